/* SPDX-License-Identifier: MIT */
#include "core/results/wire_field.h"

#include "core/base/utf8.h"

void wire_truth(struct wire *w, bool *truth)
{
	uint8_t byte = *truth;
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
	/* No element takes less than the length of one text. */
	if (w->bad || *count > w->rest.len / sizeof(uint32_t)) {
		w->bad = true;
		*count = 0;
	}
	return arena_array(w->arena, (size_t)*count + 1, size);
}
