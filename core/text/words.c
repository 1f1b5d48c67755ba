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

/* Where the next word is written to. */
struct pen {
	char *folded;
	struct rap_word *word;
	uint32_t *hash;
};

/* What is being written. */
struct splitter {
	const char *text;
	char *folded;
	struct rap_word *words;
	uint32_t *hashes;
	size_t word_capacity;
	struct pen pen;
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

static size_t word_count(const struct splitter *s)
{
	return (size_t)(s->pen.word - s->words);
}

/* A word whose folded form is written already, and one byte of room. */
static inline void add_word(struct pen *pen, const struct splitter *s,
	struct rap_str word, size_t folded_len, uint32_t hash)
{
	uint32_t begin = (uint32_t)(word.at - s->text);
	*pen->word++ = (struct rap_word){
		.span = {begin, begin + (uint32_t)word.len},
		.folded = (uint32_t)(pen->folded - s->folded),
		.folded_len = (uint32_t)folded_len,
	};
	*pen->hash++ = hash;
	pen->folded[folded_len] = ' ';
	pen->folded += folded_len + 1;
}

/*
 * A word that begins at `at`, of any length and any letters. Returns what
 * stands behind the code point that ended it, or that begins no word.
 */
static const char *take_long(struct splitter *s, const char *at)
{
	const char *begin = at;
	char *out = s->pen.folded;
	size_t len = 0;
	size_t taken;
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
		struct rap_str word = {begin, (size_t)(at - begin)};
		add_word(&s->pen, s, word, len, fold_hash_padded(out, len));
	}
	return at + taken;
}

/* 64 bytes of text, with a bit for each. */
struct window {
	uint64_t letters; /* and digits, and bytes of longer code points */
	uint64_t other;   /* those bytes alone */
};

/* None of the bytes from `end` on counts. */
static inline struct window look_far(const char *at, const char *end)
{
	struct window w = {0, 0};
	for (unsigned i = 0; i < 64; i += 16) {
		struct bytes16 bytes = bytes16_lower(bytes16_load(at + i));
		uint32_t letters = bytes16_between(bytes, 'a', 'z') |
			bytes16_between(bytes, '0', '9');
		w.letters |= (uint64_t)letters << i;
		w.other |= (uint64_t)bytes16_high(bytes) << i;
	}
	w.letters |= w.other;
	if (end - at < 64) {
		w.letters &= ((uint64_t)1 << (end - at)) - 1;
	}
	return w;
}

/* A word of so many bytes goes without a loop. */
enum { ASCII_WORD_MAX = 16 };

/*
 * A word of ASCII letters and digits. How long the next word is nobody can
 * predict, so there is no branch.
 */
static inline void take_ascii(struct pen *pen, const struct splitter *s,
	struct rap_str word)
{
	struct bytes16 lower = bytes16_lower(bytes16_load(word.at));
	bytes16_store(pen->folded, bytes16_head(lower, word.len));
	uint64_t short_hash = fold_hash_add(0, fold_load(pen->folded));
	uint64_t long_hash =
		fold_hash_add(short_hash, fold_load(pen->folded + 8));
	uint64_t hash = word.len > 8 ? long_hash : short_hash;
	add_word(pen, s, word, word.len, fold_hash_end(hash));
}

/*
 * Words of one window that end in it. Returns where the next window begins: at
 * a word that goes on behind this one, or behind a word taken the long way.
 */
static const char *split_window(struct splitter *s, const char *at,
	const char *end)
{
	struct window w = look_far(at, end);
	uint64_t begins = w.letters & ~(w.letters << 1);
	uint64_t ends = ~w.letters & w.letters << 1;
	/* A copy that nobody else can reach is kept in registers. */
	struct pen pen = s->pen;
	for (; ends; begins &= begins - 1, ends &= ends - 1) {
		unsigned begin = (unsigned)__builtin_ctzll(begins);
		unsigned n = (unsigned)__builtin_ctzll(ends) - begin;
		if (n > ASCII_WORD_MAX || w.other >> begin << (64 - n)) {
			break;
		}
		take_ascii(&pen, s, (struct rap_str){at + begin, n});
	}
	s->pen = pen;
	if (!begins) {
		return at + 64;
	}
	const char *next = at + __builtin_ctzll(begins);
	/* A word that goes on begins the next window; a giant is taken here. */
	return ends || next == at ? take_long(s, next) : next;
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
	size_t count = word_count(s);
	size_t need = count + block_len / 2 + 2;
	if (need <= s->word_capacity) {
		return;
	}
	need += s->word_capacity;
	s->words = arena_grow(a, s->words, count, need, sizeof(*s->words));
	s->hashes = arena_grow(a, s->hashes, count,
		need + FOLD_PADDING / sizeof(*s->hashes), sizeof(*s->hashes));
	s->pen.word = s->words + count;
	s->pen.hash = s->hashes + count;
	s->word_capacity = need;
}

/* Blocks are lines of folded text, too: a space becomes the newline. */
static void end_line(struct splitter *s, const struct text_block *b)
{
	if (b->word_count) {
		s->pen.folded--;
	}
	*s->pen.folded++ = '\n';
}

static void finish(struct document *d, struct splitter *s)
{
	if (d->block_count) {
		s->pen.folded--; /* no newline at the end */
	}
	memset(s->pen.folded, 0, FOLD_PADDING);
	reserve(s, d->arena, 0);
	uint32_t end = (uint32_t)d->view.text.len;
	size_t folded_len = (size_t)(s->pen.folded - s->folded);
	*s->pen.word = (struct rap_word){
		.span = {end, end},
		.folded = (uint32_t)folded_len + 1,
	};
	memset(s->pen.hash, 0, sizeof(*s->hashes) + FOLD_PADDING);
	d->view.folded = (struct rap_str){s->folded, folded_len};
	d->view.words = s->words;
	d->view.word_count = (uint32_t)word_count(s);
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
	s.pen.folded = s.folded;
	reserve(&s, d->arena, d->view.text.len / 2);
	for (uint32_t b = 0; b < d->block_count; b++) {
		struct text_block *block = &d->blocks[b];
		reserve(&s, d->arena, block->span.end - block->span.begin);
		block->first_word = (uint32_t)word_count(&s);
		split(&s, s.text + block->span.begin, s.text + block->span.end);
		block->word_count =
			(uint32_t)word_count(&s) - block->first_word;
		end_line(&s, block);
	}
	finish(d, &s);
	document_mark_blocks(d);
}
