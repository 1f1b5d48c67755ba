/* SPDX-License-Identifier: MIT */
/*
 * docs/pack.schema.json is for editors; the parser is the truth. Both must know
 * the keys of this list, and the schema no others.
 */
#include <jansson.h>

#include "core/plugin/pack.h"
#include "tests/unit/plugin/fixtures.h"

#define KEYS_MAX 14

/* What an object is called in the schema, its keys, and one around it. */
struct row {
	const char *name;
	const char *keys[KEYS_MAX];
	const char *around; /* %s is the object */
};

#define ISSUE(members)                                                         \
	"{\"schema\": \"rapporteur.pack/1\", \"issues\": [{" members "}]}"

static const struct row rows[] = {
	{"pack", {"schema", "issues"}, "%s"},
	{"issue",
		{"id", "aliases", "theme", "title", "definition", "counts_as",
			"bias", "threshold", "about", "frame", "words",
			"terms", "examples"},
		"{\"issues\": [%s]}"},
	{"text", {"en", "fr", "es"}, ISSUE("\"title\": %s")},
	{"words", {"en", "fr", "es", "any"}, ISSUE("\"words\": %s")},
	{"terms", {"en", "fr", "es", "any"}, ISSUE("\"terms\": %s")},
	{"term",
		{"term", "regex", "weight", "context", "exact", "heading",
			"name", "near", "before", "unless"},
		ISSUE("\"terms\": {\"en\": [%s]}")},
	{"guard", {"term", "within", "same"},
		ISSUE("\"terms\": {\"en\": [{\"unless\": [%s]}]}")},
	{"examples", {"en", "fr", "es"}, ISSUE("\"examples\": %s")},
	{"kinds", {"provision", "clause", "position", "mention", "none"},
		ISSUE("\"examples\": {\"es\": %s}")},
};

/* Whether the parser knows a key of such an object; its value is wrong. */
static bool parser_knows(const struct row *row, const char *key)
{
	struct arena a = ARENA_INIT;
	struct pack p;
	struct pack_complaints wrong;
	bool known = true;
	const char *object = arena_printf(&a, "{\"%s\": {}}", key);
	size_t before = (size_t)(strstr(row->around, "%s") - row->around);
	const char *json = arena_printf(&a, "%.*s%s%s", (int)before,
		row->around, object, row->around + before + 2);
	const char *unknown = arena_printf(&a, "has no key '%s'", key);

	pack_check(&p, &wrong, &a, str_of(json));
	cr_assert_gt(wrong.count, 0, "%s", json);
	for (uint32_t i = 0; i < wrong.count; i++) {
		known = known && !contains(wrong.at[i].text, unknown);
	}
	arena_release(&a);
	return known;
}

static json_t *load_schema(void)
{
	struct arena a = ARENA_INIT;
	const char *source = getenv("RAPPORTEUR_TEST_SOURCE");
	cr_assert(source, "run the tests with ctest");
	json_error_t why;
	json_t *schema =
		json_load_file(arena_printf(&a, "%s/docs/pack.schema.json",
				       source),
			JSON_REJECT_DUPLICATES, &why);
	cr_assert(schema, "%d: %s", why.line, why.text);
	arena_release(&a);
	return schema;
}

static void compare(const struct row *row, const json_t *object)
{
	const json_t *known = json_object_get(object, "properties");
	size_t count = 0;

	cr_assert(object, "the schema has no %s", row->name);
	while (count < KEYS_MAX && row->keys[count]) {
		const char *key = row->keys[count++];
		cr_assert(json_object_get(known, key), "%s: no %s", row->name,
			key);
		cr_assert(parser_knows(row, key), "%s: %s", row->name, key);
	}
	cr_assert(json_object_get(known, "comment"));
	cr_assert(parser_knows(row, "comment"));
	cr_assert_not(parser_knows(row, "nonsense"), "%s", row->name);
	cr_assert_eq(json_object_size(known), count + 1, "%s has other keys",
		row->name);
	cr_assert(json_is_false(json_object_get(object,
		"additionalProperties")));
}

Test(pack_schema, has_the_keys_that_the_parser_has)
{
	json_t *schema = load_schema();
	const json_t *defs = json_object_get(schema, "$defs");
	size_t closed = 0;
	const char *name;
	const json_t *def;
	void *i;

	for (size_t k = 0; k < sizeof(rows) / sizeof(rows[0]); k++) {
		compare(&rows[k], json_object_get(defs, rows[k].name));
	}
	for (i = json_object_iter((json_t *)(uintptr_t)defs); i;
		i = json_object_iter_next((json_t *)(uintptr_t)defs, i)) {
		name = json_object_iter_key(i);
		def = json_object_iter_value(i);
		cr_assert(json_is_object(def), "%s", name);
		closed += json_object_get(def, "properties") != NULL;
	}
	cr_assert_eq(closed, sizeof(rows) / sizeof(rows[0]));
	json_decref(schema);
}
