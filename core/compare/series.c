/* SPDX-License-Identifier: MIT */
#include "core/compare/series.h"

#include "core/report/grow.h"

const struct board_article *series_at(const struct series_row *r,
	uint32_t version)
{
	for (uint32_t i = 0; i < r->cell_count; i++) {
		if (r->cells[i].version == version) {
			return r->cells[i].article;
		}
	}
	return NULL;
}

bool series_removed(const struct series_row *r, uint32_t version)
{
	const struct board_article *at = series_at(r, version);
	return at ? str_equal(at->marks.state, str_of("removed"))
		  : r->cells[0].version < version;
}

const struct result_article *series_last(const struct series_row *r)
{
	return &r->cells[r->cell_count - 1].article->marks;
}

struct rap_str series_version_name(const struct series_set *set,
	const struct series_version *v)
{
	const struct board_document *d = &set->board->documents[v->document];
	if (d->symbol.len) {
		return v->number
			? str_of(arena_printf(set->arena, "Rev.%u", v->number))
			: str_of("first");
	}
	return v->date.len ? v->date
			   : str_of(arena_printf(set->arena, "%u", v->number));
}

uint32_t series_share(const struct result_article *m)
{
	uint64_t hundred = (uint64_t)m->bracketed_words * 100;
	return m->words ? (uint32_t)((hundred + m->words / 2) / m->words) : 0;
}

static void add_topics(struct series_row *r, const struct board_article *at)
{
	for (uint32_t i = 0; i < at->topic_count; i++) {
		uint32_t k = 0;
		while (k < r->topic_count &&
			!str_equal(r->topics[k], at->topics[i])) {
			k++;
		}
		if (k == r->topic_count && k < BOARD_TOPICS_MAX) {
			r->topics[r->topic_count++] = at->topics[i];
		}
	}
}

static void add_cell(struct series_row *r, struct arena *a, uint32_t version,
	const struct board_article *article, const struct align_scope *scope)
{
	GROW(a, r->cells, r->cell_count, r->cell_capacity);
	r->cells[r->cell_count++] = (struct series_cell){version, article};
	r->last = scope;
	add_topics(r, article);
}

/* A new line behind line `after`, counted from 1. */
static struct series_row *insert_row(struct series *s, struct arena *a,
	uint32_t after)
{
	GROW(a, s->rows, s->row_count, s->row_capacity);
	memmove(s->rows + after + 1, s->rows + after,
		(s->row_count - after) * sizeof(*s->rows));
	s->row_count++;
	s->rows[after] = (struct series_row){0};
	return &s->rows[after];
}

/* The articles of one version, and what pairing must know of them. */
struct leaf {
	const struct board_article *articles;
	const struct align_side *side;
	uint32_t count;
};

static struct leaf leaf_of(const struct board *b, uint32_t document,
	series_sides_fn *sides, void *self)
{
	struct leaf leaf = {.side = sides(self, document)};
	uint32_t first = 0;
	while (first < b->article_count &&
		b->articles[first].document != document) {
		first++;
	}
	leaf.articles = b->articles + first;
	while (first + leaf.count < b->article_count &&
		leaf.articles[leaf.count].document == document) {
		leaf.count++;
	}
	if (!leaf.side || leaf.side->count < leaf.count) {
		leaf.count = 0;
	}
	return leaf;
}

/* All articles so far, as they were last seen, those that are gone too. */
static struct align_side side_of_rows(const struct series *s, struct arena *a)
{
	struct align_side side = {
		arena_array(a, (size_t)s->row_count + 1, sizeof(*side.at)),
		s->row_count};
	for (uint32_t i = 0; i < s->row_count; i++) {
		side.at[i] = *s->rows[i].last;
	}
	return side;
}

/* Give each article of a version its line: its partner's, or a new one behind
 * the line of the article before. */
static void add_version(struct series *s, struct arena *a, uint32_t version,
	const struct leaf *leaf)
{
	struct align_side old = side_of_rows(s, a);
	struct align_side new = *leaf->side;
	struct alignment pairs;
	new.count = leaf->count;
	align_sides(&pairs, a, &old, &new);
	/* Where each line of before has gone as others were put in. */
	uint32_t *now = arena_array(a, (size_t)old.count + 1, sizeof(*now));
	uint32_t after = 0;
	for (uint32_t i = 0; i < old.count; i++) {
		now[i] = i;
	}
	for (uint32_t i = 0; i < leaf->count; i++) {
		uint32_t partner = pairs.old_of[i];
		struct series_row *row = NULL;
		if (partner == ALIGN_NONE) {
			row = insert_row(s, a, after);
			for (uint32_t k = 0; k < old.count; k++) {
				now[k] += now[k] >= after;
			}
		} else {
			row = &s->rows[now[partner]];
		}
		after = (uint32_t)(row - s->rows) + 1;
		add_cell(row, a, version, &leaf->articles[i],
			&leaf->side->at[i]);
	}
}

static void follow(struct series *s, const struct board *b,
	series_sides_fn *sides, void *self)
{
	for (uint32_t v = 0; v < s->version_count; v++) {
		struct leaf leaf =
			leaf_of(b, s->versions[v].document, sides, self);
		if (leaf.count) {
			add_version(s, b->arena, v, &leaf);
		}
	}
	series_add_up(s, b->arena);
}

void series_make(struct series_set *out, const struct board *b,
	series_sides_fn *sides, void *self)
{
	series_place(out, b);
	for (uint32_t i = 0; i < out->count; i++) {
		follow(&out->at[i], b, sides, self);
	}
}
