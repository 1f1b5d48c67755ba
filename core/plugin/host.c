/* SPDX-License-Identifier: MIT */
#include "core/plugin/host.h"

#include <stdarg.h>
#include <stdio.h>

#include "core/plugin/host_table.h"

/* It takes no further part in the run. */
static void bench(struct guest *g)
{
	g->benched = arena_copy(g->host->arena, g->message, strlen(g->message));
	g->message = NULL;
}

static void enter(const struct guest *g, const char *callback)
{
	const struct host_watch *w = &g->host->watch;
	if (w->enter) {
		w->enter(w->self, g->number, callback);
	}
}

static void leave(const struct guest *g)
{
	const struct host_watch *w = &g->host->watch;
	if (w->leave) {
		w->leave(w->self);
	}
}

void host_set_watch(struct host *h, const struct host_watch *watch)
{
	h->watch = *watch;
}

void host_limit_findings(struct host *h, uint32_t max_findings)
{
	h->max_findings = max_findings;
}

void host_exclude(struct host *h, uint32_t analyzer, bool excluded)
{
	h->guests[analyzer].excluded = excluded;
}

struct host *host_open(struct arena *a, const struct registry *r,
	const struct scanner *s)
{
	struct host *h = arena_alloc(a, sizeof(*h));
	h->registry = r;
	h->scanner = s;
	h->arena = a;
	h->guests = arena_array(a, r->analyzer_count + 1, sizeof(*h->guests));
	h->annotators =
		arena_array(a, r->analyzer_count + 1, sizeof(*h->annotators));
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		struct guest *g = &h->guests[i];
		const struct rap_plugin *p = r->analyzers[i].plugin;
		if (p && p->annotate) {
			h->annotators[h->annotator_count++] = i;
		}
		g->host = h;
		g->number = i;
		g->call = (struct rap_call){
			.size = sizeof(g->call), .host = host_table()};
		if (p && p->open) {
			registry_watch(r, r->analyzers[i].name, "open");
			if (guest_call(g, "open", p->open(&g->call))) {
				bench(g);
			}
			registry_watch(r, r->analyzers[i].name, "");
		}
		arena_reset(&g->scratch);
	}
	return h;
}

void host_close(struct host *h)
{
	for (uint32_t i = 0; i < h->registry->analyzer_count; i++) {
		struct guest *g = &h->guests[i];
		const struct rap_plugin *p = h->registry->analyzers[i].plugin;
		if (p && p->close) {
			p->close(&g->call);
		}
		arena_release(&g->scratch);
		arena_release(&g->document_scratch);
	}
}

bool host_is_benched(const struct host *h, uint32_t analyzer,
	const char **reason)
{
	*reason = h->guests[analyzer].benched;
	return *reason != NULL;
}

bool session_failed(const struct session *s, uint32_t analyzer)
{
	const struct guest *g = &s->host->guests[analyzer];
	return s->failed[analyzer] || g->benched || g->excluded;
}

static void note_failure(struct session *s, struct guest *g,
	const char *callback)
{
	if (s->failure_count == s->failure_capacity) {
		uint32_t capacity =
			s->failure_capacity ? s->failure_capacity * 2 : 4;
		s->failures = arena_grow(s->arena, s->failures,
			s->failure_count, capacity, sizeof(*s->failures));
		s->failure_capacity = capacity;
	}
	const char *message = g->message ? g->message : "failed without a word";
	struct failure f = {.analyzer = g->number,
		.callback = callback,
		.code = g->code ? g->code : "analyzer-failed",
		.message = arena_copy(s->arena, message, strlen(message))};
	s->failures[s->failure_count++] = f;
	s->failed[g->number] = true;
	g->message = NULL;
	g->code = NULL;
}

/* After a callback: scratch memory is gone, a failure is noted. */
static bool settle(struct session *s, struct guest *g, const char *callback,
	int status)
{
	bool failed = guest_call(g, callback, status);
	leave(g);
	if (failed) {
		note_failure(s, g, callback);
	}
	g->phase = PHASE_NONE;
	if (strcmp(callback, "begin") != 0) {
		arena_reset(&g->scratch);
	}
	return !failed;
}

static const struct rap_plugin *plugin_of(const struct session *s, uint32_t i)
{
	return session_failed(s, i) ? NULL
				    : s->host->registry->analyzers[i].plugin;
}

void session_begin(struct session *s, struct host *h, const struct document *d,
	const struct brackets *brackets, const struct hits *hits,
	struct arena *a)
{
	uint32_t count = h->registry->analyzer_count;
	*s = (struct session){.host = h,
		.document = d,
		.brackets = brackets,
		.hits = hits,
		.arena = a};
	s->failed = arena_array(a, count + 1, sizeof(*s->failed));
	s->unit_attributes =
		arena_bytes(a, (d->unit_count + 1) * sizeof(uint32_t));
	for (uint32_t i = 0; i < d->unit_count; i++) {
		s->unit_attributes[i] = UINT32_MAX;
	}
	for (uint32_t i = 0; i < count; i++) {
		struct guest *g = &h->guests[i];
		const struct rap_plugin *p = plugin_of(s, i);
		g->session = s;
		g->call.document = &d->view;
		g->call.document_state = NULL;
		g->found_unit = UINT32_MAX;
		g->emitted = 0;
		if (p && p->begin) {
			g->phase = PHASE_BEGIN;
			enter(g, "begin");
			(void)settle(s, g, "begin", p->begin(&g->call));
		}
	}
}

