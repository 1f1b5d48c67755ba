/* SPDX-License-Identifier: MIT */
#include "core/format/odt_list.h"

#include "core/format/list_number.h"

enum { LARGEST_START = 100000 };

static const struct odt_list_style no_style;

static void forget_below(struct odt_count *c, uint32_t level)
{
	for (uint32_t i = level; i < ODT_LEVELS; i++) {
		c->at[i] = 0;
	}
}

/* A list may go on with the count of one before it. */
static struct odt_count *count_for(struct odt_lists *l, struct arena *a,
	const struct xml_tree *t)
{
	struct rap_str other = xml_tree_attribute(t, "continue-list");
	struct rap_str style = xml_tree_attribute(t, "style-name");
	bool goes_on = str_equal(xml_tree_attribute(t, "continue-numbering"),
		str_of("true"));
	struct odt_count *count = other.len ? map_find(&l->by_name, other)
		: goes_on                   ? map_find(&l->by_style, style)
					    : NULL;
	return count ? count : arena_alloc(a, sizeof(*count));
}

void odt_list_begin(struct odt_lists *l, struct arena *a,
	const struct odt_styles *styles, const struct xml_tree *t)
{
	struct rap_str style = xml_tree_attribute(t, "style-name");
	struct rap_str name = xml_tree_attribute(t, "id");
	const struct odt_list_style *own =
		style.len ? map_find(&styles->lists, style) : NULL;
	if (!l->open.depth) {
		l->open.count = count_for(l, a, t);
		*map_at(&l->by_style, a, style) = l->open.count;
	}
	if (name.len) {
		*map_at(&l->by_name, a, name) = l->open.count;
	}
	if (l->open.depth < ODT_LEVELS) {
		const struct odt_list_style *around = l->open.depth
			? l->open.styles[l->open.depth - 1]
			: &no_style;
		l->open.styles[l->open.depth] = own ? own : around;
	}
	l->open.depth++;
	l->open.pending = 0;
}

void odt_list_item(struct odt_lists *l, const struct xml_tree *t)
{
	int32_t start = xml_tree_number(t, "start-value", -1);
	uint32_t level =
		l->open.depth < ODT_LEVELS ? l->open.depth : ODT_LEVELS;
	l->open.pending = level;
	if (level && l->open.depth <= ODT_LEVELS && start >= 0 &&
		start <= LARGEST_START) {
		/* As if the one before had been counted. */
		l->open.count->at[level - 1] = (uint32_t)start;
	}
}

void odt_list_end(struct odt_lists *l)
{
	l->open.depth -= l->open.depth > 0;
	l->open.pending = 0;
}

/* A level that a style is silent about is like the one above it. */
static const struct odt_level *level_of(const struct odt_list_style *style,
	uint32_t level)
{
	while (level && !style->levels[level].known) {
		level--;
	}
	return &style->levels[level];
}

static void put(const struct odt_list_style *style, const struct odt_count *c,
	uint32_t level, struct buf *out)
{
	const struct odt_level *at = level_of(style, level);
	int32_t shown = at->shown > 0 ? at->shown : 1;
	uint32_t first =
		(uint32_t)shown > level ? 0 : level + 1 - (uint32_t)shown;
	if (!at->format) {
		return;
	}
	buf_add_str(out, at->prefix);
	for (uint32_t i = first; i <= level; i++) {
		const struct odt_level *here = level_of(style, i);
		if (!here->format) {
			continue;
		}
		uint32_t n = c->at[i] ? c->at[i] - 1 : (uint32_t)here->start;
		list_number(out, n, here->format);
		buf_puts(out, i < level ? "." : "");
	}
	buf_add_str(out, at->suffix);
}

static void count_one(struct odt_count *c, const struct odt_list_style *style,
	uint32_t level)
{
	uint32_t *n = &c->at[level];
	*n = *n ? *n + 1 : (uint32_t)level_of(style, level)->start + 1;
	forget_below(c, level + 1);
}

bool odt_list_count(struct odt_lists *l, uint32_t *level, struct buf *out)
{
	if (!l->open.pending) {
		return false;
	}
	uint32_t at = l->open.pending - 1;
	*level = l->open.pending;
	l->open.pending = 0;
	count_one(l->open.count, l->open.styles[at], at);
	put(l->open.styles[at], l->open.count, at, out);
	return true;
}

void odt_heading_count(struct odt_lists *l, const struct odt_styles *styles,
	uint32_t level, struct buf *out)
{
	if (level && level <= ODT_LEVELS) {
		count_one(&l->outline, &styles->outline, level - 1);
		put(&styles->outline, &l->outline, level - 1, out);
	}
}
