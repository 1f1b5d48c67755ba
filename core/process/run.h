/* SPDX-License-Identifier: MIT */
/*
 * A whole run: files in path order, each through a worker process, its records
 * to the sink; then what only the folder tells, and the summary.
 *
 *   supervisor -> zygote (loads plugins) -> workers
 *
 * The supervisor runs no code of a plugin. What crashes, hangs or eats memory
 * costs one analyzer in one document: the document is done again without it.
 * Same records for any number of workers.
 */
#ifndef CORE_PROCESS_RUN_H
#define CORE_PROCESS_RUN_H

#include "core/base/buf.h"
#include "core/engine/analysis.h"
#include "core/format/converter.h"
#include "core/results/sink.h"
#include "core/source/walk.h"

struct process_options {
	uint32_t workers;      /* at least 1 */
	uint32_t time_limit;   /* ms for an analyzer in a document */
	size_t memory_limit;   /* bytes of a worker; 0: none */
	uint32_t max_findings; /* of an analyzer in a document */
	bool sandbox;          /* as far as the kernel has one */
	size_t max_size;       /* bytes of a file; larger ones are not read */
	struct converter converter; /* of PDFs; runs beside the workers */
	const char *cache;    /* folder for records that are kept; or NULL */
	struct rap_str build; /* what tells this build from others */
	const struct metadata *metadata; /* that load() uses; may be NULL */
	/* What load() depends on, besides the build, told apart without loading
	 * anything; empty: nobody can say. NULL: the same. */
	struct rap_str (*loading)(void *self, struct arena *a);
	const char *version;               /* of rapporteur */
	const struct result_pair *options; /* that can change results */
	uint32_t option_count;
	/*
	 * Load plugins, in the zygote. What is added to *answer comes back to
	 * the caller of process_open(). Messages go to standard error.
	 */
	enum status (*load)(void *self, struct engine *out, struct buf *answer,
		const struct load_watch *watch, struct error *err);
	/* Told after each file, for a progress bar; may be NULL. */
	void (*progress)(void *self, uint32_t done, uint32_t total,
		uint64_t bytes);
	/* Told of each problem as it happens; may be NULL. */
	void (*problem)(void *self, const struct result_problem *problem);
	void *self;
};

/* Supervisor, zygote and workers. */
struct process;

/*
 * Start the zygote, and again without them if plugins end it. Options and
 * files are borrowed. Fails as load() does, or with STATUS_IO if there can be
 * no processes.
 */
MUST_CHECK enum status process_open(struct process **out,
	const struct process_options *options, const struct walk *files,
	struct error *err);

/* What load() answered. */
struct rap_str process_answer(const struct process *p);

/* Analyse the files; until interrupt_asked(). Fails only when the sink fails. *out
 * is the summary. */
MUST_CHECK enum status process_run(struct result_summary *out,
	struct process *p, struct result_sink *sink, struct error *err);

/* End all processes. NULL is fine. */
void process_close(struct process *p);

#endif /* CORE_PROCESS_RUN_H */
