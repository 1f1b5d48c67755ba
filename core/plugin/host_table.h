/* SPDX-License-Identifier: MIT */
/*
 * Inside the host: what it knows of each analyzer while calls run, and the
 * table of functions that analyzers call.
 */
#ifndef CORE_PLUGIN_HOST_TABLE_H
#define CORE_PLUGIN_HOST_TABLE_H

#include <jansson.h>

#include "core/plugin/host.h"

/* Which callback is running: some functions belong to some only. */
enum phase {
	PHASE_NONE,
	PHASE_BEGIN,
	PHASE_ANNOTATE,
	PHASE_JUDGE,
	PHASE_ANALYZE,
	PHASE_END,
	PHASE_CONCLUDE,
};

/* An analyzer at work. Its first member is what the plugin gets. */
struct guest {
	struct rap_call call;
	struct host *host;
	struct session *session; /* NULL outside a document */
	uint32_t number;         /* index into the registry */
	enum phase phase;
	uint32_t *target;     /* head of the chain that set_attribute adds to */
	const char *message;  /* `said`, or NULL: the callback did not fail */
	char said[256];       /* what fail() was told first */
	const char *benched;  /* why it takes no part; NULL if it does */
	bool excluded;        /* by host_exclude() */
	const char *code;     /* of the failure; NULL: "analyzer-failed" */
	uint32_t emitted;     /* findings in this document */
	struct arena scratch; /* dies with the callback */
	struct arena document_scratch; /* of begin(): dies with the document */
	uint32_t found_unit;           /* of the last find(), or NONE */
	struct rap_hit *found;
	uint32_t found_count;
	host_fact_fn *fact;
	void *fact_self;
};

static inline struct guest *guest_of(struct rap_call *call)
{
	return (struct guest *)call;
}

struct host {
	const struct registry *registry;
	const struct scanner *scanner;
	struct arena *arena;
	struct guest *guests;     /* one for each analyzer */
	uint32_t *annotators;     /* analyzers that have annotate(), */
	uint32_t annotator_count; /* which is few of them */
	uint32_t max_findings;    /* of an analyzer in a document; 0: any */
	struct host_watch watch;  /* zeroed: nobody watches */
};

static inline const struct analyzer *guest_analyzer(const struct guest *g)
{
	return &g->host->registry->analyzers[g->number];
}

struct rap_record {
	json_t *root;
};

void record_open(struct rap_record *r, struct rap_str json_line);
void record_close(struct rap_record *r);

/* The table's functions for conclude(). */
struct rap_str record_field(struct rap_call *call,
	const struct rap_record *record, const char *name);
int record_conclude_fact(struct rap_call *call, const char *name,
	const char *document, const char *value);

/* The table's functions for hits in a unit. */
const struct rap_hit *hits_find(struct rap_call *call, uint32_t index,
	uint32_t *count);
uint32_t hits_count(struct rap_call *call, uint32_t index, const char *name);

/* The table's functions for attributes. */
struct rap_str attribute_of_unit(struct rap_call *call, uint32_t index,
	const char *name, uint32_t which);
int attribute_set(struct rap_call *call, const char *name, const char *value);

/* The table's function for analyze(). */
int finding_emit(struct rap_call *call, const struct rap_finding *finding);

/* The table's function for describing by models. */
int model_set(struct rap_call *call, uint32_t unit, const char *attribute,
	const char *evidence, const struct rap_model *models, uint32_t count);

/* Whether a string of a plugin can go into results: whether it is UTF-8. */
bool host_is_text(const char *text);

const struct rap_host *host_table(void);

/* Whether a callback failed; an error said but not returned is a failure. */
bool guest_call(struct guest *g, const char *callback, int status);

/* Hits with the numbers that the plugin knows its patterns by. */
const struct rap_hit *guest_hits(struct guest *g, const struct rap_hit *hits,
	uint32_t count);

#endif /* CORE_PLUGIN_HOST_TABLE_H */
