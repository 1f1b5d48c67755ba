/* SPDX-License-Identifier: MIT */
#include "core/report/count.h"

#include <stdlib.h>

#include "core/base/array.h"

bool count_is_topic(const struct tally_issue *issue)
{
	return !str_equal(issue->counts_as, str_of("exception")) &&
		!str_equal(issue->counts_as, str_of("exclusion"));
}

bool count_is_zero(const struct count *c)
{
	return !c->proposals && !c->named;
}

/* What one proposal does with the wanted issues, all kinds added to *out. */
static enum standing add_proposal(struct count *out, const struct proposal *p,
	const bool *wanted, bool *sure)
{
	enum standing best = STANDING_NONE;
	*sure = false;
	for (uint32_t i = 0; i < p->cell_count; i++) {
		const struct tally_cell *cell = &p->cells[i];
		if (!wanted[cell->issue]) {
			continue;
		}
		enum standing standing = cell_standing(cell);
		best = standing > best ? standing : best;
		*sure = *sure || cell->sure;
		for (uint32_t k = 0; k < TALLY_KINDS; k++) {
			out->kinds[k] += cell->counts[k];
		}
	}
	return best;
}

static bool is_lost(const struct proposal *p, const bool *wanted)
{
	for (uint32_t i = 0; i < p->lost_count; i++) {
		if (wanted[p->lost[i]]) {
			return true;
		}
	}
	return false;
}

void count_issues(struct count *out, struct arena *a, const struct tally *t,
	const struct proposals *p, const bool *wanted)
{
	bool *seen = arena_array(a, (size_t)t->member_count + 1, sizeof(*seen));
	*out = (struct count){0};
	for (uint32_t i = 0; i < p->count; i++) {
		const struct proposal *at = &p->at[i];
		bool sure;
		enum standing standing = add_proposal(out, at, wanted, &sure);
		out->named += standing == STANDING_NAMED;
		out->not_read +=
			standing == STANDING_NONE && is_lost(at, wanted);
		if (standing <= STANDING_NAMED) {
			continue;
		}
		out->proposals++;
		out->text += standing == STANDING_TEXT;
		out->prose += standing == STANDING_PROSE;
		out->to_check += !sure;
		for (uint32_t k = 0; k < at->member_count; k++) {
			out->delegations += !seen[at->members[k]];
			seen[at->members[k]] = true;
		}
	}
}

/* Where a theme stands; unknown ones come last, by name. */
static int theme_rank(struct rap_str theme)
{
	static const char *const house[] = {"enabling", "openness", "trust",
		"cross-cutting", "telecommunications", "market-access",
		"legal-architecture"};
	int count = (int)(COUNT_OF(house));
	for (int i = 0; i < count; i++) {
		if (str_equal(theme, str_of(house[i]))) {
			return i;
		}
	}
	return count;
}

static int compare_themes(struct rap_str a, struct rap_str b)
{
	int by = theme_rank(a) - theme_rank(b);
	return by ? by : str_compare(a, b);
}

/* What qsort sees: a row and what it is sorted by. */
struct sortable {
	struct count_row row;
	bool topic;
	struct rap_str id;
};

static int compare_rows(const void *x, const void *y)
{
	const struct sortable *a = x;
	const struct sortable *b = y;
	const struct count *m = &a->row.count;
	const struct count *n = &b->row.count;
	if (a->topic != b->topic) {
		return a->topic ? -1 : 1;
	}
	int by = compare_themes(a->row.theme, b->row.theme);
	by = by ? by
		: (n->proposals > m->proposals) - (n->proposals < m->proposals);
	by = by ? by
		: (n->delegations > m->delegations) -
			(n->delegations < m->delegations);
	return by ? by : str_compare(a->id, b->id);
}

static struct count_row *sort(struct arena *a, struct sortable *list,
	uint32_t count)
{
	struct count_row *rows =
		arena_array(a, (size_t)count + 1, sizeof(*rows));
	qsort(list, count, sizeof(*list), compare_rows);
	for (uint32_t i = 0; i < count; i++) {
		rows[i] = list[i].row;
	}
	return rows;
}

struct count_row *count_by_issue(struct arena *a, const struct tally *t,
	const struct proposals *p)
{
	bool *wanted =
		arena_array(a, (size_t)t->issue_count + 1, sizeof(*wanted));
	struct sortable *list =
		arena_array(a, (size_t)t->issue_count + 1, sizeof(*list));
	for (uint32_t i = 0; i < t->issue_count; i++) {
		list[i].row.issue = i;
		list[i].row.theme = t->issues[i].theme;
		list[i].topic = count_is_topic(&t->issues[i]);
		list[i].id = t->issues[i].id;
		wanted[i] = true;
		count_issues(&list[i].row.count, a, t, p, wanted);
		wanted[i] = false;
	}
	return sort(a, list, t->issue_count);
}

struct count_row *count_by_theme(uint32_t *row_count, struct arena *a,
	const struct tally *t, const struct proposals *p)
{
	struct sortable *list =
		arena_array(a, (size_t)t->issue_count + 1, sizeof(*list));
	uint32_t count = 0;
	for (uint32_t i = 0; i < t->issue_count; i++) {
		struct rap_str theme = t->issues[i].theme;
		uint32_t k = 0;
		while (k < count && !str_equal(list[k].row.theme, theme)) {
			k++;
		}
		if (k == count && count_is_topic(&t->issues[i])) {
			list[count].row.theme = theme;
			list[count++].topic = true;
		}
	}
	bool *wanted =
		arena_array(a, (size_t)t->issue_count + 1, sizeof(*wanted));
	for (uint32_t k = 0; k < count; k++) {
		for (uint32_t i = 0; i < t->issue_count; i++) {
			wanted[i] = count_is_topic(&t->issues[i]) &&
				str_equal(t->issues[i].theme,
					list[k].row.theme);
		}
		count_issues(&list[k].row.count, a, t, p, wanted);
	}
	*row_count = count;
	return sort(a, list, count);
}
