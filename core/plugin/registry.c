/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/plugin/gather.h"
#include "core/plugin/loader.h"
#include "core/plugin/search.h"
#include "core/plugin/setting.h"
#include "core/source/file.h"

enum { MAX_PACK_MB = 64 };

struct refusal *registry_refuse(struct gathering *g, const char *name,
	const char *path, const char *code, const char *reason)
{
	struct registry *r = g->r;
	if (r->refusal_count == g->refusal_capacity) {
		uint32_t capacity =
			g->refusal_capacity ? g->refusal_capacity * 2 : 8;
		r->refusals = arena_grow(g->arena, r->refusals,
			r->refusal_count, capacity, sizeof(*r->refusals));
		g->refusal_capacity = capacity;
	}
	struct refusal *refusal = &r->refusals[r->refusal_count++];
	*refusal = (struct refusal){.name = name,
		.path = path ? path : "",
		.code = code,
		.reason = arena_copy(g->arena, reason, strlen(reason))};
	return refusal;
}

static enum status load_pack(struct analyzer *a, struct gathering *g,
	const char *path, struct error *err)
{
	struct rap_str json;
	struct pack *pack = arena_alloc(g->arena, sizeof(*pack));
	enum status st = file_read(&json, &g->scratch, path,
		(size_t)MAX_PACK_MB << 20, err);
	st = st ? st : pack_parse(pack, g->arena, json, path, &g->guards, err);
	arena_reset(&g->scratch);
	if (!st) {
		a->pack = pack;
		a->pack_path = path;
	}
	return st;
}

bool refusal_is_problem(const struct refusal *refusal)
{
	return !refusal->shadowed;
}

void registry_watch(const struct registry *r, const char *name,
	const char *step)
{
	if (r->watch && r->watch->step) {
		r->watch->step(r->watch->self, name, step);
	}
}

/* Why a plugin must not be loaded again; NULL if it may. */
static const char *why_lost(const struct registry *r, const char *name)
{
	for (size_t i = 0; r->watch && i < r->watch->lost_count; i++) {
		if (strcmp(r->watch->lost[i].name, name) == 0) {
			return r->watch->lost[i].reason;
		}
	}
	return NULL;
}

static enum status load_plugin(struct analyzer *a, struct gathering *g,
	const char *path, const char **code, struct error *err)
{
	struct loaded loaded;
	const char *lost = why_lost(g->r, a->name);
	if (lost) {
		*code = "crashed";
		return error_set(err, STATUS_PLUGIN, "%s", lost);
	}
	registry_watch(g->r, a->name, "load");
	enum status st =
		loader_open(&loaded, g->arena, &g->scratch, path, a->name, err);
	registry_watch(g->r, a->name, "");
	if (st) {
		*code = loaded.code;
		return st;
	}
	a->plugin = loaded.plugin;
	a->parsed = loaded.parsed;
	a->plugin_path = path;
	a->handle = loaded.handle;
	a->plugin_hash = str_of(arena_printf(g->arena, "%s", loaded.hash));
	return STATUS_OK;
}

static struct analyzer *new_analyzer(struct gathering *g, const char *name)
{
	struct registry *r = g->r;
	if (r->analyzer_count == g->analyzer_capacity) {
		uint32_t capacity =
			g->analyzer_capacity ? g->analyzer_capacity * 2 : 64;
		r->analyzers = arena_grow(g->arena, r->analyzers,
			r->analyzer_count, capacity, sizeof(*r->analyzers));
		g->analyzer_capacity = capacity;
	}
	struct analyzer *a = &r->analyzers[r->analyzer_count++];
	*a = (struct analyzer){
		.name = name, .plugin_path = "", .pack_path = ""};
	return a;
}

void analyzer_unload(struct analyzer *a)
{
	struct loaded loaded = {.handle = a->handle};
	loader_close(&loaded);
	a->handle = NULL;
}

