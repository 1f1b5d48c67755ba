/* SPDX-License-Identifier: MIT */
#include "core/plugin/fingerprint.h"
#include "tests/unit/plugin/fixtures.h"

static struct arena arena;

static struct rap_str of(const char *folder)
{
	const struct search_found *found = NULL;
	const struct search_for where = {.paths = &folder, .path_count = 1};
	size_t count = search_all(&found, &arena, &where);
	return fingerprint(&arena, found, count);
}

static const char *put(const char *folder, const char *name, const char *json)
{
	return put_analyzer(&arena, folder, name, ".json", str_of(json));
}

/* Wherever it lies, and nothing is loaded: it may even be broken. */
Test(fingerprint, it_is_of_names_contents_and_trust)
{
	const char *one = new_folder(&arena);
	const char *other = new_folder(&arena);
	(void)put(one, "spam", "{}");
	const char *file = put(other, "spam", "{}");
	struct rap_str first = of(one);

	cr_expect_eq(first.len, 32);
	cr_expect(str_equal(of(other), first));
	cr_assert(!chmod(file, 0666));
	cr_expect(!str_equal(of(other), first), "everybody may change it");
	(void)put(other, "spam", "{ }");
	cr_expect(!str_equal(of(other), first), "another content");
	(void)put(one, "more", "{}");
	cr_expect(!str_equal(of(one), first), "one more");

	remove_folder(&arena, one);
	remove_folder(&arena, other);
	arena_release(&arena);
}

Test(fingerprint, there_is_none_of_what_cannot_be_read)
{
	const struct search_found gone = {
		.name = "gone", .pack_path = "/no/such/gone.json"};
	cr_expect_eq(fingerprint(&arena, &gone, 1).len, 0);

	/* A device may have no end. */
	const struct search_found device = {
		.name = "null", .plugin_path = "/dev/null"};
	cr_expect_eq(fingerprint(&arena, &device, 1).len, 0);
	arena_release(&arena);
}
