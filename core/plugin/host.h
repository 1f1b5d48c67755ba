/* SPDX-License-Identifier: MIT */
/*
 * The host's side of the contract: struct rap_host, and one session for each
 * document that runs callbacks, checks what plugins say, and keeps what they
 * find as a transaction for each analyzer.
 */
#ifndef CORE_PLUGIN_HOST_H
#define CORE_PLUGIN_HOST_H

#include "core/plugin/analyzer.h"
#include "core/results/record.h"
#include "core/scan/scanner.h"
#include "core/text/bracket.h"

/* A value of an attribute that was set; several for a list. */
struct attribute_value {
	const struct rap_attribute *attribute;
	const char *value; /* in the document's arena */
	uint32_t analyzer; /* who set it */
	uint32_t next;     /* index of the next value of the same unit/finding,
	                      or UINT32_MAX */
};

/* A finding that an analyzer emitted, checked. */
struct emitted {
	uint32_t analyzer;
	uint32_t issue;             /* index into the registry */
	struct rap_finding finding; /* evidence copied */
	uint32_t attributes;        /* first attribute_value, or UINT32_MAX */
};

/* What a failed callback said. */
struct failure {
	uint32_t analyzer;
	const char *callback; /* "judge" */
	const char *code;     /* for machines: "analyzer-failed", ... */
	const char *message;
};

/* All analyzers over the whole run: open() was called, close() not yet. */
struct host;

/*
 * Open all analyzers. One whose open() fails is benched: it takes no part, and
 * host_benched() says why. Lives in the arena. The registry, scanner and
 * version are borrowed.
 */
struct host *host_open(struct arena *a, const struct registry *r,
	const struct scanner *s);
void host_close(struct host *h);
bool host_is_benched(const struct host *h, uint32_t analyzer,
	const char **reason);

/*
 * Who wants to know which callback runs: so that, when a process dies, those
 * who are left know of what.
 */
struct host_watch {
	void (*enter)(void *self, uint32_t analyzer, const char *callback);
	void (*leave)(void *self);
	void *self;
};

/* The watch is copied. */
void host_set_watch(struct host *h, const struct host_watch *watch);

/*
 * Whether an analyzer takes part in the sessions and conclusions from now on.
 * One that does not has failed in every document, without a word.
 */
void host_exclude(struct host *h, uint32_t analyzer, bool excluded);

/* How many findings an analyzer may emit in a document; 0: any number. */
void host_limit_findings(struct host *h, uint32_t max_findings);

/* One document's session. */
struct session {
	struct host *host;
	const struct document *document;
	const struct brackets *brackets;
	const struct hits *hits; /* of all patterns, numbered as the registry */
	struct arena *arena;     /* the document's */
	struct attribute_value *values;
	uint32_t value_count, value_capacity;
	uint32_t
		*unit_attributes; /* for each unit: first value or UINT32_MAX */
	bool *failed;             /* for each analyzer: out of this document */
	struct emitted *emitted;
	uint32_t emitted_count, emitted_capacity;
	struct failure *failures;
	uint32_t failure_count, failure_capacity;
};

/* begin() of every analyzer. All is borrowed until session_end(). */
void session_begin(struct session *s, struct host *h, const struct document *d,
	const struct brackets *brackets, const struct hits *hits,
	struct arena *a);

/* annotate() of every analyzer for one unit; call once per unit. */
void session_annotate(struct session *s, uint32_t unit);

/*
 * judge() of the candidate's analyzer: *verdict holds the host's opinion and is
 * changed by it. *attributes is the first attribute value that judge() set for
 * it, or UINT32_MAX. False if the analyzer failed: the candidate is lost.
 */
bool session_judge(struct session *s, uint32_t analyzer,
	const struct rap_candidate *candidate, struct rap_verdict *verdict,
	uint32_t *attributes);

/* analyze() of every analyzer that has one; fills s->emitted. */
void session_analyze(struct session *s);

/*
 * end() of every analyzer. Findings of failed analyzers are taken out of
 * s->emitted; s->failures says who failed, where and why (first failure each).
 */
void session_end(struct session *s);

/* Whether the analyzer failed in this document. */
bool session_failed(const struct session *s, uint32_t analyzer);

/* conclude(): one record (a line of JSON) at a time; NULL at the end. Facts go
 * to the callback. */
typedef void host_fact_fn(void *self, uint32_t analyzer, const char *name,
	const char *document, const char *value);
void host_conclude(struct host *h, const struct rap_str *json_line,
	host_fact_fn *fact, void *self);
/* Whether an analyzer has conclude(): else records need not be offered. */
bool host_wants_conclude(const struct host *h, uint32_t analyzer);

#endif /* CORE_PLUGIN_HOST_H */
