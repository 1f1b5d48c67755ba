/* SPDX-License-Identifier: MIT */
#include "core/format/docx_field.h"

#include "core/base/ascii.h"

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

bool docx_fields_balance(struct rap_str part)
{
	static const char name[] = "fldCharType";
	uint32_t open = 0;
	size_t at = str_find(part, name);
	while (at < part.len) {
		part = value_behind(str_from(part, at + sizeof(name) - 1));
		if (str_starts_with(part, "begin")) {
			open++;
		} else if (str_starts_with(part, "end") && !open--) {
			return false;
		}
		at = str_find(part, name);
	}
	return !open;
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
