/* SPDX-License-Identifier: MIT */
#include "core/scan/term.h"

#include <inttypes.h>

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/scan/glob.h"
#include "core/scan/term_words.h"

enum { VARIANTS_MAX = 64 };

/* Letters beside a wildcard below which it stands for too many words. */
enum { LETTERS_MIN = 3 };

/*
 * A term in the making, of those between semicolons; variants grow by the
 * spellings of each token.
 */
struct parse {
	struct arena *arena;
	struct rap_str text; /* of all; the term's is [at, end) of it */
	size_t at, end;
	struct term_variant *variants;
	uint32_t count;
	uint32_t gap; /* written in front of the next word */
	bool gap_open;
	bool gaps;
};

static size_t position(const struct parse *p, struct rap_str token)
{
	return (size_t)(token.at - p->text.at) + 1;
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool next_token(struct rap_str *rest, struct rap_str *out)
{
	size_t begin = 0;

	while (begin < rest->len && is_space(rest->at[begin])) {
		begin++;
	}
	size_t end = begin;
	while (end < rest->len && !is_space(rest->at[end])) {
		end++;
	}
	*out = (struct rap_str){rest->at + begin, end - begin};
	*rest = str_from(*rest, end);
	return out->len > 0;
}

static enum status read_gap(struct parse *p, struct rap_str token,
	struct error *err)
{
	uint32_t gap = 0;
	size_t i = 1;

	while (i < token.len && i < 4 && ascii_is_digit(token.at[i])) {
		gap = gap * 10 + (uint32_t)(token.at[i++] - '0');
	}
	if (i != token.len || !gap || gap > TERM_WORDS_MAX - 2) {
		return error_set(err, STATUS_SYNTAX,
			"at %zu: '%.*s' is no gap; write ~1 to ~%d",
			position(p, token), (int)token.len, token.at,
			TERM_WORDS_MAX - 2);
	}
	if (p->gap_open || !p->count) {
		return error_set(err, STATUS_SYNTAX,
			"at %zu: '%.*s' needs a word on both sides",
			position(p, token), (int)token.len, token.at);
	}
	p->gap = gap;
	p->gap_open = p->gaps = true;
	return STATUS_OK;
}

static struct term_variant extend(const struct parse *p,
	const struct term_variant *v, const struct spelling *by)
{
	struct term_variant out = {0};

	out.step_count = v->step_count + by->count;
	out.steps = arena_array(p->arena, out.step_count, sizeof(*out.steps));
	if (v->step_count) {
		memcpy(out.steps, v->steps, v->step_count * sizeof(*out.steps));
	}
	memcpy(out.steps + v->step_count, by->steps,
		by->count * sizeof(*out.steps));
	struct term_step *first = &out.steps[v->step_count];
	first->gap = p->gap;
	first->separator = str_of(p->gap || !v->step_count ? "" : " ");
	return out;
}

static uint32_t words_max(const struct term_variant *v)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < v->step_count; i++) {
		count += v->steps[i].gap + 1;
	}
	return count;
}

static enum status too_long(const struct parse *p, struct rap_str token,
	struct error *err)
{
	return error_set(err, STATUS_SYNTAX,
		"at %zu: the term covers more than %d words, gaps included; "
		"write a shorter one",
		position(p, token), TERM_WORDS_MAX);
}

static enum status read_words(struct parse *p, struct rap_str token,
	struct error *err)
{
	static const struct term_variant nothing = {0};
	struct spellings found;
	enum status st = term_words_read(&found, p->arena, p->text, token, err);

	if (st) {
		return st;
	}
	size_t count = (size_t)found.count * (p->count ? p->count : 1);
	if (count > VARIANTS_MAX) {
		return error_set(err, STATUS_SYNTAX,
			"at %zu: the hyphens make more than %d spellings; "
			"write some words joined or with a space",
			position(p, token), VARIANTS_MAX);
	}
	struct term_variant *variants =
		arena_array(p->arena, count, sizeof(*variants));
	for (size_t i = 0; i < count; i++) {
		const struct term_variant *old =
			p->count ? &p->variants[i / found.count] : &nothing;
		variants[i] = extend(p, old, &found.at[i % found.count]);
		if (words_max(&variants[i]) > TERM_WORDS_MAX) {
			return too_long(p, token, err);
		}
	}
	p->variants = variants;
	p->count = (uint32_t)count;
	p->gap = 0;
	p->gap_open = false;
	return STATUS_OK;
}

