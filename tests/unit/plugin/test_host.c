/* SPDX-License-Identifier: MIT */
#include "tests/unit/plugin/stage.h"

#define TEXT                                                                   \
	"One passage may stand here.\n\n"                                      \
	"Parties shall keep a passage and may name passages.\n"

/* Open good and one that fails; run everything but judge() on TEXT. */
static void run_beside_good(struct stage *s, const char *name)
{
	const char *const names[] = {"good", name, NULL};

	stage_open(s, names);
	stage_begin(s, TEXT);
	session_annotate(&s->session, stage_paragraph(s, 0));
	session_analyze(&s->session);
	session_end(&s->session);
}

/* The analyzer failed, with these words; good did not. */
static void check_failure(struct stage *s, const char *name,
	const char *callback, const char *part)
{
	cr_assert_eq(s->session.failure_count, 1);
	const struct failure *f = &s->session.failures[0];
	cr_assert_eq(f->analyzer, stage_number(s, name));
	cr_assert_str_eq(f->callback, callback);
	cr_assert(contains(f->message, part), "%s", f->message);
	cr_assert(session_failed(&s->session, f->analyzer));
	cr_assert_not(session_failed(&s->session, stage_number(s, "good")));
	cr_assert_eq(s->session.emitted_count, 6);
}

static void fails_in(const char *name, const char *callback, const char *part)
{
	struct stage s;

	run_beside_good(&s, name);
	check_failure(&s, name, callback, part);
	stage_close(&s);
}

/* The value chain of attribute values as "name=value ...". */
static const char *written(struct stage *s, uint32_t first)
{
	const char *text = "";
	for (uint32_t i = first; i != UINT32_MAX;
		i = s->session.values[i].next) {
		const struct attribute_value *v = &s->session.values[i];
		text = arena_printf(&s->arena, "%s%s=%s ", text,
			v->attribute->name, v->value);
	}
	return text;
}

Test(host, a_callback_that_fails_says_why)
{
	fails_in("fails-begin", "begin", "the table has 3 legs");
	fails_in("fails-annotate", "annotate", "the table has 3 legs");
	fails_in("fails-analyze", "analyze",
		"analyze returned 1 without saying why");
}

Test(host, a_mistake_fails_the_callback_even_if_it_goes_on)
{
	fails_in("span-out-of-range", "analyze", "out of the text");
	fails_in("foreign-issue", "analyze", "not this analyzer's");
	fails_in("undeclared-attribute", "annotate",
		"'nowhere' is not declared for units");
	fails_in("undeclared-option", "begin", "option 'nowhere'");
	fails_in("bad-value", "annotate", "'legs' cannot be 'four'");
}

Test(host, what_a_failed_analyzer_found_is_gone_and_the_rest_stays)
{
	struct stage s;

	run_beside_good(&s, "fails-analyze");
	uint32_t good = stage_number(&s, "good");
	for (uint32_t i = 0; i < s.session.emitted_count; i++) {
		cr_assert_eq(s.session.emitted[i].analyzer, good);
	}
	uint32_t unit = stage_paragraph(&s, 0);
	cr_assert_str_eq(written(&s, s.session.unit_attributes[unit]),
		"passages=1 ");
	stage_close(&s);
}

Test(host, an_analyzer_that_does_not_open_is_benched)
{
	struct stage s;
	const char *reason = NULL;

	run_beside_good(&s, "fails-open");
	uint32_t number = stage_number(&s, "fails-open");
	cr_assert(host_is_benched(s.host, number, &reason));
	cr_assert_str_eq(reason, "the table has 3 legs");
	cr_assert_not(host_is_benched(s.host, stage_number(&s, "good"),
		&reason));
	cr_assert_eq(s.session.failure_count, 0);
	cr_assert(session_failed(&s.session, number));
	stage_close(&s);
}

Test(host, a_failure_is_forgotten_with_the_document)
{
	struct stage s;

	run_beside_good(&s, "fails-end");
	check_failure(&s, "fails-end", "end", "the table has 3 legs");
	stage_begin(&s, TEXT);
	cr_assert_not(session_failed(&s.session,
		stage_number(&s, "fails-end")));
	session_end(&s.session);
	stage_close(&s);
}

/* judge() of this fixture fails, and says so. */
static void judge_fails(const char *name, const char *message)
{
	struct stage s;
	const char *const names[] = {name, "good", NULL};
	struct rap_candidate candidate = {.size = sizeof(candidate)};
	struct rap_verdict verdict = {
		.size = sizeof(verdict), .kind = RAP_KIND_MENTION};
	uint32_t attributes = UINT32_MAX;

	stage_open(&s, names);
	stage_begin(&s, TEXT);
	cr_assert_not(session_judge(&s.session, stage_number(&s, name),
		&candidate, &verdict, &attributes));
	session_end(&s.session);
	cr_assert_str_eq(s.session.failures[0].callback, "judge");
	cr_assert_str_eq(s.session.failures[0].message, message);
	stage_close(&s);
}

