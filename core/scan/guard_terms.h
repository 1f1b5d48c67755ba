/* SPDX-License-Identifier: MIT */
/*
 * What guards look for: terms with ';' between them. Guards of many patterns
 * look for the same, and lists that differ have terms in common, so that each
 * list and each term is made once.
 */
#ifndef CORE_SCAN_GUARD_TERMS_H
#define CORE_SCAN_GUARD_TERMS_H

#include "core/base/map.h"
#include "core/scan/opener.h"

struct guard_terms {
	const struct term **terms; /* any of them */
	uint32_t term_count;
	uint32_t words_max;     /* that a match of any of them can cover */
	struct openers openers; /* of the terms */
	uint32_t number; /* among those of a scanner, which sets it; or: */
};

#define GUARD_TERMS_UNNUMBERED UINT32_MAX

/* What the guards of the patterns of one scanner look for. Begins empty. */
struct guard_library {
	struct map lists; /* of struct guard_terms, by text */
	struct map terms; /* of struct term, by text */
};

/*
 * What a guard with this text looks for. It lives in the arena, always the
 * same for a library, as the library does, and borrows the text; scratch may
 * be reset afterwards. Fails with STATUS_SYNTAX: "at 3: ...".
 */
MUST_CHECK enum status guard_terms_make(struct guard_terms **out,
	struct guard_library *library, struct arena *a, struct arena *scratch,
	struct rap_str text, struct error *err);

#endif /* CORE_SCAN_GUARD_TERMS_H */
