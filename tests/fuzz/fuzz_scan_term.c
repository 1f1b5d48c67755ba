/* SPDX-License-Identifier: MIT */
/*
 * Any bytes are a term or a clear refusal, and a term matches within bounds.
 * Rooms: scan text source base
 */
#include <stdlib.h>

#include "core/scan/term.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static const char sample[] = "the cross-border flow of data; l'acces.";

static void make(struct document *d, struct arena *a)
{
	struct source *source = arena_alloc(a, sizeof(*source));
	struct blocks b;

	source->raw = source->decoded = str_of(sample);
	blocks_init(&b, a, source->decoded);
	blocks_begin(&b, BLOCK_PARAGRAPH, 0);
	blocks_verbatim(&b, source->decoded);
	blocks_finish(&b, source);
	document_make(d, a, source);
}

static void check(const struct term *t, const struct document *d)
{
	for (uint32_t i = 0; i < d->view.word_count; i++) {
		uint32_t count = term_match(t, d, i, d->view.word_count);
		if (count > d->view.word_count - i || count > t->words_max) {
			abort();
		}
		if (term_match_within(t, d, i, d->view.word_count) > count) {
			abort();
		}
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct arena a = ARENA_INIT;
	struct arena scratch = ARENA_INIT;
	struct document d;
	struct term term;
	struct error err = {0};
	struct rap_str text = {arena_copy(&a, (const char *)bytes, len), len};

	make(&d, &a);
	if (!term_make(&term, &a, &scratch, text, &err)) {
		arena_release(&scratch);
		check(&term, &d);
		term.exact = true;
		check(&term, &d);
	} else if (err.status != STATUS_SYNTAX || !*err.message) {
		abort();
	}
	arena_release(&scratch);
	arena_release(&a);
	return 0;
}
