/* SPDX-License-Identifier: MIT */
#include "core/cli/explain_place.h"

#include "core/base/utf8.h"
#include "core/engine/kind.h"
#include "core/engine/logistic.h"
#include "core/report/table.h"
#include "core/text/outline.h"

/* What is explained: the blocks that stand in the line asked for. */
struct place_asked {
	struct buf *out;
	const struct analysis *analysis;
	const struct registry *registry;
	struct rap_span words;
	uint32_t width;
};

static bool is_inside(const struct place_asked *p, struct rap_span span)
{
	return span.begin < p->words.end && span.end > p->words.begin;
}

static bool is_around(const struct place_asked *p, uint32_t unit)
{
	return is_inside(p, p->analysis->document.units[unit].span);
}

static void begin(struct flow *f, const struct place_asked *p)
{
	enum { INDENT = 10 };
	flow_begin(f, p->out, p->width, INDENT);
}

static void add_score(struct flow *f, int32_t score)
{
	unsigned hundredths = logistic_hundredths(score);
	flow_printf(f, "score %u.%02u", hundredths / 100, hundredths % 100);
}

/* Words of the text; the line that they stand in, if it is another one. */
static void add_words(struct flow *f, const struct place_asked *p,
	struct rap_span span)
{
	const struct document *d = &p->analysis->document;
	flow_quote(f, str_slice(d->view.text, span));
	if (!is_inside(p, span)) {
		flow_printf(f, "in line %u",
			document_place(d, span.begin).line);
	}
}

/* The beginning of a term: pack show has the whole of it. */
static void add_term(struct flow *f, const char *term)
{
	enum { LONGEST = 60 };
	struct rap_str text = str_of(term);
	struct rap_str head = utf8_head(text, LONGEST);
	flow_printf(f, "(%.*s%s)", (int)head.len, head.at,
		head.len < text.len ? "..." : "");
}

static bool is_repeated(const struct candidate *c, uint32_t hit)
{
	for (uint32_t i = 0; i < hit; i++) {
		if (c->hits[i].pattern == c->hits[hit].pattern) {
			return true;
		}
	}
	return false;
}

static void explain_score(const struct place_asked *p,
	const struct candidate *c)
{
	const struct issue *issue = &p->registry->issues[c->issue];
	buf_printf(p->out, "    %+5d to begin with\n", issue->bias);
	for (uint32_t i = 0; i < c->hit_count; i++) {
		const struct rap_pattern *pattern =
			&p->registry->patterns[c->hits[i].pattern];
		struct flow f;
		if (is_repeated(c, i)) {
			continue;
		}
		begin(&f, p);
		flow_printf(&f, "    %+5d", pattern->weight);
		add_words(&f, p, c->hits[i].span);
		if (pattern->flags & RAP_PATTERN_CONTEXT) {
			flow_puts(&f, "context");
		}
		add_term(&f, pattern->text);
		flow_end(&f);
	}
	buf_printf(p->out, "    %5d in all; %d are needed\n", c->score,
		issue->threshold);
}

/* An attribute and all values that it has. */
static void explain_attributes(const struct place_asked *p, uint32_t first)
{
	const struct attribute_value *values = p->analysis->session.values;
	const struct rap_attribute *last = NULL;
	struct flow f = {0};
	for (uint32_t i = first; i != UINT32_MAX; i = values[i].next) {
		if (values[i].attribute == last) {
			flow_comma(&f);
		} else {
			if (last) {
				flow_end(&f);
			}
			begin(&f, p);
			flow_printf(&f, "    %s:", values[i].attribute->name);
		}
		flow_puts(&f, values[i].value);
		last = values[i].attribute;
	}
	if (last) {
		flow_end(&f);
	}
}

static bool is_raised(const struct judged *j)
{
	return j->verdict.decision == RAP_ACCEPT && !j->lost;
}

static const char *opinion(const struct judged *j)
{
	return is_raised(j) ? kind_name(j->verdict.kind) : "not raised";
}

static void explain_judged(const struct place_asked *p, const struct judged *j)
{
	const struct session *session = &p->analysis->session;
	const struct issue *issue = &p->registry->issues[j->candidate.issue];
	struct flow f;
	begin(&f, p);
	flow_printf(&f, "  %s:", issue->id);
	flow_puts(&f, opinion(j));
	flow_comma(&f);
	add_score(&f, j->verdict.score);
	flow_end(&f);
	explain_score(p, &j->candidate);
	if (j->verdict.reason) {
		begin(&f, p);
		flow_printf(&f, "    %s says:",
			p->registry->analyzers[issue->analyzer].name);
		flow_puts(&f, j->verdict.reason);
		flow_end(&f);
	}
	if (is_raised(j)) {
		explain_attributes(p, j->attributes);
		explain_attributes(p, session->unit_attributes[j->unit]);
	}
}

/* Place `i` that a finding rests on: its quote, then its evidence. */
static struct rap_span rests_on(const struct rap_finding *f, uint32_t i)
{
	return i ? f->evidence[i - 1] : f->quote;
}

