/* SPDX-License-Identifier: MIT */
#include "core/plugin/analyzer.h"
#include "core/plugin/search.h"
#include "core/source/file.h"
#include "tests/unit/plugin/fixtures.h"

#define PACK(id, title)                                                        \
	"{\"schema\": \"rapporteur.pack/1\", \"issues\": [{\"id\": \"" id      \
	"\", \"aliases\": [\"old-" id "\"], \"theme\": \"trust\","             \
	" \"title\": {\"en\": \"" title "\"},"                                 \
	" \"definition\": {\"en\": \"D\"}, \"terms\": {\"en\": [\"t\"]}}]}"

struct story {
	struct arena arena;
	struct registry registry;
	struct registry_options options;
	struct error err;
	const char *paths[4];
	const char *named[4];
	struct registry_setting setting;
};

/* Begin with these folders on the search path. */
static void begin(struct story *s, const char *first, const char *second)
{
	*s = (struct story){.paths = {first, second}};
	s->options.paths = s->paths;
	s->options.path_count = first ? (second ? 2 : 1) : 0;
	s->options.named = s->named;
}

static enum status load(struct story *s)
{
	return registry_load(&s->registry, &s->arena, &s->options, &s->err);
}

static void end(struct story *s)
{
	registry_release(&s->registry);
	arena_release(&s->arena);
}

static const struct refusal *refusal(const struct story *s, const char *name)
{
	for (uint32_t i = 0; i < s->registry.refusal_count; i++) {
		if (strcmp(s->registry.refusals[i].name, name) == 0) {
			return &s->registry.refusals[i];
		}
	}
	return NULL;
}

static void put_pack(struct arena *a, const char *folder, const char *name,
	const char *json)
{
	(void)put_analyzer(a, folder, name, ".json", str_of(json));
}

static enum status set(struct story *s, const char *analyzer,
	const char *option, const char *value)
{
	begin(s, NULL, NULL);
	s->named[0] = fixture(&s->arena, "good");
	s->options.named_count = 1;
	s->setting =
		(struct registry_setting){analyzer, option, value, "--set"};
	s->options.settings = &s->setting;
	s->options.setting_count = 1;
	return load(s);
}

Test(search, flags_come_first_and_only_they_may_be_relative)
{
	struct arena a = ARENA_INIT;
	const char *const flags[] = {"/one:two", "/three"};
	struct search_sources sources = {.flags = flags,
		.flag_count = 2,
		.environment = "four:/five::/six",
		.data_home = "/home/me/.local/share",
		.program = "/usr/bin/rapporteur"};
	static const char *const expected[] = {"/one", "two", "/three", "/five",
		"/six", "/home/me/.local/share/rapporteur/plugins",
		"/usr/bin/../lib/rapporteur/plugins"};
	const char *const *paths;

	cr_assert_eq(search_paths(&paths, &a, &sources), 7);
	for (size_t i = 0; i < 7; i++) {
		cr_assert_str_eq(paths[i], expected[i]);
	}
	arena_release(&a);
}

Test(registry, the_first_of_a_name_on_the_path_wins)
{
	struct story s;
	struct arena a = ARENA_INIT;
	const char *first = new_folder(&a);
	const char *second = new_folder(&a);
	put_pack(&a, first, "same", PACK("same", "The first"));
	put_pack(&a, second, "same", PACK("same", "The second"));
	put_pack(&a, second, "other", PACK("other", "The other"));

	begin(&s, first, second);
	cr_assert_eq(load(&s), STATUS_OK);
	cr_assert_eq(s.registry.analyzer_count, 2);
	cr_assert_str_eq(s.registry.analyzers[0].name, "other");
	cr_assert_str_eq(registry_issue(&s.registry, str_of("same"))->title.en,
		"The first");
	cr_assert_eq(s.registry.refusal_count, 1);
	cr_assert(s.registry.refusals[0].shadowed);
	end(&s);
	remove_folder(&a, first);
	remove_folder(&a, second);
	arena_release(&a);
}

