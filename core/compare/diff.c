/* SPDX-License-Identifier: MIT */
#include "core/compare/diff.h"

enum {
	REACH = 2 * DIFF_COST + 5,
	ORIGIN = DIFF_COST + 2,
	HURRY = 24,          /* in place of DIFF_COST when time is up: */
	STEPS = 128,         /* for each element, and */
	STEPS_MIN = 1 << 22, /* for any two texts */
};

/* A part of both sequences, as [begin, end). */
struct box {
	int64_t x, y, x_end, y_end;
};

struct search {
	const uint64_t *old, *new;
	uint32_t *partner;
	/* Per diagonal the furthest x from the front, and from the back. */
	int64_t *ahead, *behind;
	uint64_t steps; /* that may still be taken */
};

struct point {
	int64_t x, y;
};

static int64_t above_zero(int64_t n)
{
	return n > 0 ? n : 0;
}

static int64_t step(const int64_t *reach, int64_t k, int64_t cost)
{
	int64_t down = reach[ORIGIN + k + 1];
	int64_t right = reach[ORIGIN + k - 1];
	return k == -cost || (k != cost && right < down) ? down : right + 1;
}

static bool meets(const struct search *s, struct point p, const struct box *b,
	bool back)
{
	int64_t x = back ? b->x_end - 1 - p.x : b->x + p.x;
	int64_t y = back ? b->y_end - 1 - p.y : b->y + p.y;
	return s->old[x] == s->new[y];
}

/* One round of the search from one end. True: *out is where both met. */
static bool advance(struct search *s, const struct box *b, int64_t cost,
	bool back, struct point *out)
{
	int64_t n = b->x_end - b->x;
	int64_t m = b->y_end - b->y;
	int64_t *mine = back ? s->behind : s->ahead;
	const int64_t *other = back ? s->ahead : s->behind;
	int64_t theirs = back ? cost : cost - 1; /* rounds they have done */
	bool may_meet = ((n + m) % 2 != 0) == !back;
	int64_t last = cost - 2 * above_zero(cost - n);
	for (int64_t k = -(cost - 2 * above_zero(cost - m)); k <= last;
		k += 2) {
		struct point p = {.x = step(mine, k, cost)};
		p.y = p.x - k;
		while (p.x < n && p.y < m && meets(s, p, b, back)) {
			p.x++;
			p.y++;
		}
		mine[ORIGIN + k] = p.x;
		int64_t z = n - m - k; /* the same diagonal, seen from there */
		if (may_meet && p.x <= n && p.y <= m && z >= -theirs &&
			z <= theirs && p.x + other[ORIGIN + z] >= n) {
			*out = back ? (struct point){n - p.x, m - p.y} : p;
			return true;
		}
	}
	return false;
}

/* The point furthest from the front, when the search became too dear. */
static struct point furthest(const struct search *s, const struct box *b,
	int64_t cost)
{
	int64_t n = b->x_end - b->x;
	int64_t m = b->y_end - b->y;
	int64_t last = cost - 2 * above_zero(cost - n);
	struct point best = {0, 0};
	for (int64_t k = -(cost - 2 * above_zero(cost - m)); k <= last;
		k += 2) {
		struct point p = {
			s->ahead[ORIGIN + k], s->ahead[ORIGIN + k] - k};
		/* A way may have left the box; it ends at nothing then. */
		if (p.x <= n && p.y <= m && p.x + p.y > best.x + best.y) {
			best = p;
		}
	}
	return best;
}

/* A point on a short way through the box, neither its start nor its end. */
static struct point split(struct search *s, const struct box *b)
{
	struct point p;
	int64_t most = s->steps ? DIFF_COST : HURRY;
	s->ahead[ORIGIN + 1] = 0;
	s->behind[ORIGIN + 1] = 0;
	for (int64_t cost = 0; cost <= most; cost++) {
		uint64_t steps = 2 * (uint64_t)cost + 2;
		s->steps -= steps < s->steps ? steps : s->steps;
		if (advance(s, b, cost, false, &p) ||
			advance(s, b, cost, true, &p)) {
			return p;
		}
	}
	return furthest(s, b, most);
}

/* Take what is equal at both ends off the box. */
static void trim(struct search *s, struct box *b)
{
	while (b->x < b->x_end && b->y < b->y_end &&
		s->old[b->x] == s->new[b->y]) {
		s->partner[b->x++] = (uint32_t)b->y++;
	}
	while (b->x < b->x_end && b->y < b->y_end &&
		s->old[b->x_end - 1] == s->new[b->y_end - 1]) {
		s->partner[--b->x_end] = (uint32_t)--b->y_end;
	}
}

/* Each level halves the cost, so this is at most as deep as DIFF_COST has
 * binary digits; what is behind the split is done in the loop. */
/* NOLINTNEXTLINE(misc-no-recursion) */
static void solve(struct search *s, struct box b)
{
	for (;;) {
		trim(s, &b);
		if (b.x == b.x_end || b.y == b.y_end) {
			return;
		}
		struct point p = split(s, &b);
		if (p.x + p.y == 0) {
			return; /* no way on: nothing in it is kept */
		}
		struct box before = {b.x, b.y, b.x + p.x, b.y + p.y};
		solve(s, before);
		b.x += p.x;
		b.y += p.y;
	}
}

uint32_t *diff_words(struct arena *a, struct diff_side old,
	struct diff_side new)
{
	struct search s = {
		.old = old.at,
		.new = new.at,
		.partner = arena_array(a, (size_t)old.count + 1,
			sizeof(*s.partner)),
		.ahead = arena_array(a, REACH, sizeof(*s.ahead)),
		.behind = arena_array(a, REACH, sizeof(*s.behind)),
		.steps = STEPS_MIN + STEPS *((uint64_t)old.count + new.count),
	};
	for (uint32_t i = 0; i < old.count; i++) {
		s.partner[i] = DIFF_NONE;
	}
	solve(&s, (struct box){0, 0, old.count, new.count});
	return s.partner;
}
