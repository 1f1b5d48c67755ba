/* SPDX-License-Identifier: MIT */
#include "core/format/pdf_encryption.h"

#include "core/base/ascii.h"

enum {
	DICTIONARY = 4096, /* bytes of a trailer that are looked at */
	TRAILERS = 256,    /* as many: each change adds one */
};

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

/* Whether an entry /Encrypt leads to an object or is one: "/Encrypt 12 0 R". */
static bool has_entry(struct rap_str dictionary)
{
	static const char name[] = "/Encrypt";
	size_t at;
	while ((at = str_find(dictionary, name)) < dictionary.len) {
		dictionary = str_from(dictionary, at + sizeof(name) - 1);
		size_t i = 0;
		while (is_space(str_at(dictionary, i))) {
			i++;
		}
		if ((i && ascii_is_digit(str_at(dictionary, i))) ||
			str_starts_with(str_from(dictionary, i), "<<")) {
			return true;
		}
	}
	return false;
}

static struct rap_str cut(struct rap_str text, size_t at, const char *end)
{
	text = str_from(text, at);
	text.len = text.len < DICTIONARY ? text.len : DICTIONARY;
	text.len = str_find(text, end);
	return text;
}

/* What stands around a "/XRef": its object, up to its stream. */
static struct rap_str object_around(struct rap_str file, size_t at)
{
	size_t begin = at > DICTIONARY ? at - DICTIONARY : 0;
	struct rap_str before = {file.at + begin, at - begin};
	for (size_t i; (i = str_find(before, " obj")) < before.len;) {
		before = str_from(before, i + 4);
	}
	return cut(file, (size_t)(before.at - file.at), "stream");
}

bool pdf_is_encrypted(struct rap_str file)
{
	size_t at = 0;
	for (int i = 0; i < TRAILERS; i++) {
		at += str_find(str_from(file, at), "trailer");
		if (at >= file.len) {
			break;
		}
		if (has_entry(cut(file, at, "startxref"))) {
			return true;
		}
		at++;
	}
	at = 0;
	for (int i = 0; i < TRAILERS; i++) {
		at += str_find(str_from(file, at), "/XRef");
		if (at >= file.len) {
			break;
		}
		if (has_entry(object_around(file, at))) {
			return true;
		}
		at++;
	}
	return false;
}
