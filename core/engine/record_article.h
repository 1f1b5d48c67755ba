/* SPDX-License-Identifier: MIT */
/*
 * From the layer of brackets to what the document record says of its articles.
 */
#ifndef CORE_ENGINE_RECORD_ARTICLE_H
#define CORE_ENGINE_RECORD_ARTICLE_H

#include "core/engine/analysis.h"

/* Fill out->articles: the preamble, if there is one, and each article. */
void record_articles(struct result_document *out, struct arena *a,
	const struct analysis *analysis);

#endif /* CORE_ENGINE_RECORD_ARTICLE_H */
