/* SPDX-License-Identifier: MIT */
/*
 * Reads a verb with all that stands around it ("shall not be required to",
 * "s'efforce de ne pas"): how it binds and which way.
 */
#ifndef PLUGINS_STANCE_VERB_H
#define PLUGINS_STANCE_VERB_H

#include "clause.h"
#include "subject.h"

/* A verb and its complements, before we know who its subject is. */
struct verb {
	enum cue cue; /* of its first word; CUE_SHALL if its ending binds */
	uint32_t first;
	uint32_t end; /* behind the last complement */
	bool negated;
	bool with[CUE_END]; /* complements */
	bool not_to;        /* "endeavour not to" */
	bool needless;      /* "need not" */
};

/* Read the verb at a mark, or without one the word [first, end). */
void verb_read(struct verb *out, const struct sentence *s, enum cue cue,
	uint32_t first, uint32_t end);

/* What it says of its subject; the sentence's qualifiers are not counted. */
void verb_judge(struct stance *out, const struct verb *v,
	const struct subject *subject);

/* "chaque Partie publie", "cada Parte publicará": whether the word behind a
 * subject is its verb, and which word. */
bool verb_bare(const struct sentence *s, const struct mark *subject,
	uint32_t *verb);

#endif /* PLUGINS_STANCE_VERB_H */
