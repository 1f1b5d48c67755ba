/* SPDX-License-Identifier: MIT */
#include "core/format/docx_list.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/format/list_number.h"
#include "core/source/xml_text.h"

enum {
	LARGEST_START = 100000,
	MOST_LETTERS = 8,
	LONGEST_TEXT = 64,
	LETTERS = 26,
	BULLET = '*',
	NO_FORMAT = '-',
};

/* How one level is numbered. */
struct level {
	int32_t start;
	int32_t restart;      /* the level that starts it anew, from 1; 0: none;
	                     DOCX_NO_LEVEL: any above it */
	char format;          /* as list_number() has them; BULLET; NO_FORMAT */
	bool legal;           /* shows all levels in digits */
	struct rap_str text;  /* "%1.%2" */
	struct rap_str style; /* paragraphs of this style are at this level */
};

/* Lists made after one recipe count together. */
struct recipe {
	struct level levels[DOCX_LEVELS];
	uint32_t count[DOCX_LEVELS]; /* 0: not begun */
	struct rap_str borrowed; /* the style whose list has the real recipe */
};

struct list {
	struct recipe *recipe;
	struct level *own[DOCX_LEVELS]; /* or NULL */
	int32_t start[DOCX_LEVELS];     /* where it begins; or negative */
};

/* Where the reader stands. */
struct reading {
	struct docx_lists *out;
	struct arena *arena;
	struct xml_tree tree;
	struct recipe *recipe;
	struct list *list;
	struct level *level;
	int32_t index; /* of the level that is overridden */
};

static struct recipe *add_recipe(struct reading *r)
{
	void **at = map_at(&r->out->recipes, r->arena,
		xml_tree_attribute(&r->tree, "abstractNumId"));
	struct recipe *recipe = arena_alloc(r->arena, sizeof(*recipe));
	for (int i = 0; i < DOCX_LEVELS; i++) {
		recipe->levels[i] = (struct level){.start = 1,
			.restart = DOCX_NO_LEVEL,
			.format = NO_FORMAT};
	}
	*at = recipe;
	return recipe;
}

static struct list *add_list(struct reading *r)
{
	void **at = map_at(&r->out->lists, r->arena,
		xml_tree_attribute(&r->tree, "numId"));
	struct list *list = arena_alloc(r->arena, sizeof(*list));
	for (int i = 0; i < DOCX_LEVELS; i++) {
		list->start[i] = -1;
	}
	*at = list;
	return list;
}

static int32_t index_at(const struct xml_tree *t)
{
	int32_t i = xml_tree_number(t, "ilvl", -1);
	return i >= 0 && i < DOCX_LEVELS ? i : -1;
}

/* <w:lvl>: of a recipe, or of a list that has its own. */
static void open_level(struct reading *r)
{
	int32_t i = index_at(&r->tree);
	r->level = NULL;
	if (i < 0) {
		return;
	}
	if (r->list) {
		r->level = arena_alloc(r->arena, sizeof(*r->level));
		*r->level = (struct level){.start = 1,
			.restart = DOCX_NO_LEVEL,
			.format = NO_FORMAT};
		r->list->own[i] = r->level;
	} else if (r->recipe) {
		r->level = &r->recipe->levels[i];
	}
}

static char format_of(struct rap_str name)
{
	static const struct {
		const char *name;
		char format;
	} formats[] = {{"lowerLetter", 'a'}, {"upperLetter", 'A'},
		{"lowerRoman", 'i'}, {"upperRoman", 'I'}, {"bullet", BULLET},
		{"none", NO_FORMAT}};
	for (size_t i = 0; i < COUNT_OF(formats); i++) {
		if (str_equal(name, str_of(formats[i].name))) {
			return formats[i].format;
		}
	}
	return '1';
}

static int32_t start_of(const struct xml_tree *t)
{
	int32_t start = xml_tree_number(t, "val", 1);
	return start >= 0 && start <= LARGEST_START ? start : 1;
}

static void take_level(struct reading *r)
{
	const struct xml_tree *t = &r->tree;
	struct level *level = r->level;
	struct rap_str value = xml_tree_attribute(t, "val");
	if (xml_tree_is(t, "start")) {
		level->start = start_of(t);
	} else if (xml_tree_is(t, "numFmt")) {
		level->format = format_of(value);
	} else if (xml_tree_is(t, "lvlText")) {
		level->text = xml_unescaped(r->arena, value);
		level->text.len = level->text.len < LONGEST_TEXT
			? level->text.len
			: LONGEST_TEXT;
	} else if (xml_tree_is(t, "lvlRestart")) {
		level->restart = xml_tree_number(t, "val", DOCX_NO_LEVEL);
	} else if (xml_tree_is(t, "isLgl")) {
		level->legal = true;
	} else if (xml_tree_is(t, "pStyle")) {
		level->style = value;
	}
}

static void take_list(struct reading *r)
{
	const struct xml_tree *t = &r->tree;
	if (xml_tree_is(t, "abstractNumId")) {
		r->list->recipe = map_find(&r->out->recipes,
			xml_tree_attribute(t, "val"));
	} else if (xml_tree_is(t, "lvlOverride")) {
		r->index = index_at(t);
	} else if (xml_tree_is(t, "startOverride") && r->index >= 0) {
		r->list->start[r->index] = start_of(t);
	}
}

