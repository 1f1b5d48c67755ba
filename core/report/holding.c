/* SPDX-License-Identifier: MIT */
#include "core/report/holding.h"

/* The first at or behind `from` who has the role of `of`; count if none. */
static uint32_t next_of(const struct result_holder *list, uint32_t count,
	uint32_t from, uint32_t of)
{
	while (from < count && !str_equal(list[from].role, list[of].role)) {
		from++;
	}
	return from;
}

void flow_holders(struct flow *f, const struct result_holder *list,
	uint32_t count)
{
	uint32_t said = 0;
	for (uint32_t i = 0; i < count; i++) {
		if (next_of(list, count, 0, i) < i) {
			continue; /* said with the first of this role */
		}
		flow_add(f, list[i].role);
		for (uint32_t k = i; k < count;) {
			uint32_t next = next_of(list, count, k + 1, i);
			bool last = ++said == count;
			flow_piece(f, list[k].name,
				next < count   ? ","
					: last ? ""
					       : ";");
			k = next;
		}
	}
}
