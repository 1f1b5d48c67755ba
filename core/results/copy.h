/* SPDX-License-Identifier: MIT */
/*
 * Copies of records that outlive the call that passed them.
 */
#ifndef CORE_RESULTS_COPY_H
#define CORE_RESULTS_COPY_H

#include "core/results/record.h"

/* Everything in it is copied into the arena. */
struct result_article copy_article(struct arena *a,
	const struct result_article *from);

#endif /* CORE_RESULTS_COPY_H */
