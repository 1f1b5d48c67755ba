/* SPDX-License-Identifier: MIT */
/*
 * The scanner finds what matching each pattern by itself finds.
 */
#include <criterion/criterion.h>

#include "oracle.h"
#include "support.h"

enum { PATTERNS = 24, LINES = 6 };

/* A random document and random patterns, compiled together. */
struct trial {
	struct arena arena;
	struct dice dice;
	const char *text;
	struct document document;
	struct sample samples[PATTERNS];
	struct rap_pattern declared[PATTERNS];
	struct scanner *scanner;
};

static void start(struct trial *t, uint64_t seed, uint32_t lines_max)
{
	t->dice.state = seed * 0x9e3779b97f4a7c15u + 1;
	t->text = sample_text(&t->dice, &t->arena, lines_max);
	document_of(&t->document, &t->arena, t->text);
}

static void build(struct trial *t)
{
	struct error err = {0};

	for (uint32_t i = 0; i < PATTERNS; i++) {
		t->declared[i] = t->samples[i].declared;
	}
	enum status st = scanner_build(&t->scanner, &t->arena, t->declared,
		PATTERNS, &err);
	cr_assert_eq(st, STATUS_OK, "%s", err.message);
}

static void finish(struct trial *t)
{
	scanner_release(t->scanner);
	arena_reset(&t->arena);
}

static void show(const struct trial *t, const struct rap_hit *hit,
	const char *who)
{
	const struct sample *s = &t->samples[hit->pattern];
	struct rap_str text = str_slice(t->document.view.text, hit->span);
	const struct rap_guard *g = s->declared_guards;

	cr_log_error("%s: '%s' (flags %u, guards %u: %u %u %u '%s') at word %u "
		     "(%u): '%.*s' as %s",
		who, s->declared.text, s->declared.flags,
		s->declared.guard_count, g->relation, g->same, g->within,
		g->term ? g->term : "", hit->first_word, hit->word_count,
		(int)text.len, text.at, s->regex);
}

static bool is_same(const struct rap_hit *a, const struct rap_hit *b)
{
	return a->span.begin == b->span.begin && a->span.end == b->span.end &&
		a->first_word == b->first_word &&
		a->word_count == b->word_count && a->pattern == b->pattern;
}

static void compare(const struct trial *t, const struct hits *found,
	struct hits *expected)
{
	uint32_t same = 0;

	oracle_sort(expected);
	while (same < found->count && same < expected->count &&
		is_same(&found->at[same], &expected->at[same])) {
		same++;
	}
	if (same < found->count) {
		show(t, &found->at[same], "found");
	}
	if (same < expected->count) {
		show(t, &expected->at[same], "expected");
	}
	cr_assert(same == found->count && same == expected->count, "in:\n%s",
		t->text);
}

static uint32_t check_scan(struct trial *t)
{
	struct hits found;
	struct hits expected = {0};

	build(t);
	scanner_scan(t->scanner, &t->document, &t->arena, &found);
	if (found.regex_limits) {
		return 0; /* what it gave up is not known */
	}
	for (uint32_t i = 0; i < PATTERNS; i++) {
		oracle_find(&expected, &t->arena, &t->document, &t->samples[i],
			i, &t->document.units[0]);
	}
	compare(t, &found, &expected);
	return found.count;
}

static uint32_t check_terms(uint32_t trials, uint32_t flags)
{
	struct trial t = {.arena = ARENA_INIT};
	uint32_t hits = 0;

	for (uint32_t seed = 1; seed <= trials; seed++) {
		start(&t, seed, LINES);
		for (uint32_t i = 0; i < PATTERNS; i++) {
			sample_term(&t.samples[i], &t.dice, &t.arena, flags);
		}
		hits += check_scan(&t);
		finish(&t);
	}
	arena_release(&t.arena);
	return hits;
}

