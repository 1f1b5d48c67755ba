/* SPDX-License-Identifier: MIT */
#include "core/plugin/setting.h"

#include <string.h>

#include "core/config/option.h"

static void set_defaults(struct registry *r)
{
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		struct analyzer *a = &r->analyzers[i];
		uint32_t count = a->plugin ? a->plugin->option_count : 0;
		const char **values =
			arena_array(r->arena, count + 1, sizeof(*values));
		for (uint32_t k = 0; k < count; k++) {
			values[k] = a->plugin->options[k].fallback;
		}
		a->option_values = values;
	}
}

static enum status apply(struct registry *r, const struct registry_setting *s,
	struct error *err)
{
	const char *near = NULL;
	const struct analyzer *a = NULL;
	if (registry_need_analyzer(&a, r, s->analyzer, err)) {
		return error_context(err, "%s", s->where);
	}
	const struct rap_option *option = a->plugin
		? option_find(a->plugin->options, a->plugin->option_count,
			  s->option, &near)
		: NULL;
	if (!option) {
		return error_set(err, STATUS_USAGE,
			"%s: %s has no option %s%s%s%s", s->where, a->name,
			s->option, near ? " (did you mean " : "",
			near ? near : "", near ? "?)" : "");
	}
	if (option_check(option, s->value, err)) {
		return error_context(err, "%s: %s", s->where, a->name);
	}
	a->option_values[option - a->plugin->options] = s->value;
	return STATUS_OK;
}

enum status settings_apply(struct registry *r,
	const struct registry_options *options, struct error *err)
{
	set_defaults(r);
	for (size_t i = 0; i < options->setting_count; i++) {
		enum status st = apply(r, &options->settings[i], err);
		if (st) {
			return st;
		}
	}
	return STATUS_OK;
}
