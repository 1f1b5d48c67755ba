/* SPDX-License-Identifier: MIT */
/*
 * What became of the words in the brackets of one article.
 */
#ifndef CORE_COMPARE_FATE_H
#define CORE_COMPARE_FATE_H

#include "core/compare/change.h"

/* Fill in c->fates, of each live bracket of its old scope in order. */
void fates_read(struct article_change *c, struct arena *a,
	const struct version *old, const struct version *new);

#endif /* CORE_COMPARE_FATE_H */
