/* SPDX-License-Identifier: MIT */
#include "core/scan/guard.h"

/* Words [first, end). */
struct window {
	uint32_t first;
	uint32_t end;
};

/* A guard at a hit. */
struct question {
	struct guard_desk *desk;
	const struct guard *guard;
	struct window bound; /* the unit */
	struct window hit;
};

static struct window words_of_unit(const struct document *d, uint32_t unit)
{
	const struct rap_unit *u = &d->units[unit];

	return (struct window){u->first_word, u->first_word + u->word_count};
}

static struct window words_of_block(const struct document *d, uint32_t place)
{
	const struct text_block *b = &d->blocks[document_block_at(d, place)];

	return (struct window){b->first_word, b->first_word + b->word_count};
}

static struct window bound_at(const struct document *d, enum rap_same same,
	uint32_t place)
{
	uint32_t unit = RAP_NO_UNIT;

	switch (same) {
	case RAP_SAME_DOCUMENT:
		return (struct window){0, d->view.word_count};
	case RAP_SAME_SENTENCE:
		unit = document_unit_at(d, place, RAP_UNIT_SENTENCE);
		break;
	case RAP_SAME_ARTICLE:
		unit = document_unit_at(d, place, RAP_UNIT_ARTICLE);
		break;
	case RAP_SAME_PARAGRAPH:
		break;
	}
	if (unit == RAP_NO_UNIT && same != RAP_SAME_SENTENCE) {
		unit = document_unit_at(d, place, RAP_UNIT_PARAGRAPH);
	}
	return unit == RAP_NO_UNIT ? words_of_block(d, place)
				   : words_of_unit(d, unit);
}

/* The words that the longest match of any term at an opener covers. */
static uint32_t match_at(const struct question *q, uint32_t word, uint32_t end)
{
	const struct document *d = q->desk->document;
	const struct guard_terms *any = q->guard->looks_for;
	uint32_t longest = 0;

	for (uint32_t i = 0; i < any->term_count; i++) {
		const struct term *t = any->terms[i];
		uint32_t count = term_may_begin(t, d, word)
			? term_match_within(t, d, word, end)
			: 0;
		longest = count > longest ? count : longest;
	}
	return longest;
}

/*
 * What stops short of the hit reaches furthest towards it, so that the longest
 * match that ends in front of the hit is the nearest from where it begins.
 */
static bool stands_before(const struct question *q, uint32_t word)
{
	uint32_t count = match_at(q, word, q->hit.first);

	return count && q->hit.first - (word + count) <= q->guard->within;
}

static bool stands_after(const struct question *q, uint32_t word)
{
	return match_at(q, word, q->bound.end) > 0;
}

/* Where a match in front of the hit can begin. */
static struct window room_before(const struct question *q)
{
	uint64_t reach =
		(uint64_t)q->guard->within + q->guard->looks_for->words_max;
	uint32_t end = q->hit.first;
	uint32_t first = end > reach ? (uint32_t)(end - reach) : 0;

	if (first < q->bound.first) {
		first = q->bound.first;
	}
	return (struct window){first, end > first ? end : first};
}

static struct window room_after(const struct question *q)
{
	uint64_t stop = (uint64_t)q->hit.end + q->guard->within + 1;
	uint32_t end = stop < q->bound.end ? (uint32_t)stop : q->bound.end;

	return (struct window){q->hit.end, end > q->hit.end ? end : q->hit.end};
}

/* The words of the unit that a term may begin at, and maybe some around it. */
static const struct word_marks *mark_openers(const struct question *q)
{
	struct guard_desk *desk = q->desk;
	struct passage *words = guard_desk_unit(desk, q->guard->same,
		q->bound.first, q->bound.end);

	passage_mark(words, desk->arena, desk->document,
		&q->guard->looks_for->openers, &desk->marks);
	return &desk->marks;
}

static bool find_in_small_unit(const struct question *q, bool before)
{
	const struct word_marks *openers = mark_openers(q);
	struct window room = room_before(q);

	if (!openers->any) {
		return false;
	}
	for (uint32_t i = before ? room.first : room.end;
		(i = word_marks_next(openers, i)) < room.end; i++) {
		if (stands_before(q, i)) {
			return true;
		}
	}
	room = room_after(q);
	for (uint32_t i = room.first;
		(i = word_marks_next(openers, i)) < room.end; i++) {
		if (stands_after(q, i)) {
			return true;
		}
	}
	return false;
}

static void remember(struct guard_memory *m, struct arena *a, uint32_t place)
{
	if (m->count == m->capacity) {
		uint32_t capacity = m->capacity ? 2 * m->capacity : 32;
		m->places = arena_grow(a, m->places, m->count, capacity,
			sizeof(*m->places));
		m->capacity = capacity;
	}
	m->places[m->count++] = place;
}

static void learn(struct guard_memory *m, const struct question *q)
{
	const struct word_marks *openers = mark_openers(q);

	m->first = q->bound.first;
	m->end = q->bound.end;
	m->count = 0;
	for (uint32_t i = m->first; (i = word_marks_next(openers, i)) < m->end;
		i++) {
		if (match_at(q, i, m->end)) {
			remember(m, q->desk->arena, i);
		}
	}
}

static const struct guard_memory *recall(const struct question *q)
{
	struct guard_memory *m =
		guard_desk_memory(q->desk, q->guard->looks_for->number);

	/* A large unit is not empty, as a new memory is. */
	if (m->first != q->bound.first || m->end != q->bound.end) {
		learn(m, q);
	}
	return m;
}

/* The first remembered place that is not in front of `word`. */
static uint32_t place_from(const struct guard_memory *m, uint32_t word)
{
	uint32_t low = 0;
	uint32_t high = m->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (m->places[middle] < word) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

static bool find_in_large_unit(const struct question *q, bool before)
{
	const struct guard_memory *m = recall(q);
	struct window room = room_before(q);

	for (uint32_t i = place_from(m, room.end);
		before && i-- > 0 && m->places[i] >= room.first;) {
		if (stands_before(q, m->places[i])) {
			return true;
		}
	}
	room = room_after(q);
	uint32_t next = place_from(m, room.first);
	return next < m->count && m->places[next] < room.end;
}

static bool holds(const struct question *q)
{
	/* A hit that stands before the term has the term behind it. */
	bool either = q->guard->relation != RAP_BEFORE;
	bool found = q->bound.end - q->bound.first <= SMALL_UNIT
		? find_in_small_unit(q, either)
		: find_in_large_unit(q, either);

	return found != (q->guard->relation == RAP_UNLESS);
}

bool guards_hold(struct guard_desk *desk, const struct pattern *p,
	const struct rap_hit *hit)
{
	struct question q = {.desk = desk,
		.hit = {hit->first_word, hit->first_word + hit->word_count}};

	for (uint32_t i = 0; i < p->guard_count; i++) {
		q.guard = &p->guards[i];
		q.bound = bound_at(desk->document, q.guard->same,
			hit->span.begin);
		if (!holds(&q)) {
			return false;
		}
	}
	return true;
}
