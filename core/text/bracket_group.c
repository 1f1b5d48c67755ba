/* SPDX-License-Identifier: MIT */
/*
 * Alternatives: brackets side by side, "[shall][should]", perhaps with a slash
 * between two.
 */
#include "core/text/bracket_make.h"

/* Whether only white space or a slash stands between two brackets. */
static bool is_adjacent(const struct document *d, const struct bracket *a,
	const struct bracket *b)
{
	struct rap_str gap = str_trim(str_slice(d->view.text,
		(struct rap_span){a->span.end, b->span.begin}));
	bool close = !gap.len || (gap.len == 1 && gap.at[0] == '/');
	return close &&
		!memchr(d->view.text.at + a->span.end, '\n',
			b->span.begin - a->span.end);
}

void bracket_find_groups(struct brackets *out, const struct document *d)
{
	/* The last pair so far inside each bracket; in each scope for [count].
	 */
	uint32_t *last =
		arena_array(d->arena, (size_t)out->count + 1, sizeof(*last));
	uint32_t groups = 0;
	for (uint32_t i = 0; i < out->count; i++) {
		struct bracket *b = &out->at[i];
		if (b->pairing != BRACKET_PAIRED) {
			continue;
		}
		uint32_t *slot =
			&last[b->parent == NO_BRACKET ? out->count : b->parent];
		/* 0 is none yet, so indices are kept from 1. */
		struct bracket *before = *slot ? &out->at[*slot - 1] : NULL;
		*slot = i + 1;
		if (!before || before->scope != b->scope ||
			before->span.end > b->span.begin ||
			!is_adjacent(d, before, b)) {
			continue;
		}
		if (before->group == NO_BRACKET) {
			before->group = groups++;
		}
		b->group = before->group;
	}
}
