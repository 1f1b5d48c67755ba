/* SPDX-License-Identifier: MIT */
#include "core/base/nearest.h"

#include "core/base/ascii.h"

enum { LONGEST = 64 }; /* longer words are typed by programs, not people */

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Case makes no other word. */
static bool same(char a, char b)
{
	return ascii_lower(a) == ascii_lower(b);
}

/* Whether the last two of i bytes are the last two of j, the other way. */
static bool are_swapped(struct rap_str a, size_t i, struct rap_str b, size_t j)
{
	return i > 1 && j > 1 && same(a.at[i - 1], b.at[j - 2]) &&
		same(a.at[i - 2], b.at[j - 1]);
}

/* Optimal string alignment distance; both at most LONGEST bytes. */
static size_t distance(struct rap_str a, struct rap_str b)
{
	size_t rows[3][LONGEST + 1];
	for (size_t j = 0; j <= b.len; j++) {
		rows[0][j] = j;
	}
	for (size_t i = 1; i <= a.len; i++) {
		size_t *row = rows[i % 3];
		const size_t *last = rows[(i + 2) % 3];
		const size_t *before = rows[(i + 1) % 3];
		row[0] = i;
		for (size_t j = 1; j <= b.len; j++) {
			bool equal = same(a.at[i - 1], b.at[j - 1]);
			row[j] = least(least(last[j], row[j - 1]) + 1,
				last[j - 1] + !equal);
			row[j] = are_swapped(a, i, b, j)
				? least(row[j], before[j - 2] + 1)
				: row[j];
		}
	}
	return rows[a.len % 3][b.len];
}

/* Whether a name such as "source-code" has `word` as one of its parts. */
static bool has_part(struct rap_str name, struct rap_str word)
{
	struct rap_str part;
	while (str_next_piece(&name, '-', &part)) {
		if (str_equal_ignoring_case(part, word)) {
			return true;
		}
	}
	return false;
}

static const char *whole_of(struct rap_str word, const char *const *known,
	size_t known_count)
{
	for (size_t i = 0; word.len && i < known_count; i++) {
		if (has_part(str_of(known[i]), word)) {
			return known[i];
		}
	}
	return NULL;
}

static const char *nearest_by_edits(struct rap_str word,
	const char *const *known, size_t known_count)
{
	const char *best = NULL;
	size_t best_edits = (word.len + 2) / 3 + 1;
	if (word.len > LONGEST) {
		return NULL;
	}
	for (size_t i = 0; i < known_count; i++) {
		struct rap_str other = str_of(known[i]);
		/* Each letter more or less is an edit. */
		size_t apart = other.len > word.len ? other.len - word.len
						    : word.len - other.len;
		if (other.len > LONGEST || apart >= best_edits) {
			continue;
		}
		if (str_equal(word, other)) {
			return known[i];
		}
		size_t edits = distance(word, other);
		if (edits < best_edits) {
			best = known[i];
			best_edits = edits;
		}
	}
	return best;
}

const char *nearest_word(struct rap_str word, const char *const *known,
	size_t known_count)
{
	const char *best = nearest_by_edits(word, known, known_count);
	return best ? best : whole_of(word, known, known_count);
}
