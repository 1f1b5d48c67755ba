/* SPDX-License-Identifier: MIT */
#include "core/base/array.h"
#include "core/report/compilation.h"
#include "core/report/csv.h"

static void put_row(struct buf *out, const struct compilation_view *v,
	const struct compiled *c, const struct passage *p)
{
	const struct tally_document *d = &v->view.tally->documents[c->document];
	const struct rap_str cells[] = {c->who, d->symbol, d->path, d->date,
		d->language, p->cite, p->unit_title, p->kind, p->modality,
		p->addressee, p->direction, p->option, p->bracket, p->evidence,
		p->exceptions, p->flexibilities};
	for (size_t i = 0; i < COUNT_OF(cells); i++) {
		csv_text(out, cells[i]);
	}
	csv_hundredths(out, p->score);
	csv_text(out, str_of(p->whole ? "yes" : "no"));
	csv_text(out, p->text);
	csv_end_row(out);
}

void compilation_csv(struct buf *out, const struct compilation_view *v)
{
	static const char *const names[] = {"delegations", "symbol", "document",
		"date", "language", "cite", "title", "kind", "modality",
		"addressee", "direction", "option", "brackets", "evidence",
		"exceptions", "flexibilities", "score", "whole", "text"};
	for (size_t i = 0; i < COUNT_OF(names); i++) {
		csv_text(out, str_of(names[i]));
	}
	csv_end_row(out);
	for (uint32_t i = 0; i < v->column_count; i++) {
		const struct compiled *c = &v->columns[i];
		for (uint32_t k = 0; k < c->passage_count; k++) {
			put_row(out, v, c, &c->passages[k]);
		}
	}
}
