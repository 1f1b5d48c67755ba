/* SPDX-License-Identifier: MIT */
#include "tests/unit/text/profiled.h"

TestSuite(cover, .fini = release);

Test(cover, an_english_cover_is_read)
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

Test(cover, a_french_cover_is_read)
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

Test(cover, a_spanish_cover_is_read)
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

Test(cover, lines_of_a_cover_may_be_run_together)
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

Test(cover, lines_of_a_corner_that_stand_close_are_read)
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

Test(cover, a_serial_number_and_what_stands_beside_it_are_no_title)
{
	struct profile p = read_lines("a.txt",
		"P INF/ECOM/97\nP 14 July 2021\n"
		"P (21-9905) Page: 1/3 Original: French\n"
		"H SPAM\nP 1.1 We think so.\n");

	check(p.title, "SPAM", PROFILE_HEADER);
	check(p.original, "fr", PROFILE_HEADER);
}

Test(cover, a_theme_is_taken_where_it_is_named)
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

Test(cover, a_cover_or_a_file_name_tells_the_language_of_few_words)
{
	struct profile p =
		read_lines("a.txt", "P COMUNICACI\xc3\x93N DE SUIZA\nP Texto.");

	check(p.language, "es", PROFILE_HEADER);
	p = read_lines("paper_F.txt", "P Texte.");
	check(p.language, "fr", PROFILE_FILE_NAME);
	p = read_lines("paper-e.txt", "P Text.");
	check(p.language, "", PROFILE_NONE);
}
