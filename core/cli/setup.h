/* SPDX-License-Identifier: MIT */
/*
 * From flags to an engine that is ready: plugins loaded, patterns compiled,
 * analyzers open, issues chosen.
 */
#ifndef CORE_CLI_SETUP_H
#define CORE_CLI_SETUP_H

#include "core/cli/plugin_flags.h"
#include "core/engine/analysis.h"
#include "core/format/converter.h"
#include "core/source/walk.h"

/* --only, --exclude. */
extern const struct flag flags_issues[];

/* Which files are read and how: --glob, --max-size, --metadata, ... */
extern const struct flag flags_input[];

struct setup {
	struct arena arena; /* the run's */
	struct registry registry;
	struct scanner *scanner;
	struct engine engine;
};

/* Load plugins and packs; say what was refused. For commands that list. */
MUST_CHECK enum status setup_plugins(struct setup *out,
	const struct flags *flags, struct error *err);

/*
 * setup_plugins, then compile and open what --only and --exclude leave. Fails
 * with STATUS_USAGE on an unknown issue, with the nearest known one, and when
 * a plugin that the user named cannot be used.
 */
MUST_CHECK enum status setup_engine(struct setup *out,
	const struct flags *flags, struct error *err);

/* An engine without analyzers: documents are read and nothing is raised. */
MUST_CHECK enum status setup_reading(struct setup *out, struct error *err);

/* setup_engine in a process that may die: `watch` is told of each step. */
MUST_CHECK enum status setup_engine_watched(struct setup *out,
	const struct flags *flags, const struct load_watch *watch,
	struct error *err);

/*
 * Set the mark of every issue in a comma-separated list. Fails with
 * STATUS_USAGE on an unknown one, with the nearest known.
 */
MUST_CHECK enum status setup_mark_issues(bool *marks, const struct registry *r,
	const char *list, bool value, struct error *err);

/* Release a setup, also a half-made or zeroed one. */
void setup_release(struct setup *s);

/*
 * A flag's size in bytes, below 4G: a number with an optional K, M or G; or
 * the fallback.
 */
MUST_CHECK enum status setup_size(size_t *out, const struct flags *flags,
	const char *name, size_t fallback, struct error *err);

/* --max-size in bytes. */
MUST_CHECK enum status setup_max_size(size_t *out, const struct flags *flags,
	struct error *err);

/* --tracked and --struck. Fails with STATUS_USAGE on an unknown value. */
MUST_CHECK enum status setup_format(struct format_options *out,
	const struct flags *flags, struct error *err);

/*
 * How PDFs become text: --pdftotext, else the one on PATH, if there is one.
 * Fails with STATUS_USAGE if the program that the user named cannot be run.
 */
MUST_CHECK enum status setup_converter(struct converter *out, struct arena *a,
	const struct flags *flags, struct error *err);

/* "0.1.0" */
const char *setup_version(void);

#endif /* CORE_CLI_SETUP_H */
