/* SPDX-License-Identifier: MIT */
/*
 * The words of a stretch of text, in lists by what openers ask of a word: so
 * those that may begin a term are found without a look at the others. Where one
 * term is looked for, others are, too: in most sentences with a match whose
 * guard is asked, several guards are.
 */
#ifndef CORE_SCAN_PASSAGE_H
#define CORE_SCAN_PASSAGE_H

#include "core/base/arena.h"
#include "core/scan/opener.h"

/* What lists are told apart by: eight bits. */
enum { PASSAGE_LISTS = 256 };

/*
 * A list goes from its last word to its first, and ends where what follows is
 * not in front of that, or not in the passage: so nothing has to be emptied.
 */
struct passage_lists {
	uint32_t last[PASSAGE_LISTS];
	uint32_t *before; /* of each word, from the passage's first */
};

struct passage {
	uint32_t first; /* words [first, end) of a document */
	uint32_t end;
	struct passage_lists literals; /* by hash */
	struct passage_lists starts;   /* by sketch_start */
	bool has_starts;               /* made when they are needed */
	uint32_t capacity;             /* words that there is room for */
};

/* Some words of a passage; it begins as zeros. */
struct word_marks {
	uint32_t first; /* of the passage */
	uint32_t end;
	bool any;       /* is a word marked? */
	uint64_t *bits; /* one for each word */
	uint32_t capacity;
};

/* A passage without words; its memory will be the arena's. */
void passage_init(struct passage *p);

/* List words [first, end) of a document, unless they are what is listed. */
void passage_need(struct passage *p, struct arena *a, const struct document *d,
	uint32_t first, uint32_t end);

/*
 * Mark the words that a match may begin at, and no others. The memory of the
 * marks is the arena's.
 */
void passage_mark(struct passage *p, struct arena *a, const struct document *d,
	const struct openers *set, struct word_marks *out);

/* The first marked word that is not in front of `word`, or UINT32_MAX. */
uint32_t word_marks_next(const struct word_marks *m, uint32_t word);

#endif /* CORE_SCAN_PASSAGE_H */
