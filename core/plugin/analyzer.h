/* SPDX-License-Identifier: MIT */
/*
 * An analyzer: a shared object, a term pack, or both, under one name; and the
 * registry of all that a run uses.
 */
#ifndef CORE_PLUGIN_ANALYZER_H
#define CORE_PLUGIN_ANALYZER_H

#include "core/base/error.h"
#include "core/base/map.h"
#include "core/plugin/pack.h"

/* An issue of any analyzer, from its pack or from its declared table. */
struct issue {
	const char *id;
	const char *theme;
	struct pack_text title;
	struct pack_text definition;
	const char *const *aliases;
	uint32_t alias_count;
	uint32_t counts_as;
	int32_t bias, threshold;
	bool frame;    /* raised by what frames a text: scope, exceptions */
	int32_t about; /* from this score on, an article is about it */
	uint32_t languages;
	uint32_t analyzer;             /* index into the registry */
	const struct pack_issue *pack; /* NULL: declared by the shared object */
};

struct analyzer {
	const char *name;
	const struct rap_plugin *plugin; /* a full-size copy; NULL: pack only */
	const struct pack *pack;         /* NULL: shared object only */
	const char *plugin_path;         /* "" if none */
	const char *pack_path;
	struct pattern **parsed; /* the shared object's patterns */
	struct rap_str plugin_hash;
	void *handle;           /* of dlopen */
	uint32_t first_pattern; /* its number 0 in the registry's patterns */
	uint32_t pattern_count; /* own ones first, then the pack's */
	const char **option_values; /* checked; one for each option */
};

/* A plugin or pack that is not used, and why: one line for the user. */
struct refusal {
	const char *name;
	const char *path;
	const char *code; /* "wrong-abi", "not-a-plugin", "broken-pack", ... */
	const char *reason; /* with what to do about it */
	const char *taken;  /* the issue or attribute that another analyzer
	                       has; NULL if that is not why */
	bool shadowed;      /* only hidden by one found earlier: no mistake */
	bool asked_for;     /* the user named it: the run cannot start */
};

/* A plugin that ended the process that loaded it. */
struct lost_plugin {
	const char *name;
	const char *reason; /* "its constructor died: SIGSEGV ..." */
};

/*
 * Loading code runs it. Who loads in a process that may die is told of each
 * step, and says which plugins ended processes before this one.
 */
struct load_watch {
	/* `step` is "load" or "open"; "" when it is over. */
	void (*step)(void *self, const char *name, const char *step);
	void *self;
	const struct lost_plugin *lost;
	size_t lost_count;
};

struct registry {
	struct analyzer *analyzers; /* by name */
	uint32_t analyzer_count;
	struct issue *issues; /* by theme in house order, then id */
	uint32_t issue_count;
	struct rap_pattern *patterns; /* of all, full-size copies */
	struct pattern **parsed;      /* each of them, for a scanner */
	uint32_t *pattern_issue;      /* index into issues, or UINT32_MAX */
	uint32_t *pattern_analyzer;
	uint32_t pattern_count;
	struct refusal *refusals;
	uint32_t refusal_count;
	struct arena *arena;            /* the run's */
	const struct load_watch *watch; /* NULL: nobody watches */
};

struct registry_options {
	const char *const *paths; /* search path, first wins; see search.h */
	size_t path_count;
	const char *const *named; /* --plugin NAME|PATH: the user named these */
	size_t named_count;
	/* "NAME.OPTION=VALUE" settings, already split */
	const struct registry_setting {
		const char *analyzer, *option, *value,
			*where; /* "--set" or FILE:LINE */
	} * settings;
	size_t setting_count;
	const struct load_watch *watch; /* borrowed; NULL: nobody watches */
};

/*
 * Load everything on the search path. A bad plugin or pack becomes a refusal
 * and never stops the rest. Fails with STATUS_USAGE on a setting for an unknown
 * analyzer or option or with a bad value (nearest known one named).
 */
MUST_CHECK enum status registry_load(struct registry *out, struct arena *a,
	const struct registry_options *options, struct error *err);

/* Whether results lack what a refused plugin or pack would have found. What is
 * hidden by one found earlier is meant to be. */
bool refusal_is_problem(const struct refusal *refusal);

/* Tell the watch what an analyzer's code is about to do. */
void registry_watch(const struct registry *r, const char *name,
	const char *step);

/* Unload shared objects; last use of any of their strings is over. */
void registry_release(struct registry *r);

/* The analyzer of this name, or NULL. */
struct analyzer *registry_analyzer(const struct registry *r, const char *name);

/* Why the plugin of this name is not used; NULL if none was refused. */
const struct refusal *registry_refusal(const struct registry *r,
	const char *name);

/*
 * The analyzer that a user named. Fails with STATUS_USAGE: "spam is not used:
 * WHY", or "no analyzer is called 'stanze' (did you mean stance?)".
 */
MUST_CHECK enum status registry_need_analyzer(const struct analyzer **out,
	const struct registry *r, const char *name, struct error *err);

/* The issue with this id or alias, or NULL. */
const struct issue *registry_issue(const struct registry *r, struct rap_str id);

/*
 * The issue that a user named, by id or alias. Fails with STATUS_USAGE: "no
 * issue is called 'spamm' (did you mean spam?)".
 */
MUST_CHECK enum status registry_need_issue(const struct issue **out,
	const struct registry *r, struct rap_str id, struct error *err);

/* The issue nearest to a mistyped id, for messages; NULL if none is near. */
const char *registry_nearest_issue(const struct registry *r, struct rap_str id);

/* Themes in house order; unknown ones come last. */
uint32_t theme_rank(const char *theme);

#endif /* CORE_PLUGIN_ANALYZER_H */
