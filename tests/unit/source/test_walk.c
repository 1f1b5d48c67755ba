/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/buf.h"
#include "core/source/walk.h"

static char root[] = "/tmp/rapporteur-walk-XXXXXX";
static struct arena arena;
static struct walk_options options;

static void make_file(const char *path, const char *text, size_t len)
{
	FILE *f = fopen(path, "w");
	cr_assert_not_null(f);
	cr_assert_eq(fwrite(text, 1, len, f), len);
	(void)fclose(f);
}

static void touch(const char *path)
{
	make_file(path, "Text.\n", 6);
}

static void enter_root(void)
{
	cr_assert_not_null(mkdtemp(root));
	cr_assert_eq(chdir(root), 0);
}

static void remove_root(void)
{
	char command[64];
	snprintf(command, sizeof(command), "rm -rf %s", root);
	cr_assert_eq(chdir("/"), 0);
	cr_expect_eq(system(command), 0);
	arena_release(&arena);
}

TestSuite(walk, .init = enter_root, .fini = remove_root);

/* The walk of two PATHs, the second may be NULL: "a.txt b.pdf! " */
static void expect_walk(const char *first, const char *second,
	const char *files, uint32_t ignored)
{
	const char *const paths[] = {first, second};
	struct buf shown = BUF_INIT;
	struct error err;
	struct walk w;
	cr_assert_eq(walk_paths(&w, &arena, paths, second ? 2 : 1, &options,
			     &err),
		STATUS_OK, "%s", err.message);
	for (uint32_t i = 0; i < w.count; i++) {
		buf_add_str(&shown, w.files[i].path);
		buf_puts(&shown, w.files[i].problem ? "! " : " ");
	}
	buf_putc(&shown, '\0');
	cr_expect_str_eq(shown.at, files);
	cr_expect_eq(w.ignored, ignored, "%u ignored", w.ignored);
	buf_release(&shown);
}

static void ignore(const char *path, const char *rules)
{
	make_file(path, rules, strlen(rules));
}

static void choose(const char *const *globs, size_t count)
{
	options.selection = (struct selection){globs, count};
}

static struct walk_file only_file(const char *path)
{
	struct error err;
	struct walk w;
	cr_assert_eq(walk_paths(&w, &arena, &path, 1, &options, &err),
		STATUS_OK);
	cr_assert_eq(w.count, 1);
	return w.files[0];
}

Test(walk, files_come_in_byte_order_of_their_paths)
{
	mkdir("a", 0700);
	touch("a/x.txt");
	touch("a.txt");
	touch("B.md");
	touch("\xC3\xA9.xml");
	expect_walk(".", NULL, "B.md a.txt a/x.txt \xC3\xA9.xml ", 0);
}

Test(walk, only_documents_are_taken_from_folders)
{
	touch("a.TXT");
	touch("b.text");
	touch("c.markdown");
	touch("data.csv");
	touch("metadata.json");
	touch("x.png");
	touch("README");
	touch("readme.txt");
	touch("Readme.fr.md");
	touch("readmenot.txt");
	touch(".hidden.txt");
	touch("paper.PDF");
	touch("page.html");
	expect_walk(".", NULL,
		"a.TXT b.text c.markdown page.html paper.PDF readmenot.txt ",
		7);
}

Test(walk, a_file_without_extension_is_taken_if_it_is_text)
{
	touch("proposal");
	make_file("program",
		"\x7F"
		"ELF\2\1\1\0\0\0",
		10);
	expect_walk(".", NULL, "proposal ", 1);
}

Test(walk, a_file_named_itself_is_taken)
{
	touch("README.md");
	touch("data.csv");
	expect_walk("README.md", "data.csv", "README.md data.csv ", 0);
	cr_expect_eq(only_file("README.md").size, 6);
}

Test(walk, a_format_without_reader_is_a_problem)
{
	touch("a.rtf");
	cr_expect_str_eq(only_file("a.rtf").problem,
		"this format is not read: save it as .docx, .odt or text");
}

