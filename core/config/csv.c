/* SPDX-License-Identifier: MIT */
#include "core/config/csv.h"

/* Walks a text; the place is that of the byte at hand. */
struct reader {
	struct arena *arena;
	const char *name;
	struct rap_str text;
	size_t at;
	uint32_t line, column;
	char separator;
	struct error *err;
};

/* The byte at hand; 0 at the end, as in the text itself, where it is text. */
static char byte(const struct reader *r)
{
	return str_at(r->text, r->at);
}

static bool at_end(const struct reader *r)
{
	return r->at >= r->text.len;
}

static void step(struct reader *r)
{
	char c = r->text.at[r->at++];
	if (c == '\n') {
		r->line++;
		r->column = 1;
	} else if (((unsigned char)c & 0xC0U) != 0x80U) {
		r->column++;
	}
}

/* CR counts as the end of a row only in front of LF, or at the end. */
static bool ends_row(const struct reader *r)
{
	return at_end(r) || byte(r) == '\n' ||
		(byte(r) == '\r' &&
			(r->at + 1 == r->text.len ||
				r->text.at[r->at + 1] == '\n'));
}

static bool ends_cell(const struct reader *r)
{
	return ends_row(r) || byte(r) == r->separator;
}

static void pass_blanks(struct reader *r)
{
	while (!at_end(r) && byte(r) == ' ') {
		step(r);
	}
}

/* Two quotes within quotes are one. */
static struct rap_str without_doubles(struct arena *a, struct rap_str text)
{
	char *out = arena_bytes(a, text.len + 1);
	size_t len = 0;
	for (size_t i = 0; i < text.len; i++) {
		out[len++] = text.at[i];
		i += text.at[i] == '"';
	}
	return (struct rap_str){out, len};
}

static enum status read_quoted(struct csv_cell *out, struct reader *r)
{
	step(r);
	size_t begin = r->at;
	bool doubled = false;
	for (;;) {
		if (at_end(r)) {
			return error_set(r->err, STATUS_SYNTAX,
				"%s:%u:%u: nothing closes this quote", r->name,
				out->line, out->column);
		}
		if (byte(r) != '"') {
			step(r);
			continue;
		}
		if (r->at + 1 >= r->text.len || r->text.at[r->at + 1] != '"') {
			break;
		}
		doubled = true;
		step(r);
		step(r);
	}
	out->text = (struct rap_str){r->text.at + begin, r->at - begin};
	if (doubled) {
		out->text = without_doubles(r->arena, out->text);
	}
	out->text = str_trim(out->text);
	step(r);
	pass_blanks(r);
	if (!ends_cell(r)) {
		return error_set(r->err, STATUS_SYNTAX,
			"%s:%u:%u: text behind a closing quote; write \"\" for "
			"a quote within quotes",
			r->name, r->line, r->column);
	}
	return STATUS_OK;
}

static enum status read_cell(struct csv_cell *out, struct reader *r)
{
	pass_blanks(r);
	*out = (struct csv_cell){.line = r->line, .column = r->column};
	if (!at_end(r) && byte(r) == '"') {
		return read_quoted(out, r);
	}
	size_t begin = r->at;
	while (!ends_cell(r)) {
		step(r);
	}
	out->text =
		str_trim((struct rap_str){r->text.at + begin, r->at - begin});
	return STATUS_OK;
}

static struct csv_cell *add_cell(struct csv_row *row, struct arena *a)
{
	if (row->count == row->capacity) {
		uint32_t capacity = row->capacity ? row->capacity * 2 : 16;
		row->cells = arena_grow(a, row->cells, row->count, capacity,
			sizeof(*row->cells));
		row->capacity = capacity;
	}
	return &row->cells[row->count++];
}

static enum status read_row(struct csv_row *out, struct reader *r)
{
	*out = (struct csv_row){0};
	for (;;) {
		enum status st = read_cell(add_cell(out, r->arena), r);
		if (st) {
			return st;
		}
		if (ends_row(r)) {
			break;
		}
		step(r);
	}
	if (!at_end(r) && byte(r) == '\r') {
		step(r);
	}
	if (!at_end(r)) {
		step(r);
	}
	return STATUS_OK;
}

static bool has_text(const struct csv_row *row)
{
	for (uint32_t i = 0; i < row->count; i++) {
		if (row->cells[i].text.len) {
			return true;
		}
	}
	return false;
}

static void add_row(struct csv_table *t, struct arena *a, struct csv_row row)
{
	if (t->count == t->capacity) {
		uint32_t capacity = t->capacity ? t->capacity * 2 : 64;
		t->rows = arena_grow(a, t->rows, t->count, capacity,
			sizeof(*t->rows));
		t->capacity = capacity;
	}
	t->rows[t->count++] = row;
}

/* What the first row has most of; commas of equals. */
static char separator_of(struct rap_str text)
{
	static const char candidates[] = {',', ';', '\t'};
	uint32_t counts[sizeof(candidates)] = {0};
	size_t best = 0;
	bool quoted = false;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		if (c == '\n' && !quoted) {
			break;
		}
		quoted = quoted != (c == '"');
		for (size_t k = 0; !quoted && k < sizeof(candidates); k++) {
			counts[k] += c == candidates[k];
		}
	}
	for (size_t k = 1; k < sizeof(candidates); k++) {
		best = counts[k] > counts[best] ? k : best;
	}
	return candidates[best];
}

enum status csv_parse(struct csv_table *out, struct arena *a,
	struct rap_str text, const char *name, struct error *err)
{
	struct reader r = {
		.arena = a,
		.name = name,
		.text = text,
		.line = 1,
		.column = 1,
		.separator = separator_of(text),
		.err = err,
	};
	*out = (struct csv_table){0};
	while (!at_end(&r)) {
		struct csv_row row;
		enum status st = read_row(&row, &r);
		if (st) {
			return st;
		}
		if (has_text(&row)) {
			add_row(out, a, row);
		}
	}
	return STATUS_OK;
}
