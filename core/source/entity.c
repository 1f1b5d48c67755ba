/* SPDX-License-Identifier: MIT */
#include "core/source/entity.h"

#include "core/base/array.h"
#include "core/base/ascii.h"

enum { LONGEST_NAME = 8 };

/* U+00A0 to U+00FF, as HTML calls them. */
static const char *const latin[] = {"nbsp", "iexcl", "cent", "pound", "curren",
	"yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo", "not", "shy",
	"reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro",
	"para", "middot", "cedil", "sup1", "ordm", "raquo", "frac14", "frac12",
	"frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde", "Auml",
	"Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml",
	"Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve",
	"Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave",
	"Uacute", "Ucirc", "Uuml", "Yacute", "THORN", "szlig", "agrave",
	"aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil",
	"egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc",
	"iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml",
	"divide", "oslash", "ugrave", "uacute", "ucirc", "uuml", "yacute",
	"thorn", "yuml"};

static const struct {
	const char *name;
	uint32_t code_point;
} others[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'},
	{"apos", '\''}, {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018},
	{"rsquo", 0x2019}, {"sbquo", 0x201A}, {"ldquo", 0x201C},
	{"rdquo", 0x201D}, {"bdquo", 0x201E}, {"bull", 0x2022},
	{"hellip", 0x2026}, {"prime", 0x2032}, {"lsaquo", 0x2039},
	{"rsaquo", 0x203A}, {"euro", 0x20AC}, {"trade", 0x2122},
	{"minus", 0x2212}, {"le", 0x2264}, {"ge", 0x2265}, {"ensp", 0x2002},
	{"emsp", 0x2003}, {"thinsp", 0x2009}, {"OElig", 0x0152},
	{"oelig", 0x0153}, {"zwnj", 0x200C}, {"zwj", 0x200D}};

static uint32_t find(struct rap_str name)
{
	for (size_t i = 0; i < COUNT_OF(others); i++) {
		if (str_equal(name, str_of(others[i].name))) {
			return others[i].code_point;
		}
	}
	for (size_t i = 0; i < COUNT_OF(latin); i++) {
		if (str_equal(name, str_of(latin[i]))) {
			return 0xA0 + (uint32_t)i;
		}
	}
	return 0;
}

/* The value of a digit up to base 16; 16 for anything else. */
static uint32_t digit(char c)
{
	if (ascii_is_digit(c)) {
		return (uint32_t)(c - '0');
	}
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a') + 10 : 16;
}

/* "#233" or "#xE9"; 0 for what is no character. */
static uint32_t number(struct rap_str text)
{
	bool hex = text.len > 1 && (text.at[1] == 'x' || text.at[1] == 'X');
	uint32_t base = hex ? 16 : 10;
	uint32_t value = 0;
	size_t first = hex ? 2 : 1;
	for (size_t i = first; i < text.len; i++) {
		uint32_t d = digit(text.at[i]);
		value = value * base + d;
		if (d >= base || value >= 0x110000) {
			return 0;
		}
	}
	return value >= 0xD800 && value < 0xE000 ? 0 : value;
}

uint32_t entity_read(struct rap_str text, size_t *len)
{
	size_t end = 1;
	if (!text.len || text.at[0] != '&') {
		return 0;
	}
	while (end < text.len && text.at[end] != ';' &&
		end <= LONGEST_NAME + 1) {
		end++;
	}
	if (end >= text.len || text.at[end] != ';' || end == 1) {
		return 0;
	}
	*len = end + 1;
	struct rap_str name = {text.at + 1, end - 1};
	return name.at[0] == '#' ? number(name) : find(name);
}
