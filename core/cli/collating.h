/* SPDX-License-Identifier: MIT */
/*
 * Two sides of a comparison, and what became of each text: for compare and
 * for status --since.
 */
#ifndef CORE_CLI_COLLATING_H
#define CORE_CLI_COLLATING_H

#include "core/cli/versions.h"
#include "core/compare/balance.h"
#include "core/compare/lineage.h"

struct collating {
	struct arena *arena; /* the run's; borrowed */
	struct versions old, new;
	struct pairing pairing;
	/* The only pair, whatever the documents are; NULL: as pairing says. */
	const struct lineage_pair *only;
	struct rap_str ladder; /* as compare_versions() takes it */
	bool unread;           /* a document could not be read again */
};

/* One text; everything in it is borrowed for the call. */
typedef void collating_fn(void *self, const struct collated *text);

/* An analysing_prepare_fn whose answer is the ladder of modal words. */
enum status collating_prepare(struct setup *out, const struct flags *flags,
	struct buf *answer, const struct load_watch *watch, struct error *err);

/*
 * Pair the documents of both sides, which are open, and compare each pair;
 * then what has no partner. What cannot be read was said, and `unread` is set.
 */
void collating_each(struct collating *c, collating_fn *fn, void *self);

#endif /* CORE_CLI_COLLATING_H */
