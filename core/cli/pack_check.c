/* SPDX-License-Identifier: MIT */
#include "core/cli/pack_verbs.h"

#include "core/cli/command.h"
#include "core/cli/say.h"
#include "core/plugin/search.h"
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

/* Which analyzer has an issue, or wants it: an issue has one owner. NULL if none
 * but the pack's own does. */
static const char *owner_of(const struct registry *r, const char *id,
	const char *own)
{
	const struct issue *issue = registry_issue(r, str_of(id));
	const char *name = issue ? r->analyzers[issue->analyzer].name : own;
	if (strcmp(name, own) != 0 && strcmp(issue->id, id) == 0) {
		return name;
	}
	for (uint32_t i = 0; i < r->refusal_count; i++) {
		const struct refusal *one = &r->refusals[i];
		if (one->taken && strcmp(one->taken, id) == 0 &&
			strcmp(one->name, own) != 0) {
			return one->name;
		}
	}
	return NULL;
}

/* How many issues of a pack are another's. */
static uint32_t check_owners(struct arena *a, const struct registry *r,
	const struct pack *pack, const char *path)
{
	const char *own = search_name(a, path);
	uint32_t taken = 0;
	for (uint32_t i = 0; i < pack->issue_count; i++) {
		const char *id = pack->issues[i].id;
		const char *owner = owner_of(r, id, own);
		if (owner) {
			say("%s: analyzer %s has the issue '%s' already: "
			    "rename it, or leave that one out (--bare)",
				path, owner, id);
			taken++;
		}
	}
	return taken;
}

static int check_one(struct buf *out, struct arena *a, const struct registry *r,
	const char *path)
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
	if (check_owners(a, r, &pack, path)) {
		return EXIT_FOUND;
	}
	buf_printf(out, "%s: %u issue%s, %u pattern%s, all good\n", path,
		pack.issue_count, pack.issue_count == 1 ? "" : "s",
		pack.pattern_count, pack.pattern_count == 1 ? "" : "s");
	return EXIT_DONE;
}

int verb_check(struct buf *out, const struct flags *flags)
{
	int worst = EXIT_DONE;
	struct arena others = ARENA_INIT;
	struct registry_options options;
	struct registry registry = {0};
	struct error err;
	if (flags->argument_count < 2) {
		say("pack check: name a pack file");
		return EXIT_TROUBLE;
	}
	if (plugin_flags_read(&options, &others, flags, &err) ||
		registry_load(&registry, &others, &options, &err)) {
		say("%s", err.message);
		worst = EXIT_TROUBLE;
	}
	for (size_t i = 1; i < flags->argument_count; i++) {
		struct arena arena = ARENA_INIT;
		int status =
			check_one(out, &arena, &registry, flags->arguments[i]);
		worst = status > worst ? status : worst;
		arena_release(&arena);
	}
	registry_release(&registry);
	arena_release(&others);
	return worst;
}
