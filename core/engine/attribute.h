/* SPDX-License-Identifier: MIT */
/*
 * A finding's attributes: its kind, then its unit's, then its own, which win.
 */
#ifndef CORE_ENGINE_ATTRIBUTE_H
#define CORE_ENGINE_ATTRIBUTE_H

#include "core/engine/outcome.h"
#include "core/results/record.h"

/* Fill out->attributes; out->kind is set already. */
void attributes_collect(struct result_finding *out, struct arena *a,
	const struct analysis *analysis, const struct outcome *o);

#endif /* CORE_ENGINE_ATTRIBUTE_H */
