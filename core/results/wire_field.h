/* SPDX-License-Identifier: MIT */
/*
 * Inside wire: one function for each kind of field, for both ways, so that
 * writer and reader cannot differ.
 */
#ifndef CORE_RESULTS_WIRE_FIELD_H
#define CORE_RESULTS_WIRE_FIELD_H

#include "core/base/buf.h"
#include "core/results/record.h"

struct wire {
	struct buf *out;     /* where to write; NULL: read */
	struct rap_str rest; /* what is still to read */
	struct arena *arena; /* for lists that are read */
	bool known;          /* its text is known to be UTF-8 */
	bool bad;            /* what was read is not what wire writes */
};

/* Bytes of a number; inline, as there are thousands in each document. */
static inline void wire_bytes(struct wire *w, void *at, size_t size)
{
	if (w->out) {
		buf_add(w->out, at, size);
		return;
	}
	if (w->bad || w->rest.len < size) {
		w->bad = true;
		memset(at, 0, size);
		return;
	}
	memcpy(at, w->rest.at, size);
	w->rest.at += size;
	w->rest.len -= size;
}

static inline void wire_u64(struct wire *w, uint64_t *number)
{
	wire_bytes(w, number, sizeof(*number));
}

static inline void wire_u32(struct wire *w, uint32_t *number)
{
	wire_bytes(w, number, sizeof(*number));
}

void wire_truth(struct wire *w, bool *truth);

/* Text must be UTF-8. */
void wire_text(struct wire *w, struct rap_str *text);

/*
 * The length of a list. When reading: room for it in the arena, of any content,
 * at most eight times as many bytes as are left: a *count above is bad. When
 * writing: NULL.
 */
void *wire_list(struct wire *w, uint32_t *count, size_t size);

#endif /* CORE_RESULTS_WIRE_FIELD_H */