Test(walk, an_archive_without_reader_is_a_problem)
{
	touch("a.7z");
	cr_expect_str_eq(only_file("a.7z").problem,
		"this kind of archive is not read: unpack it");
}

Test(walk, a_document_without_extension_is_told_by_its_bytes)
{
	make_file("paper", "%PDF-1.4\n\0\1\2", 12);
	make_file("report", "PK\3\4\0\0", 6);
	make_file("old", "\xD0\xCF\x11\xE0\0\0", 6);
	expect_walk(".", NULL, "old paper report ", 0);
}

/* What a folder has beside documents: ".xlsx 2" */
static void expect_kinds(const char *kinds)
{
	const char *const paths[] = {"."};
	struct error err;
	struct walk w;
	cr_assert_eq(walk_paths(&w, &arena, paths, 1, &options, &err),
		STATUS_OK);
	struct rap_str text = walk_kinds_text(&w.others, &arena);
	cr_expect(str_equal(text, str_of(kinds)), "%.*s", (int)text.len,
		text.at);
}

Test(walk, files_of_other_kinds_are_counted_by_extension)
{
	touch("a.txt");
	expect_kinds("");
	touch("b.xlsx");
	touch("c.XLSX");
	touch("d.eml");
	touch("e.csv");
	touch("f.this-is-no-extension");
	make_file("g", "\x7F\0\1\2\0\0", 6);
	expect_kinds(".xlsx 2, without extension 2, .csv 1, .eml 1");
	for (int i = 0; i < 20; i++) {
		char name[16];
		snprintf(name, sizeof(name), "h.%c%c", 'a' + i, 'q');
		touch(name);
	}
	expect_kinds(".xlsx 2, without extension 2, .aq 1, .bq 1, .cq 1, "
		     ".csv 1, .dq 1, .eml 1, .eq 1, .fq 1, .gq 1, .hq 1, "
		     "others 12");
}

Test(walk, what_nobody_misses_is_not_counted_among_other_kinds)
{
	touch("README.pdf");
	touch("metadata.csv");
	touch("verdicts.csv");
	touch("deadlines.json");
	touch("results.jsonl");
	touch("photo.JPG");
	touch("~$draft.docx");
	touch(".hidden.xlsx");
	ignore(".rapporteurignore", "*.eml\n");
	touch("a.eml");
	expect_kinds("");
	touch("a.xlsx");
	const char *const globs[] = {"*.md"};
	choose(globs, 1);
	expect_kinds("");
}

Test(walk, paths_are_relative_to_the_folder_they_share)
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

Test(walk, names_that_begin_alike_share_no_folder)
{
	mkdir("aa", 0700);
	mkdir("ab", 0700);
	touch("aa/x.txt");
	touch("ab/x.txt");
	expect_walk("aa", "ab", "aa/x.txt ab/x.txt ", 0);
}

Test(walk, a_file_is_listed_once_however_it_is_spelt)
{
	mkdir("a", 0700);
	touch("a/x.txt");
	expect_walk("a", "a/x.txt", "x.txt ", 0);
	expect_walk("./a//", arena_printf(&arena, "%s/a", root), "x.txt ", 0);
	expect_walk("a/../a/x.txt", "a/./x.txt", "x.txt ", 0);
}

Test(walk, the_folder_above_a_link_is_that_of_its_target)
{
	mkdir("a", 0700);
	mkdir("b", 0700);
	mkdir("b/c", 0700);
	touch("b/x.txt");
	cr_assert_eq(symlink("../b/c", "a/link"), 0);
	expect_walk("a/link/../x.txt", "b", "x.txt ", 0);
}

Test(walk, standard_input_is_a_dash)
{
	mkdir("a", 0700);
	touch("a/x.txt");
	expect_walk("-", NULL, "- ", 0);
	expect_walk("-", "a", "- x.txt ", 0);
	cr_expect_str_eq(only_file("-").os_path, "-");
}

