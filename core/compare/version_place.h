/* SPDX-License-Identifier: MIT */
/*
 * Where a document stands among the versions of its text: one rule for track
 * and compare.
 *
 * Source of the rule: docs/track.md, "Which documents are versions of one
 * text".
 */
#ifndef CORE_COMPARE_VERSION_PLACE_H
#define CORE_COMPARE_VERSION_PLACE_H

#include <stdbool.h>

#include "core/base/arena.h"
#include "core/base/map.h"
#include "core/base/str.h"

/* What is known of a document; "" where nothing is. */
struct version_source {
	struct rap_str path, symbol, title, date;
	struct rap_str date_source; /* "metadata", "front-matter", "text" */
};

struct version_place {
	struct rap_str key;       /* the symbol without /Rev.n, or the path as
	                       version_name.h has it */
	struct rap_str date;      /* "" if none */
	struct rap_str date_from; /* "metadata", "file-name", "title", ... */
	uint32_t number;          /* of /Rev.n or the file's name */
	bool numbered;            /* a symbol always has a number */
};

/* Borrows from the source; what is made lives in the arena. */
void version_place_read(struct version_place *out, struct arena *a,
	const struct version_source *s);

/* Below 0 if x is the older one: by number, then day; by day first unless all
 * versions of the text have a number. 0: the same place. */
int version_place_compare(const struct version_place *x,
	const struct version_place *y, bool by_date);

/*
 * Which language the versions of each text are in. Zeroed but for the arena,
 * it knows of none.
 */
struct version_languages {
	struct arena *arena;
	struct map only[2]; /* by path and by symbol: key of a text -> its only
	                       language, "unknown" if it has more */
};

/* A version of the text with this key is in a language; "" or "unknown" if
 * nobody knows. Borrows the language. */
void version_languages_add(struct version_languages *l, bool by_symbol,
	struct rap_str key, struct rap_str language);

/* The language of a version that was added, once all were: one whose own is
 * not known goes with the others if they are all in one language, else it is
 * "unknown". */
struct rap_str version_language(const struct version_languages *l,
	bool by_symbol, struct rap_str key, struct rap_str language);

#endif /* CORE_COMPARE_VERSION_PLACE_H */
