/* SPDX-License-Identifier: MIT */
#include "core/scan/index.h"

#include "core/scan/index_key.h"

/* The first and the last eight bytes of a piece, which may have fewer. */
static uint64_t first_bytes(struct rap_str text)
{
	char bytes[PIECE_MAX] = {0};

	memcpy(bytes, text.at, text.len < PIECE_MAX ? text.len : PIECE_MAX);
	return fold_load(bytes);
}

static uint64_t last_bytes(struct rap_str text)
{
	char bytes[PIECE_MAX] = {0};
	size_t len = text.len < PIECE_MAX ? text.len : PIECE_MAX;

	memcpy(bytes + PIECE_MAX - len, text.at + text.len - len, len);
	return fold_load(bytes);
}

static uint32_t key_of(const struct anchor *anchor)
{
	struct rap_str text = anchor->text;
	size_t len = text.len < PIECE_MAX ? text.len : PIECE_MAX;
	switch (anchor->kind) {
	case ANCHOR_WORDS:
		return row_of(anchor->hashes, anchor->word_count);
	case ANCHOR_PREFIX:
		return piece_key(first_bytes(text), PREFIX_SALT);
	case ANCHOR_SUFFIX:
		return piece_key(piece_back(last_bytes(text), len),
			SUFFIX_SALT);
	case ANCHOR_GLOB:
		break;
	}
	return 0;
}

/* An anchor on its way into the table. */
struct index_entry {
	enum anchor_kind kind;
	uint32_t key;
	uint32_t pair;  /* of three words: the key of the first two; or 0 */
	uint32_t slot;  /* of a prefix or suffix, */
	uint8_t length; /* and its length, as a bit */
	struct rap_str text; /* the glob, or the phrase */
	struct posting posting;
	uint32_t home; /* the slot of its key */
	uint32_t next; /* 1 + the next entry with its key; 0: there is none */
	bool leads;    /* it is the first with its key */
};

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

void index_expect(struct index_builder *b, uint32_t anchors)
{
	b->entries = arena_bytes(b->arena, anchors * sizeof(*b->entries));
	b->capacity = anchors;
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

/* Lengths begin with three; all from eight on are one. */
static uint8_t length_bit(size_t len)
{
	size_t longer = (len < PIECE_MAX ? len : PIECE_MAX) - ANCHOR_PIECE_MIN;

	return (uint8_t)(1U << longer);
}

/* Long pieces are known by more bytes than the others. */
static void add_piece(struct index_entry *e, const struct anchor *anchor)
{
	bool is_long = anchor->text.len >= LONG_PIECE;
	size_t known = is_long ? LONG_PIECE : ANCHOR_PIECE_MIN;
	uint64_t end = anchor->kind == ANCHOR_PREFIX
		? piece_front(first_bytes(anchor->text), known)
		: piece_back(last_bytes(anchor->text), known);

	e->slot = piece_slot(end, is_long ? LONG_BITS : SHORT_BITS);
	e->length = length_bit(anchor->text.len);
}

void index_add(struct index_builder *b, const struct anchor *anchor,
	uint32_t pattern, uint32_t languages)
{
	struct index_entry *e = new_entry(b);
	bool glob = anchor->kind == ANCHOR_GLOB;
	struct rap_str phrase = anchor->phrase;

	*e = (struct index_entry){.kind = anchor->kind, .key = key_of(anchor)};
	e->posting = (struct posting){.pattern = pattern,
		.check_hash = anchor->check_hash,
		.before_min = anchor->before_min,
		.before_max = anchor->before_max,
		.check_at = anchor->check_at,
		.languages = languages_of_pattern(languages)};
	if (anchor->word_count == 3) {
		e->pair = row_of(anchor->hashes, 2);
	}
	if (anchor->kind == ANCHOR_PREFIX || anchor->kind == ANCHOR_SUFFIX) {
		add_piece(e, anchor);
	}
	if (glob || phrase.len) {
		e->text = str_copy(b->arena, glob ? anchor->text : phrase);
	}
	if (!glob && phrase.len && phrase.len <= UINT16_MAX) {
		e->posting.phrase_len = (uint16_t)phrase.len;
		e->posting.phrase_words = (uint8_t)count_words(phrase);
	}
}

static void note_piece(struct index *out, const struct index_entry *e)
{
	struct index_pieces *p =
		e->kind == ANCHOR_PREFIX ? &out->prefixes : &out->suffixes;
	bool is_long = e->length >= length_bit(LONG_PIECE);

	(is_long ? p->long_ones : p->short_ones)[e->slot] |= e->length;
	p->any = true;
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
			continue;
		}
		if (e->length) {
			note_piece(out, e);
		}
		b->entries[kept++] = *e;
	}
	b->count = kept;
}

