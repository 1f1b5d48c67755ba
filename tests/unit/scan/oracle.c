/* SPDX-License-Identifier: MIT */
#include "oracle.h"

#include <stdlib.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

enum { ENDS_MAX = 64 };

/* Where matches that begin at a word end, in words behind it. */
struct ends {
	uint32_t at[ENDS_MAX];
	uint32_t count;
};

static pcre2_code *compile(const char *regex, uint32_t options)
{
	int number;
	PCRE2_SIZE at;
	pcre2_code *code =
		pcre2_compile((PCRE2_SPTR)regex, PCRE2_ZERO_TERMINATED,
			PCRE2_UTF | PCRE2_UCP | options, &number, &at, NULL);

	if (!code) {
		abort();
	}
	return code;
}

static void add_hit(struct hits *out, struct arena *a, struct rap_hit hit)
{
	out->at = arena_grow(a, out->at, out->count, out->count + 1,
		sizeof(*out->at));
	out->at[out->count++] = hit;
}

static uint32_t block_end(const struct document *d, uint32_t word)
{
	for (uint32_t i = 0; i < d->block_count; i++) {
		const struct text_block *b = &d->blocks[i];
		if (word >= b->first_word &&
			word < b->first_word + b->word_count) {
			return b->first_word + b->word_count;
		}
	}
	abort();
}

static bool is_in(const struct rap_unit *u, uint32_t place)
{
	return place >= u->span.begin && place < u->span.end;
}

/* The last unit of a kind that is around a place: the innermost. */
static const struct rap_unit *unit_around(const struct document *d,
	uint32_t place, uint32_t kind)
{
	const struct rap_unit *found = NULL;

	for (uint32_t i = 0; i < d->unit_count; i++) {
		if (d->units[i].kind == kind && is_in(&d->units[i], place)) {
			found = &d->units[i];
		}
	}
	return found;
}

