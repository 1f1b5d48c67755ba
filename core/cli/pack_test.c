/* SPDX-License-Identifier: MIT */
#include "core/cli/pack_verbs.h"

#include "core/cli/command.h"
#include "core/cli/say.h"
#include "core/engine/example.h"
#include "core/engine/kind.h"
#include "core/text/profile.h"

static void tell_failure(struct buf *out, const struct setup *s,
	const struct example_result *r)
{
	const struct analyzer *a = &s->registry.analyzers[r->issue->analyzer];
	buf_printf(out,
		"%s:%u: %s (%s): wanted %s, found %s, score %d of %d\n  %s\n",
		a->pack_path, r->example->line, r->issue->id,
		language_name(r->example->language),
		kind_name(r->example->kind), kind_name(r->found),
		r->score == INT32_MIN ? 0 : r->score, r->issue->threshold,
		r->example->text);
}

/* Run the examples of one issue; returns how many failed. */
static uint32_t test_issue(struct buf *out, const struct setup *s,
	const struct issue *issue)
{
	struct arena arena = ARENA_INIT;
	uint32_t failed = 0;
	for (uint32_t i = 0; i < issue->pack->example_count; i++) {
		struct example_result result;
		struct error err;
		if (example_run(&result, &arena, &s->engine, issue,
			    &issue->pack->examples[i], &err)) {
			buf_printf(out, "%s: %s\n", issue->id, err.message);
			failed++;
		} else if (!result.passed) {
			tell_failure(out, s, &result);
			failed++;
		}
		arena_reset(&arena);
	}
	arena_release(&arena);
	return failed;
}

bool pack_is_named(const struct flags *flags, const struct registry *r,
	const struct issue *issue)
{
	for (size_t i = 1; i < flags->argument_count; i++) {
		const char *name = flags->arguments[i];
		if (strcmp(name, issue->id) == 0 ||
			strcmp(name, r->analyzers[issue->analyzer].name) == 0) {
			return true;
		}
	}
	return flags->argument_count < 2;
}

int verb_test(struct buf *out, const struct setup *s, const struct flags *flags)
{
	const struct registry *r = &s->registry;
	uint32_t examples = 0;
	uint32_t failed = 0;
	uint32_t issues = 0;
	for (uint32_t i = 0; i < r->issue_count; i++) {
		const struct issue *issue = &r->issues[i];
		if (issue->pack && pack_is_named(flags, r, issue)) {
			issues++;
			examples += issue->pack->example_count;
			failed += test_issue(out, s, issue);
		}
	}
	if (!issues) {
		say("pack test: no pack or issue of that name");
		return EXIT_TROUBLE;
	}
	buf_printf(out, "%u issue%s, %u example%s, %u failed\n", issues,
		issues == 1 ? "" : "s", examples, examples == 1 ? "" : "s",
		failed);
	return failed ? EXIT_FOUND : EXIT_DONE;
}
