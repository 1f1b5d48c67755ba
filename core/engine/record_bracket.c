/* SPDX-License-Identifier: MIT */
#include "core/engine/record_bracket.h"

#include "core/base/buf.h"

enum { NOTED_MAX = 10 }; /* places that are named */

/* What the pairs of square brackets of the whole document are. */
static void add_classes(struct result_document *out, struct arena *a,
	const struct brackets *all)
{
	enum { CLASSES = BRACKET_EMAIL + 1 };
	uint32_t counts[CLASSES + 1] = {0};
	struct result_count *list = arena_array(a, CLASSES + 1, sizeof(*list));
	for (uint32_t i = 0; i < all->count; i++) {
		const struct bracket *b = &all->at[i];
		counts[b->pairing == BRACKET_PAIRED ? b->class : CLASSES]++;
	}
	for (uint32_t i = 0; i <= CLASSES; i++) {
		if (counts[i]) {
			list[out->bracket_class_count++] = (struct
				result_count){
				str_of(i < CLASSES
						? bracket_class_name(
							  (enum bracket_class)i)
						: "stray"),
				counts[i]};
		}
	}
	out->bracket_classes = list;
}

static void add_note(struct result_document *out, struct arena *a,
	const char *note)
{
	struct rap_str *notes =
		arena_array(a, (size_t)out->note_count + 1, sizeof(*notes));
	for (uint32_t i = 0; i < out->note_count; i++) {
		notes[i] = out->notes[i];
	}
	notes[out->note_count++] = str_of(note);
	out->notes = notes;
}

/* Brackets without a partner where no article could say so. */
static void add_notes(struct result_document *out, struct arena *a,
	const struct document *d, const struct brackets *all)
{
	struct buf where = BUF_INIT;
	uint32_t count = 0;
	for (uint32_t i = 0; i < all->count; i++) {
		const struct bracket *b = &all->at[i];
		if (b->pairing == BRACKET_PAIRED ||
			all->scopes[b->scope].kind != SCOPE_REST) {
			continue;
		}
		struct place place = document_place(d, b->span.begin);
		if (count++ < NOTED_MAX) {
			buf_printf(&where, "%s%u:%u", count > 1 ? ", " : "",
				place.line, place.column);
		}
	}
	if (count) {
		add_note(out, a,
			arena_printf(a,
				"%u square bracket%s outside articles without "
				"a partner, at line and column %.*s%s",
				count, count > 1 ? "s" : "", (int)where.len,
				where.at, count > NOTED_MAX ? ", ..." : ""));
	}
	buf_release(&where);
}

void record_brackets(struct result_document *out, struct arena *a,
	const struct analysis *analysis)
{
	add_classes(out, a, &analysis->brackets);
	if (out->article_count) {
		add_notes(out, a, &analysis->document, &analysis->brackets);
	}
}
