/* SPDX-License-Identifier: MIT */
/*
 * Where tests find fixtures and the source tree, and folders of their own.
 */
#ifndef TESTS_UNIT_PLUGIN_FIXTURES_H
#define TESTS_UNIT_PLUGIN_FIXTURES_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "core/base/str.h"

/* The file of a fixture. */
static inline const char *fixture(struct arena *a, const char *name)
{
	const char *folder = getenv("RAPPORTEUR_TEST_FIXTURES");
	cr_assert(folder, "run the tests with ctest");
	return arena_printf(a, "%s/%s/%s.so", folder, name, name);
}

/* The folder of a fixture. */
static inline const char *fixture_folder(struct arena *a, const char *name)
{
	const char *file = fixture(a, name);
	return arena_copy(a, file, (size_t)(strrchr(file, '/') - file));
}

/* An empty folder that is the test's own. */
static inline const char *new_folder(struct arena *a)
{
	char *path = arena_printf(a, "/tmp/rapporteur-test-XXXXXX");
	cr_assert(mkdtemp(path));
	return path;
}

/* FOLDER/NAME/NAME.SUFFIX with these bytes; returns its path. */
static inline const char *put_analyzer(struct arena *a, const char *folder,
	const char *name, const char *suffix, struct rap_str bytes)
{
	(void)mkdir(arena_printf(a, "%s/%s", folder, name), 0700);
	const char *path =
		arena_printf(a, "%s/%s/%s%s", folder, name, name, suffix);
	FILE *file = fopen(path, "wb");
	cr_assert(file);
	cr_assert_eq(fwrite(bytes.at, 1, bytes.len, file), bytes.len);
	cr_assert_eq(fclose(file), 0);
	cr_assert_eq(chmod(path, 0644), 0);
	return path;
}

/* Remove a folder made by new_folder() and the analyzers put into it. */
static inline void remove_folder(struct arena *a, const char *folder)
{
	cr_assert(str_starts_with(str_of(folder), "/tmp/rapporteur-test-"));
	cr_assert_eq(system(arena_printf(a, "rm -r '%s'", folder)), 0);
}

static inline bool contains(const char *text, const char *part)
{
	return strstr(text, part) != NULL;
}

#endif /* TESTS_UNIT_PLUGIN_FIXTURES_H */
