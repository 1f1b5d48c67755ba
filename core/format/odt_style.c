/* SPDX-License-Identifier: MIT */
#include "core/format/odt_style.h"

#include "core/base/ascii.h"
#include "core/source/xml_text.h"

enum { LONGEST_CHAIN = 32, LARGEST_START = 100000, LONGEST_AFFIX = 32 };

/* Where the reader stands. */
struct reading {
	struct odt_styles *out;
	struct arena *arena;
	struct xml_tree tree;
	bool automatic;
	struct odt_style *style;     /* open, or NULL */
	struct odt_list_style *list; /* open, or NULL */
};

static struct rap_str key_of(struct arena *a, char family, struct rap_str name)
{
	return str_of(arena_printf(a, "%c%.*s", family, (int)name.len,
		name.at));
}

static bool has_value(const struct xml_tree *t, const char *name,
	const char *value)
{
	return str_equal(xml_tree_attribute(t, name), str_of(value));
}

/* What built-in styles are called: "Contents_20_1" has a "_20_" for a space. */
static void take_name(struct odt_style *s, struct rap_str name)
{
	s->is_title = str_equal(name, str_of("Title"));
	s->is_quote = str_equal(name, str_of("Quotations"));
	s->is_contents = str_starts_with(name, "Contents_20_") &&
		!str_equal(name, str_of("Contents_20_Heading"));
}

static void open_style(struct reading *r)
{
	struct rap_str family = xml_tree_attribute(&r->tree, "family");
	struct rap_str name = xml_tree_attribute(&r->tree, "name");
	struct rap_str parent =
		xml_tree_attribute(&r->tree, "parent-style-name");
	char initial = str_at(family, 0);
	if (initial != ODT_PARAGRAPH && initial != ODT_TEXT &&
		initial != ODT_SECTION) {
		r->style = NULL;
		return;
	}
	struct odt_style *s = arena_alloc(r->arena, sizeof(*s));
	s->key = key_of(r->arena, initial, name);
	s->parent = parent.len ? key_of(r->arena, initial, parent)
			       : (struct rap_str){"", 0};
	take_name(s, name);
	*map_at(&r->out->by_key, r->arena, s->key) = s;
	r->style = s;
}

static enum odt_switch line_of(const struct xml_tree *t, const char *style,
	const char *type)
{
	struct rap_str value = xml_tree_attribute(t, style);
	value = value.len ? value : xml_tree_attribute(t, type);
	return !value.len                          ? ODT_UNSET
		: str_equal(value, str_of("none")) ? ODT_OFF
						   : ODT_ON;
}

static bool is_colour(const struct xml_tree *t, const char *name)
{
	struct rap_str value = xml_tree_attribute(t, name);
	return value.len && !str_equal(value, str_of("#000000")) &&
		!str_equal(value, str_of("transparent"));
}

static void take_text_properties(struct reading *r)
{
	const struct xml_tree *t = &r->tree;
	struct odt_style *s = r->style;
	struct rap_str weight = xml_tree_attribute(t, "font-weight");
	struct rap_str display = xml_tree_attribute(t, "display");
	if (weight.len) {
		s->strong = str_equal(weight, str_of("bold")) ||
				str_at(weight, 0) >= '6'
			? ODT_ON
			: ODT_OFF;
	}
	if (display.len) {
		s->hidden =
			str_equal(display, str_of("none")) ? ODT_ON : ODT_OFF;
	}
	s->struck =
		line_of(t, "text-line-through-style", "text-line-through-type");
	s->underlined = r->automatic &&
		line_of(t, "text-underline-style", "text-underline-type") ==
			ODT_ON;
	s->coloured = r->automatic &&
		(is_colour(t, "color") || is_colour(t, "background-color"));
}

static struct rap_str affix(struct reading *r, const char *name)
{
	struct rap_str text =
		xml_unescaped(r->arena, xml_tree_attribute(&r->tree, name));
	text.len = text.len < LONGEST_AFFIX ? text.len : LONGEST_AFFIX;
	return text;
}

