/* SPDX-License-Identifier: MIT */
#include "core/scan/anchor.h"

#include "core/scan/glob.h"

/* Products of alternatives beyond this make pairs dearer than they help. */
enum { PAIRS_MAX = 32 };

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
	size_t lengths = sizeof(common_words) / sizeof(*common_words);

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

static uint32_t word_cost(struct rap_str word)
{
	static const uint32_t by_length[] = {
		5000, 5000, 3000, 1000, 600, 400, 300, 250};
	size_t lengths = sizeof(by_length) / sizeof(*by_length);

	if (is_common(word)) {
		return 20000;
	}
	return word.len < lengths ? by_length[word.len] : 200;
}

static uint32_t piece_cost(size_t len)
{
	static const uint32_t by_length[] = {
		0, 0, 0, 8000, 3000, 1500, 800, 500};
	size_t lengths = sizeof(by_length) / sizeof(*by_length);

	return len < lengths ? by_length[len] : 300;
}

/* Two common words side by side still are; else one rare word is enough. */
static uint32_t pair_cost(struct rap_str one, struct rap_str two)
{
	uint32_t a = word_cost(one);
	uint32_t b = word_cost(two);
	uint32_t most = a > b ? a : b;
	uint32_t least = a > b ? b : a;

	return least / 20 + least / 100 * (most / 1000);
}

uint32_t anchor_cost(const struct anchor *anchor)
{
	switch (anchor->kind) {
	case ANCHOR_WORD:
		return word_cost(anchor->text);
	case ANCHOR_PAIR:
		return pair_cost(anchor->text, anchor->next);
	case ANCHOR_PREFIX:
		return piece_cost(anchor->text.len);
	case ANCHOR_SUFFIX:
		return 2 * piece_cost(anchor->text.len);
	case ANCHOR_GLOB:
		break;
	}
	return 1000000;
}

static struct anchor anchor_of(const struct term_word *word)
{
	struct anchor out = {.kind = ANCHOR_WORD, .text = word->text};

	if (!word->wild) {
		return out;
	}
	struct rap_str prefix = glob_prefix(word->text);
	struct rap_str suffix = glob_suffix(word->text);
	if (prefix.len >= ANCHOR_PIECE_MIN && prefix.len >= suffix.len) {
		return (struct anchor){.kind = ANCHOR_PREFIX, .text = prefix};
	}
	if (suffix.len >= ANCHOR_PIECE_MIN) {
		return (struct anchor){.kind = ANCHOR_SUFFIX, .text = suffix};
	}
	out.kind = ANCHOR_GLOB;
	return out;
}

/* Steps whose words, and for a pair the next one's, are the anchor. */
struct site {
	const struct term_step *step;
	bool pair;
	uint8_t before_min;
	uint8_t before_max;
	int8_t check_at;
	uint32_t check_hash;
};

static void add_site(struct anchors *list, const struct site *p)
{
	for (uint32_t i = 0; i < p->step->word_count; i++) {
		struct anchor anchor = anchor_of(&p->step->words[i]);
		anchor.before_min = p->before_min;
		anchor.before_max = p->before_max;
		anchor.check_at = p->check_at;
		anchor.check_hash = p->check_hash;
		if (!p->pair) {
			anchors_add(list, anchor);
			continue;
		}
		anchor.kind = ANCHOR_PAIR;
		for (uint32_t j = 0; j < p->step[1].word_count; j++) {
			anchor.next = p->step[1].words[j].text;
			anchors_add(list, anchor);
		}
	}
}

/* Each place where a match may begin is a comparison. */
static uint64_t site_cost(const struct site *p)
{
	uint64_t cost = 0;

	for (uint32_t i = 0; i < p->step->word_count; i++) {
		struct anchor anchor = anchor_of(&p->step->words[i]);
		if (!p->pair) {
			cost += anchor_cost(&anchor);
			continue;
		}
		for (uint32_t j = 0; j < p->step[1].word_count; j++) {
			cost += pair_cost(anchor.text,
				p->step[1].words[j].text);
		}
	}
	return cost * (1u + p->before_max - p->before_min);
}

static bool is_literal(const struct term_step *step)
{
	for (uint32_t i = 0; i < step->word_count; i++) {
		if (step->words[i].wild) {
			return false;
		}
	}
	return true;
}

static bool makes_pairs(const struct term_variant *v, uint32_t i)
{
	return i + 1 < v->step_count && !v->steps[i + 1].gap &&
		is_literal(&v->steps[i]) && is_literal(&v->steps[i + 1]) &&
		(uint64_t)v->steps[i].word_count * v->steps[i + 1].word_count <=
		PAIRS_MAX;
}

static void consider(const struct site *p, struct site *best,
	uint64_t *best_cost)
{
	uint64_t cost = site_cost(p);

	if (cost < *best_cost) {
		*best = *p;
		*best_cost = cost;
	}
}

static bool is_one_literal(const struct term_step *step)
{
	return step->word_count == 1 && !step->words[0].wild;
}

/*
 * Many terms share an anchor. Where one has another word at a known distance,
 * looking at that spares trying the term.
 */
static void find_check(struct site *p, const struct term_variant *v)
{
	uint32_t at = (uint32_t)(p->step - v->steps);
	uint32_t behind = at + 1 + p->pair;

	if (behind < v->step_count && !v->steps[behind].gap &&
		is_one_literal(&v->steps[behind])) {
		p->check_at = (int8_t)(behind - at);
		p->check_hash = v->steps[behind].words[0].hash;
	} else if (at && !p->step->gap && is_one_literal(p->step - 1)) {
		p->check_at = -1;
		p->check_hash = p->step[-1].words[0].hash;
	}
}

static void add_variant(struct anchors *list, const struct term_variant *v)
{
	struct site p = {0};
	struct site best = {0};
	uint64_t best_cost = UINT64_MAX;

	for (uint32_t i = 0; i < v->step_count; i++) {
		p.step = &v->steps[i];
		p.before_min = (uint8_t)i;
		p.before_max =
			(uint8_t)(i ? p.before_max + 1 + p.step->gap : 0);
		p.pair = false;
		consider(&p, &best, &best_cost);
		p.pair = makes_pairs(v, i);
		if (p.pair) {
			consider(&p, &best, &best_cost);
		}
	}
	find_check(&best, v);
	add_site(list, &best);
}

void anchors_add_term(struct anchors *list, const struct term *t)
{
	for (uint32_t i = 0; i < t->variant_count; i++) {
		add_variant(list, &t->variants[i]);
	}
}
