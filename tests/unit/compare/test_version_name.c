/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/compare/version_name.h"

/* "key|date|number", the last empty if there is none. */
static void check(const char *path, const char *expected)
{
	struct arena a = ARENA_INIT;
	struct version_name name;
	version_name_read(&name, &a, str_of(path));
	const char *number =
		name.numbered ? arena_printf(&a, "%u", name.number) : "";
	const char *got = arena_printf(&a, "%.*s|%.*s|%s", (int)name.key.len,
		name.key.at, (int)name.date.len, name.date.at, number);
	cr_assert_str_eq(got, expected, "%s: %s", path, got);
	arena_release(&a);
}

Test(version_name, dates_in_figures)
{
	check("cop21-draft-2015-10-23.md", "cop21-draft|2015-10-23|");
	check("text_20151023.txt", "text|2015-10-23|");
	check("2015.10.23 text.html", "text|2015-10-23|");
	check("text-2015-10.md", "text|2015-10|");
}

Test(version_name, dates_in_words)
{
	check("Text 9 Dec 2015.docx", "text|2015-12-09|");
	check("texte_1er-juillet-2021.txt", "texte|2021-07-01|");
}

Test(version_name, numbers)
{
	check("text-rev3.txt",
		"text|"
		"|3");
	check("Text.Rev.12.txt", "text||12");
	check("text (v2).md", "text-(-)||2");
	check("draft 4.txt", "||4");
	check("text-07.md", "text||7");
	check("3.md", "||3");
	check("02 text.md", "text||2");
}

Test(version_name, a_folder_may_tell)
{
	check("rev2/text.md", "/text||2");
	check("2021-06-01/annex/text.md", "/annex/text|2021-06-01|");
	check("2021/text-rev1.md", "2021/text||1");
}

Test(version_name, what_is_neither_a_date_nor_a_number)
{
	check("text.md", "text||");
	check("text-2015-13-40.md", "text-2015-13||40");
	check("text-2021.md", "text-2021||");
	check("river3a.md", "river3a||");
	check("", "||");
	check(".md", "md||");
}
