/* SPDX-License-Identifier: MIT */
/*
 * Term packs from any bytes: what is wrong is said with the line it stands in,
 * what is right is complete.
 *
 * Rooms: plugin
 */
#include <stdlib.h>

#include "core/plugin/pack.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds)
{
	if (!holds) {
		abort();
	}
}

/* "pack:LINE:COLUMN: why", of a line that is in the text. */
static void check_message(const char *message, struct rap_str json)
{
	uint32_t lines = 1;
	char *end = NULL;
	for (size_t i = 0; i < json.len; i++) {
		lines += json.at[i] == '\n';
	}
	demand(strncmp(message, "pack:", 5) == 0);
	unsigned long line = strtoul(message + 5, &end, 10);
	demand(end > message + 5 && *end == ':' && line <= lines);
	message = end + 1;
	(void)strtoul(message, &end, 10);
	demand(end > message && end[0] == ':' && end[1] == ' ' && end[2]);
}

static void check_pack(const struct pack *p)
{
	uint32_t counted = 0;
	demand(p->issue_count > 0 && p->hash.len == 32);
	for (uint32_t i = 0; i < p->issue_count; i++) {
		const struct pack_issue *issue = &p->issues[i];
		demand(issue->id && issue->theme && issue->title.en &&
			issue->definition.en);
		counted += issue->term_counts[0] + issue->term_counts[1] +
			issue->term_counts[2];
	}
	/* A term for any language counts once for each. */
	demand(counted >= p->pattern_count);
	for (uint32_t i = 0; i < p->pattern_count; i++) {
		demand(p->patterns[i].text && p->patterns[i].issue);
		demand(p->pattern_lines[i] > 0);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = ARENA_INIT;
	struct rap_str json = {(const char *)data, size};
	struct pack p;
	struct error err = {0};

	if (pack_parse(&p, &a, json, "pack", &err) == STATUS_OK) {
		check_pack(&p);
	} else {
		check_message(err.message, json);
	}
	arena_release(&a);
	return 0;
}
