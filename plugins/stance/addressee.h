/* SPDX-License-Identifier: MIT */
/*
 * Who a clause speaks to, by its subject or without one.
 */
#ifndef PLUGINS_STANCE_ADDRESSEE_H
#define PLUGINS_STANCE_ADDRESSEE_H

#include "verb.h"

/* What a noun names; NOBODY if nobody who can act. */
enum addressee addressee_of(enum cue cue);

/* Who a subject is, by what is said of it right behind, too. */
enum addressee addressee_of_subject(const struct sentence *s,
	const struct mark *m);

/* Whom a pronoun means. */
enum addressee addressee_meant(const struct sentence *s, const struct mark *m);

/* Who is spoken to where no subject is known: whom an impersonal verb names
 * ("se alienta a las Partes"), or by whom something shall be done. */
enum addressee addressee_of_nobody(const struct sentence *s,
	const struct verb *v);

#endif /* PLUGINS_STANCE_ADDRESSEE_H */
