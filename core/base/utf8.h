/* SPDX-License-Identifier: MIT */
/*
 * UTF-8 as RFC 3629 has it: no surrogates, no overlong forms, at most U+10FFFF.
 */
#ifndef CORE_BASE_UTF8_H
#define CORE_BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

#include <rapporteur/text.h>

/* Position of the first byte that is not valid UTF-8, or text.len. */
size_t utf8_first_bad(struct rap_str text);

/*
 * Where, from byte i on, the first byte stands that is not ASCII, or text.len.
 * Most text is ASCII, and passed 16 bytes at a time.
 */
size_t utf8_skip_ascii(struct rap_str text, size_t i);

/*
 * The code point at `at`, which begins one in valid UTF-8, and *len, the bytes
 * it takes (1 to 4).
 */
uint32_t utf8_decode(const char *at, size_t *len);

/* Write a code point; returns the bytes written, 1 to 4. */
size_t utf8_encode(uint32_t code, char out[4]);

/* Code points in valid UTF-8. */
size_t utf8_count(struct rap_str text);

/* The first bytes of text that hold at most max code points. */
struct rap_str utf8_head(struct rap_str text, size_t max);

/* The last bytes of text that hold at most max code points. */
struct rap_str utf8_tail(struct rap_str text, size_t max);

/*
 * Columns that text takes on a terminal: combining marks take none, wide
 * characters two, control characters none.
 */
size_t utf8_width(struct rap_str text);

#endif /* CORE_BASE_UTF8_H */
