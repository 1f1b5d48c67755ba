/* SPDX-License-Identifier: MIT */
/* Analyzers and issues by the names that people type. */
#include <string.h>

#include "core/base/nearest.h"
#include "core/plugin/analyzer.h"

struct analyzer *registry_analyzer(const struct registry *r, const char *name)
{
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		if (strcmp(r->analyzers[i].name, name) == 0) {
			return &r->analyzers[i];
		}
	}
	return NULL;
}

const struct refusal *registry_refusal(const struct registry *r,
	const char *name)
{
	for (uint32_t i = 0; i < r->refusal_count; i++) {
		if (!r->refusals[i].shadowed &&
			strcmp(r->refusals[i].name, name) == 0) {
			return &r->refusals[i];
		}
	}
	return NULL;
}

static const char *nearest_analyzer(const struct registry *r, const char *name)
{
	const char **names =
		arena_array(r->arena, r->analyzer_count + 1, sizeof(*names));
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		names[i] = r->analyzers[i].name;
	}
	return nearest_word(str_of(name), names, r->analyzer_count);
}

enum status registry_need_analyzer(const struct analyzer **out,
	const struct registry *r, const char *name, struct error *err)
{
	*out = registry_analyzer(r, name);
	if (*out) {
		return STATUS_OK;
	}
	const struct refusal *refusal = registry_refusal(r, name);
	if (refusal) {
		return error_set(err, STATUS_USAGE, "%s is not used: %s", name,
			refusal->reason);
	}
	const char *near = nearest_analyzer(r, name);
	return error_set(err, STATUS_USAGE, "no analyzer is called '%s'%s%s%s",
		name, near ? " (did you mean " : "; see rapporteur plugin list",
		near ? near : "", near ? "?)" : "");
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

enum status registry_need_issue(const struct issue **out,
	const struct registry *r, struct rap_str id, struct error *err)
{
	*out = registry_issue(r, id);
	if (*out) {
		return STATUS_OK;
	}
	const char *near = registry_nearest_issue(r, id);
	return error_set(err, STATUS_USAGE, "no issue is called '%.*s'%s%s%s",
		(int)id.len, id.at,
		near ? " (did you mean " : "; see rapporteur pack list",
		near ? near : "", near ? "?)" : "");
}
