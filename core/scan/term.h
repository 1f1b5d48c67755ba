/* SPDX-License-Identifier: MIT */
/*
 * The term language of rapporteur/pattern.h: parsing, and matching one term
 * at one place. This is the definition that the index must agree with.
 *
 * A term is a row of steps. Hyphens and apostrophes in a term, and '.', '/'
 * and '&', separate words as they do in documents; parts with a hyphen between
 * them are also looked for as one word. So a term may be several rows, its
 * variants: "cross-border flow" is [cross][border][flow] or
 * [crossborder][flow]. So are several terms with ';' between them.
 *
 * An exact term also compares what was written: each word with the clean text
 * of the word (wildcards work there too), and what stands between two words,
 * byte for byte; not across a gap, and nothing joined.
 */
#ifndef CORE_SCAN_TERM_H
#define CORE_SCAN_TERM_H

#include "core/base/error.h"
#include "core/scan/sketch.h"

/* Words that a term can cover at most, gaps included. */
enum { TERM_WORDS_MAX = 64 };

/* One alternative of a word: a literal, perhaps with wildcards. */
struct term_word {
	struct rap_str text;    /* folded; '*' and '?' stand for themselves */
	struct rap_str written; /* before folding */
	uint32_t hash;          /* fold_hash, if it has no wildcard */
	bool wild;
	bool joined; /* made of parts that have a hyphen between them */
};

/* One step: a word (any of its alternatives) after at most `gap` others. */
struct term_step {
	struct term_word *words;
	uint32_t word_count;
	uint32_t gap;
	struct rap_str separator; /* written in front of it; "" before a gap */
	struct sketch sketch;     /* of the words */
};

struct term_variant {
	struct term_step *steps;
	uint32_t step_count;
};

struct term {
	struct term_variant *variants; /* at least one */
	uint32_t variant_count;
	struct sketch first; /* of the words that can begin a match */
	uint32_t words_max;  /* that a match can cover */
	bool gaps;           /* a match must lie within one sentence */
	bool exact;          /* never set by term_parse */
};

/*
 * Parse. Fails with STATUS_SYNTAX; the message begins with the byte position
 * from 1 ("at 12: ..."), names what is wrong and how to write it. The term
 * lives in the arena and borrows the text.
 */
MUST_CHECK enum status term_parse(struct term *out, struct arena *a,
	struct rap_str text, struct error *err);

/* Whether a match may begin at a word: asking is cheap. */
static inline bool term_may_begin(const struct term *t,
	const struct document *d, uint32_t word)
{
	return sketch_has(&t->first, d, word);
}

/*
 * Match at word `first`: the number of words covered by the longest match, 0
 * if none. Never looks behind word `end` (exclusive), which the caller keeps
 * to the block and, for a term with gaps, the sentence.
 */
uint32_t term_match(const struct term *t, const struct document *d,
	uint32_t first, uint32_t end);

/*
 * As term_match, but keeps to the block around word `first` and the sentence
 * by itself; `end` bounds it further.
 */
uint32_t term_match_within(const struct term *t, const struct document *d,
	uint32_t first, uint32_t end);

/*
 * As term_parse, but what parsing leaves behind, and matching does not need, is
 * in scratch, which may be reset afterwards.
 */
MUST_CHECK enum status term_make(struct term *out, struct arena *a,
	struct arena *scratch, struct rap_str text, struct error *err);

#endif /* CORE_SCAN_TERM_H */
