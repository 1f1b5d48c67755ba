/* SPDX-License-Identifier: MIT */
#include "core/report/catalogue.h"

#include "core/report/grow.h"
#include "core/text/members.h"

const char *catalogue_value_name(enum catalogue_value value)
{
	static const char *const names[CATALOGUE_VALUES] = {
		[CATALOGUE_SYMBOL] = "symbol",
		[CATALOGUE_KIND] = "kind",
		[CATALOGUE_DATE] = "date",
		[CATALOGUE_COMMUNICATED] = "communicated",
		[CATALOGUE_LANGUAGE] = "language",
		[CATALOGUE_ORIGINAL] = "original",
		[CATALOGUE_THEME] = "theme",
		[CATALOGUE_TITLE] = "title",
		[CATALOGUE_PROPONENTS] = "proponents",
	};
	return names[value];
}

static struct catalogue *self_of(struct result_sink *sink)
{
	return (struct catalogue *)sink;
}

static struct result_value copy(struct arena *a, struct result_value v)
{
	return (struct result_value){
		str_copy(a, v.text), str_copy(a, v.source)};
}

/* All in one text; the source of the first stands for all. */
static struct result_value proponents(struct arena *a,
	const struct result_document *r)
{
	struct buf b = BUF_INIT;
	struct result_value v = {.source = r->proponent_count
			? r->proponents[0].source
			: r->proponents_source};
	for (uint32_t i = 0; i < r->proponent_count; i++) {
		buf_puts(&b, i ? "; " : "");
		buf_add_str(&b, r->proponents[i].name);
	}
	v.text = buf_str(&b);
	v = copy(a, v);
	buf_release(&b);
	return v;
}

static void check(struct catalogue_row *row, bool wrong, const char *what)
{
	if (wrong && row->check_count < CATALOGUE_CHECKS_MAX) {
		row->checks[row->check_count++] = what;
	}
}

static bool is_from(const struct catalogue_row *row, enum catalogue_value value,
	const char *source)
{
	return str_equal(row->values[value].source, str_of(source));
}

/* A value is missing if nobody said that there is none. */
static bool is_missing(const struct catalogue_row *row,
	enum catalogue_value value)
{
	return !row->values[value].text.len && !is_from(row, value, "metadata");
}

static bool is_kind(const struct catalogue_row *row, const char *kind)
{
	return str_equal(row->values[CATALOGUE_KIND].text, str_of(kind));
}

/* A name that a person wrote and we do not know may be a typing error. */
static bool has_stranger(const struct result_document *r)
{
	for (uint32_t i = 0; i < r->proponent_count; i++) {
		if (!members_find(r->proponents[i].name)) {
			return true;
		}
	}
	return false;
}

static void check_proponents(struct catalogue_row *row,
	const struct result_document *r)
{
	bool proposes = is_kind(row, "proposal") ||
		is_kind(row, "communication") || is_kind(row, "statement");
	check(row, proposes && is_missing(row, CATALOGUE_PROPONENTS),
		"no proponent");
	check(row, proposes && has_stranger(r),
		"a proponent is no WTO Member or group that we know");
	check(row, is_from(row, CATALOGUE_PROPONENTS, "file-name"),
		"proponents only from the file name");
	check(row, is_from(row, CATALOGUE_PROPONENTS, "properties"),
		"proponents only from document properties");
}

static void check_row(struct catalogue_row *row,
	const struct result_document *r)
{
	const struct result_value *date = &row->values[CATALOGUE_DATE];
	const struct result_value *dated = &row->values[CATALOGUE_COMMUNICATED];
	bool unknown = is_kind(row, "unknown") &&
		!is_from(row, CATALOGUE_KIND, "metadata");
	check(row, unknown, "kind not known: set aside");
	check(row, is_from(row, CATALOGUE_KIND, "text"),
		"kind concluded from the text");
	check_proponents(row, r);
	check(row, is_missing(row, CATALOGUE_SYMBOL), "no symbol");
	check(row, is_from(row, CATALOGUE_SYMBOL, "file-name"),
		"symbol only from the file name");
	check(row, is_missing(row, CATALOGUE_DATE), "no date");
	check(row,
		date->text.len && dated->text.len &&
			str_compare(date->text, dated->text) < 0,
		"circulated before the date of the communication");
	check(row,
		str_equal(row->values[CATALOGUE_LANGUAGE].text,
			str_of("unknown")),
		"language not known");
	check(row, is_missing(row, CATALOGUE_TITLE), "no title");
}

