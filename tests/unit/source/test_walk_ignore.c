/* SPDX-License-Identifier: MIT */
#include "walking.h"

TestSuite(walk_ignore, .init = enter_root, .fini = remove_root);

Test(walk_ignore, ignored_files_are_counted_and_passed_over)
{
	mkdir("old", 0700);
	mkdir("new", 0700);
	touch("old/a.txt");
	touch("new/a.txt");
	touch("new/draft-1.txt");
	touch("new/draft-2.txt");
	touch("notes.txt");
	ignore(".rapporteurignore",
		"# not these\nold/\n\ndraft-*\n"
		"!draft-2.txt\r\n/notes.txt\n");
	expect_walk(".", NULL, "new/a.txt new/draft-2.txt ", 4);
}

Test(walk_ignore, the_innermost_ignore_file_decides)
{
	mkdir("a", 0700);
	touch("a/x.txt");
	touch("a/y.txt");
	ignore(".rapporteurignore", "*.txt\n");
	ignore("a/.rapporteurignore", "!x.txt\n");
	expect_walk(".", NULL, "a/x.txt ", 3);
}

Test(walk_ignore, a_rule_with_a_slash_is_anchored)
{
	mkdir("a", 0700);
	mkdir("b", 0700);
	mkdir("b/a", 0700);
	touch("a/x.txt");
	touch("b/a/x.txt");
	ignore(".rapporteurignore", "a/x.txt\n");
	expect_walk(".", NULL, "b/a/x.txt ", 2);
	ignore(".rapporteurignore", "**/a/*.txt\n");
	expect_walk(".", NULL, "", 3);
	ignore(".rapporteurignore", "x.txt/\n");
	expect_walk(".", NULL, "a/x.txt b/a/x.txt ", 1);
}

Test(walk_ignore, globs_choose_among_files_of_folders)
{
	static const char *const md[] = {"*.md"};
	static const char *const but[] = {"!old"};
	static const char *const both[] = {"a/**", "!*.md", "z.md"};
	mkdir("a", 0700);
	mkdir("a/old", 0700);
	touch("a/x.md");
	touch("a/x.txt");
	touch("a/old/y.txt");
	touch("z.md");
	choose(md, 1);
	expect_walk(".", NULL, "a/x.md z.md ", 2);
	expect_walk(".", "a/x.txt", "a/x.md a/x.txt z.md ", 1);
	choose(but, 1);
	expect_walk(".", NULL, "a/x.md a/x.txt z.md ", 1);
	choose(both, 3);
	expect_walk(".", NULL, "a/old/y.txt a/x.txt z.md ", 1);
}

Test(walk_ignore, rules_and_globs_leave_out_links_to_folders_as_they_do_folders)
{
	static const char *const md[] = {"*.md"};
	static const char *const not_old[] = {"!old"};
	static const char *const other[] = {"other/*"};
	static const char *const below[] = {"in/old/*.md"};
	mkdir("in", 0700);
	mkdir("out", 0700);
	cr_assert_eq(symlink("../out", "in/old"), 0);
	const char *const in = "in";
	choose(md, 1);
	expect_walk(in, NULL, "old! ", 0);
	choose(not_old, 1);
	expect_walk(in, NULL, "", 1);
	choose(other, 1);
	expect_walk(in, NULL, "", 1);
	choose(below, 1);
	touch("x.md");
	expect_walk(in, "x.md", "in/old! x.md ", 0);
	choose(NULL, 0);
	ignore("in/.rapporteurignore", "old/\n");
	expect_walk(in, NULL, "", 2);
}

Test(walk_ignore, hidden_files_are_taken_on_request_but_for_those_of_tools)
{
	mkdir(".git", 0700);
	mkdir(".drafts", 0700);
	touch(".git/description.txt");
	touch(".drafts/a.txt");
	touch(".b.txt");
	touch(".rapporteurignore");
	options.hidden = true;
	expect_walk(".", NULL, ".b.txt .drafts/a.txt ", 2);
}
