/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/text/members.h"

static void check_name(const char *name, const char *expected)
{
	const struct member *m = members_find(str_of(name));

	cr_assert_str_eq(m ? m->name : "none", expected, "%s", name);
}

/* The members of a list, joined by bars; what is unknown behind a "?". */
static void check_list(const char *list, const char *expected)
{
	struct arena a = ARENA_INIT;
	const struct member **found;
	struct rap_str unknown;
	size_t count = members_split(&a, str_of(list), &found, &unknown);
	char *text = arena_copy(&a, "", 0);

	for (size_t i = 0; i < count; i++) {
		text = arena_printf(&a, "%s%s%s", text, i ? "|" : "",
			found[i]->name);
	}
	if (unknown.len > 0) {
		text = arena_printf(&a, "%s?%.*s", text, (int)unknown.len,
			unknown.at);
	}
	cr_assert_str_eq(text, expected, "%s", list);
	arena_release(&a);
}

Test(members, the_table_has_all_members_and_the_union)
{
	size_t count;
	const struct member *all = members_all(&count);
	size_t members = 0;
	size_t in_union = 0;

	for (size_t i = 0; i < count; i++) {
		members += !all[i].is_group;
		in_union += all[i].in_eu;
	}
	cr_assert_eq(members, 166);
	cr_assert_eq(in_union, 27);
}

Test(members, every_name_of_the_table_finds_its_member)
{
	size_t count;
	const struct member *all = members_all(&count);

	for (size_t i = 0; i < count; i++) {
		struct rap_str rest = str_of(all[i].variants);
		struct rap_str variant;

		cr_assert_eq(members_find(str_of(all[i].name)), &all[i]);
		cr_assert_eq(members_find(str_of(all[i].name_fr)), &all[i],
			"%s", all[i].name_fr);
		cr_assert_eq(members_find(str_of(all[i].name_es)), &all[i],
			"%s", all[i].name_es);
		while (str_next_piece(&rest, ';', &variant)) {
			cr_assert_eq(members_find(variant), &all[i], "%.*s",
				(int)variant.len, variant.at);
		}
	}
}

Test(members, case_accents_and_apostrophes_do_not_matter)
{
	check_name("COTE D'IVOIRE", "C\xc3\xb4te d'Ivoire");
	check_name("c\xc3\xb4te d\xe2\x80\x99ivoire", "C\xc3\xb4te d'Ivoire");
	check_name("t\xc3\xbcrkiye", "T\xc3\xbcrkiye");
}

Test(members, codes_count_in_capitals_only)
{
	check_name("US", "United States");
	check_name("us", "none");
	check_name("UK", "United Kingdom");
	check_name("uk", "none");
	check_name("NO", "Norway");
	check_name("no", "none");
	check_name("CAN", "Canada");
	check_name("can", "none");
	check_name("EC", "European Union");
}

Test(members, articles_and_forms_of_state_do_not_matter)
{
	check_name("the Republic of Kenya", "Kenya");
	check_name("la Suisse", "Switzerland");
	check_name("de la Suiza", "Switzerland");
	check_name("the delegation of the Republic of Korea",
		"Korea, Republic of");
}

Test(members, lookalikes_are_told_apart)
{
	check_name("Niger", "Niger");
	check_name("Nigeria", "Nigeria");
	check_name("Guinea", "Guinea");
	check_name("Papua New Guinea", "Papua New Guinea");
	check_name("Uruguay Round", "none");
	check_name("Republic of China", "none");
	check_name("New Mexico", "none");
	check_name("Congo", "Congo");
	check_name("Democratic Republic of the Congo",
		"Democratic Republic of the Congo");
}

Test(members, what_is_no_name_finds_nothing)
{
	check_name("", "none");
	check_name(" . ", "none");
	check_name("a name that is much longer than any member of any "
		   "organization in the whole wide world has ever had, and "
		   "then some more of it",
		"none");
}

Test(members, lists_are_split_as_people_write_them)
{
	check_list("Brazil and the Republic of Korea",
		"Brazil|Korea, Republic of");
	check_list("Australia, Japan, and Singapore; Kenya",
		"Australia|Japan|Singapore|Kenya");
	check_list("l'Australie, du Japon et de Singapour",
		"Australia|Japan|Singapore");
	check_list("Chile, Colombia y M\xc3\xa9xico", "Chile|Colombia|Mexico");
	check_list("", "");
	check_list(" ;, and ", "");
}

Test(members, names_with_commas_and_links_stay_whole)
{
	check_list("Hong Kong, China; Japan", "Hong Kong, China|Japan");
	check_list("Hong Kong, China and China", "Hong Kong, China|China");
	check_list("Korea, Republic of, and Trinidad and Tobago",
		"Korea, Republic of|Trinidad and Tobago");
	check_list("the Separate Customs Territory of Taiwan, Penghu, Kinmen "
		   "and Matsu",
		"Chinese Taipei");
	check_list("African, Caribbean and Pacific Group", "ACP Group");
}

Test(members, nobody_is_named_twice)
{
	check_list("Korea, ROK, Republic of Korea", "Korea, Republic of");
}

Test(members, states_of_the_union_are_the_union)
{
	check_list("the European Union, France and Brazil",
		"European Union|Brazil");
	check_list("European Union and its Member States", "European Union");
	check_list("France and Brazil", "France|Brazil");
}

Test(members, what_is_unknown_is_handed_back)
{
	check_list("Brazil, Atlantis and Mordor", "Brazil?Atlantis; Mordor");
}