Test(walk, the_system_finds_what_is_listed)
{
	mkdir("a", 0700);
	touch("a/x.txt");
	cr_expect_eq(access(only_file("a/").os_path, R_OK), 0);
	cr_expect_str_eq(only_file("a/").os_path, "a/x.txt");
}

Test(walk, links_to_files_are_followed_and_to_folders_are_problems)
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

Test(walk, a_link_to_a_folder_that_is_walked_leaves_nothing_out)
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

Test(walk, links_that_lead_to_each_other_end)
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

Test(walk, rules_and_globs_leave_out_links_to_folders_as_they_do_folders)
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

Test(walk, what_is_no_file_is_a_problem_if_it_is_called_like_one)
{
	cr_assert_eq(mkfifo("a.txt", 0600), 0);
	cr_assert_eq(mkfifo("b.fifo", 0600), 0);
	expect_walk(".", NULL, "a.txt! ", 1);
}

Test(walk, loops_and_links_to_nothing_are_problems)
{
	mkdir("a", 0700);
	touch("a/x.txt");
	cr_assert_eq(symlink("..", "a/loop"), 0);
	cr_assert_eq(symlink("nowhere", "a/gone.txt"), 0);
	cr_assert_eq(symlink("self", "a/self"), 0);
	expect_walk(".", NULL, "a/gone.txt! a/loop! a/self! a/x.txt ", 0);
}

Test(walk, what_may_not_be_read_is_a_problem)
{
	if (geteuid() == 0) {
		cr_skip_test("root may read everything");
	}
	mkdir("a", 0700);
	mkdir("b", 0);
	touch("a/x.txt");
	chmod("a/x.txt", 0);
	expect_walk(".", NULL, "a/x.txt! b! ", 0);
	expect_walk("b", NULL, ".! ", 0);
	chmod("b", 0700);
}

Test(walk, folders_may_nest_too_deeply)
{
	struct buf deep = BUF_INIT;
	for (int i = 0; i < 65; i++) {
		buf_puts(&deep, i ? "/d" : "d");
		buf_putc(&deep, '\0');
		mkdir(deep.at, 0700);
		deep.len--;
	}
	struct walk_file file = only_file("d");
	cr_expect_str_eq(file.problem,
		"folders nest too deeply (more than 64)");
	buf_release(&deep);
}

Test(walk, what_is_not_there_is_an_error_of_use)
{
	const char *path = "nowhere.txt";
	struct error err;
	struct walk w;
	cr_expect_eq(walk_paths(&w, &arena, &path, 1, &options, &err),
		STATUS_USAGE);
	cr_expect_str_eq(err.message, "nowhere.txt: No such file or directory");
	cr_expect_eq(walk_paths(&w, &arena, NULL, 0, &options, &err),
		STATUS_USAGE);
	cr_expect_str_eq(err.message, "no PATH was given");
}

Test(walk, ignored_files_are_counted_and_passed_over)
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

Test(walk, the_innermost_ignore_file_decides)
{
	mkdir("a", 0700);
	touch("a/x.txt");
	touch("a/y.txt");
	ignore(".rapporteurignore", "*.txt\n");
	ignore("a/.rapporteurignore", "!x.txt\n");
	expect_walk(".", NULL, "a/x.txt ", 3);
}

Test(walk, a_rule_with_a_slash_is_anchored)
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

Test(walk, globs_choose_among_files_of_folders)
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

Test(walk, hidden_files_are_taken_on_request_but_for_those_of_tools)
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

Test(walk, a_problem_can_be_added_in_its_place)
{
	struct error err;
	struct walk w;
	const char *const here = ".";
	touch("a.txt");
	touch("c.txt");
	cr_assert_eq(walk_paths(&w, &arena, &here, 1, &options, &err),
		STATUS_OK);
	walk_add_problem(&w, &arena, str_of("b.csv"), "why");
	cr_assert_eq(w.count, 3);
	cr_expect(str_equal(w.files[1].path, str_of("b.csv")));
	cr_expect_str_eq(w.files[1].problem, "why");
}
