/* SPDX-License-Identifier: MIT */
/*
 * Spells a regex out: a few strands of symbols, one of which every match of
 * the regex runs along. What cannot be spelt out is STRAND_ANY in it, which is
 * anything or nothing, so a strand never promises too much.
 */
#ifndef CORE_SCAN_STRAND_H
#define CORE_SCAN_STRAND_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

/* Symbols that are no code point; a code point is a letter or a digit. */
enum {
	STRAND_ANY = 0x110000, /* any text, or none */
	STRAND_GAP,            /* one or more characters that are in no word */
	STRAND_EDGE,           /* nothing, with a word on one side at most */
};

struct strand {
	uint32_t *at;
	uint32_t count;
	uint32_t capacity;
};

struct strands {
	struct strand *at;
	uint32_t count;
};

/*
 * False if the regex has something that this module does not understand. The
 * regex is one that PCRE2 accepted.
 */
bool strands_of(struct strands *out, struct arena *a, struct rap_str regex);

/*
 * Whether the words of a text are what strands take them for. Marks such as
 * combining accents belong to words for us, but not for PCRE2, and the two may
 * know different versions of Unicode. True for Latin without combining marks,
 * Greek, and Cyrillic.
 */
bool strands_hold(struct rap_str text);

/*
 * Whether a letter or digit folds the same way in all its cases, as PCRE2
 * knows them: only such stand in strands for themselves.
 */
bool strand_is_plain(uint32_t code_point);

#endif /* CORE_SCAN_STRAND_H */
