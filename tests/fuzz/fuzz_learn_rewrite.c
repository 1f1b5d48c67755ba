/* SPDX-License-Identifier: MIT */
/*
 * New numbers in any good pack: it stays a good pack, with these numbers and
 * the terms that it had.
 *
 * Rooms: learn
 */
#include <stdlib.h>

#include "core/learn/rewrite.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds)
{
	if (!holds) {
		abort();
	}
}

/* A number for each term, and for the first issue's bias. */
static uint32_t plan(struct rewrite *out, const struct pack *p)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < p->pattern_count; i++) {
		out[count++] = (struct rewrite){NULL, i, (int32_t)i * 7 - 40};
	}
	out[count++] = (struct rewrite){p->issues[0].id, 0, -123};
	return count;
}

static void check(const struct pack *p, struct rap_str json, struct arena *a)
{
	struct rewrite *changes =
		arena_array(a, p->pattern_count + 1, sizeof(*changes));
	struct buf out = BUF_INIT;
	struct pack again;
	struct error err;
	uint32_t count = plan(changes, p);
	demand(!rewrite_pack(&out, json, "pack", changes, count, &err));
	demand(!pack_parse(&again, a, buf_str(&out), "again", NULL, &err));
	demand(again.pattern_count == p->pattern_count);
	demand(again.issues[0].bias == -123);
	for (uint32_t i = 0; i < p->pattern_count; i++) {
		demand(again.patterns[i].weight == (int32_t)i * 7 - 40);
		demand(!strcmp(again.patterns[i].text, p->patterns[i].text));
	}
	buf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = ARENA_INIT;
	struct rap_str json = {(const char *)data, size};
	struct pack p;
	struct error err;

	if (pack_parse(&p, &a, json, "pack", NULL, &err) == STATUS_OK) {
		check(&p, json, &a);
	}
	arena_release(&a);
	return 0;
}
