/* SPDX-License-Identifier: MIT */
#include "core/engine/record_alternative.h"

#include "core/base/utf8.h"

enum { HOLDERS_MAX = 64, ALTERNATIVES_MAX = 32 };

static struct result_holder record_holder(const struct holder *h)
{
	static const char *const sources[] = {
		"inline", "footnote", "column", "margin"};
	return (struct result_holder){
		.name = h->name,
		.code = h->code,
		.role = str_of(actor_role_name((enum actor_role)h->role)),
		.source = str_of(sources[h->source]),
	};
}

static bool is_same(const struct result_holder *a,
	const struct result_holder *b)
{
	return str_equal(a->name, b->name) && str_equal(a->role, b->role);
}

/* Few brackets are held by anybody: the list is made for the first. */
struct holder_list {
	struct result_holder *at;
	uint32_t count;
};

static bool is_in(const struct holder_list *list, const struct result_holder *h)
{
	uint32_t n = 0;
	while (n < list->count && !is_same(&list->at[n], h)) {
		n++;
	}
	return n < list->count;
}

static void add_holder(struct holder_list *out, struct arena *a,
	const struct result_holder *h)
{
	if (!out->at) {
		out->at = arena_array(a, HOLDERS_MAX, sizeof(*out->at));
	}
	if (out->count < HOLDERS_MAX && !is_in(out, h)) {
		out->at[out->count++] = *h;
	}
}

/* Those of a bracket who are not in `but`, which may be NULL. */
static void add_holders(struct holder_list *out, const struct recording *r,
	const struct bracket *b, const struct holder_list *but)
{
	for (uint32_t k = 0; k < b->holder_count; k++) {
		struct result_holder h =
			record_holder(&r->b->holders[b->first_holder + k]);
		if (!but || !is_in(but, &h)) {
			add_holder(out, r->a, &h);
		}
	}
}

uint32_t record_holders(const struct result_holder **out,
	const struct recording *r, const struct bracket_scope *s)
{
	struct holder_list list = {0};
	for (uint32_t i = 0; i < s->bracket_count; i++) {
		add_holders(&list, r, &r->b->at[s->first_bracket + i], NULL);
	}
	*out = list.at;
	return list.count;
}

/* Whether a bracket stands in no other of its issue, or is all that one says:
 * "[[EU propose: without delay]]". */
static bool is_outermost(const struct recording *r, const struct bracket *b)
{
	const struct bracket *at = r->b->at;
	while (b->parent != NO_BRACKET && at[b->parent].issue == b->issue) {
		struct rap_str body =
			str_slice(r->d->view.text, at[b->parent].body);
		if (str_trim(body).len != b->span.end - b->span.begin) {
			return false;
		}
		b = &at[b->parent];
	}
	return true;
}

void record_issue_holders(struct result_outstanding *out,
	const struct recording *r, const struct bracket_scope *s,
	uint32_t issue)
{
	const struct bracket *first = &r->b->at[s->first_bracket];
	struct holder_list all = {0};
	struct holder_list inside = {0};
	for (uint32_t i = 0; i < out->alternative_count; i++) {
		const struct result_alternative *one = &out->alternatives[i];
		for (uint32_t k = 0; k < one->holder_count; k++) {
			add_holder(&all, r->a, &one->holders[k]);
		}
	}
	for (uint32_t i = 0; i < s->bracket_count; i++) {
		bool held = first[i].issue == issue && first[i].holder_count;
		if (held && is_outermost(r, &first[i])) {
			add_holders(&all, r, &first[i], NULL);
		}
	}
	for (uint32_t i = 0; i < s->bracket_count; i++) {
		if (first[i].issue == issue) {
			add_holders(&inside, r, &first[i], &all);
		}
	}
	out->holders = all.at;
	out->holder_count = all.count;
	out->inside = inside.at;
	out->inside_count = inside.count;
}

struct rap_str record_words(const struct recording *r, struct rap_str text)
{
	struct rap_str head = str_shortened(r->a, text, RECORD_TEXT_MAX);
	char *copy = arena_copy(r->a, head.at, head.len);
	for (size_t i = 0; i < head.len; i++) {
		copy[i] = copy[i] == '\n' ? ' ' : copy[i];
	}
	return (struct rap_str){copy, head.len};
}

/* Of the brackets in a span those that stand in no other of it: who holds one
 * inside disputes words of the text, not the text. */
static void add_outer(struct holder_list *out, const struct recording *r,
	struct rap_span span)
{
	const struct brackets *b = r->b;
	for (uint32_t i = brackets_from(b, span.begin);
		i < b->count && b->at[i].span.begin < span.end; i++) {
		uint32_t parent = b->at[i].parent;
		if (parent == NO_BRACKET ||
			b->at[parent].span.begin < span.begin) {
			add_holders(out, r, &b->at[i], NULL);
		}
	}
}

struct choice {
	struct result_alternative *at;
	uint32_t count;
};

static void add(struct choice *out, const struct recording *r,
	struct rap_span span, struct result_alternative one)
{
	if (out->count == ALTERNATIVES_MAX) {
		return;
	}
	if (!out->at) {
		out->at = arena_array(r->a, ALTERNATIVES_MAX, sizeof(*out->at));
	}
	struct holder_list holders = {0};
	add_outer(&holders, r, span);
	one.holders = holders.at;
	one.holder_count = holders.count;
	one.text = record_words(r, one.text);
	out->at[out->count++] = one;
}

/* What an option says behind its label. */
static struct rap_str words_of(const struct recording *r,
	const struct bracket_option *o)
{
	struct rap_str text = str_slice(r->d->view.text, o->span);
	text = str_from(text, o->label.len);
	return str_trim(str_past(text, " :.)*_\n"));
}

static void add_options(struct choice *out, const struct recording *r,
	uint32_t issue)
{
	uint32_t choice = NO_BRACKET;
	for (uint32_t i = 0; i < r->b->option_count; i++) {
		const struct bracket_option *o = &r->b->options[i];
		if (o->issue != issue ||
			(choice != NO_BRACKET && choice != o->choice)) {
			continue;
		}
		choice = o->choice;
		add(out, r, o->span,
			(struct result_alternative){.label = o->label,
				.text = words_of(r, o),
				.no_text = o->no_text});
	}
}

static void add_group(struct choice *out, const struct recording *r,
	const struct bracket_issue *issue)
{
	const struct brackets *b = r->b;
	uint32_t first = brackets_from(b, issue->span.begin);
	if (first == b->count || b->at[first].group == NO_BRACKET) {
		return;
	}
	for (uint32_t i = first;
		i < b->count && b->at[i].span.begin < issue->span.end; i++) {
		if (b->at[i].group == b->at[first].group) {
			add(out, r, b->at[i].span,
				(struct result_alternative){.label = str_of(""),
					.text = str_slice(r->d->view.text,
						b->at[i].body)});
		}
	}
}

void record_alternatives(struct result_outstanding *out,
	const struct recording *r, uint32_t issue)
{
	const struct bracket_issue *at = &r->b->issues[issue];
	struct choice choice = {0};
	if (at->kind == ISSUE_OPTIONS) {
		add_options(&choice, r, issue);
	} else {
		add_group(&choice, r, at);
	}
	/* One text is no choice. */
	out->alternative_count = choice.count > 1 ? choice.count : 0;
	out->alternatives = choice.at;
}
