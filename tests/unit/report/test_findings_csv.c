/* SPDX-License-Identifier: MIT */
#include "core/report/findings_csv.h"
#include "tests/unit/report/story.h"

/* The rows that are ready to be written after the story. */
static const char *rows_of(struct story *s)
{
	struct output output = {.fd = -1};
	struct findings_csv rows;
	findings_csv_init(&rows, &output);
	story_read(s, &rows.sink);
	buf_add_str(&s->out, buf_str(&output.pending));
	buf_putc(&s->out, '\0');
	findings_csv_release(&rows);
	output_discard(&output);
	return s->out.at;
}

Test(findings_csv, each_finding_is_a_flat_row)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a.txt", "proposal", "en", "Brazil; Japan");
	story_finding(&s, "spam", "clause", 80,
		"\"modality\":[\"shall\",\"should\"],\"direction\":"
		"\"requires\"");
	story_document(&s, "b.txt", "report", "fr", "");
	story_finding(&s, "source-code", "mention", 5, "");
	cr_assert_str_eq(rows_of(&s),
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
	assert_has(rows_of(&s), "document,symbol,");
	story_end(&s);
}