static uint32_t smaller(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

static uint32_t limit(const struct document *d, uint32_t word, uint32_t end,
	bool gaps)
{
	const struct rap_unit *sentence = unit_around(d,
		d->view.words[word].span.begin, RAP_UNIT_SENTENCE);

	end = smaller(end, block_end(d, word));
	if (gaps && sentence) {
		end = smaller(end, sentence->first_word + sentence->word_count);
	}
	return end;
}

static void words_until(struct ends *out, const struct document *d,
	uint32_t word, uint32_t offset, bool exact)
{
	const struct rap_word *words = d->view.words;

	for (uint32_t i = word; i < d->view.word_count; i++) {
		uint32_t end = exact
			? words[i].span.end - words[word].span.begin
			: words[i].folded + words[i].folded_len -
				words[word].folded;
		if (end == offset) {
			out->at[out->count++] = i + 1 - word;
		}
	}
}

/* All matches at a word within [word, end), the longest first. */
static struct ends ends_at(const struct document *d, pcre2_code *code,
	uint32_t word, uint32_t end, bool exact)
{
	const struct rap_word *first = &d->view.words[word];
	const struct rap_word *last = &d->view.words[end - 1];
	struct rap_str text = exact
		? str_slice(d->view.text,
			  (struct rap_span){first->span.begin, last->span.end})
		: (struct rap_str){d->view.folded.at + first->folded,
			  last->folded + last->folded_len - first->folded};
	pcre2_match_data *data = pcre2_match_data_create(ENDS_MAX, NULL);
	int workspace[4000];
	struct ends out = {.count = 0};
	int count = pcre2_dfa_match(code, (PCRE2_SPTR)text.at, text.len, 0,
		PCRE2_ANCHORED, data, NULL, workspace, 4000);

	if (count < 0 && count != PCRE2_ERROR_NOMATCH) {
		abort();
	}
	for (int i = 0; i < count; i++) {
		words_until(&out, d, word,
			(uint32_t)pcre2_get_ovector_pointer(data)[2 * i + 1],
			exact);
	}
	pcre2_match_data_free(data);
	return out;
}

static struct rap_unit bound_of(const struct document *d, uint32_t same,
	uint32_t place)
{
	const struct rap_unit *unit = NULL;
	const struct text_block *b = &d->blocks[0];

	if (same == RAP_SAME_DOCUMENT) {
		return d->units[0];
	}
	if (same == RAP_SAME_ARTICLE) {
		unit = unit_around(d, place, RAP_UNIT_ARTICLE);
	}
	if (same == RAP_SAME_SENTENCE) {
		unit = unit_around(d, place, RAP_UNIT_SENTENCE);
	} else if (!unit) {
		unit = unit_around(d, place, RAP_UNIT_PARAGRAPH);
	}
	for (uint32_t i = 0; i < d->block_count; i++) {
		b = d->blocks[i].span.begin <= place ? &d->blocks[i] : b;
	}
	return unit ? *unit
		    : (struct rap_unit){.first_word = b->first_word,
			      .word_count = b->word_count};
}

static bool is_near(const struct sample_guard *g, const struct rap_hit *hit,
	uint32_t first, uint32_t end)
{
	uint32_t hit_end = hit->first_word + hit->word_count;
	uint32_t within = g->declared.within ? g->declared.within : UINT32_MAX;

	if (first >= hit_end) {
		return first - hit_end <= within;
	}
	return g->declared.relation != RAP_BEFORE && end <= hit->first_word &&
		hit->first_word - end <= within;
}

static bool guard_holds(const struct document *d, const struct sample_guard *g,
	const struct rap_hit *hit)
{
	pcre2_code *code = compile(g->regex, 0);
	struct rap_unit bound = bound_of(d, g->declared.same, hit->span.begin);
	uint32_t stop = bound.first_word + bound.word_count;
	bool found = false;

	for (uint32_t w = bound.first_word; w < stop; w++) {
		struct ends ends =
			ends_at(d, code, w, limit(d, w, stop, g->gaps), false);
		for (uint32_t i = 0; i < ends.count; i++) {
			found = found || is_near(g, hit, w, w + ends.at[i]);
		}
	}
	pcre2_code_free(code);
	return found != (g->declared.relation == RAP_UNLESS);
}

static bool is_heading(const struct document *d, uint32_t place)
{
	uint32_t kind = BLOCK_PARAGRAPH;

	for (uint32_t i = 0; i < d->block_count; i++) {
		kind = d->blocks[i].span.begin <= place ? d->blocks[i].kind
							: kind;
	}
	return kind == BLOCK_HEADING;
}

static void keep(struct hits *out, struct arena *a, const struct document *d,
	const struct sample *s, struct rap_hit hit)
{
	bool holds = !(s->declared.flags & RAP_PATTERN_HEADING) ||
		is_heading(d, hit.span.begin);

	for (uint32_t i = 0; holds && i < s->declared.guard_count; i++) {
		holds = guard_holds(d, &s->guards[i], &hit);
	}
	if (holds) {
		add_hit(out, a, hit);
	}
}

static void find_term(struct hits *out, struct arena *a,
	const struct document *d, const struct sample *s, uint32_t pattern,
	const struct rap_unit *unit)
{
	bool exact = s->declared.flags & RAP_PATTERN_EXACT;
	pcre2_code *code = compile(s->regex, 0);
	uint32_t end = unit->first_word + unit->word_count;

	for (uint32_t w = unit->first_word; w < end; w++) {
		struct ends ends =
			ends_at(d, code, w, limit(d, w, end, s->gaps), exact);
		if (ends.count) {
			struct rap_hit hit = {.first_word = w,
				.word_count = ends.at[0],
				.pattern = pattern};
			hit.span.begin = d->view.words[w].span.begin;
			hit.span.end =
				d->view.words[w + ends.at[0] - 1].span.end;
			keep(out, a, d, s, hit);
		}
	}
	pcre2_code_free(code);
}

static void add_words(const struct document *d, struct rap_hit *hit)
{
	for (uint32_t i = d->view.word_count; i-- > 0;) {
		const struct rap_word *w = &d->view.words[i];
		if (w->span.end > hit->span.begin) {
			hit->first_word = i;
			hit->word_count += w->span.begin < hit->span.end;
		}
	}
	if (!hit->word_count &&
		(!d->view.word_count ||
			d->view.words[d->view.word_count - 1].span.end <=
				hit->span.begin)) {
		hit->first_word = d->view.word_count;
	}
}

static void find_regex(struct hits *out, struct arena *a,
	const struct document *d, const struct sample *s, uint32_t pattern,
	struct rap_span piece)
{
	bool exact = s->declared.flags & RAP_PATTERN_EXACT;
	pcre2_code *code = compile(s->regex, exact ? 0 : PCRE2_CASELESS);
	pcre2_match_data *data = pcre2_match_data_create(1, NULL);
	struct rap_str text = str_slice(d->view.text, piece);
	PCRE2_SIZE at = 0;

	while (at < text.len &&
		pcre2_match(code, (PCRE2_SPTR)text.at, text.len, at,
			PCRE2_NOTEMPTY, data, NULL) >= 0) {
		const PCRE2_SIZE *found = pcre2_get_ovector_pointer(data);
		struct rap_hit hit = {.pattern = pattern};
		hit.span.begin = piece.begin + (uint32_t)found[0];
		hit.span.end = piece.begin + (uint32_t)found[1];
		at = found[1];
		add_words(d, &hit);
		keep(out, a, d, s, hit);
	}
	pcre2_match_data_free(data);
	pcre2_code_free(code);
}

void oracle_find(struct hits *out, struct arena *a, const struct document *d,
	const struct sample *s, uint32_t pattern, const struct rap_unit *unit)
{
	if (!(s->declared.flags & RAP_PATTERN_REGEX)) {
		find_term(out, a, d, s, pattern, unit);
		return;
	}
	for (uint32_t i = 0; i < d->block_count; i++) {
		struct rap_span piece = d->blocks[i].span;
		piece.begin = piece.begin > unit->span.begin ? piece.begin
							     : unit->span.begin;
		piece.end = smaller(piece.end, unit->span.end);
		if (piece.begin < piece.end) {
			find_regex(out, a, d, s, pattern, piece);
		}
	}
}

static int order(const void *x, const void *y)
{
	const struct rap_hit *a = x;
	const struct rap_hit *b = y;

	if (a->span.begin != b->span.begin) {
		return a->span.begin < b->span.begin ? -1 : 1;
	}
	if (a->span.end != b->span.end) {
		return a->span.end > b->span.end ? -1 : 1;
	}
	return (a->pattern > b->pattern) - (a->pattern < b->pattern);
}

void oracle_sort(struct hits *hits)
{
	if (hits->count) {
		qsort(hits->at, hits->count, sizeof(*hits->at), order);
	}
}
