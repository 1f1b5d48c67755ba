/* SPDX-License-Identifier: MIT */
/*
 * Which article of a new version an article of the old one became.
 *
 * An article keeps its number as a rule, so that decides where the words agree;
 * what is left goes by words, so that whatever was renumbered or renamed is
 * still found. Source of the rules: docs/compare.md, "Alignment".
 */
#ifndef CORE_COMPARE_ALIGN_H
#define CORE_COMPARE_ALIGN_H

#include "core/text/bracket.h"

/* One version of a text. */
struct version {
	const struct document *d;
	const struct brackets *b;
};

#define ALIGN_NONE UINT32_MAX

struct alignment {
	uint32_t *new_of; /* per scope of the old version; or ALIGN_NONE */
	uint32_t *old_of; /* per scope of the new one */
};

/* What pairing must know of a scope. It outlives the document. */
struct align_scope {
	uint32_t kind; /* enum scope_kind */
	struct rap_str label, title;
	uint64_t *shingles; /* runs of three words, as a sorted set */
	uint32_t shingle_count;
};

struct align_side {
	struct align_scope *at;
	uint32_t count;
};

/* "Article 5", "5" or "": how a scope is called. */
struct rap_str align_label(const struct version *v, uint32_t scope);
struct rap_str align_title(const struct version *v, uint32_t scope);

/*
 * Pair the scopes (articles, preamble, what stands between) of two versions.
 * Lives in the arena. Cannot fail; the same texts give the same pairs.
 */
void align_scopes(struct alignment *out, struct arena *a,
	const struct version *old, const struct version *new);

/* All scopes of a version; everything is copied into the arena. */
void align_side(struct align_side *out, struct arena *a,
	const struct version *v);

/* align_scopes() of versions that need not be there any more. */
void align_sides(struct alignment *out, struct arena *a,
	const struct align_side *old, const struct align_side *new);

#endif /* CORE_COMPARE_ALIGN_H */