static bool is_broad(const struct term_word *word)
{
	size_t letters = 0;

	for (size_t i = 0; word->wild && i < word->text.len; i++) {
		char c = word->text.at[i];
		letters += !glob_is_wildcard(c) && (c & 0xc0) != 0x80;
	}
	return word->wild && letters < LETTERS_MIN;
}

/* The first word that is too broad in a row where every step has one. */
static const struct term_word *broad_word(const struct term_variant *v)
{
	const struct term_word *first = NULL;

	for (uint32_t i = 0; i < v->step_count; i++) {
		const struct term_step *step = &v->steps[i];
		const struct term_word *broad = NULL;
		for (uint32_t j = 0; !broad && j < step->word_count; j++) {
			broad = is_broad(&step->words[j]) ? &step->words[j]
							  : NULL;
		}
		if (!broad) {
			return NULL;
		}
		first = first ? first : broad;
	}
	return first;
}

/* Put the rows of one of the terms to those of the terms before it. */
static enum status finish(struct parse *p, struct term *out, struct error *err)
{
	if (!p->count) {
		return error_set(err, STATUS_SYNTAX,
			"at %zu: there is no word; write at least one",
			p->at + 1);
	}
	if (p->gap_open) {
		return error_set(err, STATUS_SYNTAX,
			"at %zu: ~%" PRIu32 " needs a word on both sides",
			p->end, p->gap);
	}
	for (uint32_t i = 0; i < p->count; i++) {
		const struct term_word *broad = broad_word(&p->variants[i]);
		uint32_t words = words_max(&p->variants[i]);
		if (broad) {
			return error_set(err, STATUS_SYNTAX,
				"at %zu: '%.*s' stands for too many words; "
				"write %d letters of it, or another word",
				position(p, broad->written),
				(int)broad->written.len, broad->written.at,
				LETTERS_MIN);
		}
		out->words_max =
			words > out->words_max ? words : out->words_max;
		sketch_join(&out->first, &p->variants[i].steps[0].sketch);
	}
	out->variants = arena_grow(p->arena, out->variants, out->variant_count,
		out->variant_count + p->count, sizeof(*out->variants));
	memcpy(&out->variants[out->variant_count], p->variants,
		p->count * sizeof(*out->variants));
	out->variant_count += p->count;
	out->gaps = out->gaps || p->gaps;
	return STATUS_OK;
}

/* One of several terms between semicolons. */
static enum status read_term(struct parse *p, struct rap_str rest,
	struct error *err)
{
	enum status st = STATUS_OK;
	struct rap_str token;

	p->at = (size_t)(rest.at - p->text.at);
	p->end = p->at + rest.len;
	while (!st && next_token(&rest, &token)) {
		st = *token.at == '~' ? read_gap(p, token, err)
				      : read_words(p, token, err);
	}
	return st;
}

enum status term_parse(struct term *out, struct arena *a, struct rap_str text,
	struct error *err)
{
	enum status st = STATUS_OK;
	struct term t = {0};
	struct rap_str rest = text;
	struct rap_str piece = {text.at, 0};
	size_t bad = utf8_first_bad(text);

	if (bad < text.len) {
		return error_set(err, STATUS_SYNTAX,
			"at %zu: not UTF-8; save the text as UTF-8", bad + 1);
	}
	do {
		struct parse p = {.arena = a, .text = text};
		if (str_next_piece(&rest, ';', &piece)) {
			st = read_term(&p, piece, err);
		}
		st = st ? st : finish(&p, &t, err);
	} while (!st && rest.len);
	if (!st) {
		*out = t;
	}
	return st;
}
