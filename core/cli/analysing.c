/* SPDX-License-Identifier: MIT */
#include "core/cli/analysing.h"

#include <signal.h>

#include "core/base/array.h"
#include "core/cli/command.h"
#include "core/cli/knowing.h"
#include "core/cli/say.h"
#include "core/engine/run.h"

/* Set by SIGINT; the run stops after the document at hand. */
static volatile sig_atomic_t interrupted;

static void interrupt(int signal)
{
	(void)signal;
	interrupted = 1;
}

static void catch_interrupt(void)
{
	struct sigaction action = {.sa_handler = interrupt,
		/* A second Ctrl-C ends the program at once. */
		.sa_flags = (int)SA_RESETHAND};
	(void)sigemptyset(&action.sa_mask);
	(void)sigaction(SIGINT, &action, NULL);
}

static void tell_problem(void *self, const struct result_problem *p)
{
	(void)self;
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
	static const char *const names[] = {
		"exclude", "max-size", "only", "set"};
	struct result_pair *list =
		arena_array(a, flags->value_count + 2, sizeof(*list));
	uint32_t count = 0;
	for (size_t i = 0; i < COUNT_OF(names); i++) {
		const char *const *values = NULL;
		size_t n = flags_values(flags, a, names[i], &values);
		for (size_t v = 0; v < n; v++) {
			list[count++] = (struct result_pair){
				str_of(names[i]), str_of(values[v])};
		}
	}
	if (flags_given(flags, "texts")) {
		list[count++] =
			(struct result_pair){str_of("texts"), str_of("true")};
	}
	*out = list;
	return count;
}

static int outcome(const struct result_summary *summary)
{
	if (interrupted) {
		say("interrupted: the results are not complete");
		return EXIT_INTERRUPT;
	}
	if (!summary->documents && !summary->not_read) {
		say("no documents found: rapporteur reads .txt, .md and .xml "
		    "files");
		return EXIT_TROUBLE;
	}
	return summary->problems ? EXIT_PARTLY : EXIT_DONE;
}

int analyse_paths(const struct setup *s, const struct flags *flags,
	const char *const *paths, size_t path_count, struct result_sink *sink)
{
	static const char *const here[] = {"."};
	struct arena arena = ARENA_INIT;
	struct result_summary summary = {0};
	struct run_options options = {.version = setup_version(),
		.progress = tell_progress,
		.problem = tell_problem,
		.interrupted = &interrupted};
	struct engine engine = s->engine;
	struct metadata metadata;
	struct walk walk;
	struct error err;

	catch_interrupt();
	options.option_count = result_options(&options.options, &arena, flags);
	enum status st = setup_max_size(&options.max_size, flags, &err);
	if (!st) {
		st = walk_paths(&walk, &arena, path_count ? paths : here,
			path_count ? path_count : 1, &err);
	}
	st = st ? st : knowing_read(&metadata, &arena, flags, &walk, &err);
	if (!st) {
		engine.metadata = &metadata;
		st = run_files(&summary, &engine, &walk, &options, sink, &err);
	}
	arena_release(&arena);
	if (st) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	return outcome(&summary);
}