static uint32_t check_guards(uint32_t trials, uint32_t lines_max)
{
	struct trial t = {.arena = ARENA_INIT};
	uint32_t hits = 0;

	for (uint32_t seed = 1; seed <= trials; seed++) {
		start(&t, seed, lines_max);
		for (uint32_t i = 0; i < PATTERNS; i++) {
			sample_term(&t.samples[i], &t.dice, &t.arena, 0);
			sample_guards(&t.samples[i], &t.dice, &t.arena);
		}
		hits += check_scan(&t);
		finish(&t);
	}
	arena_release(&t.arena);
	return hits;
}

Test(differential, terms_match_as_regexes_over_folded_words)
{
	cr_assert_gt(check_terms(200, 0), 5000);
}

Test(differential, exact_terms_match_as_regexes_over_clean_text)
{
	cr_assert_gt(check_terms(200, RAP_PATTERN_EXACT), 1000);
}

Test(differential, terms_for_headings_match_in_headings)
{
	cr_assert_gt(check_terms(100, RAP_PATTERN_HEADING), 500);
}

Test(differential, guards_hold_where_all_matches_of_their_terms_say_so)
{
	cr_assert_gt(check_guards(150, LINES), 1000);
}

/* So long that what guards found is remembered. */
Test(differential, guards_hold_in_long_documents)
{
	cr_assert_gt(check_guards(30, 40), 1000);
}

Test(differential, regexes_match_as_in_each_block)
{
	struct trial t = {.arena = ARENA_INIT};
	uint32_t hits = 0;
	uint32_t slow = 0;

	for (uint32_t seed = 1; seed <= 400; seed++) {
		start(&t, seed, LINES);
		for (uint32_t i = 0; i < PATTERNS; i++) {
			sample_regex(&t.samples[i], &t.dice, &t.arena,
				roll(&t.dice, 4) ? 0 : RAP_PATTERN_EXACT);
		}
		hits += check_scan(&t);
		for (uint32_t i = 0; i < PATTERNS; i++) {
			slow += scanner_is_slow(t.scanner, i);
		}
		finish(&t);
	}
	arena_release(&t.arena);
	cr_assert_gt(hits, 5000);
	/* Some regexes have no anchor, but many must have. */
	cr_assert_lt(slow, 400 * PATTERNS / 10 * 9);
	cr_assert_gt(slow, 400 * PATTERNS / 10);
}

static void find_everywhere(struct trial *t, uint32_t first, uint32_t count)
{
	for (uint32_t u = 0; u < t->document.unit_count; u++) {
		const struct rap_unit *unit = &t->document.units[u];
		struct hits found;
		struct hits expected = {0};
		scanner_find(t->scanner, &t->document,
			(struct pattern_range){first, count}, unit, &t->arena,
			&found);
		if (found.regex_limits) {
			continue;
		}
		for (uint32_t i = first; i < first + count; i++) {
			oracle_find(&expected, &t->arena, &t->document,
				&t->samples[i], i, unit);
		}
		compare(t, &found, &expected);
	}
}

Test(differential, patterns_on_demand_are_found_in_any_unit)
{
	struct trial t = {.arena = ARENA_INIT};
	struct hits none;

	for (uint32_t seed = 1; seed <= 60; seed++) {
		start(&t, seed, LINES);
		for (uint32_t i = 0; i < PATTERNS; i++) {
			if (i % 3) {
				sample_term(&t.samples[i], &t.dice, &t.arena,
					RAP_PATTERN_ON_DEMAND);
			} else {
				sample_regex(&t.samples[i], &t.dice, &t.arena,
					RAP_PATTERN_ON_DEMAND);
			}
		}
		build(&t);
		scanner_scan(t.scanner, &t.document, &t.arena, &none);
		cr_assert_eq(none.count, 0);
		find_everywhere(&t, PATTERNS / 4, PATTERNS / 2);
		finish(&t);
	}
	arena_release(&t.arena);
}
