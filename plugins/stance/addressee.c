/* SPDX-License-Identifier: MIT */
#include "addressee.h"

enum {
	IMPERSONAL = 8, /* words from "it is recommended" to whom */
	AGENT = 6,      /* words from "shall be" to "by the Parties" */
};

enum addressee addressee_of(enum cue cue)
{
	static const enum addressee all[] = {
		[CUE_PARTY] = PARTY,
		[CUE_DEVELOPING] = DEVELOPING_PARTY,
		[CUE_SUPPLIER] = SUPPLIER,
		[CUE_CONSUMER] = CONSUMER,
		[CUE_AUTHORITY] = AUTHORITY,
		[CUE_BODY] = BODY,
	};
	return cue <= CUE_BODY ? all[cue] : NOBODY;
}

/* "A Party that is a developing country", "Partes que sean países ...". */
static bool is_said_to_develop(const struct sentence *s, uint32_t word)
{
	static const char *const which[] = {
		"that", "which", "que", "qui", NULL};
	static const char *const is[] = {"is", "are", "est", "sont", "soit",
		"soient", "es", "son", "sea", "sean", NULL};
	enum { DETERMINER = 1 };
	const struct mark *m =
		sentence_is(s, word, which) && sentence_is(s, word + 1, is)
		? subject_after(s, word + 2, DETERMINER)
		: NULL;
	return m && m->cue == CUE_DEVELOPING;
}

enum addressee addressee_of_subject(const struct sentence *s,
	const struct mark *m)
{
	return m->cue == CUE_PARTY && is_said_to_develop(s, m->end)
		? DEVELOPING_PARTY
		: addressee_of(m->cue);
}

/* Whom "it" means: the first who was spoken of as a subject. */
enum addressee addressee_meant(const struct sentence *s, const struct mark *m)
{
	for (const struct mark *at = s->marks; at < m; at++) {
		struct subject one;
		if (at->cue <= CUE_BODY && subject_at(&one, s, at)) {
			return addressee_of(at->cue);
		}
	}
	return NOBODY;
}

/* "shall be maintained by the Parties": who acts in a passive. */
static enum addressee agent_of(const struct sentence *s, const struct verb *v)
{
	static const char *const by[] = {"by", "par", "por", NULL};
	for (uint32_t w = v->end; w < v->end + AGENT && w < s->end; w++) {
		const struct mark *m = sentence_is(s, w, by)
			? subject_after(s, w + 1, 2)
			: NULL;
		if (m) {
			return addressee_of(m->cue);
		}
	}
	return NOBODY;
}

/* Who an impersonal verb speaks to: "se alienta a las Partes". */
enum addressee addressee_of_nobody(const struct sentence *s,
	const struct verb *v)
{
	static const char *const links[] = {
		"a", "al", "aux", "au", "que", "on", "upon", "that", NULL};
	bool open = sentence_is(s, v->end, links) ||
		sentence_is(s, v->end - 1, links);
	const struct mark *m =
		open ? subject_after(s, v->first, IMPERSONAL) : NULL;
	/* "No podrá una Parte": Spanish verbs stand before their subjects. */
	if (!m && s->language == RAP_LANGUAGE_ES) {
		m = subject_after(s, v->end, 1);
	}
	return m ? addressee_of(m->cue) : agent_of(s, v);
}
