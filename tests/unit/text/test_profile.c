/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/text/profile.h"
#include "tests/unit/text/lines.h"

static struct arena arena;

static void release(void)
{
	arena_release(&arena);
}

TestSuite(profile, .fini = release);

static struct profile read_lines(const char *path, const char *lines)
{
	struct document *d = document_of_lines(&arena, lines);
	struct profile p;

	d->view.path = str_of(path);
	profile_read(&p, d);
	return p;
}

/* A document with "key: value" pairs in front, a line each. */
static struct profile read_fields(const char *fields, const char *lines)
{
	struct document *d = document_of_lines(&arena, lines);
	struct source *s = arena_alloc(&arena, sizeof(*s));
	struct rap_str rest = str_of(fields);
	struct rap_str line;
	struct profile p;

	s->format = FORMAT_MARKDOWN;
	s->fields = arena_array(&arena, 16, sizeof(*s->fields));
	while (str_next_piece(&rest, '\n', &line)) {
		struct field *f = &s->fields[s->field_count++];

		/* "@title: ..." is a property, "%title: ..." metadata.csv. */
		str_next_piece(&line, ':', &f->key);
		f->value = str_trim(line);
		f->origin = FIELD_FRONT_MATTER;
		if (f->key.at[0] == '@' || f->key.at[0] == '%') {
			f->origin = f->key.at[0] == '@' ? FIELD_PROPERTY
							: FIELD_METADATA;
			f->key = str_from(f->key, 1);
		}
	}
	d->source = s;
	d->view.path = str_of("paper.md");
	profile_read(&p, d);
	return p;
}

static void check(struct profile_value v, const char *text,
	enum profile_source source)
{
	cr_assert(str_equal(v.text, str_of(text)), "\"%.*s\" is not \"%s\"",
		(int)v.text.len, v.text.at, text);
	cr_assert_eq(v.source, source);
}

/* Names of proponents with a bar between two. */
static void check_proponents(const struct profile *p, const char *expected)
{
	char *text = arena_copy(&arena, "", 0);

	for (uint32_t i = 0; i < p->proponent_count; i++) {
		text = arena_printf(&arena, "%s%s%.*s", text, i ? "|" : "",
			(int)p->proponents[i].name.len,
			p->proponents[i].name.at);
	}
	cr_assert_str_eq(text, expected);
}

static const char *const cover =
	"P INF/ECOM/99/Rev.2\n"
	"P 14 July 2021\n"
	"P Original: English\n"
	"H JOINT STATEMENT ON ELECTRONIC COMMERCE\n"
	"H COMMUNICATION FROM BRAZIL AND THE REPUBLIC OF KOREA\n"
	"P The following communication, dated 12 July 2021, is being "
	"circulated at the request of the delegations of Brazil and the "
	"Republic of Korea.\n"
	"H PLATFORMS AND COMPETITION\n"
	"P 1.1 We think so.\n";

Test(profile, an_english_cover_is_read)
{
	struct profile p = read_lines("a.txt", cover);

	check(p.symbol, "INF/ECOM/99/Rev.2", PROFILE_HEADER);
	check(p.base_symbol, "INF/ECOM/99", PROFILE_HEADER);
	cr_assert_eq(p.revision, 2);
	check(p.date, "2021-07-14", PROFILE_HEADER);
	check(p.communicated, "2021-07-12", PROFILE_CIRCULATION);
	check(p.original, "en", PROFILE_HEADER);
	check(p.title, "PLATFORMS AND COMPETITION", PROFILE_HEADER);
	check(p.kind, "communication", PROFILE_HEADER);
	check_proponents(&p, "Brazil|Korea, Republic of");
	cr_assert_eq(p.proponents[0].source, PROFILE_CIRCULATION);
	cr_assert(str_equal(p.proponents[0].code, str_of("BRA")));
}

