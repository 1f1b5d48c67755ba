/* SPDX-License-Identifier: MIT */
#include "core/cli/command.h"

#include <jansson.h>
#include <stdlib.h>
#include <unistd.h>

#include <rapporteur/version.h>

#include "core/base/array.h"
#include "core/base/nearest.h"
#include "core/cli/configure.h"
#include "core/cli/print.h"
#include "core/cli/say.h"

static const struct command *const commands[] = {
	&command_analyze,
	&command_report,
	&command_compile,
	&command_compare,
	&command_corpus,
	&command_status,
	&command_track,
	&command_kwic,
	&command_explain,
	&command_plugin,
	&command_pack,
	&command_config,
	&command_cache,
	&command_doctor,
};

enum { COMMAND_COUNT = COUNT_OF(commands) };

const struct flag flags_general[] = {
	{"config", 0, "FILE",
		"options from this file (default: rapporteur.json\n"
		"beside the first PATH or above it)"},
	{"quiet", 'q', NULL, "no progress, no notes; errors are still said"},
	{"verbose", 'v', NULL, "say more: refused plugins, slow patterns"},
	{"help", 'h', NULL, "this text"},
	{0},
};

static int help_all(void)
{
	struct buf b = BUF_INIT;
	buf_puts(&b,
		"rapporteur reads folders of negotiating proposals and says "
		"which issues they\nraise, how binding the words are, and "
		"where to find them.\n\n"
		"  rapporteur FOLDER     short for rapporteur analyze "
		"FOLDER\n");
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		buf_printf(&b, "  rapporteur %-10s %s\n", commands[i]->name,
			commands[i]->summary);
	}
	buf_puts(&b,
		"\nrapporteur COMMAND --help tells more; rapporteur --version "
		"says which this is.\n"
		"Exit status: 0 done, 1 kwic found nothing, --fail-on was "
		"reached, compare\n--exit-code saw a change, a pack check or "
		"test failed, doctor has something to\nmend; 2 could not run, "
		"3 done in part.\n");
	return print_text(&b, EXIT_DONE);
}

static int help_one(const struct command *c)
{
	struct buf b = BUF_INIT;
	buf_printf(&b, "rapporteur %s%s%s\n\n%s\n", c->name,
		*c->arguments ? " " : "", c->arguments, c->text);
	for (size_t t = 0; c->tables[t]; t++) {
		flags_help(&b, c->tables[t]);
	}
	return print_text(&b, EXIT_DONE);
}

static int version(void)
{
	struct buf b = BUF_INIT;
	buf_printf(&b,
		"rapporteur %d.%d.%d\nplugin contract %d.%d\n"
		"results schema rapporteur.findings/1, pack schema "
		"rapporteur.pack/1\n",
		RAP_VERSION_MAJOR, RAP_VERSION_MINOR, RAP_VERSION_PATCH,
		RAP_ABI_MAJOR, RAP_ABI_MINOR);
	return print_text(&b, EXIT_DONE);
}

static int run_configured(const struct command *c, struct flags *flags,
	struct arena *a)
{
	struct error err;
	if (configure(flags, a, c->tables, &err)) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	return c->run(flags);
}

static int run(const struct command *c, int argc, char **argv)
{
	struct arena arena = ARENA_INIT;
	struct flags flags;
	struct error err;
	int status = EXIT_TROUBLE;

	if (flags_parse(&flags, &arena, c->tables, argc, argv, &err)) {
		say("%s; see rapporteur %s --help", err.message, c->name);
	} else if (flags_given(&flags, "help")) {
		status = help_one(c);
	} else {
		flags.command = c->name;
		say_quietly(flags_given(&flags, "quiet"));
		status = run_configured(c, &flags, &arena);
	}
	arena_release(&arena);
	return status;
}

static const struct command *find(const char *name)
{
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		if (strcmp(commands[i]->name, name) == 0) {
			return commands[i];
		}
	}
	return NULL;
}

static int unknown(const char *name)
{
	const char *names[COMMAND_COUNT];
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		names[i] = commands[i]->name;
	}
	const char *near = nearest_word(str_of(name), names, COMMAND_COUNT);
	if (near) {
		say("%s is neither a command nor a file or folder here (did "
		    "you mean %s?)",
			name, near);
	} else {
		say("%s is neither a command nor a file or folder here; see "
		    "rapporteur --help",
			name);
	}
	return EXIT_TROUBLE;
}

static bool is_one_of(const char *word, const char *a, const char *b)
{
	return strcmp(word, a) == 0 || strcmp(word, b) == 0;
}

int command_main(int argc, char **argv)
{
	/* Without memory it would lose characters of strings. */
	json_set_alloc_funcs(arena_unowned, free);
	if (argc < 2) {
		(void)help_all();
		return EXIT_TROUBLE;
	}
	if (is_one_of(argv[1], "--help", "-h")) {
		return help_all();
	}
	if (is_one_of(argv[1], "--version", "version")) {
		return version();
	}
	const struct command *c = find(argv[1]);
	if (strcmp(argv[1], "help") == 0) {
		c = argc > 2 ? find(argv[2]) : NULL;
		return c ? help_one(c) : help_all();
	}
	if (c) {
		return run(c, argc - 1, argv + 1);
	}
	/* A folder, or a flag before one: the command is analyze. */
	if (argv[1][0] == '-' || access(argv[1], F_OK) == 0) {
		return run(&command_analyze, argc, argv);
	}
	return unknown(argv[1]);
}
