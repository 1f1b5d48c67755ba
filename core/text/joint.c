/* SPDX-License-Identifier: MIT */
#include "core/text/joint.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/text/letter.h"

/* "short- and long-term": what follows such a hyphen is a word of its own. */
static const char *const conjunctions[] = {
	"and", "or", "nor", "et", "ou", "y", "o", "e", "u"};

/* "day-to-day", "state-of-the-art": the hyphen is the word's own. */
static const char *const links[] = {
	"to", "of", "by", "in", "on", "the", "and", "a", "up", "for"};

/* "cross-border", "non-tariff": a hyphen behind them is the word's own, since
 * no word is broken there but before an ending ("cross-ing"). */
static const char *const heads[] = {"balance", "cross", "data", "government",
	"high", "libre", "low", "non", "risk", "secretary", "self", "third",
	"trade", "user", "well"};
enum { LONGEST_HEAD = 10, LONGEST_ENDING = 3 };

static bool is_among(struct rap_str word, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (str_equal_ignoring_case(word, str_of(list[i]))) {
			return true;
		}
	}
	return false;
}

size_t joint_hyphen(struct rap_str text)
{
	if (str_ends_with(text, "-")) {
		return 1;
	}
	return str_ends_with(text, "\xE2\x80\x90") ? 3 : 0;
}

static bool ends_in_letter(struct rap_str text)
{
	size_t len;
	return text.len &&
		letter_is_letter(utf8_decode(utf8_tail(text, 1).at, &len));
}

/* Whether the word at the end of text is one letter: "e" of "e-commerce". */
static bool is_single(struct rap_str text)
{
	struct rap_str last = utf8_tail(text, 1);
	return !ends_in_letter((struct rap_str){text.at, text.len - last.len});
}

/* The ASCII letters that text begins with. */
static struct rap_str first_word(struct rap_str text)
{
	size_t len = 0;
	while (len < text.len && (unsigned char)text.at[len] < 0x80 &&
		letter_is_letter((unsigned char)text.at[len])) {
		len++;
	}
	return (struct rap_str){text.at, len};
}

/* The word that text ends with, or what is too long for a head: words that are
 * joined line by line may have no end. */
static struct rap_str last_word(struct rap_str text)
{
	size_t begin = text.len;
	while (begin && text.len - begin <= LONGEST_HEAD &&
		ascii_is_letter(text.at[begin - 1])) {
		begin--;
	}
	bool is_part = ends_in_letter((struct rap_str){text.at, begin});
	return str_from(text, is_part ? text.len : begin);
}

struct joint joint_at(struct rap_str before, struct rap_str after, bool soft)
{
	const struct joint apart = {false, 0};
	size_t len;
	uint32_t next = utf8_decode(after.at, &len);
	if (soft) {
		bool letters = ends_in_letter(before) && letter_is_letter(next);
		return (struct joint){letters, 0};
	}
	size_t hyphen_len = joint_hyphen(before);
	before.len -= hyphen_len;
	if (!hyphen_len || !ends_in_letter(before) || !letter_is_letter(next)) {
		return apart;
	}
	struct rap_str word = first_word(after);
	if (word.len < after.len && after.at[word.len] == '-' &&
		is_among(word, links, COUNT_OF(links))) {
		return (struct joint){true, 0};
	}
	if (is_among(last_word(before), heads, COUNT_OF(heads)) &&
		word.len > LONGEST_ENDING) {
		return (struct joint){true, 0};
	}
	bool is_whole = word.len == after.len ||
		!letter_is_letter(utf8_decode(after.at + word.len, &len));
	if (is_whole && is_among(word, conjunctions, COUNT_OF(conjunctions))) {
		return apart;
	}
	/* "Asia-Pacific", "e-commerce": no word breaks there. */
	bool own = !letter_is_lower(next) || is_single(before);
	return (struct joint){true, own ? 0 : hyphen_len};
}
