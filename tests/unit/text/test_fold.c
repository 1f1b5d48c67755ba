/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/text/fold.h"

static void expect_folded(const char *text, const char *folded)
{
	struct arena a = ARENA_INIT;
	struct rap_str got = fold_word(&a, str_of(text));
	cr_expect_str_eq(got.at, folded);
	cr_expect_eq(got.len, strlen(folded));
	arena_release(&a);
}

Test(fold, case_is_lowered)
{
	expect_folded("WTO2", "wto2");
	expect_folded("ÉTAT", "etat");
	expect_folded("ПРАВО", "право");
}

Test(fold, accents_are_stripped)
{
	expect_folded("Año", "ano");
	expect_folded("français", "francais");
	expect_folded("Łódź", "lodz");
	expect_folded("Åse", "ase");
	expect_folded("e\xCC\x81tat", "etat");
}

Test(fold, ligatures_are_spelt_out)
{
	expect_folded("Straße", "strasse");
	expect_folded("Œuvre", "oeuvre");
	expect_folded("æon", "aeon");
	expect_folded("\xEF\xAC\x81le", "file");
}

Test(fold, compatibility_forms_become_plain_letters)
{
	expect_folded("Nº", "no");
	expect_folded("ＷＴＯ", "wto");
	expect_folded("Ⅳ", "iv");
}

Test(fold, letters_with_longer_lower_case_lose_their_stroke)
{
	expect_folded("Ⱥ", "a");
	expect_folded("ⱥ", "a");
}

Test(fold, no_code_point_grows)
{
	for (uint32_t cp = 1; cp < 0x30000; cp++) {
		char out[16];
		size_t own = cp < 0x80 ? 1 : cp < 0x800 ? 2 : 3;
		own += cp >= 0x10000;
		if (cp < 0xD800 || cp > 0xDFFF) {
			size_t len = fold_code_point(cp, out);
			cr_assert_leq(len, own, "U+%04X", (unsigned)cp);
		}
	}
}

Test(fold, folding_twice_is_folding_once)
{
	struct arena a = ARENA_INIT;
	for (uint32_t cp = 1; cp < 0x20000; cp++) {
		if (cp >= 0xD800 && cp <= 0xDFFF) {
			continue;
		}
		char out[16];
		struct rap_str once = {out, fold_code_point(cp, out)};
		struct rap_str twice = fold_word(&a, once);
		cr_assert(str_equal(once, twice), "U+%04X", (unsigned)cp);
		arena_reset(&a);
	}
	arena_release(&a);
}

Test(fold, words_are_letters_marks_and_digits)
{
	cr_expect(fold_is_word('a'));
	cr_expect(fold_is_word('Z'));
	cr_expect(fold_is_word('0'));
	cr_expect(fold_is_word(0xE9));
	cr_expect(fold_is_word(0x0301));
	cr_expect(fold_is_word(0x4E2D));
	cr_expect_not(fold_is_word(' '));
	cr_expect_not(fold_is_word('_'));
	cr_expect_not(fold_is_word('@'));
	cr_expect_not(fold_is_word('['));
	cr_expect_not(fold_is_word(0xD7));
}

Test(fold, footnote_marks_and_apostrophes_are_no_words)
{
	cr_expect_not(fold_is_word(0xB2));
	cr_expect_not(fold_is_word(0x2075));
	cr_expect_not(fold_is_word(0x2019));
	cr_expect_not(fold_is_word(0x02BC));
}

Test(fold, hashes_differ_by_every_byte)
{
	cr_expect_neq(fold_hash("data", 4), fold_hash("date", 4));
	cr_expect_neq(fold_hash("data", 4), fold_hash("data", 3));
	cr_expect_neq(fold_hash("localisation", 12),
		fold_hash("localizations", 13));
	cr_expect_neq(fold_hash("localisation", 12),
		fold_hash("localization", 12));
}

Test(fold, no_hash_is_zero)
{
	cr_expect_neq(fold_hash("", 0), 0);
}

Test(fold, a_padded_word_has_the_same_hash)
{
	const char text[64] = "localizationsxyzrest";
	for (size_t len = 0; len <= 20; len++) {
		cr_expect_eq(fold_hash_padded(text, len), fold_hash(text, len));
	}
}

Test(fold, hashes_are_the_same_on_every_machine)
{
	cr_expect_eq(fold_hash("data", 4), 0xA749C88Au);
	cr_expect_eq(fold_hash("localization", 12), 0xCD9D9911u);
}
