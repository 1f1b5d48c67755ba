/* SPDX-License-Identifier: MIT */
#include "walking.h"

TestSuite(walk, .init = enter_root, .fini = remove_root);

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

Test(walk, what_is_no_file_is_a_problem_if_it_is_called_like_one)
{
	cr_assert_eq(mkfifo("a.txt", 0600), 0);
	cr_assert_eq(mkfifo("b.fifo", 0600), 0);
	expect_walk(".", NULL, "a.txt! ", 1);
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

Test(walk, a_problem_can_be_added_in_its_place)
{
	struct error err;
	struct walk w;
	const char *const here = ".";
	touch("a.txt");
	touch("c.txt");
	cr_assert_eq(walk_paths(&w, &arena, &here, 1, &options, &err),
		STATUS_OK);
	walk_add_table(&w, &arena, str_of("b.csv"), "why");
	cr_assert_eq(w.count, 3);
	cr_expect(str_equal(w.files[1].path, str_of("b.csv")));
	cr_expect_str_eq(w.files[1].problem, "why");
}
