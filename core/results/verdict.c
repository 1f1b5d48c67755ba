/* SPDX-License-Identifier: MIT */
#include "core/results/verdict.h"

#include "core/base/array.h"
#include "core/base/utf8.h"
#include "core/config/csv.h"

/* Columns of the file; others are an error, lest a typing error hides one. */
enum column { DOCUMENT, UNIT, ISSUE, VERDICT, NOTE, COLUMN_COUNT };

static const char *const columns[COLUMN_COUNT] = {
	"document", "unit", "issue", "verdict", "note"};

static const char *const words[VERDICT_WORDS] = {"right", "wrong", "other"};

/* One file while it is read. */
struct reading {
	struct arena *arena;
	const char *name;
	struct rap_str folder;
	uint32_t places[COLUMN_COUNT]; /* of each column, from 1; 0: none */
	struct error *err;
};

const char *verdict_name(enum verdict_word word)
{
	return words[word];
}

static enum status wrong(const struct reading *r, const struct csv_cell *cell,
	const char *what)
{
	return error_set(r->err, STATUS_SYNTAX, "%s:%u:%u: '%.*s' %s", r->name,
		cell->line, cell->column,
		cell->text.len < 80 ? (int)cell->text.len : 80, cell->text.at,
		what);
}

static enum status read_heads(struct reading *r, const struct csv_row *row)
{
	for (uint32_t i = 0; i < row->count; i++) {
		uint32_t k = 0;
		while (k < COLUMN_COUNT &&
			!str_equal_ignoring_case(row->cells[i].text,
				str_of(columns[k]))) {
			k++;
		}
		if (k == COLUMN_COUNT) {
			return wrong(r, &row->cells[i],
				"is no column; there are document, unit, "
				"issue, verdict, note");
		}
		r->places[k] = i + 1;
	}
	for (uint32_t k = 0; k < NOTE; k++) {
		if (!r->places[k]) {
			return error_set(r->err, STATUS_SYNTAX,
				"%s:1:1: there is no column '%s'", r->name,
				columns[k]);
		}
	}
	return STATUS_OK;
}

/* The cell of a column; NULL if the row is too short for it. */
static const struct csv_cell *cell_of(const struct reading *r,
	const struct csv_row *row, enum column column)
{
	uint32_t place = r->places[column];
	return place && place <= row->count ? &row->cells[place - 1] : NULL;
}

static struct rap_str text_of(const struct reading *r,
	const struct csv_row *row, enum column column)
{
	const struct csv_cell *cell = cell_of(r, row, column);
	return cell ? str_copy(r->arena, cell->text) : str_of("");
}

static enum status read_word(enum verdict_word *out, const struct reading *r,
	const struct csv_row *row)
{
	const struct csv_cell *cell = cell_of(r, row, VERDICT);
	cell = cell ? cell : &row->cells[0];
	for (uint32_t i = 0; i < VERDICT_WORDS; i++) {
		if (str_equal_ignoring_case(cell->text, str_of(words[i]))) {
			*out = (enum verdict_word)i;
			return STATUS_OK;
		}
	}
	return wrong(r, cell, "is no verdict: write right, wrong or other");
}

static enum status read_row(struct verdict *out, const struct reading *r,
	const struct csv_row *row)
{
	struct rap_str document = text_of(r, row, DOCUMENT);
	*out = (struct verdict){
		.document = document,
		.named = document,
		.unit = text_of(r, row, UNIT),
		.issue = text_of(r, row, ISSUE),
		.file = r->name,
		.line = row->cells[0].line,
	};
	if (r->folder.len) {
		out->document = str_of(arena_printf(r->arena, "%.*s%.*s",
			(int)r->folder.len, r->folder.at, (int)document.len,
			document.at));
	}
	if (!document.len || !out->issue.len) {
		return wrong(r, &row->cells[0],
			"begins a row without document or issue");
	}
	return read_word(&out->word, r, row);
}

enum status verdicts_add(struct verdicts *v, struct arena *a,
	struct rap_str raw, const char *name, struct rap_str folder,
	struct error *err)
{
	struct reading r = {
		.arena = a, .name = name, .folder = folder, .err = err};
	struct csv_table table = {0};
	uint32_t before = v->count;
	if (str_starts_with(raw, "\xEF\xBB\xBF")) {
		raw = str_from(raw, 3);
	}
	if (utf8_first_bad(raw) < raw.len) {
		return error_set(err, STATUS_ENCODING,
			"%s: is not UTF-8: save it as CSV UTF-8", name);
	}
	enum status st = csv_parse(&table, a, raw, name, err);
	if (!st && table.count) {
		st = read_heads(&r, &table.rows[0]);
	}
	for (uint32_t i = 1; !st && i < table.count; i++) {
		if (v->count == v->capacity) {
			v->capacity = v->capacity ? v->capacity * 2 : 64;
			v->at = arena_grow(a, v->at, v->count, v->capacity,
				sizeof(*v->at));
		}
		st = read_row(&v->at[v->count], &r, &table.rows[i]);
		v->count += !st;
	}
	/* Half a table would be worse than none. */
	v->count = st ? before : v->count;
	return st;
}
