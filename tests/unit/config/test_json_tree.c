/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <jansson.h>

#include "core/config/json_tree.h"

static struct arena arena;

static const struct json_value *parsed(const char *text)
{
	const struct json_value *root = NULL;
	struct json_place where;
	struct error err;
	enum status st = json_parse(&root, &arena, str_of(text), &where, &err);

	cr_assert_eq(st, STATUS_OK, "%s: %u:%u: %s", text, where.line,
		where.column, err.message);
	return root;
}

static void refused(struct rap_str text, uint32_t line, uint32_t column,
	const char *message)
{
	const struct json_value *root = NULL;
	struct json_place where;
	struct error err = {0};

	cr_assert_eq(json_parse(&root, &arena, text, &where, &err),
		STATUS_SYNTAX, "%.*s", (int)text.len, text.at);
	cr_assert_str_eq(err.message, message);
	cr_assert(where.line == line && where.column == column,
		"%.*s: %u:%u, not %u:%u", (int)text.len, text.at, where.line,
		where.column, line, column);
}

static void mistake(const char *text, uint32_t line, uint32_t column,
	const char *message)
{
	refused(str_of(text), line, column, message);
}

static void is_string(const struct json_value *v, const char *text)
{
	cr_assert(json_is(v, JSON_KIND_STRING));
	cr_assert(str_equal(v->string, str_of(text)), "%.*s",
		(int)v->string.len, v->string.at);
}

Test(json_tree, a_byte_order_mark_is_passed_over)
{
	const struct json_value *root = parsed("\xEF\xBB\xBF{\"a\": 1}");

	cr_assert(root->place.line == 1 && root->place.column == 1);
	cr_assert_eq(json_member(root, "a")->key_place.column, 2);
	mistake("\xEF\xBB\xBF{\"a\"}", 1, 5, "here should be a colon");
	mistake("\xEF\xBB\xBF", 1, 1, "JSON begins with { or [");
}

Test(json_tree, members_and_elements_are_in_the_order_of_the_text)
{
	const struct json_value *root =
		parsed("{\"b\": [1, -2, 3.5], \"a\": {\"x\": true, \"y\": "
		       "false}, "
		       "\"c\": null, \"e\": [], \"d\": \"t\"}");
	const struct json_value *list = json_member(root, "b");
	const struct json_value *i = json_first(list);

	cr_assert_eq(root->count, 5);
	cr_assert(str_equal(root->first->key, str_of("b")));
	cr_assert_eq(list->count, 3);
	cr_assert(i->kind == JSON_KIND_WHOLE && i->whole == 1);
	cr_assert(i->next->kind == JSON_KIND_WHOLE && i->next->whole == -2);
	cr_assert_eq(i->next->next->kind, JSON_KIND_REAL);
	cr_assert_null(i->next->next->next);
	cr_assert(json_is(json_member(json_member(root, "a"), "x"),
		JSON_KIND_TRUE));
	cr_assert(json_is(json_member(json_member(root, "a"), "y"),
		JSON_KIND_FALSE));
	cr_assert(json_is(json_member(root, "c"), JSON_KIND_NULL));
	cr_assert_null(json_first(json_member(root, "e")));
	is_string(json_member(root, "d"), "t");
	arena_release(&arena);
}

Test(json_tree, what_is_not_there_has_nothing_in_it)
{
	const struct json_value *root = parsed("{\"a\": [\"b\"]}");

	cr_assert_null(json_member(root, "b"));
	cr_assert_null(json_member(NULL, "a"));
	cr_assert_null(json_member(json_member(root, "a"), "b"));
	cr_assert_null(json_first(root));
	cr_assert_null(json_first(NULL));
	cr_assert_not(json_is(NULL, JSON_KIND_NULL));
	arena_release(&arena);
}

Test(json_tree, a_value_knows_its_bytes_and_its_place)
{
	const char *text = "{\"é\": \"ñandú\", \"b\":\n\t[ \"c\" ,12]}";
	const struct json_value *root = parsed(text);
	const struct json_value *b = json_member(root, "b");
	const struct json_value *number = b->first->next;

	cr_assert(root->place.line == 1 && root->place.column == 1);
	cr_assert_eq(root->end, strlen(text));
	cr_assert_eq(root->first->key_place.column, 2);
	cr_assert_eq(root->first->place.column, 7);
	cr_assert_eq(b->key_place.column, 16);
	cr_assert(b->place.line == 2 && b->place.column == 2);
	cr_assert_eq(b->first->place.column, 4);
	cr_assert(number->place.line == 2 && number->place.column == 9);
	cr_assert(!strncmp(text + number->begin, "12", 2));
	cr_assert_eq(number->end - number->begin, 2);
	cr_assert_eq(text[b->end - 1], ']');
	arena_release(&arena);
}

