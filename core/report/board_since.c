/* SPDX-License-Identifier: MIT */
#include "core/report/board_since.h"

#include "core/base/json.h"
#include "core/report/board.h"
#include "core/report/csv.h"

/* Things that became of it, in the order in which they matter. */
struct line {
	struct buf text;
	size_t width;
	bool full;
};

static void put(struct line *l, uint32_t n, const char *sign, const char *what)
{
	struct buf one = BUF_INIT;
	if (!n || l->full) {
		return;
	}
	buf_printf(&one, "%s%s%u %s%s", l->text.len ? ", " : "", sign, n, what,
		*sign && n > 1 ? "s" : "");
	/* What does not fit is hinted at. */
	if (l->text.len && l->text.len + one.len > l->width) {
		l->full = true;
		buf_puts(&l->text, l->text.len + 4 <= l->width ? " ..." : "");
	} else {
		buf_add_str(&l->text, buf_str(&one));
	}
	buf_release(&one);
}

struct rap_str board_since_words(struct arena *a, const struct board_since *s,
	size_t width)
{
	struct line l = {.width = width};
	if (!s->change.len) {
		return str_of("-");
	}
	if (str_equal(s->change, str_of("new"))) {
		return str_of("NEW");
	}
	if (str_equal(s->change, str_of("unchanged"))) {
		return str_of("no change");
	}
	put(&l, s->accepted, "", "accepted");
	put(&l, s->deleted, "", "deleted");
	put(&l, s->merged, "", "merged");
	put(&l, s->moved, "", "moved");
	put(&l, s->reworded, "", "reworded");
	put(&l, s->opened, "", "opened");
	put(&l, s->holders_joined, "+", "holder");
	put(&l, s->holders_left, "-", "holder");
	put(&l, s->options_dropped, "-", "option");
	if (s->new_note && !l.text.len) {
		buf_puts(&l.text, "new note");
	}
	struct rap_str text = l.text.len ? str_copy(a, buf_str(&l.text))
					 : str_of("words only");
	buf_release(&l.text);
	return text;
}

void board_since_total(struct board_since *out, const struct board *b)
{
	*out = (struct board_since){.change = str_of("changed")};
	for (uint32_t i = 0; i < b->article_count; i++) {
		const struct board_since *s = &b->articles[i].since;
		if (!board_shows(b, &b->articles[i])) {
			continue;
		}
		out->issues += s->issues;
		out->brackets += s->brackets;
		out->kept += s->kept;
		out->accepted += s->accepted;
		out->deleted += s->deleted;
		out->merged += s->merged;
		out->moved += s->moved;
		out->reworded += s->reworded;
		out->opened += s->opened;
		out->options_dropped += s->options_dropped;
		out->holders_joined += s->holders_joined;
		out->holders_left += s->holders_left;
	}
}

/* Name and number of each count, in one order everywhere. */
enum { COUNTS = 12 };

static const char *const names[COUNTS] = {"issues", "brackets", "kept",
	"accepted", "deleted", "merged", "moved", "reworded", "opened",
	"options_dropped", "holders_joined", "holders_left"};

static void list_counts(uint32_t out[COUNTS], const struct board_since *s)
{
	const uint32_t counts[COUNTS] = {s->issues, s->brackets, s->kept,
		s->accepted, s->deleted, s->merged, s->moved, s->reworded,
		s->opened, s->options_dropped, s->holders_joined,
		s->holders_left};
	memcpy(out, counts, sizeof(counts));
}

void board_since_json(struct buf *out, const struct board_since *s)
{
	uint32_t counts[COUNTS];
	json_key(out, "since");
	if (!s->change.len) {
		buf_puts(out, "null");
		return;
	}
	list_counts(counts, s);
	buf_putc(out, '{');
	json_member_string(out, "change", s->change);
	json_member_string(out, "label", s->label);
	json_member_string(out, "title", s->title);
	json_member_string(out, "state", s->state);
	for (int i = 0; i < COUNTS; i++) {
		json_member_number(out, names[i], counts[i]);
	}
	json_member_bool(out, "new_note", s->new_note);
	buf_putc(out, '}');
}

void board_since_heads(struct buf *out)
{
	struct buf head = BUF_INIT;
	csv_text(out, str_of("since"));
	csv_text(out, str_of("since_label"));
	csv_text(out, str_of("since_state"));
	for (int i = 0; i < COUNTS; i++) {
		buf_clear(&head);
		buf_printf(&head, "since_%s", names[i]);
		csv_text(out, buf_str(&head));
	}
	buf_release(&head);
}

void board_since_row(struct buf *out, const struct board_since *s)
{
	uint32_t counts[COUNTS];
	list_counts(counts, s);
	csv_text(out, s->change);
	csv_text(out, s->label);
	csv_text(out, s->state);
	for (int i = 0; i < COUNTS; i++) {
		csv_number(out, counts[i]);
	}
}