/* A finding that no term gave, with each place that it rests on. */
static void explain_emitted(const struct place_asked *p,
	const struct emitted *e)
{
	const struct document *d = &p->analysis->document;
	const struct rap_finding *finding = &e->finding;
	struct flow f;
	begin(&f, p);
	flow_printf(&f, "  %s:", p->registry->issues[e->issue].id);
	flow_puts(&f, kind_name(finding->kind));
	flow_comma(&f);
	add_score(&f, finding->score);
	flow_comma(&f);
	flow_printf(&f, "%s says", p->registry->analyzers[e->analyzer].name);
	flow_end(&f);
	for (uint32_t i = 0; i <= finding->evidence_count; i++) {
		struct rap_span span = rests_on(finding, i);
		struct place place = document_place(d, span.begin);
		begin(&f, p);
		flow_printf(&f, "    line %u, column %u:", place.line,
			place.column);
		flow_quote(&f, str_slice(d->view.text, span));
		flow_end(&f);
	}
	explain_attributes(p, e->attributes);
}

/* An issue of the same unit that nothing here speaks for, in a line. */
static void name_elsewhere(const struct place_asked *p, uint32_t issue,
	const char *kind, int32_t score, uint32_t at)
{
	struct flow f;
	begin(&f, p);
	flow_printf(&f, "  elsewhere: %s:", p->registry->issues[issue].id);
	flow_puts(&f, kind);
	flow_comma(&f);
	add_score(&f, score);
	flow_comma(&f);
	flow_printf(&f, "line %u",
		document_place(&p->analysis->document, at).line);
	flow_end(&f);
}

static bool speaks_here(const struct place_asked *p, const struct judged *j)
{
	for (uint32_t i = 0; i < j->candidate.hit_count; i++) {
		if (is_inside(p, j->candidate.hits[i].span)) {
			return true;
		}
	}
	return false;
}

static bool rests_here(const struct place_asked *p, const struct rap_finding *f)
{
	for (uint32_t i = 0; i <= f->evidence_count; i++) {
		if (is_inside(p, rests_on(f, i))) {
			return true;
		}
	}
	return false;
}

/* Issues by their terms: what is here, in full, or what is elsewhere. */
static uint32_t explain_candidates(const struct place_asked *p, bool here)
{
	uint32_t found = 0;
	for (uint32_t i = 0; i < p->analysis->judged_count; i++) {
		const struct judged *j = &p->analysis->judged[i];
		const struct candidate *c = &j->candidate;
		if (!is_around(p, c->unit) || speaks_here(p, j) != here) {
			continue;
		}
		found++;
		if (here) {
			explain_judged(p, j);
		} else {
			name_elsewhere(p, c->issue, opinion(j),
				j->verdict.score,
				c->hits[c->strongest].span.begin);
		}
	}
	return found;
}

/* The same of findings that no term gave. */
static uint32_t explain_findings(const struct place_asked *p, bool here)
{
	const struct session *session = &p->analysis->session;
	uint32_t found = 0;
	for (uint32_t i = 0; i < session->emitted_count; i++) {
		const struct emitted *e = &session->emitted[i];
		const struct rap_finding *f = &e->finding;
		if (!is_around(p, f->unit) || rests_here(p, f) != here) {
			continue;
		}
		found++;
		if (here) {
			explain_emitted(p, e);
		} else {
			name_elsewhere(p, e->issue, kind_name(f->kind),
				f->score, f->quote.begin);
		}
	}
	return found;
}

static void describe(const struct place_asked *p, uint32_t line)
{
	const struct source *source = &p->analysis->source;
	const struct document *d = &p->analysis->document;
	uint32_t number = d->blocks[document_block_at(d, p->words.begin)].unit;
	const struct rap_unit *unit = &d->units[number];
	struct rap_str cite = outline_cite(d, d->arena, number);
	struct flow f;
	buf_add_shown(p->out, source->path);
	buf_printf(p->out, ":%u%s%.*s\n", line, cite.len ? ": " : "",
		(int)cite.len, cite.at);
	flow_begin(&f, p->out, p->width, 2);
	flow_puts(&f, "  ");
	flow_quote(&f, str_slice(d->view.text, p->words));
	flow_end(&f);
	buf_printf(p->out, "  zone %s, language %s\n", zone_name(unit->zone),
		language_name(unit->language));
}

/* From the block that `at` lies in to the last one that begins in its line. */
static struct rap_span words_of_line(const struct document *d, uint32_t at)
{
	uint32_t block = document_block_at(d, at);
	struct rap_span words = d->blocks[block].span;
	uint32_t line = document_place(d, at).line;
	while (++block < d->block_count &&
		document_place(d, d->blocks[block].span.begin).line == line) {
		words.end = d->blocks[block].span.end;
	}
	return words;
}

enum status explain_place(struct buf *out, const struct registry *r,
	const struct analysis *analysis, uint32_t line, uint32_t width,
	struct error *err)
{
	const struct document *d = &analysis->document;
	uint32_t at = document_line_start(d, line);
	if (at >= d->view.text.len) {
		return error_set(err, STATUS_USAGE,
			"%.*s has no text at or after line %u",
			(int)analysis->source.path.len,
			analysis->source.path.at, line);
	}
	struct place_asked p = {
		.out = out,
		.analysis = analysis,
		.registry = r,
		.words = words_of_line(d, at),
		.width = width,
	};
	describe(&p, line);
	if (explain_candidates(&p, true) + explain_findings(&p, true) == 0) {
		buf_puts(out, "  no term of any issue stands here\n");
	}
	(void)explain_candidates(&p, false);
	(void)explain_findings(&p, false);
	return STATUS_OK;
}
