/* SPDX-License-Identifier: MIT */
/*
 * From an outcome to the finding record that people read: quote, context,
 * place, cite, fingerprint.
 */
#ifndef CORE_ENGINE_FINDING_H
#define CORE_ENGINE_FINDING_H

#include "core/base/map.h"
#include "core/engine/outcome.h"
#include "core/results/record.h"

/* What findings of one document share while they are made in order. */
struct finding_maker {
	const struct engine *engine;
	const struct analysis *analysis;
	struct arena *arena; /* the document's */
	struct map seen;     /* how many have the same hash of their words */
};

void finding_maker_init(struct finding_maker *m, struct arena *a,
	const struct engine *e, const struct analysis *analysis);

/* Make the record of one outcome. Text lives in the arena. */
void finding_make(struct result_finding *out, struct finding_maker *m,
	const struct outcome *o);

#endif /* CORE_ENGINE_FINDING_H */