Test(registry, a_broken_pack_stops_nothing_else)
{
	struct story s;
	struct arena a = ARENA_INIT;
	const char *folder = new_folder(&a);
	put_pack(&a, folder, "broken", "{");
	put_pack(&a, folder, "sound", PACK("sound", "Sound"));

	begin(&s, folder, NULL);
	cr_assert_eq(load(&s), STATUS_OK);
	cr_assert_eq(s.registry.analyzer_count, 1);
	cr_assert_str_eq(refusal(&s, "broken")->code, "broken-pack");
	cr_assert(contains(refusal(&s, "broken")->reason, "broken.json:1:"));
	end(&s);
	remove_folder(&a, folder);
	arena_release(&a);
}

Test(registry, an_issue_belongs_to_the_first_analyzer_by_name)
{
	struct story s;
	struct arena a = ARENA_INIT;
	const char *folder = new_folder(&a);
	put_pack(&a, folder, "aaa", PACK("shared", "Of the first"));
	put_analyzer(&a, folder, "zzz", ".json",
		str_of("{\"schema\": \"rapporteur.pack/1\", \"issues\": ["
		       "{\"id\": \"shared\", \"theme\": \"enabling\","
		       " \"title\": {\"en\": \"Of the last\"},"
		       " \"definition\": {\"en\": \"D\"},"
		       " \"terms\": {\"en\": [\"t\"]}}]}"));

	begin(&s, folder, NULL);
	cr_assert_eq(load(&s), STATUS_OK);
	cr_assert_eq(s.registry.analyzer_count, 1);
	cr_assert(contains(refusal(&s, "zzz")->reason, "'shared'"));
	cr_assert_str_eq(registry_issue(&s.registry, str_of("old-shared"))
				 ->title.en,
		"Of the first");
	cr_assert_null(registry_issue(&s.registry, str_of("none")));
	cr_assert_str_eq(registry_nearest_issue(&s.registry, str_of("sharde")),
		"shared");
	end(&s);
	remove_folder(&a, folder);
	arena_release(&a);
}

Test(registry, a_plugin_that_everybody_may_change_is_refused)
{
	struct story s;
	struct arena a = ARENA_INIT;
	const char *folder = new_folder(&a);
	const char *path = put_analyzer(&a, folder, "open-to-all", ".so",
		str_of("anything"));
	cr_assert_eq(chmod(path, 0666), 0);

	begin(&s, folder, NULL);
	cr_assert_eq(load(&s), STATUS_OK);
	cr_assert_str_eq(refusal(&s, "open-to-all")->code, "unsafe-file");
	cr_assert_not(refusal(&s, "open-to-all")->asked_for);
	end(&s);
	remove_folder(&a, folder);
	arena_release(&a);
}

Test(registry, a_path_that_was_named_is_loaded)
{
	struct story s;

	begin(&s, NULL, NULL);
	s.named[0] = fixture(&s.arena, "good");
	s.named[1] = arena_printf(&s.arena, "%s/",
		fixture_folder(&s.arena, "older-smaller"));
	s.options.named_count = 2;
	cr_assert_eq(load(&s), STATUS_OK);
	cr_assert_eq(s.registry.analyzer_count, 2);
	cr_assert_eq(s.registry.refusal_count, 0);
	end(&s);
}

Test(registry, what_was_named_and_is_not_there_was_asked_for)
{
	struct story s;

	begin(&s, NULL, NULL);
	s.named[0] = "nobody";
	s.named[1] = fixture(&s.arena, "wrong-magic");
	s.options.named_count = 2;
	cr_assert_eq(load(&s), STATUS_OK);
	cr_assert_str_eq(refusal(&s, "nobody")->code, "not-found");
	cr_assert(refusal(&s, "nobody")->asked_for);
	cr_assert(refusal(&s, "wrong-magic")->asked_for);
	end(&s);
}

Test(registry, a_path_that_was_named_and_is_missing_is_refused_once)
{
	struct story s;

	begin(&s, NULL, NULL);
	s.named[0] = "/nowhere/none.so";
	s.options.named_count = 1;
	cr_assert_eq(load(&s), STATUS_OK);
	cr_assert_eq(s.registry.refusal_count, 1);
	cr_assert(s.registry.refusals[0].asked_for);
	cr_assert(contains(s.registry.refusals[0].reason, "No such file"));
	end(&s);
}

