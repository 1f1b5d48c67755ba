/* SPDX-License-Identifier: MIT */
/*
 * White space is settled late: it is only remembered when it is met, and
 * written when a letter follows. So nothing is ever at the end of a block, and
 * by then it is known whether a hyphen at the end of a line was a word's own.
 */
#include "core/text/clean.h"

#include "core/base/utf8.h"
#include "core/text/compose.h"
#include "core/text/compound.h"
#include "core/text/fold.h"
#include "core/text/joint.h"
#include "core/text/letter.h"
#include "core/text/plain.h"

/* Clean text in the making. */
struct cleaner {
	struct arena *arena;
	struct origin *origin;
	struct rap_str decoded;
	char *out;
	size_t len;
	size_t capacity;
	size_t line;         /* where the block begins in out */
	size_t soft_hyphen;  /* len when one was last dropped */
	uint32_t space;      /* where the white space that waits comes from, */
	uint32_t space_len;  /* as origin_add() has it */
	uint32_t source_end; /* behind what was last read */
	bool waiting;        /* for a letter: white space, or the first one */
	bool newline;        /* a line ended in that white space */
	struct compounds compounds;
};

/* A code point of a run, and where it comes from. */
struct letter {
	const char *at;
	const char *end; /* of the run */
	size_t len;
	uint32_t code_point;
	uint32_t source;
	uint32_t source_len; /* 0: its bytes stand for themselves */
};

static void reserve(struct cleaner *c, size_t more)
{
	more += FOLD_PADDING;
	if (c->capacity - c->len < more) {
		size_t capacity = c->capacity + c->capacity / 2 + more;
		c->out = arena_grow(c->arena, c->out, c->capacity, capacity, 1);
		c->capacity = capacity;
	}
}

/* Say where what is written next comes from. */
static void map(struct cleaner *c, uint32_t source, uint32_t source_len)
{
	struct origin *o = c->origin;
	while (o->count && o->segments[o->count - 1].at >= c->len) {
		o->count--; /* of what was taken back */
	}
	origin_add(o, c->arena, (uint32_t)c->len, source, source_len);
}

static void append(struct cleaner *c, const char *bytes, size_t len,
	uint32_t source, uint32_t source_len)
{
	reserve(c, len);
	map(c, source, source_len);
	memcpy(c->out + c->len, bytes, len);
	c->len += len;
}

/* How many source bytes a letter takes. */
static uint32_t taken(const struct letter *l)
{
	return l->source_len ? l->source_len : (uint32_t)l->len;
}

/* Where the clean byte at `at`, written before, comes from. */
static uint32_t source_of(const struct cleaner *c, size_t at)
{
	struct rap_span byte = {(uint32_t)at, (uint32_t)at + 1};
	return origin_span(c->origin, byte).begin;
}

/*
 * Whether a space stands for the end of a line: readers of markup write a
 * space where they find one.
 */
static bool is_line_end(const struct cleaner *c, const struct letter *l)
{
	return l->source_len && l->source < c->decoded.len &&
		c->decoded.at[l->source] == '\n';
}

/* Begin to wait for a letter; a space that was written already is taken back. */
static void hold_back(struct cleaner *c, const struct letter *l)
{
	if (!c->waiting) {
		c->waiting = true;
		c->newline = false;
		if (c->out[c->len - 1] == ' ') {
			c->len--;
			c->space = source_of(c, c->len);
			c->space_len = 0;
		} else {
			c->space = l->source;
			c->space_len = l->source_len;
			if (l->len > 1 && !c->space_len) {
				c->space_len = (uint32_t)l->len;
			}
		}
	}
}

/* Whether a word broke at a hyphen that is its own. */
static bool is_compound(struct cleaner *c, struct rap_str before,
	struct rap_str after)
{
	before.len -= joint_hyphen(before);
	return compounds_have(&c->compounds, c->arena, c->decoded, before,
		after);
}

