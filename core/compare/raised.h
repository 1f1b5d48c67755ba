/* SPDX-License-Identifier: MIT */
/*
 * What two versions of a text raise: findings in pairs, by fingerprint and
 * then by the articles that became each other.
 *
 * Source of the rules: docs/compare.md, "Findings".
 */
#ifndef CORE_COMPARE_RAISED_H
#define CORE_COMPARE_RAISED_H

#include "core/compare/change.h"
#include "core/compare/dossier.h"

struct raised {
	enum change_kind kind; /* changed: any attribute is another */
	const struct dossier_finding *old, *new; /* NULL if new, or gone */
	uint32_t article; /* index into a comparison's list, or ALIGN_NONE */
	enum binding binds;
	/* It is the first on an issue that only one version raises: in its
	 * article, and in the whole document. */
	bool alone_in_article, alone_in_document;
};

/* The finding as the newest version that has it raises it. */
const struct dossier_finding *raised_newest(const struct raised *r);

struct raised_list {
	struct raised *at; /* in the order of NEW, those that are gone last */
	uint32_t count;
	enum binding *binds; /* of each article: what its findings and its
	                        modal words say together; NULL if there is
	                        no comparison */
};

/* Findings of one document, in reading order. */
struct raised_side {
	const struct dossier_finding *at;
	uint32_t count;
};

/* Those of a document of a dossier. */
struct raised_side raised_of(const struct dossier *d, uint32_t document);

/* Pair the findings (borrowed) of the two versions. Lives in the arena. */
void raised_pair(struct raised_list *out, struct arena *a,
	const struct comparison *c, struct raised_side old,
	struct raised_side new);

/* All of a document that has no other version: new, or gone. */
void raised_alone(struct raised_list *out, struct arena *a,
	struct raised_side side, enum change_kind kind);

/* Fill in which findings are alone on their issue, and what each article of
 * the comparison (NULL: there is none) binds. */
void raised_sum(struct raised_list *list, struct arena *a,
	const struct comparison *c);

#endif /* CORE_COMPARE_RAISED_H */
