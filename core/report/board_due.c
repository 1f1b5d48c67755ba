/* SPDX-License-Identifier: MIT */
#include "core/report/board_due.h"

#include <stdlib.h>

#include "core/base/json.h"
#include "core/report/grow.h"
#include "core/report/table.h"

enum { NAMED_MAX = 8 }; /* articles of a line, unless all are asked for */

static bool is_due(const struct deadline *d, struct rap_str issue)
{
	for (uint32_t i = 0; i < d->issue_count; i++) {
		if (str_equal(d->issues[i].id, issue)) {
			return true;
		}
	}
	return !d->issue_count;
}

static bool is_about(const struct board_article *a, const struct deadline *d)
{
	for (uint32_t i = 0; i < a->topic_count; i++) {
		if (is_due(d, a->topics[i])) {
			return true;
		}
	}
	return !d->issue_count;
}

/* A report that gives a date gives it to an issue; one line holds them all. */
static void add_reported_dates(struct deadlines *all, const struct board *b)
{
	uint32_t first = all->count;
	struct map known = {0};
	for (uint32_t i = 0; i < b->reported_count; i++) {
		const struct board_reported *r = &b->reported[i];
		if (!r->due.len) {
			continue;
		}
		struct rap_str key = str_of(arena_printf(b->arena, "%.*s\n%.*s",
			(int)r->due.len, r->due.at, (int)r->document.len,
			r->document.at));
		(void)map_at(&known, b->arena, key);
		uint32_t k = first + map_index(&known, key);
		if (k >= all->count) {
			GROW(b->arena, all->at, all->count, all->capacity);
			all->at[all->count++] =
				(struct deadline){.date = r->due,
					.scope = str_of(""),
					.source = r->document,
					.reported = true};
		}
		struct deadline *d = &all->at[k];
		GROW(b->arena, d->issues, d->issue_count, d->issue_capacity);
		d->issues[d->issue_count++] =
			(struct deadline_issue){.id = r->issue};
	}
}

static void add_articles(struct board_due *due, const struct board *b)
{
	for (uint32_t i = 0; i < b->article_count; i++) {
		const struct board_article *a = &b->articles[i];
		if (board_shows(b, a) && board_is_open(&a->marks) &&
			is_about(a, &due->deadline)) {
			GROW(b->arena, due->articles, due->article_count,
				due->article_capacity);
			due->articles[due->article_count++] = a;
		}
	}
}

static bool is_on_the_page(const struct board *b, struct rap_str issue)
{
	for (uint32_t i = 0; i < b->article_count; i++) {
		const struct board_article *a = &b->articles[i];
		for (uint32_t k = 0; board_shows(b, a) && k < a->topic_count;
			k++) {
			if (str_equal(a->topics[k], issue)) {
				return true;
			}
		}
	}
	return false;
}

static bool is_settled(const struct board_reported *r)
{
	return str_equal(r->state, str_of("clean")) ||
		str_equal(r->state, str_of("stabilised")) ||
		str_equal(r->state, str_of("agreed-ad-ref"));
}

/* What reports alone tell to be open: at most one for each issue. */
struct open_reports {
	const struct board_reported **at;
	uint32_t count, capacity;
};

/* The last report on each issue, of those of one day the one that comes last,
 * if it is not settled and the issue is not on the page. */
static void find_open_reports(struct open_reports *out, const struct board *b)
{
	struct map last = {0};
	for (uint32_t i = 0; i < b->reported_count; i++) {
		struct board_reported *r = &b->reported[i];
		void **at = map_at(&last, b->arena, r->issue);
		const struct board_reported *before = *at;
		if (!before || str_compare(before->date, r->date) <= 0) {
			*at = r;
		}
	}
	*out = (struct open_reports){0};
	for (uint32_t i = 0; i < b->reported_count; i++) {
		const struct board_reported *r = &b->reported[i];
		if (!is_settled(r) && map_find(&last, r->issue) == r &&
			!is_on_the_page(b, r->issue)) {
			GROW(b->arena, out->at, out->count, out->capacity);
			out->at[out->count++] = r;
		}
	}
}

