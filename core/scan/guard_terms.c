/* SPDX-License-Identifier: MIT */
#include "core/scan/guard_terms.h"

/* Where terms of guards are made, and what is known of them. */
struct workshop {
	struct guard_library *library;
	struct arena *lasting;
	struct arena *scratch;
};

static enum status find_term(const struct term **out, const struct workshop *w,
	struct rap_str text, struct error *err)
{
	void **known = map_at(&w->library->terms, w->lasting, text);
	enum status st = STATUS_OK;

	if (!*known) {
		struct term *made = arena_bytes(w->lasting, sizeof(*made));
		st = term_make(made, w->lasting, w->scratch, text, err);
		*known = st ? NULL : made;
	}
	*out = *known;
	return st;
}

/* Pieces of a text that ';' ends or separates, at most. */
static size_t most_pieces(struct rap_str text)
{
	size_t count = 1;

	for (size_t at = str_find_byte(text, ';'); at < text.len;
		at = str_find_byte(text, ';')) {
		text = str_from(text, at + 1);
		count++;
	}
	return count;
}

static void add_term(struct guard_terms *list, const struct term *term)
{
	list->terms[list->term_count++] = term;
	openers_add(&list->openers, term);
	list->words_max = term->words_max > list->words_max ? term->words_max
							    : list->words_max;
}

static enum status make_list(struct guard_terms *out, const struct workshop *w,
	struct rap_str rest, struct error *err)
{
	struct rap_str piece;
	enum status st = STATUS_OK;

	*out = (struct guard_terms){.number = GUARD_TERMS_UNNUMBERED};
	out->terms = arena_array(w->lasting, most_pieces(rest),
		sizeof(const struct term *));
	while (!st && str_next_piece(&rest, ';', &piece)) {
		const struct term *term;
		st = find_term(&term, w, piece, err);
		if (!st) {
			add_term(out, term);
		}
	}
	if (!st && !out->term_count) {
		st = error_set(err, STATUS_SYNTAX, "there is no term");
	}
	return st;
}

enum status guard_terms_make(struct guard_terms **out,
	struct guard_library *library, struct arena *a, struct arena *scratch,
	struct rap_str text, struct error *err)
{
	struct workshop w = {library, a, scratch};
	void **known = map_at(&library->lists, a, text);
	enum status st = STATUS_OK;

	if (!*known) {
		struct guard_terms *made = arena_bytes(a, sizeof(*made));
		st = make_list(made, &w, text, err);
		*known = st ? NULL : made;
	}
	*out = *known;
	return st;
}
