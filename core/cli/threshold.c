/* SPDX-License-Identifier: MIT */
#include "core/cli/threshold.h"

#include "core/cli/command.h"
#include "core/cli/setup.h"

const struct flag flags_threshold[] = {
	{"fail-on", 0, "any|ISSUE,...",
		"exit with status 1 if any issue, or one of these,\n"
		"is raised: more than mentioned"},
	{0},
};

static struct threshold *self_of(struct result_sink *sink)
{
	return (struct threshold *)sink;
}

static enum status pass_run(struct result_sink *sink,
	const struct result_run *r, struct error *err)
{
	struct result_sink *behind = self_of(sink)->behind;
	return behind->ops->run(behind, r, err);
}

static enum status pass_document(struct result_sink *sink,
	const struct result_document *r, struct error *err)
{
	struct result_sink *behind = self_of(sink)->behind;
	return behind->ops->document(behind, r, err);
}

static enum status watch_finding(struct result_sink *sink,
	const struct result_finding *r, struct error *err)
{
	struct threshold *t = self_of(sink);
	if (!str_equal(r->kind, str_of("mention"))) {
		const struct issue *issue =
			registry_issue(t->registry, r->issue);
		t->reached = t->reached ||
			(issue && t->wanted[issue - t->registry->issues]);
	}
	return t->behind->ops->finding(t->behind, r, err);
}

static enum status pass_problem(struct result_sink *sink,
	const struct result_problem *r, struct error *err)
{
	struct result_sink *behind = self_of(sink)->behind;
	return behind->ops->problem(behind, r, err);
}

static enum status pass_corpus(struct result_sink *sink,
	const struct result_corpus *r, struct error *err)
{
	struct result_sink *behind = self_of(sink)->behind;
	return behind->ops->corpus(behind, r, err);
}

static enum status pass_summary(struct result_sink *sink,
	const struct result_summary *r, struct error *err)
{
	struct result_sink *behind = self_of(sink)->behind;
	return behind->ops->summary(behind, r, err);
}

enum status threshold_open(struct threshold *out, struct arena *a,
	const struct flags *flags, const struct registry *r, struct error *err)
{
	static const struct result_sink_ops ops = {pass_run, pass_document,
		watch_finding, pass_problem, pass_corpus, pass_summary};
	const char *list = flags_value(flags, "fail-on");
	bool *wanted =
		arena_array(a, (size_t)r->issue_count + 1, sizeof(*wanted));
	*out = (struct threshold){{&ops}, NULL, r, wanted, false};
	if (!list) {
		return STATUS_OK;
	}
	if (strcmp(list, "any") == 0) {
		for (uint32_t i = 0; i < r->issue_count; i++) {
			wanted[i] = true;
		}
		return STATUS_OK;
	}
	return setup_mark_issues(wanted, r, list, true, err);
}

struct result_sink *threshold_sink(struct threshold *t,
	struct result_sink *behind)
{
	t->behind = behind;
	return &t->sink;
}

int threshold_status(const struct threshold *t, int status)
{
	return status == EXIT_DONE && t->reached ? EXIT_FOUND : status;
}
