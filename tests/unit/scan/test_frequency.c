/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <stdio.h>

#include "core/base/array.h"
#include "core/scan/frequency.h"
#include "core/text/fold.h"

static uint32_t word(const char *text)
{
	return frequency_of_word(str_of(text));
}

static uint32_t prefix(const char *text)
{
	return frequency_of_prefix(str_of(text));
}

static uint32_t suffix(const char *text)
{
	return frequency_of_suffix(str_of(text));
}

Test(frequency, words_of_every_text_are_told_from_rare_ones)
{
	cr_assert_gt(word("the"), word("services"));
	cr_assert_gt(word("services"), word("localization"));
	cr_assert_gt(word("los"), word("servidores"));
	cr_assert_gt(word("les"), word("serveurs"));
}

Test(frequency, a_table_is_searched_from_its_first_to_its_last_word)
{
	cr_assert_gt(word("a"), word("zzz"));
	cr_assert_gt(word("y"), word("zzz"));
	cr_assert_gt(word("une"), word("zzz"));
	cr_assert_eq(word(""), word("zzz"));
}

Test(frequency, a_piece_is_as_frequent_as_all_words_with_it)
{
	cr_assert_geq(prefix("servic"), word("service") + word("services"));
	cr_assert_geq(suffix("ervices"), word("services"));
	cr_assert_gt(prefix("par"), prefix("part"));
	cr_assert_gt(prefix("information"), word("information"));
}

Test(frequency, a_short_piece_is_dearer_than_a_long_one)
{
	cr_assert_gt(prefix("zzz"), prefix("zzzz"));
	cr_assert_gt(prefix("zzzzzzz"), prefix("zzzzzzzz"));
	cr_assert_gt(suffix("zzz"), prefix("zzz"));
}

Test(frequency, by_hash_a_word_is_as_frequent_as_by_its_letters)
{
	static const char *const words[] = {
		"a", "the", "une", "y", "services", "servidores", "xylophone"};
	static struct frequencies all;

	frequencies_fill(&all);
	for (size_t i = 0; i < COUNT_OF(words); i++) {
		struct rap_str text = str_of(words[i]);
		cr_expect_eq(frequencies_find(&all,
				     fold_hash(text.at, text.len)),
			word(words[i]), "%s", words[i]);
	}
}

Test(frequency, a_prefix_that_is_remembered_is_as_frequent)
{
	static struct frequencies all;
	char piece[16];

	/* Many more than are remembered. */
	for (int i = 0; i < 5 * FREQUENCY_PREFIXES; i++) {
		(void)snprintf(piece, sizeof(piece), "%05d", i);
		cr_assert_eq(frequencies_find_prefix(&all, str_of(piece)),
			prefix(piece));
		cr_assert_eq(frequencies_find_prefix(&all, str_of("servic")),
			prefix("servic"));
	}
}
