/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/base/buf.h"
#include "core/text/bracket.h"
#include "tests/unit/text/lines.h"

struct drafted {
	struct arena arena;
	struct document *d;
	struct brackets b;
};

static struct drafted draft(const char *lines)
{
	struct drafted t = {.arena = ARENA_INIT};
	t.d = document_of_lines(&t.arena, lines);
	brackets_make(&t.b, t.d);
	return t;
}

/* The live brackets of a text, each behind its depth. */
static void check_live(const char *lines, const char *expected)
{
	struct drafted t = draft(lines);
	struct buf out = BUF_INIT;
	for (uint32_t i = 0; i < t.b.count; i++) {
		if (t.b.at[i].live) {
			buf_printf(&out, "%s%u", out.len > 0 ? " " : "",
				t.b.at[i].depth);
			buf_add_str(&out,
				str_slice(t.d->view.text, t.b.at[i].span));
		}
	}
	buf_putc(&out, '\0');
	cr_assert_str_eq(out.at, expected);
	buf_release(&out);
	arena_release(&t.arena);
}

/* What the only bracket of an article's sentence is. */
static void check_class(const char *line, const char *expected)
{
	struct arena a = ARENA_INIT;
	struct drafted t = draft(arena_printf(&a,
		"H Article 1: Spam\nP 1. Each Party shall act.\n%s", line));
	cr_assert_geq(t.b.count, 1);
	cr_assert_str_eq(bracket_class_name(t.b.at[0].class), expected,
		"%s: %s", line, bracket_class_name(t.b.at[0].class));
	arena_release(&t.arena);
	arena_release(&a);
}

#define ARTICLE "H Article 1: Spam\n"

Test(bracket, nesting_gives_depth)
{
	check_live(ARTICLE "P 1. Each Party [shall [adopt [or keep]]] rules.",
		"1[shall [adopt [or keep]]] 2[adopt [or keep]] 3[or keep]");
}

Test(bracket, a_backslash_between_two_is_none)
{
	check_live(ARTICLE "P 1. Each Party \\ [shall \\act, as it may \\]"
			   "\\[rest\\].",
		"1[shall \\act, as it may \\] 1[rest\\]");
}

Test(bracket, pairs_span_paragraphs_of_an_article)
{
	check_live(ARTICLE "P 1. [Each Party acts.\nP 2. No Party rests.]",
		"1[Each Party acts.\n2. No Party rests.]");
}

Test(bracket, one_that_is_lost_swallows_nothing)
{
	struct drafted t = draft(ARTICLE
		"P 1. Each Party [shall act.\nP 2. It [may] rest.\n"
		"H Article 2: Data\nP 1. Data [flow] here].");
	cr_assert_eq(t.b.scopes[0].stray, 1);
	cr_assert_eq(t.b.scopes[0].brackets, 1);
	/* "shall act" up to the end of its paragraph, and "may" */
	cr_assert_eq(t.b.scopes[0].bracketed_words, 3);
	cr_assert_eq(t.b.scopes[1].stray, 1);
	cr_assert_eq(t.b.scopes[1].brackets, 1);
	cr_assert_eq(t.b.scopes[1].bracketed_words, 1);
	arena_release(&t.arena);
}

Test(bracket, one_before_a_heading_belongs_to_the_article_it_ends_in)
{
	struct drafted t =
		draft(ARTICLE "P 1. Each Party shall act.\nP [\n"
			      "H Article 2: Data\nP 1. Data [flow] here.\nP ]");
	cr_assert_eq(t.b.scopes[0].stray, 0);
	cr_assert_eq(t.b.scopes[0].brackets, 0);
	cr_assert_eq(t.b.scopes[1].stray, 0);
	cr_assert_eq(t.b.scopes[1].brackets, 2);
	cr_assert_eq(t.b.scopes[1].depth, 2);
	arena_release(&t.arena);
}

Test(bracket, an_article_in_brackets_goes_on_with_the_one_before)
{
	struct drafted t = draft(ARTICLE
		"P 1. [Each Party shall act.\n"
		"H [Article 1bis]: Data\nP 1. Data flow here.]\nP 2. Yes.");
	cr_assert_eq(t.b.scopes[0].stray, 0);
	cr_assert_eq(t.b.scopes[0].bracketed_words, 4);
	cr_assert_eq(t.b.scopes[1].bracketed_words, 7);
	arena_release(&t.arena);
}

