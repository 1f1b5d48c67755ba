/* SPDX-License-Identifier: MIT */
#include "core/text/symbol.h"

#include "core/base/array.h"
#include "core/base/ascii.h"

/*
 * The series we know, the longer of two that begin alike first. "#" is two
 * digits, "*" one or more capitals. A slash and a number follow each.
 */
static const char *const series[] = {"INF/ECOM", "INF/*", "JOB/SERV/CTS",
	"JOB/*", "WT/MIN(##)/W", "WT/MIN(##)", "WT/GC/W", "WT/GC", "WT/L",
	"WT/COMTD/W", "WT/COMTD", "TN/*/W", "TN/*", "S/C/W", "S/C", "G/*/W",
	"G/*", "IP/C/W", "IP/C"};

/* What may follow the number, as the WTO spells it. */
static const char *const suffixes[] = {"Rev", "Add", "Corr", "Suppl"};

static size_t skip_digits(struct rap_str text, size_t place)
{
	while (ascii_is_digit(str_at(text, place))) {
		place++;
	}
	return place;
}

/* The end of a series at `place`, with the slash behind it; or `place`. */
static size_t skip_series(struct rap_str text, size_t place, const char *name)
{
	size_t end = place;

	for (; *name; name++) {
		if (*name == '*') {
			size_t begin = end;

			while (ascii_is_upper(str_at(text, end))) {
				end++;
			}
			if (end == begin) {
				return place;
			}
		} else if (*name == '#' ? !ascii_is_digit(str_at(text, end))
					: str_at(text, end) != *name) {
			return place;
		} else {
			end++;
		}
	}
	return str_at(text, end) == '/' && ascii_is_digit(str_at(text, end + 1))
		? end + 1
		: place;
}

/* The end of one "/Rev.2", and its number; or `place`. */
static size_t skip_suffix(struct rap_str text, size_t place,
	const char **suffix, uint32_t *number)
{
	struct rap_str rest;

	if (str_at(text, place) != '/') {
		return place;
	}
	rest = (struct rap_str){text.at + place + 1, text.len - place - 1};
	for (size_t i = 0; i < COUNT_OF(suffixes); i++) {
		size_t begin = strlen(suffixes[i]) + 1;
		size_t end = skip_digits(rest, begin);

		if (!str_starts_with(rest, suffixes[i]) ||
			str_at(rest, begin - 1) != '.' || end == begin ||
			end > begin + 4) {
			continue;
		}
		*suffix = suffixes[i];
		*number = 0;
		for (size_t d = begin; d < end; d++) {
			*number = *number * 10 + (uint32_t)(rest.at[d] - '0');
		}
		return place + 1 + end;
	}
	return place;
}

/* The symbol that begins at `place`, if one does. */
static bool read_symbol(struct symbol *out, struct rap_str text, size_t place)
{
	size_t end = place;
	size_t base;

	for (size_t i = 0; i < COUNT_OF(series); i++) {
		end = skip_series(text, place, series[i]);
		if (end > place) {
			break;
		}
	}
	if (end == place) {
		return false;
	}
	end = skip_digits(text, end);
	base = end;
	out->revision = 0;
	for (;;) {
		const char *suffix = NULL;
		uint32_t number = 0;
		size_t next = skip_suffix(text, end, &suffix, &number);

		if (next == end) {
			break;
		}
		if (suffix[0] == 'R') {
			out->revision = number;
		}
		end = next;
	}
	out->base = (struct rap_str){text.at + place, base - place};
	out->text = (struct rap_str){text.at + place, end - place};
	return true;
}

bool symbol_find(struct symbol *out, struct rap_str text)
{
	if (str_find_byte(text, '/') == text.len) {
		return false;
	}
	for (size_t i = 0; i + 4 < text.len; i++) {
		/* Each series begins with a capital behind no other letter. */
		if (ascii_is_upper(text.at[i]) &&
			(i == 0 ||
				(!ascii_is_letter(text.at[i - 1]) &&
					!ascii_is_digit(text.at[i - 1]) &&
					text.at[i - 1] != '/')) &&
			read_symbol(out, text, i)) {
			return true;
		}
	}
	return false;
}

/* Spell one suffix, which may be written "rev1", "REV 1", "rev.1". */
static size_t spell_suffix(struct rap_str text, size_t place, char *out,
	size_t *len)
{
	struct rap_str rest = {text.at + place, text.len - place};

	for (size_t i = 0; i < COUNT_OF(suffixes); i++) {
		size_t end = strlen(suffixes[i]);

		if (!str_starts_with_ignoring_case(rest, suffixes[i])) {
			continue;
		}
		while (str_at(rest, end) && strchr(" ._-", str_at(rest, end))) {
			end++;
		}
		if (!ascii_is_digit(str_at(rest, end))) {
			continue;
		}
		if (*len > 0 && out[*len - 1] != '/') {
			out[(*len)++] = '/';
		}
		memcpy(out + *len, suffixes[i], strlen(suffixes[i]));
		*len += strlen(suffixes[i]);
		out[(*len)++] = '.';
		return place + end;
	}
	return place;
}

bool symbol_parse(struct symbol *out, struct arena *a, struct rap_str text)
{
	/* A suffix gains a slash and a full stop at most. */
	char *spelt = arena_bytes(a, 3 * text.len + 1);
	size_t len = 0;
	size_t place = 0;

	text = str_trim(text);
	while (place < text.len) {
		size_t next = spell_suffix(text, place, spelt, &len);
		char c;

		if (next > place) {
			place = next;
			continue;
		}
		c = text.at[place++];
		if (c == ' ' || c == '\t') {
			continue;
		}
		spelt[len++] = ascii_is_letter(c) ? (char)(c & ~0x20) : c;
	}
	return len > 0 && read_symbol(out, (struct rap_str){spelt, len}, 0) &&
		out->text.len == len;
}

bool symbol_of_line(struct symbol *out, struct arena *a, struct rap_str line)
{
	enum { LONGEST = 48 };
	bool spaced = line.len <= LONGEST &&
		(str_find(line, "/ ") < line.len ||
			str_find(line, " /") < line.len);

	return symbol_find(out, line) || (spaced && symbol_parse(out, a, line));
}
