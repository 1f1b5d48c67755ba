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

/* The cheapest anchor so far. */
struct choice {
	struct anchor anchor;
	uint32_t cost;
};

static void consider(struct choice *best, const struct anchor *anchor,
	uint32_t cost)
{
	if (cost < best->cost) {
		best->anchor = *anchor;
		best->cost = cost;
	}
}

static void consider_piece(struct choice *best, const struct piece *p)
{
	struct anchor anchor = {.text = p->folded};

	anchor.kind = p->begins_word ? ANCHOR_PREFIX : ANCHOR_SUFFIX;
	if ((p->begins_word || p->ends_word) &&
		p->folded.len >= ANCHOR_PIECE_MIN) {
		consider(best, &anchor,
			anchor_piece_cost(anchor.kind, p->folded));
	}
}

/* Words that are known to stand side by side, the last ones of a strand. */
struct row {
	struct rap_str words[ANCHOR_WORDS_MAX];
	uint32_t count;
};

static void add_word(struct row *row, struct rap_str word)
{
	if (row->count == ANCHOR_WORDS_MAX) {
		memmove(row->words, row->words + 1,
			sizeof(row->words) - sizeof(*row->words));
		row->count--;
	}
	row->words[row->count++] = word;
}

static void consider_row(struct choice *best, const struct row *row)
{
	struct anchor anchor = {.kind = ANCHOR_WORDS};
	uint32_t costs[ANCHOR_WORDS_MAX];

	anchor.word_count = row->count;
	for (uint32_t i = 0; i < row->count; i++) {
		struct rap_str word = row->words[i];
		anchor.hashes[i] = fold_hash(word.at, word.len);
		costs[i] = anchor_piece_cost(ANCHOR_WORDS, word);
	}
	consider(best, &anchor, anchor_row_cost(costs, row->count));
}

static bool choose(const struct strand *s, struct arena *a, struct anchor *out)
{
	struct choice best = {.cost = UINT32_MAX};
	struct piece piece = {0};
	struct row row = {0};
	uint32_t end = 0;

	while (next_piece(s, a, &piece)) {
		if (!is_gap(s, end, piece.begin)) {
			row.count = 0;
		}
		if (is_word(&piece)) {
			add_word(&row, piece.folded);
			consider_row(&best, &row);
		} else {
			row.count = 0;
			consider_piece(&best, &piece);
		}
		end = piece.end;
	}
	*out = best.anchor;
	return best.cost < UINT32_MAX;
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
		struct anchor anchor;
		if (!choose(&strands.at[i], a, &anchor)) {
			list->count = count;
			return false;
		}
		anchors_add(list, anchor);
	}
	return true;
}
