/* SPDX-License-Identifier: MIT */
/*
 * Reads who does what with a bracket: "EU, JPN propose; NO considering".
 */
#ifndef CORE_TEXT_BRACKET_PARTY_H
#define CORE_TEXT_BRACKET_PARTY_H

#include "core/text/bracket.h"

struct party_list {
	struct arena *arena;
	struct holder *at;
	uint32_t count, capacity;
	uint32_t added; /* by the last call */
	bool said;      /* it found a role in so many words */
};

/*
 * Add those whom a list of parties and roles names, and nothing if it names
 * anything else. Parties stand with ',', '/', ';' or "and" between; who has no
 * role of its own takes the next one, or proposes.
 */
bool party_read(struct party_list *out, struct rap_str text);

/* The same for sentences of a footnote: "Proposal by Japan. Opposed by EU". */
bool party_read_prose(struct party_list *out, struct rap_str text);

/* The same for what says a role and no more: "[...][CHN, IND oppose]". */
bool party_read_roles(struct party_list *out, struct rap_str text);

/* Take back what the last call added. */
void party_forget(struct party_list *out);

#endif /* CORE_TEXT_BRACKET_PARTY_H */
