/* SPDX-License-Identifier: MIT */
#include "core/results/narrow.h"

#include "core/base/nearest.h"

struct narrow {
	struct result_relay relay; /* first: the pointers are the same */
	struct arena *arena;
	const char *only, *exclude;
	const struct rap_str *wanted; /* ids; the arena's */
	uint32_t wanted_count;
	uint32_t findings; /* passed on */
};

static struct narrow *self_of(struct result_sink *sink)
{
	return (struct narrow *)sink;
}

static enum status unknown(const struct narrow *n, const struct result_run *r,
	struct rap_str id, struct error *err)
{
	const char **names = arena_array(n->arena, (size_t)r->issue_count + 1,
		sizeof(*names));
	for (uint32_t i = 0; i < r->issue_count; i++) {
		names[i] = arena_copy(n->arena, r->issues[i].id.at,
			r->issues[i].id.len);
	}
	const char *near = nearest_word(id, names, r->issue_count);
	return error_set(err, STATUS_USAGE,
		"no issue of these results is called '%.*s'%s%s%s", (int)id.len,
		id.at, near ? " (did you mean " : "", near ? near : "",
		near ? "?)" : "");
}

/* Set the mark of every issue in a list. */
static enum status mark(bool *marks, const struct narrow *n,
	const struct result_run *r, const char *list, bool value,
	struct error *err)
{
	struct rap_str rest = str_of(list);
	struct rap_str id;
	while (str_next_piece(&rest, ',', &id)) {
		uint32_t i = 0;
		while (i < r->issue_count && !str_equal(r->issues[i].id, id)) {
			i++;
		}
		if (i == r->issue_count) {
			return unknown(n, r, id, err);
		}
		marks[i] = value;
	}
	return STATUS_OK;
}

static uint32_t add_option(struct result_pair *list, uint32_t count,
	const char *name, const char *value)
{
	if (!value) {
		return count;
	}
	list[count] = (struct result_pair){str_of(name), str_of(value)};
	return count + 1;
}

/* The run's options with these among them, by key. */
static void say_options(struct result_run *out, const struct narrow *n,
	const struct result_run *r)
{
	struct result_pair *list = arena_array(n->arena,
		(size_t)r->option_count + 2, sizeof(*list));
	uint32_t count = add_option(list, 0, "exclude", n->exclude);
	bool said = !n->only;
	for (uint32_t i = 0; i < r->option_count; i++) {
		if (!said &&
			str_compare(r->options[i].key, str_of("only")) > 0) {
			count = add_option(list, count, "only", n->only);
			said = true;
		}
		list[count++] = r->options[i];
	}
	count = said ? count : add_option(list, count, "only", n->only);
	out->options = list;
	out->option_count = count;
}

static enum status narrow_run(struct result_sink *sink,
	const struct result_run *r, struct error *err)
{
	struct narrow *n = self_of(sink);
	struct result_run run = *r;
	struct result_issue *issues = arena_array(n->arena,
		(size_t)r->issue_count + 1, sizeof(*issues));
	struct rap_str *wanted = arena_array(n->arena,
		(size_t)r->issue_count + 1, sizeof(*wanted));
	bool *marks = arena_array(n->arena, (size_t)r->issue_count + 1,
		sizeof(*marks));
	for (uint32_t i = 0; i < r->issue_count; i++) {
		marks[i] = !n->only;
	}
	enum status st = mark(marks, n, r, n->only, true, err);
	st = st ? st : mark(marks, n, r, n->exclude, false, err);
	if (st) {
		return st;
	}
	run.issue_count = 0;
	for (uint32_t i = 0; i < r->issue_count; i++) {
		if (marks[i]) {
			wanted[run.issue_count] =
				str_copy(n->arena, r->issues[i].id);
			issues[run.issue_count++] = r->issues[i];
		}
	}
	run.issues = issues;
	n->wanted = wanted;
	n->wanted_count = run.issue_count;
	say_options(&run, n, r);
	return result_pass_run(sink, &run, err);
}

static bool is_wanted(const struct narrow *n, struct rap_str issue)
{
	for (uint32_t i = 0; i < n->wanted_count; i++) {
		if (str_equal(n->wanted[i], issue)) {
			return true;
		}
	}
	return false;
}

static enum status narrow_finding(struct result_sink *sink,
	const struct result_finding *r, struct error *err)
{
	struct narrow *n = self_of(sink);
	if (!is_wanted(n, r->issue)) {
		return STATUS_OK;
	}
	n->findings++;
	return result_pass_finding(sink, r, err);
}

static enum status narrow_corpus(struct result_sink *sink,
	const struct result_corpus *r, struct error *err)
{
	bool wanted = !r->issue.len || is_wanted(self_of(sink), r->issue);
	return wanted ? result_pass_corpus(sink, r, err) : STATUS_OK;
}

static enum status narrow_summary(struct result_sink *sink,
	const struct result_summary *r, struct error *err)
{
	struct result_summary summary = *r;
	summary.findings = self_of(sink)->findings;
	return result_pass_summary(sink, &summary, err);
}

struct result_sink *narrow_sink(struct arena *a, const char *only,
	const char *exclude, struct result_sink *behind)
{
	static const struct result_sink_ops ops = {narrow_run,
		result_pass_document, narrow_finding, result_pass_problem,
		narrow_corpus, narrow_summary};
	struct narrow *n = arena_alloc(a, sizeof(*n));
	*n = (struct narrow){.relay = {{&ops}, behind},
		.arena = a,
		.only = only,
		.exclude = exclude};
	return &n->relay.sink;
}
