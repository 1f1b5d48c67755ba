/* SPDX-License-Identifier: MIT */
#include "core/report/findings_csv.h"

#include "core/base/array.h"
#include "core/report/csv.h"

/* Rows made so far, in pieces so that none is ever copied again. */
struct piece {
	struct piece *next;
	struct rap_str rows;
};

struct findings_csv {
	struct arena *arena;
	struct rap_str document; /* the first cells of each row of it */
	struct piece *first;
	struct piece **last;
};

struct findings_csv *findings_csv_new(struct arena *a)
{
	struct findings_csv *f = arena_alloc(a, sizeof(*f));
	f->arena = a;
	f->last = &f->first;
	return f;
}

static struct rap_str join(struct buf *b, const struct rap_str *values,
	uint32_t count)
{
	buf_clear(b);
	for (uint32_t i = 0; i < count; i++) {
		if (i) {
			buf_puts(b, "; ");
		}
		buf_add_str(b, values[i]);
	}
	return buf_str(b);
}

static struct rap_str join_proponents(struct buf *b,
	const struct result_document *r)
{
	for (uint32_t i = 0; i < r->proponent_count; i++) {
		if (i) {
			buf_puts(b, "; ");
		}
		buf_add_str(b, r->proponents[i].name);
	}
	return buf_str(b);
}

void findings_csv_document(struct findings_csv *f,
	const struct result_document *r)
{
	struct buf cells = BUF_INIT;
	struct buf names = BUF_INIT;
	csv_text(&cells, r->path);
	csv_text(&cells, r->symbol.text);
	csv_text(&cells, r->kind.text);
	csv_text(&cells, r->language.text);
	csv_text(&cells, r->date.text);
	csv_text(&cells, join_proponents(&names, r));
	f->document = str_copy(f->arena, buf_str(&cells));
	buf_release(&cells);
	buf_release(&names);
}

static struct rap_str attribute(struct buf *b, const struct result_finding *r,
	const char *name)
{
	for (uint32_t i = 0; i < r->attribute_count; i++) {
		const struct result_attribute *a = &r->attributes[i];
		if (str_equal(a->name, str_of(name))) {
			return join(b, a->values, a->value_count);
		}
	}
	return str_of("");
}

static void put_row(struct buf *b, struct buf *scratch,
	const struct result_finding *r)
{
	csv_text(b, r->issue);
	csv_text(b, r->theme);
	csv_text(b, r->kind);
	csv_hundredths(b, r->score);
	csv_text(b, attribute(scratch, r, "modality"));
	csv_text(b, attribute(scratch, r, "direction"));
	csv_text(b, r->cite);
	csv_text(b, r->quote);
	csv_number(b, r->line);
	csv_number(b, r->column);
	csv_end_row(b);
}

void findings_csv_finding(struct findings_csv *f,
	const struct result_finding *r)
{
	struct buf row = BUF_INIT;
	struct buf scratch = BUF_INIT;
	buf_add_str(&row, f->document);
	put_row(&row, &scratch, r);
	struct piece *piece = arena_alloc(f->arena, sizeof(*piece));
	piece->rows = str_copy(f->arena, buf_str(&row));
	*f->last = piece;
	f->last = &piece->next;
	buf_release(&row);
	buf_release(&scratch);
}

void findings_csv_write(struct buf *out, const struct findings_csv *f)
{
	static const char *const names[] = {"document", "symbol",
		"document_kind", "language", "date", "proponents", "issue",
		"theme", "kind", "score", "modality", "direction", "cite",
		"quote", "line", "column"};
	for (size_t i = 0; i < COUNT_OF(names); i++) {
		csv_text(out, str_of(names[i]));
	}
	csv_end_row(out);
	for (const struct piece *p = f->first; p; p = p->next) {
		buf_add_str(out, p->rows);
	}
}
