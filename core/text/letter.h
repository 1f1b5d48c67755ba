/* SPDX-License-Identifier: MIT */
/*
 * What a code point is to clean text.
 */
#ifndef CORE_TEXT_LETTER_H
#define CORE_TEXT_LETTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum letter_class {
	LETTER_TEXT,    /* stays as it is, whatever stands around it */
	LETTER_COMPOSE, /* may combine with what stands before it */
	LETTER_LIGATURE,
	LETTER_SPACE,
	LETTER_NEWLINE, /* a space at which a line ends */
	LETTER_SOFT_HYPHEN,
	LETTER_INVISIBLE,
};

enum letter_class letter_class(uint32_t code_point);

/* The letters a ligature stands for: "ffi". */
const char *letter_ligature(uint32_t code_point);

bool letter_is_letter(uint32_t code_point);
bool letter_is_lower(uint32_t code_point);

/* Whether it is a mark of any kind. */
bool letter_is_mark(uint32_t code_point);

/* Whether it is a mark that stands on, under or around what is before it. */
bool letter_is_combining(uint32_t code_point);

#endif /* CORE_TEXT_LETTER_H */
