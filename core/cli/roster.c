/* SPDX-License-Identifier: MIT */
#include "core/cli/roster.h"

#include "core/config/csv.h"
#include "core/report/deadline.h"
#include "core/source/decode.h"
#include "core/source/file.h"
#include "core/text/members.h"

enum { MAX_ROSTER = 1 << 20 }; /* bytes: some thousands of lines */

enum column { MEMBER, FROM, TO, COLUMN_COUNT };

static const char *const columns[COLUMN_COUNT] = {"member", "from", "to"};

/* One file while it is read. */
struct reading {
	const char *file;
	uint32_t places[COLUMN_COUNT]; /* of each column in a row */
	struct error *err;
};

static enum status wrong(const struct reading *r, const struct csv_cell *cell,
	const char *what)
{
	return error_set(r->err, STATUS_SYNTAX, "%s:%u:%u: '%.*s' %s", r->file,
		cell->line, cell->column,
		cell->text.len < 80 ? (int)cell->text.len : 80, cell->text.at,
		what);
}

static enum column column_called(struct rap_str head)
{
	enum column i = 0;
	while (i < COLUMN_COUNT &&
		!str_equal_ignoring_case(head, str_of(columns[i]))) {
		i++;
	}
	return i;
}

/* A first row of names may say which column is which. */
static enum status read_heads(struct reading *r, const struct csv_row *row)
{
	for (uint32_t k = 0; k < COLUMN_COUNT; k++) {
		r->places[k] = UINT32_MAX;
	}
	for (uint32_t i = 0; i < row->count; i++) {
		enum column column = column_called(row->cells[i].text);
		if (column == COLUMN_COUNT) {
			return wrong(r, &row->cells[i],
				"is no column; there are member, from, to");
		}
		if (r->places[column] != UINT32_MAX) {
			return wrong(r, &row->cells[i], "is a column already");
		}
		r->places[column] = i;
	}
	return r->places[MEMBER] < row->count
		? STATUS_OK
		: wrong(r, &row->cells[0],
			  "begins a row without a column 'member'");
}

static enum status read_day(struct rap_str *out, const struct reading *r,
	const struct csv_row *row, enum column column)
{
	if (r->places[column] >= row->count) {
		*out = str_of("");
		return STATUS_OK;
	}
	const struct csv_cell *cell = &row->cells[r->places[column]];
	*out = cell->text;
	return !cell->text.len || deadline_is_day(cell->text)
		? STATUS_OK
		: wrong(r, cell, "is no day: write it as YYYY-MM-DD");
}

static enum status read_row(struct roster_entry *out, const struct reading *r,
	const struct csv_row *row)
{
	const struct csv_cell *name =
		&row->cells[r->places[MEMBER] < row->count ? r->places[MEMBER]
							   : 0];
	const struct member *member = members_find(name->text);
	if (!member) {
		return wrong(r, name, "is no WTO member or group");
	}
	out->member = str_of(member->name);
	enum status st = read_day(&out->from, r, row, FROM);
	return st ? st : read_day(&out->to, r, row, TO);
}

static enum status read_rows(struct report_options *out, struct arena *a,
	struct reading *r, const struct csv_table *table)
{
	struct roster_entry *list =
		arena_array(a, (size_t)table->count + 1, sizeof(*list));
	uint32_t count = 0;
	for (uint32_t i = 0; i < table->count; i++) {
		const struct csv_row *row = &table->rows[i];
		bool is_head =
			!i && column_called(row->cells[0].text) != COLUMN_COUNT;
		bool is_comment = str_starts_with(row->cells[0].text, "#");
		enum status st = is_head ? read_heads(r, row)
			: is_comment     ? STATUS_OK
					 : read_row(&list[count], r, row);
		if (st) {
			return st;
		}
		count += !is_head && !is_comment;
	}
	out->roster = list;
	out->roster_count = count;
	return count ? STATUS_OK
		     : error_set(r->err, STATUS_SYNTAX,
			       "%s: names no member; write rows of member, "
			       "from, to",
			       r->file);
}

enum status roster_read(struct report_options *out, struct arena *a,
	const char *file, struct error *err)
{
	struct source text = {0};
	struct csv_table table = {0};
	struct reading r = {file, {MEMBER, FROM, TO}, err};
	enum status st = file_read(&text.raw, a, file, MAX_ROSTER, err);
	st = st ? st : decode(&text, a, err);
	if (st) {
		return error_context(err, "%s", file);
	}
	st = csv_parse(&table, a, text.decoded, file, err);
	return st ? st : read_rows(out, a, &r, &table);
}