static enum status take_document(struct result_sink *sink,
	const struct result_document *r, struct error *err)
{
	struct catalogue *c = self_of(sink);
	struct arena *a = c->arena;
	(void)err;
	GROW(a, c->rows, c->row_count, c->row_capacity);
	struct catalogue_row *row = &c->rows[c->row_count++];
	*row = (struct catalogue_row){.path = str_copy(a, r->path),
		.format = str_copy(a, r->format),
		.words = r->words,
		.counted = true, /* unless a record says that it is not */
		.values = {
			[CATALOGUE_SYMBOL] = copy(a, r->symbol),
			[CATALOGUE_KIND] = copy(a, r->kind),
			[CATALOGUE_DATE] = copy(a, r->date),
			[CATALOGUE_COMMUNICATED] = copy(a, r->communicated),
			[CATALOGUE_LANGUAGE] = copy(a, r->language),
			[CATALOGUE_ORIGINAL] = copy(a, r->original),
			[CATALOGUE_THEME] = copy(a, r->theme),
			[CATALOGUE_TITLE] = copy(a, r->title),
			[CATALOGUE_PROPONENTS] = proponents(a, r),
		}};
	check_row(row, r);
	return STATUS_OK;
}

static enum status take_problem(struct result_sink *sink,
	const struct result_problem *r, struct error *err)
{
	struct catalogue *c = self_of(sink);
	(void)err;
	GROW(c->arena, c->problems, c->problem_count, c->problem_capacity);
	c->problems[c->problem_count++] = (struct catalogue_problem){
		.document = str_copy(c->arena, r->document),
		.message = str_copy(c->arena, r->message),
		.table = str_equal(r->effect, str_of("not-applied")),
	};
	return STATUS_OK;
}

/* Rows are in path order, but paths that are not UTF-8 are not. */
static struct catalogue_row *find_row(struct catalogue *c, struct rap_str path)
{
	for (uint32_t i = 0; i < c->row_count; i++) {
		if (str_equal(c->rows[i].path, path)) {
			return &c->rows[i];
		}
	}
	return NULL;
}

static void take_version(struct catalogue *c, const struct result_corpus *r)
{
	struct catalogue_row *row = find_row(c, r->document);
	if (row) {
		row->counted = r->counted;
		row->reason = str_copy(c->arena, r->reason);
		row->counted_with = str_copy(c->arena, r->counted_with);
	}
}

static enum status take_corpus(struct result_sink *sink,
	const struct result_corpus *r, struct error *err)
{
	struct catalogue *c = self_of(sink);
	struct arena *a = c->arena;
	(void)err;
	if (str_equal(r->fact, str_of("version"))) {
		take_version(c, r);
	} else if (str_equal(r->fact, str_of("passed-over"))) {
		c->passed_over = str_copy(a, r->value);
	} else if (!r->analyzer.len) {
		GROW(a, c->links, c->link_count, c->link_capacity);
		c->links[c->link_count++] = (struct catalogue_link){
			.fact = str_copy(a, r->fact),
			.document = str_copy(a, r->document),
			.other = str_copy(a, r->counted_with),
			.issue = str_copy(a, r->issue),
			.value = str_copy(a, r->value),
		};
	}
	return STATUS_OK;
}

void catalogue_init(struct catalogue *out, struct arena *a)
{
	static const struct result_sink_ops ops = {
		.run = result_ignore_run,
		.document = take_document,
		.finding = result_ignore_finding,
		.problem = take_problem,
		.corpus = take_corpus,
		.summary = result_ignore_summary,
	};
	*out = (struct catalogue){.sink = {&ops}, .arena = a};
}
