/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/config/settings.h"

static struct arena arena;

static void clean(void)
{
	arena_release(&arena);
}

TestSuite(settings, .fini = clean);

static void check(const struct settings *s, uint32_t i, const char *key,
	const char *value, uint32_t line)
{
	cr_assert_lt(i, s->count);
	cr_assert_str_eq(s->at[i].key, key);
	cr_assert_eq(s->at[i].place.line, line);
	if (value) {
		cr_assert_str_eq(s->at[i].value, value);
	} else {
		cr_assert_null(s->at[i].value);
	}
}

Test(settings, every_value_is_what_a_flag_would_get)
{
	struct settings s;
	struct error err;
	enum status st = settings_parse(&s, &arena,
		str_of("{\"comment\": 1.5, \"by\": \"theme\",\n"
		       " \"only\": [\"a\",\n  \"b\"], \"max_size\": 500,\n"
		       " \"all\": true, \"bare\": false, \"time\": 2.5e1,\n"
		       " \"set\": {\"x\": {\"n\": 3,\n\"on\": false}}}"),
		"f", &err);
	cr_assert_eq(st, STATUS_OK);
	cr_assert_eq(s.count, 9);
	check(&s, 0, "by", "theme", 1);
	check(&s, 1, "only", "a", 2);
	check(&s, 2, "only", "b", 3);
	check(&s, 3, "max_size", "500", 3);
	check(&s, 4, "all", NULL, 4);
	cr_assert_not(s.at[4].off);
	check(&s, 5, "bare", NULL, 4);
	cr_assert(s.at[5].off);
	check(&s, 6, "time", "2.5e1", 4);
	check(&s, 7, "set", "x.n=3", 5);
	check(&s, 8, "set", "x.on=false", 6);
}

static void expect_mistake(const char *json, const char *message)
{
	struct settings s;
	struct error err;
	enum status st =
		settings_parse(&s, &arena, str_of(json), "f.json", &err);
	cr_assert_eq(st, STATUS_SYNTAX, "no mistake in %s", json);
	cr_assert_str_eq(err.message, message);
}

Test(settings, mistakes_have_a_place)
{
	expect_mistake("{\"only\": [\"a\" 3]}",
		"f.json:1:15: here should be a comma or ]");
	expect_mistake("[]",
		"f.json:1:1: settings are an object: {\"only\": [\"spam\"]}");
	expect_mistake("{\"only\":\n  [\"a\", \"\"]}",
		"f.json:2:9: 'only' must be a list of strings with text");
	expect_mistake("{\"é\": null}",
		"f.json:1:2: 'é' must be a string, a number, a list of "
		"strings, true or false");
	expect_mistake("{\"set\": {\"spam\": 3}}",
		"f.json:1:10: 'spam' must be an object of options");
	expect_mistake("{\"set\": {\"spam\": {\"x\": []}}}",
		"f.json:1:19: 'x' must be a string, a number, true or "
		"false");
	expect_mistake("{\"by\": \"a\", \"by\": \"b\"}",
		"f.json:1:13: the key 'by' stands in this object already");
}
