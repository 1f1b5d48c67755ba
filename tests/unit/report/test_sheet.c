/* SPDX-License-Identifier: MIT */
#include "tests/unit/report/story.h"

static void tell(struct story *s)
{
	story_begin(s);
	story_document(s, "a.txt", "proposal", "en", "Brazil; Japan");
	story_finding(s, "spam", "clause", 80, "\"direction\":\"requires\"");
	story_document(s, "b.txt", "proposal", "fr", "Japan");
	story_finding(s, "source-code", "mention", 80, "");
	story_problem(s, "c.pdf", "", "c.pdf: scan", "not-read");
	story_problem(s, "a.txt", "spam", "gave up", "not-analysed");
	story_problem(s, "b.txt", "data-flows", "gave up", "not-analysed");
	story_version(s, "a.txt", "", "");
	story_version(s, "b.txt", "", "");
}

static const char *csv_by(struct story *s, enum report_by by)
{
	tell(s);
	s->options.format = REPORT_CSV;
	s->options.by = by;
	return story_report(s);
}

Test(sheet, csv_by_issue)
{
	struct story s;
	cr_assert_str_eq(csv_by(&s, REPORT_BY_ISSUE),
		"issue,theme,title,counts_as,proposals,delegations,legal_text,"
		"prose_only,named_only,to_check,not_read,provisions,clauses,"
		"positions,mentions,directions\r\n"
		"data-flows,openness,T,topic,0,0,0,0,0,0,1,0,0,0,0,\r\n"
		"spam,trust,T,topic,1,2,1,0,0,0,0,0,1,0,0,requires 1\r\n"
		"source-code,trust,T,topic,0,0,0,0,1,0,0,0,0,0,1,\r\n"
		"security,cross-cutting,T,exception,0,0,0,0,0,0,0,0,0,0,0,"
		"\r\n");
	story_end(&s);
}

Test(sheet, csv_by_theme)
{
	struct story s;
	cr_assert_str_eq(csv_by(&s, REPORT_BY_THEME),
		"theme,proposals,delegations,legal_text,prose_only,named_only,"
		"to_check,not_read,provisions,clauses,positions,mentions\r\n"
		"openness,0,0,0,0,0,0,1,0,0,0,0\r\n"
		"trust,1,2,1,0,1,0,0,0,1,0,1\r\n");
	story_end(&s);
}

Test(sheet, csv_by_document)
{
	struct story s;
	cr_assert_str_eq(csv_by(&s, REPORT_BY_DOCUMENT),
		"document,symbol,title,document_kind,language,date,proponents,"
		"in_totals,counted_with,words,provisions,clauses,positions,"
		"mentions,issues,not_read\r\n"
		"a.txt,,,proposal,en,,Brazil; Japan,counted,,100,0,1,0,0,spam,"
		"spam\r\n"
		"b.txt,,,proposal,fr,,Japan,counted,,100,0,0,0,1,,data-flows"
		"\r\n");
	story_end(&s);
}

Test(sheet, csv_by_member)
{
	struct story s;
	cr_assert_str_eq(csv_by(&s, REPORT_BY_MEMBER),
		"member,code,standing,proposals,joint,share,text,prose,"
		"named_only,not_read\r\n"
		"Brazil,BRA,with proposal,1,1,0.50,spam,,,\r\n"
		"Japan,JPN,with proposal,2,1,1.50,spam,,source-code,data-flows"
		"\r\n");
	story_end(&s);
}

Test(sheet, csv_by_language)
{
	struct story s;
	cr_assert_str_eq(csv_by(&s, REPORT_BY_LANGUAGE),
		"language,documents,proposals,words,provisions,clauses,"
		"positions,mentions,issues_without_terms\r\n"
		"en,1,1,100,0,1,0,0,0\r\n"
		"fr,1,1,100,0,0,0,1,1\r\n");
	story_end(&s);
}

Test(sheet, csv_of_the_matrix)
{
	struct story s;
	cr_assert_str_eq(csv_by(&s, REPORT_BY_MATRIX),
		"issue,theme,Brazil,Japan\r\n"
		"data-flows,openness,not in their proposals,not read\r\n"
		"spam,trust,text,text\r\n"
		"source-code,trust,not in their proposals,named only\r\n"
		"security,cross-cutting,not in their proposals,"
		"not in their proposals\r\n");
	story_end(&s);
}

Test(sheet, json_says_denominators_and_what_is_missing)
{
	struct story s;
	tell(&s);
	s.options.format = REPORT_JSON;
	s.options.by = REPORT_BY_THEME;
	cr_assert_str_eq(story_report(&s),
		"{\"schema\":\"rapporteur.report/1\",\"by\":\"theme\","
		"\"denominators\":{\"counting\":\"proposals\",\"files\":3,"
		"\"not_read\":1,\"read\":2,\"proposals\":2,"
		"\"language_versions\":0,\"additions\":0,\"superseded\":0,"
		"\"copies\":0,\"apart\":0,\"delegations\":2,"
		"\"without_proponent\":0,\"complete\":true},"
		"\"not_read\":[\n{\"document\":\"c.pdf\",\"code\":\"c\","
		"\"message\":\"scan\"}],"
		"\"not_applied\":[],\"not_analysed\":[\n{\"document\":\"a."
		"txt\","
		"\"analyzer\":\"spam\",\"code\":\"c\","
		"\"message\":\"gave up\"},\n{\"document\":\"b.txt\","
		"\"analyzer\":\"data-flows\",\"code\":\"c\","
		"\"message\":\"gave up\"}],"
		"\"not_covered\":[\n{\"languages\":\"fr\",\"proposals\":1,"
		"\"apart\":0,"
		"\"issues\":[\"data-flows\"]}],\"check_first\":[],"
		"\"rows\":[\n{\"theme\":\"openness\",\"proposals\":0,"
		"\"delegations\":0,\"legal_text\":0,\"prose_only\":0,"
		"\"named_only\":0,\"to_check\":0,\"not_read\":1,"
		"\"provisions\":0,\"clauses\":0,\"positions\":0,\"mentions\":0}"
		","
		"\n{\"theme\":\"trust\",\"proposals\":1,\"delegations\":2,"
		"\"legal_text\":1,\"prose_only\":0,\"named_only\":1,"
		"\"to_check\":0,\"not_read\":0,\"provisions\":0,"
		"\"clauses\":1,"
		"\"positions\":0,\"mentions\":1}]}\n");
	story_end(&s);
}
