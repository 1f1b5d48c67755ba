/* SPDX-License-Identifier: MIT */
/*
 * Finds the verb of the present that binds: French and Spanish treaties
 * command in that tense, so it is who does something that makes a duty of it;
 * and words that bind whoever it may be (impersonal.h).
 *
 * Source of the rules: treaty French and Spanish ("chaque Partie adopte", "les
 * Membres s'efforcent", "chacune des Parties veille", "las Partes se
 * abstienen").
 */
#ifndef CORE_TEXT_VERB_H
#define CORE_TEXT_VERB_H

#include "core/text/document.h"

/* What was seen of a text that is walked word by word. Zeroed at first. */
struct verb_watch {
	bool due;    /* "chaque Partie" or "los Miembros" stand right before */
	bool plural; /* the latter */
	uint32_t relative; /* words until the verb behind "les Membres qui" is
	                      given up */
};

/*
 * Look at the next word; whether it is a verb of which the Parties or Members
 * right before it are the subject, or ends words that bind without one.
 */
bool verb_found(struct verb_watch *w, const struct document *d, uint32_t word);

#endif /* CORE_TEXT_VERB_H */
