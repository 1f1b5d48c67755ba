/* SPDX-License-Identifier: MIT */
#include "core/scan/term_words.h"

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/scan/glob.h"
#include "core/text/fold.h"

/*
 * Words of one alternative. Each hyphen doubles the number of spellings, so
 * that this also bounds what a term can become.
 */
enum { PARTS_MAX = 5 };

/* A part of an alternative: what stands between hyphens or apostrophes. */
struct part {
	struct term_word word;
	struct rap_str separator; /* in front of it, as written */
	bool hyphen;              /* the separator is one hyphen */
};

struct parts {
	struct part at[PARTS_MAX];
	uint32_t count;
};

static size_t position(struct rap_str text, const char *at)
{
	return (size_t)(at - text.at) + 1;
}

static bool is_hyphen(uint32_t c)
{
	return c == '-' || c == 0x2010 || c == 0x2011;
}

static bool is_separator(uint32_t c)
{
	return is_hyphen(c) || c == '\'' || c == 0x2018 || c == 0x2019 ||
		c == '.' || c == '/' || c == '&' || c == 0x2013;
}

static bool is_word(uint32_t c)
{
	return c == '*' || c == '?' || fold_is_word(c);
}

/* The characters at the front of `rest` that is() accepts. */
static struct rap_str take(struct rap_str *rest, bool (*is)(uint32_t))
{
	struct rap_str taken = {rest->at, 0};

	while (taken.len < rest->len) {
		const char *at = rest->at + taken.len;
		size_t len = 1;
		bool ascii = (unsigned char)*at < 0x80;
		uint32_t c = ascii ? (uint32_t)*at : utf8_decode(at, &len);
		if (!is(c)) {
			break;
		}
		taken.len += len;
	}
	rest->at += taken.len;
	rest->len -= taken.len;
	return taken;
}

static struct rap_str join(struct arena *a, struct rap_str x, struct rap_str y)
{
	char *at = arena_bytes(a, x.len + y.len + 1);

	memcpy(at, x.at, x.len);
	memcpy(at + x.len, y.at, y.len);
	at[x.len + y.len] = '\0';
	return (struct rap_str){at, x.len + y.len};
}

static bool has_wildcard(struct rap_str text)
{
	return memchr(text.at, '*', text.len) || memchr(text.at, '?', text.len);
}

static struct term_word new_word(struct rap_str written, struct rap_str folded,
	bool wild)
{
	return (struct term_word){
		.written = written,
		.text = folded,
		.wild = wild,
		.hash = wild ? 0 : fold_hash(folded.at, folded.len),
	};
}

/*
 * Most alternatives are one word that folding leaves as it is. False: this one
 * is another, or none at all.
 */
static bool read_plain(struct term_word *out, struct rap_str text)
{
	size_t letters = 0;
	size_t wildcards = 0;

	for (size_t i = 0; i < text.len; i++) {
		letters += ascii_is_lower(text.at[i]);
		wildcards += glob_is_wildcard(text.at[i]);
	}
	if (!letters || letters + wildcards < text.len) {
		return false;
	}
	*out = new_word(text, text, wildcards > 0);
	return true;
}

static bool is_stars(struct rap_str text)
{
	size_t stars = 0;

	while (stars < text.len && text.at[stars] == '*') {
		stars++;
	}
	return stars == text.len;
}

static bool is_one_hyphen(struct rap_str separator)
{
	size_t len;

	return separator.len && is_hyphen(utf8_decode(separator.at, &len)) &&
		len == separator.len;
}

static enum status odd_character(struct rap_str text, struct rap_str rest,
	struct error *err)
{
	size_t len;
	utf8_decode(rest.at, &len);

	return error_set(err, STATUS_SYNTAX,
		"at %zu: '%.*s' cannot be part of a term; write words, "
		"* ? | or ~N, or use a regex",
		position(text, rest.at), (int)len, rest.at);
}

static enum status check_part(const struct part *part, struct rap_str text,
	struct error *err)
{
	struct rap_str written = part->word.written;
	size_t at = position(text, written.at);

	if (*written.at == '*' && str_ends_with(part->separator, ".")) {
		return error_set(err, STATUS_SYNTAX,
			"at %zu: '.*' is for regexes; for any letters write "
			"*, for any words between two write ~N",
			at - 1);
	}
	if (is_stars(written)) {
		return error_set(err, STATUS_SYNTAX,
			"at %zu: '*' is a piece of a word; for any words "
			"between two write ~N",
			at);
	}
	if (!part->word.text.len) {
		return error_set(err, STATUS_SYNTAX,
			"at %zu: '%.*s' has no letter or digit", at,
			(int)written.len, written.at);
	}
	return STATUS_OK;
}

static enum status read_parts(struct parts *out, struct arena *a,
	struct rap_str text, struct rap_str rest, struct error *err)
{
	enum status st = STATUS_OK;
	const char *begin = rest.at;
	out->count = 0;

