/* SPDX-License-Identifier: MIT */
/*
 * The words by which treaty language binds, excepts and delays, in three
 * languages.
 *
 * Source: the modality ladder used for coding trade agreements (declaratory,
 * permissive, hortatory, best endeavour, binding but qualified, binding), and
 * the verb forms that legal French and Spanish use for it.
 */
#ifndef PLUGINS_STANCE_CUES_H
#define PLUGINS_STANCE_CUES_H

#include <rapporteur/plugin.h>

/* What a cue means; kept in the weight of its pattern. */
enum cue {
	/* Who acts: subjects of a clause. */
	CUE_PARTY = 1,
	CUE_DEVELOPING,
	CUE_SUPPLIER,
	CUE_CONSUMER,
	CUE_AUTHORITY,
	CUE_BODY,    /* a committee: what it shall do binds no Party */
	CUE_TEXT,    /* "this Agreement", "the term": binds nobody */
	CUE_NOTHING, /* "nothing in this Article": what follows is free */
	CUE_PRONOUN,
	/* What a clause says: its verb. */
	CUE_SHALL,
	CUE_WILL,
	CUE_UNDERTAKE,
	CUE_MAY,
	CUE_FREE, /* "is free to", "retains the right to" */
	CUE_SHOULD,
	CUE_RECOGNISE,
	CUE_ENDEAVOUR,
	CUE_REFRAIN,
	CUE_OBLIGED,   /* "be required to": not so, a freedom */
	CUE_PREVENTED, /* "be prevented from": not so, a freedom */
	CUE_CONSTRUED,
	CUE_PREVENT, /* what an article that does not, leaves free */
	CUE_SOFT,    /* a verb of little content: promote, consider */
	/* What a sentence adds. */
	CUE_QUALIFIER,
	CUE_EXTENT, /* "to the extent possible": an effort, no duty */
	CUE_OWN_RULES,
	CUE_NEVER, /* "in no case": forbids what follows */
	CUE_LDC,
	CUE_DEVELOPING_COUNTRY,
	CUE_DELAY,
	CUE_EXTENSION,
	CUE_DISPUTE,
	CUE_IN_FORCE, /* "after the entry into force" */
	CUE_DESIGNATE,
	CUE_PERMANENT,
	CUE_EMPLOYMENT, /* is permanent in its own way */
	CUE_UNTIL,
	CUE_DECISION,
	CUE_REVIEW,
	CUE_EXCEPT, /* "unless", "shall not apply": what makes exceptions */
	/* Exceptions that are ones wherever they stand. */
	CUE_PUBLIC_POLICY,
	CUE_NECESSITY,
	CUE_SELF_JUDGING,
	CUE_CHAPEAU,
	CUE_SECURITY,
	CUE_PRUDENTIAL,
	CUE_GENERAL,
	/* Exceptions only where something is excepted. */
	CUE_REGULATOR,
	CUE_INFRASTRUCTURE,
	CUE_PRIVACY,
	CUE_TAXATION,
	CUE_EXISTING,
	CUE_GOVERNMENT_INFORMATION,
	CUE_PROCUREMENT,
	CUE_INTELLECTUAL_PROPERTY,
	CUE_SUBSIDIES,
	CUE_BROADCASTING,
	CUE_INDIGENOUS,
	CUE_END
};

/* Rows of the table; one missing makes a pattern without text, which the host
 * refuses to load. */
enum { STANCE_CUE_COUNT = 360 };

extern const struct rap_pattern stance_cues[STANCE_CUE_COUNT];

#endif /* PLUGINS_STANCE_CUES_H */
