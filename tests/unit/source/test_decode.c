/* SPDX-License-Identifier: MIT */
#include "reading.h"

#include <stdlib.h>

#include "core/source/decode.h"

/* Bytes of a literal, NULs included, without its last. */
#define BYTES(text) ((struct rap_str){(text), sizeof(text) - 1})

static void expect_decoded(struct rap_str raw, enum source_encoding encoding,
	const char *decoded)
{
	struct reading r;
	reading_bytes(&r, "a.txt", raw);
	cr_expect_eq(r.status, STATUS_OK, "%s", r.err.message);
	cr_expect_eq(r.source.encoding, encoding);
	cr_expect(str_equal(r.source.decoded, str_of(decoded)), "%.*s",
		(int)r.source.decoded.len, r.source.decoded.at);
	reading_release(&r);
}

/* The raw bytes that the first `word` of the decoded text came from. */
static struct rap_span raw_of(struct rap_str raw, const char *word)
{
	struct reading r;
	reading_bytes(&r, "a.txt", raw);
	uint32_t at = (uint32_t)str_find(r.source.decoded, word);
	struct rap_span span = {at, at + (uint32_t)strlen(word)};
	span = source_raw_span(&r.source, span);
	reading_release(&r);
	return span;
}

Test(decode, utf8_is_taken_as_it_is)
{
	expect_decoded(BYTES("na\xC3\xAFve"), ENCODING_UTF8, "na\xC3\xAFve");
}

Test(decode, a_bom_is_not_text)
{
	expect_decoded(BYTES("\xEF\xBB\xBFone"), ENCODING_UTF8, "one");
	expect_decoded(BYTES("\xEF\xBB\xBF"), ENCODING_UTF8, "");
	struct rap_span raw = raw_of(BYTES("\xEF\xBB\xBFone"), "ne");
	cr_expect_eq(raw.begin, 4);
	cr_expect_eq(raw.end, 6);
}

Test(decode, utf16_is_known_by_its_bom)
{
	expect_decoded(BYTES("\xFF\xFEo\0\xE9\0"), ENCODING_UTF16LE,
		"o\xC3\xA9");
	expect_decoded(BYTES("\xFE\xFF\0o\0\xE9"), ENCODING_UTF16BE,
		"o\xC3\xA9");
}

Test(decode, utf16_is_known_by_its_nuls)
{
	expect_decoded(BYTES("o\0n\0e\0"), ENCODING_UTF16LE, "one");
	expect_decoded(BYTES("\0o\0n\0e"), ENCODING_UTF16BE, "one");
}

Test(decode, pairs_of_utf16_are_one_character_and_halves_are_replaced)
{
	expect_decoded(BYTES("\xFF\xFE\x3D\xD8\x00\xDE"), ENCODING_UTF16LE,
		"\xF0\x9F\x98\x80");
	expect_decoded(BYTES("\xFF\xFE\x3D\xD8o\0"), ENCODING_UTF16LE,
		"\xEF\xBF\xBDo");
	expect_decoded(BYTES("\xFF\xFEo\0n"), ENCODING_UTF16LE,
		"o\xEF\xBF\xBD");
	expect_decoded(BYTES("\xFF\xFEo\0\0\0n\0e\0"), ENCODING_UTF16LE,
		"o\xEF\xBF\xBDne");
}

Test(decode, places_in_utf16_lead_back_to_the_file)
{
	struct rap_span raw = raw_of(BYTES("\xFF\xFEo\0\xE9\0n\0e\0"), "ne");
	cr_expect_eq(raw.begin, 6);
	cr_expect_eq(raw.end, 10);
}

Test(decode, anything_else_is_windows_1252)
{
	expect_decoded(BYTES("na\xEFve \x93"
			     "a\x94 \x80"),
		ENCODING_WINDOWS1252,
		"na\xC3\xAFve \xE2\x80\x9C"
		"a\xE2\x80\x9D \xE2\x82\xAC");
	expect_decoded(BYTES("a \x81 b"), ENCODING_WINDOWS1252,
		"a \xEF\xBF\xBD b");
	struct rap_span raw = raw_of(BYTES("na\xEFve text"), "text");
	cr_expect_eq(raw.begin, 6);
	cr_expect_eq(raw.end, 10);
}

Test(decode, an_incomplete_character_at_the_end_is_no_utf8)
{
	expect_decoded(BYTES("one\xC3"), ENCODING_WINDOWS1252, "one\xC3\x83");
}

Test(decode, binary_is_refused)
{
	static const char *const why =
		"binary, not text: save it as text or .docx";
	expect_refusal("a.txt", BYTES("\0\1\2\3\0\xFF\xFE\0"), STATUS_ENCODING,
		why);
	expect_refusal("a.txt", BYTES("text and then\0more"), STATUS_ENCODING,
		why);
	expect_refusal("a.txt", BYTES("\1\2\3\4\5 text"), STATUS_ENCODING, why);
}

Test(decode, a_nul_far_into_the_file_is_found)
{
	enum { LEN = 10000 };
	char *text = malloc(LEN);
	memset(text, 'x', LEN);
	text[LEN - 1] = '\0';
	expect_refusal("a.txt", (struct rap_str){text, LEN}, STATUS_ENCODING,
		"binary, not text: save it as text or .docx");
	free(text);
}

Test(decode, a_stray_control_character_is_no_reason_to_refuse)
{
	expect_decoded(BYTES("page\x0C"
			     "one\x02"),
		ENCODING_UTF8,
		"page\x0C"
		"one\x02");
}

Test(decode, other_documents_are_called_by_their_name)
{
	expect_refusal("a.txt", BYTES("%PDF-1.4\n"), STATUS_ENCODING,
		"binary, not text (PDF): convert it to text");
	expect_refusal("a.txt", BYTES("{\\rtf1 text}"), STATUS_ENCODING,
		"binary, not text (RTF): convert it to text");
	expect_refusal("a.txt", BYTES("\xFF\xFE\0\0o\0\0\0"), STATUS_ENCODING,
		"binary, not text (UTF-32): save it as UTF-8");
}

Test(decode, a_file_of_a_gibibyte_is_refused_before_it_is_looked_at)
{
	struct rap_str raw = {"", (size_t)1 << 30};
	expect_refusal("a.txt", raw, STATUS_LIMIT,
		"larger than 1 GiB: split it into documents");
}

Test(decode, the_first_bytes_tell_text_from_binary)
{
	cr_expect(decode_is_likely(BYTES("text")));
	cr_expect(decode_is_likely(BYTES("")));
	cr_expect(decode_is_likely(BYTES("o\0n\0e\0")));
	cr_expect(decode_is_likely(BYTES("\xFF\xFE\x0E\x22")));
	cr_expect_not(decode_is_likely(BYTES("\x7F"
					     "ELF\2\1\1\0\0\0")));
}
