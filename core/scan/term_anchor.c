/* SPDX-License-Identifier: MIT */
/*
 * Chooses the anchors of a term: for each of its variants, the site among its
 * steps that is met least often.
 */
#include "core/scan/anchor.h"
#include "core/scan/glob.h"

/* Products of alternatives beyond this are dearer than they help. */
enum { ROWS_MAX = 32 };

/* Some steps side by side. */
struct site {
	const struct term_step *steps;
	uint32_t step_count;
	uint32_t before_min;
	uint32_t before_max;
	uint64_t cost;
};

static struct anchor piece_anchor(const struct term_word *word)
{
	struct rap_str prefix = glob_prefix(word->text);
	struct rap_str suffix = glob_suffix(word->text);

	if (prefix.len >= ANCHOR_PIECE_MIN && prefix.len >= suffix.len) {
		return (struct anchor){.kind = ANCHOR_PREFIX, .text = prefix};
	}
	if (suffix.len >= ANCHOR_PIECE_MIN) {
		return (struct anchor){.kind = ANCHOR_SUFFIX, .text = suffix};
	}
	return (struct anchor){.kind = ANCHOR_GLOB, .text = word->text};
}

static uint32_t step_cost(struct frequencies *known,
	const struct term_step *step)
{
	uint32_t cost = 0;

	for (uint32_t i = 0; i < step->word_count; i++) {
		const struct term_word *word = &step->words[i];
		if (word->wild) {
			struct anchor piece = piece_anchor(word);
			cost += piece.kind == ANCHOR_PREFIX
				? frequencies_find_prefix(known, piece.text)
				: anchor_piece_cost(piece.kind, piece.text);
		} else {
			cost += frequencies_find(known, word->hash);
		}
	}
	return cost;
}

/* From the costs of its steps. Each place where a match may begin is a
 * comparison. */
static uint64_t site_cost(const struct site *s, const uint32_t *costs)
{
	return (uint64_t)anchor_row_cost(costs, s->step_count) *
		(1 + s->before_max - s->before_min);
}

static bool is_literal(const struct term_step *step)
{
	for (uint32_t i = 0; i < step->word_count; i++) {
		if (step->words[i].wild) {
			return false;
		}
	}
	return true;
}

static uint64_t row_count(const struct site *s)
{
	uint64_t count = 1;

	for (uint32_t i = 0; i < s->step_count; i++) {
		count *= s->steps[i].word_count;
	}
	return count;
}

/* Whether the steps can be one anchor: a single one always can. */
static bool is_possible(const struct site *s)
{
	if (s->step_count == 1) {
		return true;
	}
	for (uint32_t i = 0; i < s->step_count; i++) {
		if (!is_literal(&s->steps[i]) || (i && s->steps[i].gap)) {
			return false;
		}
	}
	return row_count(s) <= ROWS_MAX;
}

/* Sites that begin where s does, of one step and more. */
static void consider(const struct term_variant *v, struct site s,
	const uint32_t *costs, struct site *best)
{
	uint32_t left = v->step_count - (uint32_t)(s.steps - v->steps);

	for (s.step_count = 1; s.step_count <= ANCHOR_WORDS_MAX &&
		s.step_count <= left && is_possible(&s);
		s.step_count++) {
		s.cost = site_cost(&s, costs);
		if (!best->step_count || s.cost < best->cost) {
			*best = s;
		}
	}
}

static struct site best_site(struct frequencies *known,
	const struct term_variant *v)
{
	struct site s = {0};
	struct site best = {.steps = v->steps};
	uint32_t costs[TERM_WORDS_MAX];

	for (uint32_t i = 0; i < v->step_count; i++) {
		costs[i] = step_cost(known, &v->steps[i]);
	}
	for (uint32_t i = 0; i < v->step_count; i++) {
		s.steps = &v->steps[i];
		s.before_min = i;
		s.before_max += i ? 1 + v->steps[i].gap : 0;
		consider(v, s, &costs[i], &best);
	}
	return best;
}