static void open_element(struct reading *r)
{
	const struct xml_tree *t = &r->tree;
	if (xml_tree_is(t, "abstractNum")) {
		r->recipe = add_recipe(r);
		r->list = NULL;
		r->level = NULL;
	} else if (xml_tree_is(t, "num")) {
		r->list = add_list(r);
		r->level = NULL;
		r->index = -1;
	} else if (xml_tree_is(t, "lvl")) {
		open_level(r);
	} else if (r->level) {
		take_level(r);
	} else if (r->list) {
		take_list(r);
	} else if (r->recipe && xml_tree_is(t, "numStyleLink")) {
		r->recipe->borrowed = xml_tree_attribute(t, "val");
	}
}

/* A recipe may be that of the list that a style has. */
static void borrow(struct docx_lists *l, const struct docx_styles *styles)
{
	for (uint32_t i = 0; i < l->lists.count; i++) {
		struct list *list = l->lists.entries[i].value;
		if (!list->recipe || !list->recipe->borrowed.len) {
			continue;
		}
		const struct docx_style *style =
			docx_style(styles, list->recipe->borrowed);
		const struct list *other =
			map_find(&l->lists, style->props.list);
		if (other && other->recipe) {
			list->recipe = other->recipe;
		}
	}
}

enum status docx_lists_read(struct docx_lists *out, struct arena *a,
	struct rap_str text, const struct docx_styles *styles,
	struct error *err)
{
	struct reading r = {.out = out, .arena = a};
	*out = (struct docx_lists){0};
	xml_tree_init(&r.tree, text);
	do {
		enum status st = xml_tree_next(&r.tree, err);
		if (st) {
			return st;
		}
		if (r.tree.token.kind == XML_OPEN) {
			open_element(&r);
		} else if (r.tree.token.kind == XML_CLOSE &&
			xml_tree_is(&r.tree, "lvl")) {
			r.level = NULL;
		}
	} while (r.tree.token.kind != XML_END);
	borrow(out, styles);
	return STATUS_OK;
}

static const struct level *level_of(const struct list *list, int32_t level)
{
	return list->own[level] ? list->own[level]
				: &list->recipe->levels[level];
}

int32_t docx_list_level(const struct docx_lists *l, struct rap_str list,
	struct rap_str style)
{
	const struct list *found = map_find(&l->lists, list);
	for (int32_t i = 0; found && found->recipe && i < DOCX_LEVELS; i++) {
		if (style.len && str_equal(level_of(found, i)->style, style)) {
			return i;
		}
	}
	return 0;
}

/* Behind z Word goes on with aa, bb. */
static void put_number(struct buf *out, uint32_t n, char format)
{
	bool letters = format == 'a' || format == 'A';
	uint32_t times = letters && n ? (n - 1) / LETTERS + 1 : 1;
	n = letters && n ? (n - 1) % LETTERS + 1 : n;
	for (uint32_t i = 0; i < times && i < MOST_LETTERS; i++) {
		list_number(out, n, format);
	}
}

/* The number of a level; one that has not begun shows where it would. */
static void put_level(const struct list *list, int32_t level, bool legal,
	struct buf *out)
{
	const struct level *l = level_of(list, level);
	uint32_t n = list->recipe->count[level];
	if (l->format == BULLET || l->format == NO_FORMAT) {
		return;
	}
	n = n ? n - 1 : (uint32_t)l->start;
	put_number(out, n, legal ? '1' : l->format);
}

static void put_text(const struct list *list, int32_t level, struct buf *out)
{
	const struct level *l = level_of(list, level);
	for (size_t i = 0; i < l->text.len; i++) {
		char digit = str_at(l->text, i + 1);
		if (l->text.at[i] == '%' && ascii_is_digit(digit) &&
			digit != '0') {
			put_level(list, digit - '1', l->legal, out);
			i++;
		} else {
			buf_putc(out, l->text.at[i]);
		}
	}
}

static void count_one(struct list *list, int32_t level)
{
	uint32_t *count = list->recipe->count;
	if (list->start[level] >= 0) {
		/* Only the first of a list that says so starts anew. */
		count[level] = (uint32_t)list->start[level] + 1;
		list->start[level] = -1;
	} else if (!count[level]) {
		count[level] = (uint32_t)level_of(list, level)->start + 1;
	} else {
		count[level]++;
	}
	for (int32_t i = level + 1; i < DOCX_LEVELS; i++) {
		int32_t restart = level_of(list, i)->restart;
		if (restart == DOCX_NO_LEVEL || restart > level) {
			count[i] = 0;
		}
	}
}

bool docx_list_count(struct docx_lists *l, struct rap_str list, int32_t level,
	struct buf *out)
{
	struct list *found = map_find(&l->lists, list);
	if (!found || !found->recipe || level < 0 || level >= DOCX_LEVELS) {
		return false;
	}
	count_one(found, level);
	if (level_of(found, level)->format != BULLET) {
		put_text(found, level, out);
	}
	return true;
}
