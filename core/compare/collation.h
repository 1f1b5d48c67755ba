/* SPDX-License-Identifier: MIT */
/*
 * Two files or folders compared, text by text, for people and for programs.
 * Texts are shown one at a time and may be forgotten then; what is written of
 * them is put together at the end, the summary first.
 *
 * docs/compare.md says what each line and member means.
 */
#ifndef CORE_COMPARE_COLLATION_H
#define CORE_COMPARE_COLLATION_H

#include "core/base/buf.h"
#include "core/compare/balance.h"
#include "core/compare/lineage.h"

struct collation_options {
	uint32_t width;    /* columns of the screen */
	bool colour;       /* else deleted and inserted words are in marks */
	bool summary_only; /* no words */
	bool all;          /* every bracket and party, not only the first */
};

/* One side of it. */
struct collation_side {
	struct rap_str name; /* as the user gave it */
	const struct dossier *dossier;
};

struct collation {
	struct collation_options options;
	struct collation_side old, new;
	bool folders;           /* else two files */
	struct pairing pairing; /* what was set aside */
	struct balance balance;
	struct buf parts[4]; /* of the output; the format knows which */
};

/* A way to write it. */
struct collation_format {
	const char *name;
	/* A text; everything in it is borrowed for the call. */
	void (*add)(struct collation *c, const struct collated *text);
	void (*finish)(struct buf *out, struct collation *c);
};

extern const struct collation_format collation_text; /* page.c */
extern const struct collation_format collation_json; /* sheet.c */
extern const struct collation_format collation_lines;
extern const struct collation_format collation_csv; /* rows.c */

void collation_release(struct collation *c);

/* What became of all texts, before them (page_head.c). */
void page_head(struct buf *out, const struct collation *c);

/* Whose wording stands (page_party.c); nothing if nobody is named. */
void page_parties(struct buf *out, const struct collation *c);

/* A line for each article of a text (page_table.c). */
void page_table(struct buf *out, const struct collation *c,
	const struct collated *text);

/* What became of each article in words (page_detail.c, page_words.c). */
void page_detail(struct buf *out, const struct collation *c,
	const struct collated *text);
void page_words(struct buf *out, const struct collation *c,
	const struct comparison *all, const struct article_change *a);

/* One article of a text, as members of an object (sheet_article.c). */
void sheet_article(struct buf *out, const struct collated *t, uint32_t article);

/* What was not compared, and what all comes to (sheet_totals.c). */
void sheet_totals(struct buf *out, const struct collation *c);

/* "Article 5: Spam", "Preamble", or "(outside articles)". */
void page_name(struct buf *out, const struct comparison *c,
	const struct article_change *a);

#endif /* CORE_COMPARE_COLLATION_H */
