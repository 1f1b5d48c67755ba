/* SPDX-License-Identifier: MIT */
/*
 * Small questions about slices of text (struct rap_str).
 *
 * Everything is about bytes: no locale, no Unicode. Letters are ASCII letters.
 */
#ifndef CORE_BASE_STR_H
#define CORE_BASE_STR_H

#include <stdbool.h>
#include <string.h>

#include <rapporteur/text.h>

#include "core/base/arena.h"
#include "core/base/ascii.h"

/* The slice of a string literal or another NUL-terminated string. */
static inline struct rap_str str_of(const char *text)
{
	return (struct rap_str){text, text ? strlen(text) : 0};
}

/* The bytes of span in text. */
static inline struct rap_str str_slice(struct rap_str text,
	struct rap_span span)
{
	return (struct rap_str){text.at + span.begin, span.end - span.begin};
}

/* The byte at i; NUL behind the end. */
static inline char str_at(struct rap_str text, size_t i)
{
	return i < text.len ? text.at[i] : '\0';
}

/* What stands from i on; empty behind the end. */
static inline struct rap_str str_from(struct rap_str text, size_t i)
{
	i = i < text.len ? i : text.len;
	/* Nothing may be added to the NULL of an empty text, not even 0. */
	return i ? (struct rap_str){text.at + i, text.len - i} : text;
}

static inline bool str_equal(struct rap_str a, struct rap_str b)
{
	return a.len == b.len && (!a.len || memcmp(a.at, b.at, a.len) == 0);
}

bool str_equal_ignoring_case(struct rap_str a, struct rap_str b);

/* Asked everywhere and mostly denied by the first byte, so inline. */
static inline bool str_is(struct rap_str text, const char *other)
{
	size_t i = 0;
	while (i < text.len && other[i] && text.at[i] == other[i]) {
		i++;
	}
	return i == text.len && !other[i];
}

static inline bool str_starts_with(struct rap_str text, const char *prefix)
{
	size_t i = 0;
	while (i < text.len && prefix[i] && text.at[i] == prefix[i]) {
		i++;
	}
	return !prefix[i];
}

static inline bool str_starts_with_ignoring_case(struct rap_str text,
	const char *prefix)
{
	size_t i = 0;
	while (i < text.len && prefix[i] &&
		ascii_lower(text.at[i]) == ascii_lower(prefix[i])) {
		i++;
	}
	return !prefix[i];
}

bool str_ends_with(struct rap_str text, const char *suffix);

/* Byte order, shorter first among equals: <0, 0, >0. */
int str_compare(struct rap_str a, struct rap_str b);

/* Without ASCII white space at both ends. */
struct rap_str str_trim(struct rap_str text);

/* What stands behind the bytes at its start that are among `marks`. */
struct rap_str str_past(struct rap_str text, const char *marks);

/* Position of the first `byte`, or text.len. */
size_t str_find_byte(struct rap_str text, char byte);

/* Position of the first `needle`, or text.len. */
size_t str_find(struct rap_str text, const char *needle);

/*
 * Take the next piece of *rest up to `separator`, trimmed, and move *rest past
 * it. False when *rest is used up. An empty text has no pieces.
 */
bool str_next_piece(struct rap_str *rest, char separator, struct rap_str *out);

/* Both with something between them, NUL-terminated in the arena. */
struct rap_str str_join(struct arena *a, struct rap_str first,
	const char *between, struct rap_str second);

/*
 * The text itself if it has at most `most` code points, more than three; else
 * a copy cut behind a word, where one ends near by, with "..." at its end.
 */
struct rap_str str_shortened(struct arena *a, struct rap_str text, size_t most);

/* A copy in the arena, NUL-terminated behind its len bytes. */
struct rap_str str_copy(struct arena *a, struct rap_str text);

#endif /* CORE_BASE_STR_H */
