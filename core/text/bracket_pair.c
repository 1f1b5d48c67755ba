/* SPDX-License-Identifier: MIT */
/*
 * Pairs brackets within their scope.
 *
 * Closing a bracket closes the one that was opened last, so a bracket that is
 * lost costs one pair and no more: what stands inside other pairs, and in
 * other articles, does not change.
 */
#include "core/base/bytes16.h"
#include "core/text/bracket_make.h"

struct pairing {
	struct brackets *out;
	const struct document *d;
	uint32_t capacity;
	uint32_t open;  /* the innermost that is open, or NO_BRACKET */
	uint32_t floor; /* that one where a footnote begins: what is open
	                   around it does not close in it */
	uint32_t scope;
	uint32_t beyond; /* how many are open that there was no room for */
};

static struct bracket *add(struct pairing *p, uint32_t place)
{
	struct brackets *out = p->out;
	if (out->count == BRACKETS_MAX) {
		out->ignored++;
		return NULL;
	}
	if (out->count == p->capacity) {
		uint32_t capacity = p->capacity ? p->capacity * 2 : 64;
		out->at = arena_grow(p->d->arena, out->at, p->capacity,
			capacity, sizeof(*out->at));
		p->capacity = capacity;
	}
	struct bracket *b = &out->at[out->count++];
	*b = (struct bracket){
		.span = {place, place + 1},
		.body = {place + 1, place + 1},
		.scope = p->scope,
		.parent = p->open,
		.group = NO_BRACKET,
		.issue = NO_BRACKET,
	};
	return b;
}

/* What stands between the two, without white space at both ends. */
static void set_body(struct bracket *b, const struct document *d)
{
	struct rap_span inside = {b->span.begin + 1, b->span.end};
	if (b->pairing == BRACKET_PAIRED) {
		inside.end--;
	}
	struct rap_str body = str_trim(str_slice(d->view.text, inside));
	b->body.begin = (uint32_t)(body.at - d->view.text.at);
	b->body.end = b->body.begin + (uint32_t)body.len;
}

static void close_one(struct pairing *p, uint32_t place)
{
	if (p->beyond) {
		p->beyond--;
		return;
	}
	if (p->open == p->floor) {
		struct bracket *b = add(p, place);
		if (b) {
			b->pairing = BRACKET_UNOPENED;
			b->body = b->span;
		}
		return;
	}
	struct bracket *b = &p->out->at[p->open];
	b->span.end = place + 1;
	b->pairing = BRACKET_PAIRED;
	set_body(b, p->d);
	p->open = b->parent;
}

/* A bracket that is not closed holds as far as its paragraph goes. */
static void end_scope(struct pairing *p)
{
	while (p->open != p->floor) {
		struct bracket *b = &p->out->at[p->open];
		uint32_t block = document_block_at(p->d, b->span.begin);
		b->span.end = p->d->blocks[block].span.end;
		set_body(b, p->d);
		p->open = b->parent;
	}
}

static bool is_alone(const struct document *d, uint32_t place)
{
	uint32_t block = document_block_at(d, place);
	struct rap_str text = str_slice(d->view.text, d->blocks[block].span);
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] != '[' && text.at[i] != ' ') {
			return false;
		}
	}
	return true;
}

/* Whether nothing but closing brackets follows up to the scope's end. */
static bool is_last(const struct pairing *p, uint32_t place)
{
	uint32_t end = p->out->scopes[p->scope].span.end;
	struct rap_str text =
		str_slice(p->d->view.text, (struct rap_span){place, end});
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] != ']' && text.at[i] != ' ') {
			return false;
		}
	}
	return true;
}

/*
 * A "[" that stands alone before the heading of an article whose end has a "]"
 * too many belongs to that article.
 */
static void take_over(struct pairing *p, uint32_t first)
{
	struct brackets *out = p->out;
	uint32_t last = out->count - 1;
	if (!first || out->count <= first ||
		out->scopes[p->scope].kind != SCOPE_ARTICLE) {
		return;
	}
	struct bracket *b = &out->at[first - 1];
	const struct bracket *end = &out->at[last];
	if (b->pairing != BRACKET_UNCLOSED || b->scope + 1 != p->scope ||
		end->pairing != BRACKET_UNOPENED ||
		!is_alone(p->d, b->span.begin) ||
		!is_last(p, end->span.begin)) {
		return;
	}
	b->scope = p->scope;
	b->pairing = BRACKET_PAIRED;
	b->span.end = end->span.end;
	set_body(b, p->d);
	out->count--;
	for (uint32_t i = first; i < out->count; i++) {
		uint32_t *parent = &out->at[i].parent;
		*parent = *parent == NO_BRACKET ? first - 1 : *parent;
	}
}

static void open_one(struct pairing *p, uint32_t place)
{
	uint32_t index = p->out->count;
	struct bracket *b = add(p, place);
	if (b) {
		b->pairing = BRACKET_UNCLOSED;
		p->open = index;
	} else {
		p->beyond++;
	}
}

/*
 * The first square bracket from `at` on, or `end`. Most text has none, and the
 * text is padded: it is passed 16 bytes at a time.
 */
static uint32_t next_bracket(const char *text, uint32_t at, uint32_t end)
{
	for (; at < end; at += 16) {
		/* Between the two lies nothing but the backslash. */
		uint32_t found =
			bytes16_between(bytes16_load(text + at), '[', ']');
		while (found) {
			uint32_t place = at + (uint32_t)__builtin_ctz(found);
			if (place >= end || text[place] != '\\') {
				return place < end ? place : end;
			}
			found &= found - 1;
		}
	}
	return end;
}

static void pair_span(struct pairing *p, struct rap_span span)
{
	const char *text = p->d->view.text.at;
	uint32_t i = next_bracket(text, span.begin, span.end);
	while (i < span.end) {
		if (text[i] == ']') {
			close_one(p, i);
		} else {
			open_one(p, i);
		}
		i = next_bracket(text, i + 1, span.end);
	}
}

/* A footnote stands amid the text that calls it, and is none of it. */
static void pair_footnote(struct pairing *p, struct rap_span span)
{
	uint32_t beyond = p->beyond;
	p->beyond = 0;
	p->floor = p->open;
	pair_span(p, span);
	end_scope(p);
	p->floor = NO_BRACKET;
	p->beyond = beyond;
}

static void pair_scope(struct pairing *p)
{
	const struct document *d = p->d;
	struct rap_span rest = p->out->scopes[p->scope].span;
	uint32_t first = p->out->count;
	uint32_t block = document_block_at(d, rest.begin);
	for (; block < d->block_count && d->blocks[block].span.begin < rest.end;
		block++) {
		const struct text_block *b = &d->blocks[block];
		if (b->kind == BLOCK_FOOTNOTE) {
			pair_span(p,
				(struct rap_span){rest.begin, b->span.begin});
			pair_footnote(p, b->span);
			rest.begin = b->span.end;
		}
	}
	pair_span(p, rest);
	if (p->scope + 1 < p->out->scope_count &&
		p->out->scopes[p->scope + 1].goes_on) {
		return;
	}
	end_scope(p);
	take_over(p, first);
	p->beyond = 0;
}

void bracket_pair_all(struct brackets *out, const struct document *d)
{
	struct pairing p = {
		.out = out, .d = d, .open = NO_BRACKET, .floor = NO_BRACKET};
	for (p.scope = 0; p.scope < out->scope_count; p.scope++) {
		pair_scope(&p);
	}
}
