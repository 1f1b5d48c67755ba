/* SPDX-License-Identifier: MIT */
#include "core/scan/index.h"

#include <stdlib.h>

#include "core/scan/glob.h"
#include "core/text/fold.h"

/* Bytes of a prefix or suffix that its key is made of, at most. */
enum { PIECE_MAX = 8 };

/* Words of a bitmap of the three bytes that words begin with: 8 KB. */
enum { PIECE_BITS = 1024 };

/* Keys of different kinds are kept apart. */
enum { PREFIX_SALT = 0x51ed270b, SUFFIX_SALT = 0x2545f491 };

/* The hash of a word is good, but it must not look like that of a pair. */
static inline uint32_t mix(uint32_t key)
{
	key ^= key >> 15;
	key *= 0x2c1b3c6du;
	return key ^ key >> 12;
}

static inline uint32_t word_key(uint32_t hash)
{
	return mix(hash);
}

static inline uint32_t pair_key(uint32_t one, uint32_t two)
{
	return mix(one * 0x9e3779b1u + two);
}

/* Of the first len bytes at `at`, len being 3 to 8. */
static inline uint32_t piece_key(const char *at, size_t len, uint32_t salt)
{
	uint64_t bytes = 0;

	memcpy(&bytes, at, len);
	bytes = (bytes ^ len << 56) * 0x9e3779b97f4a7c15u;
	return mix((uint32_t)(bytes >> 32) ^ salt);
}

/* A place in the bitmaps of three bytes. */
static inline uint32_t piece_bit(const char *at)
{
	const unsigned char *b = (const unsigned char *)at;
	uint32_t bytes = b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16;

	return bytes * 0x9e3779b1u >> 16;
}

/* Two bits of one word: half the false alarms for no more memory traffic. */
static inline uint64_t bits_of(uint32_t key)
{
	return (uint64_t)1 << (key & 63) | (uint64_t)1 << (key >> 6 & 63);
}

static inline bool may_have(const struct index *ix, uint32_t key)
{
	uint64_t bits = bits_of(key);

	return (ix->bits[key >> 12 & ix->bits_mask] & bits) == bits;
}

static size_t piece_len(size_t len)
{
	return len < PIECE_MAX ? len : PIECE_MAX;
}

static uint32_t key_of(const struct anchor *anchor)
{
	struct rap_str text = anchor->text;
	size_t len = piece_len(text.len);

	switch (anchor->kind) {
	case ANCHOR_WORD:
		return word_key(fold_hash(text.at, text.len));
	case ANCHOR_PAIR:
		return pair_key(fold_hash(text.at, text.len),
			fold_hash(anchor->next.at, anchor->next.len));
	case ANCHOR_PREFIX:
		return piece_key(text.at, len, PREFIX_SALT);
	case ANCHOR_SUFFIX:
		return piece_key(text.at + text.len - len, len, SUFFIX_SALT);
	case ANCHOR_GLOB:
		break;
	}
	return 0;
}

/* An anchor on its way into the table. */
struct entry {
	uint32_t key;
	struct posting posting;
};

static int compare_numbers(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

static int compare(const void *a, const void *b)
{
	const struct entry *x = a;
	const struct entry *y = b;
	int order = compare_numbers(x->key, y->key);

	if (!order) {
		order = compare_numbers(x->posting.pattern, y->posting.pattern);
	}
	if (!order) {
		order = compare_numbers(x->posting.before_min,
			y->posting.before_min);
	}
	return order
		? order
		: compare_numbers(x->posting.before_max, y->posting.before_max);
}

static uint32_t power_of_two(uint32_t at_least)
{
	uint32_t size = 16;

	while (size < at_least) {
		size *= 2;
	}
	return size;
}

static void note_piece(struct index *out, const struct anchor *anchor)
{
	const char *at = anchor->text.at;
	size_t len = anchor->text.len;
	uint32_t lengths = 1u << piece_len(len);

	if (anchor->kind == ANCHOR_PREFIX) {
		uint32_t bit = piece_bit(at);
		out->prefix_bits[bit >> 6] |= (uint64_t)1 << (bit & 63);
		out->prefix_lengths |= lengths;
	} else if (anchor->kind == ANCHOR_SUFFIX) {
		uint32_t bit = piece_bit(at + len - 3);
		out->suffix_bits[bit >> 6] |= (uint64_t)1 << (bit & 63);
		out->suffix_lengths |= lengths;
	}
}

/* Split the anchors into entries of the table and globs. */
static uint32_t take_entries(struct index *out, struct entry *entries,
	const struct anchors *anchors)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < anchors->count; i++) {
		const struct anchor *anchor = &anchors->at[i];
		struct posting posting = {.pattern = anchor->pattern,
			.before_min = anchor->before_min,
			.before_max = anchor->before_max};
		if (anchor->kind == ANCHOR_GLOB) {
			out->globs[out->glob_count++] =
				(struct index_glob){anchor->text, posting};
			continue;
		}
		note_piece(out, anchor);
		entries[count++] = (struct entry){key_of(anchor), posting};
	}
	return count;
}

static void add_key(struct index *out, uint32_t key, uint32_t first)
{
	uint32_t i = key & out->slot_mask;

	while (out->slots[i].first) {
		i = (i + 1) & out->slot_mask;
	}
	out->slots[i] = (struct index_slot){key, first + 1};
	out->bits[key >> 12 & out->bits_mask] |= bits_of(key);
}

static void fill(struct index *out, const struct entry *entries, uint32_t count)
{
	uint32_t postings = 0;

	for (uint32_t i = 0; i < count; i++) {
		const struct entry *e = &entries[i];
		bool new_key = !i || entries[i - 1].key != e->key;
		if (!new_key && !compare(e, &entries[i - 1])) {
			continue;
		}
		if (new_key) {
			add_key(out, e->key, postings);
		} else {
			out->postings[postings - 1].last = false;
		}
		out->postings[postings] = e->posting;
		out->postings[postings++].last = true;
	}
}

