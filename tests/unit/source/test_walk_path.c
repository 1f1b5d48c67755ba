/* SPDX-License-Identifier: MIT */
#include "walking.h"

TestSuite(walk_path, .init = enter_root, .fini = remove_root);

Test(walk_path, paths_are_relative_to_the_folder_they_share)
{
	mkdir("a", 0700);
	mkdir("a/b", 0700);
	mkdir("a/c", 0700);
	touch("a/b/x.txt");
	touch("a/c/y.txt");
	touch("a/z.txt");
	expect_walk("a/b", NULL, "x.txt ", 0);
	expect_walk("a/b/x.txt", NULL, "x.txt ", 0);
	expect_walk("a/b", "a/c", "b/x.txt c/y.txt ", 0);
	expect_walk("a/b/x.txt", "a/c", "b/x.txt c/y.txt ", 0);
	expect_walk("a/b", "a/z.txt", "b/x.txt z.txt ", 0);
}

Test(walk_path, names_that_begin_alike_share_no_folder)
{
	mkdir("aa", 0700);
	mkdir("ab", 0700);
	touch("aa/x.txt");
	touch("ab/x.txt");
	expect_walk("aa", "ab", "aa/x.txt ab/x.txt ", 0);
}

Test(walk_path, a_file_is_listed_once_however_it_is_spelt)
{
	mkdir("a", 0700);
	touch("a/x.txt");
	expect_walk("a", "a/x.txt", "x.txt ", 0);
	expect_walk("./a//", arena_printf(&arena, "%s/a", root), "x.txt ", 0);
	expect_walk("a/../a/x.txt", "a/./x.txt", "x.txt ", 0);
}

Test(walk_path, the_folder_above_a_link_is_that_of_its_target)
{
	mkdir("a", 0700);
	mkdir("b", 0700);
	mkdir("b/c", 0700);
	touch("b/x.txt");
	cr_assert_eq(symlink("../b/c", "a/link"), 0);
	expect_walk("a/link/../x.txt", "b", "x.txt ", 0);
}

Test(walk_path, standard_input_is_a_dash)
{
	mkdir("a", 0700);
	touch("a/x.txt");
	expect_walk("-", NULL, "- ", 0);
	expect_walk("-", "a", "- x.txt ", 0);
	cr_expect_str_eq(only_file("-").os_path, "-");
}

Test(walk_path, the_system_finds_what_is_listed)
{
	mkdir("a", 0700);
	touch("a/x.txt");
	cr_expect_eq(access(only_file("a/").os_path, R_OK), 0);
	cr_expect_str_eq(only_file("a/").os_path, "a/x.txt");
}
