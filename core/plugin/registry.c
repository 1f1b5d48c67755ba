/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/base/nearest.h"
#include "core/config/option.h"
#include "core/plugin/analyzer.h"
#include "core/plugin/loader.h"
#include "core/plugin/search.h"
#include "core/source/file.h"

enum { MAX_PACK_MB = 64, NONE = UINT32_MAX };

/* A registry in the making. */
struct making {
	struct registry *r;
	struct arena *arena;
	uint32_t analyzer_capacity, refusal_capacity;
};

uint32_t theme_rank(const char *theme)
{
	static const char *const themes[] = {"enabling", "openness", "trust",
		"cross-cutting", "telecommunications", "market-access",
		"legal-architecture"};
	uint32_t count = sizeof(themes) / sizeof(themes[0]);
	for (uint32_t i = 0; i < count; i++) {
		if (strcmp(theme, themes[i]) == 0) {
			return i;
		}
	}
	return count;
}

static struct refusal *refuse(struct making *m, const char *name,
	const char *path, const char *code, const char *reason)
{
	struct registry *r = m->r;
	if (r->refusal_count == m->refusal_capacity) {
		uint32_t capacity =
			m->refusal_capacity ? m->refusal_capacity * 2 : 8;
		r->refusals = arena_grow(m->arena, r->refusals,
			r->refusal_count, capacity, sizeof(*r->refusals));
		m->refusal_capacity = capacity;
	}
	struct refusal *refusal = &r->refusals[r->refusal_count++];
	*refusal = (struct refusal){.name = name,
		.path = path ? path : "",
		.code = code,
		.reason = arena_copy(m->arena, reason, strlen(reason))};
	return refusal;
}

static struct analyzer *find(const struct registry *r, const char *name)
{
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		if (strcmp(r->analyzers[i].name, name) == 0) {
			return &r->analyzers[i];
		}
	}
	return NULL;
}

static bool is_refused(const struct registry *r, const char *name)
{
	for (uint32_t i = 0; i < r->refusal_count; i++) {
		if (!r->refusals[i].shadowed &&
			strcmp(r->refusals[i].name, name) == 0) {
			return true;
		}
	}
	return false;
}

static enum status load_pack(struct analyzer *a, struct making *m,
	const char *path, struct error *err)
{
	struct rap_str json;
	struct pack *pack = arena_alloc(m->arena, sizeof(*pack));
	enum status st = file_read(&json, m->arena, path,
		(size_t)MAX_PACK_MB << 20, err);
	st = st ? st : pack_parse(pack, m->arena, json, path, err);
	if (!st) {
		a->pack = pack;
		a->pack_path = path;
	}
	return st;
}

static enum status load_plugin(struct analyzer *a, struct making *m,
	const char *path, const char **code, struct error *err)
{
	struct loaded loaded;
	enum status st = loader_open(&loaded, m->arena, path, a->name, err);
	if (st) {
		*code = loaded.code;
		return st;
	}
	a->plugin = loaded.plugin;
	a->plugin_path = path;
	a->handle = loaded.handle;
	a->plugin_hash = str_of(arena_printf(m->arena, "%s", loaded.hash));
	return STATUS_OK;
}

static struct analyzer *new_analyzer(struct making *m, const char *name)
{
	struct registry *r = m->r;
	if (r->analyzer_count == m->analyzer_capacity) {
		uint32_t capacity =
			m->analyzer_capacity ? m->analyzer_capacity * 2 : 64;
		r->analyzers = arena_grow(m->arena, r->analyzers,
			r->analyzer_count, capacity, sizeof(*r->analyzers));
		m->analyzer_capacity = capacity;
	}
	struct analyzer *a = &r->analyzers[r->analyzer_count++];
	*a = (struct analyzer){
		.name = name, .plugin_path = "", .pack_path = ""};
	return a;
}

static void unload(struct analyzer *a)
{
	struct loaded loaded = {.handle = a->handle};
	loader_close(&loaded);
	a->handle = NULL;
}

