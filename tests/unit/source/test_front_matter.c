/* SPDX-License-Identifier: MIT */
#include "reading.h"

Test(front_matter, fields_are_no_text)
{
	const char *text = "---\nTitle: Data flows\n\n# remark\n"
			   "symbol: 'INF/1'\n---\nBody.\n";
	expect_blocks("a.txt", text, "P0 Body.\n");
	expect_blocks("a.md", text, "P0 Body.\n");
	expect_field("a.txt", text, "title", "Data flows");
	expect_field("a.md", text, "symbol", "INF/1");
}

Test(front_matter, windows_line_ends_do_not_matter)
{
	const char *text = "---\r\ntitle: X\r\n---\r\nBody.\r\n";
	expect_field("a.md", text, "title", "X");
	expect_blocks("a.md", text, "P0 Body.\n");
}

Test(front_matter, a_list_is_a_value_with_semicolons)
{
	const char *text = "---\nproponents:\n  - Brazil\n- \"Korea\"\n"
			   "title: >\n  Two\n  lines\nlast:\n---\nBody.\n";
	expect_field("a.md", text, "proponents", "Brazil; Korea");
	expect_field("a.md", text, "title", "Two lines");
	expect_field("a.md", text, "last", "");
}

Test(front_matter, text_between_two_rules_stays_text)
{
	expect_blocks("a.txt", "---\nA paragraph.\n---\nMore.\n",
		"P0 --- A paragraph. --- More.\n");
	expect_blocks("a.md", "---\nA paragraph.\n\n---\nMore.\n",
		"P0 A paragraph.\nP0 More.\n");
}

Test(front_matter, a_list_without_key_is_text)
{
	expect_blocks("a.md", "---\n- One.\n\n---\nMore.\n",
		"I1 One.\nP0 More.\n");
}

Test(front_matter, it_stands_at_the_very_top_and_ends)
{
	expect_blocks("a.md", "Text.\n\n---\n\ntitle: X\n\n---\n",
		"P0 Text.\nP0 title: X\n");
	expect_blocks("a.md", "---\ntitle: X\n", "P0 title: X\n");
}

Test(front_matter, a_url_is_no_key)
{
	expect_blocks("a.md", "---\nhttp://a.example\n\n---\n",
		"P0 http://a.example\n");
}
