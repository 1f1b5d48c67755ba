/* SPDX-License-Identifier: MIT */
/*
 * Words of brackets that were taken out in one place and put in elsewhere.
 */
#include <stdlib.h>

#include "core/compare/diff.h"
#include "core/compare/fate.h"

enum {
	RUN = 4,    /* words in a row that are no chance */
	TRIES = 16, /* places with the same run that are looked at */
	MOST = 75,  /* per cent of the words there that were put in */
};

/* RUN words of the new version, one of which was put in. */
struct spot {
	uint64_t hash;
	uint32_t article; /* index into the comparison's list */
	uint32_t word;    /* of those after, the first of them */
};

struct spots {
	struct spot *at;
	size_t count;
	const uint32_t **sums; /* of each article, as put_in() has them */
};

static int by_hash(const void *left, const void *right)
{
	const struct spot *x = left;
	const struct spot *y = right;
	if (x->hash != y->hash) {
		return x->hash < y->hash ? -1 : 1;
	}
	if (x->article != y->article) {
		return x->article < y->article ? -1 : 1;
	}
	return (x->word > y->word) - (x->word < y->word);
}

static uint64_t run_hash(const uint64_t *hashes)
{
	uint64_t hash = 0;
	for (uint32_t i = 0; i < RUN; i++) {
		hash = hash * 0x9E3779B97F4A7C15U + hashes[i];
	}
	return hash;
}

/* How many of the first words after were put in. */
static uint32_t *put_in(const struct article_change *c, struct arena *a)
{
	const struct trail *t = &c->trail;
	uint32_t *sums =
		arena_array(a, (size_t)t->after.count + 1, sizeof(*sums));
	for (uint32_t i = 0; i < t->after.count; i++) {
		sums[i + 1] = 1;
	}
	for (uint32_t i = 0; t->new_of && i < t->before.count; i++) {
		if (t->new_of[i] != DIFF_NONE) {
			sums[t->new_of[i] + 1] = 0;
		}
	}
	for (uint32_t i = 0; i < t->after.count; i++) {
		sums[i + 1] += sums[i];
	}
	return sums;
}

static void add_spots(struct spots *p, const struct comparison *all,
	uint32_t article, struct arena *a)
{
	const struct token_list *words = &all->at[article].trail.after;
	const uint32_t *sums = put_in(&all->at[article], a);
	p->sums[article] = sums;
	for (uint32_t i = 0; i + RUN <= words->count; i++) {
		if (sums[i + RUN] > sums[i]) {
			p->at[p->count++] = (struct spot){
				run_hash(words->hashes + i), article, i};
		}
	}
}

static struct spots spots_of(const struct comparison *all, struct arena *a)
{
	struct spots p = {0};
	size_t most = 1;
	for (uint32_t i = 0; i < all->count; i++) {
		most += all->at[i].trail.after.count;
	}
	p.at = arena_array(a, most, sizeof(*p.at));
	p.sums = arena_array(a, (size_t)all->count + 1, sizeof(*p.sums));
	for (uint32_t i = 0; i < all->count; i++) {
		add_spots(&p, all, i, a);
	}
	qsort(p.at, p.count, sizeof(*p.at), by_hash);
	return p;
}

static size_t first_spot(const struct spots *p, uint64_t hash)
{
	size_t low = 0;
	size_t high = p->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (p->at[middle].hash < hash) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/* All the words stand there in a row, and stood there not before. */
static bool stands_at(const struct comparison *all, const struct spots *all_of,
	const struct spot *p, const uint64_t *words, uint32_t count)
{
	const uint32_t *sums = all_of->sums[p->article];
	const struct token_list *after = &all->at[p->article].trail.after;
	if (count > after->count - p->word) {
		return false;
	}
	uint64_t new = sums[p->word + count] - sums[p->word];
	return new * 100 >=
		(uint64_t)count *MOST &&memcmp(after->hashes + p->word, words,
			count * sizeof(*words)) ==
		0;
}

static uint32_t word_at(const struct token_list *list, uint32_t place)
{
	uint32_t low = 0;
	uint32_t high = list->count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (list->at[middle].span.begin < place) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

static void look_for(struct bracket_fate *f, const struct comparison *all,
	const struct article_change *c, const struct spots *p)
{
	struct rap_span body = all->old.b->at[f->bracket].body;
	const struct token_list *before = &c->trail.before;
	uint32_t first = word_at(before, body.begin);
	uint32_t count = word_at(before, body.end) - first;
	if (count < RUN) {
		return;
	}
	const uint64_t *words = before->hashes + first;
	uint64_t hash = run_hash(words);
	size_t i = first_spot(p, hash);
	for (int k = 0; k < TRIES && i < p->count && p->at[i].hash == hash;
		k++, i++) {
		if (stands_at(all, p, &p->at[i], words, count)) {
			const struct trail *t =
				&all->at[p->at[i].article].trail;
			f->fate = FATE_MOVED;
			f->into = p->at[i].article;
			f->open = t->around_of[p->at[i].word] != NO_BRACKET;
			return;
		}
	}
}

void fates_find_moved(struct comparison *all, struct arena *a)
{
	struct spots p = spots_of(all, a);
	for (uint32_t i = 0; i < all->count; i++) {
		struct article_change *c = &all->at[i];
		for (uint32_t k = 0; k < c->fate_count; k++) {
			struct bracket_fate *f = &c->fates[k];
			if (f->fate == FATE_DELETED) {
				look_for(f, all, c, &p);
				c->fate_counts[FATE_DELETED] -=
					f->fate == FATE_MOVED;
				c->fate_counts[FATE_MOVED] +=
					f->fate == FATE_MOVED;
			}
		}
	}
}
