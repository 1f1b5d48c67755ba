/* SPDX-License-Identifier: MIT */
#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/format/docx.h"

static uint32_t hexadecimal(struct rap_str code)
{
	uint32_t n = 0;
	for (size_t i = 0; i < code.len && i < 6; i++) {
		char c = ascii_lower(code.at[i]);
		bool letter = c >= 'a' && c <= 'f';
		n = n * 16 + (uint32_t)(letter ? c - 'a' + 10 : c - '0');
		if (!letter && !ascii_is_digit(c)) {
			return 0;
		}
	}
	return n;
}

uint32_t docx_symbol(struct rap_str font, struct rap_str code)
{
	/* What is used in texts; the fonts have pictures, too. */
	static const struct {
		const char *font;
		uint32_t byte, code_point;
	} known[] = {
		{"Symbol", 0xA3, 0x2264},
		{"Symbol", 0xB0, 0xB0},
		{"Symbol", 0xB1, 0xB1},
		{"Symbol", 0xB3, 0x2265},
		{"Symbol", 0xB4, 0xD7},
		{"Symbol", 0xB7, 0x2022},
		{"Symbol", 0xB9, 0x2260},
		{"Symbol", 0x2D, 0x2212},
		{"Wingdings", 0x6F, 0x2610},
		{"Wingdings", 0x71, 0x2610},
		{"Wingdings", 0xA7, 0x25AA},
		{"Wingdings", 0xA8, 0x2610},
		{"Wingdings", 0xD8, 0x25B6},
		{"Wingdings", 0xE0, 0x2192},
		{"Wingdings", 0xFC, 0x2713},
		{"Wingdings", 0xFE, 0x2611},
	};
	enum { PRIVATE = 0xE000, PRIVATE_END = 0xF8FF, PRIVATE_FONT = 0xF000 };
	uint32_t n = hexadecimal(code);
	uint32_t byte = n >= PRIVATE_FONT ? n - PRIVATE_FONT : n;
	for (size_t i = 0; i < COUNT_OF(known); i++) {
		if (str_equal(font, str_of(known[i].font)) &&
			byte == known[i].byte) {
			return known[i].code_point;
		}
	}
	bool character =
		n >= ' ' && n <= 0xFFFD && (n < 0xD800 || n > PRIVATE_END);
	return character ? n : 0xFFFD;
}
