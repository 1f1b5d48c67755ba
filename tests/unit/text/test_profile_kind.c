/* SPDX-License-Identifier: MIT */
#include "tests/unit/text/profiled.h"

TestSuite(profile_kind, .fini = release);

static void expect_kind(const char *lines, const char *kind,
	enum profile_source source)
{
	check(read_lines("a.txt", lines).kind, kind, source);
}

Test(profile_kind, legal_text_makes_a_communication_a_proposal)
{
	expect_kind("H COMMUNICATION FROM JAPAN\nH Article 1\n"
		    "P 1. Each Party shall act.",
		"proposal", PROFILE_HEADER);
}

Test(profile_kind, kinds_are_told_by_titles)
{
	expect_kind("H CONSOLIDATED TEXT\nP We think so.", "consolidated-text",
		PROFILE_HEADER);
	expect_kind("H Facilitator's report\nP It was said.", "report",
		PROFILE_HEADER);
	expect_kind("H Statement by Japan\nP We think so.", "statement",
		PROFILE_HEADER);
	expect_kind("H Text proposal on spam\nP We think so.", "proposal",
		PROFILE_HEADER);
	expect_kind("H Our view\nP We think so.", "unknown", PROFILE_NONE);
}

/* The name of the negotiations comes first, in whatever case. */
Test(profile_kind, a_text_is_consolidated_by_its_second_line)
{
	expect_kind("H COMMERCE NEGOTIATIONS\n"
		    "H CONSOLIDATED NEGOTIATING TEXT\nP Parties act.",
		"consolidated-text", PROFILE_HEADER);
	expect_kind("H N\u00e9gociations commerciales\n"
		    "P Texte de n\u00e9gociation consolid\u00e9\nP On agit.",
		"consolidated-text", PROFILE_HEADER);
	expect_kind("H Negociaciones\n"
		    "H Texto consolidado de negociaci\u00f3n\nP Se hace.",
		"consolidated-text", PROFILE_HEADER);
	expect_kind("H Our view\nH Proposals\nP We came.", "unknown",
		PROFILE_NONE);
}

Test(profile_kind, papers_from_no_member_are_stakeholders)
{
	struct profile p = read_lines("a.txt",
		"H COMMUNICATION FROM THE ASSOCIATION OF PLATFORMS\n"
		"P 1.1 We think so.");

	check(p.kind, "stakeholder", PROFILE_HEADER);
	check_proponents(&p, "");
}

Test(profile_kind, a_news_item_on_a_meeting_is_a_report)
{
	expect_kind(
		"P At a plenary meeting, members said that talks went well.\n"
		"P They noted progress and discussed what is next. One of them "
		"welcomed the meeting, another reported on small groups.",
		"report", PROFILE_TEXT);
}
