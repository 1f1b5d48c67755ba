/* SPDX-License-Identifier: MIT */
#include "core/report/language.h"

#include <stdlib.h>

static int by_name(const void *x, const void *y)
{
	const struct language_row *a = x;
	const struct language_row *b = y;
	bool a_last = str_equal(a->language, str_of("unknown"));
	bool b_last = str_equal(b->language, str_of("unknown"));
	return a_last != b_last ? a_last - b_last
				: str_compare(a->language, b->language);
}

static uint32_t count_without(const struct tally *t, uint32_t bit)
{
	uint32_t count = 0;
	for (uint32_t i = 0; bit && i < t->issue_count; i++) {
		uint32_t has = t->issues[i].languages;
		count += has && !(has & bit);
	}
	return count;
}

static void add_document(struct language_row *row, const struct view *v,
	uint32_t i)
{
	const struct tally_document *d = &v->tally->documents[i];
	row->documents++;
	row->proposals += v->proposals.roles[i] == ROLE_COUNTED;
	row->words += d->words;
	for (uint32_t c = 0; c < d->cell_count; c++) {
		for (uint32_t k = 0; k < TALLY_KINDS; k++) {
			row->kinds[k] += d->cells[c].counts[k];
		}
	}
}

uint32_t language_rows(struct language_row **out, const struct view *v)
{
	const struct tally *t = v->tally;
	struct language_row *rows = arena_array(v->arena,
		(size_t)t->document_count + 1, sizeof(*rows));
	uint32_t count = 0;
	for (uint32_t i = 0; i < t->document_count; i++) {
		const struct tally_document *d = &t->documents[i];
		uint32_t k = 0;
		while (k < count && rows[k].language.at != d->language.at) {
			k++;
		}
		if (k == count) {
			rows[count++].language = d->language;
			rows[k].without_terms =
				count_without(t, d->language_bit);
		}
		add_document(&rows[k], v, i);
	}
	qsort(rows, count, sizeof(*rows), by_name);
	*out = rows;
	return count;
}
