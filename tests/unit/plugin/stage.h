/* SPDX-License-Identifier: MIT */
/*
 * Fixtures at work: loaded, opened, with one document before them.
 */
#ifndef TESTS_UNIT_PLUGIN_STAGE_H
#define TESTS_UNIT_PLUGIN_STAGE_H

#include "core/plugin/host.h"
#include "core/scan/scanner.h"
#include "core/source/reader.h"
#include "tests/unit/plugin/fixtures.h"

struct stage {
	struct arena arena;
	struct registry registry;
	struct scanner *scanner;
	struct host *host;
	struct source source;
	struct document document;
	struct brackets brackets;
	struct hits hits;
	struct session session;
};

/* Load fixtures by name, with a NULL at the end, and open them. */
static inline void stage_open(struct stage *s, const char *const *names)
{
	struct error err;
	struct registry_options options = {0};
	const char *paths[8];

	*s = (struct stage){0};
	while (names[options.named_count]) {
		size_t i = options.named_count++;
		paths[i] = fixture(&s->arena, names[i]);
	}
	options.named = paths;
	cr_assert_eq(registry_load(&s->registry, &s->arena, &options, &err),
		STATUS_OK);
	cr_assert_eq(s->registry.refusal_count, 0);
	cr_assert_eq(scanner_build(&s->scanner, &s->arena, s->registry.patterns,
			     s->registry.pattern_count, &err),
		STATUS_OK);
	s->host = host_open(&s->arena, &s->registry, s->scanner);
}

/* Begin a session on this text. */
static inline void stage_begin(struct stage *s, const char *text)
{
	struct error err;

	s->hits = (struct hits){0};
	cr_assert_eq(source_read(&s->source, &s->arena, str_of("stage.txt"),
			     str_of(text), &err),
		STATUS_OK);
	document_make(&s->document, &s->arena, &s->source);
	scanner_scan(s->scanner, &s->document, &s->arena, &s->hits);
	brackets_make(&s->brackets, &s->document);
	session_begin(&s->session, s->host, &s->document, &s->brackets,
		&s->hits, &s->arena);
}

/* The paragraph that a hit lies in. */
static inline uint32_t stage_paragraph(const struct stage *s, uint32_t hit)
{
	return document_unit_at(&s->document, s->hits.at[hit].span.begin,
		RAP_UNIT_PARAGRAPH);
}

static inline uint32_t stage_number(const struct stage *s, const char *name)
{
	for (uint32_t i = 0; i < s->registry.analyzer_count; i++) {
		if (strcmp(s->registry.analyzers[i].name, name) == 0) {
			return i;
		}
	}
	cr_assert(false, "%s is not there", name);
	return UINT32_MAX;
}

static inline void stage_close(struct stage *s)
{
	host_close(s->host);
	scanner_release(s->scanner);
	registry_release(&s->registry);
	arena_release(&s->arena);
}

#endif /* TESTS_UNIT_PLUGIN_STAGE_H */
