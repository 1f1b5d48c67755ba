/* SPDX-License-Identifier: MIT */
/*
 * A recursive descent over the part of PCRE2's syntax that people use for
 * prose. Anything rare makes the whole regex not understood, which costs speed
 * and never a match.
 */
#include "core/scan/strand.h"

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/scan/strand_set.h"
#include "core/text/fold.h"

/* Beyond, it is STRAND_ANY, or not understood. */
enum { ALTERNATIVES_MAX = 256, DEPTH_MAX = 32 };

/* Members of a class such as [sz] that are spelt out. */
enum { MEMBERS_MAX = 4 };

struct reader {
	struct arena *arena;
	const char *at;
	const char *end;
	uint32_t depth;
	bool lost; /* not understood */
};

static struct strands alternatives(struct reader *r);

bool strand_is_plain(uint32_t c)
{
	if (c < 0x80) {
		return fold_is_word(c);
	}
	return c >= 0xc0 && c < 0x180 && c != 0xd7 && c != 0xf7 && c != 0x130 &&
		c != 0x131 && c != 0x17f;
}

/*
 * The bytes of a code point that may be a mark begin with 0xcc or more, but
 * not with those of Greek or Cyrillic letters, nor of quotes and dashes.
 */
bool strands_hold(struct rap_str text)
{
	for (size_t i = utf8_skip_ascii(text, 0); i < text.len;
		i = utf8_skip_ascii(text, i + 1)) {
		unsigned char c = (unsigned char)text.at[i];
		if (c < 0xcc || (c >= 0xce && c <= 0xd1)) {
			continue;
		}
		if (c != 0xe2 || (unsigned char)text.at[i + 1] > 0x82) {
			return false;
		}
	}
	return true;
}

static char peek(const struct reader *r)
{
	return (char)(r->at < r->end ? *r->at : '\0');
}

static bool accept(struct reader *r, const char *text)
{
	size_t len = strlen(text);

	if ((size_t)(r->end - r->at) < len || memcmp(r->at, text, len) != 0) {
		return false;
	}
	r->at += len;
	return true;
}

/* Past one byte that must be there. */
static void skip(struct reader *r)
{
	if (r->at < r->end) {
		r->at++;
	} else {
		r->lost = true;
	}
}

static bool is_alnum(char c)
{
	return ascii_is_digit(c) || ascii_is_letter(c);
}

static bool is_gap(const struct strands *set)
{
	return set->count == 1 && set->at[0].count == 1 &&
		set->at[0].at[0] == STRAND_GAP;
}

static uint32_t symbol_of(uint32_t c)
{
	if (strand_is_plain(c)) {
		return c;
	}
	/* Of what is not ASCII, only what people type between words. */
	bool between = c < 0x80 || c == 0xa0 || c == 0xab || c == 0xbb ||
		(c >= 0x2010 && c <= 0x2027);
	return between ? STRAND_GAP : STRAND_ANY;
}

static uint32_t literal(struct reader *r)
{
	size_t len;
	uint32_t c = utf8_decode(r->at, &len);

	r->at += len;
	return symbol_of(c);
}

static void skip_behind(struct reader *r, char end)
{
	while (r->at < r->end && *r->at != end) {
		r->at++;
	}
	skip(r);
}

static void skip_property(struct reader *r)
{
	if (accept(r, "{")) {
		skip_behind(r, '}');
	} else {
		skip(r);
	}
}

/* Behind a backslash; what a class may hold as well. */
static uint32_t shared_escape(struct reader *r)
{
	char c = peek(r);

	if (!is_alnum(c)) {
		return r->at < r->end ? literal(r) : STRAND_ANY;
	}
	r->at++;
	switch (c) {
	case 's':
	case 'h':
	case 'v':
	case 'W':
	case 't':
	case 'n':
	case 'r':
	case 'f':
	case 'e':
	case 'a':
		return STRAND_GAP;
	case 'd':
	case 'D':
	case 'w':
	case 'S':
	case 'H':
	case 'V':
		return STRAND_ANY;
	case 'p':
	case 'P':
		skip_property(r);
		return STRAND_ANY;
	default:
		r->lost = true;
		return STRAND_ANY;
	}
}

static uint32_t escape(struct reader *r)
{
	switch (peek(r)) {
	case 'b':
	case 'A':
	case 'z':
	case 'Z':
		r->at++;
		return STRAND_EDGE;
	case 'R':
		r->at++;
		return STRAND_GAP;
	case 'B':
	case 'G':
	case 'K':
	case 'X':
		r->at++;
		return STRAND_ANY;
	default:
		return shared_escape(r);
	}
}

/* One member of a class; STRAND_ANY if it stands for several. */
static uint32_t member(struct reader *r)
{
	if (accept(r, "[:")) {
		while (is_alnum(peek(r)) || peek(r) == '^') {
			r->at++;
		}
		r->lost = r->lost || !accept(r, ":]");
		return STRAND_ANY;
	}
	if (accept(r, "\\b")) {
		return STRAND_GAP;
	}
	return accept(r, "\\") ? shared_escape(r) : literal(r);
}

static bool has(const struct strands *set, uint32_t symbol)
{
	for (uint32_t i = 0; i < set->count; i++) {
		if (set->at[i].at[0] == symbol) {
			return true;
		}
	}
	return false;
}

static bool is_range(const struct reader *r, const char *first)
{
	return *r->at == '-' && r->at != first && r->at + 1 < r->end &&
		r->at[1] != ']';
}

