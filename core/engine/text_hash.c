/* SPDX-License-Identifier: MIT */
#include "core/engine/text_hash.h"

#include "core/base/ascii.h"
#include "core/base/hash.h"
#include "core/text/fold.h"

/* The words of a block that begin in front of `end`. */
static void add_block(uint64_t *hash, bool *any, const struct document *d,
	const struct text_block *block, uint32_t end)
{
	const struct rap_word *words = d->view.words;
	uint32_t stop = block->first_word + block->word_count;
	for (uint32_t i = block->first_word;
		i < stop && words[i].span.begin < end; i++) {
		if (!ascii_is_digit(d->view.folded.at[words[i].folded])) {
			*hash = fold_hash_add(*hash, d->word_hashes[i]);
			*any = true;
		}
	}
}

struct rap_str text_hash(struct arena *a, const struct document *d,
	struct rap_span span)
{
	uint64_t hash = 0;
	bool any = false;
	uint32_t first = document_block_at(d, span.begin);
	for (uint32_t i = first;
		i < d->block_count && d->blocks[i].span.begin < span.end; i++) {
		if (d->blocks[i].kind != BLOCK_HEADING) {
			add_block(&hash, &any, d, &d->blocks[i], span.end);
		}
	}
	return any ? hash_digits(a, hash) : str_of("");
}
