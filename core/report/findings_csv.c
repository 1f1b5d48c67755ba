/* SPDX-License-Identifier: MIT */
#include "core/report/findings_csv.h"

#include "core/base/array.h"
#include "core/report/csv.h"

static struct findings_csv *self_of(struct result_sink *sink)
{
	return (struct findings_csv *)sink;
}

static enum status take_run(struct result_sink *sink,
	const struct result_run *r, struct error *err)
{
	static const char *const names[] = {"document", "symbol",
		"document_kind", "language", "date", "proponents", "issue",
		"theme", "kind", "score", "modality", "direction", "cite",
		"quote", "line", "column"};
	struct output *out = self_of(sink)->output;
	(void)r;
	for (size_t i = 0; i < COUNT_OF(names); i++) {
		csv_text(&out->pending, str_of(names[i]));
	}
	csv_end_row(&out->pending);
	return output_added(out, err);
}

static void put_proponents(struct buf *cells, struct arena *a,
	const struct result_document *r)
{
	struct rap_str *names =
		arena_array(a, (size_t)r->proponent_count + 1, sizeof(*names));
	for (uint32_t i = 0; i < r->proponent_count; i++) {
		names[i] = r->proponents[i].name;
	}
	csv_list(cells, names, r->proponent_count);
}

static enum status take_document(struct result_sink *sink,
	const struct result_document *r, struct error *err)
{
	struct findings_csv *f = self_of(sink);
	struct buf *cells = &f->document;
	(void)err;
	buf_clear(cells);
	csv_text(cells, r->path);
	csv_text(cells, r->symbol.text);
	csv_text(cells, r->kind.text);
	csv_text(cells, r->language.text);
	csv_text(cells, r->date.text);
	put_proponents(cells, &f->scratch, r);
	arena_reset(&f->scratch);
	return STATUS_OK;
}

static void put_attribute(struct buf *b, const struct result_finding *r,
	const char *name)
{
	for (uint32_t i = 0; i < r->attribute_count; i++) {
		const struct result_attribute *a = &r->attributes[i];
		if (str_equal(a->name, str_of(name))) {
			csv_list(b, a->values, a->value_count);
			return;
		}
	}
	csv_text(b, str_of(""));
}

static void put_row(struct buf *b, const struct result_finding *r)
{
	csv_text(b, r->issue);
	csv_text(b, r->theme);
	csv_text(b, r->kind);
	csv_hundredths(b, r->score);
	put_attribute(b, r, "modality");
	put_attribute(b, r, "direction");
	csv_text(b, r->cite);
	csv_text(b, r->quote);
	csv_number(b, r->line);
	csv_number(b, r->column);
	csv_end_row(b);
}

static enum status take_finding(struct result_sink *sink,
	const struct result_finding *r, struct error *err)
{
	struct findings_csv *f = self_of(sink);
	buf_add_str(&f->output->pending, buf_str(&f->document));
	put_row(&f->output->pending, r);
	return output_added(f->output, err);
}

void findings_csv_init(struct findings_csv *f, struct output *output)
{
	static const struct result_sink_ops ops = {
		.run = take_run,
		.document = take_document,
		.finding = take_finding,
		.problem = result_ignore_problem,
		.corpus = result_ignore_corpus,
		.summary = result_ignore_summary,
	};
	*f = (struct findings_csv){.sink = {&ops}, .output = output};
}

void findings_csv_release(struct findings_csv *f)
{
	buf_release(&f->document);
	arena_release(&f->scratch);
}
