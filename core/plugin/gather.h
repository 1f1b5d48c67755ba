/* SPDX-License-Identifier: MIT */
/*
 * What the analyzers of a run declare, together: issues and patterns, each
 * with one owner. Inside the registry.
 */
#ifndef CORE_PLUGIN_GATHER_H
#define CORE_PLUGIN_GATHER_H

#include "core/plugin/analyzer.h"
#include "core/scan/guard_terms.h"

/* A registry in the making. */
struct gathering {
	struct registry *r;
	struct arena *arena;
	struct arena scratch;        /* for one file */
	struct guard_library guards; /* of the patterns of all packs */
	uint32_t analyzer_capacity, refusal_capacity;
};

/* Note what is not used, and why. The reason is copied. */
struct refusal *registry_refuse(struct gathering *g, const char *name,
	const char *path, const char *code, const char *reason);

void analyzer_unload(struct analyzer *a);

/*
 * Collect the issues of all analyzers, which are in order. One that claims an
 * issue or a unit attribute of an analyzer before it is refused.
 */
void gather_issues(struct gathering *g);

/* Collect the patterns of all analyzers; after gather_issues(). */
void gather_patterns(struct gathering *g);

#endif /* CORE_PLUGIN_GATHER_H */
