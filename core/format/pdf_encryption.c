/* SPDX-License-Identifier: MIT */
#include "core/format/pdf_encryption.h"

#include "core/base/ascii.h"

enum { DICTIONARY = 4096 }; /* bytes of one that are looked at */

/* A word that stands before a dictionary or in it, and the one behind it. */
struct landmark {
	const char *word, *end;
	bool inside; /* it stands in an object */
};

/* Whether an entry /Encrypt leads to an object or is one: "/Encrypt 12 0 R". */
static bool has_entry(struct rap_str dictionary)
{
	static const char name[] = "/Encrypt";
	size_t at;
	while ((at = str_find(dictionary, name)) < dictionary.len) {
		dictionary = str_from(dictionary, at + sizeof(name) - 1);
		size_t i = 0;
		while (ascii_is_space(str_at(dictionary, i))) {
			i++;
		}
		if ((i && ascii_is_digit(str_at(dictionary, i))) ||
			str_starts_with(str_from(dictionary, i), "<<")) {
			return true;
		}
	}
	return false;
}

/* Where the object around a place begins, not before `from`. */
static size_t object_begin(struct rap_str file, size_t from, size_t at)
{
	size_t begin = at - from > DICTIONARY ? at - DICTIONARY : from;
	struct rap_str before = {file.at + begin, at - begin};
	for (size_t i; (i = str_find(before, " obj")) < before.len;) {
		before = str_from(before, i + 4);
	}
	return (size_t)(before.at - file.at);
}

/* Whether one of these dictionaries has the entry. No byte is looked at in two
 * of them, however many there are. */
static bool any_has_entry(struct rap_str file, const struct landmark *mark)
{
	size_t from = 0;
	size_t at;
	while ((at = from + str_find(str_from(file, from), mark->word)) <
		file.len) {
		size_t begin = mark->inside ? object_begin(file, from, at) : at;
		struct rap_str dictionary = str_from(file, begin);
		if (dictionary.len > DICTIONARY) {
			dictionary.len = DICTIONARY;
		}
		dictionary.len = str_find(dictionary, mark->end);
		if (has_entry(dictionary)) {
			return true;
		}
		size_t end = begin + dictionary.len;
		from = end > at ? end : at + 1;
	}
	return false;
}

bool pdf_is_encrypted(struct rap_str file)
{
	static const struct landmark trailer = {"trailer", "startxref", false};
	static const struct landmark stream = {"/XRef", "stream", true};
	return any_has_entry(file, &trailer) || any_has_entry(file, &stream);
}
