/* SPDX-License-Identifier: MIT */
/*
 * Random texts and patterns, the same in every run. Each term comes with a
 * regex that says the same, made beside it and not from it.
 */
#ifndef TESTS_UNIT_SCAN_SAMPLE_H
#define TESTS_UNIT_SCAN_SAMPLE_H

#include "core/scan/scanner.h"

struct dice {
	uint64_t state; /* not 0 */
};

uint32_t roll(struct dice *dice, uint32_t sides);

/* Up to lines_max lines for document_of(). */
const char *sample_text(struct dice *dice, struct arena *a, uint32_t lines_max);

struct sample_guard {
	struct rap_guard declared;
	const char *regex;
	bool gaps;
};

struct sample {
	struct rap_pattern declared;
	/* Over folded words with a space between; over clean text if exact; or
	 * the declared regex itself. */
	const char *regex;
	bool gaps;
	struct sample_guard guards[2];
	struct rap_guard declared_guards[2];
};

/* A term that parses, with these flags. */
void sample_term(struct sample *out, struct dice *dice, struct arena *a,
	uint32_t flags);

/* Put one or two guards on a sample, which must not move afterwards. */
void sample_guards(struct sample *s, struct dice *dice, struct arena *a);

/* A regex that compiles. */
void sample_regex(struct sample *out, struct dice *dice, struct arena *a,
	uint32_t flags);

#endif /* TESTS_UNIT_SCAN_SAMPLE_H */