uint64_t anchors_cost(struct frequencies *known, const struct term *t)
{
	uint64_t cost = 0;

	for (uint32_t i = 0; i < t->variant_count; i++) {
		cost += best_site(known, &t->variants[i]).cost;
	}
	return cost;
}

static bool is_one_literal(const struct term_step *step)
{
	return step->word_count == 1 && !step->words[0].wild;
}

/*
 * Many terms share an anchor. Where one has another word at a known distance,
 * looking at that spares trying the term.
 */
static void add_check(struct anchor *anchor, const struct site *s,
	const struct term_variant *v)
{
	uint32_t at = (uint32_t)(s->steps - v->steps);
	uint32_t behind = at + s->step_count;

	if (behind < v->step_count && !v->steps[behind].gap &&
		is_one_literal(&v->steps[behind])) {
		anchor->check_at = (int8_t)s->step_count;
		anchor->check_hash = v->steps[behind].words[0].hash;
	} else if (at && !s->steps->gap && is_one_literal(s->steps - 1)) {
		anchor->check_at = -1;
		anchor->check_hash = s->steps[-1].words[0].hash;
	}
}

/* One way through the alternatives of the steps; `row` counts them. */
static struct anchor row_anchor(const struct site *s, uint32_t row)
{
	struct anchor out = {.kind = ANCHOR_WORDS};
	const struct term_word *first =
		&s->steps[0].words[row % s->steps[0].word_count];

	if (first->wild) {
		return piece_anchor(first);
	}
	out.word_count = s->step_count;
	for (uint32_t i = 0; i < s->step_count; i++) {
		const struct term_step *step = &s->steps[i];
		out.hashes[i] = step->words[row % step->word_count].hash;
		row /= step->word_count;
	}
	return out;
}

/* Whether a row of the site says all that there is to the term. */
static bool is_phrase(const struct term *t, const struct site *s)
{
	const struct term_variant *v = &t->variants[0];

	if (t->variant_count > 1 || t->exact || t->gaps) {
		return false;
	}
	for (uint32_t i = 0; i < v->step_count; i++) {
		const struct term_step *step = &v->steps[i];
		bool inside =
			step >= s->steps && step < s->steps + s->step_count;
		if (!is_literal(step) || (!inside && step->word_count > 1)) {
			return false;
		}
	}
	return true;
}

/* The words of a row, and of the steps around the site, which have no choice. */
static struct rap_str row_phrase(struct arena *a, const struct term_variant *v,
	uint32_t row)
{
	struct rap_str text = str_of("");

	for (uint32_t i = 0; i < v->step_count; i++) {
		const struct term_step *step = &v->steps[i];
		text = str_join(a, text, i ? " " : "",
			step->words[row % step->word_count].text);
		row /= step->word_count;
	}
	return text;
}

static uint64_t add_variant(struct anchors *list, struct arena *a,
	const struct term *t, const struct term_variant *v)
{
	struct site s = best_site(&list->frequencies, v);
	uint32_t rows = (uint32_t)row_count(&s);
	bool phrase = is_phrase(t, &s);

	for (uint32_t row = 0; row < rows; row++) {
		struct anchor anchor = row_anchor(&s, row);
		anchor.before_min = (uint8_t)s.before_min;
		anchor.before_max = (uint8_t)s.before_max;
		if (phrase) {
			anchor.phrase = row_phrase(a, v, row);
		}
		add_check(&anchor, &s, v);
		anchors_add(list, anchor);
	}
	return s.cost;
}

uint64_t anchors_add_term(struct anchors *list, struct arena *a,
	const struct term *t)
{
	uint64_t cost = 0;

	for (uint32_t i = 0; i < t->variant_count; i++) {
		cost += add_variant(list, a, t, &t->variants[i]);
	}
	return cost;
}
