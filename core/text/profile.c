/* SPDX-License-Identifier: MIT */
#include "core/text/profile.h"

#include "core/base/array.h"
#include "core/text/actors.h"
#include "core/text/cover.h"
#include "core/text/label.h"
#include "core/text/profile_fields.h"
#include "core/text/profile_kind.h"
#include "core/text/proponents.h"
#include "core/text/symbol.h"
#include "core/text/title.h"

const char *profile_source_name(enum profile_source source)
{
	static const char *const names[] = {"", "metadata", "front-matter",
		"circulation", "header", "properties", "file-name", "text"};

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
	case RAP_LANGUAGE_OTHER:
		return "other";
	case RAP_LANGUAGE_UNKNOWN:
		break;
	}
	return "unknown";
}

uint32_t language_of(struct rap_str name)
{
	static const uint32_t languages[] = {RAP_LANGUAGE_EN, RAP_LANGUAGE_FR,
		RAP_LANGUAGE_ES, RAP_LANGUAGE_OTHER};

	for (size_t i = 0; i < COUNT_OF(languages); i++) {
		if (str_equal(name, str_of(language_name(languages[i])))) {
			return languages[i];
		}
	}
	return RAP_LANGUAGE_UNKNOWN;
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
		profile_set(&out->original, profile_language_called(line),
			PROFILE_HEADER);
	}
}

/* "Theme: Trust" */
static void read_theme(struct profile *out, struct rap_str line)
{
	profile_set(&out->theme,
		str_trim(str_from(line, str_find_byte(line, ':') + 1)),
		PROFILE_HEADER);
}

static void read_cover_line(struct profile *out, const struct document *d,
	uint32_t block)
{
	struct rap_str line = str_slice(d->view.text, d->blocks[block].span);
	struct symbol symbol;

	switch (cover_line_of(d, block)) {
	case COVER_SYMBOL:
		if (symbol_of_line(&symbol, d->arena, line)) {
			profile_set_symbol(out, &symbol, PROFILE_HEADER);
		}
		profile_set_date(&out->date, d->arena, line, PROFILE_HEADER);
		read_original(out, line);
		break;
	case COVER_DATE:
		profile_set_date(&out->date, d->arena, line, PROFILE_HEADER);
		read_original(out, line);
		break;
	case COVER_ORIGINAL:
		read_original(out, line);
		break;
	case COVER_CIRCULATION:
		profile_set_date(&out->communicated, d->arena, line,
			PROFILE_CIRCULATION);
		break;
	case COVER_THEME:
		read_theme(out, line);
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

		if (i >= cover && !heading && b->word_count) {
			return;
		}
		/* What has no words is a rule between cover and text. */
		if (!b->word_count || line.len > TITLE_MAX ||
			is_sentence(line) ||
			cover_line_of(d, i) != COVER_NONE) {
			continue;
		}
		if (heading && label_of_heading(line).kind != LABEL_NONE) {
			return;
		}
		if (!heading || title_zone(d, i) != RAP_ZONE_RATIONALE) {
			profile_set(&out->title, line, PROFILE_HEADER);
			return;
		}
	}
}

/* "paper-fr.txt", "paper_S.docx"; empty if the name does not say. */
static struct rap_str language_of_name(struct rap_str name)
{
	static const char *const endings[][2] = {{"en", "en"}, {"fr", "fr"},
		{"es", "es"}, {"e", "en"}, {"f", "fr"}, {"s", "es"}};
	size_t stem = name.len;

	while (stem > 0 && name.at[stem - 1] != '.') {
		stem--;
	}
	name.len = stem > 1 ? stem - 1 : name.len;
	for (size_t i = 0; i < COUNT_OF(endings); i++) {
		size_t len = strlen(endings[i][0]);
		char before = name.len > len ? name.at[name.len - len - 1] : 0;

		if ((before == '_' || (before == '-' && len == 2)) &&
			str_equal_ignoring_case(str_from(name, name.len - len),
				str_of(endings[i][0]))) {
			return str_of(endings[i][1]);
		}
	}
	return str_of("");
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
	profile_set(&out->language, language_of_name(str_from(path, begin)),
		PROFILE_FILE_NAME);
	name = arena_bytes(d->arena, path.len + 1);
	for (size_t i = begin; i < path.len; i++) {
		name[len++] =
			(char)(strchr("-_ ", path.at[i]) ? '/' : path.at[i]);
	}
	if (symbol_find(&symbol, (struct rap_str){name, len})) {
		profile_set_symbol(out, &symbol, PROFILE_FILE_NAME);
	}
}

/* What is said of a kind, and by whom. */
struct named_kind {
	enum rap_document_kind kind;
	enum profile_source source;
};

static struct named_kind read_named_kind(struct profile *out,
	const struct document *d)
{
	struct named_kind named = {
		profile_read_fields(out, d, FIELD_METADATA), PROFILE_METADATA};
	enum rap_document_kind front =
		profile_read_fields(out, d, FIELD_FRONT_MATTER);

	/* metadata.csv may also say that the kind is none. */
	if (named.kind == RAP_DOCUMENT_UNKNOWN &&
		out->kind.source == PROFILE_NONE) {
		named = (struct named_kind){front, PROFILE_FRONT_MATTER};
	}
	return named;
}

static void read_kind(struct profile *out, struct document *d,
	struct named_kind named, uint32_t cover)
{
	enum rap_document_kind kind = named.kind;
	enum profile_source source = named.source;

	if (kind == RAP_DOCUMENT_UNKNOWN && source != PROFILE_METADATA) {
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

/*
 * The language of the text is what its words say, unless a person said it.
 * Programs that write files often state the language of their owner.
 */
static struct rap_str named_language(uint32_t language)
{
	return str_of(language == RAP_LANGUAGE_UNKNOWN
			? ""
			: language_name(language));
}

static void read_language(struct profile *out, struct document *d)
{
	profile_set(&out->language, named_language(d->view.language),
		PROFILE_TEXT);
}

void profile_read(struct profile *out, struct document *d)
{
	static const struct profile_value nothing = {{"", 0}, PROFILE_NONE};
	uint32_t cover = d->cover;
	struct named_kind kind;

	*out = (struct profile){.symbol = nothing,
		.base_symbol = nothing,
		.title = nothing,
		.kind = nothing,
		.date = nothing,
		.communicated = nothing,
		.original = nothing,
		.language = nothing,
		.theme = nothing};
	kind = read_named_kind(out, d);
	read_language(out, d);
	for (uint32_t i = 0; i < cover; i++) {
		read_cover_line(out, d, i);
	}
	read_title(out, d, cover);
	profile_set(&out->language, named_language(cover_language(d, cover)),
		PROFILE_HEADER);
	(void)profile_read_fields(out, d, FIELD_PROPERTY);
	read_file_name(out, d);
	proponents_read(out, d, cover);
	read_kind(out, d, kind, cover);
	actors_read(out, d);
	d->view.symbol = out->symbol.text;
	d->view.title = out->title.text;
	d->view.language = language_of(out->language.text);
}
