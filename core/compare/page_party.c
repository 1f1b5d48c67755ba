/* SPDX-License-Identifier: MIT */
/*
 * Whose wording stands, and whose does not: a line for everybody who proposed
 * words in brackets.
 */
#include <stdio.h>
#include <stdlib.h>

#include "core/base/utf8.h"
#include "core/compare/collation.h"
#include "core/report/table.h"

enum { PARTIES_MAX = 12, CELLS = 6, NAME_MAX = 28 };

static uint32_t party_sum(const struct party *p)
{
	uint32_t all = p->gone;
	for (int f = 0; f < FATE_COUNT; f++) {
		all += p->fates[f];
	}
	return all;
}

static int by_brackets(const void *left, const void *right)
{
	const struct party *x = *(const struct party *const *)left;
	const struct party *y = *(const struct party *const *)right;
	if (party_sum(x) != party_sum(y)) {
		return party_sum(x) < party_sum(y) ? 1 : -1;
	}
	return str_compare(x->name, y->name);
}

static void put_party(struct buf *out, const struct column *columns,
	const struct party *p)
{
	char n[CELLS][16];
	uint32_t open = p->fates[FATE_KEPT] + p->fates[FATE_MERGED] +
		p->fates[FATE_MOVED] + p->fates[FATE_UNKNOWN];
	const uint32_t numbers[CELLS] = {0, p->fates[FATE_ACCEPTED],
		p->fates[FATE_REWORDED], open, p->fates[FATE_DELETED], p->gone};
	struct rap_str cells[CELLS] = {utf8_head(p->name, NAME_MAX)};
	for (int i = 1; i < CELLS; i++) {
		(void)snprintf(n[i], sizeof(n[i]), "%u", numbers[i]);
		cells[i] = str_of(n[i]);
	}
	table_row(out, columns, CELLS, cells);
}

void page_parties(struct buf *out, const struct collation *c)
{
	static const struct column columns[CELLS] = {
		{{"", ""}, NAME_MAX, COLUMN_LEFT},
		{{"stands", ""}, 8, COLUMN_RIGHT},
		{{"reworded", ""}, 9, COLUMN_RIGHT},
		{{"open", ""}, 8, COLUMN_RIGHT},
		{{"dropped", ""}, 8, COLUMN_RIGHT},
		{{"gone", ""}, 8, COLUMN_RIGHT},
	};
	struct arena arena = ARENA_INIT;
	const struct map *m = &c->balance.parties;
	uint32_t shown = m->count;
	const struct party **list =
		arena_array(&arena, (size_t)m->count + 1, sizeof(*list));
	for (uint32_t i = 0; i < m->count; i++) {
		list[i] = m->entries[i].value;
	}
	qsort(list, m->count, sizeof(*list), by_brackets);
	if (shown > PARTIES_MAX && !c->options.all) {
		shown = PARTIES_MAX;
	}
	if (shown) {
		buf_putc(out, '\n');
		table_heads(out, columns, CELLS, 0,
			str_of("WHOSE WORDING, in brackets"));
	}
	for (uint32_t i = 0; i < shown; i++) {
		put_party(out, columns, list[i]);
	}
	if (shown < m->count) {
		buf_printf(out, "(%u more: --all)\n", m->count - shown);
	}
	arena_release(&arena);
}
