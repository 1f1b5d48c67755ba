/* SPDX-License-Identifier: MIT */
/*
 * Decides what a document is in the negotiation: proposal, report, ...
 */
#ifndef CORE_TEXT_PROFILE_KIND_H
#define CORE_TEXT_PROFILE_KIND_H

#include "core/text/profile.h"

/* The kind a name stands for ("consolidated-text", "Text proposal"), or
 * RAP_DOCUMENT_UNKNOWN. Needs an arena for scratch. */
enum rap_document_kind profile_kind_of(struct arena *a, struct rap_str name);

/*
 * The kind of a document whose proponents in *profile are known, and where it
 * comes from. `cover` is the number of blocks of its cover.
 */
enum rap_document_kind profile_kind_read(enum profile_source *source,
	const struct profile *profile, const struct document *d,
	uint32_t cover);

#endif /* CORE_TEXT_PROFILE_KIND_H */
