/* SPDX-License-Identifier: MIT */
#include "tests/unit/text/profiled.h"

TestSuite(actors, .fini = release);

/* "role Name" of each actor, with a bar between two. */
static void check_actors(const struct profile *p, const char *expected)
{
	char *text = arena_copy(&arena, "", 0);

	for (uint32_t i = 0; i < p->actor_count; i++) {
		const struct actor *at = &p->actors[i];
		text = arena_printf(&arena, "%s%s%s %.*s", text, i ? "|" : "",
			actor_role_name(at->role), (int)at->name.len,
			at->name.at);
	}
	cr_assert_str_eq(text, expected);
}

Test(actors, a_group_proposes_and_a_member_circulates)
{
	struct profile p = read_lines("a.txt",
		"P JOB/GC/9\n"
		"P The following communication is being circulated at the "
		"request of the delegation of Japan on behalf of the LDC "
		"Group.\n"
		"H TITLE\nP 1.1 We think so.\n");
	check_proponents(&p, "LDC Group");
	check_actors(&p, "circulates Japan");
}

Test(actors, a_report_names_who_does_what)
{
	struct profile p = read_fields("kind: report\n",
		"H REPORT\n"
		"P Facilitator: Australia.\n"
		"P The co-convenors Japan, Canada and Singapore met.\n"
		"P Canada and the European Union supported the text. China "
		"reserved its position.\n"
		"P Brazil is considering the text.\n"
		"P Some said that Chile opposed it.\n"
		"P The support of Chile was noted. On spam, Peru said that "
		"it was done, while Ukraine opposed it.\n");
	check_proponents(&p, "");
	check_actors(&p,
		"facilitates Australia|convenes Japan|convenes Canada|"
		"convenes Singapore|supports Canada|supports European Union|"
		"reserves China|considers Brazil|"
		"reports Peru|opposes Ukraine");
}

Test(actors, a_report_in_french_or_spanish_does_so_too)
{
	struct profile fr = read_fields("kind: report\n",
		"P Le Canada et le Japon ont appuy\xc3\xa9 le texte. Le Chili "
		"s'oppose au paragraphe 2.\n");
	struct profile es = read_fields("kind: report\n",
		"P El Canad\xc3\xa1 y el Jap\xc3\xb3n apoyaron el texto. Chile "
		"se reserv\xc3\xb3 su posici\xc3\xb3n.\n");
	check_actors(&fr, "supports Canada|supports Japan|opposes Chile");
	check_actors(&es, "supports Canada|supports Japan|reserves Chile");
}

Test(actors, what_a_proposal_says_of_others_is_no_role)
{
	struct profile p = read_fields("kind: proposal\n",
		"P Canada supported the text of Japan.\n");
	check_actors(&p, "");
}
