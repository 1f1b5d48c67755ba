/* SPDX-License-Identifier: MIT */
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char pack[] =
	"{\"schema\": \"rapporteur.pack/1\", \"issues\": ["
	"{\"id\": \"storage\", \"theme\": \"openness\","
	" \"title\": {\"en\": \"Storage\"},"
	" \"definition\": {\"en\": \"Where bytes lie.\"},"
	" \"bias\": -100, \"threshold\": 0, \"about\": 100, \"terms\": {"
	" \"en\": [{\"term\": \"local storage\", \"weight\": 300},"
	"  {\"term\": \"storage\", \"weight\": 100},"
	"  {\"term\": \"data cent*\", \"weight\": 200},"
	"  {\"term\": \"centre of the region\", \"weight\": 100},"
	"  {\"term\": \"territory\", \"weight\": 50, \"context\": true}],"
	" \"fr\": [{\"term\": \"stockage local\", \"weight\": 300}]}},"
	"{\"id\": \"fees\", \"theme\": \"openness\","
	" \"title\": {\"en\": \"Fees\"},"
	" \"definition\": {\"en\": \"What is paid.\"},"
	" \"bias\": 0, \"threshold\": 0, \"frame\": true, \"terms\": {"
	" \"en\": [{\"term\": \"electronic fee*\", \"weight\": 200},"
	"  {\"term\": \"fee* for parcels\", \"weight\": 150},"
	"  {\"term\": \"electronic fee* for parcels\","
	"   \"weight\": 200}]}}]}";

static void put_pack(struct desk *desk)
{
	char *folder = arena_printf(&desk->arena,
		"/tmp/rapporteur-test-"
		"XXXXXX");
	cr_assert(mkdtemp(folder));
	desk->folder = folder;
	cr_assert_eq(mkdir(arena_printf(&desk->arena, "%s/small", folder),
			     0700),
		0);
	FILE *file =
		fopen(arena_printf(&desk->arena, "%s/small/small.json", folder),
			"wb");
	cr_assert(file);
	cr_assert_geq(fputs(pack, file), 0);
	cr_assert_eq(fclose(file), 0);
}

static void remove_pack(struct desk *desk)
{
	(void)unlink(arena_printf(&desk->arena, "%s/small/small.json",
		desk->folder));
	(void)rmdir(arena_printf(&desk->arena, "%s/small", desk->folder));
	(void)rmdir(desk->folder);
}

void desk_open(struct desk *desk)
{
	struct error err = {0};
	struct registry_options options = {0};

	*desk = (struct desk){0};
	put_pack(desk);
	options.paths = &desk->folder;
	options.path_count = 1;
	cr_assert_eq(registry_load(&desk->registry, &desk->arena, &options,
			     &err),
		STATUS_OK, "%s", err.message);
	cr_assert_eq(desk->registry.refusal_count, 0, "%s",
		desk->registry.refusal_count ? desk->registry.refusals[0].reason
					     : "");
	cr_assert_eq(scanner_build(&desk->scanner, &desk->arena,
			     desk->registry.patterns,
			     desk->registry.pattern_count, &err),
		STATUS_OK, "%s", err.message);
	desk->engine = (struct engine){
		.registry = &desk->registry,
		.scanner = desk->scanner,
		.host = host_open(&desk->arena, &desk->registry, desk->scanner),
	};
}

void desk_close(struct desk *desk)
{
	remove_pack(desk);
	host_close(desk->engine.host);
	scanner_release(desk->scanner);
	registry_release(&desk->registry);
	arena_release(&desk->arena);
}

uint32_t desk_issue(const struct desk *desk, const char *id)
{
	const struct issue *issue = registry_issue(&desk->registry, str_of(id));
	cr_assert(issue, "%s", id);
	return (uint32_t)(issue - desk->registry.issues);
}

void desk_read(struct desk *desk, struct analysis *out, const char *path,
	struct rap_str raw)
{
	struct error err = {0};
	cr_assert_eq(analysis_make(out, &desk->arena, &desk->engine,
			     str_of(path), raw, &err),
		STATUS_OK, "%s", err.message);
}

void desk_candidates(struct desk *desk, struct analysis *analysis,
	struct candidates *out, const char *text)
{
	desk_read(desk, analysis, "desk.txt", str_of(text));
	candidates_make(out, &desk->arena, &desk->registry, &analysis->document,
		&analysis->hits, NULL);
}

void desk_findings(struct desk *desk, struct findings *out, const char *path,
	struct rap_str raw)
{
	/* Findings point into what they were made from. */
	struct analysis *analysis =
		arena_alloc(&desk->arena, sizeof(*analysis));
	struct outcomes outcomes;
	struct finding_maker maker;

	desk_read(desk, analysis, path, raw);
	outcomes_make(&outcomes, &desk->arena, analysis, &desk->engine);
	cr_assert_leq(outcomes.count, 32);
	finding_maker_init(&maker, &desk->arena, &desk->engine, analysis);
	out->count = outcomes.count;
	for (uint32_t i = 0; i < outcomes.count; i++) {
		finding_make(&out->at[i], &maker, &outcomes.at[i]);
	}
}
