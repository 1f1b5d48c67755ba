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

/* Every complaint says why, at a line that is in the text. */
static void check_complaints(const struct pack_complaints *wrong,
	struct rap_str json)
{
	uint32_t lines = 1;
	for (size_t i = 0; i < json.len; i++) {
		lines += json.at[i] == '\n';
	}
	for (uint32_t i = 0; i < wrong->count; i++) {
		const struct pack_complaint *one = &wrong->at[i];
		demand(one->line >= 1 && one->line <= lines);
		demand(one->column >= 1 && one->text[0]);
	}
}

/* "pack:LINE:COLUMN: why" is the first of them. */
static void check_message(const char *message,
	const struct pack_complaint *first)
{
	char *end = NULL;
	demand(strncmp(message, "pack:", 5) == 0);
	demand(strtoul(message + 5, &end, 10) == first->line && *end == ':');
	message = end + 1;
	demand(strtoul(message, &end, 10) == first->column);
	demand(strncmp(end, ": ", 2) == 0 && strcmp(end + 2, first->text) == 0);
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
	struct pack again;
	struct pack_complaints wrong;
	struct error err = {0};

	pack_check(&again, &wrong, &a, json);
	check_complaints(&wrong, json);
	if (pack_parse(&p, &a, json, "pack", NULL, &err) == STATUS_OK) {
		demand(wrong.count == 0);
		check_pack(&p);
	} else {
		demand(wrong.count > 0);
		check_message(err.message, &wrong.at[0]);
	}
	arena_release(&a);
	return 0;
}
