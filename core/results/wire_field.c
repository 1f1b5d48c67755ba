/* SPDX-License-Identifier: MIT */
#include "core/results/wire_field.h"

#include "core/base/utf8.h"

/* Bytes that an element takes in memory for each that was sent, at most: a text
 * takes 16 for the 4 of its length, a list as many, and padding comes to it. */
enum { MOST_IN_MEMORY = 8 };

void wire_truth(struct wire *w, bool *truth)
{
	/* What is read into may hold anything, even what no truth is. */
	uint8_t byte = w->out ? *truth : 0;
	wire_bytes(w, &byte, 1);
	w->bad = w->bad || byte > 1;
	*truth = byte == 1;
}

void wire_text(struct wire *w, struct rap_str *text)
{
	uint32_t len = (uint32_t)text->len;
	wire_u32(w, &len);
	if (w->out) {
		buf_add(w->out, text->at, len);
		return;
	}
	if (w->bad || len > w->rest.len) {
		w->bad = true;
		len = 0;
	}
	*text = (struct rap_str){w->rest.at, len};
	w->rest.at += len;
	w->rest.len -= len;
	w->bad = w->bad || (!w->known && utf8_first_bad(*text) < len);
}

void *wire_list(struct wire *w, uint32_t *count, size_t size)
{
	wire_u32(w, count);
	if (w->out) {
		return NULL;
	}
	if (w->bad || (uint64_t)*count * size > w->rest.len * MOST_IN_MEMORY) {
		w->bad = true;
		*count = 0;
	}
	return arena_bytes(w->arena, ((size_t)*count + 1) * size);
}
