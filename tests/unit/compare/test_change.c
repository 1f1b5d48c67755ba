/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/compare/change.h"
#include "core/compare/collation.h"
#include "core/compare/diff.h"
#include "tests/unit/text/lines.h"

struct compared {
	struct arena arena;
	struct brackets old, new;
	struct version before, after;
	struct comparison c;
};

static void compare_lines(struct compared *t, const char *old, const char *new)
{
	*t = (struct compared){.arena = ARENA_INIT};
	t->before =
		(struct version){document_of_lines(&t->arena, old), &t->old};
	t->after = (struct version){document_of_lines(&t->arena, new), &t->new};
	brackets_make(&t->old, t->before.d);
	brackets_make(&t->new, t->after.d);
	compare_versions(&t->c, &t->arena, &t->before, &t->after,
		str_of("may|should|endeavour|shall"));
}

#define SPAM                                                                   \
	"P 1. Each Party shall adopt measures on unsolicited messages.\n"      \
	"P 2. Recipients shall be able to stop their reception.\n"
#define DATA                                                                   \
	"P 1. No Party shall restrict the flow of data across borders.\n"      \
	"P 2. Nothing prevents measures for a public policy objective.\n"
#define TWO "H Article 1: Spam\n" SPAM "H Article 2: Data\n" DATA

Test(change, a_text_compared_with_itself_is_unchanged)
{
	struct compared t;
	compare_lines(&t, TWO, TWO);
	cr_assert_eq(t.c.kinds[CHANGE_UNCHANGED], t.c.count);
	cr_assert_not(t.c.differs);
	arena_release(&t.arena);
}

Test(change, curly_marks_are_straight_ones)
{
	struct compared t;
	compare_lines(&t,
		"H Article 1: Terms\nP \"Party's data\" are 'its' own data.\n",
		"H Article 1: Terms\nP \u201cParty\u2019s data\u201d are "
		"\u2018its\u2019 own data.\n");
	cr_assert_eq(t.c.kinds[CHANGE_UNCHANGED], 1);
	cr_assert_not(t.c.differs);
	arena_release(&t.arena);
}

Test(change, an_edit_in_one_article_is_no_change_in_another)
{
	struct compared t;
	compare_lines(&t, TWO,
		"H Article 1: Spam\n" SPAM "P 3. Parties may cooperate.\n"
		"H Article 2: Data\n" DATA);
	cr_assert_eq(t.c.kinds[CHANGE_CHANGED], 1);
	cr_assert_eq(t.c.kinds[CHANGE_UNCHANGED], 1);
	cr_assert_eq(t.c.at[0].words_in, 4);
	cr_assert_eq(t.c.at[0].words_out, 0);
	arena_release(&t.arena);
}

Test(change, renumbered_articles_find_each_other)
{
	struct compared t;
	compare_lines(&t, TWO,
		"H Article 1: Scope\nP This Chapter applies to trade.\n"
		"H Article 2: Spam\n" SPAM "H Article 3: Data\n" DATA);
	cr_assert_eq(t.c.kinds[CHANGE_NEW], 1);
	cr_assert_eq(t.c.kinds[CHANGE_GONE], 0);
	cr_assert_eq(t.c.at[1].old, 0);
	cr_assert_eq(t.c.at[2].old, 1);
	cr_assert(t.c.at[1].renumbered);
	cr_assert_not(t.c.at[1].renamed);
	arena_release(&t.arena);
}

Test(change, an_article_that_is_gone_accepts_and_deletes_nothing)
{
	struct compared t;
	compare_lines(&t,
		"H Article 1: Spam\n" SPAM
		"H Article 2: Source code\nP 1. No Party [shall] ask for "
		"code.\n",
		"H Article 1: Spam\n" SPAM);
	cr_assert_eq(t.c.kinds[CHANGE_GONE], 1);
	cr_assert_eq(t.c.at[1].kind, CHANGE_GONE);
	cr_assert_eq(t.c.at[1].fate_count, 0);
	arena_release(&t.arena);
}

Test(change, a_word_that_binds_more_is_a_shift)
{
	struct compared t;
	compare_lines(&t, "H Article 1: Spam\nP 1. Each Party should act.\n",
		"H Article 1: Spam\nP 1. Each Party shall act.\n");
	cr_assert_eq(t.c.at[0].shift_count, 1);
	arena_release(&t.arena);
}

/* The fate of the only article's first and second bracket. */
static void check_fates(const char *old, const char *new, enum fate first,
	enum fate second)
{
	struct arena a = ARENA_INIT;
	struct compared t;
	compare_lines(&t, arena_printf(&a, "H Article 1: Spam\nP %s", old),
		arena_printf(&a, "H Article 1: Spam\nP %s", new));
	cr_assert_eq(t.c.at[0].fate_count, 2, "%s", old);
	cr_assert_str_eq(fate_name(t.c.at[0].fates[0].fate), fate_name(first));
	cr_assert_str_eq(fate_name(t.c.at[0].fates[1].fate), fate_name(second));
	arena_release(&t.arena);
	arena_release(&a);
}

