/* SPDX-License-Identifier: MIT */
#include "core/compare/align.h"

#include <stdlib.h>

enum {
	SHINGLE = 3,         /* words that are looked at together */
	PAIRS_MAX = 1 << 20, /* compared by words; more go by number alone */
	SAME_NUMBER = 60, /* per cent alike that settle an article's number */
	ALIKE = 30,       /* and those that anything needs to be a pair */
	HARDLY = 10,      /* with the same number, or the same title */
	BONUS = 15,       /* for the same number, and for the same title */
};

/* Scopes, and the partner that each has so far, or ALIGN_NONE. */
struct side {
	const struct align_scope *at;
	uint32_t *partner;
	uint32_t count;
};

struct pair {
	uint32_t old, new;
	uint32_t score;
};

static int by_number(const void *left, const void *right)
{
	uint64_t a = *(const uint64_t *)left;
	uint64_t b = *(const uint64_t *)right;
	return (a > b) - (a < b);
}

static int by_score(const void *left, const void *right)
{
	const struct pair *a = left;
	const struct pair *b = right;
	if (a->score != b->score) {
		return a->score < b->score ? 1 : -1;
	}
	if (a->old != b->old) {
		return a->old < b->old ? -1 : 1;
	}
	return (a->new > b->new) - (a->new < b->new);
}

static const struct rap_unit *unit_of(const struct version *v, uint32_t scope)
{
	uint32_t unit = v->b->scopes[scope].unit;
	return unit < v->d->unit_count ? &v->d->units[unit] : NULL;
}

struct rap_str align_label(const struct version *v, uint32_t scope)
{
	const struct rap_unit *u = unit_of(v, scope);
	return u ? u->label : str_of("");
}

struct rap_str align_title(const struct version *v, uint32_t scope)
{
	const struct rap_unit *u = unit_of(v, scope);
	return u ? u->title : str_of("");
}

static void read_shingles(struct align_scope *s, struct arena *a,
	const struct version *v, struct rap_span span)
{
	static const uint64_t prime = 0x9E3779B97F4A7C15U;
	uint32_t first = document_word_at(v->d, span.begin);
	uint32_t end = document_word_at(v->d, span.end);
	uint32_t words = end - first;
	uint32_t runs = words < SHINGLE ? words : words - SHINGLE + 1;
	s->shingles = arena_array(a, (size_t)runs + 1, sizeof(*s->shingles));
	for (uint32_t i = 0; i < runs; i++) {
		uint64_t hash = 0;
		for (uint32_t k = 0; k < SHINGLE && first + i + k < end; k++) {
			hash = hash * prime + v->d->word_hashes[first + i + k];
		}
		s->shingles[i] = hash;
	}
	qsort(s->shingles, runs, sizeof(*s->shingles), by_number);
	for (uint32_t i = 0; i < runs; i++) {
		uint32_t last = s->shingle_count;
		if (!last || s->shingles[last - 1] != s->shingles[i]) {
			s->shingles[s->shingle_count++] = s->shingles[i];
		}
	}
}

void align_side(struct align_side *out, struct arena *a,
	const struct version *v)
{
	uint32_t count = v->b->scope_count;
	*out = (struct align_side){
		arena_array(a, (size_t)count + 1, sizeof(*out->at)), count};
	for (uint32_t i = 0; i < count; i++) {
		out->at[i] = (struct align_scope){
			.kind = v->b->scopes[i].kind,
			.label = str_copy(a, align_label(v, i)),
			.title = str_copy(a, align_title(v, i)),
		};
		read_shingles(&out->at[i], a, v, v->b->scopes[i].span);
	}
}

/* Dice's coefficient, in per cent; two empty sets are alike. */
static uint32_t alike(const struct align_scope *a, const struct align_scope *b)
{
	uint64_t common = 0;
	uint32_t i = 0;
	uint32_t k = 0;
	while (i < a->shingle_count && k < b->shingle_count) {
		uint64_t left = a->shingles[i];
		uint64_t right = b->shingles[k];
		common += left == right;
		i += left <= right;
		k += right <= left;
	}
	uint64_t all = (uint64_t)a->shingle_count + b->shingle_count;
	return all ? (uint32_t)(common * 200 / all) : 100;
}