Test(profile, a_french_cover_is_read)
{
	struct profile p = read_lines("a.txt",
		"P INF/ECOM/98\nP 1er juillet 2021\nP Original: fran\xc3\xa7"
		"ais\n"
		"H COMMUNICATION PR\xc3\x89SENT\xc3\x89"
		"E PAR LA C\xc3\x94TE D'IVOIRE\n"
		"P La communication ci-apr\xc3\xa8s, dat\xc3\xa9"
		"e du 29 juin 2021, est distribu\xc3\xa9"
		"e \xc3\xa0 la demande des d\xc3\xa9l\xc3\xa9gations de la "
		"C\xc3\xb4te d'Ivoire et du B\xc3\xa9nin.\n"
		"P 1.1 Nous pensons.");

	check(p.date, "2021-07-01", PROFILE_HEADER);
	check(p.communicated, "2021-06-29", PROFILE_CIRCULATION);
	check(p.original, "fr", PROFILE_HEADER);
	check_proponents(&p, "Benin|C\xc3\xb4te d'Ivoire");
}

Test(profile, a_spanish_cover_is_read)
{
	struct profile p = read_lines("a.txt",
		"P INF/ECOM/97\nP 3 de mayo de 2021\nP Original: espa\xc3\xb1"
		"ol\n"
		"P La siguiente comunicaci\xc3\xb3n, de fecha 30 de abril de "
		"2021, se distribuye a petici\xc3\xb3n de las delegaciones de "
		"Chile y M\xc3\xa9xico.\nP 1.1 Creemos.");

	check(p.date, "2021-05-03", PROFILE_HEADER);
	check(p.communicated, "2021-04-30", PROFILE_CIRCULATION);
	check(p.original, "es", PROFILE_HEADER);
	check_proponents(&p, "Chile|Mexico");
}

Test(profile, the_line_from_whom_counts_without_a_circulation_sentence)
{
	struct profile p = read_lines("a.txt",
		"H COMUNICACI\xc3\x93N DE SUIZA\nP 1.1 Creemos que s\xc3\xad.");

	check_proponents(&p, "Switzerland");
	cr_assert_eq(p.proponents[0].source, PROFILE_HEADER);
}

Test(profile, co_sponsors_are_added)
{
	struct profile p = read_lines("a.txt",
		"H COMMUNICATION FROM JAPAN\nP Co-sponsors: Chile, Peru\n"
		"P 1.1 We think so.");

	check_proponents(&p, "Chile|Japan|Peru");
}

Test(profile, lines_of_a_cover_may_be_run_together)
{
	struct profile p = read_lines("a.txt",
		"P INF/ECOM/99/Rev.1 14 July 2021 (21-5377) Page: 1/4 "
		"Original: English\n"
		"P INF/ECOM/99 COMMUNICATION FROM JAPAN\n"
		"P 1.1 We think so.");

	check(p.symbol, "INF/ECOM/99/Rev.1", PROFILE_HEADER);
	check(p.date, "2021-07-14", PROFILE_HEADER);
	check(p.original, "en", PROFILE_HEADER);
	check_proponents(&p, "Japan");
	p = read_lines("a.txt",
		"P 14 July 2021 (21-9901) Page: 1/2 Original: French\n"
		"H A TITLE\nP 1.1 We think so.");
	check(p.date, "2021-07-14", PROFILE_HEADER);
	check(p.original, "fr", PROFILE_HEADER);
	check(p.title, "A TITLE", PROFILE_HEADER);
}

Test(profile, a_serial_number_and_what_stands_beside_it_are_no_title)
{
	struct profile p = read_lines("a.txt",
		"P INF/ECOM/97\nP 14 July 2021\n"
		"P (21-9905) Page: 1/3 Original: French\n"
		"H SPAM\nP 1.1 We think so.\n");

	check(p.title, "SPAM", PROFILE_HEADER);
	check(p.original, "fr", PROFILE_HEADER);
}

