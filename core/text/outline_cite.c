/* SPDX-License-Identifier: MIT */
/*
 * The half of outline.h that words citations.
 */
#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/buf.h"
#include "core/text/outline.h"

/* What a citation is made of: empty where nothing has a label. */
struct cite {
	struct rap_str section;
	struct rap_str article;
	struct rap_str paragraph;
	struct rap_str items[8]; /* innermost first */
	uint32_t item_count;
};

static void keep_first(struct rap_str *out, struct rap_str label)
{
	if (out->len == 0) {
		*out = label;
	}
}

static void collect(struct cite *c, const struct document *d, uint32_t unit)
{
	for (; unit != RAP_NO_UNIT; unit = d->units[unit].parent) {
		const struct rap_unit *u = &d->units[unit];

		if (u->kind == RAP_UNIT_ITEM && u->label.len > 0 &&
			c->item_count < COUNT_OF(c->items)) {
			c->items[c->item_count++] = u->label;
		} else if (u->kind == RAP_UNIT_PARAGRAPH) {
			keep_first(&c->paragraph, u->label);
		} else if (u->kind == RAP_UNIT_ARTICLE) {
			keep_first(&c->article, u->label);
		} else if (u->kind == RAP_UNIT_SECTION) {
			keep_first(&c->section, u->label);
		}
	}
}

/* The number in "Article 14.17"; the last word of any other label. */
static struct rap_str number_of(struct rap_str label)
{
	size_t begin = label.len;

	while (begin > 0 && label.at[begin - 1] != ' ') {
		begin--;
	}
	return (struct rap_str){label.at + begin, label.len - begin};
}

/* Treaties may number paragraphs "11.3" below Article 11. */
static bool repeats(struct rap_str paragraph, struct rap_str number)
{
	return paragraph.len > number.len && number.len > 0 &&
		!memcmp(paragraph.at, number.at, number.len) &&
		paragraph.at[number.len] == '.';
}

static bool ends_in_number(struct rap_str label)
{
	struct rap_str number = number_of(label);
	char first = number.len > 0 ? number.at[0] : ' ';

	return ascii_is_digit(first) || ascii_is_upper(first);
}

/* "2" says nothing without a word in front of it. */
static bool is_number(struct rap_str label)
{
	return ascii_is_digit(label.at[0]);
}

static void add_article(struct buf *b, const struct cite *c)
{
	struct rap_str number = number_of(c->article);
	size_t doubled = 0;

	buf_add_str(b, c->article);
	if (c->paragraph.len == 0) {
		return;
	}
	if (repeats(c->paragraph, number)) {
		doubled = number.len + 1;
	}
	buf_puts(b, ends_in_number(c->article) ? "." : ", para. ");
	buf_add(b, c->paragraph.at + doubled, c->paragraph.len - doubled);
}

struct rap_str outline_cite(const struct document *d, struct arena *a,
	uint32_t unit)
{
	struct cite c = {.item_count = 0};
	struct buf b = BUF_INIT;
	struct rap_str out;

	collect(&c, d, unit < d->unit_count ? unit : RAP_NO_UNIT);
	if (c.article.len > 0) {
		add_article(&b, &c);
	} else if (c.paragraph.len > 0) {
		buf_puts(&b, "para. ");
		buf_add_str(&b, c.paragraph);
	} else if (c.section.len > 0) {
		buf_puts(&b, is_number(c.section) ? "section " : "");
		buf_add_str(&b, c.section);
		buf_puts(&b, c.item_count > 0 ? ", " : "");
	}
	while (c.item_count > 0) {
		buf_add_str(&b, c.items[--c.item_count]);
	}
	out = str_copy(a, buf_str(&b));
	buf_release(&b);
	return out;
}
