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

/* Hashes of words are good, but their products have poor low bits. */
static inline uint32_t mix(uint32_t key)
{
	key ^= key >> 15;
	key *= 0x2c1b3c6du;
	return key ^ key >> 12;
}

/* What a row of words has in common with the same row and one word more. */
static inline uint32_t row_with(uint32_t row, uint32_t hash)
{
	return row * 0x9e3779b1u + hash;
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

	uint32_t row = anchor->hashes[0];

	switch (anchor->kind) {
	case ANCHOR_WORDS:
		for (uint32_t i = 1; i < anchor->word_count; i++) {
			row = row_with(row, anchor->hashes[i]);
		}
		return mix(row);
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
struct index_entry {
	enum anchor_kind kind;
	uint32_t key;
	uint32_t piece_bit; /* of a prefix or suffix, with its length */
	uint32_t piece_len;
	struct rap_str text; /* the glob, or the phrase */
	struct posting posting;
};

static int compare_numbers(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

/* By key; what is the same stands together. */
static int compare(const void *a, const void *b)
{
	const struct index_entry *x = a;
	const struct index_entry *y = b;
	const struct posting *p = &x->posting;
	const struct posting *q = &y->posting;
	int order = compare_numbers(x->key, y->key);

	order = order ? order : compare_numbers(p->pattern, q->pattern);
	order = order ? order : compare_numbers(p->before_min, q->before_min);
	order = order ? order : compare_numbers(p->before_max, q->before_max);
	order = order ? order : compare_numbers(p->check_hash, q->check_hash);
	return order ? order : p->check_at - q->check_at;
}

static uint32_t power_of_two(uint32_t at_least)
{
	uint32_t size = 16;

	while (size < at_least) {
		size *= 2;
	}
	return size;
}

static uint32_t count_words(struct rap_str phrase)
{
	uint32_t count = 1;

	for (size_t i = 0; i < phrase.len; i++) {
		count += phrase.at[i] == ' ';
	}
	return count;
}

static struct index_entry *new_entry(struct index_builder *b)
{
	if (b->count == b->capacity) {
		uint32_t capacity = b->capacity ? 2 * b->capacity : 256;
		b->entries = arena_grow(b->arena, b->entries, b->count,
			capacity, sizeof(*b->entries));
		b->capacity = capacity;
	}
	return &b->entries[b->count++];
}

static struct rap_str front(struct rap_str text)
{
	return (struct rap_str){text.at, piece_len(text.len)};
}

static struct rap_str back(struct rap_str text)
{
	size_t len = piece_len(text.len);

	return (struct rap_str){text.at + text.len - len, len};
}

void index_add(struct index_builder *b, const struct anchor *anchor,
	uint32_t pattern, struct rap_str phrase)
{
	struct index_entry *e = new_entry(b);
	bool glob = anchor->kind == ANCHOR_GLOB;

	*e = (struct index_entry){.kind = anchor->kind, .key = key_of(anchor)};
	e->posting = (struct posting){.pattern = pattern,
		.check_hash = anchor->check_hash,
		.before_min = anchor->before_min,
		.before_max = anchor->before_max,
		.check_at = anchor->check_at};
	if (anchor->kind == ANCHOR_PREFIX) {
		e->piece_bit = piece_bit(anchor->text.at);
		e->piece_len = (uint32_t)front(anchor->text).len;
	} else if (anchor->kind == ANCHOR_SUFFIX) {
		struct rap_str text = anchor->text;
		e->piece_bit = piece_bit(text.at + text.len - 3);
		e->piece_len = (uint32_t)back(text).len;
	}
	if (glob || phrase.len) {
		e->text = str_copy(b->arena, glob ? anchor->text : phrase);
	}
	if (!glob && phrase.len && phrase.len <= UINT16_MAX) {
		e->posting.phrase_len = (uint16_t)phrase.len;
		e->posting.phrase_words = (uint8_t)count_words(phrase);
	}
}

static void set_bit(uint64_t *bits, uint32_t bit)
{
	bits[bit >> 6] |= (uint64_t)1 << (bit & 63);
}

static void note_piece(struct index *out, const struct index_entry *e)
{
	if (e->kind == ANCHOR_PREFIX) {
		set_bit(out->prefix_bits, e->piece_bit);
		out->prefix_lengths |= 1u << e->piece_len;
	} else if (e->kind == ANCHOR_SUFFIX) {
		set_bit(out->suffix_bits, e->piece_bit);
		out->suffix_lengths |= 1u << e->piece_len;
	}
}

/* Globs have no key; take them out of the entries. */
static void take_globs(struct index *out, struct arena *a,
	struct index_builder *b)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < b->count; i++) {
		out->glob_count += b->entries[i].kind == ANCHOR_GLOB;
	}
	out->globs = arena_array(a, out->glob_count, sizeof(*out->globs));
	out->glob_count = 0;
	for (uint32_t i = 0; i < b->count; i++) {
		const struct index_entry *e = &b->entries[i];
		if (e->kind == ANCHOR_GLOB) {
			out->globs[out->glob_count++] = (struct index_glob){
				str_copy(a, e->text), e->posting};
		} else {
			note_piece(out, e);
			b->entries[kept++] = *e;
		}
	}
	b->count = kept;
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

static void add_phrase(struct index *out, struct posting *p,
	struct rap_str phrase, uint32_t *used)
{
	p->phrase = *used;
	if (p->phrase_len) {
		memcpy(out->phrases + *used, phrase.at, phrase.len);
		*used += (uint32_t)phrase.len;
	}
}

static void fill(struct index *out, const struct index_builder *b)
{
	uint32_t postings = 0;
	uint32_t phrases = 0;

	for (uint32_t i = 0; i < b->count; i++) {
		const struct index_entry *e = &b->entries[i];
		bool new_key = !i || e[-1].key != e->key;
		if (!new_key && !compare(e, e - 1)) {
			continue;
		}
		if (new_key) {
			add_key(out, e->key, postings);
		} else {
			out->postings[postings - 1].last = false;
		}
		struct posting *p = &out->postings[postings++];
		*p = e->posting;
		p->last = true;
		add_phrase(out, p, e->text, &phrases);
	}
}

static size_t phrase_bytes(const struct index_builder *b)
{
	size_t len = 0;

	for (uint32_t i = 0; i < b->count; i++) {
		len += b->entries[i].posting.phrase_len;
	}
	return len;
}

void index_build(struct index *out, struct arena *a, struct index_builder *b)
{
	*out = (struct index){0};
	out->prefix_bits = arena_array(a, PIECE_BITS, sizeof(uint64_t));
	out->suffix_bits = arena_array(a, PIECE_BITS, sizeof(uint64_t));
	take_globs(out, a, b);
	if (b->count) {
		qsort(b->entries, b->count, sizeof(*b->entries), compare);
	}
	/* Half of a bitmap word for each key: one false alarm in two hundred
	 * words. A key has 20 bits left for choosing a word. */
	uint32_t words = power_of_two(b->count / 2);
	words = words < 1u << 20 ? words : 1u << 20;
	out->bits = arena_array(a, words, sizeof(*out->bits));
	out->bits_mask = words - 1;
	uint32_t slots = power_of_two(2 * b->count);
	out->slots = arena_array(a, slots, sizeof(*out->slots));
	out->slot_mask = slots - 1;
	out->postings = arena_array(a, b->count, sizeof(*out->postings));
	out->phrases = arena_bytes(a, phrase_bytes(b));
	fill(out, b);
}

struct walk {
	const struct index *index;
	const struct document *document;
	const struct index_visitor *visitor;
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

/* Try all lengths that there are prefixes (suffixes) of. */
static void walk_lengths(const struct walk *w, struct rap_str folded,
	uint32_t word, bool prefixes)
{
	uint32_t lengths =
		prefixes ? w->index->prefix_lengths : w->index->suffix_lengths;

	for (size_t len = ANCHOR_PIECE_MIN;
		len <= PIECE_MAX && len <= folded.len; len++) {
		const char *at = folded.at + (prefixes ? 0 : folded.len - len);
		uint32_t key = piece_key(at, len,
			prefixes ? PREFIX_SALT : SUFFIX_SALT);
		if (lengths >> len & 1 && may_have(w->index, key)) {
			visit_key(w, key, word);
		}
	}
}

static inline bool has_bit(const uint64_t *bits, uint32_t bit)
{
	return bits[bit >> 6] >> (bit & 63) & 1;
}

static struct rap_str folded_word(const struct document *d, uint32_t word)
{
	const struct rap_word *w = &d->view.words[word];

	return (struct rap_str){d->view.folded.at + w->folded, w->folded_len};
}

static void walk_pieces(const struct walk *w, uint32_t first, uint32_t end)
{
	const struct index *ix = w->index;

	for (uint32_t i = first; i < end; i++) {
		struct rap_str folded = folded_word(w->document, i);
		if (folded.len < ANCHOR_PIECE_MIN) {
			continue;
		}
		if (has_bit(ix->prefix_bits, piece_bit(folded.at))) {
			walk_lengths(w, folded, i, true);
		}
		if (has_bit(ix->suffix_bits,
			    piece_bit(folded.at + folded.len - 3))) {
			walk_lengths(w, folded, i, false);
		}
	}
}

static void walk_globs(const struct walk *w, uint32_t first, uint32_t end)
{
	const struct index *ix = w->index;

	for (uint32_t i = first; i < end; i++) {
		struct rap_str folded = folded_word(w->document, i);
		for (uint32_t g = 0; g < ix->glob_count; g++) {
			if (glob_match(ix->globs[g].glob, folded)) {
				w->visitor->visit(w->visitor->context,
					&ix->globs[g].posting, i);
			}
		}
	}
}

void index_walk(const struct index *ix, const struct document *d,
	uint32_t first, uint32_t end, const struct index_visitor *visitor)
{
	struct walk w = {ix, d, visitor};

	walk_words(&w, first, end);
	if (ix->prefix_lengths | ix->suffix_lengths) {
		walk_pieces(&w, first, end);
	}
	if (ix->glob_count) {
		walk_globs(&w, first, end);
	}
}