/* Write, or do not write, the white space before a letter. */
static void settle(struct cleaner *c, const struct letter *l)
{
	struct rap_str before = {c->out + c->line, c->len - c->line};
	struct rap_str after = {l->at, (size_t)(l->end - l->at)};
	c->waiting = false;
	if (!before.len) {
		return;
	}
	if (c->newline) {
		struct joint joint =
			joint_at(before, after, c->soft_hyphen == c->len);
		if (joint.joined) {
			bool own = joint.hyphen_len &&
				is_compound(c, before, after);
			c->len -= own ? 0 : joint.hyphen_len;
			return;
		}
	}
	append(c, " ", 1, c->space, c->space_len);
}

/* Where the last letter begins, with the marks on it; *marks counts them. */
static size_t last_letter(const struct cleaner *c, size_t *marks)
{
	size_t at = c->len;
	*marks = 0;
	while (at > c->line) {
		size_t len;
		do {
			at--;
		} while (((unsigned char)c->out[at] & 0xC0U) == 0x80U);
		if (!letter_is_combining(utf8_decode(c->out + at, &len))) {
			break;
		}
		(*marks)++;
	}
	return at;
}

/* Write a letter that may combine with what was written. */
static void compose(struct cleaner *c, const struct letter *l)
{
	size_t marks;
	size_t at = last_letter(c, &marks);
	if (marks >= COMPOSE_MARKS_MAX && letter_is_mark(l->code_point)) {
		return;
	}
	append(c, l->at, l->len, l->source, l->source_len);
	char out[COMPOSE_TAIL_MAX];
	size_t kept;
	size_t len = compose_tail(out, c->out + at, c->len - at, &kept);
	if (len == c->len - at && kept == len) {
		return;
	}
	uint32_t end = l->source + taken(l);
	uint32_t begin = source_of(c, at + kept);
	if (begin >= end) { /* a replacement from elsewhere */
		begin = l->source;
	}
	c->len = at + kept;
	append(c, out + kept, len - kept, begin, end - begin);
}

static void take(struct cleaner *c, const struct letter *l)
{
	enum letter_class class = letter_class(l->code_point);
	switch (class) {
	case LETTER_SPACE:
	case LETTER_NEWLINE:
		hold_back(c, l);
		c->newline = c->newline || class == LETTER_NEWLINE ||
			is_line_end(c, l);
		return;
	case LETTER_SOFT_HYPHEN:
		c->soft_hyphen = c->waiting ? c->soft_hyphen : c->len;
		return;
	case LETTER_INVISIBLE:
		return;
	case LETTER_TEXT:
	case LETTER_COMPOSE:
	case LETTER_LIGATURE:
		break;
	}
	if (c->waiting) {
		settle(c, l);
	}
	if (class == LETTER_LIGATURE) {
		const char *spelt = letter_ligature(l->code_point);
		append(c, spelt, strlen(spelt), l->source, taken(l));
	} else if (class == LETTER_COMPOSE) {
		compose(c, l);
	} else {
		append(c, l->at, l->len, l->source, l->source_len);
	}
}

/* Copy what needs no look at each letter; returns how many bytes that were. */
static size_t copy(struct cleaner *c, const char *at, size_t len,
	uint32_t source)
{
	reserve(c, len);
	bool after_space = c->len && c->out[c->len - 1] == ' ';
	size_t copied = plain_copy(c->out + c->len, at, len, after_space);
	if (copied) {
		map(c, source, 0);
		c->len += copied;
	}
	return copied;
}

static void verbatim(struct cleaner *c, struct rap_str text)
{
	uint32_t source = (uint32_t)(text.at - c->decoded.at);
	struct letter l = {.end = text.at + text.len};
	for (size_t i = 0; i < text.len; i += l.len) {
		if (!c->waiting) {
			i += copy(c, text.at + i, text.len - i,
				source + (uint32_t)i);
			if (i == text.len) {
				break;
			}
		}
		l.at = text.at + i;
		l.code_point = utf8_decode(l.at, &l.len);
		l.source = source + (uint32_t)i;
		if (c->waiting && letter_class(l.code_point) == LETTER_TEXT) {
			/* It is copied with what follows. */
			settle(c, &l);
			l.len = 0;
			continue;
		}
		take(c, &l);
	}
	c->source_end = source + (uint32_t)text.len;
}

