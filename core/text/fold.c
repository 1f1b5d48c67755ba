/* SPDX-License-Identifier: MIT */
#include "core/text/fold.h"

#include <utf8proc.h>

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/utf8.h"

/* U+00C0 to U+017F, two bytes each; '.' fills. × and ÷ are not words. */
static const char latin[] = "a.a.a.a.a.a.aec.e.e.e.e.i.i.i.i."
			    "d.n.o.o.o.o.o...o.u.u.u.u.y.thss"
			    "a.a.a.a.a.a.aec.e.e.e.e.i.i.i.i."
			    "d.n.o.o.o.o.o...o.u.u.u.u.y.thy."
			    "a.a.a.a.a.a.c.c.c.c.c.c.c.c.d.d."
			    "d.d.e.e.e.e.e.e.e.e.e.e.g.g.g.g."
			    "g.g.g.g.h.h.h.h.i.i.i.i.i.i.i.i."
			    "i.i.ijijj.j.k.k.k.l.l.l.l.l.l.l."
			    "l.l.l.n.n.n.n.n.n.n.ngngo.o.o.o."
			    "o.o.oeoer.r.r.r.r.r.s.s.s.s.s.s."
			    "s.s.t.t.t.t.t.t.u.u.u.u.u.u.u.u."
			    "u.u.u.u.w.w.y.y.y.z.z.z.z.z.z.s.";

enum { LATIN_FIRST = 0xC0, LATIN_END = 0x180 };

/* Letters with a stroke have no decomposition; longer when in lower case. */
static const struct {
	uint32_t code_point;
	char folded;
} strokes[] = {
	{0x023A, 'a'},
	{0x023E, 't'},
	{0x2C65, 'a'},
	{0x2C66, 't'},
};

static bool is_ascii_word(uint32_t cp)
{
	return (cp | 0x20) - 'a' < 26 || cp - '0' < 10;
}

static bool in_table(uint32_t cp)
{
	return cp >= LATIN_FIRST && cp < LATIN_END;
}

/* The two bytes of the table; the first is '.' if it is no letter. */
static const char *latin_form(uint32_t cp)
{
	return latin + 2 * (size_t)(cp - LATIN_FIRST);
}

static bool is_latin(uint32_t cp)
{
	return in_table(cp) && latin_form(cp)[0] != '.';
}

bool fold_is_word(uint32_t cp)
{
	if (cp < 0x80) {
		return is_ascii_word(cp);
	}
	if (in_table(cp)) {
		return is_latin(cp);
	}
	/* Modifier primes, apostrophes and half rings: Unicode calls them
	 * letters, typists use them for apostrophes. */
	if (cp >= 0x02B9 && cp <= 0x02BF) {
		return false;
	}
	/* In the order of the library: letters, marks, decimal digits and
	 * numbers that are letters (the Roman ones). */
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)cp);
	return category >= UTF8PROC_CATEGORY_LU &&
		category <= UTF8PROC_CATEGORY_NL;
}

static size_t fold_latin(uint32_t cp, char out[2])
{
	memcpy(out, latin_form(cp), 2);
	return out[1] == '.' ? 1 : 2;
}

/*
 * Fold with the tables of Unicode; 0 for a mark, more than 12 if it is long.
 */
static size_t fold_by_tables(uint32_t cp, char out[16])
{
	utf8proc_int32_t parts[32];
	int last_class = UTF8PROC_BOUNDCLASS_START;
	utf8proc_ssize_t count =
		utf8proc_decompose_char((utf8proc_int32_t)cp, parts, 32,
			UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
				UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK,
			&last_class);
	size_t len = 0;
	for (utf8proc_ssize_t i = 0; i < count && i < 32 && len <= 12; i++) {
		uint32_t part = (uint32_t)parts[i];
		if (is_latin(part)) {
			len += fold_latin(part, out + len);
		} else if (fold_is_word(part)) {
			len += utf8_encode(part, out + len);
		}
	}
	return len;
}

static char fold_stroke(uint32_t cp)
{
	for (size_t i = 0; i < COUNT_OF(strokes); i++) {
		if (strokes[i].code_point == cp) {
			return strokes[i].folded;
		}
	}
	return '\0';
}

size_t fold_code_point(uint32_t code_point, char out[16])
{
	if (code_point < 0x80) {
		out[0] = (char)(code_point - 'A' < 26 ? code_point | 0x20
						      : code_point);
		return 1;
	}
	if (is_latin(code_point)) {
		return fold_latin(code_point, out);
	}
	if (fold_stroke(code_point)) {
		out[0] = fold_stroke(code_point);
		return 1;
	}
	char itself[4];
	size_t limit = utf8_encode(code_point, itself);
	size_t len = fold_is_word(code_point) ? fold_by_tables(code_point, out)
					      : limit + 1;
	if (len > limit) {
		memcpy(out, itself, limit);
		return limit;
	}
	return len;
}

struct rap_str fold_word(struct arena *a, struct rap_str text)
{
	char *folded = arena_bytes(a, text.len + 16);
	size_t len = 0;
	for (size_t i = 0, taken = 1; i < text.len; i += taken) {
		if ((unsigned char)text.at[i] < 0x80) {
			folded[len++] = ascii_lower(text.at[i]);
			taken = 1;
			continue;
		}
		len += fold_code_point(utf8_decode(text.at + i, &taken),
			folded + len);
	}
	folded[len] = '\0';
	return (struct rap_str){folded, len};
}

uint32_t fold_hash(const char *folded, size_t len)
{
	uint64_t h = 0;
	size_t i = 0;
	for (; len - i >= 8; i += 8) {
		h = fold_hash_add(h, fold_load(folded + i));
	}
	if (len > i) {
		char last[8] = {0};
		memcpy(last, folded + i, len - i);
		h = fold_hash_add(h, fold_load(last));
	}
	return fold_hash_end(h);
}
