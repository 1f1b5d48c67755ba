/* SPDX-License-Identifier: MIT */
#include "core/learn/gold_verdicts.h"

#include "core/results/verdict.h"
#include "core/source/file.h"
#include "core/source/reader.h"
#include "core/text/language.h"
#include "core/text/outline.h"

enum { MAX_TEXT_MB = 64 };

/* What reading passes around; one document at a time. */
struct reading {
	struct arena *arena;
	struct arena scratch; /* of the document */
	const struct registry *registry;
	struct rap_str folder; /* of the verdicts, with its slash */
	struct gold *gold;
	bool *known;
	struct error *err;
};

static enum status wrong(const struct reading *r, const struct verdict *v,
	const char *what, struct rap_str name)
{
	return error_set(r->err, STATUS_SYNTAX, "%s:%u: %s '%.*s' in %.*s",
		v->file, v->line, what, (int)name.len, name.at,
		(int)v->document.len, v->document.at);
}

static enum status read_document(struct document *out, struct reading *r,
	const struct verdict *v)
{
	struct source source;
	struct rap_str raw;
	const char *file =
		arena_printf(&r->scratch, "%.*s%.*s", (int)r->folder.len,
			r->folder.at, (int)v->document.len, v->document.at);
	enum status st = file_read(&raw, &r->scratch, file,
		(size_t)MAX_TEXT_MB << 20, r->err);
	st = st ? st
		: source_read(&source, &r->scratch, v->document, raw, r->err);
	if (st) {
		error_context(r->err, "%s:%u: %.*s", v->file, v->line,
			(int)v->document.len, v->document.at);
		return st;
	}
	document_make(out, &r->scratch, &source);
	return STATUS_OK;
}

/* The unit that is cited so; RAP_NO_UNIT if none is. */
static uint32_t find_unit(struct reading *r, const struct document *d,
	struct rap_str cite)
{
	for (uint32_t i = 0; i < d->view.unit_count; i++) {
		uint32_t kind = d->units[i].kind;
		bool whole =
			kind != RAP_UNIT_HEADING && kind != RAP_UNIT_SENTENCE;
		if (whole && str_equal(outline_cite(d, &r->scratch, i), cite)) {
			return i;
		}
	}
	return RAP_NO_UNIT;
}

static const char *code_of(uint32_t language)
{
	return language == RAP_LANGUAGE_EN    ? "en"
		: language == RAP_LANGUAGE_FR ? "fr"
		: language == RAP_LANGUAGE_ES ? "es"
					      : "";
}

/* The article of a document and unit, made if it is new; NULL if there is no
 * such unit. */
static struct gold_article *article_of(struct reading *r,
	const struct document *d, const struct verdict *v)
{
	const char *id =
		arena_printf(r->arena, "%.*s %.*s", (int)v->document.len,
			v->document.at, (int)v->unit.len, v->unit.at);
	for (uint32_t i = 0; i < r->gold->count; i++) {
		if (str_equal(r->gold->articles[i].id, str_of(id))) {
			return &r->gold->articles[i];
		}
	}
	uint32_t unit = find_unit(r, d, v->unit);
	if (unit == RAP_NO_UNIT) {
		return NULL;
	}
	const struct rap_unit *u = &d->units[unit];
	unsigned char *marks =
		arena_alloc(r->arena, r->registry->issue_count + 1);
	memset(marks, GOLD_UNJUDGED, r->registry->issue_count + 1);
	struct gold_article *article = &r->gold->articles[r->gold->count++];
	*article = (struct gold_article){
		.id = str_of(id),
		.body = str_copy(r->arena, str_slice(d->view.text, u->span)),
		.heading = str_copy(r->arena, u->title),
		.language = str_of(code_of(u->language)),
		.group = str_copy(r->arena, v->document),
		.marks = marks,
		.line = v->line,
	};
	return article;
}

static enum status take(struct reading *r, const struct document *d,
	const struct verdict *v)
{
	static const unsigned char marks[VERDICT_WORDS] = {
		[VERDICT_RIGHT] = GOLD_LABEL, [VERDICT_OTHER] = GOLD_ALSO};
	const struct issue *issue = registry_issue(r->registry, v->issue);
	if (!issue) {
		return wrong(r, v, "no issue is called", v->issue);
	}
	struct gold_article *article = article_of(r, d, v);
	if (!article) {
		return wrong(r, v, "there is no unit", v->unit);
	}
	uint32_t number = (uint32_t)(issue - r->registry->issues);
	article->marks[number] = marks[v->word];
	article->labelled = article->labelled || v->word == VERDICT_RIGHT;
	r->known[number] = true;
	return STATUS_OK;
}

/* All verdicts on one document, from the first on. */
static enum status take_document(struct reading *r, struct verdicts *v,
	uint32_t first)
{
	struct document document;
	enum status st = read_document(&document, r, &v->at[first]);
	for (uint32_t i = first; !st && i < v->count; i++) {
		if (str_equal(v->at[i].document, v->at[first].document)) {
			st = take(r, &document, &v->at[i]);
			v->at[i].used = true;
		}
	}
	arena_reset(&r->scratch);
	return st;
}

enum status gold_of_verdicts(struct gold *out, struct arena *a,
	const struct registry *r, const char *path, struct rap_str raw,
	struct error *err)
{
	const char *slash = strrchr(path, '/');
	struct verdicts v = {0};
	struct reading reading = {.arena = a,
		.scratch = ARENA_INIT,
		.registry = r,
		.folder = {path, slash ? (size_t)(slash + 1 - path) : 0},
		.gold = out,
		.err = err};
	enum status st = verdicts_add(&v, a, raw, path, str_of(""), err);
	reading.known =
		arena_array(a, r->issue_count + 1, sizeof(*reading.known));
	*out = (struct gold){.known = reading.known};
	out->articles =
		arena_array(a, (size_t)v.count + 1, sizeof(*out->articles));
	for (uint32_t i = 0; !st && i < v.count; i++) {
		st = v.at[i].used ? STATUS_OK : take_document(&reading, &v, i);
	}
	arena_release(&reading.scratch);
	return !st && !out->count
		? error_set(err, STATUS_SYNTAX, "%s: no verdicts in it", path)
		: st;
}
