/* SPDX-License-Identifier: MIT */
#include "core/text/profile.h"

#include "core/base/array.h"
#include "core/text/actors.h"
#include "core/text/cover.h"
#include "core/text/date.h"
#include "core/text/label.h"
#include "core/text/profile_kind.h"
#include "core/text/proponents.h"
#include "core/text/symbol.h"
#include "core/text/title.h"

const char *profile_source_name(enum profile_source source)
{
	static const char *const names[] = {"", "front-matter", "circulation",
		"header", "file-name", "text"};

	return (size_t)source < COUNT_OF(names) ? names[source] : "";
}

const char *language_name(uint32_t language)
{
	switch ((enum rap_language)language) {
	case RAP_LANGUAGE_EN:
		return "en";
	case RAP_LANGUAGE_FR:
		return "fr";
	case RAP_LANGUAGE_ES:
		return "es";
	case RAP_LANGUAGE_UNKNOWN:
		break;
	}
	return "unknown";
}

uint32_t language_of(struct rap_str name)
{
	static const uint32_t languages[] = {
		RAP_LANGUAGE_EN, RAP_LANGUAGE_FR, RAP_LANGUAGE_ES};

	for (size_t i = 0; i < COUNT_OF(languages); i++) {
		if (str_equal(name, str_of(language_name(languages[i])))) {
			return languages[i];
		}
	}
	return RAP_LANGUAGE_UNKNOWN;
}

/* The language that a word names, in any of the three. */
static struct rap_str language_called(struct rap_str text)
{
	static const char *const called[][2] = {{"en", "english"},
		{"en", "anglais"}, {"en", "ingl"}, {"fr", "french"},
		{"fr", "fran"}, {"es", "spanish"}, {"es", "espagnol"},
		{"es", "espa"}};

	text = str_trim(text);
	for (size_t i = 0; i < COUNT_OF(called); i++) {
		if (str_starts_with_ignoring_case(text, called[i][1]) ||
			str_equal_ignoring_case(text, str_of(called[i][0]))) {
			return str_of(called[i][0]);
		}
	}
	return (struct rap_str){"", 0};
}

static void set(struct profile_value *v, struct rap_str text,
	enum profile_source source)
{
	if (v->text.len == 0 && text.len > 0) {
		*v = (struct profile_value){text, source};
	}
}

static void set_date(struct profile_value *v, struct arena *a,
	struct rap_str text, enum profile_source source)
{
	struct date date;

	if (v->text.len == 0 && date_find(&date, text, NULL)) {
		set(v, date_text(a, date), source);
	}
}

static void set_symbol(struct profile *out, const struct symbol *symbol,
	enum profile_source source)
{
	if (out->symbol.text.len == 0) {
		set(&out->symbol, symbol->text, source);
		set(&out->base_symbol, symbol->base, source);
		out->revision = symbol->revision;
	}
}

/* A symbol of front matter counts even if it is none of the WTO's. */
static void read_symbol_field(struct profile *out, struct arena *a,
	struct rap_str value)
{
	struct symbol symbol;

	if (!symbol_parse(&symbol, a, value)) {
		symbol = (struct symbol){.text = value, .base = value};
	}
	set_symbol(out, &symbol, PROFILE_FRONT_MATTER);
}

static bool is_one_of(struct rap_str key, const char *names)
{
	struct rap_str rest = str_of(names);
	struct rap_str name;

	while (str_next_piece(&rest, ' ', &name)) {
		if (str_equal(key, name)) {
			return true;
		}
	}
	return false;
}

static struct rap_str unquoted(struct rap_str value)
{
	value = str_trim(value);
	if (value.len > 1 && (value.at[0] == '"' || value.at[0] == '\'') &&
		value.at[value.len - 1] == value.at[0]) {
		value.at++;
		value.len -= 2;
	}
	return value;
}

/* Front matter; also gives the kind, if it names one that we know. */
static enum rap_document_kind read_field(struct profile *out, struct arena *a,
	const struct field *f)
{
	const enum profile_source from = PROFILE_FRONT_MATTER;
	struct rap_str value = unquoted(f->value);

	if (is_one_of(f->key, "symbol cote signatura")) {
		read_symbol_field(out, a, value);
	} else if (is_one_of(f->key, "title titre titulo name")) {
		set(&out->title, value, from);
	} else if (is_one_of(f->key, "date circulated circulation_date")) {
		set_date(&out->date, a, value, from);
	} else if (is_one_of(f->key, "communicated dated communication_date")) {
		set_date(&out->communicated, a, value, from);
	} else if (is_one_of(f->key, "original original_language")) {
		set(&out->original, language_called(value), from);
	} else if (is_one_of(f->key, "kind type")) {
		return profile_kind_of(a, value);
	}
	return RAP_DOCUMENT_UNKNOWN;
}

static enum rap_document_kind read_front_matter(struct profile *out,
	const struct document *d)
{
	enum rap_document_kind kind = RAP_DOCUMENT_UNKNOWN;
	uint32_t count = d->source ? d->source->field_count : 0;

	for (uint32_t i = 0; i < count; i++) {
		enum rap_document_kind named =
			read_field(out, d->arena, &d->source->fields[i]);

		kind = kind == RAP_DOCUMENT_UNKNOWN ? named : kind;
	}
	return kind;
}

