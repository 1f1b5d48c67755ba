/* SPDX-License-Identifier: MIT */
#include "core/text/letter.h"

#include <utf8proc.h>

#include "core/base/array.h"

enum { LIGATURE_FIRST = 0xFB00, LIGATURE_LAST = 0xFB06 };

/*
 * Ranges of assigned code points that neither change in NFC nor combine with
 * what stands before them. Not all of them: those that real texts are full of.
 */
static const struct {
	uint32_t first, last;
} inert[] = {
	{0x00A1, 0x00AC},
	{0x00AE, 0x02FF},
	{0x0400, 0x0482},
	{0x2010, 0x2027},
	{0x2030, 0x205E},
	{0x20A0, 0x20BF},
	{0x2190, 0x2328},
	{0x2460, 0x2775},
	{0x3041, 0x3096},
	{0x30A1, 0x30FA},
	{0x4E00, 0x9FFF},
	{0xAC00, 0xD7A3},
};

static bool is_inert(uint32_t cp)
{
	for (size_t i = 0; i < COUNT_OF(inert); i++) {
		if (cp <= inert[i].last) {
			return cp >= inert[i].first;
		}
	}
	return false;
}

static enum letter_class by_category(uint32_t cp)
{
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)cp);
	if (category == UTF8PROC_CATEGORY_ZS) {
		return LETTER_SPACE;
	}
	if (category == UTF8PROC_CATEGORY_ZL ||
		category == UTF8PROC_CATEGORY_ZP) {
		return LETTER_NEWLINE;
	}
	return category == UTF8PROC_CATEGORY_CC ||
			category == UTF8PROC_CATEGORY_CF
		? LETTER_INVISIBLE
		: LETTER_COMPOSE;
}

enum letter_class letter_class(uint32_t code_point)
{
	if (code_point > ' ' && code_point < 0x7F) {
		return LETTER_TEXT;
	}
	if (code_point == ' ' || code_point == '\t' || code_point == 0xA0) {
		return LETTER_SPACE;
	}
	if ((code_point >= '\n' && code_point <= '\r') || code_point == 0x85) {
		return LETTER_NEWLINE;
	}
	if (code_point == 0xAD) {
		return LETTER_SOFT_HYPHEN;
	}
	if (is_inert(code_point)) {
		return LETTER_TEXT;
	}
	if (code_point >= LIGATURE_FIRST && code_point <= LIGATURE_LAST) {
		return LETTER_LIGATURE;
	}
	return by_category(code_point);
}

const char *letter_ligature(uint32_t code_point)
{
	static const char *const spelt[] = {
		"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
	return code_point >= LIGATURE_FIRST && code_point <= LIGATURE_LAST
		? spelt[code_point - LIGATURE_FIRST]
		: "";
}

bool letter_is_mark(uint32_t cp)
{
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)cp);
	return category >= UTF8PROC_CATEGORY_MN &&
		category <= UTF8PROC_CATEGORY_ME;
}

bool letter_is_letter(uint32_t cp)
{
	if (cp < 0x80) {
		return (cp | 0x20) - 'a' < 26;
	}
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)cp);
	return (category >= UTF8PROC_CATEGORY_LU &&
		       category <= UTF8PROC_CATEGORY_LO) ||
		category == UTF8PROC_CATEGORY_MN;
}

bool letter_is_lower(uint32_t cp)
{
	return cp < 0x80 ? cp - 'a' < 26
			 : utf8proc_category((utf8proc_int32_t)cp) ==
			UTF8PROC_CATEGORY_LL;
}

bool letter_is_combining(uint32_t cp)
{
	return cp >= 0x0300 &&
		utf8proc_get_property((utf8proc_int32_t)cp)->combining_class !=
		0;
}
