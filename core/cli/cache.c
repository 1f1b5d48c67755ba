/* SPDX-License-Identifier: MIT */
#include "core/process/cache.h"

#include "core/cli/command.h"
#include "core/cli/say.h"

static int cache(const struct flags *flags)
{
	struct error err;
	bool found;
	if (flags->argument_count != 2 ||
		strcmp(flags->arguments[0], "clear") != 0) {
		say("write: rapporteur cache clear FOLDER");
		return EXIT_TROUBLE;
	}
	if (cache_clear(&found, flags->arguments[1], &err)) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	if (!found) {
		say_note("%s: no cache there, nothing to remove",
			flags->arguments[1]);
	}
	return EXIT_DONE;
}

static const struct flag *const tables[] = {flags_general, NULL};

const struct command command_cache = {
	.name = "cache",
	.arguments = "clear FOLDER",
	.summary = "remove what analyze --cache FOLDER has kept",
	.text = "A cache holds words of the documents. Only you can read it; "
		"this removes it.\n\n"
		"  rapporteur analyze ecom/ --cache ~/.cache/ecom\n"
		"  rapporteur cache clear ~/.cache/ecom\n",
	.tables = tables,
	.run = cache,
};
