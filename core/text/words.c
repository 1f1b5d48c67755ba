/* SPDX-License-Identifier: MIT */
/*
 * Nearly all words are ASCII, so 64 bytes are classified and lowered at once;
 * words of other letters take the long way.
 */
#include "core/text/words.h"

#include "core/base/bytes16.h"
#include "core/base/utf8.h"
#include "core/text/fold.h"

/* The same byte eight times. */
#define EACH(byte) ((uint64_t)(byte)*0x0101010101010101U)
static const uint64_t high_bits = EACH(0x80);

/* What is being written. */
struct splitter {
	const char *text;
	char *folded;
	struct rap_word *words;
	uint32_t *hashes;
	size_t folded_len;
	size_t word_count;
	size_t word_capacity;
};

/* The high bit of each byte that is at least `low`; bytes are below 0x80. */
static inline uint64_t at_least(uint64_t bytes, unsigned char low)
{
	return (bytes + EACH(0x80 - low)) & high_bits;
}

/* Eight bytes of text: what they are, as high bits, and in lower case. */
struct chunk {
	uint64_t word;  /* ASCII letters and digits */
	uint64_t other; /* bytes of longer code points */
	uint64_t lower;
};

static inline struct chunk look(const char *at)
{
	uint64_t bytes = fold_load(at);
	uint64_t ascii = bytes & ~high_bits;
	uint64_t lower = ascii | EACH(0x20);
	uint64_t letter = at_least(lower, 'a') & ~at_least(lower, 'z' + 1);
	uint64_t digit = at_least(ascii, '0') & ~at_least(ascii, '9' + 1);
	return (struct chunk){
		.word = (letter | digit) & ~bytes,
		.other = bytes & high_bits,
		.lower = bytes | (letter & ~bytes) >> 2,
	};
}

/* How many bytes stand before the first high bit; bits is not 0. */
static inline size_t first_of(uint64_t bits)
{
	return (size_t)__builtin_ctzll(bits) / 8;
}

static void add_word(struct splitter *s, const char *begin, const char *end,
	size_t folded_len, uint32_t hash)
{
	s->words[s->word_count] = (struct rap_word){
		.span = {(uint32_t)(begin - s->text),
			(uint32_t)(end - s->text)},
		.folded = (uint32_t)s->folded_len,
		.folded_len = (uint32_t)folded_len,
	};
	s->hashes[s->word_count] = hash;
	s->word_count++;
	s->folded_len += folded_len;
	s->folded[s->folded_len++] = ' ';
}

/*
 * A word that begins at `at`, of any length and any letters. Returns its end,
 * or what stands behind a code point that begins no word.
 */
static const char *take_long(struct splitter *s, const char *at)
{
	const char *begin = at;
	char *out = s->folded + s->folded_len;
	size_t len = 0;
	for (;;) {
		struct chunk c = look(at);
		uint64_t stop = ~c.word & high_bits;
		size_t n = stop ? first_of(stop) : 8;
		fold_store(out + len, c.lower);
		len += n;
		at += n;
		if (n == 8) {
			continue;
		}
		size_t taken;
		uint32_t cp = utf8_decode(at, &taken);
		if (cp < 0x80 || !fold_is_word(cp)) {
			break;
		}
		char form[16];
		size_t form_len = fold_code_point(cp, form);
		if (!len && !form_len) {
			break;
		}
		memcpy(out + len, form, form_len);
		len += form_len;
		at += taken;
	}
	if (len) {
		add_word(s, begin, at, len, fold_hash_padded(out, len));
		return at;
	}
	size_t taken;
	utf8_decode(at, &taken);
	return at + taken;
}

/* 64 bytes of text, with a bit for each. */
struct window {
	uint64_t word;  /* ASCII letters and digits */
	uint64_t other; /* bytes of longer code points */
	char lower[64 + 16];
};

static inline void look_far(struct window *w, const char *at)
{
	w->word = 0;
	w->other = 0;
	for (unsigned i = 0; i < 64; i += 16) {
		struct bytes16 bytes = bytes16_lower(bytes16_load(at + i));
		uint32_t word = bytes16_between(bytes, 'a', 'z') |
			bytes16_between(bytes, '0', '9');
		w->word |= (uint64_t)word << i;
		w->other |= (uint64_t)bytes16_high(bytes) << i;
		bytes16_store(w->lower + i, bytes);
	}
}

/* The first n bytes of a chunk, all of them if n is 8 or more. */
static inline uint64_t front(uint64_t chunk, size_t n)
{
	return n < 8 ? fold_head(chunk, n) : chunk;
}

