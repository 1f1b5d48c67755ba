/* SPDX-License-Identifier: MIT */
/*
 * A number for the words of an article, the same wherever they stand.
 */
#ifndef CORE_ENGINE_TEXT_HASH_H
#define CORE_ENGINE_TEXT_HASH_H

#include "core/text/document.h"

/*
 * 16 hexadecimal digits for the folded words in a span of clean text, in the
 * arena; "" if there are none. Words of headings and words that begin with a
 * digit are left out: paragraphs that move get another number.
 */
struct rap_str text_hash(struct arena *a, const struct document *d,
	struct rap_span span);

#endif /* CORE_ENGINE_TEXT_HASH_H */
