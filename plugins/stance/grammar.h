/* SPDX-License-Identifier: MIT */
/*
 * The small words and verb endings of three languages: what may stand around
 * a subject and a verb, and what makes a word a verb where no modal says so.
 */
#ifndef PLUGINS_STANCE_GRAMMAR_H
#define PLUGINS_STANCE_GRAMMAR_H

#include "marks.h"

bool grammar_is_determiner(const struct sentence *s, uint32_t word);

/* "no", "aucune", "ninguna": the subject it stands with must not. */
bool grammar_is_negative(const struct sentence *s, uint32_t word);

/* Of, by, to: what follows is not the subject. */
bool grammar_is_preposition(const struct sentence *s, uint32_t word);

/* And, or, but. */
bool grammar_is_coordinator(const struct sentence *s, uint32_t word);

/* A "that" right behind "agree". */
bool grammar_follows_agree(const struct sentence *s, uint32_t word);

/*
 * The "that" of "agree that": what follows counts as a sentence. Asked of every
 * word; few look like "that" and "que".
 */
static inline bool grammar_is_agreed(const struct sentence *s, uint32_t word)
{
	struct rap_str w = sentence_word(s, word);
	return ((*w.at == 't' && w.len == 4) || *w.at == 'q') &&
		grammar_follows_agree(s, word);
}

/*
 * That, which, if: what follows is a clause within the clause; but not where
 * it is what the Parties agree on.
 */
bool grammar_is_subordinator(const struct sentence *s, uint32_t word);

/* Between subject and verb in French and Spanish: "ne", "se". */
bool grammar_is_clitic(const struct sentence *s, uint32_t word);

/* "contractante", "visées": still part of the subject. */
bool grammar_is_adjective(const struct sentence *s, uint32_t word);

/* Whether a sentence's language binds by the endings of verbs; English has
 * modals instead. */
bool grammar_binds_by_ending(const struct sentence *s);

/*
 * Whether a word right behind a subject is its verb by its ending: present or
 * future in French and Spanish.
 */
bool grammar_is_verb(const struct sentence *s, uint32_t word);

/* "impondrán": a Spanish future, wherever it stands. */
bool grammar_is_future(const struct sentence *s, uint32_t word);

/* "perçu", "imposés": a French participle behind "n'est". */
bool grammar_is_participle(const struct sentence *s, uint32_t word);

/* Verbs by which a text speaks of itself: "apply", "mean", "prevail". */
bool grammar_is_declarative(const struct sentence *s, uint32_t word);

#endif /* PLUGINS_STANCE_GRAMMAR_H */
