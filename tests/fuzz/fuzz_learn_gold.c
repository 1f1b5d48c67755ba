/* SPDX-License-Identifier: MIT */
/*
 * Gold files from any bytes: what is wrong is said with its line, what is right
 * has an id, a text and no marks but those of issues.
 *
 * Rooms: learn
 */
#include <stdlib.h>

#include "core/learn/gold.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds)
{
	if (!holds) {
		abort();
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct issue issues[] = {{.id = "spam"}, {.id = "tax"}};
	const struct registry r = {.issues = issues, .issue_count = 2};
	struct arena a = ARENA_INIT;
	struct gold gold;
	struct error err = {0};
	struct gold_file file = {
		{(const char *)data, size}, "no/such/gold", "group"};

	if (gold_parse(&gold, &a, &r, &file, &err)) {
		demand(strncmp(err.message, "no/such/gold:", 13) == 0);
	} else {
		demand(gold.count > 0);
		for (uint32_t i = 0; i < gold.count; i++) {
			const struct gold_article *g = &gold.articles[i];
			demand(g->id.len > 0 && g->line > 0);
			demand(g->marks[0] < 4 && g->marks[1] < 4);
			demand(gold_name(&a, g).len > 0);
		}
	}
	arena_release(&a);
	return 0;
}
