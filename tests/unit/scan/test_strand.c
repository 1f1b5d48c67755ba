/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/base/utf8.h"
#include "core/scan/strand.h"
#include "core/text/fold.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

static struct arena arena;

static void tear_down(void)
{
	arena_release(&arena);
}

TestSuite(strand, .fini = tear_down);

/* Strands as text: letters, "." for anything, "_" for a gap, "!" for an edge;
 * NULL if the regex is not understood. */
static const char *strands(const char *regex)
{
	struct strands set;
	char *out = arena_copy(&arena, "", 0);

	if (!strands_of(&set, &arena, str_of(regex))) {
		return "?";
	}
	for (uint32_t i = 0; i < set.count; i++) {
		out = arena_printf(&arena, "%s%s", out, i ? " " : "");
		for (uint32_t j = 0; j < set.at[i].count; j++) {
			uint32_t c = set.at[i].at[j];
			char letter[5] = {0};
			const char *shown = c == STRAND_ANY ? "."
				: c == STRAND_GAP           ? "_"
							    : "!";
			if (c < STRAND_ANY) {
				utf8_encode(c, letter);
				shown = letter;
			}
			out = arena_printf(&arena, "%s%s", out, shown);
		}
	}
	return out;
}

Test(strand, alternatives_are_spelt_out)
{
	cr_assert_str_eq(strands("a(b|cd)e"), "abe acde");
	cr_assert_str_eq(strands("ab?"), "ab a");
	cr_assert_str_eq(strands("[sz]a|b"), "sa za b");
	cr_assert_str_eq(strands("(?:a|(?<n>b))"), "a b");
}

Test(strand, what_is_not_known_may_be_anything)
{
	cr_assert_str_eq(strands("a.b"), "a.b");
	cr_assert_str_eq(strands("a\\w+b*c"), "a.c");
	cr_assert_str_eq(strands("ab+c{2}"), "ab.c.");
	cr_assert_str_eq(strands("a[^b]c[d-f]g"), "a.c.g");
	cr_assert_str_eq(strands("(?=a)b(?!c)"), ".b.");
	cr_assert_str_eq(strands("\u03c3a"), ".a");
}

Test(strand, gaps_separate_words)
{
	cr_assert_str_eq(strands("a b-c\\s+d"), "a_b_c_d");
	cr_assert_str_eq(strands("a[- ]b[\\s-]?c"), "a_b_c a_bc");
	cr_assert_str_eq(strands("a\\.b_c"), "a_b_c");
}

Test(strand, edges_are_where_words_begin_or_end)
{
	cr_assert_str_eq(strands("^\\ba\\b$"), "!!a!!");
	cr_assert_str_eq(strands("\\Ba"), ".a");
}

Test(strand, rare_syntax_is_not_understood)
{
	cr_assert_str_eq(strands("(?x)a"), "?");
	cr_assert_str_eq(strands("(a)\\1"), "?");
	cr_assert_str_eq(strands("\\x61"), "?");
	cr_assert_str_eq(strands("\\Qa.b\\E"), "?");
	cr_assert_str_eq(strands("(*UTF)a"), "?");
	cr_assert_str_eq(strands("(?(?=a)b|c)"), "?");
	cr_assert_str_eq(strands("a{,3}"), "?");
}

Test(strand, too_many_ways_are_anything)
{
	const char *set = strands("a[bc][bc][bc][bc][bc][bc][bc]d");

	cr_assert_eq(strlen(set), 64 * strlen("abbbbbb.d ") - 1);
	cr_assert(str_starts_with(str_of(set), "abbbbbb.d abbbbbc.d "));
	cr_assert_str_eq(strands("((((((((((((((((((((((((((((((((((a"
				 "))))))))))))))))))))))))))))))))))"),
		"?");
}

static pcre2_code *compile(const char *regex, uint32_t options)
{
	int number;
	PCRE2_SIZE at;

	return pcre2_compile((PCRE2_SPTR)regex, PCRE2_ZERO_TERMINATED,
		PCRE2_UTF | PCRE2_UCP | options, &number, &at, NULL);
}

static bool is_code_point(uint32_t c)
{
	return c && (c < 0xd800 || c > 0xdfff);
}

/* All code points but surrogates, each followed by a newline. */
static struct rap_str everything(void)
{
	char *out = arena_bytes(&arena, (size_t)5 * 0x110000);
	size_t len = 0;

	for (uint32_t c = 0; c < 0x110000; c++) {
		if (is_code_point(c) && c != '\n' && c != '\r') {
			len += utf8_encode(c, out + len);
			out[len++] = '\n';
		}
	}
	return (struct rap_str){out, len};
}

static bool folds_alike(struct rap_str a, struct rap_str b)
{
	return str_equal(fold_word(&arena, a), fold_word(&arena, b));
}

static void check_cases(struct rap_str all, pcre2_match_data *data, uint32_t c)
{
	char letter[8] = {0};
	utf8_encode(c, letter);
	pcre2_code *code = compile(letter, PCRE2_CASELESS);
	PCRE2_SIZE at = 0;

	pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
	while (pcre2_match(code, (PCRE2_SPTR)all.at, all.len, at,
		       PCRE2_NO_UTF_CHECK, data, NULL) >= 0) {
		const PCRE2_SIZE *found = pcre2_get_ovector_pointer(data);
		struct rap_str other = {all.at + found[0], found[1] - found[0]};
		size_t len;
		uint32_t form = utf8_decode(other.at, &len);
		/* The Kelvin and Angstrom signs are not in NFC. */
		cr_assert(folds_alike(str_of(letter), other) ||
				form == 0x212a || form == 0x212b,
			"%s and U+%04X", letter, form);
		at = found[1];
	}
	pcre2_code_free(code);
}

Test(strand, plain_letters_fold_alike_in_all_their_cases)
{
	struct rap_str all = everything();
	pcre2_match_data *data = pcre2_match_data_create(1, NULL);

	for (uint32_t c = 1; c < 0x180; c++) {
		if (strand_is_plain(c)) {
			check_cases(all, data, c);
		}
	}
	pcre2_match_data_free(data);
}

Test(strand, words_that_regexes_read_otherwise_are_not_trusted)
{
	pcre2_code *code = compile("\\w", 0);
	pcre2_match_data *data = pcre2_match_data_create(1, NULL);

	for (uint32_t c = 1; c < 0x110000; c++) {
		char letter[8] = {0};
		size_t len = is_code_point(c) ? utf8_encode(c, letter) : 0;
		struct rap_str text = {letter, len};
		cr_assert(!len || !fold_is_word(c) || !strands_hold(text) ||
				pcre2_match(code, (PCRE2_SPTR)letter, len, 0, 0,
					data, NULL) >= 0,
			"U+%04X", c);
	}
	pcre2_match_data_free(data);
	pcre2_code_free(code);
}

Test(strand, plain_prose_is_trusted)
{
	cr_assert(strands_hold(str_of("l\u2019acc\u00e8s \u2013 \u20ac5 \u043f "
				      "\u03c3")));
	cr_assert_not(strands_hold(str_of("q\u0300")));
	cr_assert_not(strands_hold(str_of("\u0e01\u0e31")));
	cr_assert_not(strands_hold(str_of("\u20d0")));
}
