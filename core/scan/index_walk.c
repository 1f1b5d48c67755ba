/* SPDX-License-Identifier: MIT */
/*
 * Looks words up in the index: the inner loop of the program.
 */
#include "core/scan/glob.h"
#include "core/scan/index_key.h"

struct walk {
	const struct index *index;
	const struct document *document;
	const struct index_visitor *visitor;
};

static inline bool may_have(const struct index *ix, uint32_t key)
{
	uint64_t bits = index_bits(key);

	return (ix->bits[key >> 12 & ix->bits_mask] & bits) == bits;
}

/* There are hashes behind the last word, but none in front of the first. */
static bool has_check(const struct posting *p, const uint32_t *hashes,
	uint32_t word)
{
	return (word || p->check_at > 0) &&
		(hashes + word)[p->check_at] == p->check_hash;
}

/*
 * Folded words stand in the text as in the phrase, with a newline between
 * blocks, so that what is the same is in one block.
 */
static bool has_phrase(const struct walk *w, const struct posting *p,
	uint32_t word)
{
	const struct rap_document *view = &w->document->view;
	uint32_t begin = word - p->before_min;

	if (word < p->before_min ||
		view->word_count - begin < p->phrase_words) {
		return false;
	}
	const struct rap_word *first = &view->words[begin];
	const struct rap_word *last = first + p->phrase_words - 1;
	return last->folded + last->folded_len ==
		first->folded + p->phrase_len &&
		!memcmp(view->folded.at + first->folded,
			w->index->phrases + p->phrase, p->phrase_len);
}

static bool is_promising(const struct walk *w, const struct posting *p,
	uint32_t word)
{
	return (!p->check_hash ||
		       has_check(p, w->document->word_hashes, word)) &&
		(!p->phrase_len || has_phrase(w, p, word));
}

static void visit_key(const struct walk *w, uint32_t key, uint32_t word)
{
	const struct index *ix = w->index;
	uint32_t i = key & ix->slot_mask;

	while (ix->slots[i].first && ix->slots[i].key != key) {
		i = (i + 1) & ix->slot_mask;
	}
	if (!ix->slots[i].first) {
		return;
	}
	const struct posting *p = &ix->postings[ix->slots[i].first - 1];
	do {
		if (is_promising(w, p, word)) {
			w->visitor->visit(w->visitor->context, p, word);
		}
	} while (!p++->last);
}

/*
 * Three anchors for each word: itself, and the rows of two and three that it
 * begins. A row over the end is in no pattern: it is harmless, and there are
 * hashes behind the last.
 */
static void walk_words(const struct walk *w, uint32_t first, uint32_t end)
{
	const struct index *ix = w->index;
	const uint32_t *hashes = w->document->word_hashes;

	for (uint32_t i = first; i < end; i++) {
		uint32_t two = row_with(hashes[i], hashes[i + 1]);
		uint32_t word = mix(hashes[i]);
		uint32_t pair = mix(two);
		uint32_t triple = mix(row_with(two, hashes[i + 2]));
		if (may_have(ix, word)) {
			visit_key(w, word, i);
		}
		if (may_have(ix, pair)) {
			visit_key(w, pair, i);
		}
		if (may_have(ix, triple)) {
			visit_key(w, triple, i);
		}
	}
}

static struct rap_str folded_word(const struct document *d, uint32_t word)
{
	const struct rap_word *w = &d->view.words[word];

	return (struct rap_str){d->view.folded.at + w->folded, w->folded_len};
}

/* Bit i of lengths: there are prefixes (suffixes) of i + 3 bytes. */
static void walk_prefixes(const struct walk *w, uint32_t word, uint64_t first,
	size_t len)
{
	uint8_t lengths =
		w->index->prefix_lengths[piece_slot(piece_front(first, 3))];

	for (size_t i = 3; lengths && i <= len; i++, lengths >>= 1) {
		uint32_t key = piece_key(piece_front(first, i), PREFIX_SALT);
		if (lengths & 1 && may_have(w->index, key)) {
			visit_key(w, key, word);
		}
	}
}

static void walk_suffixes(const struct walk *w, uint32_t word, uint64_t last,
	size_t len)
{
	uint8_t lengths =
		w->index->suffix_lengths[piece_slot(piece_back(last, 3))];

	for (size_t i = 3; lengths && i <= len; i++, lengths >>= 1) {
		uint32_t key = piece_key(piece_back(last, i), SUFFIX_SALT);
		if (lengths & 1 && may_have(w->index, key)) {
			visit_key(w, key, word);
		}
	}
}

/* The eight bytes that end at `end`; nothing stands in front of the text. */
static uint64_t bytes_before(const char *text, size_t end)
{
	return end < PIECE_MAX ? fold_load(text) << (64 - 8 * end)
			       : fold_load(text + end - PIECE_MAX);
}

static void walk_pieces(const struct walk *w, uint32_t first, uint32_t end)
{
	const char *text = w->document->view.folded.at;

	for (uint32_t i = first; i < end; i++) {
		const struct rap_word *word = &w->document->view.words[i];
		size_t len = word->folded_len;
		size_t at = word->folded;
		if (len >= ANCHOR_PIECE_MIN) {
			walk_prefixes(w, i, fold_load(text + at), len);
			walk_suffixes(w, i, bytes_before(text, at + len), len);
		}
	}
}

static void try_globs(const struct walk *w, uint32_t word)
{
	struct rap_str folded = folded_word(w->document, word);

	for (uint32_t i = 0; i < w->index->glob_count; i++) {
		const struct index_glob *glob = &w->index->globs[i];
		if (glob_match(glob->glob, folded)) {
			w->visitor->visit(w->visitor->context, &glob->posting,
				word);
		}
	}
}

static void walk_globs(const struct walk *w, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++) {
		try_globs(w, i);
	}
}

void index_walk(const struct index *ix, const struct document *d,
	uint32_t first, uint32_t end, const struct index_visitor *visitor)
{
	struct walk w = {ix, d, visitor};

	walk_words(&w, first, end);
	if (ix->has_pieces) {
		walk_pieces(&w, first, end);
	}
	if (ix->glob_count) {
		walk_globs(&w, first, end);
	}
}