static void add_reported(struct board_due *due, struct arena *a,
	const struct open_reports *open)
{
	for (uint32_t i = 0; i < open->count; i++) {
		if (is_due(&due->deadline, open->at[i]->issue)) {
			GROW(a, due->reported, due->reported_count,
				due->reported_capacity);
			due->reported[due->reported_count++] = open->at[i];
		}
	}
}

static int by_issues(const struct deadline *a, const struct deadline *b)
{
	uint32_t least = a->issue_count < b->issue_count ? a->issue_count
							 : b->issue_count;
	for (uint32_t i = 0; i < least; i++) {
		int by = str_compare(a->issues[i].id, b->issues[i].id);
		if (by) {
			return by;
		}
	}
	return (a->issue_count > b->issue_count) -
		(a->issue_count < b->issue_count);
}

/* What is equal in all of this is the same to whoever reads it. */
static int by_time(const void *left, const void *right)
{
	const struct board_due *a = left;
	const struct board_due *b = right;
	if (a->left.known != b->left.known) {
		return a->left.known ? -1 : 1;
	}
	if (a->left.days != b->left.days) {
		return a->left.days < b->left.days ? -1 : 1;
	}
	int by = str_compare(a->deadline.date, b->deadline.date);
	by = by ? by : str_compare(a->deadline.source, b->deadline.source);
	by = by ? by : str_compare(a->deadline.scope, b->deadline.scope);
	by = by ? by : by_issues(&a->deadline, &b->deadline);
	return by ? by : a->deadline.reported - b->deadline.reported;
}

uint32_t board_dues(struct board_due **out, const struct board *b)
{
	struct deadlines all = {0};
	for (uint32_t i = 0; i < b->deadlines.count; i++) {
		GROW(b->arena, all.at, all.count, all.capacity);
		all.at[all.count++] = b->deadlines.at[i];
	}
	add_reported_dates(&all, b);
	struct open_reports open;
	find_open_reports(&open, b);
	struct board_due *list =
		arena_array(b->arena, (size_t)all.count + 1, sizeof(*list));
	for (uint32_t i = 0; i < all.count; i++) {
		list[i].deadline = all.at[i];
		list[i].left = deadline_left(all.at[i].date, b->as_of);
		add_articles(&list[i], b);
		add_reported(&list[i], b->arena, &open);
	}
	qsort(list, all.count, sizeof(*list), by_time);
	*out = list;
	return all.count;
}

const struct board_due *board_due_of(const struct board_due *dues,
	uint32_t count, const struct board_article *a)
{
	for (uint32_t i = 0; i < count; i++) {
		for (uint32_t k = 0; k < dues[i].article_count; k++) {
			if (dues[i].articles[k] == a) {
				return &dues[i];
			}
		}
	}
	return NULL;
}

/* "7 days", "at most 161 days", "3 days ago", "7 days if 2021". */
static void put_left(struct flow *f, const struct time_left *left)
{
	int32_t days = left->days < 0 ? -left->days : left->days;
	const char *unit = days == 1 ? "day" : "days";
	if (!left->known) {
		return;
	}
	if (left->days) {
		flow_printf(f, "%s%d %s%s",
			left->at_most && left->days > 0 ? "at most " : "", days,
			unit, left->days < 0 ? " ago" : "");
	} else {
		flow_puts(f, "today");
	}
	if (left->year_assumed) {
		flow_printf(f, "if %d", left->year);
	}
}

static uint32_t shown_documents(const struct board *b)
{
	uint32_t shown = 0;
	for (uint32_t i = 0; i < b->document_count; i++) {
		shown += b->force || b->documents[i].applies;
	}
	return shown;
}

static void put_article(struct flow *f, const struct board *b,
	const struct board_article *a, bool name_document)
{
	const struct board_document *d = &b->documents[a->document];
	if (name_document) {
		flow_piece(f, d->symbol.len ? d->symbol : d->path, "");
	}
	flow_add(f, a->marks.label);
	if (a->marks.issues) {
		flow_printf(f, "(%u open)", a->marks.issues);
	} else {
		flow_printf(f, "(%.*s)", (int)a->marks.state.len,
			a->marks.state.at);
	}
}

