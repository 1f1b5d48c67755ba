/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include <criterion/criterion.h>

#include "core/compare/lineage.h"

enum { MOST = 8 };

/* A folder, written as "PATH|SYMBOL|LANGUAGE|REVISION|DATE" rows. */
static struct dossier folder(struct arena *a, const char *rows)
{
	struct dossier d = {.arena = a};
	struct rap_str rest = str_of(rows);
	struct rap_str row;
	d.documents = arena_array(a, MOST, sizeof(*d.documents));
	while (str_next_piece(&rest, '\n', &row)) {
		struct rap_str part[5];
		for (size_t i = 0; i < 5; i++) {
			size_t end = str_find_byte(row, '|');
			part[i] = (struct rap_str){row.at, end};
			row = str_from(row, end + 1);
		}
		d.documents[d.document_count++] =
			(struct dossier_document){.path = part[0],
				.symbol = part[1],
				.language = part[2],
				.revision = part[3].len
					? (uint32_t)(part[3].at[0] - '0')
					: 0,
				.date = part[4],
				.hash = part[0]};
	}
	return d;
}

static void check_name(const char *path, const char *name)
{
	struct arena a = ARENA_INIT;
	struct rap_str got = lineage_name(&a, str_of(path));
	cr_assert(str_equal(got, str_of(name)), "%s: %.*s", path, (int)got.len,
		got.at);
	arena_release(&a);
}

Test(lineage, names_lose_what_tells_versions_apart)
{
	check_name("Text.docx", "text");
	check_name("drafts/rev2/Text_2021-07-20.docx", "drafts/text");
	check_name("drafts/Text (rev. 3).docx", "drafts/text");
	check_name("cop-draft-20151209.md", "cop-draft");
	check_name("text-2015-10.txt", "text");
	check_name("text_v10-en.txt", "text");
	check_name("article-1.txt", "article-1");
	check_name("treaty-2001.txt", "treaty-2001");
	check_name("2021-07-20.txt", "2021-07-20");
}

Test(lineage, versions_are_in_the_order_in_which_they_were_made)
{
	struct arena a = ARENA_INIT;
	struct lineage l;
	struct dossier d = folder(&a,
		"a.txt|INF/1/Rev.2|en|2|\n"
		"b.txt|INF/1|en||\n"
		"c.txt|INF/1|fr||\n"
		"d.txt|INF/1/Add.1|en||\n"
		"e.txt|INF/1/Rev.1|en|1|\n");
	lineage_make(&l, &a, &d);
	cr_assert_eq(l.count, 3);
	cr_assert_eq(l.at[0].count, 3);
	cr_assert_eq(l.at[0].versions[0], 1);
	cr_assert_eq(l.at[0].versions[1], 4);
	cr_assert_eq(l.at[0].versions[2], 0);
	cr_assert(str_equal(l.at[2].key, str_of("INF/1/Add.1")));
	arena_release(&a);
}

Test(lineage, texts_without_symbols_go_by_name_and_date)
{
	struct arena a = ARENA_INIT;
	struct lineage l;
	struct dossier d = folder(&a,
		"x-2015-12-09.md||en||2015-12-09\n"
		"x-2015-10-23.md||en||2015-10-23\n");
	lineage_make(&l, &a, &d);
	cr_assert_eq(l.count, 1);
	cr_assert_eq(l.at[0].versions[0], 1);
	arena_release(&a);
}

static void check_order(const char *rows, uint32_t first, uint32_t second)
{
	struct arena a = ARENA_INIT;
	struct lineage l;
	struct dossier d = folder(&a, rows);
	lineage_make(&l, &a, &d);
	cr_assert_eq(l.count, 1);
	cr_assert_eq(l.at[0].versions[0], first);
	cr_assert_eq(l.at[0].versions[1], second);
	arena_release(&a);
}

Test(lineage, numbers_and_days_in_names_count_as_they_do_along_versions)
{
	check_order("text_v10.txt||en||\ntext_v2.txt||en||\n", 1, 0);
	check_order("text_v10.txt||en||2021-01-01\n"
		    "text_v2.txt||en||2021-02-01\n",
		1, 0);
	check_order("x-2015-10-23.md||en||2015-11-06\n"
		    "x-2015-11-01.md||en||2015-10-30\n",
		0, 1);
	check_order("text.txt||en||2021-03-01\ntext_v2.txt||en||2021-02-01\n",
		1, 0);
}

