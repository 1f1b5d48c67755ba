/* SPDX-License-Identifier: MIT */
#include "support.h"

static struct desk desk;
static struct analysis analysis;
static struct outcomes outcomes;

static void set_up(void)
{
	desk_open(&desk);
}

static void tear_down(void)
{
	desk_close(&desk);
}

TestSuite(outcome, .init = set_up, .fini = tear_down);

static void read_two_articles(void)
{
	desk_read(&desk, &analysis, "desk.txt",
		str_of("Article 1: Local storage\n\n"
		       "1. No Party shall require local storage.\n\n"
		       "Article 2: Electronic fees\n\n"
		       "1. No Party shall ask for electronic fees.\n"));
}

/* As an analyzer that emits would have left it. */
static void emit(struct emitted *out, uint32_t count, uint32_t unit,
	const char *issue, uint32_t kind, int32_t score)
{
	const struct rap_unit *u = &analysis.document.units[unit];

	*out = (struct emitted){
		.issue = desk_issue(&desk, issue),
		.finding =
			{
				.size = sizeof(struct rap_finding),
				.unit = unit,
				.kind = kind,
				.score = score,
				.quote = {u->span.begin, u->span.begin + 2},
			},
		.attributes = UINT32_MAX,
	};
	analysis.session.emitted = out - count;
	analysis.session.emitted_count = count + 1;
}

static uint32_t article(uint32_t judged)
{
	return analysis.judged[judged].candidate.unit;
}

Test(outcome, what_is_accepted_comes_in_reading_order)
{
	read_two_articles();
	outcomes_make(&outcomes, &desk.arena, &analysis, &desk.engine);
	cr_assert_eq(outcomes.count, 2);
	cr_assert_eq(outcomes.at[0].issue, desk_issue(&desk, "storage"));
	cr_assert_eq(outcomes.at[1].issue, desk_issue(&desk, "fees"));
	cr_assert_lt(outcomes.at[0].quote.begin, outcomes.at[1].quote.begin);
}

Test(outcome, what_is_rejected_or_lost_is_left_out)
{
	read_two_articles();
	analysis.judged[0].verdict.decision = RAP_REJECT;
	analysis.judged[1].lost = true;
	outcomes_make(&outcomes, &desk.arena, &analysis, &desk.engine);
	cr_assert_eq(outcomes.count, 0);
}

Test(outcome, of_twins_the_one_that_scores_highest_stays)
{
	struct emitted emitted[2];

	read_two_articles();
	emit(&emitted[0], 0, article(0), "storage", RAP_KIND_PROVISION, 900);
	emit(&emitted[1], 1, article(0), "storage", RAP_KIND_PROVISION, 100);
	outcomes_make(&outcomes, &desk.arena, &analysis, &desk.engine);
	cr_assert_eq(outcomes.count, 2);
	cr_assert_eq(outcomes.at[0].score, 900);
}

Test(outcome, another_kind_or_article_is_no_twin)
{
	struct emitted emitted[2];

	read_two_articles();
	emit(&emitted[0], 0, article(0), "storage", RAP_KIND_CLAUSE, 900);
	emit(&emitted[1], 1, article(1), "storage", RAP_KIND_PROVISION, 900);
	outcomes_make(&outcomes, &desk.arena, &analysis, &desk.engine);
	cr_assert_eq(outcomes.count, 4);
}

Test(outcome, a_paragraph_of_the_article_is_at_home_in_it)
{
	struct emitted emitted[1];

	read_two_articles();
	uint32_t paragraph = document_unit_at(&analysis.document,
		analysis.judged[0].candidate.hits[1].span.begin,
		RAP_UNIT_PARAGRAPH);
	cr_assert_neq(paragraph, RAP_NO_UNIT);
	emit(&emitted[0], 0, paragraph, "storage", RAP_KIND_PROVISION, 900);
	outcomes_make(&outcomes, &desk.arena, &analysis, &desk.engine);
	cr_assert_eq(outcomes.count, 2);
	cr_assert_eq(outcomes.at[0].home, article(0));
}

Test(outcome, emitted_issues_that_are_not_wanted_are_left_out)
{
	struct emitted emitted[1];
	bool wanted[2] = {true, true};

	read_two_articles();
	emit(&emitted[0], 0, article(1), "storage", RAP_KIND_POSITION, 900);
	wanted[desk_issue(&desk, "storage")] = false;
	desk.engine.wanted = wanted;
	outcomes_make(&outcomes, &desk.arena, &analysis, &desk.engine);
	for (uint32_t i = 0; i < outcomes.count; i++) {
		cr_assert_neq(outcomes.at[i].kind, RAP_KIND_POSITION);
	}
}
