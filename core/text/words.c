/* SPDX-License-Identifier: MIT */
/*
 * Nearly all words are ASCII and at most eight bytes long, so eight bytes are
 * classified, lowered and hashed at once; everything else takes the long way.
 */
#include "core/text/words.h"

#include "core/base/utf8.h"
#include "core/text/fold.h"

/* The same byte eight times. */
#define EACH(byte) ((uint64_t)(byte)*0x0101010101010101U)
static const uint64_t HIGH = EACH(0x80);

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
	return (bytes + EACH(0x80 - low)) & HIGH;
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
	uint64_t ascii = bytes & ~HIGH;
	uint64_t lower = ascii | EACH(0x20);
	uint64_t letter = at_least(lower, 'a') & ~at_least(lower, 'z' + 1);
	uint64_t digit = at_least(ascii, '0') & ~at_least(ascii, '9' + 1);
	return (struct chunk){
		.word = (letter | digit) & ~bytes,
		.other = bytes & HIGH,
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
		uint64_t stop = ~c.word & HIGH;
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

static void split(struct splitter *s, const char *at, const char *end)
{
	while (at < end) {
		struct chunk c = look(at);
		uint64_t begin = c.word | c.other;
		if (!(begin & 0x80U)) {
			at += begin ? first_of(begin) : 8;
			continue;
		}
		uint64_t stop = ~c.word & HIGH;
		size_t n = stop ? first_of(stop) : 8;
		if (n == 8 || c.other >> (8 * n) & 0x80U) {
			at = take_long(s, at);
			continue;
		}
		fold_store(s->folded + s->folded_len, c.lower);
		add_word(s, at, at + n, n,
			fold_hash_end(fold_hash_add(0, fold_head(c.lower, n))));
		at += n + 1; /* past the separator */
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
			d->view.text.len + 2 * FOLD_PADDING),
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
}
