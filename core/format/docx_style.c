/* SPDX-License-Identifier: MIT */
#include "core/format/docx_style.h"

#include "core/base/ascii.h"

enum { LONGEST_CHAIN = 32 }; /* of styles that build on each other */

const struct docx_props docx_no_props = {.style = {"", 0},
	.outline = DOCX_NO_LEVEL,
	.list = {"", 0},
	.list_level = DOCX_NO_LEVEL};

/* <w:b/> is on, <w:b w:val="0"/> is not. */
static enum docx_switch switch_of(const struct xml_tree *t)
{
	struct rap_str value = xml_tree_attribute(t, "val");
	bool off = str_equal(value, str_of("0")) ||
		str_equal(value, str_of("false")) ||
		str_equal(value, str_of("off"));
	return off ? DOCX_OFF : DOCX_ON;
}

static bool is_colour(struct rap_str value)
{
	return value.len && !str_equal(value, str_of("auto")) &&
		!str_equal(value, str_of("000000")) &&
		!str_equal(value, str_of("none"));
}

static void take_look(struct docx_props *p, const struct xml_tree *t)
{
	struct rap_str value = xml_tree_attribute(t, "val");
	if (xml_tree_is(t, "b")) {
		p->strong = switch_of(t);
	} else if (xml_tree_is(t, "strike") || xml_tree_is(t, "dstrike")) {
		p->struck = p->struck == DOCX_ON ? DOCX_ON : switch_of(t);
	} else if (xml_tree_is(t, "vanish")) {
		p->hidden = switch_of(t);
	} else if (xml_tree_is(t, "color") || xml_tree_is(t, "highlight")) {
		p->coloured = p->coloured || is_colour(value);
	} else if (xml_tree_is(t, "u")) {
		p->underlined = !str_equal(value, str_of("none"));
	}
}

void docx_props_take(struct docx_props *p, const struct xml_tree *t)
{
	if (xml_tree_is(t, "pStyle") || xml_tree_is(t, "rStyle")) {
		p->style = xml_tree_attribute(t, "val");
	} else if (xml_tree_is(t, "outlineLvl")) {
		int32_t level = xml_tree_number(t, "val", DOCX_BODY);
		p->outline =
			level >= 0 && level < DOCX_BODY ? level : DOCX_BODY;
	} else if (xml_tree_is(t, "numId")) {
		p->list = xml_tree_attribute(t, "val");
	} else if (xml_tree_is(t, "ilvl")) {
		int32_t level = xml_tree_number(t, "val", 0);
		p->list_level = level >= 0 && level < DOCX_LEVELS ? level : 0;
	} else {
		take_look(p, t);
	}
}

void docx_props_fill(struct docx_props *p, const struct docx_props *under)
{
	p->strong = p->strong ? p->strong : under->strong;
	p->struck = p->struck ? p->struck : under->struck;
	p->hidden = p->hidden ? p->hidden : under->hidden;
	p->outline = p->outline == DOCX_NO_LEVEL ? under->outline : p->outline;
	p->list = p->list.len ? p->list : under->list;
	if (p->list_level == DOCX_NO_LEVEL) {
		p->list_level = under->list_level;
	}
}

/* "heading 2": built-in styles have English names in every language. */
static void take_name(struct docx_style *s, struct rap_str name)
{
	struct rap_str number = str_from(name, strlen("heading "));
	if (str_starts_with_ignoring_case(name, "heading ") &&
		number.len == 1 && ascii_is_digit(number.at[0]) &&
		number.at[0] != '0') {
		s->props.outline = number.at[0] - '1';
	} else if (str_equal_ignoring_case(name, str_of("title"))) {
		s->props.outline = 0;
	}
	s->is_contents = str_starts_with_ignoring_case(name, "toc ") ||
		str_starts_with_ignoring_case(name, "index ") ||
		str_equal_ignoring_case(name, str_of("table of figures"));
	s->is_quote = str_equal_ignoring_case(name, str_of("quote")) ||
		str_equal_ignoring_case(name, str_of("intense quote")) ||
		str_equal_ignoring_case(name, str_of("block text"));
}

static struct docx_style *add_style(struct docx_styles *out, struct arena *a,
	const struct xml_tree *t)
{
	struct docx_style *s = arena_alloc(a, sizeof(*s));
	struct rap_str usual = xml_tree_attribute(t, "default");
	*s = (struct docx_style){
		.props = docx_no_props, .id = xml_tree_attribute(t, "styleId")};
	*map_at(&out->by_id, a, s->id) = s;
	if (usual.len && usual.at[0] == '1' &&
		str_equal(xml_tree_attribute(t, "type"), str_of("paragraph"))) {
		out->usual = s;
	}
	return s;
}

/* Add what a style builds on; a chain that is a circle ends somewhere. */
static void complete(const struct docx_styles *styles, struct docx_style *s)
{
	const struct docx_style *under = s;
	for (int i = 0; i < LONGEST_CHAIN && !under->whole; i++) {
		under = map_find(&styles->by_id, under->based_on);
		if (!under) {
			break;
		}
		docx_props_fill(&s->props, &under->props);
		s->is_contents = s->is_contents || under->is_contents;
		s->is_quote = s->is_quote || under->is_quote;
	}
	s->whole = true;
}

enum status docx_styles_read(struct docx_styles *out, struct arena *a,
	struct rap_str text, struct error *err)
{
	struct xml_tree t;
	struct docx_style *style = NULL;
	*out = (struct docx_styles){0};
	xml_tree_init(&t, text);
	do {
		enum status st = xml_tree_next(&t, err);
		if (st) {
			return st;
		}
		if (t.token.kind != XML_OPEN) {
			continue;
		}
		if (xml_tree_is(&t, "style")) {
			style = add_style(out, a, &t);
		} else if (style && xml_tree_is(&t, "name")) {
			take_name(style, xml_tree_attribute(&t, "val"));
		} else if (style && xml_tree_is(&t, "basedOn")) {
			style->based_on = xml_tree_attribute(&t, "val");
		} else if (style) {
			docx_props_take(&style->props, &t);
		}
	} while (t.token.kind != XML_END);
	for (uint32_t i = 0; i < out->by_id.count; i++) {
		complete(out, out->by_id.entries[i].value);
	}
	return STATUS_OK;
}

const struct docx_style *docx_style(const struct docx_styles *s,
	struct rap_str id)
{
	static const struct docx_style none = {
		.props = {.style = {"", 0},
			.outline = DOCX_NO_LEVEL,
			.list = {"", 0},
			.list_level = DOCX_NO_LEVEL}};
	const struct docx_style *found =
		id.len ? map_find(&s->by_id, id) : s->usual;
	return found ? found : &none;
}
