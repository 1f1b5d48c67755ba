/* SPDX-License-Identifier: MIT */
/*
 * What became of the words in the brackets and options of one article, and of
 * those who held them.
 */
#ifndef CORE_COMPARE_FATE_H
#define CORE_COMPARE_FATE_H

#include "core/compare/change.h"

/* Follow the words of an article that both versions have (trail.c). */
void trail_make(struct article_change *c, struct arena *a,
	const struct version *old, const struct version *new);

/* Only the words of an article that one version has. */
void trail_alone(struct article_change *c, struct arena *a,
	const struct version *v);

/* Fill in c->fates, of each live bracket of its old scope in order. */
void fates_read(struct article_change *c, struct arena *a,
	const struct version *old, const struct version *new);

/* Fill in c->options, of each option of its old scope (fate_option.c). */
void options_read(struct article_change *c, struct arena *a,
	const struct version *old, const struct version *new);

/* Fill in c->holders; needs fates (fate_holder.c). */
void holders_read(struct article_change *c, struct arena *a,
	const struct version *old, const struct version *new);

/*
 * Brackets of which hardly a word stands, but whose words were put in
 * elsewhere, are moved (fate_moved.c); needs fates of all articles.
 */
void fates_find_moved(struct comparison *all, struct arena *a);

#endif /* CORE_COMPARE_FATE_H */