/* "Original: English" may follow other things on its line. */
static void read_original(struct profile *out, struct rap_str line)
{
	size_t at = str_find(line, "riginal");

	if (at == line.len) {
		at = str_find(line, "RIGINAL");
	}
	line.at += at;
	line.len -= at;
	at = str_find_byte(line, ':');
	if (at < line.len) {
		line.at += at + 1;
		line.len -= at + 1;
		set(&out->original, language_called(line), PROFILE_HEADER);
	}
}

static void read_cover_line(struct profile *out, const struct document *d,
	uint32_t block)
{
	struct rap_str line = str_slice(d->view.text, d->blocks[block].span);
	struct symbol symbol;

	switch (cover_line_of(d, block)) {
	case COVER_SYMBOL:
		if (symbol_find(&symbol, line)) {
			set_symbol(out, &symbol, PROFILE_HEADER);
		}
		set_date(&out->date, d->arena, line, PROFILE_HEADER);
		read_original(out, line);
		break;
	case COVER_DATE:
		set_date(&out->date, d->arena, line, PROFILE_HEADER);
		read_original(out, line);
		break;
	case COVER_ORIGINAL:
		read_original(out, line);
		break;
	case COVER_CIRCULATION:
		set_date(&out->communicated, d->arena, line,
			PROFILE_CIRCULATION);
		break;
	case COVER_NONE:
	case COVER_FROM:
	case COVER_SERIES:
	case COVER_OTHER:
		break;
	}
}

/* Bytes. Titles of treaties in three parts come near it. */
enum { TITLE_MAX = 200 };

static bool is_sentence(struct rap_str line)
{
	return line.len == 0 || strchr(".;:", line.at[line.len - 1]);
}

/*
 * The title is the first line that could be one: on the cover, a line that is
 * nothing else; behind it or without it, a heading before all text that is
 * neither an article nor one of the sections that every paper has.
 */
static void read_title(struct profile *out, const struct document *d,
	uint32_t cover)
{
	for (uint32_t i = 0; i < d->block_count && i < COVER_MAX; i++) {
		const struct text_block *b = &d->blocks[i];
		struct rap_str line = str_slice(d->view.text, b->span);
		bool heading = b->kind == BLOCK_HEADING;

		if (i >= cover && !heading) {
			return;
		}
		if (line.len > TITLE_MAX || is_sentence(line) ||
			cover_line_of(d, i) != COVER_NONE) {
			continue;
		}
		if (heading && label_of_heading(line).kind != LABEL_NONE) {
			return;
		}
		if (!heading || title_zone(d, i) != RAP_ZONE_RATIONALE) {
			set(&out->title, line, PROFILE_HEADER);
			return;
		}
	}
}

/* "INF-ECOM-38-Rev.1_fr.txt" is named after its symbol. */
static void read_file_name(struct profile *out, const struct document *d)
{
	struct rap_str path = d->view.path;
	struct symbol symbol;
	char *name;
	size_t begin = path.len;
	size_t len = 0;

	while (begin > 0 && path.at[begin - 1] != '/') {
		begin--;
	}
	name = arena_bytes(d->arena, path.len + 1);
	for (size_t i = begin; i < path.len; i++) {
		name[len++] =
			(char)(strchr("-_ ", path.at[i]) ? '/' : path.at[i]);
	}
	if (symbol_find(&symbol, (struct rap_str){name, len})) {
		set_symbol(out, &symbol, PROFILE_FILE_NAME);
	}
}

static void read_kind(struct profile *out, struct document *d,
	enum rap_document_kind kind, uint32_t cover)
{
	enum profile_source source = PROFILE_FRONT_MATTER;

	if (kind == RAP_DOCUMENT_UNKNOWN) {
		kind = profile_kind_read(&source, out, d, cover);
	}
	if (kind == RAP_DOCUMENT_CONSOLIDATED_TEXT ||
		kind == RAP_DOCUMENT_REPORT ||
		kind == RAP_DOCUMENT_STAKEHOLDER) {
		proponents_drop_concluded(out);
	}
	d->view.kind = (uint32_t)kind;
	out->kind = (struct profile_value){
		str_of(document_kind_name((uint32_t)kind)), source};
}

void profile_read(struct profile *out, struct document *d)
{
	static const struct profile_value nothing = {{"", 0}, PROFILE_NONE};
	uint32_t cover = cover_length(d);
	enum rap_document_kind kind;

	*out = (struct profile){.symbol = nothing,
		.base_symbol = nothing,
		.title = nothing,
		.kind = nothing,
		.date = nothing,
		.communicated = nothing,
		.original = nothing};
	kind = read_front_matter(out, d);
	for (uint32_t i = 0; i < cover; i++) {
		read_cover_line(out, d, i);
	}
	read_title(out, d, cover);
	read_file_name(out, d);
	proponents_read(out, d, cover);
	read_kind(out, d, kind, cover);
	actors_read(out, d);
	d->view.symbol = out->symbol.text;
	d->view.title = out->title.text;
}