/* Code without its terms would judge nothing: both or none. */
static void load_found(struct making *m, const struct search_found *found)
{
	const char *path =
		found->plugin_path ? found->plugin_path : found->pack_path;
	const char *code = "broken-pack";
	struct error err;
	if (find(m->r, found->name) || is_refused(m->r, found->name)) {
		refuse(m, found->name, path, "shadowed",
			"another of this name comes first on the search path")
			->shadowed = true;
		return;
	}
	struct analyzer *a = new_analyzer(m, found->name);
	enum status st = found->plugin_path
		? load_plugin(a, m, found->plugin_path, &code, &err)
		: STATUS_OK;
	if (!st && found->pack_path) {
		st = load_pack(a, m, found->pack_path, &err);
		code = "broken-pack";
	}
	if (st) {
		unload(a);
		m->r->analyzer_count--;
		refuse(m, found->name, path, code, err.message);
	}
}

static void load_entry(struct making *m, const char *entry)
{
	const struct search_found *found = NULL;
	size_t count = search_entry(&found, m->arena, entry);
	for (size_t i = 0; i < count; i++) {
		load_found(m, &found[i]);
	}
}

/* A PATH that was named: a folder NAME, or a file NAME.so or NAME.json. */
static const char *name_of_path(struct making *m, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *base = slash ? slash + 1 : path;
	const char *dot = strrchr(base, '.');
	size_t len = dot ? (size_t)(dot - base) : strlen(base);
	return arena_copy(m->arena, base, len);
}

static void load_path(struct making *m, const char *path)
{
	struct stat info;
	struct rap_str text = str_of(path);
	if (stat(path, &info) < 0) {
		refuse(m, path, path, "not-a-plugin", strerror(errno));
		return;
	}
	if (S_ISDIR(info.st_mode)) {
		load_entry(m, path);
		return;
	}
	struct search_found found = {.name = name_of_path(m, path)};
	if (str_ends_with(text, ".json")) {
		found.pack_path = path;
	} else {
		found.plugin_path = path;
	}
	load_found(m, &found);
}

static bool is_path(const char *text)
{
	return strchr(text, '/') || strchr(text, '.');
}

