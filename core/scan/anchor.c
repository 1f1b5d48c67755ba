/* SPDX-License-Identifier: MIT */
#include "core/scan/anchor.h"

#include "core/base/array.h"

/*
 * Words of one to five letters that stand everywhere in English, French and
 * Spanish, by length, so that a word is compared with few.
 */
static const char *const common_words[] = {
	(""),
	("a b c d e i l n o s u y"),
	("an as at au be by ce da de do du el en es et he id if il in "
	 "is it je la le lo my ne no of on or os ou sa se si so su to "
	 "un up us we"),
	("all and any are but che con del des for has her his its las "
	 "les los may non not our out par pas per por que qui sin sur "
	 "the una une was who"),
	("aura avec been cada como dans does each elle este from have "
	 "into leur more must none only para plus pour sera sont such "
	 "than that them then they this were when will with"),
	("about among being cette entre every leurs other shall sobre "
	 "their there these those under where which would"),
};

void anchors_add(struct anchors *list, struct anchor anchor)
{
	if (list->count == list->capacity) {
		uint32_t capacity = list->capacity ? 2 * list->capacity : 64;
		list->at = arena_grow(list->arena, list->at, list->count,
			capacity, sizeof(*list->at));
		list->capacity = capacity;
	}
	list->at[list->count++] = anchor;
}

static bool is_common(struct rap_str word)
{
	size_t lengths = COUNT_OF(common_words);

	if (word.len >= lengths) {
		return false;
	}
	for (const char *at = common_words[word.len]; *at; at += word.len + 1) {
		if (!memcmp(at, word.at, word.len)) {
			return true;
		}
		if (!at[word.len]) {
			break;
		}
	}
	return false;
}

uint32_t anchor_word_cost(struct rap_str folded)
{
	static const uint32_t by_length[] = {
		5000, 5000, 3000, 1000, 600, 400, 300, 250};
	size_t lengths = COUNT_OF(by_length);

	if (is_common(folded)) {
		return 20000;
	}
	return folded.len < lengths ? by_length[folded.len] : 200;
}

uint32_t anchor_piece_cost(enum anchor_kind kind, size_t len)
{
	static const uint32_t by_length[] = {
		0, 0, 0, 8000, 3000, 1500, 800, 500};
	size_t lengths = COUNT_OF(by_length);
	uint32_t cost = len < lengths ? by_length[len] : 300;

	if (kind == ANCHOR_GLOB) {
		return 1000000;
	}
	/* Endings are shared by more words than beginnings. */
	return kind == ANCHOR_SUFFIX ? 2 * cost : cost;
}

/* Two common words side by side still are common; one rare word is enough. */
uint32_t anchor_row_cost(const uint32_t *costs, uint32_t count)
{
	uint32_t least = UINT32_MAX;
	uint32_t next = UINT32_MAX;

	for (uint32_t i = 0; i < count; i++) {
		if (costs[i] < least) {
			next = least;
			least = costs[i];
		} else if (costs[i] < next) {
			next = costs[i];
		}
	}
	if (count == 1) {
		return least;
	}
	uint32_t pair = least / 20 + least / 100 * (next / 1000);
	return count == 2 ? pair : pair / 8;
}
