/* SPDX-License-Identifier: MIT */
#include "reading.h"

static void expect_format(const char *path, const char *text,
	enum source_format format)
{
	struct reading r;
	reading_bytes(&r, path, str_of(text));
	cr_expect_eq(r.source.format, format, "%s", path);
	reading_release(&r);
}

Test(reader, the_format_is_picked_by_content_and_then_by_name)
{
	expect_format("a.txt", "text", FORMAT_TEXT);
	expect_format("a", "text", FORMAT_TEXT);
	expect_format("-", "text", FORMAT_TEXT);
	expect_format("a.md", "text", FORMAT_MARKDOWN);
	expect_format("b/A.MARKDOWN", "text", FORMAT_MARKDOWN);
	expect_format("a.xml", "<a/>", FORMAT_XML);
	expect_format("a.txt", " <?xml version='1.0'?><a/>", FORMAT_XML);
	expect_format("-", "<treaty/>", FORMAT_XML);
	expect_format("-", "<akomaNtoso xmlns='x'/>", FORMAT_XML);
	expect_format("a.txt", "<name of Party>", FORMAT_TEXT);
	expect_format("md", "text", FORMAT_TEXT);
}

Test(reader, markdown_that_is_called_text_is_markdown)
{
	expect_format("a.txt", "\n# WTO report\n\nText.\n", FORMAT_MARKDOWN);
	expect_format("a", "A\n\n## B\n\nText.\n\n### C\n", FORMAT_MARKDOWN);
	expect_format("a.txt", "A\r\n\r\n## B\r\n\r\n## C", FORMAT_MARKDOWN);
	expect_format("a.txt", "A\n\n# B\n", FORMAT_TEXT);
	expect_format("a.txt", "A\n# B\n# C\n# D\n", FORMAT_TEXT);
	expect_format("a.txt", "#1 of the list\n\n#2\n\n####### seven\n",
		FORMAT_TEXT);
	expect_format("a.txt", "#", FORMAT_TEXT);
}

Test(reader, an_empty_file_has_no_blocks)
{
	expect_blocks("a.txt", "", "");
	expect_blocks("a.md", "", "");
	expect_blocks("a.xml", "", "");
	expect_blocks("a.txt", "\xEF\xBB\xBF", "");
}
