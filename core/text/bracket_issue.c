/* SPDX-License-Identifier: MIT */
/*
 * What is outstanding: nested brackets, alternatives side by side, the options
 * of one choice, and a choice that is made again, are one issue.
 */
#include "core/base/map.h"
#include "core/text/bracket_make.h"
#include "core/text/folded.h"

struct gathering {
	struct brackets *out;
	const struct document *d;
	struct map known;    /* scope and signature -> issue, by index + 1 */
	uint32_t *by_group;  /* issue of each group, index + 1 */
	uint32_t *by_choice; /* and of each choice */
	uint32_t capacity;
};

/* Of long text the beginning, the end and the length tell: where a thousand
 * brackets are open, each must not be read to the end of all. */
static uint64_t hash_of(struct rap_str text)
{
	enum { EDGE = 2048 };
	if (text.len <= (size_t)2 * EDGE) {
		return map_hash(text);
	}
	uint64_t parts[] = {map_hash((struct rap_str){text.at, EDGE}),
		map_hash(str_from(text, text.len - EDGE)), text.len};
	return map_hash((struct rap_str){(const char *)parts, sizeof(parts)});
}

/* Equal for the same words, whatever their case and accents. */
static uint64_t sign(const struct document *d, struct rap_span span)
{
	uint32_t first = document_word_at(d, span.begin);
	uint32_t end = document_word_at(d, span.end);
	return hash_of(first < end ? folded_words(d, first, end)
				   : str_slice(d->view.text, span));
}

static uint32_t add(struct gathering *g, struct bracket_issue issue)
{
	struct brackets *out = g->out;
	if (out->issue_count == g->capacity) {
		uint32_t capacity = g->capacity ? g->capacity * 2 : 32;
		out->issues = arena_grow(g->d->arena, out->issues, g->capacity,
			capacity, sizeof(*out->issues));
		g->capacity = capacity;
	}
	issue.times = 1;
	out->issues[out->issue_count] = issue;
	struct bracket_scope *s = &out->scopes[issue.scope];
	s->first_issue = s->issues++ ? s->first_issue : out->issue_count;
	return out->issue_count++;
}

/* The issue of these words in this scope, made if it is new. */
static uint32_t find_or_add(struct gathering *g, struct bracket_issue issue)
{
	uint64_t parts[2] = {issue.scope, issue.signature};
	struct rap_str key = {(const char *)parts, sizeof(parts)};
	void **slot = map_at(&g->known, g->d->arena, key);
	if (!*slot) {
		uint32_t *index = arena_alloc(g->d->arena, sizeof(*index));
		*index = add(g, issue);
		*slot = index;
		return *index;
	}
	uint32_t index = *(const uint32_t *)*slot;
	g->out->issues[index].times++;
	return index;
}

/* All of a group, from its first bracket to the last that is side by side. */
static struct rap_span group_span(const struct brackets *out, uint32_t first)
{
	struct rap_span span = out->at[first].span;
	uint32_t group = out->at[first].group;
	for (uint32_t i = first + 1; group != NO_BRACKET && i < out->count;
		i++) {
		const struct bracket *b = &out->at[i];
		if (b->group == group) {
			span.end = b->span.end;
		} else if (b->span.begin > span.end + 3) {
			break;
		}
	}
	return span;
}

/* The innermost option around a place, or NULL; *at only goes on. */
static const struct bracket_option *option_at(const struct brackets *out,
	uint32_t place, uint32_t *at)
{
	while (*at < out->option_count &&
		out->options[*at].span.begin <= place) {
		(*at)++;
	}
	for (uint32_t i = *at; i-- > 0 && *at - i <= 16;) {
		const struct bracket_option *o = &out->options[i];
		if (place < o->span.end) {
			return o;
		}
	}
	return NULL;
}

/* The issue of a choice: from its first option to the end of its last. */
static uint32_t issue_of_choice(struct gathering *g, uint32_t option)
{
	const struct brackets *out = g->out;
	const struct bracket_option *o = &out->options[option];
	uint32_t *slot = &g->by_choice[o->choice];
	if (*slot) {
		return *slot - 1;
	}
	struct rap_span span = o->span;
	for (uint32_t i = option + 1; i < out->option_count; i++) {
		if (out->options[i].choice == o->choice) {
			span.end = out->options[i].span.end;
		}
	}
	/* So is one inside a bracket, but for one that an option begins in. */
	uint32_t around = brackets_around(out, o->span.begin);
	if (around != NO_BRACKET && out->at[around].issue != NO_BRACKET) {
		*slot = out->at[around].issue + 1;
		return *slot - 1;
	}
	/* A choice inside another is one with it. */
	for (uint32_t i = 0; i < option; i++) {
		const struct bracket_option *outer = &out->options[i];
		if (outer->scope == o->scope && outer->choice != o->choice &&
			outer->span.begin <= span.begin &&
			span.end <= outer->span.end &&
			g->by_choice[outer->choice]) {
			*slot = g->by_choice[outer->choice];
			return *slot - 1;
		}
	}
	*slot = 1 +
		add(g,
			(struct bracket_issue){.span = span,
				.scope = o->scope,
				.kind = ISSUE_OPTIONS,
				.signature = sign(g->d, span)});
	return *slot - 1;
}

static uint32_t issue_of_words(struct gathering *g, uint32_t index)
{
	const struct bracket *b = &g->out->at[index];
	uint32_t *slot = b->group == NO_BRACKET ? NULL : &g->by_group[b->group];
	if (slot && *slot) {
		return *slot - 1;
	}
	struct rap_span span = group_span(g->out, index);
	bool paired = b->pairing == BRACKET_PAIRED;
	struct bracket_issue issue = {.span = span,
		.scope = b->scope,
		.kind = paired ? ISSUE_WORDS : ISSUE_STRAY,
		.signature = sign(g->d, span)};
	uint32_t found = paired ? find_or_add(g, issue) : add(g, issue);
	if (slot) {
		*slot = found + 1;
	}
	return found;
}

/* Options and brackets each come in reading order; so do issues. */
static void gather(struct gathering *g)
{
	struct brackets *out = g->out;
	uint32_t option = 0;
	uint32_t passed = 0;
	for (uint32_t i = 0; i < out->count; i++) {
		struct bracket *b = &out->at[i];
		while (option < out->option_count &&
			out->options[option].span.begin < b->span.begin) {
			(void)issue_of_choice(g, option++);
		}
		if (b->pairing == BRACKET_PAIRED && !b->live) {
			continue;
		}
		if (b->live && b->parent != NO_BRACKET &&
			out->at[b->parent].scope == b->scope) {
			b->issue = out->at[b->parent].issue;
			continue;
		}
		const struct bracket_option *o =
			option_at(out, b->body.begin, &passed);
		b->issue = o ? issue_of_choice(g, (uint32_t)(o - out->options))
			     : issue_of_words(g, i);
	}
	while (option < out->option_count) {
		(void)issue_of_choice(g, option++);
	}
}

void bracket_find_issues(struct brackets *out, const struct document *d)
{
	struct gathering g = {.out = out, .d = d};
	g.by_group =
		arena_array(d->arena, (size_t)out->count + 1, sizeof(uint32_t));
	g.by_choice = arena_array(d->arena, (size_t)out->option_count + 1,
		sizeof(uint32_t));
	gather(&g);
	for (uint32_t i = 0; i < out->option_count; i++) {
		struct bracket_option *o = &out->options[i];
		o->issue = g.by_choice[o->choice] - 1;
	}
}