Test(profile, a_title_may_name_who_proposes)
{
	struct profile p = read_lines("a.md",
		"H1 Data flows: a proposal by Japan and Singapore\n"
		"H2 Rationale\nP We think so.");

	check_proponents(&p, "Japan|Singapore");
	check(p.kind, "proposal", PROFILE_HEADER);
}

Test(profile, a_member_that_is_only_mentioned_proposes_nothing)
{
	struct profile p = read_lines("a.txt",
		"P Brazil and Japan said so at the plenary meeting.");

	check_proponents(&p, "");
}

Test(profile, the_file_name_is_the_last_resort)
{
	struct profile p = read_lines("dir/brazil-south_korea-rev1.txt",
		"P We think that platforms matter.");

	check_proponents(&p, "Brazil|Korea, Republic of");
	cr_assert_eq(p.proponents[0].source, PROFILE_FILE_NAME);
	p = read_lines("in-no-us-can-per.txt", "P We think so.");
	check_proponents(&p, "");
	p = read_lines("JPN_SGP_ES.txt", "P We think so.");
	check_proponents(&p, "Japan|Singapore");
	p = read_lines("brazil.txt", cover);
	check_proponents(&p, "Brazil|Korea, Republic of");
}

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

Test(profile, states_of_the_union_stand_for_themselves_without_it)
{
	struct profile p =
		read_fields("proponents: European Union, France", "P Text.");

	check_proponents(&p, "European Union");
}

Test(profile, legal_text_makes_a_communication_a_proposal)
{
	struct profile p = read_lines("a.txt",
		"H COMMUNICATION FROM JAPAN\nH Article 1\n"
		"P 1. Each Party shall act.");

	check(p.kind, "proposal", PROFILE_HEADER);
}

Test(profile, kinds_are_told_by_titles)
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
Test(profile, a_text_is_consolidated_by_its_second_line)
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

Test(profile, papers_from_no_member_are_stakeholders)
{
	struct profile p = read_lines("a.txt",
		"H COMMUNICATION FROM THE ASSOCIATION OF PLATFORMS\n"
		"P 1.1 We think so.");

	check(p.kind, "stakeholder", PROFILE_HEADER);
	check_proponents(&p, "");
}

Test(profile, nobody_proposes_a_consolidated_text)
{
	struct profile p =
		read_lines("japan.txt", "H CONSOLIDATED TEXT\nP We think so.");

	check_proponents(&p, "");
}