/* What the user named must be there in the end. */
static void check_named(struct making *m, const struct registry_options *o)
{
	for (size_t i = 0; i < o->named_count; i++) {
		const char *name = is_path(o->named[i])
			? name_of_path(m, o->named[i])
			: o->named[i];
		if (find(m->r, name)) {
			continue;
		}
		bool known = false;
		for (uint32_t k = 0; k < m->r->refusal_count; k++) {
			struct refusal *refusal = &m->r->refusals[k];
			if (strcmp(refusal->name, name) == 0) {
				refusal->asked_for = true;
				known = true;
			}
		}
		if (!known) {
			refuse(m, name, NULL, "not-found",
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

static struct issue of_pack(const struct pack_issue *p, uint32_t analyzer)
{
	return (struct issue){
		.id = p->id,
		.theme = p->theme,
		.title = p->title,
		.definition = p->definition,
		.aliases = p->aliases,
		.alias_count = p->alias_count,
		.counts_as = p->counts_as,
		.bias = p->bias,
		.threshold = p->threshold,
		.languages = p->languages,
		.analyzer = analyzer,
		.pack = p,
	};
}

static struct issue of_plugin(const struct rap_issue *p, uint32_t analyzer)
{
	return (struct issue){
		.id = p->id,
		.theme = p->theme,
		.title = {.en = p->title},
		.definition = {.en = p->definition},
		.counts_as = p->counts_as,
		.languages =
			RAP_LANGUAGE_EN | RAP_LANGUAGE_FR | RAP_LANGUAGE_ES,
		.analyzer = analyzer,
	};
}

static int by_theme_and_id(const void *a, const void *b)
{
	const struct issue *x = a;
	const struct issue *y = b;
	uint32_t rank_x = theme_rank(x->theme);
	uint32_t rank_y = theme_rank(y->theme);
	if (rank_x != rank_y) {
		return rank_x < rank_y ? -1 : 1;
	}
	int by = strcmp(x->theme, y->theme);
	by = by ? by : strcmp(x->id, y->id);
	return by ? by
		  : (x->analyzer > y->analyzer) - (x->analyzer < y->analyzer);
}

static void gather_issues(struct making *m)
{
	struct registry *r = m->r;
	uint32_t total = 0;
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		const struct analyzer *a = &r->analyzers[i];
		total += a->pack ? a->pack->issue_count : 0;
		total += a->plugin ? a->plugin->issue_count : 0;
	}
	r->issues = arena_array(m->arena, total + 1, sizeof(*r->issues));
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		const struct analyzer *a = &r->analyzers[i];
		for (uint32_t k = 0; a->pack && k < a->pack->issue_count; k++) {
			r->issues[r->issue_count++] =
				of_pack(&a->pack->issues[k], i);
		}
		for (uint32_t k = 0; a->plugin && k < a->plugin->issue_count;
			k++) {
			r->issues[r->issue_count++] =
				of_plugin(&a->plugin->issues[k], i);
		}
	}
	qsort(r->issues, r->issue_count, sizeof(*r->issues), by_theme_and_id);
}

/* The first pair of analyzers that claim one issue or one unit attribute. */
static bool find_conflict(const struct registry *r, uint32_t *loser,
	const char **what)
{
	for (uint32_t i = 1; i < r->issue_count; i++) {
		const struct issue *issue = &r->issues[i];
		if (strcmp(issue->id, issue[-1].id) == 0) {
			*loser = issue->analyzer;
			*what = issue->id;
			return true;
		}
	}
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		const struct rap_plugin *p = r->analyzers[i].plugin;
		for (uint32_t k = 0; p && k < p->attribute_count; k++) {
			for (uint32_t j = 0; j < i; j++) {
				const struct rap_plugin *q =
					r->analyzers[j].plugin;
				for (uint32_t n = 0;
					q && n < q->attribute_count; n++) {
					bool same =
						strcmp(p->attributes[k].name,
							q->attributes[n]
								.name) == 0;
					bool shared = p->attributes[k].scope &&
						q->attributes[n].scope &&
						p->attributes[k].kind ==
							q->attributes[n].kind;
					if (same && !shared) {
						*loser = i;
						*what = p->attributes[k].name;
						return true;
					}
				}
			}
		}
	}
	return false;
}

/* An issue and a unit attribute have one owner: the first by name. */
static void settle_conflicts(struct making *m)
{
	struct registry *r = m->r;
	uint32_t loser = 0;
	const char *what = NULL;
	gather_issues(m);
	while (find_conflict(r, &loser, &what)) {
		struct analyzer *a = &r->analyzers[loser];
		refuse(m, a->name, a->plugin ? a->plugin_path : a->pack_path,
			"bad-declaration",
			arena_printf(m->arena,
				"another analyzer has '%s' already: rename it",
				what));
		unload(a);
		memmove(a, a + 1, (r->analyzer_count - loser - 1) * sizeof(*a));
		r->analyzer_count--;
		r->issue_count = 0;
		gather_issues(m);
	}
}

static uint32_t issue_number(const struct registry *r, const char *id)
{
	for (uint32_t i = 0; id && i < r->issue_count; i++) {
		if (strcmp(r->issues[i].id, id) == 0) {
			return i;
		}
	}
	return NONE;
}

static void add_patterns(struct registry *r, uint32_t analyzer,
	const struct rap_pattern *patterns, uint32_t count)
{
	const char *last_id = NULL;
	uint32_t last = NONE;
	for (uint32_t i = 0; i < count; i++) {
		uint32_t at = r->pattern_count++;
		/* Patterns of an issue stand together: look it up once. */
		if (!last_id || patterns[i].issue != last_id) {
			last_id = patterns[i].issue;
			last = issue_number(r, last_id);
		}
		r->patterns[at] = patterns[i];
		r->pattern_issue[at] = last;
		r->pattern_analyzer[at] = analyzer;
	}
}

static void gather_patterns(struct making *m)
{
	struct registry *r = m->r;
	uint32_t total = 0;
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		const struct analyzer *a = &r->analyzers[i];
		total += a->plugin ? a->plugin->pattern_count : 0;
		total += a->pack ? a->pack->pattern_count : 0;
	}
	r->patterns = arena_array(m->arena, total + 1, sizeof(*r->patterns));
	r->pattern_issue =
		arena_array(m->arena, total + 1, sizeof(*r->pattern_issue));
	r->pattern_analyzer =
		arena_array(m->arena, total + 1, sizeof(*r->pattern_analyzer));
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		struct analyzer *a = &r->analyzers[i];
		a->first_pattern = r->pattern_count;
		if (a->plugin) {
			add_patterns(r, i, a->plugin->patterns,
				a->plugin->pattern_count);
		}
		if (a->pack) {
			add_patterns(r, i, a->pack->patterns,
				a->pack->pattern_count);
		}
		a->pattern_count = r->pattern_count - a->first_pattern;
	}
}

