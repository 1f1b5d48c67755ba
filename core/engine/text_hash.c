/* SPDX-License-Identifier: MIT */
#include "core/engine/text_hash.h"

#include "core/base/ascii.h"
#include "core/text/fold.h"

static bool counts(const struct document *d, const struct rap_word *word)
{
	uint32_t block = document_block_at(d, word->span.begin);
	return d->blocks[block].kind != BLOCK_HEADING &&
		!ascii_is_digit(d->view.folded.at[word->folded]);
}

struct rap_str text_hash(struct arena *a, const struct document *d,
	struct rap_span span)
{
	uint64_t hash = 0;
	bool any = false;
	for (uint32_t i = document_word_at(d, span.begin);
		i < d->view.word_count &&
		d->view.words[i].span.begin < span.end;
		i++) {
		if (counts(d, &d->view.words[i])) {
			hash = fold_hash_add(hash, d->word_hashes[i]);
			any = true;
		}
	}
	return any
		? str_of(arena_printf(a, "%016llx", (unsigned long long)hash))
		: str_of("");
}
