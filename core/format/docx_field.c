/* SPDX-License-Identifier: MIT */
#include "core/format/docx_field.h"

#include "core/base/ascii.h"

enum {
	BOXES = 8,           /* in each other, the text around them one */
	LONGEST_PREFIX = 16, /* bytes of "w:" */
};

static uint32_t known(const struct docx_fields *f)
{
	return f->depth < DOCX_FIELDS ? f->depth : DOCX_FIELDS;
}

/* The value of an attribute, and what follows, from behind its name. */
static struct rap_str value_behind(struct rap_str text)
{
	size_t at = 0;
	while (at < text.len &&
		(ascii_is_space(text.at[at]) || text.at[at] == '=' ||
			text.at[at] == '"' || text.at[at] == '\'')) {
		at++;
	}
	return str_from(text, at);
}

/* Fields of one story: those in a text box have nothing to do with those of
 * the text around it. */
struct count {
	uint32_t open[BOXES];
	uint32_t boxes; /* around the place */
};

/* A "fldCharType" was met: false if it ends a field that is not open, or stands
 * in a box too deep to be told from others. */
static bool count_mark(struct count *c, struct rap_str value)
{
	if (c->boxes >= BOXES) {
		return false;
	}
	uint32_t *open = &c->open[c->boxes];
	if (str_starts_with(value, "begin")) {
		++*open;
	} else if (str_starts_with(value, "end")) {
		return (*open)--;
	}
	return true;
}

/* A tag of a text box was met: false if one ends in which a field is open. */
static bool count_box(struct count *c, bool closes)
{
	if (closes) {
		uint32_t box = c->boxes;
		c->boxes -= box > 0;
		return !box || box >= BOXES || !c->open[box];
	}
	if (++c->boxes < BOXES) {
		c->open[c->boxes] = 0;
	}
	return true;
}

/* Whether the name at `at` is that of a closing tag: "</w:name". */
static bool is_closing(struct rap_str part, size_t at)
{
	for (int i = 0; i < LONGEST_PREFIX && at; i++, at--) {
		if (part.at[at - 1] == '<' || part.at[at - 1] == '/') {
			return part.at[at - 1] == '/';
		}
	}
	return false;
}

bool docx_fields_balance(struct rap_str part)
{
	static const char mark[] = "fldCharType";
	static const char box[] = "txbxContent";
	struct count c = {{0}, 0};
	size_t marks = str_find(part, mark);
	size_t boxes = str_find(part, box);
	bool good = true;
	while (good && (marks < part.len || boxes < part.len)) {
		if (marks < boxes) {
			marks += sizeof(mark) - 1;
			good = count_mark(&c,
				value_behind(str_from(part, marks)));
			marks += str_find(str_from(part, marks), mark);
		} else {
			good = count_box(&c, is_closing(part, boxes));
			boxes += sizeof(box) - 1;
			boxes += str_find(str_from(part, boxes), box);
		}
	}
	return good && !c.boxes && !c.open[0];
}

bool docx_field_lists(struct rap_str instruction)
{
	struct rap_str text = str_trim(instruction);
	size_t len = 0;
	while (len < text.len && ascii_is_letter(text.at[len])) {
		len++;
	}
	text.len = len;
	return str_equal_ignoring_case(text, str_of("TOC")) ||
		str_equal_ignoring_case(text, str_of("TOA")) ||
		str_equal_ignoring_case(text, str_of("INDEX"));
}

void docx_field_mark(struct docx_fields *f, struct rap_str type)
{
	bool is_known = f->depth && f->depth <= DOCX_FIELDS;
	struct docx_field *top = is_known ? &f->open[f->depth - 1] : NULL;
	if (str_equal(type, str_of("begin"))) {
		if (f->depth++ < DOCX_FIELDS) {
			f->open[f->depth - 1] = (struct docx_field){0};
		}
	} else if (str_equal(type, str_of("separate")) && top) {
		top->has_result = true;
		top->is_contents = docx_field_lists((struct rap_str){
			top->instruction, top->len});
	} else if (str_equal(type, str_of("end")) && f->depth) {
		f->depth--;
	}
}

void docx_field_instruct(struct docx_fields *f, struct rap_str text)
{
	if (!f->depth || f->depth > DOCX_FIELDS) {
		return;
	}
	struct docx_field *top = &f->open[f->depth - 1];
	for (size_t i = 0; i < text.len && top->len < DOCX_INSTRUCTION; i++) {
		if (top->len || !ascii_is_space(text.at[i])) {
			top->instruction[top->len++] = text.at[i];
		}
	}
}

void docx_field_rest(struct docx_fields *f)
{
	while (f->depth &&
		(f->depth > DOCX_FIELDS || !f->open[f->depth - 1].has_result)) {
		f->depth--;
	}
}

bool docx_field_is_instruction(const struct docx_fields *f)
{
	bool any = false;
	for (uint32_t i = 0; i < known(f); i++) {
		any = any || !f->open[i].has_result;
	}
	return any;
}

bool docx_field_is_contents(const struct docx_fields *f)
{
	bool any = false;
	for (uint32_t i = 0; i < known(f); i++) {
		any = any || f->open[i].is_contents;
	}
	return any;
}