/* "NEW<OLD ..." as pairs of paths, "-" where a side has none. */
static void check_pairs(const char *old, const char *new, const char *expected)
{
	struct arena a = ARENA_INIT;
	struct dossier before = folder(&a, old);
	struct dossier after = folder(&a, new);
	struct pairing p;
	char got[256] = "";
	pairing_make(&p, &a, &before, &after);
	for (uint32_t i = 0; i < p.count; i++) {
		const struct lineage_pair *at = &p.at[i];
		struct rap_str o = at->old == LINEAGE_NONE
			? str_of("-")
			: before.documents[at->old].path;
		struct rap_str n = at->new == LINEAGE_NONE
			? str_of("-")
			: after.documents[at->new].path;
		size_t len = strlen(got);
		snprintf(got + len, sizeof(got) - len, "%s%.*s<%.*s",
			i ? " " : "", (int)n.len, n.at, (int)o.len, o.at);
	}
	cr_assert_str_eq(got, expected);
	arena_release(&a);
}

Test(pairing, goes_by_symbol_and_language)
{
	check_pairs("a.txt|INF/1|en||\nb.txt|INF/1|fr||\nc.txt|INF/2|en||\n",
		"p.txt|INF/1/Rev.1|en|1|\nq.txt|INF/1/Rev.1|fr|1|\n",
		"p.txt<a.txt q.txt<b.txt -<c.txt");
}

Test(pairing, goes_by_name_where_there_is_no_symbol)
{
	check_pairs("x-rev1.txt||en||\ny.txt||en||\n",
		"x-rev2.txt||en||\ny.txt|INF/7|en||\nz.txt||en||\n",
		"x-rev2.txt<x-rev1.txt y.txt<y.txt z.txt<-");
}

Test(pairing, never_joins_what_is_known_to_differ)
{
	check_pairs("x.txt|INF/1|en||\ny.txt||fr||\n",
		"x.txt|INF/2|en||\ny.txt||en||\n",
		"x.txt<- y.txt<- -<x.txt -<y.txt");
}

Test(pairing, takes_the_latest_and_says_which_it_set_aside)
{
	struct arena a = ARENA_INIT;
	struct dossier old = folder(&a, "a.txt|INF/1|en||\n");
	struct dossier new =
		folder(&a, "a.txt|INF/1|en||\nb.txt|INF/1/Rev.1|en|1|\n");
	struct pairing p;
	pairing_make(&p, &a, &old, &new);
	cr_assert_eq(p.count, 1);
	cr_assert_eq(p.at[0].new, 1);
	cr_assert_eq(p.new_count, 1);
	cr_assert_eq(p.new[0].document, 0);
	cr_assert_eq(p.new[0].later, 1);
	cr_assert_not(p.new[0].is_copy);
	arena_release(&a);
}

Test(pairing, a_version_in_no_known_language_goes_with_the_others)
{
	check_pairs("x-rev1.txt||en||\n",
		"x-rev2.txt||en||\nx-rev3.txt||unknown||\n",
		"x-rev3.txt<x-rev1.txt");
	check_pairs("x-rev1.txt||en||\ny-rev1.txt||fr||\n",
		"x-rev2.txt||en||\nx-rev2_fr.txt||fr||\n"
		"x-rev3.txt||unknown||\n",
		"x-rev2.txt<x-rev1.txt x-rev2_fr.txt<- x-rev3.txt<- "
		"-<y-rev1.txt");
}

static bool is_older(const char *rows)
{
	struct arena a = ARENA_INIT;
	struct dossier d = folder(&a, rows);
	bool older = lineage_is_older(&a, &d.documents[0], &d.documents[1]);
	arena_release(&a);
	return older;
}

Test(lineage, older_is_what_a_number_or_a_day_says)
{
	cr_expect(is_older("a|INF/1|en||\nb|INF/1/Rev.1|en|1|\n"));
	cr_expect(is_older("x-2015-10-23.md||en||\nx-2015-12-09.md||en||\n"));
	cr_expect_not(is_older("x_v3.md||en||\nx_v2.md||en||\n"));
	cr_expect(is_older("x||en||2020\ny||en||2021-07\n"));
	cr_expect_not(is_older("x||en||2021\ny||en||2021-07\n"));
	/* Nothing is known of two names, nor of numbers of two texts. */
	cr_expect_not(is_older("old.md||en||\nnew.md||en||\n"));
	cr_expect_not(is_older("a_v1.md||en||\nb_v2.md||en||\n"));
}
