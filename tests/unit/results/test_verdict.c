/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/results/jsonl.h"
#include "core/results/verdict.h"

#define HEAD "document,unit,issue,verdict,note\n"

static enum status add(struct verdicts *v, struct arena *a, const char *text,
	struct error *err)
{
	*v = (struct verdicts){0};
	return verdicts_add(v, a, str_of(text), "v.csv", str_of("sub/"), err);
}

Test(verdict, rows_are_read_with_their_folder)
{
	struct arena a = ARENA_INIT;
	struct verdicts v;
	struct error err;
	cr_assert_eq(add(&v, &a,
			     HEAD "a.txt,Article 1,spam,Right,\n"
				  "b.txt,,spam,other,\"said, once\"\n",
			     &err),
		STATUS_OK, "%s", err.message);
	cr_assert_eq(v.count, 2);
	cr_assert(str_equal(v.at[0].document, str_of("sub/a.txt")));
	cr_assert_eq(v.at[0].word, VERDICT_RIGHT);
	cr_assert_eq(v.at[1].unit.len, 0);
	cr_assert_eq(v.at[1].line, 3);
	arena_release(&a);
}

static void assert_refused(const char *text, enum status why,
	const char *message)
{
	struct arena a = ARENA_INIT;
	struct verdicts v;
	struct error err;
	cr_assert_eq(add(&v, &a, text, &err), why);
	cr_assert_not_null(strstr(err.message, message), "%s", err.message);
	arena_release(&a);
}

Test(verdict, an_unknown_verdict_is_refused_at_its_place)
{
	assert_refused(HEAD "a.txt,Article 1,spam,maybe,\n", STATUS_SYNTAX,
		"v.csv:2:22: 'maybe' is no verdict");
}

Test(verdict, an_unknown_column_is_refused)
{
	assert_refused("document,unit,issue,verdict,remark\n", STATUS_SYNTAX,
		"v.csv:1:29: 'remark' is no column");
}

Test(verdict, a_missing_column_is_named)
{
	assert_refused("document,unit,issue\n", STATUS_SYNTAX,
		"there is no column 'verdict'");
}

Test(verdict, a_row_without_an_issue_is_refused)
{
	assert_refused(HEAD "a.txt,Article 1,,right,\n", STATUS_SYNTAX,
		"without document or issue");
}

Test(verdict, other_encodings_are_refused)
{
	assert_refused(HEAD "a.txt,Art\xED"
			    "culo 1,spam,right,\n",
		STATUS_ENCODING, "is not UTF-8");
}

/* Records with verdicts applied, as lines. */
static const char *judged(struct arena *a, const char *csv, const char *lines)
{
	struct output output = {.fd = -1};
	struct jsonl_sink sink;
	struct verdicts v = {0};
	struct error err;
	jsonl_sink_init(&sink, &output);
	cr_assert_eq(verdicts_add(&v, a, str_of(csv), "v.csv", str_of(""),
			     &err),
		STATUS_OK);
	cr_assert_eq(jsonl_read(verdict_sink(a, &v, &sink.sink), str_of(lines),
			     "lines", NULL, &err),
		STATUS_OK, "%s", err.message);
	struct rap_str all = str_copy(a, buf_str(&output.pending));
	output_discard(&output);
	return all.at;
}

#define RUN "{\"type\":\"run\",\"schema\":\"rapporteur.findings/1\"}\n"
#define DOCUMENT                                                               \
	"{\"type\":\"document\",\"path\":\"a.txt\",\"symbol\":\"X/1\"}\n"
#define FINDING                                                                \
	"{\"type\":\"finding\",\"document\":\"a.txt\",\"issue\":\"spam\","     \
	"\"unit\":\"Article 1\",\"attributes\":{\"kind\":\"provision\","       \
	"\"modality\":[\"shall\"]}}\n"
#define SUMMARY "{\"type\":\"summary\",\"documents\":1,\"findings\":1}\n"

Test(verdict, what_is_right_keeps_its_kind)
{
	struct arena a = ARENA_INIT;
	const char *lines = judged(&a, HEAD "a.txt,Article 1,spam,right,\n",
		RUN DOCUMENT FINDING SUMMARY);
	cr_assert_not_null(strstr(lines,
		"\"attributes\":{\"kind\":\"provision\",\"modality\":"
		"[\"shall\"],\"verdict\":\"right\"}"));
	arena_release(&a);
}

Test(verdict, what_is_wrong_becomes_a_mention_also_by_symbol)
{
	struct arena a = ARENA_INIT;
	const char *lines = judged(&a, HEAD "X/1,Article 1,spam,wrong,\n",
		RUN DOCUMENT FINDING SUMMARY);
	cr_assert_not_null(strstr(lines, "{\"kind\":\"mention\","));
	cr_assert_not_null(strstr(lines, "\"verdict\":\"wrong\"}"));
	arena_release(&a);
}

Test(verdict, what_nobody_found_is_told_before_the_summary)
{
	struct arena a = ARENA_INIT;
	const char *lines = judged(&a, HEAD "a.txt,Article 9,spam,right,\n",
		RUN DOCUMENT FINDING SUMMARY);
	cr_assert_not_null(strstr(lines,
		"{\"type\":\"corpus\",\"fact\":\"verdict-unmatched\","
		"\"document\":\"a.txt\",\"issue\":\"spam\",\"value\":"
		"\"right: Article 9 (v.csv:2): found in Article "
		"1\"}\n{\"type\":\"summary\""));
	arena_release(&a);
}

Test(verdict, a_unit_may_be_a_cite_in_any_case)
{
	struct arena a = ARENA_INIT;
	const char *lines =
		judged(&a, HEAD "a.txt,\"X/1, ARTICLE 1\",spam,wrong,\n",
			RUN DOCUMENT FINDING SUMMARY);
	cr_assert_not_null(strstr(lines, "\"verdict\":\"wrong\"}"));
	cr_assert_null(strstr(lines, "verdict-unmatched"));
	arena_release(&a);
}

Test(verdict, a_row_without_its_document_is_told_so)
{
	struct arena a = ARENA_INIT;
	const char *lines = judged(&a,
		HEAD "b.txt,Article 1,spam,wrong,\n"
		     "a.txt,Article 1,source-code,other,\n",
		RUN DOCUMENT FINDING SUMMARY);
	cr_assert_not_null(strstr(lines,
		"\"wrong: Article 1 (v.csv:2): no document is called so\""));
	cr_assert_not_null(strstr(lines,
		"\"other: Article 1 (v.csv:3): nothing of this issue is "
		"found in it\""));
	arena_release(&a);
}
