/* SPDX-License-Identifier: MIT */
/*
 * Brings the end of a growing text to NFC, one code point at a time.
 */
#ifndef CORE_TEXT_COMPOSE_H
#define CORE_TEXT_COMPOSE_H

#include <stddef.h>

/*
 * Marks on one letter. Unicode's Stream-Safe Text Format allows 30, and no
 * language needs ten; the next ones are dropped.
 */
enum { COMPOSE_MARKS_MAX = 30, COMPOSE_TAIL_MAX = 512 };

/*
 * `tail` is a letter, marks that stand on it, and one code point more, at most
 * COMPOSE_MARKS_MAX + 4 code points. Write its NFC to out; returns how long it
 * is. *kept is how many bytes at the front are the same, of whole code points.
 */
size_t compose_tail(char out[COMPOSE_TAIL_MAX], const char *tail, size_t len,
	size_t *kept);

#endif /* CORE_TEXT_COMPOSE_H */
