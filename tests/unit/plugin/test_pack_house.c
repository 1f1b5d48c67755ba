/* SPDX-License-Identifier: MIT */
/*
 * The packs that ship are those of tests/lint/issues.txt, and can be trusted in
 * all three languages.
 */
#include <dirent.h>

#include "core/plugin/gather.h"
#include "core/plugin/pack.h"
#include "core/source/file.h"
#include "tests/unit/plugin/fixtures.h"

enum { HOUSE_MAX = 200, THEME_COUNT = 7 };

/* A line of the list. */
struct house_issue {
	const char *id, *theme, *counts_as, *aliases;
	bool seen;
};

struct house {
	struct house_issue issues[HOUSE_MAX];
	size_t count;
};

static const char *source_path(struct arena *a, const char *path)
{
	const char *source = getenv("RAPPORTEUR_TEST_SOURCE");
	cr_assert(source, "run the tests with ctest");
	return arena_printf(a, "%s/%s", source, path);
}

static struct rap_str read_file(struct arena *a, const char *path)
{
	struct rap_str text;
	struct error err;

	cr_assert_eq(file_read(&text, a, path, 1 << 24, &err), STATUS_OK, "%s",
		err.message);
	return text;
}

/* Cut *rest at the separator; "" when nothing is left. */
static char *next_part(char **rest, char separator)
{
	char *part = *rest;
	char *end = part + strcspn(part, (char[]){separator, '\0'});
	*rest = *end ? end + 1 : end;
	*end = '\0';
	return part;
}

static void read_house(struct house *h, struct arena *a)
{
	struct rap_str text =
		read_file(a, source_path(a, "tests/lint/issues.txt"));
	char *rest = arena_copy(a, text.at, text.len);

	h->count = 0;
	while (*rest) {
		char *line = next_part(&rest, '\n');
		if (*line == '#' || !*line) {
			continue;
		}
		cr_assert_lt(h->count, HOUSE_MAX);
		struct house_issue *issue = &h->issues[h->count++];
		*issue = (struct house_issue){.id = next_part(&line, '\t')};
		issue->theme = next_part(&line, '\t');
		issue->counts_as = next_part(&line, '\t');
		issue->aliases = line;
		cr_assert_lt(theme_rank(issue->theme), THEME_COUNT, "%s: %s",
			issue->id, issue->theme);
	}
}

static struct house_issue *find(struct house *h, const char *id)
{
	for (size_t i = 0; i < h->count; i++) {
		if (strcmp(h->issues[i].id, id) == 0) {
			return &h->issues[i];
		}
	}
	return NULL;
}

static bool has_alias(const struct pack_issue *p, const char *alias)
{
	for (uint32_t i = 0; i < p->alias_count; i++) {
		if (strcmp(p->aliases[i], alias) == 0) {
			return true;
		}
	}
	return false;
}

static void check_listed(struct house *h, struct arena *a,
	const struct pack_issue *p)
{
	static const char *const counts[] = {"topic", "exception", "exclusion"};
	struct house_issue *house = find(h, p->id);

	cr_assert(house, "%s is not in tests/lint/issues.txt", p->id);
	cr_assert_not(house->seen, "%s is in two packs", p->id);
	house->seen = true;
	cr_assert_str_eq(p->theme, house->theme, "%s", p->id);
	cr_assert_str_eq(counts[p->counts_as], house->counts_as, "%s", p->id);
	char *rest = arena_copy(a, house->aliases, strlen(house->aliases));
	while (*rest) {
		const char *alias = next_part(&rest, ' ');
		cr_assert(has_alias(p, alias), "%s: no alias %s", p->id, alias);
	}
}

static bool has_example(const struct pack_issue *p, uint32_t language,
	bool found)
{
	for (uint32_t i = 0; i < p->example_count; i++) {
		const struct pack_example *e = &p->examples[i];
		bool says_much = e->kind == RAP_KIND_PROVISION ||
			e->kind == RAP_KIND_POSITION;
		if (e->language == language &&
			(found ? says_much : e->kind == RAP_KIND_NONE)) {
			return true;
		}
	}
	return false;
}

static void check_languages(const struct pack_issue *p)
{
	static const uint32_t languages[] = {
		RAP_LANGUAGE_EN, RAP_LANGUAGE_FR, RAP_LANGUAGE_ES};
	static const char *const names[] = {"en", "fr", "es"};

	cr_assert(p->title.fr && p->title.es, "%s: a title is missing", p->id);
	for (size_t i = 0; i < sizeof(languages) / sizeof(languages[0]); i++) {
		cr_assert_gt(p->term_counts[i], 0, "%s: no terms in %s", p->id,
			names[i]);
		cr_assert(has_example(p, languages[i], true),
			"%s: no provision or position in %s", p->id, names[i]);
		cr_assert(has_example(p, languages[i], false),
			"%s: no example of 'none' in %s", p->id, names[i]);
	}
}

/* All JSON files of plugins/NAME/. */
static void check_folder(struct house *h, const char *name)
{
	struct arena a = ARENA_INIT;
	const char *folder =
		source_path(&a, arena_printf(&a, "plugins/%s", name));
	DIR *files = opendir(folder);

	for (struct dirent *e; files && (e = readdir(files));) {
		const char *suffix = strrchr(e->d_name, '.');
		if (!suffix || strcmp(suffix, ".json") != 0) {
			continue;
		}
		const char *path = arena_printf(&a, "%s/%s", folder, e->d_name);
		struct pack p;
		struct error err;
		enum status st = pack_parse(&p, &a, read_file(&a, path), path,
			NULL, &err);
		cr_assert_eq(st, STATUS_OK, "%s", err.message);
		for (uint32_t i = 0; i < p.issue_count; i++) {
			check_listed(h, &a, &p.issues[i]);
			check_languages(&p.issues[i]);
		}
	}
	if (files) {
		cr_assert_eq(closedir(files), 0);
	}
	arena_release(&a);
}

Test(pack_house, packs_and_the_list_of_issues_agree)
{
	struct arena a = ARENA_INIT;
	struct house h;
	DIR *plugins = opendir(source_path(&a, "plugins"));

	cr_assert(plugins);
	read_house(&h, &a);
	for (struct dirent *e; (e = readdir(plugins));) {
		if (e->d_name[0] != '.') {
			check_folder(&h, e->d_name);
		}
	}
	cr_assert_eq(closedir(plugins), 0);
	for (size_t i = 0; i < h.count; i++) {
		cr_assert(h.issues[i].seen, "no pack has %s", h.issues[i].id);
	}
	arena_release(&a);
}
