/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <unistd.h>

#include "core/base/ascii.h"
#include "core/cli/command.h"
#include "core/cli/print.h"
#include "core/cli/reporting.h"
#include "core/cli/say.h"
#include "core/cli/setup.h"
#include "core/engine/finding.h"
#include "core/engine/kind.h"
#include "core/engine/logistic.h"
#include "core/format/intake.h"
#include "core/text/outline.h"

static void explain_issue(struct buf *out, const struct registry *r,
	const struct issue *issue)
{
	const struct analyzer *a = &r->analyzers[issue->analyzer];
	buf_printf(out, "%s: %s\n  %s\n", issue->id,
		issue->title.en ? issue->title.en : "",
		issue->definition.en ? issue->definition.en : "");
	buf_printf(out, "  theme %s; analyzer %s (%s)\n", issue->theme, a->name,
		!a->plugin        ? "terms"
			: a->pack ? "terms, and code that judges them"
				  : "code");
	for (uint32_t i = 0; i < issue->alias_count; i++) {
		buf_printf(out, "  also called %s\n", issue->aliases[i]);
	}
	if (issue->pack) {
		buf_printf(out,
			"  terms: %u English, %u French, %u Spanish; see "
			"rapporteur pack show %s\n",
			issue->pack->term_counts[0],
			issue->pack->term_counts[1],
			issue->pack->term_counts[2], issue->id);
		buf_printf(out,
			"  raised where %+d and the weights of the terms found "
			"reach %d\n",
			issue->bias, issue->threshold);
	}
}

static void explain_score(struct buf *out, const struct registry *r,
	const struct document *d, const struct candidate *c)
{
	const struct issue *issue = &r->issues[c->issue];
	buf_printf(out, "    %+5d  to begin with\n", issue->bias);
	for (uint32_t i = 0; i < c->hit_count; i++) {
		const struct rap_hit *hit = &c->hits[i];
		const struct rap_pattern *p = &r->patterns[hit->pattern];
		struct rap_str quote = str_slice(d->view.text, hit->span);
		bool again = false;
		for (uint32_t j = 0; j < i; j++) {
			again = again || c->hits[j].pattern == hit->pattern;
		}
		if (!again) {
			buf_printf(out, "    %+5d  \"%.*s\"%s  (%s)\n",
				p->weight, (int)quote.len, quote.at,
				p->flags & RAP_PATTERN_CONTEXT ? " context"
							       : "",
				p->text);
		}
	}
	buf_printf(out, "    %5d  in all; %d are needed\n", c->score,
		issue->threshold);
}

static void explain_attributes(struct buf *out, const struct session *s,
	uint32_t first)
{
	for (uint32_t i = first; i != UINT32_MAX; i = s->values[i].next) {
		buf_printf(out, "    %s: %s\n", s->values[i].attribute->name,
			s->values[i].value);
	}
}

static void explain_judged(struct buf *out, const struct setup *s,
	const struct analysis *analysis, const struct judged *j)
{
	const struct registry *r = &s->registry;
	const struct issue *issue = &r->issues[j->candidate.issue];
	bool accepted = j->verdict.decision == RAP_ACCEPT && !j->lost;
	unsigned score = logistic_hundredths(j->verdict.score);
	buf_printf(out, "  %s: %s, score %u.%02u\n", issue->id,
		accepted ? kind_name(j->verdict.kind) : "not raised",
		score / 100, score % 100);
	explain_score(out, r, &analysis->document, &j->candidate);
	if (j->verdict.reason) {
		buf_printf(out, "    %s says: %s\n",
			r->analyzers[issue->analyzer].name, j->verdict.reason);
	}
	if (accepted) {
		explain_attributes(out, &analysis->session, j->attributes);
		explain_attributes(out, &analysis->session,
			analysis->session.unit_attributes[j->unit]);
	}
}

/* A finding that no term gave, with each place that it rests on. */
static void explain_emitted(struct buf *out, const struct setup *s,
	const struct analysis *analysis, const struct emitted *e)
{
	const struct registry *r = &s->registry;
	const struct rap_finding *f = &e->finding;
	unsigned score = logistic_hundredths(f->score);
	buf_printf(out, "  %s: %s, score %u.%02u, %s says\n",
		r->issues[e->issue].id, kind_name(f->kind), score / 100,
		score % 100, r->analyzers[e->analyzer].name);
	for (uint32_t i = 0; i <= f->evidence_count; i++) {
		struct rap_span span = i ? f->evidence[i - 1] : f->quote;
		struct place place =
			document_place(&analysis->document, span.begin);
		struct rap_str quote =
			str_slice(analysis->document.view.text, span);
		buf_printf(out, "    line %u, column %u: \"%.*s\"\n",
			place.line, place.column, (int)quote.len, quote.at);
	}
	explain_attributes(out, &analysis->session, e->attributes);
}

