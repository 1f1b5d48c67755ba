/* SPDX-License-Identifier: MIT */
#include "core/scan/opener.h"

#include "core/scan/glob.h"

static void add_literal(struct openers *set, uint32_t hash)
{
	set->literals[hash >> 30] |= (uint64_t)1 << (hash >> 24 & 63);
	set->literals_next |= (uint64_t)1 << (hash >> 18 & 63);
}

/* Anything may stand where the wildcard is, so any bits may be met. */
static void add_anything(struct openers *set)
{
	memset(set->starts, 0xff, sizeof(set->starts));
	set->short_starts = ~(uint64_t)0;
}

static void add_start(struct openers *set, struct rap_str prefix)
{
	char bytes[8] = {0};

	memcpy(bytes, prefix.at, prefix.len < 8 ? prefix.len : 8);
	uint64_t front = fold_load(bytes);
	uint32_t start = sketch_start(front);
	set->starts[start >> 6] |= (uint64_t)1 << (start & 63);
	if (prefix.len >= LONG_START) {
		set->long_starts |= (uint64_t)1 << opener_long_start(front);
	} else {
		set->short_starts |= (uint64_t)1 << (start >> 2);
	}
}

static void add_word(struct openers *set, const struct term_word *word)
{
	if (!word->wild) {
		add_literal(set, word->hash);
		return;
	}
	struct rap_str prefix = glob_prefix(word->text);
	set->wild = true;
	if (prefix.len >= 3) {
		add_start(set, prefix);
	} else {
		add_anything(set);
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
