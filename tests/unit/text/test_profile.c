/* SPDX-License-Identifier: MIT */
#include "tests/unit/text/profiled.h"

TestSuite(profile, .fini = release);

Test(profile, front_matter_is_trusted_most)
{
	struct profile p = read_fields("symbol: INF/ECOM/5/Rev.1\n"
				       "title: \"A title\"\n"
				       "kind: text proposal\n"
				       "date: 2020-01-02\n"
				       "original: French\n"
				       "proponents: Japan; LDC Group; Mordor",
		cover);

	check(p.symbol, "INF/ECOM/5/Rev.1", PROFILE_FRONT_MATTER);
	check(p.title, "A title", PROFILE_FRONT_MATTER);
	check(p.kind, "proposal", PROFILE_FRONT_MATTER);
	check(p.date, "2020-01-02", PROFILE_FRONT_MATTER);
	check(p.original, "fr", PROFILE_FRONT_MATTER);
	check_proponents(&p, "Japan|LDC Group|Mordor");
	cr_assert_not(p.proponents[0].is_group);
	cr_assert(p.proponents[1].is_group);
	check(p.communicated, "2021-07-12", PROFILE_CIRCULATION);
}

Test(profile, an_empty_document_has_an_empty_profile)
{
	struct profile p = read_lines("a.txt", "");

	check(p.kind, "unknown", PROFILE_NONE);
	check(p.symbol, "", PROFILE_NONE);
	check(p.title, "", PROFILE_NONE);
	check_proponents(&p, "");
}

Test(profile, the_view_that_plugins_see_is_filled)
{
	struct document *d = document_of_lines(&arena, cover);
	struct profile p;

	d->view.path = str_of("a.txt");
	profile_read(&p, d);
	cr_assert_eq(d->view.kind, RAP_DOCUMENT_COMMUNICATION);
	cr_assert(str_equal(d->view.symbol, p.symbol.text));
	cr_assert(str_equal(d->view.title, p.title.text));
}

Test(profile, languages_have_names)
{
	cr_assert_str_eq(language_name(RAP_LANGUAGE_FR), "fr");
	cr_assert_str_eq(language_name(99), "unknown");
	cr_assert_eq(language_of(str_of("es")), RAP_LANGUAGE_ES);
	cr_assert_eq(language_of(str_of("de")), RAP_LANGUAGE_UNKNOWN);
	cr_assert_str_eq(document_kind_name(99), "unknown");
	cr_assert_str_eq(profile_source_name(PROFILE_TEXT), "text");
}

Test(profile, the_language_of_the_text_is_what_its_words_say)
{
	struct profile p = read_fields("@language: fr-FR", "P Text.");

	check(p.language, "fr", PROFILE_PROPERTIES);
	p = read_fields("language: Spanish\n@language: fr", "P Text.");
	check(p.language, "es", PROFILE_FRONT_MATTER);
}

Test(profile, properties_come_behind_the_header)
{
	struct profile p = read_fields("@title: Something\n"
				       "@symbol: INF/ECOM/3\n"
				       "@creator: Japan\n@date: 2019-01-01",
		"P We think so.");

	check(p.title, "Something", PROFILE_PROPERTIES);
	check(p.symbol, "INF/ECOM/3", PROFILE_PROPERTIES);
	check(p.date, "", PROFILE_NONE);
	check_proponents(&p, "");
	p = read_fields("@title: Something\n@symbol: INF/ECOM/3", cover);
	check(p.title, "PLATFORMS AND COMPETITION", PROFILE_HEADER);
	check(p.symbol, "INF/ECOM/99/Rev.2", PROFILE_HEADER);
	p = read_fields("@symbol: draft seven", "P We think so.");
	check(p.symbol, "", PROFILE_NONE);
}

Test(profile, metadata_wins_and_may_say_that_there_is_none)
{
	struct profile p = read_fields("%symbol: INF/ECOM/7\n%title: -\n"
				       "%kind: report\n%proponents: Peru\n"
				       "symbol: INF/ECOM/8\nkind: proposal\n"
				       "proponents: Japan",
		cover);

	check(p.symbol, "INF/ECOM/7", PROFILE_METADATA);
	check(p.title, "", PROFILE_METADATA);
	check(p.kind, "report", PROFILE_METADATA);
	check_proponents(&p, "Peru");
	cr_assert_eq(p.proponents[0].source, PROFILE_METADATA);
	p = read_fields("%proponents: -\n%kind: -", cover);
	check_proponents(&p, "");
	check(p.kind, "unknown", PROFILE_METADATA);
}
