/* SPDX-License-Identifier: MIT */
/*
 * A labelled folder: texts, and which issues somebody says each is about.
 * docs/accuracy.md is the format's reference.
 */
#ifndef CORE_LEARN_GOLD_H
#define CORE_LEARN_GOLD_H

#include "core/plugin/analyzer.h"

/* What a label says of an article and an issue; a set. */
enum gold_mark {
	GOLD_LABEL = 1,    /* the article is about it */
	GOLD_ALSO = 2,     /* it touches it: finding it is no mistake */
	GOLD_UNJUDGED = 4, /* nobody said: it is not counted */
};

struct gold_article {
	struct rap_str id;
	struct rap_str file; /* of its text; empty: the text is `body` */
	struct rap_str body;
	struct rap_str heading;  /* to show beside a mistake; may be empty */
	struct rap_str language; /* "en"; empty if not said */
	struct rap_str group;    /* what belongs together, such as a treaty */
	unsigned char *marks;    /* for each issue of the registry */
	bool labelled;           /* has a GOLD_LABEL at all */
	uint32_t line;           /* in the gold file, from 1 */
};

struct gold {
	struct gold_article *articles; /* in file order */
	uint32_t count;
	const bool *known; /* for each issue: whether labels speak of it */
};

/*
 * Read a gold file: verdicts, if its name ends in ".csv"
 * (core/learn/gold_verdicts.h), else one JSON object a line. The text of an article is the
 * file that its "path" names, else ID.txt in the folder "articles" beside the
 * gold file if there is one, else its "body". `group` is the member that holds
 * what belongs together. What labels speak of is what occurs in them, and what
 * labels.json beside the gold file has as keys. Fails with STATUS_SYNTAX:
 * "FILE:LINE: why", with the nearest issue for an unknown label.
 */
MUST_CHECK enum status gold_read(struct gold *out, struct arena *a,
	const struct registry *r, const char *path, const char *group,
	struct error *err);

/* The same from the lines of a file that was read. */
struct gold_file {
	struct rap_str bytes;
	const char *path; /* labels.json and texts are looked for beside it */
	const char *group;
};
MUST_CHECK enum status gold_parse(struct gold *out, struct arena *a,
	const struct registry *r, const struct gold_file *file,
	struct error *err);

/* What the engine is to call it: the name of its file, else "ID.txt". */
struct rap_str gold_name(struct arena *a, const struct gold_article *article);

/* The bytes of an article's text. */
MUST_CHECK enum status gold_text(struct rap_str *out, struct arena *a,
	const struct gold_article *article, struct error *err);

#endif /* CORE_LEARN_GOLD_H */
