/* SPDX-License-Identifier: MIT */
#include "core/source/walk_kinds.h"

#include <stdlib.h>

#include "core/base/ascii.h"
#include "core/base/buf.h"
#include "core/source/walk_judge.h"

enum {
	LONGEST = 12, /* bytes of an extension; longer ones are names */
	SHOWN = 12,   /* kinds */
};

/* The extension as it is counted, written to `kind`: in lower case, of letters
 * and digits, or "". */
static struct rap_str kind_of(char kind[1 + LONGEST], const char *name)
{
	struct rap_str extension = str_of(walk_extension(name));
	size_t len = 0;
	if (!extension.len || extension.len > LONGEST) {
		return (struct rap_str){"", 0};
	}
	kind[len++] = '.';
	for (size_t i = 0; i < extension.len; i++) {
		char c = extension.at[i];
		if (!ascii_is_letter(c) && !ascii_is_digit(c)) {
			return (struct rap_str){"", 0};
		}
		kind[len++] = ascii_lower(c);
	}
	return (struct rap_str){kind, len};
}

void walk_kinds_add(struct walk_kinds *k, struct arena *a, const char *name)
{
	char kind[1 + LONGEST];
	void **place = map_at(&k->counts, a, kind_of(kind, name));
	if (!*place) {
		*place = arena_alloc(a, sizeof(uint32_t));
	}
	++*(uint32_t *)*place;
	k->files++;
}

static uint32_t count_of(const struct map_entry *e)
{
	return *(const uint32_t *)e->value;
}

static int by_count(const void *a, const void *b)
{
	const struct map_entry *x = a;
	const struct map_entry *y = b;
	if (count_of(x) != count_of(y)) {
		return count_of(x) > count_of(y) ? -1 : 1;
	}
	if (!x->key.len != !y->key.len) {
		return x->key.len ? -1 : 1;
	}
	return str_compare(x->key, y->key);
}

struct rap_str walk_kinds_text(const struct walk_kinds *k, struct arena *a)
{
	uint32_t count = k->counts.count;
	struct map_entry *sorted = arena_array(a, count + 1, sizeof(*sorted));
	struct buf text = BUF_INIT;
	uint32_t rest = 0;
	for (uint32_t i = 0; i < count; i++) {
		sorted[i] = k->counts.entries[i];
	}
	qsort(sorted, count, sizeof(*sorted), by_count);
	for (uint32_t i = 0; i < count; i++) {
		struct rap_str kind = sorted[i].key;
		if (i >= SHOWN) {
			rest += count_of(&sorted[i]);
			continue;
		}
		buf_puts(&text, i ? ", " : "");
		buf_add_str(&text,
			kind.len ? kind : str_of("without extension"));
		buf_printf(&text, " %u", count_of(&sorted[i]));
	}
	if (rest) {
		buf_printf(&text, ", others %u", rest);
	}
	struct rap_str out = str_copy(a, buf_str(&text));
	buf_release(&text);
	return out;
}
