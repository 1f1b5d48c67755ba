/* SPDX-License-Identifier: MIT */
#include "core/report/sheet.h"

#include "core/report/csv.h"
#include "core/report/grow.h"

static void add(struct sheet *s, struct sheet_value value)
{
	GROW(s->arena, s->values, s->value_count, s->value_capacity);
	s->values[s->value_count++] = value;
}

void sheet_text(struct sheet *s, struct rap_str text)
{
	add(s, (struct sheet_value){.kind = SHEET_TEXT, .text = text});
}

void sheet_number(struct sheet *s, uint64_t number)
{
	add(s, (struct sheet_value){.kind = SHEET_NUMBER, .number = number});
}

void sheet_hundredths(struct sheet *s, uint64_t hundredths)
{
	add(s,
		(struct sheet_value){
			.kind = SHEET_HUNDREDTHS, .number = hundredths});
}

void sheet_list(struct sheet *s, const struct rap_str *list, uint32_t count)
{
	add(s,
		(struct sheet_value){
			.kind = SHEET_LIST, .list = list, .count = count});
}

void sheet_counts(struct sheet *s, const struct view_model *counts,
	uint32_t count)
{
	add(s,
		(struct sheet_value){.kind = SHEET_COUNTS,
			.counts = counts,
			.count = count});
}

void sheet_columns(struct sheet *s, const char *const *names, uint32_t count)
{
	s->names = names;
	s->column_count = count;
}

void sheet_make(struct sheet *out, const struct view *v)
{
	*out = (struct sheet){.arena = v->arena};
	switch (v->tally->options.by) {
	case REPORT_BY_ISSUE:
		sheet_issues(out, v);
		break;
	case REPORT_BY_THEME:
		sheet_themes(out, v);
		break;
	case REPORT_BY_DOCUMENT:
		sheet_documents(out, v);
		break;
	case REPORT_BY_MEMBER:
		sheet_members(out, v);
		break;
	case REPORT_BY_LANGUAGE:
		sheet_languages(out, v);
		break;
	case REPORT_BY_MATRIX:
		sheet_matrix(out, v);
		break;
	}
}

static void put_list(struct buf *out, const struct sheet_value *value)
{
	struct buf text = BUF_INIT;
	for (uint32_t i = 0; i < value->count; i++) {
		buf_puts(&text, i ? "; " : "");
		if (value->kind == SHEET_LIST) {
			buf_add_str(&text, value->list[i]);
		} else {
			buf_add_str(&text, value->counts[i].label);
			buf_printf(&text, " %u", value->counts[i].proposals);
		}
	}
	csv_text(out, buf_str(&text));
	buf_release(&text);
}

static void put_value(struct buf *out, const struct sheet_value *value)
{
	switch (value->kind) {
	case SHEET_TEXT:
		csv_text(out, value->text);
		break;
	case SHEET_NUMBER:
		csv_number(out, value->number);
		break;
	case SHEET_HUNDREDTHS:
		csv_hundredths(out, value->number);
		break;
	case SHEET_LIST:
	case SHEET_COUNTS:
		put_list(out, value);
		break;
	}
}

void sheet_csv(struct buf *out, const struct sheet *s)
{
	for (uint32_t i = 0; i < s->column_count; i++) {
		csv_text(out, str_of(s->names[i]));
	}
	csv_end_row(out);
	const struct sheet_value *value = s->values;
	const struct sheet_value *end = value + s->value_count;
	while (value < end) {
		for (uint32_t i = 0; i < s->column_count; i++) {
			put_value(out, value++);
		}
		csv_end_row(out);
	}
}