Test(bracket, alternatives_stand_side_by_side)
{
	struct drafted t = draft(ARTICLE
		"P 1. Parties [shall][should] / [may] act, [now] or [later].\n"
		"P 2. They [shall]\nP 3. [should] act.");
	cr_assert_eq(t.b.scopes[0].groups, 1);
	cr_assert_eq(t.b.at[0].group, t.b.at[2].group);
	cr_assert_eq(t.b.at[3].group, NO_BRACKET);
	arena_release(&t.arena);
}

Test(bracket, what_is_not_negotiated_is_classed)
{
	check_class("P 2. As held before [12], it acts.", "citation");
	check_class("P 2. As held before [12-15].", "citation");
	check_class("P 2. It acts.[^1]", "citation");
	check_class("P 2. Smith [2015] UKSC 11 held so.", "citation");
	check_class("P 2. It acts [sic] now.", "sic");
	check_class("P 2. It acts [...] now.", "ellipsis");
	check_class("P 2. It acts [\xe2\x80\xa6] now.", "ellipsis");
	check_class("P 2. See [the text](https://example.org/a).", "link");
	check_class("P [ ] The Party acts.", "check-box");
	check_class("P [x] The Party acts.", "check-box");
	check_class("P 2. The [redacted] acts.", "redaction");
	check_class("P 2. Each Part[y] acts.", "plural");
	check_class("P 2. Write to [email protected] now.", "email");
	check_class("P 2. Before [X] it acts.", "placeholder");
	check_class("P 2. Before [date of entry] it acts.", "placeholder");
	check_class("P 2. [Facilitator's note: see above.]", "note");
	check_class("P 2. It acts. [ad ref]", "note");
	check_class("P 2. It acts. [Parked, subject to scope]", "note");
}

Test(bracket, what_is_negotiated_looks_like_that_at_times)
{
	check_class("P 2. Within [30] days it acts.", "negotiating");
	check_class("P 2. Within [10][30] of them it acts.", "negotiating");
	check_class("P 2. By [2025] it acts.", "negotiating");
	check_class("P 2. It holds [1.5] in all.", "negotiating");
	check_class("P 2. It gives USD [100] now.", "negotiating");
	check_class("P 2. It gives [100] billion.", "negotiating");
	check_class("P 2. It takes at least [50] of them.", "negotiating");
	check_class("P 2. It stays below [2] \xc2\xb0"
		    "C.",
		"negotiating");
	check_class("P 2. Under Article [9] it acts.", "negotiating");
	check_class("P 2. It acts [agreed procedures permitting].",
		"negotiating");
	check_class("P 2. It acts[ and rests].", "negotiating");
}

Test(bracket, a_note_may_be_a_word_that_the_sentence_goes_on_with)
{
	check_class("P 2. It uses [clean] technologies.", "negotiating");
	check_class("P 2. It is [agreed][decided] now.", "negotiating");
	check_class("P 2. It keeps [confidential] data.", "negotiating");
	check_class("P 2. It acts. [clean]", "note");
	check_class("P 2. It acts. [agreed]", "note");
	check_class("P 2. It was [confidential].", "redaction");
}

Test(bracket, citations_go_on)
{
	check_live(ARTICLE "P 1. Held by a Party [15].\n"
			   "P 2. See the Annexes [16] and [17-18] or [19].",
		"");
	check_live(ARTICLE "P 1. See [43].\nP 2. See [44] [45].", "");
	check_live(ARTICLE "P 1. Held by a Party [15].\n"
			   "P 2. Under Article [9] and [16] days.",
		"1[9] 1[16]");
}

Test(bracket, web_addresses_are_links)
{
	check_class("P 2. See [https://example.org/a].", "link");
	check_class("P 2. See [www.example.org] now.", "link");
	check_class("P 2. See https://example.org/[a]/b.", "link");
	check_class("P 2. See https://example.org/?q[]=1.", "link");
	check_class("P [annex]: annex-2.md", "link");
	check_class("P [annex]: ../a.html \"Annex\"", "link");
	check_class("P [EU]: each Party acts.", "negotiating");
}

