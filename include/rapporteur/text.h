/* SPDX-License-Identifier: MIT */
/**
 * @file rapporteur/text.h
 * Slices, spans and words: the ways this project points at text.
 *
 * All text is valid UTF-8. All offsets and lengths count bytes of a
 * document's clean text, never characters, unless a name says otherwise.
 * No type here owns memory, and none of them will ever change size.
 */
#ifndef RAPPORTEUR_TEXT_H
#define RAPPORTEUR_TEXT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A run of bytes somewhere in memory. Not NUL-terminated. */
struct rap_str {
	const char *at;
	size_t len;
};

/** The half-open byte range [begin, end) of one document's clean text. */
struct rap_span {
	uint32_t begin;
	uint32_t end;
};

/**
 * One word: a run of letters, marks and digits. Hyphens and apostrophes
 * separate words, so "l'accès" is two.
 *
 * The folded form is the word in lower case, without accents, with ligatures
 * spelt out: it is rap_document.folded from `folded`, `folded_len` bytes.
 */
struct rap_word {
	struct rap_span span; /**< the word as written, in clean text */
	uint32_t folded;      /**< where its folded form begins */
	uint32_t folded_len;  /**< bytes of the folded form */
};

#ifdef __cplusplus
}
#endif

#endif /* RAPPORTEUR_TEXT_H */
