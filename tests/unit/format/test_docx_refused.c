/* SPDX-License-Identifier: MIT */
#include "word_file.h"

/* A part that is `text` is refused with words like these. */
static void expect_broken(const char *text, enum status status,
	const char *words)
{
	struct archive a = {0};
	struct reading r;
	reading_bytes(&r, "a.docx", docx(&a, text, NULL));
	cr_expect_eq(r.status, status);
	cr_expect(strstr(r.err.message, words), "%s", r.err.message);
	reading_release(&r);
	archive_release(&a);
}

Test(docx_refused, broken_parts_are_named)
{
	expect_broken("<w:document><w:p></w:document>", STATUS_SYNTAX,
		"word/document.xml: line 1, column 18: a closing tag that "
		"closes something else");
	expect_broken("<w:document>&lol;</w:document>", STATUS_SYNTAX,
		"unknown reference");
	expect_broken("<w:document>", STATUS_SYNTAX, "inside an element");
	expect_broken("\1\2\3\0\4", STATUS_ENCODING, "word/document.xml");
}

Test(docx_refused, depth_is_bounded)
{
	enum { DEPTH = 10000 };
	struct buf text = BUF_INIT;
	for (int i = 0; i < DEPTH; i++) {
		buf_puts(&text, "<w:p>");
	}
	buf_putc(&text, '\0');
	expect_broken(text.at, STATUS_SYNTAX, "elements nest too deeply");
	buf_release(&text);
}

#define SAVE ": save it again in a word processor, or ask for another copy"

static void expect_archive_refused(struct archive *a, enum status status,
	const char *message)
{
	expect_refusal("a.docx", archive_end(a), status, message);
	archive_release(a);
}

Test(docx_refused, archives_that_are_no_word_file_say_what_they_are)
{
	struct archive a = {0};
	archive_add(&a, "a.txt", "Text.");
	expect_archive_refused(&a, STATUS_ENCODING,
		"a zip archive of other files: named .zip, it is looked into");
	a = (struct archive){0};
	archive_add(&a, "[Content_Types].xml", "<Types/>");
	expect_archive_refused(&a, STATUS_SYNTAX,
		"not a whole Word file: word/document.xml is missing from "
		"it" SAVE);
	a = (struct archive){0};
	archive_add(&a, "_rels/.rels",
		"<Relationships>" RELATION("officeDocument",
			"xl/workbook.xml") "</Relationships>");
	expect_archive_refused(&a, STATUS_ENCODING,
		"a spreadsheet: save the text as .docx");
}

Test(docx_refused, truncated_and_damaged_files_are_refused)
{
	struct archive a = {0};
	struct rap_str whole = docx(&a, DOCUMENT(P(R("Text."))), NULL);
	struct rap_str half = {whole.at, whole.len / 2};
	expect_refusal("a.docx", half, STATUS_SYNTAX,
		"truncated or damaged: the list of what is in it is "
		"missing" SAVE);
	size_t at = str_find(whole, "Text.");
	a.bytes.at[at] = 'N';
	expect_refusal("a.docx", whole, STATUS_SYNTAX,
		"word/document.xml: truncated or damaged: its checksum is "
		"wrong" SAVE);
	archive_release(&a);
}

Test(docx_refused, members_with_a_password_are_refused)
{
	struct archive a = {0};
	archive_add_bytes(&a, "[Content_Types].xml", str_of("<Types/>"), 0);
	archive_add_bytes(&a, "word/document.xml", str_of("x"), 1);
	expect_archive_refused(&a, STATUS_ENCODING,
		"word/document.xml: protected by a password: save it without "
		"one");
}

/* A compound file that has a stream of this name. */
static void expect_compound(const char *stream, const char *message)
{
	struct buf raw = BUF_INIT;
	buf_add(&raw, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
	for (; *stream; stream++) {
		buf_putc(&raw, *stream);
		buf_putc(&raw, '\0');
	}
	expect_refusal("a.docx", buf_str(&raw), STATUS_ENCODING, message);
	buf_release(&raw);
}

Test(docx_refused, old_and_protected_files_are_told_apart)
{
	expect_compound("WordDocument",
		"a Word 97-2003 document (.doc), whatever its name says: save "
		"it as .docx");
	expect_compound("EncryptedPackage",
		"protected by a password: save it without one");
}
