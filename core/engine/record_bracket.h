/* SPDX-License-Identifier: MIT */
/*
 * What the document record says of the square brackets of the whole document.
 */
#ifndef CORE_ENGINE_RECORD_BRACKET_H
#define CORE_ENGINE_RECORD_BRACKET_H

#include "core/engine/analysis.h"

/*
 * Fill out->bracket_classes; add to out->notes where brackets outside articles
 * have no partner. Needs out->articles. Text lives in the arena.
 */
void record_brackets(struct result_document *out, struct arena *a,
	const struct analysis *analysis);

#endif /* CORE_ENGINE_RECORD_BRACKET_H */
