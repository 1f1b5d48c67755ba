/* SPDX-License-Identifier: MIT */
/*
 * What people who read findings say of them: verdicts.csv, applied to records
 * on their way to whoever takes them.
 *
 * A finding said to be wrong, or other than it claims to be, becomes a mention,
 * which claims nothing; every finding with a verdict has it as an attribute.
 */
#ifndef CORE_RESULTS_VERDICT_H
#define CORE_RESULTS_VERDICT_H

#include "core/base/arena.h"
#include "core/results/sink.h"

enum verdict_word {
	VERDICT_RIGHT, /* the issue is raised there */
	VERDICT_WRONG, /* nothing of it is there */
	VERDICT_OTHER, /* it is there, but only named, or as something else */
	VERDICT_WORDS
};

struct verdict {
	struct rap_str document; /* path, as results have it */
	struct rap_str named;    /* as the row has it: perhaps a symbol */
	struct rap_str unit;     /* "Article 5.2"; "" if unlabelled */
	struct rap_str issue;
	enum verdict_word word;
	const char *file; /* where it was said */
	uint32_t line;
	bool used;
	bool met;                /* its document came */
	struct rap_str units[8]; /* where its issue is there, none twice */
	uint32_t unit_count;     /* may be more than are kept */
};

struct verdicts {
	struct verdict *at; /* in the order of files and rows */
	uint32_t count, capacity;
};

/* "right", "wrong", "other" */
const char *verdict_name(enum verdict_word word);

/*
 * Add a file's rows: columns document, unit, issue, verdict and, perhaps,
 * note. `folder` stands before the paths in it. Text is copied to the arena;
 * `name` is kept. Adds none of them if it fails: with STATUS_SYNTAX: "NAME:LINE:COLUMN: why", or
 * STATUS_ENCODING if it is not UTF-8.
 */
MUST_CHECK enum status verdicts_add(struct verdicts *v, struct arena *a,
	struct rap_str raw, const char *name, struct rap_str folder,
	struct error *err);

/*
 * A sink that applies verdicts and passes records on to `behind`; lives in the
 * arena. Before the summary it adds a corpus record for every verdict that no
 * finding has: what people see there and the program does not, and where it
 * sees the issue. A unit may have its document before it, and any case.
 */
struct result_sink *verdict_sink(struct arena *a, struct verdicts *v,
	struct result_sink *behind);

#endif /* CORE_RESULTS_VERDICT_H */