/* Behind '['. */
static struct strands class(struct reader *r)
{
	struct strands out = {0};
	bool any = accept(r, "^");
	const char *first = r->at;

	while (!r->lost && r->at < r->end &&
		(*r->at != ']' || r->at == first)) {
		any = any || is_range(r, first);
		uint32_t symbol = member(r);
		if (symbol == STRAND_ANY || out.count == MEMBERS_MAX) {
			any = true;
		} else if (!has(&out, symbol)) {
			strands_add(r->arena, &out,
				strands_one(r->arena, symbol).at[0]);
		}
	}
	skip(r);
	return any ? strands_one(r->arena, STRAND_ANY) : out;
}

/* "(?i-s" and its like; x would change what white space means. */
static void skip_options(struct reader *r)
{
	while (peek(r) == 'i' || peek(r) == 's' || peek(r) == 'm' ||
		peek(r) == 'U' || peek(r) == '-') {
		r->at++;
	}
}

/* NOLINTBEGIN(misc-no-recursion): inside() allows DEPTH_MAX groups. */
static struct strands inside(struct reader *r)
{
	struct strands out = strands_empty(r->arena);

	if (++r->depth > DEPTH_MAX) {
		r->lost = true;
	} else {
		out = alternatives(r);
		r->lost = r->lost || !accept(r, ")");
	}
	r->depth--;
	return out;
}

/* Behind '('. */
static struct strands group(struct reader *r)
{
	if (accept(r, "?=") || accept(r, "?!") || accept(r, "?<=") ||
		accept(r, "?<!")) {
		inside(r);
		return strands_one(r->arena, STRAND_ANY);
	}
	if (accept(r, "?:") || accept(r, "?>") || accept(r, "?|")) {
		return inside(r);
	}
	if (accept(r, "?<") || accept(r, "?P<")) {
		skip_behind(r, '>');
		return inside(r);
	}
	if (peek(r) == '*') {
		r->lost = true;
		return strands_empty(r->arena);
	}
	if (!accept(r, "?")) {
		return inside(r);
	}
	skip_options(r);
	if (accept(r, ")")) {
		return strands_empty(r->arena);
	}
	r->lost = r->lost || !accept(r, ":");
	return r->lost ? strands_empty(r->arena) : inside(r);
}

static struct strands atom(struct reader *r)
{
	if (accept(r, "(")) {
		return group(r);
	}
	if (accept(r, "[")) {
		return class(r);
	}
	if (accept(r, "^") || accept(r, "$")) {
		return strands_one(r->arena, STRAND_EDGE);
	}
	if (accept(r, ".")) {
		return strands_one(r->arena, STRAND_ANY);
	}
	return strands_one(r->arena, accept(r, "\\") ? escape(r) : literal(r));
}

/* How often an atom is wanted: what matters is none, one or more. */
struct repeat {
	bool none;
	bool more;
};

static uint32_t number(struct reader *r)
{
	uint32_t n = 0;

	while (ascii_is_digit(peek(r)) && n < 100000) {
		n = n * 10 + (uint32_t)(*r->at++ - '0');
	}
	return n;
}

/* Behind '{', which is a literal if no number follows. */
static struct repeat counted(struct reader *r)
{
	struct repeat out = {0};

	if (peek(r) < '0' || peek(r) > '9') {
		r->lost = true;
		return out;
	}
	uint32_t min = number(r);
	out.none = min == 0;
	out.more = min != 1;
	if (accept(r, ",")) {
		bool bounded = peek(r) != '}';
		uint32_t max = number(r);
		out.more = !bounded || max > 1;
	}
	r->lost = r->lost || !accept(r, "}");
	return out;
}

static struct repeat repeat(struct reader *r)
{
	struct repeat out = {0};

	if (accept(r, "?")) {
		out.none = true;
	} else if (accept(r, "*")) {
		out.none = out.more = true;
	} else if (accept(r, "+")) {
		out.more = true;
	} else if (accept(r, "{")) {
		out = counted(r);
	} else {
		return out;
	}
	if (!accept(r, "?")) {
		accept(r, "+");
	}
	return out;
}

static struct strands item(struct reader *r)
{
	struct strands out = atom(r);
	struct repeat times = repeat(r);

	if (times.more && !is_gap(&out)) {
		if (times.none) {
			return strands_one(r->arena, STRAND_ANY);
		}
		strands_extend(r->arena, &out,
			strands_one(r->arena, STRAND_ANY));
	}
	if (times.none) {
		strands_add(r->arena, &out, (struct strand){0});
	}
	return out;
}

static struct strands branch(struct reader *r)
{
	struct strands out = strands_empty(r->arena);

	while (!r->lost && r->at < r->end && *r->at != '|' && *r->at != ')') {
		struct strands next = item(r);
		strands_extend(r->arena, &out, next);
	}
	return out;
}

static struct strands alternatives(struct reader *r)
{
	struct strands out = {0};

	do {
		struct strands next = branch(r);
		for (uint32_t i = 0; i < next.count; i++) {
			strands_add(r->arena, &out, next.at[i]);
		}
		if (out.count > ALTERNATIVES_MAX) {
			out = strands_one(r->arena, STRAND_ANY);
		}
	} while (!r->lost && accept(r, "|"));
	return out;
}
/* NOLINTEND(misc-no-recursion) */

bool strands_of(struct strands *out, struct arena *a, struct rap_str regex)
{
	struct reader r = {
		.arena = a, .at = regex.at, .end = regex.at + regex.len};

	*out = alternatives(&r);
	return !r.lost && r.at == r.end;
}
