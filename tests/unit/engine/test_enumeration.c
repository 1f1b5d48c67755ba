/* SPDX-License-Identifier: MIT */
#include "core/engine/enumeration.h"
#include "support.h"

static struct desk desk;
static struct analysis analysis;

static void set_up(void)
{
	desk_open(&desk);
}

static void tear_down(void)
{
	desk_close(&desk);
}

TestSuite(enumeration, .init = set_up, .fini = tear_down);

/* A bit for each of `names` that stands in a list; name i is issue i. */
static uint32_t listed(const char *text, const char *const *names)
{
	struct named named[8] = {{{0, 0}, 0, false}};
	uint32_t count = 0;
	uint32_t bits = 0;
	struct rap_str t = str_of(text);

	desk_read(&desk, &analysis, "list.txt", t);
	for (; names[count]; count++) {
		size_t at = str_find(t, names[count]);

		cr_assert_lt(at, t.len);
		named[count].span = (struct rap_span){
			(uint32_t)at, (uint32_t)(at + strlen(names[count]))};
		named[count].issue = count;
	}
	enumeration_mark(named, count, &analysis.document);
	for (uint32_t i = 0; i < count; i++) {
		bits |= (uint32_t)named[i].listed << i;
	}
	return bits;
}

Test(enumeration, three_issues_make_a_list)
{
	static const char *const names[] = {"apples", "pears", "plums", NULL};

	cr_assert_eq(listed("They shall work on apples, pears and plums.",
			     names),
		7);
	cr_assert_eq(listed("Ils parlent de apples, des pears ou des plums.",
			     names),
		7);
	cr_assert_eq(listed("Work on apples; the trade in pears; and plums.",
			     names),
		7);
}

Test(enumeration, labels_stand_in_a_list)
{
	static const char *const names[] = {"apples", "pears", "plums", NULL};

	cr_assert_eq(listed("on: a) apples; b) pears; c) plums.", names), 7);
	cr_assert_eq(listed("(i) apples, (ii) pears, (iii) plums.", names), 7);
	cr_assert_eq(listed("on apples (see below), pears, plums.", names), 0);
}

Test(enumeration, a_pair_is_no_list)
{
	static const char *const names[] = {"apples", "pears", NULL};

	cr_assert_eq(listed("They shall work on apples and pears.", names), 0);
}

Test(enumeration, a_clause_or_a_sentence_ends_a_list)
{
	static const char *const names[] = {"apples", "pears", "plums", NULL};

	cr_assert_eq(listed("They buy apples, and shall sell pears, and plums.",
			     names),
		0);
	cr_assert_eq(listed("They buy apples. And pears, and plums.", names),
		0);
	cr_assert_eq(listed("They buy apples to sell pears, and plums.", names),
		0);
	cr_assert_eq(listed("They buy apples, the many other old things that "
			    "they had, pears, and plums.",
			     names),
		0);
}

Test(enumeration, one_issue_by_many_names_is_no_list)
{
	struct named named[3] = {{{9, 15}, 4, false}, {{17, 22}, 4, false},
		{{27, 32}, 4, false}};

	desk_read(&desk, &analysis, "list.txt",
		str_of("They buy apples, pears and plums."));
	enumeration_mark(named, 3, &analysis.document);
	cr_assert_not(named[0].listed);
}

Test(enumeration, what_overlaps_is_one_element)
{
	struct named named[3] = {{{9, 22}, 1, false}, {{17, 22}, 2, false},
		{{27, 32}, 3, false}};

	desk_read(&desk, &analysis, "list.txt",
		str_of("They buy apples, pears and plums."));
	enumeration_mark(named, 3, &analysis.document);
	cr_assert_not(named[2].listed);
}
