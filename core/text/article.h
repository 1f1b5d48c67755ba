/* SPDX-License-Identifier: MIT */
/*
 * What the parts of an article do: its opening names the subject, provisos
 * limit it; and some articles only frame a text.
 *
 * Source of the rules: how treaties are drafted, and coding practice for trade
 * agreements: definitions and scope name topics without regulating them.
 */
#ifndef CORE_TEXT_ARTICLE_H
#define CORE_TEXT_ARTICLE_H

#include "core/text/document.h"

enum article_frame {
	ARTICLE_PLAIN,
	ARTICLE_SCOPE,     /* "This Chapter applies to", its objectives */
	ARTICLE_EXCEPTION, /* "Nothing in this Agreement shall prevent" */
};

/* Where an article's opening begins and ends, in bytes of clean text: its
 * first sentence, and the next too if the first only leads into a list. */
struct rap_span article_opening(const struct document *d, uint32_t article);

/* What an article does for the text that it stands in. */
enum article_frame article_frame(const struct document *d, uint32_t article);

/*
 * Whether a paragraph only limits what its article says ("Nothing in this
 * Article shall ...", "For greater certainty"). It is about the same thing as
 * the article, so it says nothing on what that is. What opens an article
 * limits nothing that was said before.
 */
bool article_is_proviso(const struct document *d, uint32_t unit);

#endif /* CORE_TEXT_ARTICLE_H */