Test(registry, a_pattern_speaks_for_its_own_analyzer_only)
{
	struct story s;

	begin(&s, NULL, NULL);
	s.named[0] = fixture(&s.arena, "foreign-pattern");
	s.options.named_count = 1;
	cr_assert_eq(load(&s), STATUS_OK);
	cr_assert_eq(s.registry.analyzer_count, 0);
	cr_assert_str_eq(refusal(&s, "foreign-pattern")->code,
		"bad-declaration");
	cr_assert(contains(refusal(&s, "foreign-pattern")->reason,
		"somebody-elses"));
	end(&s);
}

Test(registry, analyzers_share_an_attribute_of_findings_of_one_kind)
{
	struct story s;

	begin(&s, NULL, NULL);
	s.named[0] = fixture(&s.arena, "good");
	s.named[1] = fixture(&s.arena, "another");
	s.named[2] = fixture(&s.arena, "ill-matched");
	s.options.named_count = 3;
	cr_assert_eq(load(&s), STATUS_OK);
	cr_assert_eq(s.registry.analyzer_count, 2);
	cr_assert(contains(refusal(&s, "ill-matched")->reason, "'seen'"));
	cr_assert_eq(s.registry.analyzers[1].first_pattern, 2);
	end(&s);
}

Test(registry, a_setting_replaces_a_default)
{
	struct story s;

	cr_assert_eq(set(&s, "good", "limit", "7"), STATUS_OK);
	cr_assert_str_eq(s.registry.analyzers[0].option_values[0], "7");
	cr_assert_str_eq(s.registry.analyzers[0].option_values[1], "true");
	end(&s);
}

Test(registry, a_setting_for_what_is_not_there_names_the_nearest)
{
	struct story s;

	cr_assert_eq(set(&s, "goood", "limit", "7"), STATUS_USAGE);
	cr_assert(contains(s.err.message, "did you mean good?"), "%s",
		s.err.message);
	end(&s);
	cr_assert_eq(set(&s, "good", "limti", "7"), STATUS_USAGE);
	cr_assert(contains(s.err.message, "did you mean limit?"));
	end(&s);
	cr_assert_eq(set(&s, "good", "mode", "quite"), STATUS_USAGE);
	cr_assert(contains(s.err.message, "did you mean quiet?"));
	end(&s);
	cr_assert_eq(set(&s, "good", "limit", "11"), STATUS_USAGE);
	cr_assert_str_eq(s.err.message,
		"--set: good: limit: 11 is not from 0 to 10");
	end(&s);
}

Test(registry, a_setting_for_a_plugin_that_was_refused_says_why_it_was)
{
	struct story s;

	begin(&s, NULL, NULL);
	s.named[0] = fixture(&s.arena, "other-major");
	s.options.named_count = 1;
	s.setting =
		(struct registry_setting){"other-major", "limit", "7", "--set"};
	s.options.settings = &s.setting;
	s.options.setting_count = 1;
	cr_assert_eq(load(&s), STATUS_USAGE);
	cr_assert(contains(s.err.message,
			  "--set: other-major is not used: built for"),
		"%s", s.err.message);
	end(&s);
}

Test(registry, code_without_its_terms_is_refused)
{
	struct story s;
	struct arena a = ARENA_INIT;
	struct rap_str code;
	const char *folder = new_folder(&a);

	cr_assert_eq(file_read(&code, &a, fixture(&a, "good"), 1 << 28, &s.err),
		STATUS_OK);
	put_analyzer(&a, folder, "good", ".so", code);
	put_pack(&a, folder, "good", "{");
	begin(&s, folder, NULL);
	cr_assert_eq(load(&s), STATUS_OK);
	cr_assert_eq(s.registry.analyzer_count, 0);
	cr_assert_str_eq(refusal(&s, "good")->code, "broken-pack");
	cr_assert(contains(refusal(&s, "good")->reason, "good.json:1:"));
	end(&s);
	remove_folder(&a, folder);
	arena_release(&a);
}

Test(registry, themes_stand_in_the_order_of_the_house)
{
	cr_assert_lt(theme_rank("enabling"), theme_rank("trust"));
	cr_assert_lt(theme_rank("legal-architecture"), theme_rank("drafting"));
}
