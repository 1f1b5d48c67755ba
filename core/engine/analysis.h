/* SPDX-License-Identifier: MIT */
/*
 * One document through the whole street: source, document, scan, analyzers.
 * What comes out is everything that is known of it, before it is a record.
 */
#ifndef CORE_ENGINE_ANALYSIS_H
#define CORE_ENGINE_ANALYSIS_H

#include "core/engine/candidate.h"
#include "core/format/format.h"
#include "core/plugin/host.h"
#include "core/text/bracket.h"
#include "core/text/metadata.h"
#include "core/text/profile.h"

/* What every document is analysed with; made once, then const. */
struct engine {
	const struct registry *registry;
	const struct scanner *scanner;
	struct host *host;
	const bool *wanted;                   /* for each issue; NULL: all */
	const struct metadata *metadata;      /* NULL: none */
	const struct format_options *reading; /* how to read; NULL: as usual */
	/* Make text that can only be read where analyzers are given it, valid
	 * until the next call, unless there is no memory for it; NULL: analyzers
	 * are trusted. */
	struct rap_str (*seal)(struct rap_str text);
	bool texts; /* findings keep the text of their unit */
};

/* A candidate and what was decided. */
struct judged {
	struct candidate candidate;
	struct rap_verdict verdict;
	uint32_t unit; /* what it is about: candidate.unit, or the paragraph
	                        that regulates, for a clause */
	uint32_t attributes; /* set by judge(); first value or UINT32_MAX */
	bool lost;           /* its analyzer failed */
};

struct analysis {
	struct source source;
	struct document document;
	struct profile profile;
	struct brackets brackets;
	struct hits hits;
	struct judged *judged;
	uint32_t judged_count;
	struct session session; /* ended; emitted findings and failures */
};

/*
 * Analyse a file's bytes (borrowed). Everything lives in the arena. Fails as
 * format_read does; an empty file fails with STATUS_ENCODING "empty".
 */
MUST_CHECK enum status analysis_make(struct analysis *out, struct arena *a,
	const struct engine *e, struct rap_str path, struct rap_str raw,
	struct error *err);

#endif /* CORE_ENGINE_ANALYSIS_H */