Test(bracket, editors_put_words_in)
{
	check_class("P 2. It acts [emphasis added] now.", "editorial");
	check_class("P 2. It acts [footnotes omitted].", "editorial");
	check_class("P 2. Il agit [notes omises].", "editorial");
	check_class("P 2. It acts [citation needed].", "editorial");
	check_class("P 2. It acts [Smith et al. 2015].", "citation");
	check_class("P 2. It acts [Smith, 2015].", "citation");
	check_class("P 2. [(price + cost)/total] applies.", "citation");
}

Test(bracket, numbers_of_paragraphs_are_disputed)
{
	check_live(ARTICLE "P 1. It acts.\nP [2.] It rests.\n"
			   "P [(a)] now; or",
		"1[2.] 1[(a)]");
}

/* The live brackets and what is outstanding in the first article. */
static void check_issues(const char *lines, uint32_t brackets, uint32_t issues)
{
	struct drafted t = draft(lines);
	cr_assert_eq(t.b.scopes[0].brackets, brackets, "%s: %u brackets", lines,
		t.b.scopes[0].brackets);
	cr_assert_eq(t.b.scopes[0].issues, issues, "%s: %u issues", lines,
		t.b.scopes[0].issues);
	arena_release(&t.arena);
}

Test(bracket, a_choice_with_its_brackets_is_one_issue)
{
	check_issues(ARTICLE "P 1. [Option 1: Parties act.] [Option 2: Parties "
			     "[may] rest.] [Option 3: No text]",
		4, 1);
	check_issues(ARTICLE "P Option 1: Parties [shall] act.\n"
			     "P Option 2: Parties [may] rest.",
		2, 1);
	check_issues(ARTICLE "P [\nP Option 1: Parties act.\n"
			     "P Option 2: Parties rest.\nP ]",
		1, 1);
	check_issues(ARTICLE "P 1. Parties [shall][should] act.\n"
			     "P 2. Parties [shall][should] rest [now].",
		5, 2);
}

Test(bracket, no_text_may_have_a_number)
{
	struct drafted t = draft(ARTICLE
		"P [Option 1 [proposed by JPN]: 1. Parties act.]\n"
		"P [Option 2 [proposed by CHN]: 1. No text.]");
	cr_assert_eq(t.b.option_count, 2);
	cr_assert_not(t.b.options[0].no_text);
	cr_assert(t.b.options[1].no_text);
	arena_release(&t.arena);
}

/* What an adopted text is full of, and nothing of it is negotiated. */
Test(bracket, an_adopted_text_has_none)
{
	check_live("H Preamble\nP The Parties, recalling decision 1 [1],\n"
		   "H Article 1: Terms\n"
		   "P 1. \"Convention\" means that of New York [2, 3]; see "
		   "[the text](https://example.org/c) and [4]-[6].\n"
		   "P 2. It stands [sic] ... [...] as annexed.[^1]\n"
		   "H Article 2: Notices\n"
		   "P 1. The [report][r] is at https://example.org/[x].\n"
		   "P 2. Write to [email protected] [emphasis added].\n"
		   "P [r]: https://example.org/r\n"
		   "P [^1]: See [2015] UKSC 11 and the report [7].",
		"");
}

Test(bracket, a_blank_alone_is_not_disputed)
{
	struct drafted t = draft(ARTICLE "P 1. It ends on [date].\n"
					 "H Article 2: Data\n"
					 "P 1. It [may] end on [date].");
	cr_assert_eq(t.b.scopes[0].brackets, 0);
	cr_assert_eq(t.b.scopes[0].placeholders, 1);
	cr_assert_eq(t.b.scopes[1].brackets, 2);
	cr_assert_eq(t.b.scopes[1].placeholders, 1);
	arena_release(&t.arena);
}

Test(bracket, the_one_around_a_place_is_the_innermost)
{
	struct drafted t = draft(ARTICLE "P 1. It [may [not]] act [12] now.");
	uint32_t at = (uint32_t)str_find(t.d->view.text, "not]");
	cr_assert_eq(brackets_around(&t.b, at), 1);
	cr_assert_eq(brackets_around(&t.b, at - 3), 0);
	cr_assert_eq(brackets_around(&t.b, at + 6), NO_BRACKET);
	cr_assert_eq(brackets_around(&t.b, at + 12), NO_BRACKET);
	arena_release(&t.arena);
}

/* The only one who holds a bracket. */
static const struct holder *only_holder(const struct drafted *t,
	uint32_t bracket)
{
	cr_assert_eq(t->b.at[bracket].holder_count, 1);
	return &t->b.holders[t->b.at[bracket].first_holder];
}

