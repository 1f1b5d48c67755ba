/* SPDX-License-Identifier: MIT */
#include "core/cli/plugin_flags.h"

#include "core/cli/environment.h"
#include "core/plugin/search.h"
#include "core/source/path.h"

const struct flag flags_plugins[] = {
	{"plugin-path", 0, "FOLDER",
		"look for analyzers here first; may be repeated\n"
		"(also: RAPPORTEUR_PLUGIN_PATH)"},
	{"plugin", 0, "NAME|PATH",
		"this analyzer must load, or nothing is done;\n"
		"a path adds it; may be repeated"},
	{"pack", 0, "FILE", "use this term pack, too; may be repeated"},
	{"bare", 0, NULL,
		"only the analyzers of --plugin-path, --plugin and\n"
		"--pack"},
	{"set", 0, "A.OPTION=V", "set an analyzer's option; see plugin info"},
	{0},
};

/* Split "A.OPTION=VALUE". */
static enum status read_setting(struct registry_setting *out, struct arena *a,
	const struct flag_value *given, struct error *err)
{
	const char *where = given->where ? given->where : "--set";
	const char *text = given->value;
	struct rap_str all = str_of(text);
	size_t equals = str_find_byte(all, '=');
	struct rap_str left = {all.at, equals};
	size_t dot = str_find_byte(left, '.');
	if (equals == all.len || dot == left.len || !dot) {
		return error_set(err, STATUS_USAGE,
			"%s %s: write ANALYZER.OPTION=VALUE", where, text);
	}
	*out = (struct registry_setting){
		.analyzer = arena_copy(a, left.at, dot),
		.option = arena_copy(a, left.at + dot + 1, left.len - dot - 1),
		.value = text + equals + 1,
		.where = where,
	};
	return STATUS_OK;
}

static enum status read_settings(struct registry_options *out, struct arena *a,
	const struct flags *flags, struct error *err)
{
	struct registry_setting *list =
		arena_array(a, flags->value_count + 1, sizeof(*list));
	size_t count = 0;
	for (size_t i = 0; i < flags->value_count; i++) {
		const struct flag_value *given = &flags->values[i];
		if (strcmp(given->flag->name, "set") != 0) {
			continue;
		}
		enum status st = read_setting(&list[count++], a, given, err);
		if (st) {
			return st;
		}
	}
	out->settings = list;
	out->setting_count = count;
	return STATUS_OK;
}

/* A pack is data: what names one must not be able to load a program. */
static enum status read_named(struct registry_options *out, struct arena *a,
	const struct flags *flags, struct error *err)
{
	const char *const *plugins = NULL;
	const char *const *packs = NULL;
	size_t plugin_count = flags_values(flags, a, "plugin", &plugins);
	size_t pack_count = flags_values(flags, a, "pack", &packs);
	const char **named =
		arena_array(a, plugin_count + pack_count + 1, sizeof(*named));
	for (size_t i = 0; i < plugin_count; i++) {
		named[i] = plugins[i];
	}
	for (size_t i = 0; i < pack_count; i++) {
		if (!str_ends_with(str_of(packs[i]), ".json")) {
			return error_set(err, STATUS_USAGE,
				"--pack %s: a pack is a file NAME.json",
				packs[i]);
		}
		/* What has no slash would be the name of an analyzer. */
		named[plugin_count + i] = strchr(packs[i], '/')
			? packs[i]
			: path_join(a, ".", packs[i]);
	}
	out->named = named;
	out->named_count = plugin_count + pack_count;
	return STATUS_OK;
}

size_t plugin_flags_paths(const char *const **out, struct arena *a,
	const struct flags *flags)
{
	bool bare = flags_given(flags, "bare");
	struct search_sources sources = {
		.environment = bare ? NULL : environment_plugin_path(),
		.data_home = bare ? NULL : environment_data_home(a),
		.program = bare ? NULL : environment_program(a),
	};
	sources.flag_count =
		flags_values(flags, a, "plugin-path", &sources.flags);
	return search_paths(out, a, &sources);
}

enum status plugin_flags_read(struct registry_options *out, struct arena *a,
	const struct flags *flags, struct error *err)
{
	*out = (struct registry_options){0};
	out->path_count = plugin_flags_paths(&out->paths, a, flags);
	enum status st = read_named(out, a, flags, err);
	return st ? st : read_settings(out, a, flags, err);
}
