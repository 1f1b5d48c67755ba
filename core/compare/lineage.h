/* SPDX-License-Identifier: MIT */
/*
 * Which documents are versions of one text: those of a folder in the order in
 * which they were made, and those of two folders in pairs.
 *
 * Source of the rules: docs/compare.md, "Versions".
 */
#ifndef CORE_COMPARE_LINEAGE_H
#define CORE_COMPARE_LINEAGE_H

#include "core/compare/dossier.h"

#define LINEAGE_NONE UINT32_MAX

/* Versions of one text in one language. */
struct lineage_text {
	struct rap_str key; /* symbol without /Rev.n; else lineage_name() */
	bool by_symbol;
	struct rap_str language;  /* "unknown" is one, too */
	const uint32_t *versions; /* documents of the dossier, oldest first */
	uint32_t count;           /* at least 1 */
};

struct lineage {
	struct lineage_text *at; /* in the order of their first documents */
	uint32_t count;
};

/* The texts of a dossier (borrowed). Lives in the arena. */
void lineage_make(struct lineage *out, struct arena *a,
	const struct dossier *d);

/* Whether a document is known to be an older version than another: by number,
 * if both have one and are versions of one text, else by date as far as both
 * say it. */
bool lineage_is_older(struct arena *a, const struct dossier_document *d,
	const struct dossier_document *than);

/*
 * A path without extension, language, dates and numbers of versions, in lower
 * case: "drafts/rev2/Text_2021-07-20.docx" and "drafts/Text (rev. 3).docx" are
 * both "drafts/text".
 */
struct rap_str lineage_name(struct arena *a, struct rap_str path);

/* A document of each side; LINEAGE_NONE where a side has none. */
struct lineage_pair {
	uint32_t old, new;
};

/* A document that is not compared, and the later one of its side that is. */
struct lineage_earlier {
	uint32_t document, later;
	bool is_copy; /* of the same bytes */
};

struct pairing {
	struct lineage_pair *at; /* as NEW has them, those that are gone last */
	uint32_t count;
	struct lineage_earlier *old, *new; /* set aside on each side */
	uint32_t old_count, new_count;
};

/*
 * Pair the latest version of each text of two dossiers: by symbol and
 * language, what is left by name. Documents whose symbols or languages are
 * known to differ are never a pair. Lives in the arena.
 */
void pairing_make(struct pairing *out, struct arena *a,
	const struct dossier *old, const struct dossier *new);

#endif /* CORE_COMPARE_LINEAGE_H */
