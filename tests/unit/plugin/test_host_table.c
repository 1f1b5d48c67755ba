/* SPDX-License-Identifier: MIT */
#include "core/plugin/host_table.h"
#include "tests/unit/plugin/stage.h"

#define TEXT "One \xC3\xA9lan stands here.\n\nParties shall keep a passage.\n"

/* Run one fixture on TEXT, but for judge(). */
static void run(struct stage *s, const char *name)
{
	const char *const names[] = {name, NULL};

	stage_open(s, names);
	stage_begin(s, TEXT);
	session_annotate(&s->session, 1);
	session_annotate(&s->session, 2);
	session_analyze(&s->session);
	session_end(&s->session);
}

Test(host_table, a_quote_has_whole_characters)
{
	struct stage s;

	run(&s, "span-in-character");
	cr_assert_eq(s.session.failure_count, 1);
	cr_assert(contains(s.session.failures[0].message, "amid a character"),
		"%s", s.session.failures[0].message);
	cr_assert_eq(s.session.emitted_count, 0);
	stage_close(&s);
}

Test(host_table, what_begin_allocates_lives_until_end)
{
	struct stage s;

	run(&s, "keeps-memory");
	cr_assert_eq(s.session.failure_count, 0, "%s",
		s.session.failure_count ? s.session.failures[0].message : "");
	stage_close(&s);
}

Test(host_table, a_judge_decides_one_way_or_the_other)
{
	struct stage s;
	const char *const names[] = {"bad-decision", NULL};
	struct rap_candidate candidate = {.size = sizeof(candidate)};
	struct rap_verdict verdict = {
		.size = sizeof(verdict), .kind = RAP_KIND_MENTION};
	uint32_t attributes = UINT32_MAX;

	stage_open(&s, names);
	stage_begin(&s, TEXT);
	cr_assert_not(session_judge(&s.session, 0, &candidate, &verdict,
		&attributes));
	session_end(&s.session);
	cr_assert(contains(s.session.failures[0].message, "decision 2"), "%s",
		s.session.failures[0].message);
	stage_close(&s);
}

Test(host_table, its_version_is_the_one_in_the_header)
{
	char version[32];

	(void)snprintf(version, sizeof(version), "%d.%d.%d", RAP_VERSION_MAJOR,
		RAP_VERSION_MINOR, RAP_VERSION_PATCH);
	cr_assert_str_eq(host_table()->version, version);
	cr_assert_eq(host_table()->size, sizeof(struct rap_host));
}

Test(host_table, failing_in_many_documents_takes_no_more_memory)
{
	struct stage s;
	struct arena own = ARENA_INIT;
	const char *const names[] = {"fails-begin", NULL};

	stage_open(&s, names);
	stage_begin(&s, TEXT);
	session_end(&s.session);
	size_t used = arena_used(&s.arena);
	for (int i = 0; i < 3; i++) {
		session_begin(&s.session, s.host, &s.document, &s.brackets,
			&s.hits, &own);
		session_end(&s.session);
		cr_assert_str_eq(s.session.failures[0].message,
			"the table has 3 legs");
		arena_reset(&own);
	}
	cr_assert_eq(arena_used(&s.arena), used);
	arena_release(&own);
	stage_close(&s);
}
