/* SPDX-License-Identifier: MIT */
#include "core/engine/analysis.h"

#include "core/engine/kind.h"
#include "core/format/format.h"

static enum status read_document(struct analysis *out, struct arena *a,
	const struct engine *e, struct rap_str path, struct rap_str raw,
	struct error *err)
{
	enum status st =
		format_read(&out->source, a, path, raw, e->reading, err);
	if (st) {
		return st;
	}
	if (!out->source.block_count) {
		return error_set(err, STATUS_ENCODING, "empty: no text in it");
	}
	metadata_apply(e->metadata, a, &out->source);
	document_make(&out->document, a, &out->source);
	if (e->seal) {
		out->document.view.text = e->seal(out->document.view.text);
	}
	profile_read(&out->profile, &out->document);
	brackets_make(&out->brackets, &out->document);
	return STATUS_OK;
}

/* The paragraph that holds a candidate's strongest hit, else its unit. */
static uint32_t paragraph_of(const struct document *d,
	const struct candidate *c)
{
	uint32_t at = c->hits[c->strongest].span.begin;
	uint32_t unit = document_unit_at(d, at, RAP_UNIT_PARAGRAPH);
	return unit == RAP_NO_UNIT ? c->unit : unit;
}

static bool has_judge(const struct candidate *c, const struct registry *r)
{
	const struct issue *issue = &r->issues[c->issue];
	const struct rap_plugin *plugin = r->analyzers[issue->analyzer].plugin;
	return plugin && plugin->judge;
}

/*
 * The host's own verdict. What kind of finding it would be nobody asks of a
 * candidate that is rejected for good.
 */
static struct rap_verdict opinion(const struct candidate *c,
	const struct registry *r, const struct document *d)
{
	struct rap_verdict v = {.size = sizeof(v), .score = c->score};
	bool enough = c->score >= r->issues[c->issue].threshold;
	v.decision = enough ? RAP_ACCEPT : RAP_REJECT;
	v.kind = enough || has_judge(c, r) ? kind_of(c, r, d) : RAP_KIND_NONE;
	return v;
}

/* The unit that a finding would be about, as its kind stands. */
static uint32_t subject_of(const struct judged *j, const struct document *d)
{
	return j->verdict.kind == RAP_KIND_CLAUSE
		? paragraph_of(d, &j->candidate)
		: j->candidate.unit;
}

/* Annotate each unit once; `done` has one flag for each unit. */
static void annotate(struct session *s, bool *done, uint32_t unit)
{
	if (!done[unit]) {
		done[unit] = true;
		session_annotate(s, unit);
	}
}

/* What a finding may be about, and a judge may ask for. */
static void annotate_candidate(struct session *s, bool *done,
	const struct judged *j, const struct registry *r)
{
	if (has_judge(&j->candidate, r)) {
		annotate(s, done, j->candidate.unit);
		annotate(s, done, paragraph_of(s->document, &j->candidate));
	} else if (j->verdict.decision == RAP_ACCEPT) {
		annotate(s, done, j->unit);
	}
}

static void judge(struct judged *j, struct session *s, const struct registry *r)
{
	uint32_t analyzer = r->issues[j->candidate.issue].analyzer;
	struct rap_candidate view = {
		.size = sizeof(view),
		.unit = j->candidate.unit,
		.issue = r->issues[j->candidate.issue].id,
		.score = j->candidate.score,
		.threshold = r->issues[j->candidate.issue].threshold,
		.kind = j->verdict.kind,
		.hit_count = j->candidate.hit_count,
		.hits = j->candidate.hits,
	};
	j->lost =
		!session_judge(s, analyzer, &view, &j->verdict, &j->attributes);
	j->unit = subject_of(j, s->document);
}

static void annotate_emitted(struct session *s, bool *done)
{
	for (uint32_t i = 0; i < s->emitted_count; i++) {
		annotate(s, done, s->emitted[i].finding.unit);
	}
}

static void run_analyzers(struct analysis *out, struct arena *a,
	const struct engine *e, const struct candidates *candidates)
{
	const struct registry *r = e->registry;
	const struct document *d = &out->document;
	struct session *s = &out->session;
	bool *done = arena_array(a, d->unit_count, sizeof(*done));

	out->judged =
		arena_array(a, candidates->count + 1, sizeof(*out->judged));
	out->judged_count = candidates->count;
	session_begin(s, e->host, d, &out->brackets, &out->hits, a);
	for (uint32_t i = 0; i < candidates->count; i++) {
		struct judged *j = &out->judged[i];
		j->candidate = candidates->at[i];
		j->verdict = opinion(&j->candidate, r, d);
		j->attributes = UINT32_MAX;
		j->unit = subject_of(j, d);
		annotate_candidate(s, done, j, r);
	}
	for (uint32_t i = 0; i < candidates->count; i++) {
		judge(&out->judged[i], s, r);
	}
	session_analyze(s);
	annotate_emitted(s, done);
	session_end(s);
}

enum status analysis_make(struct analysis *out, struct arena *a,
	const struct engine *e, struct rap_str path, struct rap_str raw,
	struct error *err)
{
	*out = (struct analysis){0};
	enum status st = read_document(out, a, e, path, raw, err);
	if (st) {
		return st;
	}
	struct candidates candidates;
	scanner_scan(e->scanner, &out->document, a, &out->hits);
	candidates_make(&candidates, a, e->registry, &out->document, &out->hits,
		e->wanted);
	run_analyzers(out, a, e, &candidates);
	return STATUS_OK;
}
