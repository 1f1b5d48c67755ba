/* SPDX-License-Identifier: MIT */
/*
 * The half of members.h that reads lists.
 */
#include "core/base/array.h"
#include "core/base/buf.h"
#include "core/text/members.h"

/* A name with commas and "and" in it has five pieces at most. */
enum { PIECES_MAX = 5 };

/* A piece of a list between two separators. */
struct piece {
	struct rap_str text;
	bool hard; /* what follows can be no part of the same name */
};

/* What stands between two names, with the spaces that it needs. */
static const struct {
	const char *text;
	bool hard;
} separators[] = {
	{";", true},
	{"\n", true},
	{"|", true},
	{"/", true},
	{" & ", true},
	{" on behalf of ", true},
	{" au nom de la ", true},
	{" au nom des ", true},
	{" au nom du ", true},
	{" au nom de ", true},
	{" en nombre del ", true},
	{" en nombre de ", true},
	{" together with ", true},
	{" as well as ", true},
	{" ainsi que ", true},
	{" (", false}, /* "MERCOSUR (Argentina, ...)" */
	{",", false},
	{" and ", false},
	{" et ", false},
	{" y ", false},
	{" e ", false},
};

/* The separator at a place of text, or -1. */
static int separator_at(struct rap_str text, size_t place)
{
	struct rap_str rest = {text.at + place, text.len - place};

	for (size_t i = 0; i < COUNT_OF(separators); i++) {
		if (str_starts_with_ignoring_case(rest, separators[i].text)) {
			return (int)i;
		}
	}
	return -1;
}

static bool is_edge(char c)
{
	return strchr(" \t\n().[]*:\"", c) != NULL;
}

/* Without what typists put around names; "U.S." keeps its full stop. */
static struct rap_str trim(struct rap_str text)
{
	while (text.len > 0 && is_edge(text.at[0])) {
		text.at++;
		text.len--;
	}
	while (text.len > 0 && is_edge(text.at[text.len - 1])) {
		text.len--;
	}
	return text;
}

/* "and" may follow a comma: then it begins the next piece. */
static struct rap_str without_link(struct rap_str text)
{
	static const char *const links[] = {"and ", "et ", "y ", "e "};

	for (size_t i = 0; i < COUNT_OF(links); i++) {
		if (str_starts_with_ignoring_case(text, links[i])) {
			text.at += strlen(links[i]);
			text.len -= strlen(links[i]);
			break;
		}
	}
	return text;
}

static size_t cut(struct arena *a, struct rap_str list, struct piece **out)
{
	/* Each separator takes a byte at least. */
	struct piece *pieces = arena_array(a, list.len + 1, sizeof(*pieces));
	size_t count = 0;
	size_t begin = 0;

	for (size_t at = 0; at <= list.len; at++) {
		int s = at < list.len ? separator_at(list, at) : -1;
		struct rap_str text;

		if (s < 0 && at < list.len) {
			continue;
		}
		bool hard = s >= 0 && separators[s].hard;
		text = (struct rap_str){list.at + begin, at - begin};
		text = without_link(trim(text));
		if (text.len > 0) {
			pieces[count++] = (struct piece){text, hard};
		} else if (count > 0 && hard) {
			pieces[count - 1].hard = true;
		}
		/* The last space of " and " may be the first of " et ". */
		if (s >= 0) {
			size_t len = strlen(separators[s].text);

			at += len > 1 ? len - 2 : 0;
		}
		begin = at + 1;
	}
	*out = pieces;
	return count;
}

/* The member that pieces [first, first + *taken) name, the most of them. */
static const struct member *longest(const struct piece *pieces, size_t count,
	size_t *taken)
{
	size_t most = 1;

	while (most < count && most < PIECES_MAX && !pieces[most - 1].hard) {
		most++;
	}
	for (; most > 0; most--) {
		const char *begin = pieces[0].text.at;
		const struct piece *last = &pieces[most - 1];
		const struct member *m = members_find((struct rap_str){begin,
			(size_t)(last->text.at + last->text.len - begin)});

		if (m) {
			*taken = most;
			return m;
		}
	}
	*taken = 1;
	return NULL;
}

static size_t add(const struct member **list, size_t count,
	const struct member *m)
{
	for (size_t i = 0; i < count; i++) {
		if (list[i] == m) {
			return count;
		}
	}
	list[count] = m;
	return count + 1;
}

/* Beside the European Union its member States are not counted again. */
static size_t fold_union(const struct member **list, size_t count)
{
	bool with_union = false;
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		with_union = with_union || !strcmp(list[i]->iso3, "EUU");
	}
	for (size_t i = 0; i < count; i++) {
		if (!with_union || !list[i]->in_eu) {
			list[kept++] = list[i];
		}
	}
	return kept;
}

size_t members_split(struct arena *a, struct rap_str list,
	const struct member ***out, struct rap_str *unknown)
{
	struct piece *pieces;
	size_t piece_count = cut(a, list, &pieces);
	const struct member **found =
		arena_array(a, piece_count + 1, sizeof(*found));
	struct buf rest = BUF_INIT;
	size_t count = 0;

	for (size_t i = 0, taken; i < piece_count; i += taken) {
		const struct member *m =
			longest(pieces + i, piece_count - i, &taken);

		if (m) {
			count = add(found, count, m);
			continue;
		}
		buf_puts(&rest, rest.len > 0 ? "; " : "");
		buf_add_str(&rest, pieces[i].text);
	}
	*out = found;
	*unknown = str_copy(a, buf_str(&rest));
	buf_release(&rest);
	return fold_union(found, count);
}
