/* SPDX-License-Identifier: MIT */
/**
 * @file rapporteur/pattern.h
 * What an analyzer asks the host to look for, and what it gets back.
 *
 * Patterns are declared, never matched by a plugin itself: the host looks for
 * those of all analyzers in one pass, so that an analyzer more costs next to
 * nothing. Term packs (NAME.json) are turned into the same declarations.
 *
 * A term is words separated by spaces, compared with folded words:
 *
 *     location of computing facilit*      * is any run of letters, in a word
 *     data locali?ation                   ? is exactly one letter
 *     local storage|processing            | is an alternative, of one word
 *     transfer* ~3 information            ~3 is up to 3 other words between
 *     data flow*; movement of data        ; is between terms, either of which
 *                                           matches
 *
 * Upper case, accents, hyphens and apostrophes may be written in a term and
 * mean nothing; but "cross-border" also finds "crossborder". A match lies
 * within one block; one with a gap (~), within one sentence.
 */
#ifndef RAPPORTEUR_PATTERN_H
#define RAPPORTEUR_PATTERN_H

#include <rapporteur/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How a guard's term must stand to the match that it guards. */
enum rap_relation {
	RAP_NEAR = 0,   /**< within the distance, before or after */
	RAP_BEFORE = 1, /**< the match stands before the guard's term */
	RAP_UNLESS = 2  /**< the guard's term must not be near */
};

/** A unit that bounds a guard's distance. */
enum rap_same {
	RAP_SAME_SENTENCE = 0,
	RAP_SAME_PARAGRAPH = 1,
	RAP_SAME_ARTICLE = 2,
	RAP_SAME_DOCUMENT = 3
};

/** A condition on a match. All guards of a pattern must hold. */
struct rap_guard {
	uint32_t size;     /**< sizeof(struct rap_guard) */
	uint32_t relation; /**< enum rap_relation */
	uint32_t same;     /**< enum rap_same */
	uint32_t within;   /**< words that may stand between; 0: any number */
	const char *term;  /**< mandatory; several terms are separated by ';' */
};

enum rap_pattern_flags {
	RAP_PATTERN_REGEX = 1U << 0, /**< text is a PCRE2 regex over clean text,
	                                      caseless, one block at a time */
	RAP_PATTERN_EXACT = 1U
		<< 1, /**< compare case, accents and hyphens too */
	RAP_PATTERN_CONTEXT = 1U
		<< 2, /**< adds weight, makes no candidate alone */
	RAP_PATTERN_HEADING = 1U << 3, /**< counts in headings only */
	RAP_PATTERN_ON_DEMAND = 1U
		<< 4 /**< looked for only by rap_host.find() */
};

/** One pattern. Its index in the plugin's table is its number in hits. */
struct rap_pattern {
	uint32_t size;      /**< sizeof(struct rap_pattern) */
	uint32_t flags;     /**< enum rap_pattern_flags */
	const char *text;   /**< mandatory: the term, or the regex */
	const char *issue;  /**< the issue it speaks for; NULL for a cue */
	const char *name;   /**< what judge() knows it by; NULL: the text */
	uint32_t languages; /**< set of enum rap_language; 0: every language */
	int32_t weight;     /**< hundredths added to the score of its issue */
	const struct rap_guard *guards;
	uint32_t guard_count;
	uint32_t reserved;
};

/**
 * Initializes an on-demand pattern without issue or weight: a cue that an
 * analyzer asks for by name, with rap_host.count(), where it matters.
 */
#define RAP_CUE(cue_name, term)                                                \
	{                                                                      \
		sizeof(struct rap_pattern), RAP_PATTERN_ON_DEMAND, (term),     \
			NULL, (cue_name), 0, 0, NULL, 0, 0                     \
	}

/** One match. Hits never change size. */
struct rap_hit {
	struct rap_span span; /**< of clean text */
	uint32_t first_word;
	uint32_t word_count;
	uint32_t pattern; /**< its number; see rap_host.pattern() */
};

#ifdef __cplusplus
}
#endif

#endif /* RAPPORTEUR_PATTERN_H */