Test(profile, a_news_item_on_a_meeting_is_a_report)
{
	struct profile p = read_lines("a.txt",
		"P At a plenary meeting, members said that talks went well.\n"
		"P They noted progress and discussed what is next. One of them "
		"welcomed the meeting, another reported on small groups.");

	check(p.kind, "report", PROFILE_TEXT);
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

Test(profile, a_group_proposes_and_a_member_circulates)
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

Test(profile, a_report_names_who_does_what)
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

Test(profile, a_report_in_french_or_spanish_does_so_too)
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

Test(profile, what_a_proposal_says_of_others_is_no_role)
{
	struct profile p = read_fields("kind: proposal\n",
		"P Canada supported the text of Japan.\n");
	check_actors(&p, "");
}

Test(profile, the_language_of_the_text_is_what_its_words_say)
{
	struct profile p = read_fields("@language: fr-FR", "P Text.");

	check(p.language, "fr", PROFILE_PROPERTIES);
	p = read_fields("language: Spanish\n@language: fr", "P Text.");
	check(p.language, "es", PROFILE_FRONT_MATTER);
}

Test(profile, a_theme_is_taken_where_it_is_named)
{
	struct profile p = read_lines("a.txt",
		"P INF/ECOM/5\nP Th\xc3\xa8me : confiance\n"
		"P 1.1 Nous pensons.");

	check(p.theme, "confiance", PROFILE_HEADER);
	p = read_fields("theme: trust", "P Text.");
	check(p.theme, "trust", PROFILE_FRONT_MATTER);
	p = read_lines("a.txt", "P INF/ECOM/5\nP Themes: many.\nP 1.1 So.");
	check(p.theme, "", PROFILE_NONE);
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

Test(profile, who_is_excepted_proposes_nothing)
{
	struct profile p = read_lines("a.txt",
		"P INF/ECOM/5\nP The following communication is being "
		"circulated on behalf of the participants except Brazil and "
		"Japan.\nP 1.1 We think so.");

	check_proponents(&p, "");
	p = read_lines("a.txt",
		"P INF/ECOM/5\nP La communication ci-apr\xc3\xa8s est "
		"distribu\xc3\xa9"
		"e au nom du Groupe africain, sauf le Maroc.\n"
		"P 1.1 Nous pensons.");
	check_proponents(&p, "African Group");
}

Test(profile, who_is_added_as_co_sponsor_proposes_too)
{
	struct profile p = read_lines("a.txt",
		"P INF/ECOM/5/Add.1\nP La siguiente comunicaci\xc3\xb3n se "
		"distribuye a petici\xc3\xb3n de la delegaci\xc3\xb3n del "
		"Jap\xc3\xb3n para a\xc3\xb1"
		"adir Chile y el Per\xc3\xba como copatrocinadores.\n"
		"P 1.1 Creemos.");

	check_proponents(&p, "Chile|Japan|Peru");
}

Test(profile, a_cover_or_a_file_name_tells_the_language_of_few_words)
{
	struct profile p =
		read_lines("a.txt", "P COMUNICACI\xc3\x93N DE SUIZA\nP Texto.");

	check(p.language, "es", PROFILE_HEADER);
	p = read_lines("paper_F.txt", "P Texte.");
	check(p.language, "fr", PROFILE_FILE_NAME);
	p = read_lines("paper-e.txt", "P Text.");
	check(p.language, "", PROFILE_NONE);
}

Test(profile, lines_of_a_corner_that_stand_close_are_read)
{
	struct profile p = read_lines("a.txt",
		"P RESTRICTED INF/ECOM/38/Rev.2 14 March 2020 (20-1999) Page: "
		"1/4 Original: English\nP COMMUNICATION FROM CHILE\n"
		"P 1.1 We believe.");
	cr_expect(str_equal(p.symbol.text, str_of("INF/ECOM/38/Rev.2")));
	check(p.date, "2020-03-14", PROFILE_HEADER);
	check(p.original, "en", PROFILE_HEADER);
	p = read_lines("a.txt",
		"P JOINT STATEMENT ON ELECTRONIC COMMERCE (WT/L/1056)\n"
		"P COMMUNICATION FROM CHILE\nP 1.1 We believe.");
	cr_expect_eq(p.symbol.text.len, 0);
}

Test(profile, joint_communications_name_who_proposes)
{
	struct profile p = read_lines("a.txt",
		"P COMUNICACI\xc3\x93N CONJUNTA DE M\xc3\x89XICO, EL "
		"PER\xc3\x9a Y LOS ESTADOS UNIDOS\nP Texto.");
	check_proponents(&p, "Mexico|Peru|United States");
	p = read_lines("a.txt",
		"P COMMUNICATION CONJOINTE DU CANADA ET DU CHILI\nP Texte.");
	check_proponents(&p, "Canada|Chile");
	p = read_lines("a.txt",
		"P JOINT PROPOSAL BY CANADA AND CHILE\nP Text.");
	check_proponents(&p, "Canada|Chile");
}

Test(profile, a_group_may_say_who_is_in_it)
{
	struct profile p = read_lines("a.txt",
		"P The following communication is being circulated at the "
		"request of Brazil on behalf of MERCOSUR (Argentina, Brazil "
		"and Uruguay).\nP 1.1 We believe.");
	check_proponents(&p, "Argentina|Brazil|MERCOSUR|Uruguay");
}