void session_annotate(struct session *s, uint32_t unit)
{
	for (uint32_t k = 0; k < s->host->annotator_count; k++) {
		uint32_t i = s->host->annotators[k];
		struct guest *g = &s->host->guests[i];
		const struct rap_plugin *p = plugin_of(s, i);
		if (p) {
			g->phase = PHASE_ANNOTATE;
			enter(g, "annotate");
			g->target = &s->unit_attributes[unit];
			(void)settle(s, g, "annotate",
				p->annotate(&g->call, unit));
		}
	}
}

/* A verdict goes into results as it is. */
static int check_verdict(struct guest *g, const struct rap_verdict *verdict)
{
	const struct rap_host *table = host_table();
	if (verdict->kind == RAP_KIND_NONE ||
		verdict->kind > RAP_KIND_MENTION) {
		return table->fail(&g->call, "judge set kind %u, which is none",
			verdict->kind);
	}
	if (verdict->decision > RAP_ACCEPT) {
		return table->fail(&g->call,
			"judge set decision %u, which is none",
			verdict->decision);
	}
	if (verdict->reason && !host_is_text(verdict->reason)) {
		return table->fail(&g->call,
			"judge gave a reason that is not UTF-8 text");
	}
	return RAP_OK;
}

bool session_judge(struct session *s, uint32_t analyzer,
	const struct rap_candidate *candidate, struct rap_verdict *verdict,
	uint32_t *attributes)
{
	struct guest *g = &s->host->guests[analyzer];
	const struct rap_plugin *p = plugin_of(s, analyzer);
	if (session_failed(s, analyzer)) {
		return false;
	}
	if (!p || !p->judge) {
		return true;
	}
	struct rap_candidate view = *candidate;
	view.hits = guest_hits(g, candidate->hits, candidate->hit_count);
	g->phase = PHASE_JUDGE;
	enter(g, "judge");
	g->target = attributes;
	int status = p->judge(&g->call, &view, verdict);
	status = status ? status : check_verdict(g, verdict);
	if (verdict->reason) {
		verdict->reason = arena_copy(s->arena, verdict->reason,
			strlen(verdict->reason));
	}
	return settle(s, g, "judge", status);
}

void session_analyze(struct session *s)
{
	for (uint32_t i = 0; i < s->host->registry->analyzer_count; i++) {
		struct guest *g = &s->host->guests[i];
		const struct rap_plugin *p = plugin_of(s, i);
		if (p && p->analyze) {
			g->phase = PHASE_ANALYZE;
			enter(g, "analyze");
			g->target = NULL;
			(void)settle(s, g, "analyze", p->analyze(&g->call));
		}
	}
}

/* All or none: what a failed analyzer emitted goes. */
static void take_back(struct session *s)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < s->emitted_count; i++) {
		if (!s->failed[s->emitted[i].analyzer]) {
			s->emitted[kept++] = s->emitted[i];
		}
	}
	s->emitted_count = kept;
}

/* Attributes that a failed analyzer gave to units go, too. */
static void take_attributes_back(struct session *s)
{
	for (uint32_t u = 0; u < s->document->unit_count; u++) {
		uint32_t *link = &s->unit_attributes[u];
		while (*link != UINT32_MAX) {
			struct attribute_value *v = &s->values[*link];
			if (s->failed[v->analyzer]) {
				*link = v->next;
			} else {
				link = &v->next;
			}
		}
	}
}

void session_end(struct session *s)
{
	for (uint32_t i = 0; i < s->host->registry->analyzer_count; i++) {
		struct guest *g = &s->host->guests[i];
		const struct rap_plugin *p =
			s->host->registry->analyzers[i].plugin;
		if (p && p->end && !g->benched && !g->excluded) {
			g->phase = PHASE_END;
			enter(g, "end");
			p->end(&g->call);
			bool failed = s->failed[i];
			g->message = failed ? NULL : g->message;
			(void)settle(s, g, "end", RAP_OK);
		}
		g->call.document = NULL;
		g->call.document_state = NULL;
		g->session = NULL;
		arena_reset(&g->scratch);
		arena_reset(&g->document_scratch);
	}
	if (s->failure_count) {
		take_back(s);
		take_attributes_back(s);
	}
}

bool host_wants_conclude(const struct host *h, uint32_t analyzer)
{
	const struct rap_plugin *p = h->registry->analyzers[analyzer].plugin;
	const struct guest *g = &h->guests[analyzer];
	return p && p->conclude && !g->benched && !g->excluded;
}

void host_conclude(struct host *h, const struct rap_str *json_line,
	host_fact_fn *fact, void *self)
{
	struct rap_record record = {0};
	if (json_line) {
		record_open(&record, *json_line);
	}
	for (uint32_t i = 0; i < h->registry->analyzer_count; i++) {
		struct guest *g = &h->guests[i];
		const struct rap_plugin *p = h->registry->analyzers[i].plugin;
		if (!host_wants_conclude(h, i)) {
			continue;
		}
		g->phase = PHASE_CONCLUDE;
		enter(g, "conclude");
		g->fact = json_line ? NULL : fact;
		g->fact_self = self;
		if (guest_call(g, "conclude",
			    p->conclude(&g->call,
				    json_line ? &record : NULL))) {
			bench(g);
		}
		leave(g);
		g->phase = PHASE_NONE;
		arena_reset(&g->scratch);
	}
	record_close(&record);
}
