/* SPDX-License-Identifier: MIT */
#include "core/text/metadata.h"

#include "core/base/array.h"
#include "core/base/nearest.h"
#include "core/config/csv.h"
#include "core/source/decode.h"
#include "core/source/glob.h"
#include "core/text/date.h"
#include "core/text/profile_fields.h"
#include "core/text/profile_kind.h"

/* Columns that are read; the first is not a value. */
static const char *const columns[] = {"path", "symbol", "kind", "date",
	"communicated", "language", "original", "theme", "title", "proponents"};

/* Others that rapporteur corpus writes, so that its table can be given back.
 * So are all that end in "_source". */
static const char *const passed[] = {
	"in_totals", "counted_with", "check", "words", "format", "problem"};

enum { COLUMN_COUNT = COUNT_OF(columns), NO_COLUMN = COLUMN_COUNT };

struct metadata_row {
	const char *name; /* of the file */
	uint32_t line;
	struct rap_str folder;
	struct rap_str path; /* as the row has it */
	struct rap_str values[COLUMN_COUNT];
};

/* One file while it is read. */
struct reading {
	struct arena *arena;
	const char *name;
	const struct csv_row *heads;
	uint32_t *columns; /* of each head: number in columns[] or NO_COLUMN */
	struct error *err;
};

static enum status wrong(const struct reading *r, const struct csv_cell *cell,
	const char *what)
{
	return error_set(r->err, STATUS_SYNTAX, "%s:%u:%u: '%.*s' %s", r->name,
		cell->line, cell->column,
		cell->text.len < 80 ? (int)cell->text.len : 80, cell->text.at,
		what);
}

static bool is_passed(struct rap_str head)
{
	for (size_t i = 0; i < COUNT_OF(passed); i++) {
		if (str_equal_ignoring_case(head, str_of(passed[i]))) {
			return true;
		}
	}
	return !head.len || str_ends_with(head, "_source");
}

static uint32_t column_called(struct rap_str head)
{
	uint32_t i = 0;
	while (i < COLUMN_COUNT &&
		!str_equal_ignoring_case(head, str_of(columns[i]))) {
		i++;
	}
	return i;
}

static enum status unknown_column(const struct reading *r,
	const struct csv_cell *head)
{
	const char *near = nearest_word(head->text, columns, COLUMN_COUNT);
	return wrong(r, head,
		near ? arena_printf(r->arena,
			       "is no column (did you mean '%s'?)", near)
		     : "is no column; there are path, symbol, kind, date, "
		       "communicated, language, original, theme, title, "
		       "proponents");
}

static enum status read_heads(struct reading *r)
{
	bool seen[COLUMN_COUNT + 1] = {false};
	r->columns = arena_array(r->arena, (size_t)r->heads->count + 1,
		sizeof(*r->columns));
	for (uint32_t i = 0; i < r->heads->count; i++) {
		const struct csv_cell *head = &r->heads->cells[i];
		uint32_t column = column_called(head->text);
		if (column == NO_COLUMN && !is_passed(head->text)) {
			return unknown_column(r, head);
		}
		if (column != NO_COLUMN && seen[column]) {
			return wrong(r, head, "is there twice");
		}
		seen[column] = true;
		r->columns[i] = column;
	}
	if (!seen[0]) {
		return wrong(r, &r->heads->cells[0],
			"begins a table without the column path");
	}
	return STATUS_OK;
}

static bool is_date(struct rap_str text)
{
	struct date date;
	struct rap_span where;
	return date_find(&date, text, &where) && where.begin == 0 &&
		where.end == text.len;
}

/* What is wrong with a value; NULL if nothing is. */
static const char *complaint(struct arena *a, const char *column,
	struct rap_str value)
{
	bool unknown = str_equal(value, str_of("unknown"));
	if (!value.len || str_equal(value, str_of("-"))) {
		return NULL;
	}
	if (strcmp(column, "date") == 0 ||
		strcmp(column, "communicated") == 0) {
		return is_date(value) ? NULL : "is no date: write 2021-07-14";
	}
	if (strcmp(column, "kind") == 0) {
		return unknown || profile_kind_of(a, value)
			? NULL
			: "is no kind: write proposal, communication, "
			  "consolidated-text, report, statement or stakeholder";
	}
	if (strcmp(column, "language") == 0 ||
		strcmp(column, "original") == 0) {
		return unknown || profile_language_called(value).len
			? NULL
			: "is no language: write en, fr, es or other";
	}
	return NULL;
}

/* Spreadsheets are handed "'-x" where a cell is "-x". */
static struct rap_str unguarded(struct rap_str text)
{
	bool guarded = text.len > 1 && text.at[0] == '\'' && text.at[1] &&
		strchr("=+-@\t\r", text.at[1]);
	return guarded ? str_from(text, 1) : text;
}

