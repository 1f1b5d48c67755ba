/* SPDX-License-Identifier: MIT */
#include "core/text/listing.h"

#include "core/base/ascii.h"

/* A style is one of these, UPPER for (A), and for bullets their level. */
enum { STYLE_BULLET, STYLE_DIGIT, STYLE_ROMAN, STYLE_LETTER, STYLE_UPPER };
enum { STYLES = 2 * STYLE_UPPER };

static uint32_t digits_value(struct rap_str label)
{
	uint32_t value = 0;

	for (size_t i = 0; i < label.len; i++) {
		value = value * 10 + (uint32_t)(label.at[i] - '0') % 10;
	}
	return value;
}

/* (aa) follows (z). */
static uint32_t letters_value(struct rap_str label)
{
	return (uint32_t)((label.at[0] | 0x20) - 'a' + 1) +
		26 * (uint32_t)(label.len - 1);
}

static bool continues(const struct listing *l, uint32_t style, uint32_t value)
{
	for (uint32_t i = l->depth; i-- > 0;) {
		if (l->open[i].style == style) {
			return l->open[i].value + 1 == value;
		}
	}
	return false;
}

/* (i) is a letter behind (h), and a number nearly everywhere else. */
static struct listing_item letter_item(const struct listing *l,
	struct rap_str label, const struct label *next)
{
	uint32_t upper = label.at[0] <= 'Z' ? STYLE_UPPER : 0;
	uint32_t roman = label_roman(label);
	struct listing_item as_roman = {STYLE_ROMAN + upper, roman};
	struct listing_item as_letter = {
		STYLE_LETTER + upper, letters_value(label)};

	if (roman == 0) {
		return as_letter;
	}
	if (continues(l, as_roman.style, roman)) {
		return as_roman;
	}
	if (continues(l, as_letter.style, as_letter.value) &&
		!(roman == 1 && label_roman(next->text) == 2)) {
		return as_letter;
	}
	return label.len > 1 || roman == 1 ? as_roman : as_letter;
}

static struct listing_item read_item(const struct listing *l,
	const struct label *item, uint32_t level, const struct label *next)
{
	if (item->text.len == 0) {
		return (struct listing_item){STYLE_BULLET + STYLES * level, 0};
	}
	if (ascii_is_digit(item->text.at[0])) {
		return (struct listing_item){
			STYLE_DIGIT, digits_value(item->text)};
	}
	return letter_item(l, item->text, next);
}

/* Whether an open item ends at the new one, with all that is inside it. */
static bool ends_at(const struct listing_item *open,
	const struct listing_item *item)
{
	if (item->style % STYLES == STYLE_BULLET) {
		return open->style % STYLES == STYLE_BULLET &&
			open->style >= item->style;
	}
	return open->style == item->style;
}

void listing_take(struct listing *l, const struct label *item, uint32_t level,
	const struct label *next)
{
	struct listing_item new = read_item(l, item, level, next);
	uint32_t depth = 0;

	while (depth < l->depth && !ends_at(&l->open[depth], &new)) {
		depth++;
	}
	if (depth == LISTING_MAX) {
		depth--;
	}
	l->open[depth] = new;
	l->depth = depth + 1;
}