static bool declares(const struct analyzer *a, const char *issue)
{
	for (uint32_t i = 0; i < a->plugin->issue_count; i++) {
		if (strcmp(a->plugin->issues[i].id, issue) == 0) {
			return true;
		}
	}
	for (uint32_t i = 0; a->pack && i < a->pack->issue_count; i++) {
		if (strcmp(a->pack->issues[i].id, issue) == 0) {
			return true;
		}
	}
	return false;
}

/* Patterns may speak for issues of the pack, so both must be there. */
static enum status check_patterns(const struct analyzer *a, struct error *err)
{
	uint32_t count = a->plugin ? a->plugin->pattern_count : 0;
	for (uint32_t i = 0; i < count; i++) {
		const struct rap_pattern *p = &a->plugin->patterns[i];
		if (p->issue && !declares(a, p->issue)) {
			return error_set(err, STATUS_PLUGIN,
				"pattern '%s' speaks for issue '%s', which "
				"neither it nor its pack declares",
				p->text, p->issue);
		}
	}
	return STATUS_OK;
}

/* Code without its terms would judge nothing: both or none. */
static void load_found(struct gathering *g, const struct search_found *found)
{
	const char *path =
		found->plugin_path ? found->plugin_path : found->pack_path;
	const char *code = "broken-pack";
	struct error err;
	if (registry_analyzer(g->r, found->name) ||
		registry_refusal(g->r, found->name)) {
		registry_refuse(g, found->name, path, "shadowed",
			"another of this name comes first on the search path")
			->shadowed = true;
		return;
	}
	struct analyzer *a = new_analyzer(g, found->name);
	enum status st = found->plugin_path
		? load_plugin(a, g, found->plugin_path, &code, &err)
		: STATUS_OK;
	if (!st && found->pack_path) {
		st = load_pack(a, g, found->pack_path, &err);
		code = "broken-pack";
	}
	if (!st) {
		st = check_patterns(a, &err);
		code = "bad-declaration";
	}
	if (st) {
		code = st == STATUS_IO ? "unreadable" : code;
		analyzer_unload(a);
		g->r->analyzer_count--;
		registry_refuse(g, found->name, path, code, err.message);
	}
}

/* What the user named must be there in the end. */
static void check_named(struct gathering *g, const struct registry_options *o)
{
	for (size_t i = 0; i < o->named_count; i++) {
		const char *name = search_is_path(o->named[i])
			? search_name(g->arena, o->named[i])
			: o->named[i];
		if (registry_analyzer(g->r, name)) {
			continue;
		}
		bool known = false;
		for (uint32_t k = 0; k < g->r->refusal_count; k++) {
			struct refusal *refusal = &g->r->refusals[k];
			if (strcmp(refusal->name, name) == 0) {
				refusal->asked_for = true;
				known = true;
			}
		}
		if (!known) {
			registry_refuse(g, name, NULL, "not-found",
				"no such plugin on the search path; see "
				"rapporteur plugin list")
				->asked_for = true;
		}
	}
}

static int by_name(const void *a, const void *b)
{
	const struct analyzer *x = a;
	const struct analyzer *y = b;
	return strcmp(x->name, y->name);
}

static void load_all(struct gathering *g, const struct registry_options *o)
{
	struct registry *out = g->r;
	const struct search_found *found = NULL;
	const struct search_for all = {
		o->named, o->named_count, o->paths, o->path_count};
	size_t count = search_all(&found, g->arena, &all);
	for (size_t i = 0; i < count; i++) {
		load_found(g, &found[i]);
	}
	arena_release(&g->scratch);
	if (out->analyzer_count) {
		qsort(out->analyzers, out->analyzer_count,
			sizeof(*out->analyzers), by_name);
	}
}

enum status registry_load(struct registry *out, struct arena *a,
	const struct registry_options *options, struct error *err)
{
	*out = (struct registry){.arena = a, .watch = options->watch};
	struct gathering g = {.r = out, .arena = a};
	load_all(&g, options);
	check_named(&g, options);
	gather_issues(&g);
	gather_patterns(&g);
	return settings_apply(out, options, err);
}

void registry_release(struct registry *r)
{
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		analyzer_unload(&r->analyzers[i]);
	}
	r->analyzer_count = 0;
}
