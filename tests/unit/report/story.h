/* SPDX-License-Identifier: MIT */
/*
 * Records made by hand, a line each, and the report they give. A story is
 * JSON Lines, so that it is told as a run would tell it.
 */
#ifndef TESTS_UNIT_REPORT_STORY_H
#define TESTS_UNIT_REPORT_STORY_H

#include <criterion/criterion.h>

#include "core/report/view.h"
#include "core/results/jsonl.h"

struct story {
	struct arena arena;
	struct buf lines;
	struct buf facts; /* corpus records come after all documents */
	struct report_options options;
	const char *path; /* of the last document */
	struct result_summary summary;
	struct view view;
	struct buf out;
};

static inline void story_issue(struct story *s, const char *id,
	const char *theme, const char *counts_as, const char *languages)
{
	buf_printf(&s->lines,
		"%s{\"id\":\"%s\",\"theme\":\"%s\",\"title\":\"T\","
		"\"counts_as\":\"%s\",\"analyzer\":\"%s\","
		"\"languages\":[%s]}",
		s->lines.at[s->lines.len - 1] == '[' ? "" : ",", id, theme,
		counts_as, id, languages);
}

/* Each issue has an analyzer of its own, by its name. Issues: spam and source-code (trust), data-flows (openness, English terms
 * only), security (an exception). */
static inline void story_begin(struct story *s)
{
	memset(s, 0, sizeof(*s));
	s->options.width = 80;
	s->summary.complete = true;
	buf_puts(&s->lines,
		"{\"type\":\"run\",\"schema\":"
		"\"rapporteur.findings/1\",\"issues\":[");
	story_issue(s, "spam", "trust", "topic", "\"en\",\"fr\",\"es\"");
	story_issue(s, "source-code", "trust", "topic", "");
	story_issue(s, "data-flows", "openness", "topic", "\"en\"");
	story_issue(s, "security", "cross-cutting", "exception", "");
	buf_puts(&s->lines, "]}\n");
}

/* `people` are names separated by ';'. */
static inline void story_document(struct story *s, const char *path,
	const char *kind, const char *language, const char *people)
{
	struct rap_str rest = str_of(people);
	struct rap_str name;
	s->path = path;
	s->summary.documents++;
	buf_printf(&s->lines,
		"{\"type\":\"document\",\"path\":\"%s\",\"kind\":\"%s\","
		"\"language\":\"%s\",\"words\":100,\"proponents\":[",
		path, kind, language);
	for (int i = 0; str_next_piece(&rest, ';', &name); i++) {
		buf_printf(&s->lines, "%s{\"name\":\"%.*s\"}", i ? "," : "",
			(int)name.len, name.at);
	}
	buf_puts(&s->lines, "]}\n");
}

/* In the last document; `more` are members of attributes, or "". */
static inline void story_finding(struct story *s, const char *issue,
	const char *kind, int score, const char *more)
{
	s->summary.findings++;
	buf_printf(&s->lines,
		"{\"type\":\"finding\",\"document\":\"%s\",\"issue\":\"%s\","
		"\"theme\":\"trust\",\"score\":%d.%02d,\"quote\":\"a, b\","
		"\"locator\":{\"line\":3,\"column\":4},\"cite\":\"X, 1\","
		"\"attributes\":{\"kind\":\"%s\"%s%s}}\n",
		s->path, issue, score / 100, score % 100, kind,
		*more ? "," : "", more);
}

static inline void story_problem(struct story *s, const char *document,
	const char *analyzer, const char *message, const char *effect)
{
	s->summary.problems++;
	buf_printf(&s->lines,
		"{\"type\":\"problem\",\"document\":\"%s\",\"analyzer\":"
		"\"%s\",\"code\":\"c\",\"message\":\"%s\",\"effect\":\"%s\"}\n",
		document, analyzer, message, effect);
}

/* `reason` "" counts the document. */
static inline void story_version(struct story *s, const char *path,
	const char *reason, const char *with)
{
	buf_printf(&s->facts,
		"{\"type\":\"corpus\",\"fact\":\"version\",\"document\":"
		"\"%s\",\"counted\":%s,\"reason\":\"%s\",\"counted_with\":"
		"\"%s\"}\n",
		path, *reason ? "false" : "true", reason, with);
}

/* Pass all of it to a sink. */
static inline void story_read(struct story *s, struct result_sink *sink)
{
	struct error err;
	buf_add_str(&s->lines, buf_str(&s->facts));
	jsonl_summary(&s->lines, &s->summary);
	cr_assert_eq(jsonl_read(sink, buf_str(&s->lines), "story", NULL, &err),
		STATUS_OK, "%s", err.message);
}

static inline struct tally *story_tally(struct story *s)
{
	struct tally *t = tally_new(&s->arena, &s->options);
	story_read(s, tally_sink(t));
	return t;
}

/* What follows from the records. */
static inline const struct view *story_view(struct story *s)
{
	s->view.tally = story_tally(s);
	s->view.arena = &s->arena;
	proposals_make(&s->view.proposals, &s->arena, s->view.tally);
	delegations_make(&s->view.delegations, &s->arena, s->view.tally,
		&s->view.proposals);
	return &s->view;
}

/* The report, as text. */
static inline const char *story_report(struct story *s)
{
	report_write(&s->out, story_tally(s));
	buf_putc(&s->out, '\0');
	return s->out.at;
}

/* Counts of one issue. */
static inline struct count story_count(struct story *s, const char *issue)
{
	const struct view *v = story_view(s);
	bool *wanted = arena_array(&s->arena, 64, sizeof(*wanted));
	uint32_t found = tally_find(&v->tally->issue_map, str_of(issue));
	struct count count;
	cr_assert(found);
	wanted[found - 1] = true;
	count_issues(&count, &s->arena, v->tally, &v->proposals, wanted);
	return count;
}

static inline void story_end(struct story *s)
{
	buf_release(&s->lines);
	buf_release(&s->facts);
	buf_release(&s->out);
	arena_release(&s->arena);
}

static inline void assert_has(const char *text, const char *part)
{
	cr_assert(strstr(text, part), "no \"%s\" in:\n%s", part, text);
}

static inline void assert_lacks(const char *text, const char *part)
{
	cr_assert(!strstr(text, part), "\"%s\" in:\n%s", part, text);
}

#endif /* TESTS_UNIT_REPORT_STORY_H */
