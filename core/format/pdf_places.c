/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "core/format/pdf_text.h"

/* What qsort() compares: C11 gives it no context. */
struct place {
	float top, left;
	uint32_t line;
};

static int by_place(const void *a, const void *b)
{
	const struct place *x = a;
	const struct place *y = b;
	if (x->top != y->top) {
		return x->top < y->top ? -1 : 1;
	}
	if (x->left != y->left) {
		return x->left < y->left ? -1 : 1;
	}
	return x->line < y->line ? -1 : 1;
}

uint32_t *pdf_by_place(const struct pdf_text *t, struct arena *a,
	const struct pdf_page *page)
{
	uint32_t count = page->line_count;
	struct place *places = arena_array(a, count + 1, sizeof(*places));
	uint32_t *lines = arena_array(a, count + 1, sizeof(*lines));
	for (uint32_t i = 0; i < count; i++) {
		const struct pdf_line *line = &t->lines[page->first_line + i];
		places[i] = (struct place){
			line->top, line->left, page->first_line + i};
	}
	qsort(places, count, sizeof(*places), by_place);
	for (uint32_t i = 0; i < count; i++) {
		lines[i] = places[i].line;
	}
	return lines;
}
