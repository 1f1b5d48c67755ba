/* SPDX-License-Identifier: MIT */
#include "core/source/option_label.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/source/label_number.h"

size_t option_word(struct rap_str line, uint32_t *which)
{
	static const char *const words[] = {"option", "alternative", "alt.",
		"alt", "opcion", "alternativa", "variante", "variant"};
	/* Every line is asked, so their first letters are asked first. */
	char initial = ascii_lower(str_at(line, 0));
	if (initial != 'o' && initial != 'a' && initial != 'v') {
		return 0;
	}
	for (size_t i = 0; i < COUNT_OF(words); i++) {
		size_t len = label_word(line, words[i]);
		if (len) {
			*which = (uint32_t)i;
			return len;
		}
	}
	return 0;
}

/* "1", "12", "B", "iv": bytes of what tells options apart. */
static size_t read_designator(struct rap_str text)
{
	enum { LONGEST = 5 };
	size_t digits = 0;
	size_t roman = 0;
	while (digits < text.len && ascii_is_digit(text.at[digits])) {
		digits++;
	}
	while (roman < text.len && strchr("IVXivx", text.at[roman])) {
		roman++;
	}
	size_t len = digits ? digits : roman;
	if (!len && ascii_is_letter(str_at(text, 0))) {
		len = 1;
	}
	bool ends = !ascii_is_letter(str_at(text, len)) &&
		!ascii_is_digit(str_at(text, len));
	return len <= LONGEST && ends ? len : 0;
}

bool option_label_alone(struct rap_str line)
{
	uint32_t which;
	struct rap_str rest = str_past(line, "[{*_ ");
	size_t word = option_word(rest, &which);
	size_t gap = label_space(rest, word);
	rest = str_from(rest, word + gap);
	bool open = str_at(rest, 0) == '(';
	rest = str_from(rest, open);
	size_t len = word && (gap || open) ? read_designator(rest) : 0;
	return len && !str_past(str_from(rest, len), ")]}*_:. ").len;
}
