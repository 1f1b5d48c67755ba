/* SPDX-License-Identifier: MIT */
#include "core/text/bracket.h"

#include "core/text/bracket_make.h"

const char *bracket_class_name(enum bracket_class class)
{
	static const char *const names[] = {
		[BRACKET_NEGOTIATING] = "negotiating",
		[BRACKET_PLACEHOLDER] = "placeholder",
		[BRACKET_NOTE] = "note",
		[BRACKET_CITATION] = "citation",
		[BRACKET_SIC] = "sic",
		[BRACKET_ELLIPSIS] = "ellipsis",
		[BRACKET_EDITORIAL] = "editorial",
		[BRACKET_LINK] = "link",
		[BRACKET_CHECK_BOX] = "check-box",
		[BRACKET_REDACTION] = "redaction",
		[BRACKET_PLURAL] = "plural",
		[BRACKET_EMAIL] = "email",
	};
	return names[class];
}

/*
 * A placeholder alone in its article is a blank to be filled in. Where other
 * words of the article are disputed, so is what it stands for.
 */
static bool *find_disputed(const struct brackets *out, struct arena *a)
{
	bool *disputed = arena_array(a, (size_t)out->scope_count + 1, 1);
	for (uint32_t i = 0; i < out->count; i++) {
		const struct bracket *b = &out->at[i];
		if (b->pairing == BRACKET_PAIRED &&
			b->class == BRACKET_NEGOTIATING) {
			disputed[b->scope] = true;
		}
	}
	return disputed;
}

/*
 * Which brackets are live, how deep they stand, and in which live one. Outer
 * ones come first, so each parent is settled before its children.
 */
static void settle(struct brackets *out, const bool *disputed)
{
	for (uint32_t i = 0; i < out->count; i++) {
		struct bracket *b = &out->at[i];
		if (b->parent != NO_BRACKET && !out->at[b->parent].live) {
			b->parent = out->at[b->parent].parent;
		}
		bool inside = b->parent != NO_BRACKET;
		b->live = b->pairing == BRACKET_PAIRED &&
			(b->class == BRACKET_NEGOTIATING ||
				(b->class == BRACKET_PLACEHOLDER &&
					disputed[b->scope]));
		uint32_t around = inside ? out->at[b->parent].depth : 0;
		b->depth = b->live && around < UINT16_MAX
			? (uint16_t)(around + 1)
			: (uint16_t)(b->live ? around : 0);
	}
}

/* A group of which fewer than two are live is no choice. */
static void settle_groups(struct brackets *out, struct arena *a)
{
	uint8_t *live = arena_array(a, (size_t)out->count + 1, sizeof(*live));
	for (uint32_t i = 0; i < out->count; i++) {
		const struct bracket *b = &out->at[i];
		if (b->group != NO_BRACKET && b->live && live[b->group] < 2) {
			live[b->group]++;
		}
	}
	for (uint32_t i = 0; i < out->count; i++) {
		struct bracket *b = &out->at[i];
		if (b->group != NO_BRACKET &&
			(!b->live || live[b->group] < 2)) {
			b->group = NO_BRACKET;
		}
	}
}

/* Words that begin inside a span. */
static uint32_t words_in(const struct document *d, struct rap_span span)
{
	uint32_t first = document_word_at(d, span.begin);
	uint32_t end = document_word_at(d, span.end);
	return end - first;
}

static void count_one(struct brackets *out, const struct bracket *b,
	uint8_t *seen)
{
	struct bracket_scope *s = &out->scopes[b->scope];
	s->first_bracket =
		s->bracket_count++ ? s->first_bracket : (uint32_t)(b - out->at);
	s->stray += b->pairing != BRACKET_PAIRED;
	s->brackets += b->live;
	s->placeholders +=
		b->pairing == BRACKET_PAIRED && b->class == BRACKET_PLACEHOLDER;
	s->depth = b->depth > s->depth ? b->depth : s->depth;
	if (b->group != NO_BRACKET && !seen[b->group]) {
		seen[b->group] = 1;
		s->groups++;
	}
}

/* Words of a span, each added to the scope that it stands in. */
static void add_words(struct brackets *out, const struct document *d,
	uint32_t scope, struct rap_span span)
{
	for (; span.begin < span.end; scope++) {
		struct bracket_scope *s = &out->scopes[scope];
		struct rap_span part = {span.begin, span.end};
		if (scope + 1 < out->scope_count && s->span.end < span.end) {
			part.end = s->span.end;
			span.begin = s[1].span.begin;
		} else {
			span.begin = span.end;
		}
		s->bracketed_words += words_in(d, part);
	}
}

/* Words that are not agreed, each counted once. */
static void count_words(struct brackets *out, const struct document *d)
{
	uint32_t end = 0;
	for (uint32_t i = 0; i < out->count; i++) {
		const struct bracket *b = &out->at[i];
		struct rap_span span = b->span;
		if (!b->live && b->pairing != BRACKET_UNCLOSED) {
			continue;
		}
		uint32_t scope = b->scope;
		span.begin = span.begin < end ? end : span.begin;
		while (scope + 1 < out->scope_count &&
			out->scopes[scope].span.end <= span.begin) {
			scope++;
		}
		if (span.end > span.begin) {
			end = span.end;
			add_words(out, d, scope, span);
		}
	}
}

void brackets_make(struct brackets *out, const struct document *d)
{
	*out = (struct brackets){0};
	bracket_find_scopes(out, d);
	bracket_pair_all(out, d);
	bracket_find_groups(out, d);
	bracket_classify(out, d);
	settle(out, find_disputed(out, d->arena));
	settle_groups(out, d->arena);
	uint8_t *seen = arena_array(d->arena, (size_t)out->count + 1, 1);
	for (uint32_t i = 0; i < out->count; i++) {
		count_one(out, &out->at[i], seen);
	}
	count_words(out, d);
	bracket_find_holders(out, d);
	bracket_find_options(out, d);
	bracket_find_issues(out, d);
}

uint32_t brackets_from(const struct brackets *b, uint32_t place)
{
	uint32_t low = 0;
	uint32_t high = b->count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (b->at[middle].span.begin < place) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

uint32_t brackets_around(const struct brackets *b, uint32_t place)
{
	uint32_t behind = brackets_from(b, place + 1);
	uint32_t i = behind ? behind - 1 : NO_BRACKET;
	if (i != NO_BRACKET && !b->at[i].live) {
		i = b->at[i].parent;
	}
	while (i != NO_BRACKET && b->at[i].span.end <= place) {
		i = b->at[i].parent;
	}
	return i;
}
