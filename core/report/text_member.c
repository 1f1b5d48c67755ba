/* SPDX-License-Identifier: MIT */
#include "core/report/text.h"

#include "core/base/utf8.h"

enum { COLUMNS = 6, NAME_MOST = 34 };

/* Issues with one word in the delegation's cells, on a line of their own. */
static uint32_t put_issues(struct buf *out, const struct view *v,
	const struct delegation *d, enum cell_word word)
{
	const struct tally *t = v->tally;
	uint32_t count = 0;
	struct flow f;
	flow_begin(&f, out, text_width(v), 6);
	for (uint32_t i = 0; i < t->issue_count; i++) {
		if (delegation_cell(d, t, &v->proposals, i) != word) {
			continue;
		}
		if (count++) {
			flow_comma(&f);
		} else {
			flow_puts(&f, "    ");
			flow_piece(&f, str_of(cell_word(word)), ":");
		}
		flow_piece(&f, t->issues[i].id, "");
	}
	flow_end(&f);
	return count;
}

static uint32_t count_issues_with(const struct view *v,
	const struct delegation *d, enum cell_word word)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < v->tally->issue_count; i++) {
		count += delegation_cell(d, v->tally, &v->proposals, i) == word;
	}
	return count;
}

/* How many proposals two delegations make together. */
static uint32_t count_together(const struct view *v, const struct delegation *a,
	const struct delegation *b)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < v->proposals.count; i++) {
		const struct proposal *p = &v->proposals.at[i];
		count += delegation_proposes(a, p) && delegation_proposes(b, p);
	}
	return count;
}

static void put_partners(struct buf *out, const struct view *v,
	const struct delegation *d)
{
	struct flow f;
	bool begun = false;
	flow_begin(&f, out, text_width(v), 6);
	for (uint32_t i = 0; i < v->delegations.count; i++) {
		const struct delegation *other = &v->delegations.at[i];
		uint32_t count = other == d || !other->proposals
			? 0
			: count_together(v, d, other);
		if (!count) {
			continue;
		}
		if (begun) {
			buf_putc(out, ';');
			f.column++;
		} else {
			flow_puts(&f, "    joint with:");
		}
		begun = true;
		flow_add(&f, other->name);
		flow_printf(&f, "(%u)", count);
	}
	flow_end(&f);
}

static void put_member(struct buf *out, const struct view *v,
	const struct column *columns, const struct delegation *d)
{
	const char *count = v->tally->options.fractional
		? arena_printf(v->arena, "%llu.%02u",
			  (unsigned long long)(d->hundredths / 100),
			  (unsigned)(d->hundredths % 100))
		: arena_printf(v->arena, "%u", d->proposals);
	struct rap_str cells[COLUMNS] = {
		d->name, str_of(count), text_number(v, d->joint)};
	for (int w = CELL_TEXT; w <= CELL_NAMED; w++) {
		cells[3 + w] = text_number(v,
			count_issues_with(v, d, (enum cell_word)w));
	}
	table_row(out, columns, COLUMNS, cells);
	put_partners(out, v, d);
	for (int w = CELL_TEXT; w <= CELL_NAMED; w++) {
		(void)put_issues(out, v, d, (enum cell_word)w);
	}
	(void)put_issues(out, v, d, CELL_NOT_READ);
}

/* Of the roster, those without a proposal here. */
static void put_absent(struct buf *out, const struct view *v, bool in_unread,
	const char *head)
{
	struct flow f;
	bool begun = false;
	flow_begin(&f, out, text_width(v), 2);
	for (uint32_t i = 0; i < v->delegations.count; i++) {
		const struct delegation *d = &v->delegations.at[i];
		if (d->proposals || d->in_unread != in_unread) {
			continue;
		}
		if (begun) {
			buf_putc(out, ';');
			f.column++;
		} else {
			size_t from = out->len;
			flow_puts(&f, head);
			text_strong(out, v, from);
		}
		begun = true;
		flow_add(&f, d->name);
	}
	flow_end(&f);
}

void text_members(struct buf *out, const struct view *v)
{
	struct column columns[COLUMNS] = {
		{{NULL, "DELEGATION"}, 12, COLUMN_LEFT},
		{{"propos-", "als"}, 7, COLUMN_RIGHT},
		{{"joint", "ones"}, 5, COLUMN_RIGHT},
		{{"issues", "in text"}, 7, COLUMN_RIGHT},
		{{"prose", "only"}, 5, COLUMN_RIGHT},
		{{"named", "only"}, 5, COLUMN_RIGHT},
	};
	const struct delegations *list = &v->delegations;
	if (v->proposals.as_documents) {
		columns[1].head[0] = "docu-";
		columns[1].head[1] = "ments";
	}
	for (uint32_t i = 0; i < list->count; i++) {
		uint32_t width = (uint32_t)utf8_width(list->at[i].name);
		width = width > NAME_MOST ? NAME_MOST : width;
		if (list->at[i].proposals && width > columns[0].width) {
			columns[0].width = width;
		}
	}
	buf_putc(out, '\n');
	table_heads(out, columns, COLUMNS, 0, str_of(""));
	size_t from = out->len;
	table_heads(out, columns, COLUMNS, 1, str_of(""));
	text_strong(out, v, from);
	for (uint32_t i = 0; i < list->count; i++) {
		if (list->at[i].proposals) {
			put_member(out, v, columns, &list->at[i]);
		}
	}
	put_absent(out, v, false, "NO PROPOSAL IN THIS FOLDER:");
	put_absent(out, v, true, "ONLY IN UNREAD FILES:");
	buf_putc(out, '\n');
}
