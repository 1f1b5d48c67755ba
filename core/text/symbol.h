/* SPDX-License-Identifier: MIT */
/*
 * Finds WTO document symbols: "INF/ECOM/62/Rev.1", "WT/MIN(17)/60".
 */
#ifndef CORE_TEXT_SYMBOL_H
#define CORE_TEXT_SYMBOL_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

/* A symbol and its parts, all of them slices of one text. */
struct symbol {
	struct rap_str text;
	struct rap_str base; /* without /Rev.n and the like at its end */
	uint32_t revision;   /* n of the last /Rev.n; 0 if none */
};

/* The first symbol in text; false if there is none. */
bool symbol_find(struct symbol *out, struct rap_str text);

/*
 * The symbol of a line of a cover: the first in it; or all of it, where a PDF
 * has put spaces beside its slashes ("INF/ECOM/ 48"), spelt in the arena.
 */
bool symbol_of_line(struct symbol *out, struct arena *a, struct rap_str line);

/*
 * Read a whole text as a symbol, tolerating case and spaces ("inf/ecom/5 rev
 * 1"), as people write it in front matter and file names. The result is in the
 * arena, in the WTO's spelling.
 */
bool symbol_parse(struct symbol *out, struct arena *a, struct rap_str text);

#endif /* CORE_TEXT_SYMBOL_H */
