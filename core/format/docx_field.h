/* SPDX-License-Identifier: MIT */
/*
 * Fields of Word: an instruction ("PAGEREF ..."), then what it gave when it was
 * last carried out. Only that is text, and not where it lists the headings.
 */
#ifndef CORE_FORMAT_DOCX_FIELD_H
#define CORE_FORMAT_DOCX_FIELD_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

enum { DOCX_FIELDS = 32, DOCX_INSTRUCTION = 16 };

struct docx_field {
	bool has_result; /* what stands here is no instruction any more */
	bool is_contents;
	char instruction[DOCX_INSTRUCTION]; /* its beginning */
	uint32_t len;
};

struct docx_fields {
	struct docx_field open[DOCX_FIELDS];
	uint32_t depth; /* may be more: deeper ones are not looked at */
};

/* Whether each field of a part, an XML text, that begins also ends. If not, one
 * cannot know where a table of contents does. */
bool docx_fields_balance(struct rap_str part);

/* "begin", "separate", "end". */
void docx_field_mark(struct docx_fields *f, struct rap_str type);

/* A piece of an instruction. */
void docx_field_instruct(struct docx_fields *f, struct rap_str text);

/* A paragraph ends: instructions that never do end here. */
void docx_field_rest(struct docx_fields *f);

/* Whether what stands here is an instruction; whether it lists headings. */
bool docx_field_is_instruction(const struct docx_fields *f);
bool docx_field_is_contents(const struct docx_fields *f);

/* Whether an instruction makes a table of contents, or an index. */
bool docx_field_lists(struct rap_str instruction);

#endif /* CORE_FORMAT_DOCX_FIELD_H */