/* "unknown" is how corpus writes that nothing is known. */
static struct rap_str value_of(const struct csv_cell *cell)
{
	struct rap_str text = unguarded(cell->text);
	return str_equal(text, str_of("unknown")) ? str_of("") : text;
}

static enum status read_row(struct metadata_row *out, const struct reading *r,
	const struct csv_row *row)
{
	for (uint32_t i = 0; i < row->count; i++) {
		const struct csv_cell *cell = &row->cells[i];
		if (i >= r->heads->count) {
			return wrong(r, cell,
				"has no column: quote texts with commas");
		}
		uint32_t column = r->columns[i];
		if (column == NO_COLUMN) {
			continue;
		}
		struct rap_str value = value_of(cell);
		const char *why = complaint(r->arena, columns[column], value);
		if (why) {
			return wrong(r, cell, why);
		}
		out->values[column] = str_copy(r->arena, value);
	}
	out->path = out->values[0];
	return out->path.len
		? STATUS_OK
		: wrong(r, &row->cells[0], "begins a row without a path");
}

/* UTF-8 with or without a mark, else what spreadsheets write. */
static enum status read_text(struct rap_str *out, struct arena *a,
	struct rap_str raw, const char *name, struct error *err)
{
	struct source s = {.raw = raw};
	enum status st = decode(&s, a, err);
	*out = s.decoded;
	return st ? error_context(err, "%s", name) : STATUS_OK;
}

enum status metadata_add(struct metadata *m, struct arena *a,
	struct rap_str raw, const char *name, struct rap_str folder,
	struct error *err)
{
	struct reading r = {.arena = a, .name = name, .err = err};
	struct csv_table table = {0};
	struct rap_str text = {0};
	enum status st = read_text(&text, a, raw, name, err);
	st = st ? st : csv_parse(&table, a, text, name, err);
	if (st || !table.count) {
		return st;
	}
	r.heads = &table.rows[0];
	st = read_heads(&r);
	uint32_t count = m->count;
	if (!st && count + table.count > m->capacity) {
		m->capacity = 2 * (count + table.count);
		m->rows = arena_grow(a, m->rows, count, m->capacity,
			sizeof(*m->rows));
	}
	for (uint32_t i = 1; i < table.count && !st; i++) {
		struct metadata_row *row = &m->rows[count++];
		*row = (struct metadata_row){
			.name = name,
			.line = table.rows[i].cells[0].line,
			.folder = folder,
		};
		st = read_row(row, &r, &table.rows[i]);
	}
	m->count = st ? m->count : count;
	return st;
}

bool metadata_matches(const struct metadata *m, uint32_t i, struct rap_str path)
{
	const struct metadata_row *row = &m->rows[i];
	struct rap_str glob = row->path;
	if (path.len < row->folder.len ||
		memcmp(path.at, row->folder.at, row->folder.len) != 0) {
		return false;
	}
	path = str_from(path, row->folder.len);
	if (str_equal(path, glob)) {
		return true; /* though it may look like a glob */
	}
	if (str_find_byte(glob, '/') == glob.len) {
		for (size_t s; (s = str_find_byte(path, '/')) < path.len;) {
			path = str_from(path, s + 1);
		}
	} else if (glob.at[0] == '/') {
		glob = str_from(glob, 1);
	}
	return str_equal(path, glob) || glob_matches(glob, path);
}

const char *metadata_place(const struct metadata *m, uint32_t i,
	struct arena *a)
{
	const struct metadata_row *row = &m->rows[i];
	return arena_printf(a, "%s:%u: %.*s", row->name, row->line,
		(int)row->path.len, row->path.at);
}

static void add_field(struct source *s, struct arena *a, const char *key,
	struct rap_str value)
{
	s->fields = arena_grow(a, s->fields, s->field_count, s->field_count + 1,
		sizeof(*s->fields));
	s->fields[s->field_count++] =
		(struct field){str_of(key), value, 0, FIELD_METADATA};
}

/* What a row says wins over what was said before. */
static void overlay(struct rap_str *values, const struct metadata_row *row)
{
	for (uint32_t c = 1; c < COLUMN_COUNT; c++) {
		values[c] = row->values[c].len ? row->values[c] : values[c];
	}
}

void metadata_apply(const struct metadata *m, struct arena *a,
	struct source *source)
{
	struct rap_str values[COLUMN_COUNT] = {{0}};
	for (uint32_t i = 0; m && i < m->count; i++) {
		if (metadata_matches(m, i, source->path)) {
			overlay(values, &m->rows[i]);
		}
	}
	for (uint32_t c = 1; c < COLUMN_COUNT; c++) {
		if (values[c].len) {
			add_field(source, a, columns[c], values[c]);
		}
	}
}