/*
 * A word of n ASCII letters and digits. How long the next word is nobody can
 * predict, so words of up to 16 bytes go without a branch.
 */
static inline void take_ascii(struct splitter *s, const char *low,
	const char *at, size_t n)
{
	char *out = s->folded + s->folded_len;
	uint64_t first = fold_load(low);
	uint64_t second = fold_load(low + 8);
	fold_store(out, first);
	fold_store(out + 8, second);
	uint64_t short_hash = fold_hash_add(0, front(first, n));
	uint64_t long_hash = fold_hash_add(short_hash, front(second, n - 8));
	uint64_t hash = n > 8 ? long_hash : short_hash;
	for (size_t done = 16; done < n; done += 8) {
		uint64_t next = fold_load(low + done);
		fold_store(out + done, next);
		hash = fold_hash_add(hash, front(next, n - done));
	}
	add_word(s, at, at + n, n, fold_hash_end(hash));
}

/*
 * Words of one window that end in it. Returns where the next window begins: at
 * a word that goes on behind this one, or behind a word taken the long way.
 */
static const char *split_window(struct splitter *s, const char *at,
	const char *end)
{
	struct window w;
	look_far(&w, at);
	size_t pos = 0;
	while (pos < 64) {
		uint64_t begins = (w.word | w.other) >> pos;
		if (!begins) {
			break;
		}
		pos += (size_t)__builtin_ctzll(begins);
		if (at + pos >= end) {
			return end;
		}
		uint64_t stops = ~w.word >> pos;
		size_t n = stops ? (size_t)__builtin_ctzll(stops) : 64;
		if (pos + n >= 64) {
			/* It begins the next window; a giant is taken here. */
			return pos ? at + pos : take_long(s, at);
		}
		if (w.other >> (pos + n) & 1U) {
			return take_long(s, at + pos);
		}
		take_ascii(s, w.lower + pos, at + pos, n);
		pos += n + 1; /* past the separator */
	}
	return at + 64;
}

static void split(struct splitter *s, const char *at, const char *end)
{
	while (at < end) {
		at = split_window(s, at, end);
	}
}

/* Room for the words of a block: each takes a byte and a separator. */
static void reserve(struct splitter *s, struct arena *a, size_t block_len)
{
	size_t need = s->word_count + block_len / 2 + 2;
	if (need <= s->word_capacity) {
		return;
	}
	need += s->word_capacity;
	s->words =
		arena_grow(a, s->words, s->word_count, need, sizeof(*s->words));
	s->hashes = arena_grow(a, s->hashes, s->word_count,
		need + FOLD_PADDING / sizeof(*s->hashes), sizeof(*s->hashes));
	s->word_capacity = need;
}

/* Blocks are lines of folded text, too: a space becomes the newline. */
static void end_line(struct splitter *s, const struct text_block *b)
{
	if (s->word_count > b->first_word) {
		s->folded_len--;
	}
	s->folded[s->folded_len++] = '\n';
}

static void finish(struct document *d, struct splitter *s)
{
	if (d->block_count) {
		s->folded_len--; /* no newline at the end */
	}
	memset(s->folded + s->folded_len, 0, FOLD_PADDING);
	reserve(s, d->arena, 0);
	uint32_t end = (uint32_t)d->view.text.len;
	s->words[s->word_count] = (struct rap_word){
		.span = {end, end},
		.folded = (uint32_t)s->folded_len + 1,
	};
	memset(s->hashes + s->word_count, 0, sizeof(*s->hashes) + FOLD_PADDING);
	d->view.folded = (struct rap_str){s->folded, s->folded_len};
	d->view.words = s->words;
	d->view.word_count = (uint32_t)s->word_count;
	d->word_hashes = s->hashes;
}

void words_make(struct document *d)
{
	/* A byte of text in four begins a word in the densest prose; more is
	 * asked for when it turns out to be needed. */
	struct splitter s = {
		.text = d->view.text.at,
		.folded = arena_bytes(d->arena,
			d->view.text.len + (size_t)2 * FOLD_PADDING),
	};
	reserve(&s, d->arena, d->view.text.len / 2);
	for (uint32_t b = 0; b < d->block_count; b++) {
		struct text_block *block = &d->blocks[b];
		reserve(&s, d->arena, block->span.end - block->span.begin);
		block->first_word = (uint32_t)s.word_count;
		split(&s, s.text + block->span.begin, s.text + block->span.end);
		block->word_count = (uint32_t)s.word_count - block->first_word;
		end_line(&s, block);
	}
	finish(d, &s);
	document_mark_blocks(d);
}