Test(bracket, the_cell_that_heads_a_column_names_who_holds_what_is_in_it)
{
	struct drafted t = draft(ARTICLE "C1 Paragraph\nC2 Brazil\nC3 Japan\n"
					 "C1 2\nC2 Each Party shall act.\n"
					 "C3 Each Party [should] act.\n");
	cr_assert_eq(t.b.count, 1);
	const struct holder *h = only_holder(&t, 0);
	cr_expect(str_equal(h->name, str_of("Japan")));
	cr_expect_eq(h->source, HOLDER_COLUMN);
	arena_release(&t.arena);
}

/* Who holds the brackets of the text, in order: "opposes China; ...". */
static void check_holders(const char *line, uint32_t live, const char *want)
{
	struct buf b = BUF_INIT;
	struct buf text = BUF_INIT;
	buf_printf(&text, ARTICLE "P %s", line);
	struct drafted t = draft(text.at);
	for (uint32_t i = 0; i < t.b.holder_count; i++) {
		const struct holder *h = &t.b.holders[i];
		buf_printf(&b, "%s%s %.*s", i ? "; " : "",
			actor_role_name((enum actor_role)h->role),
			(int)h->name.len, h->name.at);
	}
	cr_expect_eq(t.b.scopes[0].brackets, live, "%s: %u live", line,
		t.b.scopes[0].brackets);
	cr_expect(str_equal(buf_str(&b), str_of(want)), "%s: %.*s", line,
		(int)b.len, b.at);
	arena_release(&t.arena);
	buf_release(&text);
	buf_release(&b);
}

Test(bracket, roles_stand_behind_the_words_too)
{
	check_holders("1. It acts [, on terms,][CHN, IND oppose] [Chile "
		      "supports].",
		1, "opposes China; opposes India; supports Chile");
	check_holders("1. It [EU propose: acts; US oppose].", 1,
		"proposes European Union; opposes United States");
	/* What is not bracketed is opposed all the same. */
	check_holders("1. It acts.[KEN oppose]", 1, "opposes Kenya");
	check_holders("1. It [acts][rests] in Kenya.", 2, "");
	check_holders("1. Il agit [Norvège réserve: vite].", 1,
		"reserves Norway");
}

Test(bracket, a_footnote_closes_nothing_around_it)
{
	struct drafted t = draft(ARTICLE "P 1. [It acts\n"
					 "F 1 Once ] or [ twice [or more].\n"
					 "P and rests].");
	cr_assert_eq(t.b.scopes[0].brackets, 2);
	cr_assert_eq(t.b.scopes[0].stray, 2);
	cr_assert_eq(t.b.scopes[0].depth, 2);
	uint32_t rests = (uint32_t)str_find(t.d->view.text, "rests");
	cr_assert_eq(brackets_around(&t.b, rests), 0);
	arena_release(&t.arena);
}

Test(bracket, another_text_for_a_paragraph_is_an_option)
{
	struct drafted t = draft(ARTICLE "P PP5 It acts.\nP PP5alt It rests.\n"
					 "P 6 alt. It sleeps.\n"
					 "P OPtional words.");
	cr_assert_eq(t.b.option_count, 2);
	cr_expect(str_equal(t.b.options[0].label, str_of("PP5alt")));
	cr_expect(str_equal(t.b.options[1].label, str_of("6 alt")));
	arena_release(&t.arena);
}

Test(bracket, boxes_follow_boxes)
{
	struct drafted t = draft(ARTICLE "P [x] agreed [ ] not agreed");
	cr_assert_eq(t.b.count, 2);
	cr_expect_eq(t.b.at[0].class, BRACKET_CHECK_BOX);
	cr_expect_eq(t.b.at[1].class, BRACKET_CHECK_BOX);
	arena_release(&t.arena);
}

Test(bracket, the_head_of_another_column_holds_nothing)
{
	struct drafted t = draft(ARTICLE "C1 Brazil\nC2 Japan\n"
					 "C1 Each Party [shall] act.\n"
					 "C2 Each Party [should] act.\n");
	cr_assert_eq(t.b.count, 2);
	cr_expect(str_equal(only_holder(&t, 0)->name, str_of("Brazil")));
	cr_expect(str_equal(only_holder(&t, 1)->name, str_of("Japan")));
	arena_release(&t.arena);
}
