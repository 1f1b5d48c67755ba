/* SPDX-License-Identifier: MIT */
/*
 * Findings that analyzers emit: checked, copied, kept for the session.
 */
#include "core/plugin/host_table.h"

static uint32_t own_issue(const struct guest *g, const char *id)
{
	const struct registry *r = g->host->registry;
	for (uint32_t i = 0; id && i < r->issue_count; i++) {
		if (r->issues[i].analyzer == g->number &&
			strcmp(r->issues[i].id, id) == 0) {
			return i;
		}
	}
	return UINT32_MAX;
}

static bool is_span(const struct document *d, struct rap_span span)
{
	return span.begin < span.end && span.end <= d->view.text.len;
}

/* Whether the byte at `place` is not the first of its character. */
static bool continues(struct rap_str text, uint32_t place)
{
	return place < text.len &&
		((unsigned char)text.at[place] & 0xC0) == 0x80;
}

/* Half a character in a quote is a line of results that no reader takes. */
static bool splits(const struct document *d, struct rap_span span)
{
	struct rap_str text = d->view.text;
	return continues(text, span.begin) || continues(text, span.end);
}

/* What is wrong with a finding; NULL if nothing. */
static const char *find_fault(const struct guest *g,
	const struct rap_finding *f, uint32_t issue)
{
	const struct document *d = g->session->document;
	if (issue == UINT32_MAX) {
		return "its issue is not this analyzer's";
	}
	if (f->unit >= d->unit_count) {
		return "its unit is none";
	}
	if (f->kind == RAP_KIND_NONE || f->kind > RAP_KIND_MENTION) {
		return "its kind is none";
	}
	if (!is_span(d, f->quote)) {
		return "its quote is empty or out of the text";
	}
	if (splits(d, f->quote)) {
		return "its quote begins or ends amid a character";
	}
	for (uint32_t i = 0; f->evidence && i < f->evidence_count; i++) {
		if (!is_span(d, f->evidence[i])) {
			return "its evidence is empty or out of the text";
		}
		if (splits(d, f->evidence[i])) {
			return "its evidence begins or ends amid a character";
		}
	}
	return NULL;
}

/* Copy a finding that is in order; set_attribute() describes it from now on. */
static void keep(struct guest *g, const struct rap_finding *finding,
	uint32_t issue)
{
	struct session *s = g->session;
	if (s->emitted_count == s->emitted_capacity) {
		uint32_t capacity =
			s->emitted_capacity ? s->emitted_capacity * 2 : 16;
		s->emitted = arena_grow(s->arena, s->emitted, s->emitted_count,
			capacity, sizeof(*s->emitted));
		s->emitted_capacity = capacity;
	}
	struct emitted *e = &s->emitted[s->emitted_count++];
	*e = (struct emitted){g->number, issue, *finding, UINT32_MAX};
	uint32_t count = finding->evidence ? finding->evidence_count : 0;
	struct rap_span *evidence =
		arena_bytes(s->arena, (count + 1) * sizeof(*evidence));
	if (count) {
		memcpy(evidence, finding->evidence, count * sizeof(*evidence));
	}
	e->finding.evidence = evidence;
	e->finding.evidence_count = count;
	g->target = &e->attributes;
}

int finding_emit(struct rap_call *call, const struct rap_finding *finding)
{
	struct guest *g = guest_of(call);
	if (g->phase != PHASE_ANALYZE) {
		return host_table()->fail(call,
			"a finding was emitted outside analyze()");
	}
	if (finding->size < sizeof(*finding)) {
		return host_table()->fail(call, "a finding's size is %u",
			finding->size);
	}
	uint32_t issue = own_issue(g, finding->issue);
	const char *fault = find_fault(g, finding, issue);
	if (fault) {
		return host_table()->fail(call, "a finding was emitted, but %s",
			fault);
	}
	uint32_t limit = g->host->max_findings;
	if (limit && g->emitted == limit) {
		g->code = "max-findings";
		return host_table()->fail(call,
			"more than %u findings in a document (--max-findings)",
			limit);
	}
	g->emitted++;
	keep(g, finding, issue);
	return RAP_OK;
}