Test(change, brackets_have_fates)
{
	static const char draft[] =
		"Each Party [shall][should] adopt measures on messages.";
	check_fates(draft, draft, FATE_KEPT, FATE_KEPT);
	check_fates(draft, "Each Party shall adopt measures on messages.",
		FATE_ACCEPTED, FATE_DELETED);
	check_fates(draft, "Each Party [may] adopt measures on messages.",
		FATE_DELETED, FATE_DELETED);
	check_fates("Parties adopt [effective measures] and [good rules] on "
		    "it.",
		"Parties adopt [effective measures and good rules] on it.",
		FATE_MERGED, FATE_MERGED);
	check_fates("Parties adopt [effective measures] and [good rules] on "
		    "it.",
		"Parties adopt [effective steps] and good rules on it.",
		FATE_REWORDED, FATE_ACCEPTED);
}

Test(change, deleted_and_inserted_words_are_marked)
{
	struct compared t;
	struct buf out = BUF_INIT;
	struct collation c = {.options = {.width = 80}};
	compare_lines(&t, "H Article 1: Spam\nP 1. Each Party should act.\n",
		"H Article 1: Spam\nP 1. Each Party shall act.\n");
	page_words(&out, &c, &t.c, &t.c.at[0]);
	buf_putc(&out, '\0');
	cr_assert(strstr(out.at, "Party [-should-] {+shall+} act"), "%s",
		out.at);
	buf_release(&out);
	arena_release(&t.arena);
}

/* The fates of the brackets of one article, by name. */
static void check_all(const char *old, const char *new, const char *expected)
{
	struct compared t;
	char got[128] = "";
	compare_lines(&t, old, new);
	for (uint32_t i = 0; i < t.c.at[0].fate_count; i++) {
		strcat(got, i ? " " : "");
		strcat(got, fate_name(t.c.at[0].fates[i].fate));
	}
	cr_assert_str_eq(got, expected, "%s > %s: %s", old, new, got);
	arena_release(&t.arena);
}

#define SPAM_IS "H Article 1: Spam\nP "

Test(fate, a_bracket_in_a_bracket_has_a_fate_of_its_own)
{
	check_all(SPAM_IS "1. [No Party shall [not] act on this rule.]\n",
		SPAM_IS "1. No Party shall act on this rule.\n",
		"accepted deleted");
	check_all(SPAM_IS "1. [No Party shall [not] act on this rule.]\n",
		SPAM_IS "1. [No Party shall not act on this rule.]\n",
		"kept merged");
	check_all(SPAM_IS "1. [[good rules] [bad rules]] and more words.\n",
		SPAM_IS "1. [[good rules] [bad rules]] and other words.\n",
		"kept kept kept");
}

Test(fate, who_holds_a_bracket_is_no_word_of_it)
{
	check_all(SPAM_IS "1. Parties act [EU propose: without delay].\n",
		SPAM_IS "1. Parties act without delay.\n", "accepted");
	check_all(SPAM_IS "1. Parties act [EU propose: without delay].\n",
		SPAM_IS "1. Parties act [EU, JPN propose: without delay].\n",
		"kept");
}

Test(fate, words_put_in_elsewhere_were_moved)
{
	struct compared t;
	compare_lines(&t,
		"H Article 1: Spam\n" SPAM "P 3. [Each Party shall name one "
		"office for complaints.]\nH Article 2: Data\n" DATA,
		"H Article 1: Spam\n" SPAM "H Article 2: Data\n" DATA
		"P 3. Each Party shall name one office for complaints.\n");
	cr_assert_eq(t.c.at[0].fates[0].fate, FATE_MOVED);
	cr_assert_eq(t.c.at[0].fates[0].into, 1);
	cr_assert_not(t.c.at[0].fates[0].open);
	cr_assert_eq(change_outcome(&t.c.at[0].fates[0]), FATE_ACCEPTED);
	arena_release(&t.arena);
}

Test(fate, an_option_that_is_not_there_any_more_was_dropped)
{
	struct compared t;
	compare_lines(&t,
		SPAM_IS "Option 1: Each Party shall forbid spam.\n"
			"P Option 2: Recipients decide on their own.\n"
			"P Option 3: No text\n",
		SPAM_IS "Option 1: Each Party shall forbid spam.\n"
			"P Option 2: No text\n");
	cr_assert_eq(t.c.at[0].option_count, 3);
	cr_assert_eq(t.c.at[0].options[0].fate, FATE_KEPT);
	cr_assert_eq(t.c.at[0].options[1].fate, FATE_DELETED);
	cr_assert_eq(t.c.at[0].options[2].fate, FATE_KEPT);
	cr_assert_eq(t.c.at[0].options_dropped, 1);
	arena_release(&t.arena);
}

Test(holder, joins_an_open_bracket_and_leaves_one)
{
	struct compared t;
	compare_lines(&t, SPAM_IS "1. Parties act [EU propose: at once].\n",
		SPAM_IS "1. Parties act [JPN propose: at once].\n");
	cr_assert_eq(t.c.at[0].holder_count, 2);
	cr_assert_not(t.c.at[0].holders[0].joined);
	cr_assert(str_equal(t.c.at[0].holders[1].name, str_of("Japan")));
	cr_assert(t.c.at[0].holders[1].joined);
	arena_release(&t.arena);
}

