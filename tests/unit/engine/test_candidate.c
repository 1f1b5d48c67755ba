/* SPDX-License-Identifier: MIT */
#include "support.h"

static struct desk desk;
static struct analysis analysis;
static struct candidates found;

static void set_up(void)
{
	desk_open(&desk);
}

static void tear_down(void)
{
	desk_close(&desk);
}

TestSuite(candidate, .init = set_up, .fini = tear_down);

static struct rap_str strongest(const struct candidate *c)
{
	return str_slice(analysis.document.view.text,
		c->hits[c->strongest].span);
}

/* "Data centre" weighs more than the longer "centre of the region". */
Test(candidate, the_heaviest_of_overlapping_hits_wins)
{
	desk_candidates(&desk, &analysis, &found,
		"The data centre of the region should be open.\n");
	cr_assert_eq(found.count, 1);
	cr_assert_eq(found.at[0].hit_count, 1);
	cr_assert(str_equal(strongest(&found.at[0]), str_of("data centre")));
	cr_assert_eq(found.at[0].score, -100 + 200);
}

Test(candidate, of_equals_the_longest_of_overlapping_hits_wins)
{
	desk_candidates(&desk, &analysis, &found,
		"All electronic fees for parcels should end.\n");
	cr_assert_eq(found.count, 1);
	cr_assert_eq(found.at[0].hit_count, 1);
	cr_assert(str_equal(strongest(&found.at[0]),
		str_of("electronic fees for parcels")));
}

Test(candidate, a_word_of_a_phrase_that_weighs_more_is_no_other_hit)
{
	desk_candidates(&desk, &analysis, &found,
		"We propose that local storage should be allowed.\n");
	cr_assert_eq(found.count, 1);
	cr_assert_eq(found.at[0].hit_count, 1);
	cr_assert(str_equal(strongest(&found.at[0]), str_of("local storage")));
	cr_assert_eq(found.at[0].score, -100 + 300);
}

Test(candidate, a_term_scores_once_however_often_it_stands)
{
	desk_candidates(&desk, &analysis, &found,
		"Storage here, storage there and storage in a data centre.\n");
	cr_assert_eq(found.count, 1);
	cr_assert_eq(found.at[0].hit_count, 4);
	cr_assert_eq(found.at[0].score, -100 + 100 + 200);
	cr_assert(str_equal(strongest(&found.at[0]), str_of("data centre")));
}

Test(candidate, context_alone_makes_none)
{
	desk_candidates(&desk, &analysis, &found,
		"Goods that leave the territory should be counted there.\n");
	cr_assert_eq(found.count, 0);
}

Test(candidate, context_adds_to_what_is_there_but_is_not_quoted)
{
	desk_candidates(&desk, &analysis, &found,
		"In the territory storage should be allowed by the law.\n");
	cr_assert_eq(found.count, 1);
	cr_assert_eq(found.at[0].score, -100 + 100 + 50);
	cr_assert(str_equal(strongest(&found.at[0]), str_of("storage")));
}

Test(candidate, paragraphs_stand_alone_where_there_are_no_articles)
{
	desk_candidates(&desk, &analysis, &found,
		"Some firms like the local storage of their papers.\n\n"
		"Others would rather have a data centre by the sea.\n");
	cr_assert_eq(found.count, 2);
	cr_assert_eq(found.at[0].score, 200);
	cr_assert_eq(found.at[1].score, 100);
}

Test(candidate, an_article_is_one_with_its_heading)
{
	desk_candidates(&desk, &analysis, &found,
		"Article 1: Local storage\n\n"
		"1. No Party shall require the use of a data centre.\n\n"
		"2. Each Party shall publish its measures.\n\n"
		"Article 2: Fees\n\n"
		"1. No Party shall ask for electronic fees or storage.\n");
	cr_assert_eq(found.count, 3);
	cr_assert_eq(found.at[0].issue, desk_issue(&desk, "storage"));
	cr_assert_eq(found.at[0].score, -100 + 300 + 200);
	cr_assert_neq(found.at[1].unit, found.at[0].unit);
	cr_assert_eq(found.at[1].unit, found.at[2].unit);
}

Test(candidate, a_term_counts_in_its_own_language)
{
	desk_candidates(&desk, &analysis, &found,
		"Nous proposons que le stockage local soit permis dans les "
		"pays qui le souhaitent, avec le storage de tous.\n");
	cr_assert_eq(found.count, 1);
	cr_assert_eq(found.at[0].hit_count, 1);
	cr_assert(str_equal(strongest(&found.at[0]), str_of("stockage local")));
}

Test(candidate, any_term_counts_where_the_language_is_not_known)
{
	desk_candidates(&desk, &analysis, &found, "storage stockage local\n");
	cr_assert_eq(found.count, 1);
	cr_assert_eq(found.at[0].hit_count, 2);
}

Test(candidate, issues_that_are_not_wanted_are_left_out)
{
	bool wanted[2] = {false, false};

	wanted[desk_issue(&desk, "fees")] = true;
	desk_read(&desk, &analysis, "desk.txt",
		str_of("Local storage should not cost electronic fees.\n"));
	candidates_make(&found, &desk.arena, &desk.registry, &analysis.document,
		&analysis.hits, wanted);
	cr_assert_eq(found.count, 1);
	cr_assert_eq(found.at[0].issue, desk_issue(&desk, "fees"));
}
