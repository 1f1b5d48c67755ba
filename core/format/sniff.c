/* SPDX-License-Identifier: MIT */
#include "core/format/sniff.h"

#include "core/base/array.h"
#include "core/format/wrapped.h"

enum { HEAD = 1024 }; /* bytes that tell what a file is */

static bool starts(struct rap_str raw, const char *bytes, size_t len)
{
	return raw.len >= len && memcmp(raw.at, bytes, len) == 0;
}

/* Kinds of documents that are told by their first bytes, and not read. */
static enum status refuse(struct rap_str raw, struct error *err)
{
	static const struct {
		const char *magic;
		size_t len;
		const char *what;
	} kinds[] = {
		{"{\\rtf", 5, "an RTF document: save it as .docx"},
		{"\xFFWPC", 4, "a WordPerfect document: save it as .docx"},
		{"7z\xBC\xAF\x27\x1C", 6, "a 7-Zip archive: unpack it"},
		{"Rar!\x1A\x07", 6, "a RAR archive: unpack it"},
		{"\x1F\x8B", 2, "a gzip file: unpack it"},
		{"\x89PNG", 4, "an image: run text recognition (OCR) on it"},
		{"\xFF\xD8\xFF", 3,
			"an image: run text recognition (OCR) on it"},
		{"\x7F"
		 "ELF",
			4, "a program, not a document"},
	};
	for (size_t i = 0; i < COUNT_OF(kinds); i++) {
		if (starts(raw, kinds[i].magic, kinds[i].len)) {
			return error_set(err, STATUS_ENCODING, "%s",
				kinds[i].what);
		}
	}
	return STATUS_OK;
}

/* A name in the list of streams of a compound file: UTF-16. */
static bool names_stream(struct rap_str raw, const char *name)
{
	size_t len = strlen(name);
	for (size_t i = 0; i + 2 * len <= raw.len; i++) {
		size_t same = 0;
		while (same < len && raw.at[i + 2 * same] == name[same] &&
			!raw.at[i + 2 * same + 1]) {
			same++;
		}
		if (same == len) {
			return true;
		}
	}
	return false;
}

/* Word before 2007 wrote compound files; Word since then hides in them what
 * needs a password. */
static enum status refuse_compound(struct rap_str raw, struct error *err)
{
	static const char magic[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
	if (!starts(raw, magic, sizeof(magic) - 1)) {
		return STATUS_OK;
	}
	if (names_stream(raw, "EncryptedPackage")) {
		return error_set(err, STATUS_ENCODING,
			"protected by a password: save it without one");
	}
	if (names_stream(raw, "WordDocument")) {
		return error_set(err, STATUS_ENCODING,
			"a Word 97-2003 document (.doc), whatever its name "
			"says: save it as .docx");
	}
	return error_set(err, STATUS_ENCODING,
		"a file of an Office program before 2007, or one protected by "
		"a password: save it as .docx without a password");
}

static bool has_extension(struct rap_str path, const char *const *list)
{
	for (; *list; list++) {
		size_t len = strlen(*list);
		struct rap_str end =
			str_from(path, path.len > len ? path.len - len : 0);
		if (str_equal_ignoring_case(end, str_of(*list))) {
			return true;
		}
	}
	return false;
}

/* Past comments, declarations and white space, to the first element. */
static struct rap_str first_element(struct rap_str text)
{
	for (;;) {
		text = str_trim(text);
		const char *end = str_starts_with(text, "<!--") ? "-->"
			: str_starts_with(text, "<?")           ? "?>"
								: NULL;
		size_t at = end ? str_find(text, end) : text.len;
		if (at == text.len) {
			return text;
		}
		text = str_from(text, at + strlen(end));
	}
}

static bool looks_like_html(struct rap_str raw)
{
	struct rap_str head = {raw.at, raw.len < HEAD ? raw.len : HEAD};
	if (starts(head, "\xEF\xBB\xBF", 3)) {
		head = str_from(head, 3);
	}
	head = first_element(head);
	return str_starts_with_ignoring_case(head, "<!doctype html") ||
		str_starts_with_ignoring_case(head, "<html");
}

static bool looks_like_flat(struct rap_str raw)
{
	struct rap_str head = {raw.at, raw.len < HEAD ? raw.len : HEAD};
	return str_starts_with(first_element(head), "<office:document");
}

static bool looks_like_xml(struct rap_str raw)
{
	return str_starts_with(str_trim(raw), "<?xml");
}

enum status sniff(enum format_kind *out, struct rap_str path,
	struct rap_str raw, struct error *err)
{
	static const char *const html[] = {".html", ".htm", ".xhtml", NULL};
	struct wrapped wrapped;
	enum status st = refuse(raw, err);
	st = st ? st : refuse_compound(raw, err);
	if (st) {
		return st;
	}
	*out = KIND_TEXT;
	if (starts(raw, "PK\3\4", 4) || starts(raw, "PK\5\6", 4)) {
		*out = KIND_OFFICE;
	} else if (looks_like_flat(raw)) {
		*out = KIND_FLAT;
	} else if (wrapped_open(&wrapped, raw)) {
		*out = KIND_PDF;
	} else if (looks_like_html(raw) ||
		(has_extension(path, html) && !looks_like_xml(raw))) {
		*out = KIND_HTML;
	}
	return STATUS_OK;
}