/* What is known of the place where a line begins. */
static int explain_line(struct buf *out, const struct setup *s,
	const struct analysis *analysis, struct arena *a, uint32_t line)
{
	const struct document *d = &analysis->document;
	uint32_t at = document_line_start(d, line);
	if (at >= d->view.text.len) {
		say("%.*s has no text at or after line %u",
			(int)analysis->source.path.len,
			analysis->source.path.at, line);
		return EXIT_TROUBLE;
	}
	const struct text_block *block = &d->blocks[document_block_at(d, at)];
	const struct rap_unit *unit = &d->units[block->unit];
	struct rap_str text = str_slice(d->view.text, block->span);
	struct rap_str cite = outline_cite(d, a, block->unit);
	buf_printf(out, "%.*s:%u: %.*s\n  \"%.*s\"\n  zone %s, language %s\n",
		(int)analysis->source.path.len, analysis->source.path.at, line,
		(int)cite.len, cite.at, (int)text.len, text.at,
		zone_name(unit->zone), language_name(unit->language));
	uint32_t found = 0;
	for (uint32_t i = 0; i < analysis->judged_count; i++) {
		const struct judged *j = &analysis->judged[i];
		const struct rap_unit *home = &d->units[j->candidate.unit];
		if (at >= home->span.begin && at < home->span.end) {
			explain_judged(out, s, analysis, j);
			found++;
		}
	}
	for (uint32_t i = 0; i < analysis->session.emitted_count; i++) {
		const struct emitted *e = &analysis->session.emitted[i];
		const struct rap_unit *home = &d->units[e->finding.unit];
		if (at >= home->span.begin && at < home->span.end) {
			explain_emitted(out, s, analysis, e);
			found++;
		}
	}
	if (!found) {
		buf_puts(out, "  no term of any issue stands here\n");
	}
	return EXIT_DONE;
}

static int explain_place(struct buf *out, const struct setup *s,
	const struct flags *flags, const char *path, uint32_t line)
{
	struct arena arena = ARENA_INIT;
	struct analysis analysis;
	struct walk_file file;
	struct rap_str raw;
	struct error err;
	size_t max_size = 0;
	int status = EXIT_TROUBLE;
	struct format_options format;
	struct converter converter;
	struct engine engine = s->engine;
	engine.reading = &format;
	if (setup_max_size(&max_size, flags, &err) ||
		setup_format(&format, flags, &err) ||
		walk_one(&file, &arena, path, &err) ||
		setup_converter(&converter, &arena, flags, &err) ||
		intake_read(&raw, &arena, &file, max_size, &converter, &err) ||
		analysis_make(&analysis, &arena, &engine, str_of(path), raw,
			&err)) {
		say("%s: %s", path, err.message);
	} else {
		status = explain_line(out, s, &analysis, &arena, line);
	}
	arena_release(&arena);
	return status;
}

/* Split FILE:LINE; 0 if the argument is not one. */
static uint32_t split_place(char **path, struct arena *a, const char *text)
{
	const char *colon = strrchr(text, ':');
	if (!colon) {
		return 0;
	}
	char *end = NULL;
	unsigned long line = strtoul(colon + 1, &end, 10);
	*path = arena_copy(a, text, (size_t)(colon - text));
	bool is_number = ascii_is_digit(colon[1]) && !*end;
	return is_number && line < UINT32_MAX ? (uint32_t)line : 0;
}

static int explain_one(struct buf *out, struct setup *s,
	const struct flags *flags, const char *what)
{
	char *path = NULL;
	uint32_t line = split_place(&path, &s->arena, what);
	if (line) {
		const char *file = path;
		struct error err;
		if (reporting_need_texts("explain", &file, 1, &err)) {
			say("%s", err.message);
			return EXIT_TROUBLE;
		}
		return explain_place(out, s, flags, path, line);
	}
	const struct issue *issue;
	struct error err;
	if (registry_need_issue(&issue, &s->registry, str_of(what), &err)) {
		say("%s; for a place, write FILE:LINE", err.message);
		return EXIT_TROUBLE;
	}
	explain_issue(out, &s->registry, issue);
	return EXIT_DONE;
}

static int explain(const struct flags *flags)
{
	struct setup setup = {0};
	struct buf out = BUF_INIT;
	struct error err;
	int status = EXIT_DONE;
	if (!flags->argument_count) {
		say("explain what? Write FILE:LINE, or an issue");
		return EXIT_TROUBLE;
	}
	if (setup_engine(&setup, flags, &err)) {
		say("%s", err.message);
		status = EXIT_TROUBLE;
	}
	for (size_t i = 0; i < flags->argument_count && status == EXIT_DONE;
		i++) {
		status = explain_one(&out, &setup, flags, flags->arguments[i]);
	}
	setup_release(&setup);
	return print_text(&out, status);
}

static const struct flag *const tables[] = {
	flags_issues, flags_input, flags_plugins, flags_general, NULL};

const struct command command_explain = {
	.name = "explain",
	.arguments = "FILE:LINE | ISSUE",
	.summary = "why something was found, or was not",
	.text = "For a place: its unit, zone and language, every issue whose "
		"terms stand in its\narticle, each weight, and what the "
		"analyzer made of it. For an issue: what it\nmeans and what "
		"raises it.\n\n"
		"  rapporteur explain ecom/INF_ECOM_38.txt:120\n"
		"  rapporteur explain data-localization\n",
	.tables = tables,
	.run = explain,
};
