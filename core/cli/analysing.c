/* SPDX-License-Identifier: MIT */
#include "core/cli/analysing.h"

#include "core/base/array.h"
#include "core/base/build_id.h"
#include "core/base/interrupt.h"
#include "core/cli/command.h"
#include "core/cli/environment.h"
#include "core/cli/knowing.h"
#include "core/cli/limits.h"
#include "core/cli/loading.h"
#include "core/cli/say.h"
#include "core/cli/selecting.h"
#include "core/source/file_hash.h"

static void tell_problem(void *self, const struct result_problem *p)
{
	(void)self;
	if (str_equal(p->code, str_of("left-out"))) {
		return; /* said once, when it was benched */
	}
	if (p->document.len && p->analyzer.len) {
		say("%.*s: analyzer %.*s: %.*s", (int)p->document.len,
			p->document.at, (int)p->analyzer.len, p->analyzer.at,
			(int)p->message.len, p->message.at);
	} else if (p->document.len) {
		say("%.*s: %.*s", (int)p->document.len, p->document.at,
			(int)p->message.len, p->message.at);
	} else {
		say("analyzer %.*s: %.*s", (int)p->analyzer.len, p->analyzer.at,
			(int)p->message.len, p->message.at);
	}
}

static void tell_progress(void *self, uint32_t done, uint32_t total,
	uint64_t bytes)
{
	(void)self;
	say_progress(done, total, bytes);
}

/* Options that can change results, for the run record, by key. */
static uint32_t result_options(const struct result_pair **out, struct arena *a,
	const struct flags *flags)
{
	static const char *const names[] = {"exclude", "glob", "hidden",
		"max-findings", "max-size", "only", "set", "tracked"};
	struct result_pair *list =
		arena_array(a, flags->value_count + 2, sizeof(*list));
	uint32_t count = 0;
	for (size_t i = 0; i < COUNT_OF(names); i++) {
		const char *const *values = NULL;
		size_t n = flags_values(flags, a, names[i], &values);
		for (size_t v = 0; v < n; v++) {
			list[count++] = (struct result_pair){str_of(names[i]),
				str_of(values[v] ? values[v] : "true")};
		}
	}
	if (flags_given(flags, "struck")) {
		list[count++] =
			(struct result_pair){str_of("struck"), str_of("true")};
	}
	*out = list;
	return count;
}

static int outcome(const struct analysing *a,
	const struct result_summary *summary)
{
	if (interrupt_asked()) {
		say("interrupted: the results are not complete");
		return EXIT_INTERRUPT;
	}
	if (!summary->documents && !summary->not_read) {
		say("no documents found%s: rapporteur reads .txt, .md, .xml, "
		    ".html, .docx, .odt and .pdf files",
			flags_given(a->flags, "glob") ? " that match --glob"
						      : "");
		return EXIT_TROUBLE;
	}
	return summary->problems ? EXIT_PARTLY : EXIT_DONE;
}

/* Runs in the zygote. What is loaded stays until it ends. */
static enum status load(void *self, struct engine *out, struct buf *answer,
	const struct load_watch *watch, struct error *err)
{
	static struct setup setup;
	const struct analysing *a = self;
	enum status st = a->prepare(&setup, a->flags, answer, watch, err);
	setup.engine.metadata = &a->metadata;
	setup.engine.reading = &a->format;
	*out = setup.engine;
	return st;
}

static struct rap_str loading(void *self, struct arena *arena)
{
	const struct analysing *a = self;
	return loading_key(arena, a->flags, a->paths, a->path_count);
}

/* Where the linker left no hash, that of the program's own file. */
static struct rap_str build_of(struct arena *a)
{
	struct rap_str build = build_id();
	const char *program = build.len ? NULL : environment_program(a);
	struct error err;
	if (program && file_hash(&build, a, program, &err)) {
		build = (struct rap_str){"", 0};
	}
	return build;
}

static enum status read_options(struct analysing *a, struct error *err)
{
	const struct flags *flags = a->flags;
	struct process_options *o = &a->options;
	*o = (struct process_options){.version = setup_version(),
		.load = load,
		.loading = loading,
		.progress = tell_progress,
		.problem = tell_problem,
		.self = a};
	o->option_count = result_options(&o->options, &a->arena, flags);
	o->cache = flags_value(flags, "cache");
	o->metadata = &a->metadata;
	if (o->cache) {
		o->build = build_of(&a->arena);
	}
	enum status st = setup_converter(&o->converter, &a->arena, flags, err);
	st = st ? st : setup_max_size(&o->max_size, flags, err);
	st = st ? st : setup_format(&a->format, flags, err);
	return st ? st : limits_read(o, flags, err);
}

enum status analysing_open(struct analysing *out, const struct flags *flags,
	const char *const *paths, size_t path_count,
	analysing_prepare_fn *prepare, struct error *err)
{
	*out = (struct analysing){.flags = flags,
		.paths = paths,
		.path_count = path_count,
		.prepare = prepare};
	enum status st = read_options(out, err);
	st = st ? st
		: selecting_walk(&out->walk, &out->arena, flags, paths,
			  path_count, err);
	st = st ? st
		: knowing_read(&out->metadata, &out->arena, flags, &out->walk,
			  err);
	st = st ? st
		: judging_read(&out->verdicts, &out->arena, flags, &out->walk,
			  err);
	st = st ? st
		: process_open(&out->process, &out->options, &out->walk, err);
	if (st) {
		analysing_close(out);
	}
	return st;
}

struct rap_str analysing_answer(const struct analysing *a)
{
	return process_answer(a->process);
}

int analysing_run(struct analysing *a, struct result_sink *sink)
{
	struct result_summary summary = {0};
	struct error err;
	sink = judging_sink(&a->arena, &a->verdicts, sink);
	interrupt_defer(true);
	enum status st = process_run(&summary, a->process, sink, &err);
	interrupt_defer(false);
	if (st && !interrupt_asked()) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	return outcome(a, &summary);
}

void analysing_close(struct analysing *a)
{
	process_close(a->process);
	a->process = NULL;
	arena_release(&a->arena);
}
