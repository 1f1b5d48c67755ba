/* SPDX-License-Identifier: MIT */
#include "core/report/text.h"

#include "core/base/utf8.h"

enum {
	CODE = 4,         /* columns for a delegation's code and a gap */
	ISSUE_LEAST = 16, /* columns for an issue's id */
};

static const char marks[CELL_WORDS] = {
	[CELL_TEXT] = 'T',
	[CELL_PROSE] = 'P',
	[CELL_NAMED] = 'n',
	[CELL_NOT_IN_PROPOSALS] = '.',
	[CELL_NOT_COVERED] = 'x',
	[CELL_NOT_READ] = '?',
	[CELL_NO_PROPOSAL] = '-',
};

static void put_legend(struct buf *out, const struct view *v)
{
	struct flow f;
	flow_begin(&f, out, text_width(v), 2);
	for (int w = 0; w < CELL_WORDS; w++) {
		const char *text = arena_printf(v->arena, "%c %s", marks[w],
			cell_word((enum cell_word)w));
		flow_piece(&f, str_of(text), w + 1 < CELL_WORDS ? " |" : "");
	}
	flow_end(&f);
}

/* At most three columns: a code, else the beginning of the name. */
static struct rap_str code_of(const struct delegation *d)
{
	return utf8_head(d->code.len ? d->code : d->name, CODE - 1);
}

static bool is_shown(const struct view *v, const struct count_row *row)
{
	return v->tally->options.all || !count_is_zero(&row->count);
}

/* Columns for the longest id that is shown. */
static uint32_t name_width(const struct view *v, const struct count_row *rows)
{
	uint32_t width = ISSUE_LEAST;
	for (uint32_t i = 0; i < v->tally->issue_count; i++) {
		struct rap_str id = v->tally->issues[rows[i].issue].id;
		uint32_t own = (uint32_t)utf8_width(id);
		width = is_shown(v, &rows[i]) && own > width ? own : width;
	}
	return width;
}

/* Rows of issues for the delegations [first, last). */
static void put_band(struct buf *out, const struct view *v,
	const struct count_row *rows, uint32_t first, uint32_t last)
{
	const struct tally *t = v->tally;
	uint32_t name = name_width(v, rows);
	buf_pad(out, ' ', name);
	for (uint32_t d = first; d < last; d++) {
		struct rap_str code = code_of(&v->delegations.at[d]);
		buf_pad(out, ' ', CODE - utf8_width(code));
		buf_add_str(out, code);
	}
	buf_putc(out, '\n');
	for (uint32_t i = 0; i < t->issue_count; i++) {
		struct rap_str id = t->issues[rows[i].issue].id;
		if (!is_shown(v, &rows[i])) {
			continue;
		}
		size_t width = utf8_width(id);
		buf_add_str(out, id);
		buf_pad(out, ' ', width < name ? name - width : 0);
		for (uint32_t d = first; d < last; d++) {
			buf_pad(out, ' ', CODE - 1);
			buf_putc(out,
				marks[delegation_cell(&v->delegations.at[d], t,
					&v->proposals, rows[i].issue)]);
		}
		buf_putc(out, '\n');
	}
	buf_putc(out, '\n');
}

/* Codes of groups are no standard: say whom they stand for. */
static void put_groups(struct buf *out, const struct view *v)
{
	struct flow f;
	flow_begin(&f, out, text_width(v), 2);
	for (uint32_t i = 0; i < v->delegations.count; i++) {
		const struct delegation *d = &v->delegations.at[i];
		if (d->is_group || !d->code.len) {
			flow_add(&f, code_of(d));
			flow_puts(&f, "=");
			flow_add(&f, d->name);
			flow_puts(&f, "|");
		}
	}
	if (f.column) {
		out->len -= 2; /* the last bar and its space */
	}
	flow_end(&f);
}

void text_matrix(struct buf *out, const struct view *v)
{
	uint32_t count = v->delegations.count;
	const struct count_row *rows =
		count_by_issue(v->arena, v->tally, &v->proposals);
	uint32_t name = name_width(v, rows);
	uint32_t room = text_width(v) > name ? text_width(v) - name : 0;
	uint32_t band = room > CODE ? room / CODE : 1;
	buf_putc(out, '\n');
	for (uint32_t first = 0; first < count; first += band) {
		uint32_t last = first + band < count ? first + band : count;
		put_band(out, v, rows, first, last);
	}
	put_legend(out, v);
	put_groups(out, v);
	if (!v->tally->options.all) {
		buf_puts(out,
			"  Issues that no proposal raises or names are "
			"left out: --all\n");
	}
	buf_putc(out, '\n');
}
