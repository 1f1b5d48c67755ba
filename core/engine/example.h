/* SPDX-License-Identifier: MIT */
/*
 * Runs the examples of term packs: each is a document of one text, and what
 * is found in it must be of the kind that the pack says.
 */
#ifndef CORE_ENGINE_EXAMPLE_H
#define CORE_ENGINE_EXAMPLE_H

#include "core/engine/analysis.h"

struct example_result {
	const struct issue *issue;
	const struct pack_example *example;
	uint32_t found; /* enum rap_finding_kind; NONE if nothing */
	int32_t score; /* hundredths; of the best candidate, even if rejected */
	bool passed;
};

/*
 * Run one example. A mention passes for "none": it says that the words are
 * there but that nothing is made of them. Clause and provision stand for each
 * other: an example has no article around it to be a clause of.
 */
MUST_CHECK enum status example_run(struct example_result *out, struct arena *a,
	const struct engine *e, const struct issue *issue,
	const struct pack_example *example, struct error *err);

#endif /* CORE_ENGINE_EXAMPLE_H */
