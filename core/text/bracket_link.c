/* SPDX-License-Identifier: MIT */
/*
 * Square brackets that are links.
 */
#include "core/base/array.h"
#include "core/text/bracket_class.h"

/* A web address holds the bracket, or is held by it. */
static bool is_address(const struct pair *p)
{
	static const char *const heads[] = {"http://", "https://", "www."};
	size_t begin = p->before.len;
	while (begin && p->before.at[begin - 1] != ' ') {
		begin--;
	}
	struct rap_str run = str_from(p->before, begin);
	/* Few runs have what is asked first; none is searched but those. */
	if (str_starts_with(run, "www.") ||
		(str_find_byte(run, ':') < run.len &&
			str_find(run, "://") < run.len)) {
		return true;
	}
	for (size_t i = 0; i < COUNT_OF(heads); i++) {
		/* Only of what begins so: a body may be all of the text. */
		if (str_starts_with(p->body, heads[i]) &&
			str_find_byte(p->body, ' ') == p->body.len) {
			return true;
		}
	}
	return false;
}

/* "[name]: folder/file.md", where a link of that name leads: one word that
 * looks like an address, perhaps with a title. */
static bool is_definition(const struct pair *p)
{
	if (p->before.len || !str_starts_with(p->after, ": ")) {
		return false;
	}
	struct rap_str target = str_trim(str_from(p->after, 2));
	size_t end = str_find_byte(target, ' ');
	struct rap_str title = str_trim(str_from(target, end));
	target.len = end;
	bool address = false;
	for (size_t i = 0; i + 1 < target.len; i++) {
		address = address || strchr("./#", target.at[i]);
	}
	return address && (!title.len || strchr("\"'(", title.at[0]));
}

bool bracket_is_link(const struct pair *p)
{
	static const char *const targets[] = {
		"(http", "(www.", "(mailto:", "(#", "(/", "(./", "(../"};
	bool image = str_ends_with(p->before, "!");
	for (size_t i = 0; i < COUNT_OF(targets); i++) {
		if (str_starts_with_ignoring_case(p->after, targets[i])) {
			return true;
		}
	}
	return is_definition(p) || is_address(p) ||
		(image && p->after.len && p->after.at[0] == '(');
}

enum { DEFINITIONS_MAX = 256 }; /* of links; a text of talks has few */

/* The names of links that the text says where they lead: "[name]: http". */
static uint32_t find_definitions(const struct rap_str **names,
	const struct brackets *all, const struct document *d)
{
	uint32_t count = 0;
	struct rap_str *list =
		arena_array(d->arena, DEFINITIONS_MAX, sizeof(*list));
	for (uint32_t i = 0; i < all->count && count < DEFINITIONS_MAX; i++) {
		const struct bracket *b = &all->at[i];
		if (b->class == BRACKET_LINK && b->pairing == BRACKET_PAIRED &&
			str_starts_with(str_from(d->view.text, b->span.end),
				": ")) {
			list[count++] = bracket_body(d, b);
		}
	}
	*names = list;
	return count;
}

static bool is_one_of(struct rap_str name, const struct rap_str *names,
	uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		if (str_equal_ignoring_case(name, names[i])) {
			return true;
		}
	}
	return false;
}

void bracket_find_reference_links(struct brackets *all,
	const struct document *d)
{
	const struct rap_str *names;
	uint32_t count = find_definitions(&names, all, d);
	for (uint32_t i = 1; count && i < all->count; i++) {
		struct bracket *before = &all->at[i - 1];
		struct bracket *b = &all->at[i];
		if (b->group != NO_BRACKET && before->group == b->group &&
			before->span.end == b->span.begin &&
			is_one_of(bracket_body(d, b), names, count)) {
			before->class = BRACKET_LINK;
			b->class = BRACKET_LINK;
		}
	}
}