	while (!st && rest.len) {
		struct rap_str separator = take(&rest, is_separator);
		struct rap_str written = take(&rest, is_word);
		if (!written.len && rest.len) {
			return odd_character(text, rest, err);
		}
		if (!written.len) {
			break;
		}
		if (out->count == PARTS_MAX) {
			return error_set(err, STATUS_SYNTAX,
				"at %zu: more than %d parts in one word; "
				"write a space between them",
				position(text, written.at), PARTS_MAX);
		}
		struct part *part = &out->at[out->count++];
		/* Wildcards remain. */
		part->word = new_word(written, fold_word(a, written),
			has_wildcard(written));
		part->separator = separator;
		part->hyphen = out->count > 1 && is_one_hyphen(separator);
		st = check_part(part, text, err);
	}
	if (!st && !out->count) {
		return error_set(err, STATUS_SYNTAX,
			"at %zu: a word is missing; write a|b without spaces",
			position(text, begin));
	}
	return st;
}

/* Put a step of one word behind the row, which has room for it. */
static void append_word(struct arena *a, struct spelling *row,
	const struct term_word *word, struct rap_str separator)
{
	struct term_step *step = &row->steps[row->count++];

	step->words = arena_bytes(a, sizeof(*step->words));
	step->words[0] = *word;
	step->word_count = 1;
	step->separator = separator;
}

/* Put a part behind the row, or (joined) to the last word of it. */
static void append_part(struct arena *a, struct spelling *row,
	const struct part *part, bool joined)
{
	if (!joined) {
		append_word(a, row, &part->word,
			row->count ? part->separator : str_of(""));
		return;
	}
	struct term_word *word = row->steps[row->count - 1].words;
	word->text = join(a, word->text, part->word.text);
	word->wild = word->wild || part->word.wild;
	word->hash = word->wild ? 0 : fold_hash(word->text.at, word->text.len);
	word->joined = true;
}

/* Bit i of `joins` says that part i is joined to the one in front of it. */
static struct spelling spell(struct arena *a, const struct parts *parts,
	uint32_t joins)
{
	struct spelling row = {0};

	row.steps = arena_array(a, parts->count, sizeof(*row.steps));
	for (uint32_t i = 0; i < parts->count; i++) {
		append_part(a, &row, &parts->at[i], joins >> i & 1);
	}
	return row;
}

/* Another alternative; room for them grows by doubling. */
static void add_word(struct term_step *step, struct arena *a,
	const struct term_word *word)
{
	size_t count = step->word_count;

	if (!(count & (count - 1))) {
		step->words = arena_grow(a, step->words, count, 2 * count,
			sizeof(*step->words));
	}
	step->words[step->word_count++] = *word;
}

/* Rows of one word are alternatives of each other: one step has them all. */
static void add_spelling(struct spellings *out, struct arena *a,
	struct spelling row)
{
	struct spelling *one = out->count ? &out->at[0] : NULL;

	if (row.count > 1 || !one || one->count > 1) {
		out->at = arena_grow(a, out->at, out->count, out->count + 1,
			sizeof(*out->at));
		out->at[out->count++] = row;
		if (row.count == 1 && one) {
			out->at[out->count - 1] = out->at[0];
			out->at[0] = row;
		}
		return;
	}
	struct term_step *step = one->steps;
	add_word(step, a, &row.steps[0].words[0]);
}

static void add_single(struct spellings *out, struct arena *a,
	const struct term_word *word)
{
	struct spelling row = {0};

	if (out->count && out->at[0].count == 1) {
		add_word(out->at[0].steps, a, word);
		return;
	}
	row.steps = arena_alloc(a, sizeof(*row.steps));
	append_word(a, &row, word, str_of(""));
	add_spelling(out, a, row);
}

static void add_spellings(struct spellings *out, struct arena *a,
	const struct parts *parts)
{
	uint32_t hyphens = 0;

	for (uint32_t i = 0; i < parts->count; i++) {
		hyphens |= (uint32_t)parts->at[i].hyphen << i;
	}
	/* All subsets of the hyphens, from none to all. */
	uint32_t joins = 0;
	do {
		add_spelling(out, a, spell(a, parts, joins));
		joins = (joins - hyphens) & hyphens;
	} while (joins);
}

static void sketch_words(struct term_step *step)
{
	for (uint32_t i = 0; i < step->word_count; i++) {
		const struct term_word *word = &step->words[i];
		if (word->wild) {
			sketch_add_glob(&step->sketch, word->text);
		} else {
			sketch_add_literal(&step->sketch, word->hash);
		}
	}
}

static void sketch_spellings(const struct spellings *all)
{
	for (uint32_t i = 0; i < all->count; i++) {
		for (uint32_t j = 0; j < all->at[i].count; j++) {
			sketch_words(&all->at[i].steps[j]);
		}
	}
}

enum status term_words_read(struct spellings *out, struct arena *a,
	struct rap_str text, struct rap_str token, struct error *err)
{
	enum status st = STATUS_OK;
	struct spellings found = {0};
	size_t begin = 0;

	while (!st && begin <= token.len) {
		struct rap_str rest = {token.at + begin, token.len - begin};
		struct term_word plain;
		struct parts parts;
		rest.len = str_find_byte(rest, '|');
		begin += rest.len + 1;
		if (read_plain(&plain, rest)) {
			add_single(&found, a, &plain);
			continue;
		}
		st = read_parts(&parts, a, text, rest, err);
		if (!st) {
			add_spellings(&found, a, &parts);
		}
	}
	if (!st) {
		sketch_spellings(&found);
		*out = found;
	}
	return st;
}
