/* SPDX-License-Identifier: MIT */
/*
 * Folders made for a test in a place of its own, and what a walk finds there.
 * Each suite begins with enter_root() and ends with remove_root().
 */
#ifndef TESTS_UNIT_SOURCE_WALKING_H
#define TESTS_UNIT_SOURCE_WALKING_H

#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/buf.h"
#include "core/source/walk.h"

static char root[] = "/tmp/rapporteur-walk-XXXXXX";
static struct arena arena;
static struct walk_options options;

static inline void make_file(const char *path, const char *text, size_t len)
{
	FILE *f = fopen(path, "w");
	cr_assert_not_null(f);
	cr_assert_eq(fwrite(text, 1, len, f), len);
	(void)fclose(f);
}

static inline void touch(const char *path)
{
	make_file(path, "Text.\n", 6);
}

static inline void enter_root(void)
{
	cr_assert_not_null(mkdtemp(root));
	cr_assert_eq(chdir(root), 0);
}

static inline void remove_root(void)
{
	char command[64];
	snprintf(command, sizeof(command), "rm -rf %s", root);
	cr_assert_eq(chdir("/"), 0);
	cr_expect_eq(system(command), 0);
	arena_release(&arena);
}

/* The walk of two PATHs, the second may be NULL: "a.txt b.pdf! " */
static inline void expect_walk(const char *first, const char *second,
	const char *files, uint32_t ignored)
{
	const char *const paths[] = {first, second};
	struct buf shown = BUF_INIT;
	struct error err;
	struct walk w;
	cr_assert_eq(walk_paths(&w, &arena, paths, second ? 2 : 1, &options,
			     &err),
		STATUS_OK, "%s", err.message);
	for (uint32_t i = 0; i < w.count; i++) {
		buf_add_str(&shown, w.files[i].path);
		buf_puts(&shown, w.files[i].problem ? "! " : " ");
	}
	buf_putc(&shown, '\0');
	cr_expect_str_eq(shown.at, files);
	cr_expect_eq(w.ignored, ignored, "%u ignored", w.ignored);
	buf_release(&shown);
}

static inline void ignore(const char *path, const char *rules)
{
	make_file(path, rules, strlen(rules));
}

static inline void choose(const char *const *globs, size_t count)
{
	options.selection = (struct selection){globs, count};
}

static inline struct walk_file only_file(const char *path)
{
	struct error err;
	struct walk w;
	cr_assert_eq(walk_paths(&w, &arena, &path, 1, &options, &err),
		STATUS_OK);
	cr_assert_eq(w.count, 1);
	return w.files[0];
}

#endif /* TESTS_UNIT_SOURCE_WALKING_H */