Test(host, a_judge_that_fails_loses_its_candidate)
{
	judge_fails("fails-judge", "the table has 3 legs");
	judge_fails("bad-reason", "judge gave a reason that is not UTF-8 text");
}

Test(host, a_message_becomes_one_line_of_text)
{
	fails_in("bad-words", "begin", "one two ? three");
}

/* Keep the fact, to be looked at. */
static void keep(void *self, uint32_t analyzer, const char *name,
	const char *document, const char *value)
{
	char *kept = self;
	(void)snprintf(kept, 128, "%u %s %s %s", analyzer, name, document,
		value);
}

Test(host, conclude_sees_records_and_gives_facts_at_the_end)
{
	struct stage s;
	const char *const names[] = {"concludes", NULL};
	const char *reason = NULL;
	struct rap_str line = str_of("{\"issue\":\"a\",\"bytes\":[1,2],"
				     "\"attributes\":{\"kind\":\"clause\"}}");
	char kept[128] = "";

	stage_open(&s, names);
	cr_assert(host_wants_conclude(s.host, 0));
	host_conclude(s.host, &line, keep, kept);
	cr_assert_str_empty(kept);
	host_conclude(s.host, NULL, keep, kept);
	cr_assert_str_eq(kept, "0 seen  a clause [1,2]  ");
	cr_assert_not(host_is_benched(s.host, 0, &reason));
	stage_close(&s);
}

Test(host, who_does_not_conclude_need_not_be_asked)
{
	struct stage s;
	const char *const names[] = {"good", NULL};

	stage_open(&s, names);
	cr_assert_not(host_wants_conclude(s.host, 0));
	stage_close(&s);
}

Test(host, a_judge_counts_cues_in_its_unit)
{
	struct stage s;
	const char *const names[] = {"good", "another", NULL};
	uint32_t attributes = UINT32_MAX;

	stage_open(&s, names);
	stage_begin(&s, TEXT);
	cr_assert_eq(s.hits.count, 3);
	struct rap_candidate candidate = {.size = sizeof(candidate),
		.unit = stage_paragraph(&s, 1),
		.issue = "good",
		.hits = s.hits.at + 1,
		.hit_count = 2};
	struct rap_verdict verdict = {.size = sizeof(verdict),
		.kind = RAP_KIND_MENTION,
		.score = 150};
	cr_assert(session_judge(&s.session, stage_number(&s, "good"),
		&candidate, &verdict, &attributes));
	cr_assert_str_eq(verdict.reason, "2 cues");
	cr_assert_eq(verdict.score, 150);
	cr_assert_str_eq(written(&s, attributes), "seen=limit ");
	session_end(&s.session);
	stage_close(&s);
}

Test(host, an_analyzer_finds_all_its_patterns_in_reading_order)
{
	struct stage s;
	const char *const names[] = {"good", "another", NULL};

	stage_open(&s, names);
	stage_begin(&s, TEXT);
	session_analyze(&s.session);
	session_end(&s.session);
	cr_assert_eq(s.session.failure_count, 0, "%s",
		s.session.failure_count ? s.session.failures[0].message : "");
	const char *words = "";
	for (uint32_t i = 0; i < s.session.emitted_count; i++) {
		struct rap_str word = str_slice(s.document.view.text,
			s.session.emitted[i].finding.quote);
		words = arena_printf(&s.arena, "%s%.*s ", words, (int)word.len,
			word.at);
	}
	cr_assert_str_eq(words, "passage may shall passage may passages ");
	stage_close(&s);
}

Test(host, option_values_and_attributes_of_findings_arrive)
{
	struct stage s;
	const char *const names[] = {"good", NULL};

	stage_open(&s, names);
	stage_begin(&s, TEXT);
	session_analyze(&s.session);
	session_end(&s.session);
	for (uint32_t i = 0; i < s.session.emitted_count; i++) {
		const struct emitted *e = &s.session.emitted[i];
		cr_assert_eq(e->finding.score, 3);
		cr_assert_str_eq(written(&s, e->attributes),
			"seen=strict seen=quiet ");
	}
	stage_close(&s);
}

Test(host, of_an_attribute_that_is_no_list_the_last_value_counts)
{
	struct stage s;
	const char *const names[] = {"good", NULL};

	stage_open(&s, names);
	stage_begin(&s, TEXT);
	uint32_t unit = stage_paragraph(&s, 1);
	session_annotate(&s.session, unit);
	session_annotate(&s.session, unit);
	cr_assert_str_eq(written(&s, s.session.unit_attributes[unit]),
		"passages=2 ");
	session_end(&s.session);
	stage_close(&s);
}
