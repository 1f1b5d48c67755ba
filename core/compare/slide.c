/* SPDX-License-Identifier: MIT */
/*
 * Of the differences that are equally short, the one that people would draw:
 * where what was put in ends as it begins ("2. Each Party shall ... 3. Each
 * Party shall"), it begins with a paragraph or a sentence.
 */
#include "core/compare/change.h"
#include "core/compare/diff.h"

enum {
	FAR = 64,   /* tokens that a change is moved, at most */
	MERGED = 3, /* better than any place to begin */
};

/* What one side has and the other lacks: tokens [begin, end), which stand
 * before `at` of the other side. */
struct hunk {
	const struct token_list *list;
	struct rap_str text;
	uint32_t begin, end;
	uint32_t at;
};

/* How well a change begins at a token: with a line, a sentence, neither. */
static int begins_well(const struct hunk *h, uint32_t token)
{
	uint32_t place = h->list->at[token].span.begin;
	while (place && h->text.at[place - 1] == ' ') {
		place--;
	}
	char before = place ? h->text.at[place - 1] : '\n';
	if (before == '\n') {
		return 2;
	}
	return before == '.' || before == ';' || before == ':' || before == ']';
}

/*
 * How far the hunk can go to the left (sign -1) or right: the tokens it
 * passes are those it ends or begins with.
 */
static uint32_t reach(const struct hunk *h, const uint32_t *mine_of, int sign)
{
	const uint64_t *hashes = h->list->hashes;
	uint32_t n = 0;
	for (; n < FAR; n++) {
		bool left = sign < 0;
		if (left ? h->begin <= n || h->at <= n
			 : h->end + n >= h->list->count) {
			break;
		}
		uint32_t kept = left ? h->begin - 1 - n : h->end + n;
		uint32_t mine = left ? h->end - 1 - n : h->begin + n;
		uint32_t partner = left ? h->at - 1 - n : h->at + n;
		if (mine_of[kept] != partner || hashes[kept] != hashes[mine]) {
			break;
		}
	}
	return n;
}

/* Let the hunk begin n tokens further right, or left if n is below 0. */
static void slide(const struct hunk *h, uint32_t *mine_of, uint32_t *other_of,
	int n)
{
	uint32_t steps = (uint32_t)(n < 0 ? -n : n);
	for (uint32_t k = 0; k < steps; k++) {
		bool left = n < 0;
		uint32_t freed = left ? h->begin - 1 - k : h->end + k;
		uint32_t taken = left ? h->end - 1 - k : h->begin + k;
		uint32_t partner = left ? h->at - 1 - k : h->at + k;
		mine_of[freed] = DIFF_NONE;
		mine_of[taken] = partner;
		other_of[partner] = taken;
	}
}

/* Whether it meets another change on its side there, n tokens away. */
static bool meets(const struct hunk *h, const uint32_t *mine_of, int n)
{
	int64_t next = n < 0 ? (int64_t)h->begin + n - 1 : (int64_t)h->end + n;
	return n && next >= 0 && next < h->list->count &&
		mine_of[next] == DIFF_NONE;
}

/* One change is better than two; else it begins as well as it can. Returns by
 * how many tokens it went to the right; below 0: to the left. */
static int settle(const struct hunk *h, uint32_t *mine_of, uint32_t *other_of)
{
	int left = (int)reach(h, mine_of, -1);
	int right = (int)reach(h, mine_of, 1);
	int best = 0;
	int best_score = begins_well(h, h->begin);
	for (int n = -left; n <= right; n++) {
		uint32_t token = (uint32_t)((int64_t)h->begin + n);
		int score =
			meets(h, mine_of, n) ? MERGED : begins_well(h, token);
		if (score > best_score) {
			best = n;
			best_score = score;
		}
	}
	slide(h, mine_of, other_of, best);
	return best;
}

static uint32_t *partners_of(struct arena *a, const uint32_t *new_of,
	uint32_t old_count, uint32_t new_count)
{
	uint32_t *old_of =
		arena_array(a, (size_t)new_count + 1, sizeof(*old_of));
	for (uint32_t k = 0; k < new_count; k++) {
		old_of[k] = DIFF_NONE;
	}
	for (uint32_t i = 0; i < old_count; i++) {
		if (new_of[i] != DIFF_NONE) {
			old_of[new_of[i]] = i;
		}
	}
	return old_of;
}

/* Where two texts are read to. */
struct front {
	uint32_t old, new;
};

/* Behind the words that both have from here on. */
static struct front behind_kept(struct front at, const uint32_t *new_of,
	uint32_t old_count)
{
	while (at.old < old_count && new_of[at.old] == at.new) {
		at.old++;
		at.new ++;
	}
	return at;
}

/* Where the words end that only OLD has, and those that only NEW has. */
static struct front behind_change(struct front at, const uint32_t *new_of,
	uint32_t old_count, uint32_t new_count)
{
	while (at.old < old_count && new_of[at.old] == DIFF_NONE) {
		at.old++;
	}
	at.new = at.old < old_count ? new_of[at.old] : new_count;
	return at;
}

static void slide_all(uint32_t *new_of, uint32_t *old_of,
	const struct slide_side *old, const struct slide_side *new)
{
	uint32_t old_count = old->list->count;
	uint32_t new_count = new->list->count;
	struct front at = {0, 0};
	while (at.old < old_count || at.new < new_count) {
		struct front end =
			behind_change(at, new_of, old_count, new_count);
		struct hunk gone = {
			old->list, old->text, at.old, end.old, at.new};
		struct hunk put = {
			new->list, new->text, at.new, end.new, at.old};
		int moved = 0;
		if (end.old > at.old && end.new == at.new) {
			moved = settle(&gone, new_of, old_of);
		} else if (end.old == at.old && end.new > at.new) {
			moved = settle(&put, old_of, new_of);
		}
		/* What it passed stands before it now. */
		end.old += moved > 0 ? (uint32_t)moved : 0;
		end.new += moved > 0 ? (uint32_t)moved : 0;
		at = behind_kept(end, new_of, old_count);
	}
}

void slide_changes(uint32_t *new_of, struct arena *a,
	const struct slide_side *old, const struct slide_side *new)
{
	uint32_t *old_of =
		partners_of(a, new_of, old->list->count, new->list->count);
	/* Those that have met are one change the second time. */
	slide_all(new_of, old_of, old, new);
	slide_all(new_of, old_of, old, new);
}
