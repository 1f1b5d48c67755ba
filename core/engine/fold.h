/* SPDX-License-Identifier: MIT */
/*
 * The records of a run, in order, folded into what only the folder tells: a
 * sink in front of the real one that counts, remembers what versions need, and
 * hands copies to conclude().
 */
#ifndef CORE_ENGINE_FOLD_H
#define CORE_ENGINE_FOLD_H

#include "core/base/buf.h"
#include "core/engine/corpus.h"
#include "core/results/sink.h"

/* Told of what passes; members may be NULL. */
struct fold_watch {
	void (*problem)(void *self, const struct result_problem *problem);
	/* Each document and finding as its line of JSON, for conclude(). */
	void (*line)(void *self, struct rap_str json);
	void *self;
};

struct fold {
	struct result_sink sink; /* first, so that the pointers are the same */
	struct result_sink *behind;
	struct fold_watch watch;
	struct arena arena;
	struct corpus *corpus;
	struct buf line;
	struct result_summary summary; /* of what has passed so far */
};

void fold_init(struct fold *f, struct result_sink *behind,
	const struct fold_watch *watch);
void fold_release(struct fold *f);

/* Pass corpus records; after the last document. */
MUST_CHECK enum status fold_corpus(struct fold *f, struct error *err);

/* Pass the summary: the last record. */
MUST_CHECK enum status fold_summary(struct fold *f, struct error *err);

#endif /* CORE_ENGINE_FOLD_H */
