/* SPDX-License-Identifier: MIT */
/*
 * The words by which treaty language binds, in three languages.
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
	CUE_PARTY = 1, /* a Party as grammatical subject */
	CUE_NO_PARTY,  /* "no Party": what follows is forbidden */
	CUE_OTHER,     /* a subject that is no Party: a committee, a term */
	CUE_SHALL,
	CUE_SHALL_NOT,
	CUE_SOFT, /* a binding verb of little content: promote, consider */
	CUE_ENDEAVOUR,
	CUE_SHOULD,
	CUE_MAY,
	CUE_RECOGNISE,
	CUE_QUALIFIER,
	CUE_FREEDOM,   /* "nothing shall prevent", "not be required to" */
	CUE_EXCEPTION, /* first of the exceptions; each its own value below */
	CUE_PUBLIC_POLICY = CUE_EXCEPTION,
	CUE_NECESSITY,
	CUE_SELF_JUDGING,
	CUE_CHAPEAU,
	CUE_SECURITY,
	CUE_PRUDENTIAL,
	CUE_GENERAL,
	CUE_REGULATOR,
	CUE_INFRASTRUCTURE,
	CUE_END
};

/* Rows of the table; one missing makes a pattern without text, which the host
 * refuses to load. */
enum { STANCE_CUE_COUNT = 134 };

extern const struct rap_pattern stance_cues[STANCE_CUE_COUNT];

/* "public-policy", ... for the exceptions. */
const char *stance_exception_name(enum cue cue);

#endif /* PLUGINS_STANCE_CUES_H */
