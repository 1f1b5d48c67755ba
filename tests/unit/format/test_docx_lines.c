/* SPDX-License-Identifier: MIT */
#include "word_file.h"

/* A document of a paragraph for each line; "" is an empty one. */
static void expect_lines(const char *const *lines, const char *blocks)
{
	struct buf body = BUF_INIT;
	struct archive a = {0};
	for (; *lines; lines++) {
		buf_printf(&body, "<w:p><w:r><w:t>%s</w:t></w:r></w:p>",
			*lines);
	}
	buf_putc(&body, '\0');
	struct buf text = BUF_INIT;
	buf_printf(&text, "<w:document><w:body>%s</w:body></w:document>",
		body.at);
	buf_putc(&text, '\0');
	struct reading r;
	reading_bytes(&r, "a.docx", docx(&a, text.at, NULL));
	cr_assert_eq(r.status, STATUS_OK, "%s", r.err.message);
	cr_expect_str_eq(r.shown.at, blocks);
	reading_release(&r);
	archive_release(&a);
	buf_release(&body);
	buf_release(&text);
}

Test(docx_lines, lines_that_are_paragraphs_are_joined)
{
	static const char *const lines[] = {"Article 1: Spam", "",
		"1. Each Party shall adopt measures regarding",
		"commercial electronic messages that are sent to",
		"recipients in its territory and that require",
		"suppliers of these messages to facilitate", "this:",
		"(a) the ability of recipients to prevent the reception",
		"of those messages; or",
		"(b) to require their consent. A Party may do both",
		"if it so decides.", "", "2. Each Party shall cooperate.",
		NULL};
	expect_lines(lines,
		"H2 Article 1: Spam\n"
		"P0 1. Each Party shall adopt measures regarding commercial "
		"electronic messages that are sent to recipients in its "
		"territory and that require suppliers of these messages to "
		"facilitate this:\n"
		"I1 (a) the ability of recipients to prevent the reception of "
		"those messages; or\n"
		"I1 (b) to require their consent. A Party may do both if it so "
		"decides.\n"
		"P0 2. Each Party shall cooperate.\n");
}

Test(docx_lines, paragraphs_of_a_list_without_marks_are_not_joined)
{
	static const char *const lines[] = {
		"The Parties have agreed upon what follows:",
		"cooperation on matters of consumer protection",
		"exchange of information on unsolicited messages",
		"Each Party shall designate a contact point, and shall notify "
		"the other Parties of it within a year from the date of entry "
		"into force of this Agreement.",
		NULL};
	expect_lines(lines,
		"P0 The Parties have agreed upon what follows:\n"
		"P0 cooperation on matters of consumer protection\n"
		"P0 exchange of information on unsolicited messages\n"
		"P0 Each Party shall designate a contact point, and shall "
		"notify the other Parties of it within a year from the date "
		"of entry into force of this Agreement.\n");
}