void index_build(struct index *out, struct arena *a, struct anchors *anchors)
{
	uint32_t count = anchors->count;
	struct entry *entries =
		arena_array(anchors->arena, count + 1, sizeof(*entries));

	*out = (struct index){0};
	out->globs = arena_array(a, count + 1, sizeof(*out->globs));
	out->prefix_bits = arena_array(a, PIECE_BITS, sizeof(uint64_t));
	out->suffix_bits = arena_array(a, PIECE_BITS, sizeof(uint64_t));
	count = take_entries(out, entries, anchors);
	qsort(entries, count, sizeof(*entries), compare);

	/* Half of a bitmap word for each key: one false alarm in two hundred
	 * words. A key has 20 bits left for choosing a word. */
	uint32_t words = power_of_two(count / 2);
	words = words < 1u << 20 ? words : 1u << 20;
	out->bits = arena_array(a, words, sizeof(*out->bits));
	out->bits_mask = words - 1;
	uint32_t slots = power_of_two(2 * count);
	out->slots = arena_array(a, slots, sizeof(*out->slots));
	out->slot_mask = slots - 1;
	out->postings = arena_array(a, count + 1, sizeof(*out->postings));
	fill(out, entries, count);
}

static void visit_key(const struct index *ix, uint32_t key, uint32_t word,
	const struct index_visitor *visitor)
{
	uint32_t i = key & ix->slot_mask;

	while (ix->slots[i].first && ix->slots[i].key != key) {
		i = (i + 1) & ix->slot_mask;
	}
	if (!ix->slots[i].first) {
		return;
	}
	const struct posting *p = &ix->postings[ix->slots[i].first - 1];
	do {
		visitor->visit(visitor->context, p, word);
	} while (!p++->last);
}

static void walk_words(const struct index *ix, const struct document *d,
	uint32_t first, uint32_t end, const struct index_visitor *visitor)
{
	const uint32_t *hashes = d->word_hashes;

	for (uint32_t i = first; i < end; i++) {
		uint32_t key = word_key(hashes[i]);
		/* The pair over the end is found in no term: it is harmless,
		 * and there is one hash more than there are words. */
		uint32_t pair = pair_key(hashes[i], hashes[i + 1]);
		if (may_have(ix, key)) {
			visit_key(ix, key, i, visitor);
		}
		if (may_have(ix, pair)) {
			visit_key(ix, pair, i, visitor);
		}
	}
}

static void walk_prefixes(const struct index *ix, const struct document *d,
	uint32_t word, const struct index_visitor *visitor)
{
	const struct rap_word *w = &d->view.words[word];
	const char *at = d->view.folded.at + w->folded;

	for (uint32_t len = ANCHOR_PIECE_MIN;
		len <= PIECE_MAX && len <= w->folded_len; len++) {
		uint32_t key = piece_key(at, len, PREFIX_SALT);
		if (ix->prefix_lengths >> len & 1 && may_have(ix, key)) {
			visit_key(ix, key, word, visitor);
		}
	}
}

static void walk_suffixes(const struct index *ix, const struct document *d,
	uint32_t word, const struct index_visitor *visitor)
{
	const struct rap_word *w = &d->view.words[word];
	const char *end = d->view.folded.at + w->folded + w->folded_len;

	for (uint32_t len = ANCHOR_PIECE_MIN;
		len <= PIECE_MAX && len <= w->folded_len; len++) {
		uint32_t key = piece_key(end - len, len, SUFFIX_SALT);
		if (ix->suffix_lengths >> len & 1 && may_have(ix, key)) {
			visit_key(ix, key, word, visitor);
		}
	}
}

static inline bool has_bit(const uint64_t *bits, uint32_t bit)
{
	return bits[bit >> 6] >> (bit & 63) & 1;
}

static void walk_pieces(const struct index *ix, const struct document *d,
	uint32_t first, uint32_t end, const struct index_visitor *visitor)
{
	for (uint32_t i = first; i < end; i++) {
		const struct rap_word *w = &d->view.words[i];
		const char *at = d->view.folded.at + w->folded;
		if (w->folded_len < ANCHOR_PIECE_MIN) {
			continue;
		}
		if (has_bit(ix->prefix_bits, piece_bit(at))) {
			walk_prefixes(ix, d, i, visitor);
		}
		if (has_bit(ix->suffix_bits,
			    piece_bit(at + w->folded_len - 3))) {
			walk_suffixes(ix, d, i, visitor);
		}
	}
}

static void walk_globs(const struct index *ix, const struct document *d,
	uint32_t first, uint32_t end, const struct index_visitor *visitor)
{
	for (uint32_t i = first; i < end; i++) {
		const struct rap_word *w = &d->view.words[i];
		struct rap_str folded = {
			d->view.folded.at + w->folded, w->folded_len};
		for (uint32_t g = 0; g < ix->glob_count; g++) {
			if (glob_match(ix->globs[g].glob, folded)) {
				visitor->visit(visitor->context,
					&ix->globs[g].posting, i);
			}
		}
	}
}

void index_walk(const struct index *ix, const struct document *d,
	uint32_t first, uint32_t end, const struct index_visitor *visitor)
{
	walk_words(ix, d, first, end, visitor);
	if (ix->prefix_lengths | ix->suffix_lengths) {
		walk_pieces(ix, d, first, end, visitor);
	}
	if (ix->glob_count) {
		walk_globs(ix, d, first, end, visitor);
	}
}
