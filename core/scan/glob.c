/* SPDX-License-Identifier: MIT */
#include "core/scan/glob.h"

#include "core/base/utf8.h"

static size_t character_at(struct rap_str word, size_t at)
{
	size_t len;

	if ((unsigned char)word.at[at] < 0x80) {
		return 1;
	}
	utf8_decode(word.at + at, &len);
	return len;
}

/*
 * A later '*' never needs an earlier one to be tried again, so that one place
 * to come back to is enough.
 */
bool glob_match(struct rap_str glob, struct rap_str word)
{
	size_t g = 0;
	size_t w = 0;
	size_t behind_star = 0; /* 0: no star yet */
	size_t star_end = 0;    /* how far the star reaches in the word */

	while (w < word.len) {
		if (g < glob.len && glob.at[g] == '*') {
			behind_star = ++g;
			star_end = w;
		} else if (g < glob.len && glob.at[g] == '?') {
			g++;
			w += character_at(word, w);
		} else if (g < glob.len && glob.at[g] == word.at[w]) {
			g++;
			w++;
		} else if (behind_star) {
			star_end += character_at(word, star_end);
			g = behind_star;
			w = star_end;
		} else {
			return false;
		}
	}
	while (g < glob.len && glob.at[g] == '*') {
		g++;
	}
	return g == glob.len;
}

struct rap_str glob_prefix(struct rap_str glob)
{
	size_t len = 0;

	while (len < glob.len && !glob_is_wildcard(glob.at[len])) {
		len++;
	}
	return (struct rap_str){glob.at, len};
}

struct rap_str glob_suffix(struct rap_str glob)
{
	size_t begin = glob.len;

	while (begin && !glob_is_wildcard(glob.at[begin - 1])) {
		begin--;
	}
	return (struct rap_str){glob.at + begin, glob.len - begin};
}

struct rap_str glob_core(struct rap_str glob)
{
	struct rap_str best = {glob.at, 0};

	for (size_t i = 0; i < glob.len; i++) {
		struct rap_str rest = {glob.at + i, glob.len - i};
		struct rap_str run = glob_prefix(rest);
		if (run.len > best.len) {
			best = run;
		}
		i += run.len;
	}
	return best;
}
