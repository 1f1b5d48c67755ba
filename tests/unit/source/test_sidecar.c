/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/buf.h"
#include "core/source/sidecar.h"

static char root[] = "/tmp/rapporteur-sidecar-XXXXXX";
static struct arena arena;

static void touch(const char *path)
{
	FILE *f = fopen(path, "w");
	cr_assert_not_null(f);
	(void)fputs("Text.\n", f);
	(void)fclose(f);
}

static void make_root(void)
{
	cr_assert_not_null(mkdtemp(root));
	cr_assert_eq(chdir(root), 0);
	mkdir("in", 0700);
	mkdir("in/a", 0700);
	mkdir("in/a/b", 0700);
	mkdir("in/empty", 0700);
	touch("in/a/b/x.txt");
	touch("in/y.txt");
	touch("in/metadata.csv");
	touch("in/a/b/metadata.csv");
	touch("in/empty/metadata.csv");
}

static void remove_root(void)
{
	char command[64];
	snprintf(command, sizeof(command), "rm -rf %s", root);
	cr_assert_eq(chdir("/"), 0);
	cr_expect_eq(system(command), 0);
	arena_release(&arena);
}

TestSuite(sidecar, .init = make_root, .fini = remove_root);

/* "PATH=FOLDER " of each that a walk of these PATHs finds. */
static void expect_found(const char *first, const char *second,
	const char *expected)
{
	const char *const paths[] = {first, second};
	const struct walk_options options = {0};
	struct sidecar *found;
	struct buf b = BUF_INIT;
	struct error err;
	struct walk w;
	cr_assert_eq(walk_paths(&w, &arena, paths, second ? 2 : 1, &options,
			     &err),
		STATUS_OK);
	uint32_t count = sidecars_find(&found, &arena, &w, "metadata.csv");
	for (uint32_t i = 0; i < count; i++) {
		buf_printf(&b, "%.*s=%.*s ", (int)found[i].path.len,
			found[i].path.at, (int)found[i].folder.len,
			found[i].folder.at);
		cr_expect_eq(access(found[i].os_path, R_OK), 0);
	}
	buf_putc(&b, '\0');
	cr_expect_str_eq(b.at, expected, "%s", b.at);
	buf_release(&b);
}

Test(sidecar, outer_ones_come_first)
{
	expect_found("in", NULL, "metadata.csv= a/b/metadata.csv=a/b/ ");
}

Test(sidecar, a_file_that_is_named_has_that_of_its_folder)
{
	expect_found("in/y.txt", NULL, "metadata.csv= ");
	expect_found("in/a/b/x.txt", NULL, "metadata.csv= ");
}

Test(sidecar, folders_that_paths_share_count)
{
	expect_found("in/a", "in/y.txt",
		"metadata.csv= a/b/metadata.csv=a/b/ ");
}

Test(sidecar, there_may_be_none)
{
	cr_assert_eq(unlink("in/metadata.csv"), 0);
	expect_found("in/y.txt", NULL, "");
}
