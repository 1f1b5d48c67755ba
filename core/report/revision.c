/* SPDX-License-Identifier: MIT */
#include "core/report/revision.h"

#include "core/base/array.h"

struct revision revision_of(struct arena *a, const struct result_document *r)
{
	static const char *const parts[] = {"/Add.", "/Corr.", "/Suppl."};
	bool alone = false;
	for (size_t i = 0; i < COUNT_OF(parts); i++) {
		alone = alone ||
			str_find(r->symbol.text, parts[i]) < r->symbol.text.len;
	}
	return (struct revision){
		.series = alone ? str_of("") : str_copy(a, r->base_symbol),
		.language = str_copy(a, r->language.text),
		.number = r->revision,
	};
}

bool revision_is_replaced(const struct revision *r,
	const struct revision *later)
{
	return r->series.len && r->number < later->number &&
		str_equal(r->series, later->series) &&
		str_equal(r->language, later->language);
}
