/* SPDX-License-Identifier: MIT */
/*
 * A small engine with issues of its own, and documents written in tests.
 */
#ifndef TESTS_UNIT_ENGINE_SUPPORT_H
#define TESTS_UNIT_ENGINE_SUPPORT_H

#include <criterion/criterion.h>

#include "core/engine/analysis.h"
#include "core/engine/finding.h"
#include "core/engine/outcome.h"

struct desk {
	struct arena arena;
	struct registry registry;
	struct scanner *scanner;
	struct engine engine;
	const char *folder;
};

/*
 * Two issues: "storage" (bias -100; "local storage" 300, "storage" 100,
 * "data cent*" 200, French "stockage local" 300; as context "territory" 50)
 * and "fees" ("electronic fee*" 200).
 */
void desk_open(struct desk *desk);
void desk_close(struct desk *desk);

/* Number of an issue. */
uint32_t desk_issue(const struct desk *desk, const char *id);

/* Analyse bytes under this path, as whatever its suffix says. */
void desk_read(struct desk *desk, struct analysis *out, const char *path,
	struct rap_str raw);

/* As desk_read, of a text file, to candidates. */
void desk_candidates(struct desk *desk, struct analysis *analysis,
	struct candidates *out, const char *text);

/* As desk_read, to findings. */
struct findings {
	struct result_finding at[32];
	uint32_t count;
};
void desk_findings(struct desk *desk, struct findings *out, const char *path,
	struct rap_str raw);

#endif /* TESTS_UNIT_ENGINE_SUPPORT_H */
