/* SPDX-License-Identifier: MIT */
/*
 * Values of a profile: the first source that has one is the one that counts;
 * and "key: value" pairs, whoever wrote them.
 */
#ifndef CORE_TEXT_PROFILE_FIELDS_H
#define CORE_TEXT_PROFILE_FIELDS_H

#include "core/text/profile.h"
#include "core/text/symbol.h"

/* Set what is not set yet; an empty text sets nothing. */
void profile_set(struct profile_value *v, struct rap_str text,
	enum profile_source source);

/* The same for the first date that text holds. */
void profile_set_date(struct profile_value *v, struct arena *a,
	struct rap_str text, enum profile_source source);

/* The same for symbol, base symbol and revision. */
void profile_set_symbol(struct profile *out, const struct symbol *symbol,
	enum profile_source source);

/* "en", "fr", "es" for the name of a language in any of them; else empty. */
struct rap_str profile_language_called(struct rap_str text);

/*
 * Take all fields of one origin in. Returns the kind that they name, or
 * RAP_DOCUMENT_UNKNOWN; a field of metadata.csv that says "-" sets its value to
 * none. Proponents are not read here.
 */
enum rap_document_kind profile_read_fields(struct profile *out,
	const struct document *d, enum field_origin origin);

#endif /* CORE_TEXT_PROFILE_FIELDS_H */
