/* SPDX-License-Identifier: MIT */
#include "tests/unit/text/profiled.h"

TestSuite(proponents, .fini = release);

static void expect_proponents(const char *path, const char *lines,
	const char *expected)
{
	struct profile p = read_lines(path, lines);
	check_proponents(&p, expected);
}

Test(proponents, the_line_from_whom_counts_without_a_circulation_sentence)
{
	struct profile p = read_lines("a.txt",
		"H COMUNICACI\xc3\x93N DE SUIZA\nP 1.1 Creemos que s\xc3\xad.");

	check_proponents(&p, "Switzerland");
	cr_assert_eq(p.proponents[0].source, PROFILE_HEADER);
}

Test(proponents, co_sponsors_are_added)
{
	expect_proponents("a.txt",
		"H COMMUNICATION FROM JAPAN\nP Co-sponsors: Chile, Peru\n"
		"P 1.1 We think so.",
		"Chile|Japan|Peru");
}

Test(proponents, a_title_may_name_who_proposes)
{
	struct profile p = read_lines("a.md",
		"H1 Data flows: a proposal by Japan and Singapore\n"
		"H2 Rationale\nP We think so.");

	check_proponents(&p, "Japan|Singapore");
	check(p.kind, "proposal", PROFILE_HEADER);
}

Test(proponents, a_member_that_is_only_mentioned_proposes_nothing)
{
	expect_proponents("a.txt",
		"P Brazil and Japan said so at the plenary meeting.", "");
}

Test(proponents, the_file_name_is_the_last_resort)
{
	struct profile p = read_lines("dir/brazil-south_korea-rev1.txt",
		"P We think that platforms matter.");

	check_proponents(&p, "Brazil|Korea, Republic of");
	cr_assert_eq(p.proponents[0].source, PROFILE_FILE_NAME);
	expect_proponents("in-no-us-can-per.txt", "P We think so.", "");
	expect_proponents("JPN_SGP_ES.txt", "P We think so.",
		"Japan|Singapore");
	expect_proponents("brazil.txt", cover, "Brazil|Korea, Republic of");
}

Test(proponents, states_of_the_union_stand_for_themselves_without_it)
{
	struct profile p =
		read_fields("proponents: European Union, France", "P Text.");

	check_proponents(&p, "European Union");
}

Test(proponents, who_is_excepted_proposes_nothing)
{
	expect_proponents("a.txt",
		"P INF/ECOM/5\nP The following communication is being "
		"circulated on behalf of the participants except Brazil and "
		"Japan.\nP 1.1 We think so.",
		"");
	expect_proponents("a.txt",
		"P INF/ECOM/5\nP La communication ci-apr\xc3\xa8s est "
		"distribu\xc3\xa9"
		"e au nom du Groupe africain, sauf le Maroc.\n"
		"P 1.1 Nous pensons.",
		"African Group");
}

Test(proponents, who_is_added_as_co_sponsor_proposes_too)
{
	expect_proponents("a.txt",
		"P INF/ECOM/5/Add.1\nP La siguiente comunicaci\xc3\xb3n se "
		"distribuye a petici\xc3\xb3n de la delegaci\xc3\xb3n del "
		"Jap\xc3\xb3n para a\xc3\xb1"
		"adir Chile y el Per\xc3\xba como copatrocinadores.\n"
		"P 1.1 Creemos.",
		"Chile|Japan|Peru");
}

Test(proponents, joint_communications_name_who_proposes)
{
	expect_proponents("a.txt",
		"P COMUNICACI\xc3\x93N CONJUNTA DE M\xc3\x89XICO, EL "
		"PER\xc3\x9a Y LOS ESTADOS UNIDOS\nP Texto.",
		"Mexico|Peru|United States");
	expect_proponents("a.txt",
		"P COMMUNICATION CONJOINTE DU CANADA ET DU CHILI\nP Texte.",
		"Canada|Chile");
	expect_proponents("a.txt",
		"P JOINT PROPOSAL BY CANADA AND CHILE\nP Text.",
		"Canada|Chile");
}

Test(proponents, a_group_may_say_who_is_in_it)
{
	expect_proponents("a.txt",
		"P The following communication is being circulated at the "
		"request of Brazil on behalf of MERCOSUR (Argentina, Brazil "
		"and Uruguay).\nP 1.1 We believe.",
		"Argentina|Brazil|MERCOSUR|Uruguay");
}

Test(proponents, nobody_proposes_a_consolidated_text)
{
	expect_proponents("japan.txt", "H CONSOLIDATED TEXT\nP We think so.",
		"");
}
