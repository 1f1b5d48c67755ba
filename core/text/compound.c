/* SPDX-License-Identifier: MIT */
#include "core/text/compound.h"

#include "core/base/ascii.h"

enum {
	LONGEST = 40,   /* bytes of a part; longer ones are no words */
	MOST = 1 << 16, /* compounds of a document; others are not known */
};

/* Letters of other scripts are no ASCII; so are some signs, which is no harm. */
static bool is_letter(char c)
{
	return ascii_is_letter(c) || (unsigned char)c >= 0x80;
}

/* The letters at the end of text, and at its start. */
static struct rap_str last_part(struct rap_str text)
{
	size_t len = 0;
	while (len < text.len && len <= LONGEST &&
		is_letter(text.at[text.len - len - 1])) {
		len++;
	}
	return str_from(text, text.len - len);
}

static struct rap_str first_part(struct rap_str text)
{
	size_t len = 0;
	while (len < text.len && len <= LONGEST && is_letter(text.at[len])) {
		len++;
	}
	return (struct rap_str){text.at, len};
}

/* How a compound is looked up, written to `key`; empty if it is none. */
static struct rap_str key_of(char key[2 * LONGEST + 1], struct rap_str before,
	struct rap_str after)
{
	struct rap_str parts[] = {last_part(before), first_part(after)};
	size_t len = 0;
	for (int i = 0; i < 2; i++) {
		if (!parts[i].len || parts[i].len > LONGEST) {
			return (struct rap_str){"", 0};
		}
		for (size_t k = 0; k < parts[i].len; k++) {
			key[len++] = ascii_lower(parts[i].at[k]);
		}
		key[len] = '-';
		len += i == 0;
	}
	return (struct rap_str){key, len};
}

static void read_all(struct compounds *c, struct arena *a,
	struct rap_str document)
{
	char bytes[2 * LONGEST + 1];
	size_t at = str_find_byte(document, '-');
	while (at < document.len && c->seen.count < MOST) {
		struct rap_str before = {document.at, at};
		struct rap_str after = str_from(document, at + 1);
		struct rap_str key = key_of(bytes, before, after);
		if (key.len) {
			*map_at(&c->seen, a, key) = c;
		}
		at += 1 + str_find_byte(after, '-');
	}
	c->is_read = true;
}

bool compounds_have(struct compounds *c, struct arena *a,
	struct rap_str document, struct rap_str before, struct rap_str after)
{
	char bytes[2 * LONGEST + 1];
	struct rap_str key = key_of(bytes, before, after);
	if (!c->is_read) {
		read_all(c, a, document);
	}
	return key.len && map_find(&c->seen, key);
}