/* The code point of decoded text that something inserted there stands for. */
static struct rap_span stand_in(const struct cleaner *c, uint32_t source)
{
	size_t len = 1;
	size_t at = source;
	if (at >= c->decoded.len) {
		at = c->decoded.len - utf8_tail(c->decoded, 1).len;
	}
	if (at < c->decoded.len) {
		utf8_decode(c->decoded.at + at, &len);
	}
	return (struct rap_span){(uint32_t)at, (uint32_t)(at + len)};
}

static void replacement(struct cleaner *c, const struct run *run)
{
	struct rap_span from = {run->source, run->source + run->source_len};
	if (!run->source_len) {
		from = stand_in(c, run->source);
	}
	struct letter l = {
		.end = run->text.at + run->text.len,
		.source = from.begin,
		.source_len = from.end - from.begin,
	};
	for (size_t i = 0; i < run->text.len; i += l.len) {
		l.at = run->text.at + i;
		l.code_point = utf8_decode(l.at, &l.len);
		take(c, &l);
	}
	c->source_end = run->source + run->source_len;
}

static bool is_verbatim(const struct cleaner *c, struct rap_str text)
{
	uintptr_t at = (uintptr_t)text.at;
	uintptr_t begin = (uintptr_t)c->decoded.at;
	return at >= begin && at + text.len <= begin + c->decoded.len;
}

static void clean_runs(struct cleaner *c, const struct run *runs,
	uint32_t count)
{
	c->line = c->len;
	c->soft_hyphen = SIZE_MAX;
	c->waiting = true;
	c->newline = false;
	for (uint32_t r = 0; r < count; r++) {
		if (is_verbatim(c, runs[r].text)) {
			verbatim(c, runs[r].text);
		} else {
			replacement(c, &runs[r]);
		}
	}
	if (!c->waiting && c->out[c->len - 1] == ' ') {
		c->len--;
	}
}

/* Add a block's line; nothing is added for a block of invisible characters. */
static void clean_block(struct cleaner *c, struct document *d,
	const struct block *block)
{
	size_t before = c->len;
	if (d->block_count) {
		uint32_t source = stand_in(c, c->source_end).begin;
		append(c, "\n", 1, source, 0);
	}
	clean_runs(c, d->source->runs + block->first_run, block->run_count);
	if (c->len == c->line) {
		c->len = before;
		return;
	}
	d->blocks[d->block_count++] = (struct text_block){
		.span = {(uint32_t)c->line, (uint32_t)c->len},
		.kind = (uint32_t)block->kind,
		.level = block->level,
	};
}

static size_t size_of(const struct source *source)
{
	size_t size = 2 * (size_t)FOLD_PADDING;
	for (uint32_t b = 0; b < source->block_count; b++) {
		const struct block *block = &source->blocks[b];
		size++;
		for (uint32_t r = 0; r < block->run_count; r++) {
			size += source->runs[block->first_run + r].text.len;
		}
	}
	return size;
}

void clean_make(struct document *d)
{
	const struct source *source = d->source;
	struct cleaner c = {
		.arena = d->arena,
		.origin = &d->origin,
		.decoded = source->decoded,
		.capacity = size_of(source),
	};
	c.out = arena_bytes(d->arena, c.capacity);
	d->blocks = arena_array(d->arena, (size_t)source->block_count + 1,
		sizeof(*d->blocks));
	for (uint32_t b = 0; b < source->block_count; b++) {
		clean_block(&c, d, &source->blocks[b]);
	}
	reserve(&c, 0);
	memset(c.out + c.len, 0, FOLD_PADDING);
	d->view.text = (struct rap_str){c.out, c.len};
}
