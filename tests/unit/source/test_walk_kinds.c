/* SPDX-License-Identifier: MIT */
#include "walking.h"

TestSuite(walk_kinds, .init = enter_root, .fini = remove_root);

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

Test(walk_kinds, files_of_other_kinds_are_counted_by_extension)
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

Test(walk_kinds, what_nobody_misses_is_not_counted_among_other_kinds)
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
