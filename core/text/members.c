/* SPDX-License-Identifier: MIT */
#include "core/text/members.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/text/fold.h"

#define MEMBER(iso2, iso3, name, fr, es, variants, in_eu)                      \
	{iso2, iso3, name, fr, es, variants, false, in_eu},
#define GROUP(name, fr, es, variants)                                          \
	{"", "", name, fr, es, variants, true, false},

static const struct member members[] = {
#include "core/text/members_table.inc"
};

enum { MEMBER_COUNT = COUNT_OF(members) };

/* The longest name has 73 bytes; nothing longer is worth comparing. */
enum { NAME_MAX_LEN = 128 };

/* A name to look up: folded words with a space between two. */
struct query {
	char folded[NAME_MAX_LEN + 16];
	size_t len;
	bool upper; /* written without small letters, as a code must be */
};

const struct member *members_all(size_t *count)
{
	*count = MEMBER_COUNT;
	return members;
}

/* A name that is folded letter by letter. */
struct naming {
	struct rap_str rest;
	bool begun;
	bool gap; /* between two words */
};

/* One letter folded, with the space before it. */
enum { LETTER_MAX_LEN = 1 + 16 };

/* The next letter; 0 behind the last. Only words count. */
static size_t next_letter(struct naming *n, char out[LETTER_MAX_LEN])
{
	size_t len = 0;

	while (n->rest.len && !len) {
		size_t taken;
		uint32_t c = utf8_decode(n->rest.at, &taken);

		n->rest = str_from(n->rest, taken);
		if (!fold_is_word(c)) {
			n->gap = n->begun;
			continue;
		}
		len = fold_code_point(c, out + n->gap);
		if (len && n->gap) {
			out[0] = ' ';
			len++;
			n->gap = false;
		}
	}
	n->begun = n->begun || len;
	return len;
}

/*
 * Fold name into out, words only. A name that is too long comes out empty,
 * like one without any letter.
 */
static size_t fold_name(char out[NAME_MAX_LEN + 16], struct rap_str name)
{
	struct naming n = {.rest = name};
	char letter[LETTER_MAX_LEN];
	size_t len = 0;
	size_t more;

	while ((more = next_letter(&n, letter)) > 0) {
		if (len >= NAME_MAX_LEN - 1) {
			return 0;
		}
		memcpy(out + len, letter, more);
		len += more;
	}
	return len;
}

static bool has_small_letters(struct rap_str name)
{
	for (size_t i = 0; i < name.len; i++) {
		if (ascii_is_lower(name.at[i])) {
			return true;
		}
	}
	return false;
}

/* "US" and "U.K.", which are words in small letters. */
static bool is_code(struct rap_str name)
{
	size_t letters = 0;

	for (size_t i = 0; i < name.len; i++) {
		if (ascii_is_upper(name.at[i])) {
			letters++;
		} else if (name.at[i] != '.') {
			return false;
		}
	}
	return letters <= 4;
}

/* Whether a name of the table may be the query: most differ at once. */
static bool begins_like(const char *name, const struct query *q)
{
	unsigned char first = (unsigned char)*name;

	return first >= 0x80 || (first | 0x20) == q->folded[0];
}

/* Compare a name of the table, folding it as we go. */
static bool is_spelt(struct rap_str name, const struct query *q)
{
	struct naming n = {.rest = name};
	char letter[LETTER_MAX_LEN];
	size_t at = 0;
	size_t len;

	while ((len = next_letter(&n, letter)) > 0) {
		if (len > q->len - at ||
			memcmp(q->folded + at, letter, len) != 0) {
			return false;
		}
		at += len;
	}
	return at == q->len && (q->upper || !is_code(name));
}

static bool is_named(const char *name, const struct query *q)
{
	return begins_like(name, q) && is_spelt(str_of(name), q);
}

static bool has_variant(const struct member *m, const struct query *q)
{
	struct rap_str rest = str_of(m->variants);
	struct rap_str variant;

	while (str_next_piece(&rest, ';', &variant)) {
		if (begins_like(variant.at, q) && is_spelt(variant, q)) {
			return true;
		}
	}
	return false;
}

static const struct member *find(const struct query *q)
{
	for (size_t i = 0; i < MEMBER_COUNT; i++) {
		const struct member *m = &members[i];

		if (is_named(m->name, q) || is_named(m->name_fr, q) ||
			is_named(m->name_es, q) || has_variant(m, q)) {
			return m;
		}
	}
	/* Codes come last: EC is Ecuador's, but the WTO means the Communities.
	 */
	for (size_t i = 0; i < MEMBER_COUNT && q->upper; i++) {
		const struct member *m = &members[i];

		if (is_named(m->iso2, q) || is_named(m->iso3, q)) {
			return m;
		}
	}
	return NULL;
}

/* Drop a beginning of the query; false if it does not begin like that. */
static bool drop(struct query *q, const char *beginning)
{
	size_t len = strlen(beginning);

	if (q->len <= len || memcmp(q->folded, beginning, len) != 0) {
		return false;
	}
	memmove(q->folded, q->folded + len, q->len - len);
	q->len -= len;
	return true;
}

/* What people put before a name, folded, in three languages. */
static const char *const particles[] = {"the ", "la ", "le ", "les ", "l ",
	"el ", "los ", "las ", "de ", "del ", "des ", "du ", "d ",
	"delegation of ", "delegations of ", "delegation ", "delegations ",
	"delegacion ", "delegaciones ", "government of ", "members of ",
	"republic of ", "kingdom of ", "principality of ", "sultanate of ",
	"state of ", "republique ", "royaume ", "republica ", "reino "};

/* Drop one of them. Only the People's Republic is China. */
static bool drop_particle(struct query *q)
{
	for (size_t i = 0; i < COUNT_OF(particles); i++) {
		if (drop(q, particles[i])) {
			return particles[i][0] != 'r' || q->len < 4 ||
				memcmp(q->folded, "chin", 4) != 0;
		}
	}
	return false;
}

const struct member *members_find(struct rap_str name)
{
	struct query q = {.len = 0};
	const struct member *m;

	q.len = fold_name(q.folded, name);
	q.upper = !has_small_letters(name);
	if (q.len == 0) {
		return NULL;
	}
	m = find(&q);
	while (!m && drop_particle(&q)) {
		m = find(&q);
	}
	return m;
}
