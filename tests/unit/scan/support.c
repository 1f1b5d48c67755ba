/* SPDX-License-Identifier: MIT */
#include "support.h"

#include <stdlib.h>

static void add_line(struct blocks *b, struct rap_str line)
{
	enum block_kind kind = BLOCK_PARAGRAPH;
	uint32_t level = 0;

	if (str_starts_with(line, "# ") || str_starts_with(line, "- ")) {
		kind = *line.at == '#' ? BLOCK_HEADING : BLOCK_ITEM;
		level = 1;
		line.at += 2;
		line.len -= 2;
	}
	blocks_begin(b, kind, level);
	blocks_verbatim(b, line);
}

void document_of(struct document *out, struct arena *a, const char *text)
{
	struct source *source = arena_alloc(a, sizeof(*source));
	struct rap_str rest = str_of(text);
	struct rap_str line;
	struct blocks b;

	source->raw = source->decoded = rest;
	source->path = str_of("a.txt");
	blocks_init(&b, a, rest);
	while (str_next_piece(&rest, '\n', &line)) {
		add_line(&b, line);
	}
	blocks_finish(&b, source);
	document_make(out, a, source);
}

static const char *show(struct arena *a, const struct document *d,
	const struct hits *hits, bool numbered)
{
	char *out = arena_copy(a, "", 0);

	for (uint32_t i = 0; i < hits->count; i++) {
		const struct rap_hit *hit = &hits->at[i];
		struct rap_str text = str_slice(d->view.text, hit->span);
		char *number =
			numbered ? arena_printf(a, "%u:", hit->pattern) : "";
		out = arena_printf(a, "%s%s%s%.*s", out, i ? "; " : "", number,
			(int)text.len, text.at);
	}
	return out;
}

static const char *scan(struct arena *a, const char *text,
	const struct rap_pattern *patterns, uint32_t count, bool numbered)
{
	struct document d;
	struct scanner *s;
	struct hits hits;
	struct error err;

	if (scanner_build(&s, a, patterns, count, &err)) {
		return arena_copy(a, err.message, strlen(err.message));
	}
	document_of(&d, a, text);
	scanner_scan(s, &d, a, &hits);
	scanner_release(s);
	return show(a, &d, &hits, numbered);
}

const char *hits_of(struct arena *a, const char *text,
	const struct rap_pattern *patterns, uint32_t pattern_count)
{
	return scan(a, text, patterns, pattern_count, true);
}

const char *found_in(struct arena *a, const char *text, const char *pattern,
	uint32_t flags)
{
	const struct rap_pattern p = {
		.size = sizeof(p), .text = pattern, .flags = flags};

	return scan(a, text, &p, 1, false);
}

const char *fault_of(struct arena *a, const struct rap_pattern *pattern)
{
	struct error err = {0};

	if (!scanner_check(pattern, &err)) {
		return "";
	}
	return arena_copy(a, err.message, strlen(err.message));
}