static void put_due(struct flow *f, const struct board *b,
	const struct board_due *due)
{
	bool many = shown_documents(b) > 1;
	uint32_t named = due->article_count;
	named = !b->all && named > NAMED_MAX ? NAMED_MAX : named;
	for (uint32_t i = 0; i < named; i++) {
		put_article(f, b, due->articles[i], many);
		if (i + 1 < due->article_count || due->reported_count) {
			flow_comma(f);
		}
	}
	if (named < due->article_count) {
		flow_printf(f, "%u more (--all)", due->article_count - named);
	}
	for (uint32_t i = 0; i < due->reported_count; i++) {
		const struct board_reported *r = due->reported[i];
		flow_add(f, r->issue);
		flow_printf(f, "(reported %.*s)", (int)r->state.len,
			r->state.at);
		if (i + 1 < due->reported_count) {
			flow_comma(f);
		}
	}
	if (!due->article_count && !due->reported_count) {
		flow_puts(f, "nothing open, as far as marks and reports tell");
	}
}

void board_dues_text(struct buf *out, const struct board *b, uint32_t width)
{
	struct board_due *dues;
	uint32_t count = board_dues(&dues, b);
	if (!count && b->as_of.len) {
		buf_puts(out,
			"DUE  no date: neither reports nor "
			"deadlines.json name one\n");
	}
	for (uint32_t i = 0; i < count; i++) {
		struct flow f;
		flow_begin(&f, out, width, 6);
		flow_puts(&f, "DUE  ");
		flow_add(&f, dues[i].deadline.date);
		if (dues[i].left.known) {
			flow_comma(&f);
			put_left(&f, &dues[i].left);
		}
		if (dues[i].deadline.scope.len) {
			flow_printf(&f, "(%.*s)",
				(int)dues[i].deadline.scope.len,
				dues[i].deadline.scope.at);
		}
		flow_colon(&f);
		put_due(&f, b, &dues[i]);
		flow_end(&f);
	}
}

static void put_open(struct buf *out, const struct board *b,
	const struct board_due *due)
{
	json_key(out, "open");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < due->article_count; i++) {
		const struct board_article *a = due->articles[i];
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "document",
			b->documents[a->document].path);
		json_member_string(out, "label", a->marks.label);
		json_member_string(out, "state", a->marks.state);
		json_member_number(out, "issues", a->marks.issues);
		buf_putc(out, '}');
	}
	for (uint32_t i = 0; i < due->reported_count; i++) {
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "issue", due->reported[i]->issue);
		json_member_string(out, "reported", due->reported[i]->state);
		buf_putc(out, '}');
	}
	buf_putc(out, ']');
}

static void put_deadline(struct buf *out, const struct board *b,
	const struct board_due *due)
{
	const struct deadline *d = &due->deadline;
	json_element(out);
	buf_putc(out, '{');
	json_member_string(out, "date", d->date);
	json_member_string(out, "scope", d->scope);
	json_member_string(out, "source", d->source);
	json_member_bool(out, "reported", d->reported);
	json_key(out, "issues");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < d->issue_count; i++) {
		json_element(out);
		json_string(out, d->issues[i].id);
	}
	buf_putc(out, ']');
	json_key(out, "days_left");
	if (due->left.known) {
		buf_printf(out, "%d", due->left.days);
	} else {
		buf_puts(out, "null");
	}
	json_member_bool(out, "at_most", due->left.at_most);
	json_member_bool(out, "year_assumed", due->left.year_assumed);
	put_open(out, b, due);
	buf_putc(out, '}');
}

void board_dues_json(struct buf *out, const struct board *b)
{
	struct board_due *dues;
	uint32_t count = board_dues(&dues, b);
	json_member_string(out, "as_of", b->as_of);
	json_key(out, "deadlines");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < count; i++) {
		put_deadline(out, b, &dues[i]);
	}
	buf_putc(out, ']');
}