static void set_defaults(struct making *m)
{
	for (uint32_t i = 0; i < m->r->analyzer_count; i++) {
		struct analyzer *a = &m->r->analyzers[i];
		uint32_t count = a->plugin ? a->plugin->option_count : 0;
		const char **values =
			arena_array(m->arena, count + 1, sizeof(*values));
		for (uint32_t k = 0; k < count; k++) {
			values[k] = a->plugin->options[k].fallback;
		}
		a->option_values = values;
	}
}

static enum status apply(struct making *m, const struct registry_setting *s,
	struct error *err)
{
	const char *near = NULL;
	struct analyzer *a = find(m->r, s->analyzer);
	if (!a) {
		return error_set(err, STATUS_USAGE,
			"%s: no analyzer is called %s", s->where, s->analyzer);
	}
	const struct rap_option *option =
		option_find(a->plugin ? a->plugin->options : NULL,
			a->plugin ? a->plugin->option_count : 0, s->option,
			&near);
	if (!option) {
		return error_set(err, STATUS_USAGE,
			"%s: %s has no option %s%s%s%s", s->where, a->name,
			s->option, near ? " (did you mean " : "",
			near ? near : "", near ? "?)" : "");
	}
	if (option_check(option, s->value, err)) {
		return error_context(err, "%s: %s", s->where, a->name);
	}
	const char **values = arena_array(m->arena, a->plugin->option_count + 1,
		sizeof(*values));
	memcpy(values, a->option_values,
		a->plugin->option_count * sizeof(*values));
	values[option - a->plugin->options] = s->value;
	a->option_values = values;
	return STATUS_OK;
}

enum status registry_load(struct registry *out, struct arena *a,
	const struct registry_options *options, struct error *err)
{
	*out = (struct registry){.arena = a};
	struct making m = {.r = out, .arena = a};
	for (size_t i = 0; i < options->named_count; i++) {
		if (is_path(options->named[i])) {
			load_path(&m, options->named[i]);
		}
	}
	for (size_t i = 0; i < options->path_count; i++) {
		load_entry(&m, options->paths[i]);
	}
	if (out->analyzer_count) {
		qsort(out->analyzers, out->analyzer_count,
			sizeof(*out->analyzers), by_name);
	}
	check_named(&m, options);
	settle_conflicts(&m);
	gather_patterns(&m);
	set_defaults(&m);
	for (size_t i = 0; i < options->setting_count; i++) {
		enum status st = apply(&m, &options->settings[i], err);
		if (st) {
			return st;
		}
	}
	return STATUS_OK;
}

void registry_release(struct registry *r)
{
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		unload(&r->analyzers[i]);
	}
	r->analyzer_count = 0;
}

const struct issue *registry_issue(const struct registry *r, struct rap_str id)
{
	for (uint32_t i = 0; i < r->issue_count; i++) {
		const struct issue *issue = &r->issues[i];
		if (str_equal(id, str_of(issue->id))) {
			return issue;
		}
		for (uint32_t k = 0; k < issue->alias_count; k++) {
			if (str_equal(id, str_of(issue->aliases[k]))) {
				return issue;
			}
		}
	}
	return NULL;
}

const char *registry_nearest_issue(const struct registry *r, struct rap_str id)
{
	const char **names =
		arena_array(r->arena, r->issue_count + 1, sizeof(*names));
	for (uint32_t i = 0; i < r->issue_count; i++) {
		names[i] = r->issues[i].id;
	}
	return nearest_word(id, names, r->issue_count);
}
