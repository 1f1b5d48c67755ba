/* SPDX-License-Identifier: MIT */
#include "core/cli/pack_verbs.h"

#include "core/cli/command.h"
#include "core/cli/say.h"
#include "core/source/file.h"

enum { MAX_PACK_MB = 64 };

/* Regexes that no word anchors: they run over every block. */
static enum status list_slow(struct buf *out, struct arena *a,
	const struct pack *pack, const char *path, struct error *err)
{
	struct scanner *scanner = NULL;
	enum status st = scanner_compile(&scanner, a, pack->parsed,
		pack->pattern_count, err);
	for (uint32_t i = 0; !st && i < pack->pattern_count; i++) {
		if (scanner_is_slow(scanner, i)) {
			buf_printf(out,
				"%s:%u: slow: no word is in every match of "
				"'%s'\n",
				path, pack->pattern_lines[i],
				pack->patterns[i].text);
		}
	}
	scanner_release(scanner);
	return st;
}

static int check_one(struct buf *out, struct arena *a, const char *path)
{
	struct rap_str json;
	struct pack pack;
	struct pack_complaints wrong;
	struct error err;
	if (file_read(&json, a, path, (size_t)MAX_PACK_MB << 20, &err)) {
		say("%s: %s", path, err.message);
		return EXIT_TROUBLE;
	}
	pack_check(&pack, &wrong, a, json);
	for (uint32_t i = 0; i < wrong.count; i++) {
		say("%s:%u:%u: %s", path, wrong.at[i].line, wrong.at[i].column,
			wrong.at[i].text);
	}
	if (wrong.count) {
		return EXIT_FOUND;
	}
	if (list_slow(out, a, &pack, path, &err)) {
		say("%s", err.message);
		return EXIT_FOUND;
	}
	buf_printf(out, "%s: %u issues, %u patterns, all good\n", path,
		pack.issue_count, pack.pattern_count);
	return EXIT_DONE;
}

int verb_check(struct buf *out, const struct flags *flags)
{
	int worst = EXIT_DONE;
	if (flags->argument_count < 2) {
		say("pack check: name a pack file");
		return EXIT_TROUBLE;
	}
	for (size_t i = 1; i < flags->argument_count; i++) {
		struct arena arena = ARENA_INIT;
		int status = check_one(out, &arena, flags->arguments[i]);
		worst = status > worst ? status : worst;
		arena_release(&arena);
	}
	return worst;
}
