/* SPDX-License-Identifier: MIT */
#include "core/scan/passage.h"

void passage_init(struct passage *p)
{
	*p = (struct passage){0};
	/* No word, and in front of none. */
	memset(p->literals.last, 0xff, sizeof(p->literals.last));
	memset(p->starts.last, 0xff, sizeof(p->starts.last));
}

static uint32_t with_room_to_grow(uint32_t words)
{
	return words + (words < UINT32_MAX / 2 ? words / 2 : 0);
}

static void make_room(struct passage *p, struct arena *a, uint32_t words)
{
	if (words > p->capacity) {
		p->capacity = with_room_to_grow(words);
		p->literals.before = arena_bytes(a,
			p->capacity * sizeof(*p->literals.before));
		p->starts.before =
			arena_bytes(a, p->capacity * sizeof(*p->starts.before));
	}
}

/* What a list had before needs no care: see struct passage_lists. */
static void list_literals(struct passage *p, const struct document *d)
{
	struct passage_lists *lists = &p->literals;

	for (uint32_t i = p->first; i < p->end; i++) {
		uint32_t *last = &lists->last[d->word_hashes[i] >> 24];
		lists->before[i - p->first] = *last;
		*last = i;
	}
}

static void list_starts(struct passage *p, const struct document *d)
{
	struct passage_lists *lists = &p->starts;

	p->has_starts = true;
	for (uint32_t i = p->first; i < p->end; i++) {
		uint32_t *last = &lists->last[sketch_start_of(d, i)];
		lists->before[i - p->first] = *last;
		*last = i;
	}
}

void passage_need(struct passage *p, struct arena *a, const struct document *d,
	uint32_t first, uint32_t end)
{
	if (p->first == first && p->end == end) {
		return;
	}
	make_room(p, a, end - first);
	p->first = first;
	p->end = end;
	p->has_starts = false;
	list_literals(p, d);
}

static uint32_t bit_words(uint32_t words)
{
	return words / 64 + 1;
}

/* Of the words of a passage, none. */
static void marks_clear(struct word_marks *m, struct arena *a,
	const struct passage *p)
{
	uint32_t words = p->end - p->first;

	if (m->any) {
		memset(m->bits, 0,
			bit_words(m->end - m->first) * sizeof(*m->bits));
	}
	if (words >= m->capacity) {
		m->capacity = with_room_to_grow(words) + 1;
		m->bits = arena_array(a, bit_words(m->capacity),
			sizeof(*m->bits));
	}
	m->first = p->first;
	m->end = p->end;
	m->any = false;
}

/* Mark, of the words of one list, those that may be openers. */
static void mark_list(struct word_marks *m, const struct document *d,
	const struct openers *set, const struct passage_lists *lists,
	uint32_t list)
{
	uint32_t behind = m->end;
	uint32_t word = lists->last[list];

	while (word < behind && word >= m->first) {
		uint32_t number = word - m->first;
		if (openers_have(set, d, word)) {
			m->bits[number / 64] |= (uint64_t)1 << (number % 64);
			m->any = true;
		}
		behind = word;
		word = lists->before[number];
	}
}

static void mark_lists(struct word_marks *m, const struct document *d,
	const struct openers *set, const struct passage_lists *lists,
	const uint64_t *wanted)
{
	for (uint32_t i = 0; i < PASSAGE_LISTS / 64; i++) {
		for (uint64_t bits = wanted[i]; bits; bits &= bits - 1) {
			uint32_t bit = (uint32_t)__builtin_ctzll(bits);
			mark_list(m, d, set, lists, 64 * i + bit);
		}
	}
}

void passage_mark(struct passage *p, struct arena *a, const struct document *d,
	const struct openers *set, struct word_marks *out)
{
	marks_clear(out, a, p);
	mark_lists(out, d, set, &p->literals, set->literals);
	if (set->wild) {
		if (!p->has_starts) {
			list_starts(p, d);
		}
		mark_lists(out, d, set, &p->starts, set->starts);
	}
}

uint32_t word_marks_next(const struct word_marks *m, uint32_t word)
{
	if (!m->any || word >= m->end) {
		return UINT32_MAX;
	}
	uint32_t number = word - m->first;
	uint32_t at = number / 64;
	uint32_t count = bit_words(m->end - m->first);
	uint64_t bits = m->bits[at] & ~(uint64_t)0 << (number % 64);
	while (!bits && ++at < count) {
		bits = m->bits[at];
	}
	return bits ? m->first + 64 * at + (uint32_t)__builtin_ctzll(bits)
		    : UINT32_MAX;
}
