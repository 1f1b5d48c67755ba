/* SPDX-License-Identifier: MIT */
#include "core/scan/opener.h"

#include "core/scan/glob.h"

static void add_word(struct openers *set, const struct term_word *word)
{
	if (!word->wild) {
		set->hashes[word->hash >> 30] |= (uint64_t)1
			<< (word->hash >> 24 & 63);
		return;
	}
	struct rap_str prefix = glob_prefix(word->text);
	set->wild = true;
	if (prefix.len >= 3) {
		char front[8] = {prefix.at[0], prefix.at[1], prefix.at[2]};
		uint32_t start = sketch_start(fold_load(front));
		set->starts[start >> 6] |= (uint64_t)1 << (start & 63);
	} else {
		set->letters |= prefix.len ? (uint64_t)1 << (*prefix.at & 63)
					   : ~(uint64_t)0;
	}
}

void openers_add(struct openers *set, const struct term *t)
{
	for (uint32_t i = 0; i < t->variant_count; i++) {
		const struct term_step *first = &t->variants[i].steps[0];
		for (uint32_t j = 0; j < first->word_count; j++) {
			add_word(set, &first->words[j]);
		}
	}
}
