/* SPDX-License-Identifier: MIT */
/*
 * Describes a unit by the first of several models whose cues stand in it.
 */
#include "core/plugin/host_table.h"

enum { MAX_EVIDENCE = 8 }; /* cues of one model; more say nothing more */

/* The unit's hits, and how to know a cue by its name. */
struct scene {
	struct rap_call *call;
	const struct rap_hit *hits;
	uint32_t count;
};

/* The first hit of a cue; NULL if it does not stand there. */
static const struct rap_hit *find_cue(const struct scene *s,
	struct rap_str name)
{
	for (uint32_t i = 0; i < s->count; i++) {
		const struct rap_pattern *p =
			host_table()->pattern(s->call, s->hits[i].pattern);
		if (p && str_equal(str_of(p->name ? p->name : p->text), name)) {
			return &s->hits[i];
		}
	}
	return NULL;
}

/* The first hit of any of "ban|limit". */
static const struct rap_hit *find_any(const struct scene *s,
	struct rap_str names)
{
	struct rap_str one;
	while (str_next_piece(&names, '|', &one)) {
		const struct rap_hit *hit = find_cue(s, one);
		if (hit) {
			return hit;
		}
	}
	return NULL;
}

/* Whether a model holds; *used are the hits of its cues. */
static bool holds(const struct scene *s, const struct rap_model *m,
	const struct rap_hit *used[MAX_EVIDENCE], uint32_t *used_count)
{
	struct rap_str rest = str_of(m->none ? m->none : "");
	struct rap_str cue;
	while (str_next_piece(&rest, ' ', &cue)) {
		if (find_any(s, cue)) {
			return false;
		}
	}
	*used_count = 0;
	rest = str_of(m->all ? m->all : "");
	while (str_next_piece(&rest, ' ', &cue)) {
		const struct rap_hit *hit = find_any(s, cue);
		if (!hit) {
			return false;
		}
		if (*used_count < MAX_EVIDENCE) {
			used[(*used_count)++] = hit;
		}
	}
	return true;
}

static int add_evidence(struct rap_call *call, const char *evidence,
	const struct rap_hit *const *used, uint32_t count)
{
	int failed = RAP_OK;
	for (uint32_t i = 0; evidence && i < count; i++) {
		struct rap_str words =
			str_slice(call->document->text, used[i]->span);
		char *text = host_table()->alloc(call, words.len + 1);
		memcpy(text, words.at, words.len);
		failed |= host_table()->set_attribute(call, evidence, text);
	}
	return failed;
}

int model_set(struct rap_call *call, uint32_t unit, const char *attribute,
	const char *evidence, const struct rap_model *models, uint32_t count)
{
	const struct rap_hit *used[MAX_EVIDENCE];
	uint32_t used_count = 0;
	struct scene s = {.call = call};
	s.hits = host_table()->find(call, unit, &s.count);
	const struct rap_model *m = models;
	for (uint32_t i = 0; i < count; i++) {
		if (holds(&s, m, used, &used_count)) {
			return host_table()->set_attribute(call, attribute,
				       m->value) |
				add_evidence(call, evidence, used, used_count);
		}
		/* A plugin's models are as large as when it was built. */
		m = (const void *)((const char *)m + m->size);
	}
	return RAP_OK;
}
