/* SPDX-License-Identifier: MIT */
/*
 * Writes the articles of a document record as JSON.
 */
#ifndef CORE_RESULTS_ARTICLE_H
#define CORE_RESULTS_ARTICLE_H

#include "core/base/buf.h"
#include "core/results/record.h"

/* The member "articles". What is zero or unknown is left out. */
void jsonl_articles(struct buf *b, const struct result_article *list,
	uint32_t count);

/* Holders under a key, and "outstanding", as reports print them, too. */
void json_holders(struct buf *b, const char *key,
	const struct result_holder *list, uint32_t count);
void json_outstanding(struct buf *b, const struct result_outstanding *list,
	uint32_t count);

/* "bracket_classes": how many by class, as an object. */
void json_bracket_classes(struct buf *b, const struct result_count *list,
	uint32_t count);

#endif /* CORE_RESULTS_ARTICLE_H */