Test(json_tree, escapes_become_what_they_stand_for)
{
	is_string(parsed("[\"a\\\"\\\\\\/\\b\\f\\n\\r\\t.\"]")->first,
		"a\"\\/\b\f\n\r\t.");
	is_string(parsed("[\"\\u00e9 \\uD83D\\ude00 \\u20AC\"]")->first,
		"\xc3\xa9 \xf0\x9f\x98\x80 \xe2\x82\xac");
	is_string(json_member(parsed("{\"\\u0061b\": \"c\"}"), "ab"), "c");
	arena_release(&arena);
}

Test(json_tree, whole_numbers_have_sixty_four_bits)
{
	cr_assert_eq(parsed("[-9223372036854775808]")->first->whole, INT64_MIN);
	cr_assert_eq(parsed("[9223372036854775807]")->first->whole, INT64_MAX);
	mistake("[9223372036854775808]", 1, 2, "the number is too large");
	mistake("[-9223372036854775809]", 1, 2, "the number is too large");
	arena_release(&arena);
}

Test(json_tree, a_mistake_is_told_with_its_place)
{
	mistake("", 1, 1, "JSON begins with { or [");
	mistake("3", 1, 1, "JSON begins with { or [");
	mistake("[1\n 2]", 2, 2, "here should be a comma or ]");
	mistake("{\"a\": 1 \"b\": 2}", 1, 9, "here should be a comma or }");
	mistake("{\"a\" 1}", 1, 6, "here should be a colon");
	mistake("{a: 1}", 1, 2, "here should be a key in double quotes");
	mistake("{\"a\": 1,}", 1, 9, "here should be a key in double quotes");
	mistake("[1,]", 1, 4, "here should be a value; text has double quotes");
	mistake("[\"é\", 'b']", 1, 7,
		"here should be a value; text has double quotes");
	mistake("[1,", 1, 4, "the text ends where a value should be");
	mistake("[] x", 1, 4, "here should be the end of the text");
	mistake("[01]", 1, 3, "here should be a comma or ]");
	mistake("[1.]", 1, 2, "this is no number");
	mistake("[-]", 1, 2, "this is no number");
	mistake("[1e]", 1, 2, "this is no number");
	arena_release(&arena);
}

Test(json_tree, a_wrong_string_is_told_with_its_place)
{
	mistake("[\"ab", 1, 2, "a string has no closing quote");
	mistake("[\"\\n\\\"", 1, 2, "a string has no closing quote");
	mistake("[\"a\nb\"]", 1, 4,
		"a string goes on to its closing quote in one line; write a "
		"line's end as \\n, a tab as \\t");
	mistake("[\"ab\\c\"]", 1, 5,
		"a backslash is followed by one of \"\\/bfnrtu; write it twice "
		"to have it in the text");
	mistake("[\"\\u12g4\"]", 1, 3, "\\u needs four hexadecimal digits");
	mistake("[\"\\u12\"]", 1, 3, "\\u needs four hexadecimal digits");
	mistake("[\"\\u0000\"]", 1, 3, "no text can have \\u0000");
	mistake("[\"\\ud800x\"]", 1, 3,
		"\\u of half a character: write the character itself");
	mistake("[\"\\udc00\"]", 1, 3,
		"\\u of half a character: write the character itself");
	mistake("[\"\\ud800\\u0041\"]", 1, 3,
		"\\u of half a character: write the character itself");
	arena_release(&arena);
}

Test(json_tree, what_is_no_text_is_refused)
{
	mistake("{\"a\":\n\"\xff\"}", 2, 2,
		"not UTF-8; save the text as UTF-8");
	refused((struct rap_str){"[\0]", 3}, 1, 2,
		"here should be a value; text has double quotes");
	refused((struct rap_str){"[]\0", 3}, 1, 3,
		"here should be the end of the text");
	arena_release(&arena);
}

Test(json_tree, no_key_stands_twice_in_an_object_small_or_large)
{
	struct rap_str text = str_of("{\"k0\": 0");

	mistake("{\"a\": 1,\n\"a\": 2}", 2, 1,
		"the key 'a' stands in this object already");
	for (int i = 1; i < 40; i++) {
		text = str_of(arena_printf(&arena, "%s,\"k%d\": 0", text.at,
			i));
		(void)parsed(arena_printf(&arena, "%s}", text.at));
		const char *twice = arena_printf(&arena, "%s,\n \"k%d\": 0}",
			text.at, i / 2);
		mistake(twice, 2, 2,
			arena_printf(&arena,
				"the key 'k%d' stands in this object already",
				i / 2));
	}
	(void)parsed("[{\"a\": 1}, {\"a\": {\"a\": 1}}]");
	arena_release(&arena);
}

