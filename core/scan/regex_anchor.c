/* SPDX-License-Identifier: MIT */
/*
 * Chooses the anchor of each strand of a regex.
 */
#include "core/base/utf8.h"
#include "core/scan/anchor.h"
#include "core/scan/strand.h"
#include "core/text/fold.h"

/* A run of letters in a strand, and what is known of where it ends. */
struct piece {
	struct rap_str folded;
	uint32_t begin;
	uint32_t end;
	bool begins_word;
	bool ends_word;
};

static bool is_letter(uint32_t symbol)
{
	return symbol < STRAND_ANY;
}

static bool is_edge(const struct strand *s, uint32_t at)
{
	return at < s->count && s->at[at] != STRAND_ANY;
}

static bool next_piece(const struct strand *s, struct arena *a,
	struct piece *out)
{
	uint32_t at = out->end;

	while (at < s->count && !is_letter(s->at[at])) {
		at++;
	}
	out->begin = at;
	while (at < s->count && is_letter(s->at[at])) {
		at++;
	}
	out->end = at;
	if (out->begin == out->end) {
		return false;
	}
	char *text = arena_bytes(a, 4 * (size_t)(out->end - out->begin));
	size_t len = 0;
	for (uint32_t i = out->begin; i < out->end; i++) {
		len += utf8_encode(s->at[i], text + len);
	}
	out->folded = fold_word(a, (struct rap_str){text, len});
	out->begins_word = out->begin && is_edge(s, out->begin - 1);
	out->ends_word = is_edge(s, out->end);
	return true;
}

/* Whether words that end and begin here stand side by side. */
static bool is_gap(const struct strand *s, uint32_t begin, uint32_t end)
{
	bool gap = false;

	for (uint32_t i = begin; i < end; i++) {
		if (s->at[i] == STRAND_ANY) {
			return false;
		}
		gap = gap || s->at[i] == STRAND_GAP;
	}
	return gap;
}

static bool is_word(const struct piece *p)
{
	return p->begins_word && p->ends_word;
}

static bool piece_anchor(const struct piece *p, struct anchor *out)
{
	out->text = p->folded;
	out->kind = is_word(p)   ? ANCHOR_WORD
		: p->begins_word ? ANCHOR_PREFIX
				 : ANCHOR_SUFFIX;
	return is_word(p) ||
		((p->begins_word || p->ends_word) &&
			p->folded.len >= ANCHOR_PIECE_MIN);
}

static bool pair_anchor(const struct strand *s, const struct piece *one,
	const struct piece *two, struct anchor *out)
{
	if (!one->end || !is_word(one) || !is_word(two) ||
		!is_gap(s, one->end, two->begin)) {
		return false;
	}
	out->kind = ANCHOR_PAIR;
	out->text = one->folded;
	out->next = two->folded;
	return true;
}

static bool choose(const struct strand *s, struct arena *a, struct anchor *best)
{
	struct piece last = {0};
	struct piece piece = {0};
	uint32_t best_cost = UINT32_MAX;
	struct anchor anchor = *best;

	while (next_piece(s, a, &piece)) {
		if (piece_anchor(&piece, &anchor) &&
			anchor_cost(&anchor) < best_cost) {
			*best = anchor;
			best_cost = anchor_cost(&anchor);
		}
		if (pair_anchor(s, &last, &piece, &anchor) &&
			anchor_cost(&anchor) < best_cost) {
			*best = anchor;
			best_cost = anchor_cost(&anchor);
		}
		last = piece;
	}
	return best_cost < UINT32_MAX;
}

bool anchors_add_regex(struct anchors *list, struct arena *a,
	struct rap_str regex)
{
	struct strands strands;
	uint32_t count = list->count;

	if (!strands_of(&strands, a, regex)) {
		return false;
	}
	for (uint32_t i = 0; i < strands.count; i++) {
		struct anchor anchor = {0};
		if (!choose(&strands.at[i], a, &anchor)) {
			list->count = count;
			return false;
		}
		anchors_add(list, anchor);
	}
	return true;
}
