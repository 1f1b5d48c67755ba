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
	uint8_t languages; /* languages_of_text() */
};

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
	return p->languages & w->languages &&
		(!p->check_hash ||
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

static inline bool may_have(const struct index *ix, uint32_t key)
{
	return ix->bits[index_bit_word(ix, key)] >> index_bit(key) & 1;
}

static inline void visit_if_there(const struct walk *w, uint32_t key,
	uint32_t word)
{
	if (may_have(w->index, key)) {
		visit_key(w, key, word);
	}
}

/* A pair of words that is an anchor, or begins one of three. */
static void visit_rows(const struct walk *w, uint32_t pair, uint32_t word)
{
	const uint32_t *hashes = w->document->word_hashes + word;

	visit_key(w, pair, word);
	visit_if_there(w, row_of(hashes, 3), word);
}

/*
 * Two looks for each word: one for itself, one for the pair that it begins. A
 * row over the end is in no pattern: it is harmless, and there are hashes behind
 * the last.
 */
static void walk_words(const struct walk *w, uint32_t first, uint32_t end)
{
	const uint32_t *hashes = w->document->word_hashes;

	for (uint32_t i = first; i < end; i++) {
		uint32_t pair = row_of(hashes + i, 2);
		visit_if_there(w, hashes[i], i);
		if (may_have(w->index, pair)) {
			visit_rows(w, pair, i);
		}
	}
}

/* The lengths, as index_pieces has them, that a word has room for. */
static uint32_t lengths_up_to(size_t len)
{
	size_t most = len < PIECE_MAX ? len : PIECE_MAX;

	return len < ANCHOR_PIECE_MIN ? 0
				      : (2U << (most - ANCHOR_PIECE_MIN)) - 1;
}

static size_t shortest(uint32_t lengths)
{
	return (size_t)__builtin_ctz(lengths) + ANCHOR_PIECE_MIN;
}

static void visit_prefixes(const struct walk *w, uint32_t word, uint64_t eight,
	uint32_t lengths)
{
	for (; lengths; lengths &= lengths - 1) {
		uint64_t piece = piece_front(eight, shortest(lengths));
		visit_if_there(w, piece_key(piece, PREFIX_SALT), word);
	}
}

static void walk_prefixes(const struct walk *w, uint32_t first, uint32_t end)
{
	const char *text = w->document->view.folded.at;

	for (uint32_t i = first; i < end; i++) {
		const struct rap_word *word = &w->document->view.words[i];
		uint64_t eight = fold_load(text + word->folded);
		uint32_t lengths = piece_lengths(&w->index->prefixes,
			piece_front(eight, 3), piece_front(eight, LONG_PIECE));
		if (lengths) {
			visit_prefixes(w, i, eight,
				lengths & lengths_up_to(word->folded_len));
		}
	}
}

static void visit_suffixes(const struct walk *w, uint32_t word, uint64_t eight,
	uint32_t lengths)
{
	for (; lengths; lengths &= lengths - 1) {
		uint64_t piece = piece_back(eight, shortest(lengths));
		visit_if_there(w, piece_key(piece, SUFFIX_SALT), word);
	}
}

/* The eight bytes that end at `end`; nothing stands in front of the text. */
static uint64_t bytes_before(const char *text, size_t end)
{
	return end < PIECE_MAX ? fold_load(text) << (64 - 8 * end)
			       : fold_load(text + end - PIECE_MAX);
}

static void walk_suffixes(const struct walk *w, uint32_t first, uint32_t end)
{
	const char *text = w->document->view.folded.at;

	for (uint32_t i = first; i < end; i++) {
		const struct rap_word *word = &w->document->view.words[i];
		uint64_t eight =
			bytes_before(text, word->folded + word->folded_len);
		uint32_t lengths = piece_lengths(&w->index->suffixes,
			piece_back(eight, 3), piece_back(eight, LONG_PIECE));
		if (lengths) {
			visit_suffixes(w, i, eight,
				lengths & lengths_up_to(word->folded_len));
		}
	}
}

static struct rap_str folded_word(const struct document *d, uint32_t word)
{
	const struct rap_word *w = &d->view.words[word];

	return (struct rap_str){d->view.folded.at + w->folded, w->folded_len};
}

static void try_globs(const struct walk *w, uint32_t word)
{
	struct rap_str folded = folded_word(w->document, word);

	for (uint32_t i = 0; i < w->index->glob_count; i++) {
		const struct index_glob *glob = &w->index->globs[i];
		if (glob->posting.languages & w->languages &&
			glob_match(glob->glob, folded)) {
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
	struct walk w = {ix, d, visitor, languages_of_text(visitor->languages)};

	walk_words(&w, first, end);
	if (ix->prefixes.any) {
		walk_prefixes(&w, first, end);
	}
	if (ix->suffixes.any) {
		walk_suffixes(&w, first, end);
	}
	if (ix->glob_count) {
		walk_globs(&w, first, end);
	}
}