Test(json_tree, depth_has_a_limit)
{
	char text[2 * JSON_DEPTH_MAX + 2] = {0};

	memset(text, '[', JSON_DEPTH_MAX);
	memset(text + JSON_DEPTH_MAX, ']', JSON_DEPTH_MAX);
	(void)parsed(text);
	memset(text, '[', JSON_DEPTH_MAX + 1);
	mistake(text, 1, JSON_DEPTH_MAX + 1, "too deep inside other values");
	arena_release(&arena);
}

/*
 * The oracle is jansson: a text that it reads is read, with the same tree, and
 * one that it refuses is refused.
 */
static bool same(const json_t *theirs, const struct json_value *ours);

static bool same_members(const json_t *theirs, const struct json_value *ours)
{
	const struct json_value *m = ours->first;
	json_t *all = (json_t *)(uintptr_t)theirs;

	for (void *i = json_object_iter(all); i;
		i = json_object_iter_next(all, i), m = m->next) {
		if (!m || !str_equal(m->key, str_of(json_object_iter_key(i))) ||
			!same(json_object_iter_value(i), m)) {
			return false;
		}
	}
	return !m;
}

static bool same_elements(const json_t *theirs, const struct json_value *ours)
{
	const struct json_value *e = ours->first;
	size_t count = json_array_size(theirs);

	for (size_t i = 0; i < count; i++, e = e->next) {
		if (!e || !same(json_array_get(theirs, i), e)) {
			return false;
		}
	}
	return !e && ours->count == count;
}

static bool same(const json_t *theirs, const struct json_value *ours)
{
	switch (ours->kind) {
	case JSON_KIND_NULL:
		return json_is_null(theirs);
	case JSON_KIND_FALSE:
		return json_is_false(theirs);
	case JSON_KIND_TRUE:
		return json_is_true(theirs);
	case JSON_KIND_WHOLE:
		return json_is_integer(theirs) &&
			json_integer_value(theirs) == ours->whole;
	case JSON_KIND_REAL:
		return json_is_real(theirs);
	case JSON_KIND_STRING:
		return json_is_string(theirs) &&
			str_equal(ours->string,
				(struct rap_str){json_string_value(theirs),
					json_string_length(theirs)});
	case JSON_KIND_ARRAY:
		return json_is_array(theirs) && same_elements(theirs, ours);
	case JSON_KIND_OBJECT:
		return json_is_object(theirs) && same_members(theirs, ours);
	}
	return false;
}

static uint32_t drawn(uint64_t *state)
{
	*state = *state * 6364136223846793005U + 1442695040888963407U;
	return (uint32_t)(*state >> 33);
}

static void compare(struct rap_str text)
{
	const struct json_value *ours = NULL;
	struct json_place where;
	struct error err;
	json_error_t why = {0};
	json_t *theirs =
		json_loadb(text.at, text.len, JSON_REJECT_DUPLICATES, &why);
	enum status st = json_parse(&ours, &arena, text, &where, &err);

	/* Of reals only the grammar is checked. */
	if (theirs || !strstr(why.text, "real number overflow")) {
		cr_assert_eq(!st, theirs != NULL, "%.*s: %s, %s", (int)text.len,
			text.at, why.text, err.message);
	}
	cr_assert(st || !theirs || same(theirs, ours), "%.*s", (int)text.len,
		text.at);
	json_decref(theirs);
}

Test(json_tree, texts_with_random_changes_are_read_as_jansson_reads_them)
{
	static const char seed[] =
		"{\"schema\": \"x/1\", \"issues\": [{\"id\": \"a\\u00e9\\n\", "
		"\"n\": -10, \"r\": 2.5e+3, \"on\": true, \"off\": false},\n"
		"\t{\"id\": \"\xc3\xb1\", \"none\": null, \"list\": [[], {}, "
		"0, \"\\ud83d\\ude00\"]}]}";
	static const char spice[] = "{}[]:,\"\\u0189dDaAeE+-.tfn \n\xc3\xa9";
	uint64_t state = 20210722;

	for (int round = 0; round < 20000; round++) {
		char text[sizeof(seed)];
		memcpy(text, seed, sizeof(seed));
		for (uint32_t n = 1 + drawn(&state) % 3; n; n--) {
			text[drawn(&state) % (sizeof(seed) - 1)] =
				spice[drawn(&state) % (sizeof(spice) - 1)];
		}
		size_t len = drawn(&state) % 8 ? sizeof(seed) - 1
					       : drawn(&state) % sizeof(seed);
		compare((struct rap_str){text, len});
		arena_reset(&arena);
	}
	arena_release(&arena);
}