Test(holder, does_not_leave_what_is_settled)
{
	struct compared t;
	compare_lines(&t, SPAM_IS "1. Parties act [EU propose: at once].\n",
		SPAM_IS "1. Parties act at once.\n");
	cr_assert_eq(t.c.at[0].holder_count, 0);
	arena_release(&t.arena);
}

/* The first shift of the only article. */
static void check_shift(const char *old, const char *new, const char *from,
	const char *to, enum binding binds)
{
	struct arena a = ARENA_INIT;
	struct compared t;
	compare_lines(&t, arena_printf(&a, SPAM_IS "1. %s", old),
		arena_printf(&a, SPAM_IS "1. %s", new));
	const struct modal_shift *s = &t.c.at[0].shifts[0];
	cr_assert_eq(t.c.at[0].shift_count, 1, "%s", old);
	cr_assert(str_equal(str_slice(t.before.d->view.text, s->old),
		str_of(from)));
	cr_assert(str_equal(str_slice(t.after.d->view.text, s->new),
		str_of(to)));
	cr_assert_eq(s->binds, binds, "%s", old);
	arena_release(&t.arena);
	arena_release(&a);
}

Test(shift, says_which_of_two_words_binds_more)
{
	check_shift("Parties should act.", "Parties shall act.", "should",
		"shall", BINDS_MORE);
	check_shift("Each Party shall ban spam.",
		"Each Party shall endeavour to ban spam.", "shall",
		"shall endeavour", BINDS_LESS);
	check_shift("Each Party will act.", "Each Party shall act.", "will",
		"shall", BINDS_SAME); /* "will" is not on the ladder */
	check_shift("Chaque Partie devrait agir.", "Chaque Partie doit agir.",
		"devrait", "doit", BINDS_MORE);
	check_shift("Chaque Partie doit agir.",
		"Chaque Partie s'efforce d'agir.", "doit", "s'efforce",
		BINDS_LESS);
	check_shift("Cada Parte podrá actuar.", "Cada Parte deberá actuar.",
		"podrá", "deberá", BINDS_MORE);
	check_shift("Cada Parte procurará actuar.", "Cada Parte deberá actuar.",
		"procurará", "deberá", BINDS_MORE);
}

Test(slide, what_was_put_in_begins_with_a_paragraph)
{
	struct compared t;
	struct buf out = BUF_INIT;
	struct collation c = {.options = {.width = 200}};
	compare_lines(&t, SPAM_IS "1. Each Party shall act.\n",
		SPAM_IS
		"1. Each Party shall help.\nP 2. Each Party shall act.\n");
	page_words(&out, &c, &t.c, &t.c.at[0]);
	buf_putc(&out, '\0');
	cr_assert(strstr(out.at,
			  "{+Each Party shall help. 2.+} Each Party "
			  "shall act."),
		"%s", out.at);
	buf_release(&out);
	arena_release(&t.arena);
}

Test(smooth, a_word_between_two_replacements_is_replaced)
{
	struct compared t;
	struct buf out = BUF_INIT;
	struct collation c = {.options = {.width = 200}};
	compare_lines(&t, SPAM_IS "1. Green apples of big farms fall down.\n",
		SPAM_IS "1. Red pears of small gardens fall down.\n");
	page_words(&out, &c, &t.c, &t.c.at[0]);
	buf_putc(&out, '\0');
	cr_assert(strstr(out.at,
			  "[-Green apples of big farms-] {+Red pears of "
			  "small gardens+} fall"),
		"%s", out.at);
	cr_assert_eq(t.c.at[0].words_out, 4);
	buf_release(&out);
	arena_release(&t.arena);
}

/* Few words, many times: changes can go far to both sides. */
static char *repeating(struct arena *a, uint32_t seed)
{
	static const char *const words[] = {"the ", "of ", "and ", "[x] "};
	enum { WORDS = 3000 };
	char *text = arena_alloc(a, WORDS * 4 + 64);
	strcpy(text, SPAM_IS "1. ");
	for (size_t i = 0, len = strlen(text); i < WORDS; i++) {
		seed = seed * 1664525U + 1013904223U;
		const char *word = words[seed >> 30U];
		memcpy(text + len, word, strlen(word));
		len += strlen(word);
	}
	return text;
}

Test(slide, kept_words_go_up_on_both_sides)
{
	struct arena a = ARENA_INIT;
	struct compared t;
	compare_lines(&t, repeating(&a, 1), repeating(&a, 2));
	const struct article_change *c = &t.c.at[0];
	uint32_t next = 0;
	for (uint32_t i = 0; i < c->before.count; i++) {
		uint32_t k = c->new_of[i];
		cr_assert(k == DIFF_NONE || k >= next);
		next = k == DIFF_NONE ? next : k + 1;
	}
	arena_release(&t.arena);
	arena_release(&a);
}