static void add_bits(struct index *out, uint32_t key)
{
	out->bits[index_bit_word(out, key)] |= (uint64_t)1 << index_bit(key);
}

/* The slot of a key, or the free one where it belongs. */
static uint32_t slot_of(const struct index *ix, uint32_t key)
{
	uint32_t i = key & ix->slot_mask;

	while (ix->slots[i].first && ix->slots[i].key != key) {
		i = (i + 1) & ix->slot_mask;
	}
	return i;
}

/* Entries in the slots of their keys, those of one key in a row, in order. */
static void shelve(struct index *out, struct index_builder *b)
{
	for (uint32_t i = b->count; i-- > 0;) {
		struct index_entry *e = &b->entries[i];
		e->home = slot_of(out, e->key);
		e->next = out->slots[e->home].first;
		e->leads = true;
		if (e->next) {
			b->entries[e->next - 1].leads = false;
		}
		out->slots[e->home] = (struct index_slot){e->key, i + 1};
	}
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

/* An entry, and those behind it with the same key. */
static void add_postings(struct index *out, const struct index_builder *b,
	const struct index_entry *e, uint32_t *phrases)
{
	struct posting *p;

	do {
		p = &out->postings[out->posting_count++];
		*p = e->posting;
		add_phrase(out, p, e->text, phrases);
		e = e->next ? &b->entries[e->next - 1] : NULL;
	} while (e);
	p->last = true;
}

static void fill(struct index *out, struct index_builder *b)
{
	uint32_t phrases = 0;

	shelve(out, b);
	for (uint32_t i = 0; i < b->count; i++) {
		const struct index_entry *e = &b->entries[i];
		if (e->leads) {
			out->slots[e->home].first = out->posting_count + 1;
			add_bits(out, e->key);
			add_postings(out, b, e, &phrases);
		}
		if (e->pair) {
			add_bits(out, e->pair);
		}
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

static void make_pieces(struct index_pieces *p, struct arena *a)
{
	p->short_ones = arena_alloc(a, 1U << SHORT_BITS);
	p->long_ones = arena_alloc(a, 1U << LONG_BITS);
}

void index_build(struct index *out, struct arena *a, struct index_builder *b)
{
	*out = (struct index){0};
	make_pieces(&out->prefixes, a);
	make_pieces(&out->suffixes, a);
	take_globs(out, a, b);
	/* Half of a bitmap word for each key, or more: less than one false
	 * alarm in thirty looks, which costs less than a second bit would. A
	 * key has 26 bits left for choosing a word. */
	uint32_t words = power_of_two(b->count / 2);
	words = words < 1U << 26 ? words : 1U << 26;
	out->bits = arena_array(a, words, sizeof(*out->bits));
	out->bits_mask = words - 1;
	uint32_t slots = power_of_two(2 * b->count);
	out->slots = arena_array(a, slots, sizeof(*out->slots));
	out->slot_mask = slots - 1;
	out->postings = arena_array(a, b->count, sizeof(*out->postings));
	out->phrases = arena_bytes(a, phrase_bytes(b));
	fill(out, b);
}
