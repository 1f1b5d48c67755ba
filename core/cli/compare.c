/* SPDX-License-Identifier: MIT */
#include "core/compare/change.h"

#include <sys/stat.h>

#include "core/base/array.h"
#include "core/cli/command.h"
#include "core/cli/each.h"
#include "core/cli/environment.h"
#include "core/cli/print.h"
#include "core/cli/reporting.h"
#include "core/cli/say.h"
#include "core/cli/setup.h"
#include "core/compare/page.h"

static const struct flag flags_compare[] = {
	{"format", 'f', "FORMAT", "text or json (default: text)"},
	{"summary", 0, NULL, "a line for each article, not its words"},
	{"exit-code", 0, NULL, "exit with status 1 if anything differs"},
	{0},
};

enum { AS_TEXT, AS_JSON };

/* Documents are shown one at a time, so the new one is read while the old one
 * is there. */
struct comparing {
	const struct flags *flags;
	const struct each_document *old;
	struct brackets old_brackets;
	struct buf text;
	int format;
	bool differs;
	int status; /* of reading the new one */
};

static void compare_new(void *self, const struct each_document *new)
{
	struct comparing *c = self;
	struct brackets brackets;
	struct comparison result;
	brackets_make(&brackets, &new->document);
	struct version before = {&c->old->document, &c->old_brackets};
	struct version after = {&new->document, &brackets};
	compare_versions(&result, new->arena, &before, &after);
	c->differs = result.differs;
	if (c->format == AS_JSON) {
		page_json(&c->text, &result, c->old->source.path,
			new->source.path);
	} else {
		struct page_options o = {.colour = environment_is_terminal() &&
				environment_wants_color(),
			.summary_only = flags_given(c->flags, "summary")};
		page_text(&c->text, &result, &o);
	}
}

static void compare_old(void *self, const struct each_document *old)
{
	struct comparing *c = self;
	c->old = old;
	brackets_make(&c->old_brackets, &old->document);
	c->status = each_document(c->flags, EACH_UNITS, &c->flags->arguments[1],
		1, compare_new, c);
}

static enum status check_arguments(int *format, const struct flags *flags,
	struct error *err)
{
	static const struct choice choices[] = {
		{"text", AS_TEXT}, {"json", AS_JSON}};
	const char *word = flags_value(flags, "format");
	if (flags->argument_count != 2) {
		return error_set(err, STATUS_USAGE,
			"compare needs two files, OLD and NEW; see rapporteur "
			"compare --help");
	}
	for (size_t i = 0; i < 2; i++) {
		struct stat st;
		if (!stat(flags->arguments[i], &st) && S_ISDIR(st.st_mode)) {
			return error_set(err, STATUS_USAGE,
				"%s is a folder: compare takes two files",
				flags->arguments[i]);
		}
	}
	return word ? reporting_choose(format, "format", word, choices,
			      COUNT_OF(choices), err)
		    : STATUS_OK;
}

static int compare(const struct flags *flags)
{
	struct comparing c = {.flags = flags};
	struct error err;
	if (check_arguments(&c.format, flags, &err)) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	int status = each_document(flags, EACH_UNITS, flags->arguments, 1,
		compare_old, &c);
	if (status != EXIT_DONE || c.status != EXIT_DONE) {
		buf_release(&c.text);
		return EXIT_TROUBLE; /* it was said which could not be read */
	}
	bool found = c.differs && flags_given(flags, "exit-code");
	return print_text(&c.text, found ? EXIT_FOUND : EXIT_DONE);
}

static const struct flag *const tables[] = {
	flags_compare,
	flags_input,
	flags_general,
	NULL,
};

const struct command command_compare = {
	.name = "compare",
	.arguments = "OLD NEW",
	.summary = "what changed between two versions of a text",
	.text = "Pairs the articles of two files, renumbered and renamed ones "
		"too, and says for\neach what changed: its words, what became "
		"of the words in brackets, and words\nthat bind more or less "
		"(should -> shall). An article that is gone is never\n"
		"counted as progress. Deleted words stand in [-...-], inserted "
		"ones in {+...+},\nor in colour on a terminal.\n\n"
		"  rapporteur compare rev1.docx rev2.docx\n"
		"  rapporteur compare --summary --exit-code old.md new.md\n",
	.tables = tables,
	.run = compare,
};
