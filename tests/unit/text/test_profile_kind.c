/* SPDX-License-Identifier: MIT */
#include "tests/unit/text/profiled.h"

TestSuite(profile_kind, .fini = release);

Test(profile_kind, legal_text_makes_a_communication_a_proposal)
{
	struct profile p = read_lines("a.txt",
		"H COMMUNICATION FROM JAPAN\nH Article 1\n"
		"P 1. Each Party shall act.");

	check(p.kind, "proposal", PROFILE_HEADER);
}

Test(profile_kind, kinds_are_told_by_titles)
{
	check(read_lines("a.txt", "H CONSOLIDATED TEXT\nP We think so.").kind,
		"consolidated-text", PROFILE_HEADER);
	check(read_lines("a.txt", "H Facilitator's report\nP It was said.")
			.kind,
		"report", PROFILE_HEADER);
	check(read_lines("a.txt", "H Statement by Japan\nP We think so.").kind,
		"statement", PROFILE_HEADER);
	check(read_lines("a.txt", "H Text proposal on spam\nP We think so.")
			.kind,
		"proposal", PROFILE_HEADER);
	check(read_lines("a.txt", "H Our view\nP We think so.").kind, "unknown",
		PROFILE_NONE);
}

/* The name of the negotiations comes first, in whatever case. */
Test(profile_kind, a_text_is_consolidated_by_its_second_line)
{
	check(read_lines("a.txt",
		      "H COMMERCE NEGOTIATIONS\n"
		      "H CONSOLIDATED NEGOTIATING TEXT\nP Parties act.")
			.kind,
		"consolidated-text", PROFILE_HEADER);
	check(read_lines("a.txt",
		      "H N\u00e9gociations commerciales\n"
		      "P Texte de n\u00e9gociation consolid\u00e9\nP On agit.")
			.kind,
		"consolidated-text", PROFILE_HEADER);
	check(read_lines("a.txt",
		      "H Negociaciones\n"
		      "H Texto consolidado de negociaci\u00f3n\nP Se hace.")
			.kind,
		"consolidated-text", PROFILE_HEADER);
	check(read_lines("a.txt", "H Our view\nH Proposals\nP We came.").kind,
		"unknown", PROFILE_NONE);
}

Test(profile_kind, papers_from_no_member_are_stakeholders)
{
	struct profile p = read_lines("a.txt",
		"H COMMUNICATION FROM THE ASSOCIATION OF PLATFORMS\n"
		"P 1.1 We think so.");

	check(p.kind, "stakeholder", PROFILE_HEADER);
	check_proponents(&p, "");
}

Test(profile_kind, nobody_proposes_a_consolidated_text)
{
	struct profile p =
		read_lines("japan.txt", "H CONSOLIDATED TEXT\nP We think so.");

	check_proponents(&p, "");
}

Test(profile_kind, a_news_item_on_a_meeting_is_a_report)
{
	struct profile p = read_lines("a.txt",
		"P At a plenary meeting, members said that talks went well.\n"
		"P They noted progress and discussed what is next. One of them "
		"welcomed the meeting, another reported on small groups.");

	check(p.kind, "report", PROFILE_TEXT);
}
