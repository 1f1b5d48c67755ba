/* SPDX-License-Identifier: MIT */
#include "tests/unit/report/story.h"

Test(findings_csv, each_finding_is_a_flat_row)
{
	struct story s;
	story_begin(&s);
	s.options.format = REPORT_FINDINGS_CSV;
	story_document(&s, "a.txt", "proposal", "en", "Brazil; Japan");
	story_finding(&s, "spam", "clause", 80,
		"\"modality\":[\"shall\",\"should\"],\"direction\":"
		"\"requires\"");
	story_document(&s, "b.txt", "report", "fr", "");
	story_finding(&s, "source-code", "mention", 5, "");
	cr_assert_str_eq(story_report(&s),
		"document,symbol,document_kind,language,date,proponents,issue,"
		"theme,kind,score,modality,direction,cite,quote,line,column"
		"\r\n"
		"a.txt,,proposal,en,,Brazil; Japan,spam,trust,clause,0.80,"
		"shall; should,requires,\"X, 1\",\"a, b\",3,4\r\n"
		"b.txt,,report,fr,,,source-code,trust,mention,0.05,,,"
		"\"X, 1\",\"a, b\",3,4\r\n");
	story_end(&s);
}

Test(findings_csv, no_findings_give_a_header)
{
	struct story s;
	story_begin(&s);
	s.options.format = REPORT_FINDINGS_CSV;
	assert_has(story_report(&s), "document,symbol,");
	story_end(&s);
}
