/* SPDX-License-Identifier: MIT */
/*
 * The half of catalogue.h that is for programs and spreadsheets.
 */
#include "core/base/json.h"
#include "core/report/catalogue.h"
#include "core/report/csv.h"

/* What to check, with "; " between. */
static void put_checks_csv(struct buf *out, const struct catalogue_row *row)
{
	struct buf b = BUF_INIT;
	for (uint32_t i = 0; i < row->check_count; i++) {
		buf_puts(&b, i ? "; " : "");
		buf_puts(&b, row->checks[i]);
	}
	csv_text(out, buf_str(&b));
	buf_release(&b);
}

static void put_heads(struct buf *out)
{
	csv_text(out, str_of("path"));
	for (uint32_t i = 0; i < CATALOGUE_VALUES; i++) {
		csv_text(out,
			str_of(catalogue_value_name((enum catalogue_value)i)));
	}
	csv_text(out, str_of("in_totals"));
	csv_text(out, str_of("counted_with"));
	csv_text(out, str_of("check"));
	for (uint32_t i = 0; i < CATALOGUE_VALUES; i++) {
		struct buf name = BUF_INIT;
		buf_printf(&name, "%s_source",
			catalogue_value_name((enum catalogue_value)i));
		csv_text(out, buf_str(&name));
		buf_release(&name);
	}
	csv_text(out, str_of("words"));
	csv_text(out, str_of("format"));
	csv_text(out, str_of("problem"));
	csv_end_row(out);
}

/* That there is none is known, too, if metadata.csv said so. */
static struct rap_str value_cell(const struct result_value *v)
{
	bool none = !v->text.len && str_equal(v->source, str_of("metadata"));
	return none ? str_of("-") : v->text;
}

static void put_row_csv(struct buf *out, const struct catalogue_row *row)
{
	csv_text(out, row->path);
	for (uint32_t i = 0; i < CATALOGUE_VALUES; i++) {
		csv_text(out, value_cell(&row->values[i]));
	}
	csv_text(out, row->counted ? str_of("counted") : row->reason);
	csv_text(out, row->counted_with);
	put_checks_csv(out, row);
	for (uint32_t i = 0; i < CATALOGUE_VALUES; i++) {
		csv_text(out, row->values[i].source);
	}
	csv_number(out, row->words);
	csv_text(out, row->format);
	csv_text(out, str_of(""));
	csv_end_row(out);
}

/* A file that was not read is a row, too: nothing is lost. */
static void put_problem_csv(struct buf *out, const struct catalogue_problem *p)
{
	csv_text(out, p->document);
	for (uint32_t i = 0; i < CATALOGUE_VALUES; i++) {
		csv_text(out, str_of(""));
	}
	csv_text(out, str_of(p->table ? "not-applied" : "not-read"));
	csv_text(out, str_of(""));
	csv_text(out, str_of(""));
	for (uint32_t i = 0; i < CATALOGUE_VALUES; i++) {
		csv_text(out, str_of(""));
	}
	csv_text(out, str_of(""));
	csv_text(out, str_of(""));
	csv_text(out, p->message);
	csv_end_row(out);
}

void catalogue_csv(struct buf *out, const struct catalogue *c)
{
	put_heads(out);
	for (uint32_t i = 0; i < c->row_count; i++) {
		put_row_csv(out, &c->rows[i]);
	}
	for (uint32_t i = 0; i < c->problem_count; i++) {
		put_problem_csv(out, &c->problems[i]);
	}
}

static void put_known(struct buf *out, const char *key, struct rap_str text)
{
	if (text.len) {
		json_member_string(out, key, text);
	}
}

static void open_list(struct buf *out, const char *key)
{
	json_key(out, key);
	buf_putc(out, '[');
}

static void put_values(struct buf *out, const struct catalogue_row *row)
{
	for (uint32_t i = 0; i < CATALOGUE_VALUES; i++) {
		put_known(out, catalogue_value_name((enum catalogue_value)i),
			row->values[i].text);
	}
	json_key(out, "sources");
	buf_putc(out, '{');
	for (uint32_t i = 0; i < CATALOGUE_VALUES; i++) {
		put_known(out, catalogue_value_name((enum catalogue_value)i),
			row->values[i].source);
	}
	buf_putc(out, '}');
}

static void put_row_json(struct buf *out, const struct catalogue_row *row)
{
	json_element(out);
	buf_putc(out, '{');
	json_member_string(out, "path", row->path);
	put_known(out, "format", row->format);
	json_member_number(out, "words", row->words);
	put_values(out, row);
	json_member_bool(out, "counted", row->counted);
	put_known(out, "reason", row->reason);
	put_known(out, "counted_with", row->counted_with);
	open_list(out, "check");
	for (uint32_t i = 0; i < row->check_count; i++) {
		json_element(out);
		json_string(out, str_of(row->checks[i]));
	}
	buf_puts(out, "]}");
}

static void put_problems_json(struct buf *out, const struct catalogue *c)
{
	open_list(out, "problems");
	for (uint32_t i = 0; i < c->problem_count; i++) {
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "document", c->problems[i].document);
		json_member_string(out, "message", c->problems[i].message);
		buf_putc(out, '}');
	}
	buf_putc(out, ']');
}

static void put_links_json(struct buf *out, const struct catalogue *c)
{
	open_list(out, "between");
	for (uint32_t i = 0; i < c->link_count; i++) {
		const struct catalogue_link *l = &c->links[i];
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "fact", l->fact);
		json_member_string(out, "document", l->document);
		put_known(out, "other", l->other);
		put_known(out, "issue", l->issue);
		put_known(out, "value", l->value);
		buf_putc(out, '}');
	}
	buf_putc(out, ']');
}

void catalogue_json(struct buf *out, const struct catalogue *c)
{
	buf_putc(out, '{');
	json_member_string(out, "schema", str_of("rapporteur.corpus/1"));
	open_list(out, "documents");
	for (uint32_t i = 0; i < c->row_count; i++) {
		put_row_json(out, &c->rows[i]);
	}
	buf_putc(out, ']');
	put_problems_json(out, c);
	put_known(out, "passed_over", c->passed_over);
	put_links_json(out, c);
	buf_puts(out, "}\n");
}
