/* SPDX-License-Identifier: MIT */
/*
 * Articles of different proposals that say the same in the same words.
 *
 * What proposals share is never merged: that somebody took over somebody else's
 * words is worth knowing.
 */
#ifndef CORE_ENGINE_WORDING_H
#define CORE_ENGINE_WORDING_H

#include "core/results/sink.h"

struct wording;

/* An empty one; lives and copies into the arena (the run's). */
struct wording *wording_new(struct arena *a);

/* Remember the articles of document number `number`. */
void wording_document(struct wording *w, uint32_t number,
	const struct result_document *document);

/* What wording_write must know of a document. */
struct wording_document {
	struct rap_str path;
	struct rap_str proposal; /* versions of one share it */
	bool counted;
	bool apart; /* no proposal, but worth comparing with */
};

/*
 * Pass a "same-wording" record to the sink for each document that shares
 * articles with an earlier one of another proposal: with the first that has
 * them and that totals count. Short articles, which are often
 * the same by nature, do not count. `documents` is by number.
 */
MUST_CHECK enum status wording_write(struct wording *w,
	const struct wording_document *documents, struct result_sink *sink,
	struct error *err);

#endif /* CORE_ENGINE_WORDING_H */
