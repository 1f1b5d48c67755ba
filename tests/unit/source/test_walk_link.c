/* SPDX-License-Identifier: MIT */
#include "walking.h"

TestSuite(walk_link, .init = enter_root, .fini = remove_root);

Test(walk_link, links_to_files_are_followed_and_to_folders_are_problems)
{
	mkdir("a", 0700);
	mkdir("b", 0700);
	touch("b/x.txt");
	cr_assert_eq(symlink("../b", "a/folder"), 0);
	cr_assert_eq(symlink("../b/x.txt", "a/file.txt"), 0);
	expect_walk("a", NULL, "file.txt folder! ", 0);
	expect_walk("a/folder", NULL, "x.txt ", 0);
	cr_assert_eq(unlink("a/file.txt"), 0);
	cr_expect_str_eq(only_file("a").problem,
		"a link to a folder is not followed: name it to read what is "
		"there");
}

Test(walk_link, a_link_to_a_folder_that_is_walked_leaves_nothing_out)
{
	mkdir("a", 0700);
	mkdir("b", 0700);
	touch("b/x.txt");
	cr_assert_eq(symlink("../b", "a/folder"), 0);
	cr_assert_eq(symlink("folder", "a/again"), 0);
	expect_walk(".", NULL, "b/x.txt ", 2);
	expect_walk("a", "b", "b/x.txt ", 2);
	expect_walk("a", "a/folder", "folder/x.txt ", 2);
}

Test(walk_link, links_that_lead_to_each_other_end)
{
	mkdir("a", 0700);
	mkdir("b", 0700);
	touch("a/x.txt");
	touch("b/y.txt");
	cr_assert_eq(symlink("../b", "a/b"), 0);
	cr_assert_eq(symlink("../a", "b/a"), 0);
	expect_walk(".", NULL, "a/x.txt b/y.txt ", 2);
	expect_walk("a", NULL, "b! x.txt ", 0);
	expect_walk("a/b", NULL, "a! y.txt ", 0);
}

Test(walk_link, loops_and_links_to_nothing_are_problems)
{
	mkdir("a", 0700);
	touch("a/x.txt");
	cr_assert_eq(symlink("..", "a/loop"), 0);
	cr_assert_eq(symlink("nowhere", "a/gone.txt"), 0);
	cr_assert_eq(symlink("self", "a/self"), 0);
	expect_walk(".", NULL, "a/gone.txt! a/loop! a/self! a/x.txt ", 0);
}

Test(walk_link, a_link_to_nothing_is_called_one)
{
	mkdir("a", 0700);
	cr_assert_eq(symlink("nowhere", "a/gone.txt"), 0);
	cr_expect_str_eq(only_file("a").problem, "a link that leads nowhere");
}
