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

static bool is_wanted(struct rap_str wanted, struct rap_str id)
{
	struct rap_str one;
	while (str_next_piece(&wanted, '\n', &one)) {
		if (str_equal(one, id)) {
			return true;
		}
	}
	return false;
}

static enum status watch_finding(struct result_sink *sink,
	const struct result_finding *r, struct error *err)
{
	struct threshold *t = self_of(sink);
	if (!t->reached && !str_equal(r->kind, str_of("mention"))) {
		t->reached = is_wanted(t->wanted, r->issue);
	}
	return result_pass_finding(sink, r, err);
}

enum status threshold_read(struct buf *wanted, struct arena *a,
	const struct flags *flags, const struct registry *r, struct error *err)
{
	const char *list = flags_value(flags, "fail-on");
	bool any = list && strcmp(list, "any") == 0;
	bool *marks =
		arena_array(a, (size_t)r->issue_count + 1, sizeof(*marks));
	enum status st = list && !any
		? setup_mark_issues(marks, r, list, true, err)
		: STATUS_OK;
	for (uint32_t i = 0; i < r->issue_count && !st; i++) {
		if (any || marks[i]) {
			buf_printf(wanted, "%s\n", r->issues[i].id);
		}
	}
	return st;
}

struct result_sink *threshold_sink(struct threshold *t,
	struct result_sink *behind)
{
	static const struct result_sink_ops ops = {result_pass_run,
		result_pass_document, watch_finding, result_pass_problem,
		result_pass_corpus, result_pass_summary};
	*t = (struct threshold){.relay = {{&ops}, behind}};
	return &t->relay.sink;
}

int threshold_status(const struct threshold *t, int status)
{
	return status == EXIT_DONE && t->reached ? EXIT_FOUND : status;
}