static struct side side_of(struct arena *a, const struct align_side *from)
{
	struct side s = {.at = from->at, .count = from->count};
	s.partner = arena_array(a, (size_t)s.count + 1, sizeof(*s.partner));
	for (uint32_t i = 0; i < s.count; i++) {
		s.partner[i] = ALIGN_NONE;
	}
	return s;
}

static bool same_text(struct rap_str a, struct rap_str b)
{
	return a.len && str_equal_ignoring_case(a, b);
}

/* How well two scopes go together; 0: not at all. */
static uint32_t score(const struct align_scope *old,
	const struct align_scope *new)
{
	uint32_t percent = alike(old, new);
	bool label = same_text(old->label, new->label);
	bool title = same_text(old->title, new->title);
	bool whole = label && title;
	if (!whole && percent < (label || title ? HARDLY : ALIKE)) {
		return 0;
	}
	return 1 + percent + (label ? BONUS : 0) + (title ? BONUS : 0);
}

static void join(struct side *old, uint32_t i, struct side *new, uint32_t k)
{
	old->partner[i] = k;
	new->partner[k] = i;
}

/* Both are free, of one kind and number, with mostly the same words. */
static bool keeps_number(const struct side *old, uint32_t i,
	const struct side *new, uint32_t k)
{
	const struct align_scope *before = &old->at[i];
	const struct align_scope *after = &new->at[k];
	return new->partner[k] == ALIGN_NONE &&
		before->kind ==
		after->kind &&str_equal_ignoring_case(before->label,
			after->label) &&
		alike(before, after) >= SAME_NUMBER;
}

static void pair_by_number(struct side *old, struct side *new)
{
	for (uint32_t i = 0; i < old->count; i++) {
		uint32_t k = 0;
		while (k < new->count && !keeps_number(old, i, new, k)) {
			k++;
		}
		if (k < new->count) {
			join(old, i, new, k);
		}
	}
}

static uint32_t left_over(const struct side *s)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < s->count; i++) {
		count += s->partner[i] == ALIGN_NONE;
	}
	return count;
}

static uint32_t points_of(const struct side *old, uint32_t i,
	const struct side *new, uint32_t k)
{
	bool possible = old->partner[i] == ALIGN_NONE &&
		new->partner[k] == ALIGN_NONE &&
		old->at[i].kind == new->at[k].kind;
	return possible ? score(&old->at[i], &new->at[k]) : 0;
}

/* What is left on both sides and goes together; returns how many. */
static size_t list_pairs(struct pair *pairs, const struct side *old,
	const struct side *new)
{
	size_t count = 0;
	for (uint32_t i = 0; i < old->count; i++) {
		for (uint32_t k = 0; k < new->count; k++) {
			pairs[count] =
				(struct pair){i, k, points_of(old, i, new, k)};
			count += pairs[count].score > 0;
		}
	}
	return count;
}

/* The best pairs of what is left, one after the other. */
static void pair_by_words(struct arena *a, struct side *old, struct side *new)
{
	uint64_t possible = (uint64_t)left_over(old) * left_over(new);
	if (!possible || possible > PAIRS_MAX) {
		return;
	}
	struct pair *pairs =
		arena_array(a, (size_t)possible + 1, sizeof(*pairs));
	size_t count = list_pairs(pairs, old, new);
	qsort(pairs, count, sizeof(*pairs), by_score);
	for (size_t p = 0; p < count; p++) {
		if (old->partner[pairs[p].old] == ALIGN_NONE &&
			new->partner[pairs[p].new] == ALIGN_NONE) {
			join(old, pairs[p].old, new, pairs[p].new);
		}
	}
}

void align_sides(struct alignment *out, struct arena *a,
	const struct align_side *old, const struct align_side *new)
{
	struct side before = side_of(a, old);
	struct side after = side_of(a, new);
	pair_by_number(&before, &after);
	pair_by_words(a, &before, &after);
	*out = (struct alignment){before.partner, after.partner};
}

void align_scopes(struct alignment *out, struct arena *a,
	const struct version *old, const struct version *new)
{
	struct align_side before;
	struct align_side after;
	align_side(&before, a, old);
	align_side(&after, a, new);
	align_sides(out, a, &before, &after);
}
