/* SPDX-License-Identifier: MIT */
/*
 * A word processor's file: a zip archive whose members are the parts of one
 * document.
 */
#ifndef CORE_FORMAT_PACKAGE_H
#define CORE_FORMAT_PACKAGE_H

#include "core/format/extract.h"
#include "core/source/zip.h"

struct package {
	struct arena *arena; /* the document's */
	struct rap_str raw;
	struct zip zip;
	size_t left; /* bytes that its parts may still take */
};

/* Read the list of parts of raw (borrowed). Fails as zip_open() does. */
MUST_CHECK enum status package_open(struct package *out, struct arena *a,
	struct rap_str raw, struct error *err);

/* Whether there is a part of this name. */
bool package_has(const struct package *p, const char *name);

/*
 * A part as UTF-8 text, in the arena; empty if it is not there. Fails as
 * zip_read() and decode() do, with the part's name before the message.
 */
MUST_CHECK enum status package_text(struct rap_str *out, struct package *p,
	const char *name, struct error *err);

/*
 * The name of the part that `part` ("" for the file itself) calls by a
 * relation of this kind, "footnotes" for example; "" if it calls none, or one
 * that no program writes.
 */
MUST_CHECK enum status package_related(struct rap_str *out, struct package *p,
	struct rap_str part, const char *kind, struct error *err);

/*
 * Make fields of document properties: of each element that holds only text,
 * by its own name or the one that its attribute gives it. What is damaged is
 * said in a note: the text is worth more than they are.
 */
void fields_read(struct extract *x, struct arena *a, struct rap_str text);

/* The same of a part, which may be absent. */
void package_fields(struct extract *x, struct package *p, const char *name);

#endif /* CORE_FORMAT_PACKAGE_H */
