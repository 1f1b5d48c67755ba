/* SPDX-License-Identifier: MIT */
#include "core/plugin/gather.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/array.h"

uint32_t theme_rank(const char *theme)
{
	static const char *const themes[] = {"enabling", "openness", "trust",
		"cross-cutting", "telecommunications", "market-access",
		"legal-architecture"};
	uint32_t count = COUNT_OF(themes);
	for (uint32_t i = 0; i < count; i++) {
		if (strcmp(theme, themes[i]) == 0) {
			return i;
		}
	}
	return count;
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
		.about = p->about,
		.frame = p->frame,
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

static void collect_issues(struct gathering *g)
{
	struct registry *r = g->r;
	uint32_t total = 0;
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		const struct analyzer *a = &r->analyzers[i];
		total += a->pack ? a->pack->issue_count : 0;
		total += a->plugin ? a->plugin->issue_count : 0;
	}
	r->issues = arena_array(g->arena, total + 1, sizeof(*r->issues));
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

/* Two analyzers may share a name for attributes of their own findings. */
static bool clash(const struct rap_attribute *a, const struct rap_attribute *b)
{
	bool shared = a->scope == RAP_SCOPE_FINDING &&
		b->scope == RAP_SCOPE_FINDING && a->kind == b->kind;
	return !shared && strcmp(a->name, b->name) == 0;
}

/* The first attribute of p that clashes with one of q; NULL if none does. */
static const char *clashing_attribute(const struct rap_plugin *p,
	const struct rap_plugin *q)
{
	for (uint32_t i = 0; p && q && i < p->attribute_count; i++) {
		for (uint32_t k = 0; k < q->attribute_count; k++) {
			if (clash(&p->attributes[i], &q->attributes[k])) {
				return p->attributes[i].name;
			}
		}
	}
	return NULL;
}

/* Issues with one id may stand apart, under two themes. */
static bool find_issue_conflict(const struct registry *r, uint32_t *loser,
	const char **what)
{
	for (uint32_t i = 1; i < r->issue_count; i++) {
		for (uint32_t k = 0; k < i; k++) {
			const struct issue *one = &r->issues[i];
			const struct issue *other = &r->issues[k];
			if (strcmp(one->id, other->id) == 0) {
				bool later = one->analyzer > other->analyzer;
				*loser = (later ? one : other)->analyzer;
				*what = one->id;
				return true;
			}
		}
	}
	return false;
}

/* The first analyzer that claims what one before it has, and what that is. */
static bool find_conflict(const struct registry *r, uint32_t *loser,
	const char **what)
{
	if (find_issue_conflict(r, loser, what)) {
		return true;
	}
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		for (uint32_t k = 0; k < i; k++) {
			*loser = i;
			*what = clashing_attribute(r->analyzers[i].plugin,
				r->analyzers[k].plugin);
			if (*what) {
				return true;
			}
		}
	}
	return false;
}

/* An issue and a unit attribute have one owner: the first by name. */
void gather_issues(struct gathering *g)
{
	struct registry *r = g->r;
	uint32_t loser = 0;
	const char *what = NULL;
	collect_issues(g);
	while (find_conflict(r, &loser, &what)) {
		struct analyzer *a = &r->analyzers[loser];
		registry_refuse(g, a->name,
			a->plugin ? a->plugin_path : a->pack_path,
			a->plugin ? "bad-declaration" : "broken-pack",
			arena_printf(g->arena,
				"another analyzer has '%s' already: rename it",
				what))
			->taken = what;
		analyzer_unload(a);
		memmove(a, a + 1, (r->analyzer_count - loser - 1) * sizeof(*a));
		r->analyzer_count--;
		r->issue_count = 0;
		collect_issues(g);
	}
}

static uint32_t issue_number(const struct registry *r, const char *id)
{
	for (uint32_t i = 0; id && i < r->issue_count; i++) {
		if (strcmp(r->issues[i].id, id) == 0) {
			return i;
		}
	}
	return UINT32_MAX;
}

static void add_patterns(struct registry *r, uint32_t analyzer,
	const struct rap_pattern *patterns, struct pattern *const *parsed,
	uint32_t count)
{
	const char *last_id = NULL;
	uint32_t last = UINT32_MAX;
	for (uint32_t i = 0; i < count; i++) {
		uint32_t at = r->pattern_count++;
		/* Patterns of an issue stand together: look it up once. */
		if (!last_id || patterns[i].issue != last_id) {
			last_id = patterns[i].issue;
			last = issue_number(r, last_id);
		}
		r->patterns[at] = patterns[i];
		r->parsed[at] = parsed[i];
		r->pattern_issue[at] = last;
		r->pattern_analyzer[at] = analyzer;
	}
}

void gather_patterns(struct gathering *g)
{
	struct registry *r = g->r;
	uint32_t total = 0;
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		const struct analyzer *a = &r->analyzers[i];
		total += a->plugin ? a->plugin->pattern_count : 0;
		total += a->pack ? a->pack->pattern_count : 0;
	}
	r->patterns = arena_array(g->arena, total + 1, sizeof(*r->patterns));
	r->parsed = arena_array(g->arena, total + 1, sizeof(*r->parsed));
	r->pattern_issue =
		arena_array(g->arena, total + 1, sizeof(*r->pattern_issue));
	r->pattern_analyzer =
		arena_array(g->arena, total + 1, sizeof(*r->pattern_analyzer));
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		struct analyzer *a = &r->analyzers[i];
		a->first_pattern = r->pattern_count;
		if (a->plugin) {
			add_patterns(r, i, a->plugin->patterns, a->parsed,
				a->plugin->pattern_count);
		}
		if (a->pack) {
			add_patterns(r, i, a->pack->patterns, a->pack->parsed,
				a->pack->pattern_count);
		}
		a->pattern_count = r->pattern_count - a->first_pattern;
	}
}
