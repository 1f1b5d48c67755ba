/* SPDX-License-Identifier: MIT */
/*
 * With anchors or without, a regex finds the same. The first line of the input
 * is the regex, the rest the text; the same regex behind an optional nothing is
 * what has no anchor.
 * Rooms: scan text source base
 */
#include <stdlib.h>

#include "core/base/utf8.h"
#include "core/scan/scanner.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void make(struct document *d, struct arena *a, struct rap_str text)
{
	struct source *source = arena_alloc(a, sizeof(*source));
	struct rap_str line;
	struct blocks b;

	source->raw = source->decoded = text;
	blocks_init(&b, a, text);
	while (str_next_piece(&text, '\n', &line)) {
		blocks_begin(&b, BLOCK_PARAGRAPH, 0);
		blocks_verbatim(&b, line);
	}
	blocks_finish(&b, source);
	document_make(d, a, source);
}

/* A branch that can match nothing but the empty text has no anchor. */
static struct hits find(struct arena *a, const struct document *d,
	const char *regex, bool *failed)
{
	struct rap_pattern p = {
		.size = sizeof(p), .text = regex, .flags = RAP_PATTERN_REGEX};
	struct hits hits = {0};
	struct scanner *s;
	struct error err;

	*failed = scanner_build(&s, a, &p, 1, &err) != STATUS_OK;
	if (!*failed) {
		scanner_scan(s, d, a, &hits);
		scanner_release(s);
	}
	return hits;
}

static void compare(const struct hits *fast, const struct hits *slow)
{
	if (fast->regex_limits || slow->regex_limits) {
		return;
	}
	if (fast->count != slow->count) {
		abort();
	}
	for (uint32_t i = 0; i < fast->count; i++) {
		if (memcmp(&fast->at[i], &slow->at[i], sizeof(*fast->at)) !=
			0) {
			abort();
		}
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct arena a = ARENA_INIT;
	struct rap_str input = {arena_copy(&a, (const char *)bytes, len), len};
	size_t line = str_find_byte(input, '\n');
	bool failed = utf8_first_bad(input) < len || line == len ||
		memchr(bytes, '\0', len);
	struct document d;

	if (!failed) {
		const char *regex = arena_copy(&a, input.at, line);
		input.at += line + 1;
		input.len -= line + 1;
		make(&d, &a, input);
		struct hits fast = find(&a, &d, regex, &failed);
		/* One match at a time: the whole regex, or nothing. */
		struct hits slow = failed
			? fast
			: find(&a, &d, arena_printf(&a, "(?:%s)|$^.", regex),
				  &failed);
		if (!failed) {
			compare(&fast, &slow);
		}
	}
	arena_release(&a);
	return 0;
}
