/* SPDX-License-Identifier: MIT */
/*
 * One side of a comparison: what the user gave, analysed as analyze does it,
 * in processes of its own, and each document read again when its words are
 * needed.
 */
#ifndef CORE_CLI_VERSIONS_H
#define CORE_CLI_VERSIONS_H

#include "core/cli/analysing.h"
#include "core/cli/each.h"
#include "core/compare/dossier.h"
#include "core/text/bracket.h"

struct versions {
	struct analysing analysing;
	struct each_reading how;
	struct dossier dossier;
};

/* What a side is made of; all of it is borrowed. */
struct versions_order {
	const char *const *paths;
	size_t path_count;
	analysing_prepare_fn *prepare; /* makes what analyses them */
	struct result_sink *also;      /* gets the records, too; or NULL */
};

/*
 * Analyse what is ordered. What the dossier says lives in the arena; *out must
 * stay where it is. Returns an exit status; what went wrong was
 * said. After EXIT_TROUBLE and EXIT_INTERRUPT there is nothing to close.
 */
int versions_open(struct versions *out, struct arena *a,
	const struct flags *flags, const struct versions_order *order);
void versions_close(struct versions *v);

/* An analysing_prepare_fn without analyzers. */
enum status versions_without_issues(struct setup *out,
	const struct flags *flags, struct buf *answer,
	const struct load_watch *watch, struct error *err);

/* A document of a side with its brackets; valid until the arena's end. */
struct edition {
	struct each_document read;
	struct brackets brackets;
};

/* Read one again, by its index in the dossier. Fails as each_read() does. */
MUST_CHECK enum status versions_read(struct edition *out, struct arena *a,
	const struct versions *v, uint32_t document, struct error *err);

#endif /* CORE_CLI_VERSIONS_H */
