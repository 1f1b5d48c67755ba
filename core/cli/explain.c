/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <unistd.h>

#include "core/base/ascii.h"
#include "core/cli/command.h"
#include "core/cli/environment.h"
#include "core/cli/explain_place.h"
#include "core/cli/print.h"
#include "core/cli/saved.h"
#include "core/cli/say.h"
#include "core/cli/setup.h"
#include "core/format/intake.h"
#include "core/report/table.h"

/* What an article must have in terms to raise an issue, in plain words. */
static void explain_terms(struct buf *out, const struct issue *issue,
	uint32_t width)
{
	const struct pack_issue *pack = issue->pack;
	struct flow f;
	flow_begin(&f, out, width, 2);
	flow_printf(&f,
		"  terms: %u English, %u French, %u Spanish; see rapporteur "
		"pack show",
		pack->term_counts[0], pack->term_counts[1],
		pack->term_counts[2]);
	flow_puts(&f, issue->id);
	flow_end(&f);
	flow_begin(&f, out, width, 2);
	flow_printf(&f,
		"  raised by an article, or a paragraph where there are none, "
		"in which the weights of the terms found, each counted once, "
		"come to %d or more",
		issue->threshold - issue->bias);
	flow_end(&f);
}

static void explain_issue(struct buf *out, const struct registry *r,
	const struct issue *issue)
{
	const struct analyzer *a = &r->analyzers[issue->analyzer];
	uint32_t width = environment_columns();
	struct flow f;
	buf_printf(out, "%s: %s\n", issue->id,
		issue->title.en ? issue->title.en : "");
	flow_begin(&f, out, width, 2);
	flow_puts(&f, "  ");
	flow_puts(&f, issue->definition.en);
	flow_end(&f);
	buf_printf(out, "  theme %s; analyzer %s (%s)\n", issue->theme, a->name,
		!a->plugin        ? "terms"
			: a->pack ? "terms, and code that judges them"
				  : "code");
	for (uint32_t i = 0; i < issue->alias_count; i++) {
		buf_printf(out, "  also called %s\n", issue->aliases[i]);
	}
	if (issue->pack) {
		explain_terms(out, issue, width);
	}
}

static int explain_file(struct buf *out, const struct setup *s,
	const struct flags *flags, const char *path, uint32_t line)
{
	struct arena arena = ARENA_INIT;
	struct analysis analysis;
	struct walk_file file;
	struct rap_str raw;
	struct error err;
	size_t max_size = 0;
	int status = EXIT_TROUBLE;
	struct format_options format;
	struct converter converter;
	struct engine engine = s->engine;
	engine.reading = &format;
	if (setup_max_size(&max_size, flags, &err) ||
		setup_format(&format, flags, &err) ||
		walk_one(&file, &arena, path, &err) ||
		setup_converter(&converter, &arena, flags, &err) ||
		intake_read(&raw, &arena, &file, max_size, &converter, &err) ||
		analysis_make(&analysis, &arena, &engine, str_of(path), raw,
			&err)) {
		say("%s: %s", path, err.message);
	} else if (explain_place(out, &s->registry, &analysis, line,
			   environment_columns(), &err)) {
		say("%s", err.message);
	} else {
		status = EXIT_DONE;
	}
	arena_release(&arena);
	return status;
}

/* Cut ":NUMBER" off the end of a path; 0 if there is none. */
static uint32_t cut_number(char *path)
{
	char *colon = strrchr(path, ':');
	char *end = NULL;
	if (!colon || !ascii_is_digit(colon[1])) {
		return 0;
	}
	unsigned long number = strtoul(colon + 1, &end, 10);
	if (*end || number >= UINT32_MAX) {
		return 0;
	}
	*colon = '\0';
	return (uint32_t)number;
}

/* Split FILE:LINE, or FILE:LINE:COLUMN, as editors have it; 0 if the argument
 * is neither. */
static uint32_t split_place(char **path, struct arena *a, const char *text)
{
	*path = arena_copy(a, text, strlen(text));
	uint32_t last = cut_number(*path);
	uint32_t line = last ? cut_number(*path) : 0;
	return line ? line : last;
}

/* Whether a name is that of a file, perhaps with something behind a colon. */
static bool is_place(struct arena *a, const char *what)
{
	char *path = arena_copy(a, what, strlen(what));
	char *colon = strrchr(path, ':');
	bool is = access(path, F_OK) == 0;
	if (!is && colon) {
		*colon = '\0';
		is = access(path, F_OK) == 0;
	}
	return is;
}

static int explain_one(struct buf *out, struct setup *s,
	const struct flags *flags, const char *what)
{
	char *path = NULL;
	uint32_t line = split_place(&path, &s->arena, what);
	if (line) {
		const char *file = path;
		struct error err;
		if (saved_refuse("explain", &file, 1, &err)) {
			say("%s", err.message);
			return EXIT_TROUBLE;
		}
		return explain_file(out, s, flags, path, line);
	}
	const struct issue *issue;
	struct error err;
	if (registry_need_issue(&issue, &s->registry, str_of(what), &err)) {
		if (is_place(&s->arena, what)) {
			say("%s: of a file, name a line: FILE:LINE", what);
		} else {
			say("%s; for a place, write FILE:LINE", err.message);
		}
		return EXIT_TROUBLE;
	}
	explain_issue(out, &s->registry, issue);
	return EXIT_DONE;
}

static int explain(const struct flags *flags)
{
	struct setup setup = {0};
	struct buf out = BUF_INIT;
	struct error err;
	int status = EXIT_DONE;
	if (!flags->argument_count) {
		say("explain what? Write FILE:LINE, or an issue");
		return EXIT_TROUBLE;
	}
	if (setup_engine(&setup, flags, &err)) {
		say("%s", err.message);
		status = EXIT_TROUBLE;
	}
	for (size_t i = 0; i < flags->argument_count && status == EXIT_DONE;
		i++) {
		status = explain_one(&out, &setup, flags, flags->arguments[i]);
	}
	setup_release(&setup);
	return print_text(&out, status);
}

static const struct flag *const tables[] = {
	flags_issues, flags_input, flags_plugins, flags_general, NULL};

const struct command command_explain = {
	.name = "explain",
	.arguments = "FILE:LINE | ISSUE",
	.summary = "why something was found, or was not",
	.text = "For a place: its unit, zone and language, every issue whose "
		"terms stand there,\neach weight, and what the analyzer made "
		"of it; in a line each, what stands in\nthe rest of its "
		"article. For an issue: what it means and what raises it.\n\n"
		"  rapporteur explain ecom/INF_ECOM_38.txt:120\n"
		"  rapporteur explain data-localization\n",
	.tables = tables,
	.run = explain,
};
