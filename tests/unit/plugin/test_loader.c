/* SPDX-License-Identifier: MIT */
#include "core/plugin/loader.h"
#include "core/source/file.h"
#include "tests/unit/plugin/fixtures.h"

static enum status open_as(struct loaded *out, struct arena *a,
	const char *path, const char *name, struct error *err)
{
	struct arena scratch = ARENA_INIT;
	enum status st = loader_open(out, a, &scratch, path, name, err);

	arena_release(&scratch);
	return st;
}

/* Loading a file as plugin `name` fails with this code, and says this. */
static void refuses(const char *file, const char *name, const char *code,
	const char *part)
{
	struct arena a = ARENA_INIT;
	struct loaded loaded;
	struct error err;
	enum status st = open_as(&loaded, &a, file, name, &err);

	cr_assert_eq(st, STATUS_PLUGIN);
	cr_assert_str_eq(loaded.code, code);
	cr_assert(contains(err.message, part), "%s: %s", name, err.message);
	cr_assert_null(loaded.handle);
	arena_release(&a);
}

static void refuses_fixture(const char *name, const char *code,
	const char *part)
{
	struct arena a = ARENA_INIT;
	refuses(fixture(&a, name), name, code, part);
	arena_release(&a);
}

Test(loader, a_plugin_that_keeps_its_promises_loads)
{
	struct arena a = ARENA_INIT;
	struct loaded loaded;
	struct error err;

	cr_assert_eq(open_as(&loaded, &a, fixture(&a, "good"), "good", &err),
		STATUS_OK);
	cr_assert_str_eq(loaded.plugin->name, "good");
	cr_assert_eq(loaded.plugin->pattern_count, 3);
	cr_assert_str_eq(loaded.plugin->patterns[1].name, "may");
	cr_assert_eq(strlen(loaded.hash), 32);
	loader_close(&loaded);
	cr_assert_null(loaded.handle);
	loader_close(&loaded);
	arena_release(&a);
}

Test(loader, what_an_older_plugin_does_not_have_is_absent)
{
	struct arena a = ARENA_INIT;
	struct loaded loaded;
	struct error err;

	cr_assert_eq(open_as(&loaded, &a, fixture(&a, "older-smaller"),
			     "older-smaller", &err),
		STATUS_OK);
	cr_assert_null((void *)(uintptr_t)loaded.plugin->open);
	cr_assert_null((void *)(uintptr_t)loaded.plugin->conclude);
	loader_close(&loaded);
	arena_release(&a);
}

Test(loader, the_frozen_bytes_are_checked_first)
{
	refuses_fixture("wrong-magic", "wrong-magic", "RAP_PLUGIN_HEADER");
	refuses_fixture("other-major", "wrong-abi", "build it again");
	refuses_fixture("newer-minor", "newer-abi", "use a newer rapporteur");
	refuses_fixture("cut-short", "missing-member", "mandatory members");
}

Test(loader, mandatory_members_must_be_there)
{
	refuses_fixture("missing-version", "missing-member", "version");
	refuses_fixture("wrong-name", "bad-declaration", "other-name");
}

Test(loader, what_is_no_plugin_is_called_so)
{
	refuses_fixture("no-symbol", "not-a-plugin", "exports no rap_plugin");
	refuses_fixture("missing-dependency", "not-loadable",
		"nowhere_defined");
	refuses("/nowhere/none.so", "none", "not-a-plugin",
		"No such file or directory");
	refuses("/", "none", "not-a-plugin", "not a regular file");
}

Test(loader, a_text_file_is_not_a_plugin)
{
	struct arena a = ARENA_INIT;
	const char *folder = new_folder(&a);
	const char *path = put_analyzer(&a, folder, "letter", ".so",
		str_of("Dear colleagues, this is no shared object.\n"));

	refuses(path, "letter", "not-loadable", "");
	remove_folder(&a, folder);
	arena_release(&a);
}

Test(loader, declarations_are_checked_before_anything_runs)
{
	refuses_fixture("duplicate-issue", "bad-declaration",
		"declared twice: duplicate-issue");
	refuses_fixture("duplicate-option", "bad-declaration",
		"an option is declared twice: limit");
	refuses_fixture("duplicate-attribute", "bad-declaration",
		"an attribute is declared twice: legs");
	refuses_fixture("untitled-issue", "bad-declaration",
		"a title and a definition: untitled-issue");
	refuses_fixture("bad-default", "bad-declaration",
		"limit: 11 is not from 1 to 10");
	refuses_fixture("bad-pattern", "bad-declaration", "'~3'");
	refuses_fixture("bad-attribute", "bad-declaration", "Two-Words");
	refuses_fixture("bad-text", "bad-declaration", "UTF-8");
	refuses_fixture("bad-size", "bad-declaration", "set .size");
}

Test(loader, a_file_that_everybody_may_change_is_not_opened)
{
	struct arena a = ARENA_INIT;
	struct error err;
	struct rap_str bytes;
	struct loaded loaded;
	const char *folder = new_folder(&a);

	cr_assert_eq(file_read(&bytes, &a, fixture(&a, "good"), 1 << 28, &err),
		STATUS_OK);
	const char *path = put_analyzer(&a, folder, "good", ".so", bytes);
	cr_assert_eq(chmod(path, 0666), 0);
	refuses(path, "good", "unsafe-file", "chmod o-w");
	cr_assert_eq(chmod(path, 0644), 0);
	cr_assert_eq(open_as(&loaded, &a, path, "good", &err), STATUS_OK);
	loader_close(&loaded);
	remove_folder(&a, folder);
	arena_release(&a);
}

Test(loader, a_file_in_a_folder_that_everybody_may_change_is_not_opened)
{
	struct arena a = ARENA_INIT;
	struct error err;
	struct rap_str bytes;
	struct loaded loaded;
	const char *folder = new_folder(&a);

	cr_assert_eq(file_read(&bytes, &a, fixture(&a, "good"), 1 << 28, &err),
		STATUS_OK);
	const char *path = put_analyzer(&a, folder, "good", ".so", bytes);
	const char *inner = arena_printf(&a, "%s/good", folder);
	cr_assert_eq(chmod(inner, 0777), 0);
	refuses(path, "good", "unsafe-file", "to its folder: chmod o-w");
	/* Where it is sticky, only owners replace files, as in /tmp. */
	cr_assert_eq(chmod(inner, 01777), 0);
	cr_assert_eq(open_as(&loaded, &a, path, "good", &err), STATUS_OK);
	loader_close(&loaded);
	remove_folder(&a, folder);
	arena_release(&a);
}