static void take_level(struct reading *r)
{
	const struct xml_tree *t = &r->tree;
	int32_t i = xml_tree_number(t, "level", 0) - 1;
	struct rap_str format = xml_tree_attribute(t, "num-format");
	int32_t start = xml_tree_number(t, "start-value", 1);
	if (i < 0 || i >= ODT_LEVELS) {
		return;
	}
	r->list->levels[i] = (struct odt_level){
		.known = true,
		.format = str_at(format, 0),
		.prefix = affix(r, "num-prefix"),
		.suffix = affix(r, "num-suffix"),
		.shown = xml_tree_number(t, "display-levels", 1),
		.start = start >= 0 && start <= LARGEST_START ? start : 1,
	};
}

static void open_list(struct reading *r)
{
	struct rap_str name = xml_tree_attribute(&r->tree, "name");
	r->list = arena_alloc(r->arena, sizeof(*r->list));
	*map_at(&r->out->lists, r->arena, name) = r->list;
}

static void open_element(struct reading *r)
{
	const struct xml_tree *t = &r->tree;
	if (xml_tree_is(t, "automatic-styles")) {
		r->automatic = true;
	} else if (xml_tree_is(t, "style")) {
		open_style(r);
	} else if (xml_tree_is(t, "list-style")) {
		open_list(r);
	} else if (xml_tree_is(t, "outline-style")) {
		r->list = &r->out->outline;
	} else if (r->list &&
		(xml_tree_is(t, "list-level-style-number") ||
			xml_tree_is(t, "list-level-style-bullet") ||
			xml_tree_is(t, "outline-level-style"))) {
		take_level(r);
	} else if (r->style && xml_tree_is(t, "text-properties")) {
		take_text_properties(r);
	} else if (r->style && xml_tree_is(t, "section-properties")) {
		r->style->hidden =
			has_value(t, "display", "none") ? ODT_ON : ODT_UNSET;
	}
}

static void close_element(struct reading *r)
{
	if (xml_tree_is(&r->tree, "style")) {
		r->style = NULL;
	} else if (xml_tree_is(&r->tree, "automatic-styles")) {
		r->automatic = false;
	} else if (xml_tree_is(&r->tree, "list-style") ||
		xml_tree_is(&r->tree, "outline-style")) {
		r->list = NULL;
	}
}

enum status odt_styles_read(struct odt_styles *out, struct arena *a,
	struct rap_str text, struct error *err)
{
	struct reading r = {.out = out, .arena = a};
	xml_tree_init(&r.tree, text);
	for (;;) {
		enum status st = xml_tree_next(&r.tree, err);
		if (st || r.tree.token.kind == XML_END ||
			(r.tree.token.kind == XML_OPEN &&
				xml_tree_is(&r.tree, "body"))) {
			return st;
		}
		if (r.tree.token.kind == XML_OPEN) {
			open_element(&r);
		} else if (r.tree.token.kind == XML_CLOSE) {
			close_element(&r);
		}
	}
}

/* Add what a style builds on; a chain that is a circle ends somewhere. */
static void complete(const struct odt_styles *styles, struct odt_style *s)
{
	const struct odt_style *under = s;
	for (int i = 0; i < LONGEST_CHAIN && !under->whole; i++) {
		under = map_find(&styles->by_key, under->parent);
		if (!under) {
			break;
		}
		s->strong = s->strong ? s->strong : under->strong;
		s->struck = s->struck ? s->struck : under->struck;
		s->hidden = s->hidden ? s->hidden : under->hidden;
		s->is_title = s->is_title || under->is_title;
		s->is_quote = s->is_quote || under->is_quote;
		s->is_contents = s->is_contents || under->is_contents;
	}
	s->whole = true;
}

void odt_styles_complete(struct odt_styles *s)
{
	for (uint32_t i = 0; i < s->by_key.count; i++) {
		complete(s, s->by_key.entries[i].value);
	}
}

const struct odt_style *odt_style(const struct odt_styles *s, struct arena *a,
	enum odt_family family, struct rap_str name)
{
	static const struct odt_style none = {.key = {"", 0}};
	const struct odt_style *found = name.len
		? map_find(&s->by_key, key_of(a, (char)family, name))
		: NULL;
	return found ? found : &none;
}
