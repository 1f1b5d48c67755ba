/* SPDX-License-Identifier: MIT */
/*
 * The only module that knows PCRE2: compiles a regex and finds its matches.
 */
#ifndef CORE_SCAN_REGEX_H
#define CORE_SCAN_REGEX_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/error.h"
#include "core/base/str.h"

struct regex {
	void *code; /* PCRE2's; NULL if there is none */
};

/*
 * Whether it would compile. Fails with STATUS_SYNTAX: "at 12: ...".
 */
MUST_CHECK enum status regex_check(struct rap_str source, bool exact,
	struct error *err);

/*
 * Compile, for valid UTF-8 and with Unicode's letters; caseless unless exact.
 * Fails as regex_check does.
 */
MUST_CHECK enum status regex_compile(struct regex *out, struct rap_str source,
	bool exact, struct error *err);
void regex_release(struct regex *r); /* zeroed is fine */

/* What matching needs besides regexes: made at its first use, for one scan. */
struct regex_matcher {
	void *data;
	void *context;
	void *stack;
};

void regex_matcher_release(struct regex_matcher *m); /* zeroed is fine */

enum regex_result {
	REGEX_NONE,
	REGEX_FOUND,
	REGEX_LIMIT, /* given up: it would have taken too long */
};

/* The first match in `subject` that begins at or behind `from` and is not
 * empty. */
enum regex_result regex_next(const struct regex *r, struct regex_matcher *m,
	struct rap_str subject, uint32_t from, struct rap_span *out);

#endif /* CORE_SCAN_REGEX_H */
