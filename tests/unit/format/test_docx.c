/* SPDX-License-Identifier: MIT */
#include "word_file.h"

Test(docx, headings_are_told_by_their_styles_in_any_language)
{
	expect_docx(DOCUMENT(STYLED("Titre2", R("One")) STYLED("Mine", R("Two"))
				    STYLED("Level3", R("Three")) STYLED("A",
					    R("Text of a circle."))
					    P("<w:pPr><w:outlineLvl "
					      "w:val='0'/></w:pPr>" R("Four"))),
		&styled,
		"H2 One\nH2 Two\nH3 Three\nP0 Text of a circle.\nH1 Four\n");
}

static const struct parts numbered = {
	.numbering =
		"<w:numbering><w:abstractNum w:abstractNumId='7'>"
		"<w:lvl w:ilvl='0'><w:start w:val='1'/>"
		"<w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
		"<w:lvl w:ilvl='1'><w:start w:val='1'/>"
		"<w:numFmt w:val='lowerLetter'/><w:lvlText w:val='(%2)'/>"
		"</w:lvl>"
		"<w:lvl w:ilvl='2'><w:start w:val='1'/>"
		"<w:numFmt w:val='lowerRoman'/><w:lvlText w:val='%1.%2.%3'/>"
		"<w:isLgl/></w:lvl></w:abstractNum>"
		"<w:abstractNum w:abstractNumId='8'><w:lvl w:ilvl='0'>"
		"<w:numFmt w:val='bullet'/><w:lvlText w:val='&#xF0B7;'/>"
		"</w:lvl></w:abstractNum>"
		"<w:abstractNum w:abstractNumId='9'><w:lvl w:ilvl='0'>"
		"<w:start w:val='5'/><w:numFmt w:val='decimal'/>"
		"<w:lvlText w:val='Article %1:'/></w:lvl></w:abstractNum>"
		"<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
		"<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num>"
		"<w:num w:numId='3'><w:abstractNumId w:val='7'/>"
		"<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/>"
		"</w:lvlOverride></w:num>"
		"<w:num w:numId='4'><w:abstractNumId w:val='9'/></w:num>"
		"</w:numbering>"};

Test(docx, numbers_are_counted_as_word_shows_them)
{
	expect_docx(DOCUMENT(LISTED("1", "0",
			    R("Each Party shall:")) LISTED("1", "1",
			    R("one;")) LISTED("1", "1", R("two;")) LISTED("1",
			    "2", R("three.")) LISTED("1", "0", "") LISTED("1",
			    "0", R("No Party shall.")) LISTED("1", "1",
			    R("one;")) LISTED("2", "0",
			    R("a point")) LISTED("3", "0", R("Anew we begin."))
				    LISTED("0", "0", R("None."))
					    LISTED("4", "0", R("Spam"))),
		&numbered,
		"P0 1. Each Party shall:\nI2 (a) one;\nI2 (b) two;\n"
		"I3 1.2.1 three.\nP0 3. No Party shall.\nI2 (a) one;\n"
		"I1 a point\nP0 1. Anew we begin.\nP0 None.\n"
		"H2 Article 5: Spam\n");
}

#define COLUMN "<w:gridCol/>"

Test(docx, cells_are_apart_and_a_table_of_one_column_is_a_frame)
{
	expect_docx(DOCUMENT(TABLE(E("tblGrid",
			    COLUMN COLUMN) ROW(CELL(P(R("Member")))
				    CELL(P(R("Text")))) ROW(CELL(P(R("Brazil"))
				    P(R("Korea")))
				    CELL(TABLE(ROW(CELL(P(R("inner")))))
						    P(R("outer")))))
				    TABLE(E("tblGrid",
					    COLUMN) ROW(CELL(P(R("Boxed."))
						    P(R("Text.")))))),
		NULL,
		"C1 Member\nC2 Text\nC1 Brazil Korea\nC1 inner\nC2 outer\n"
		"P0 Boxed.\nP0 Text.\n");
}

Test(docx, characters_that_are_elements)
{
	expect_docx(DOCUMENT(P("<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>com"
			       "</w:t><w:softHyphen/><w:t>merce</w:t><w:tab/>"
			       "<w:t>a</w:t><w:br/><w:t>b &amp; c</w:t>"
			       "<w:sym w:font='Symbol' w:char='F0B3'/></w:r>")),
		NULL,
		"P0 e\xE2\x80\x91"
		"commerce a b & c\xE2\x89\xA5\n");
}

Test(docx, comments_and_placeholders_are_no_text)
{
	static const char document[] = DOCUMENT(P(R("Text.")
			E("r", "<w:commentReference w:id='1'/>") E("sdt",
				E("sdtPr", "<w:showingPlcHdr/>")
					E("sdtContent", R("Click here")))));
	expect_docx(document, NULL, "P0 Text.\n");
	expect_note(document, "comments", true);
}

Test(docx, the_line_is_the_number_of_the_paragraph)
{
	struct reading r;
	read_docx_of(&r, DOCUMENT(P(R("One.")) P("") P("") P(R("Four."))),
		NULL);
	cr_expect(str_equal(r.source.decoded, str_of("One.\n\n\nFour.")));
	reading_release(&r);
}

static void expect_property(const struct source *s, const char *key,
	const char *value)
{
	bool found = false;
	for (uint32_t i = 0; i < s->field_count; i++) {
		found = found ||
			(str_equal(s->fields[i].key, str_of(key)) &&
				str_equal(s->fields[i].value, str_of(value)) &&
				s->fields[i].origin == FIELD_PROPERTY);
	}
	cr_expect(found, "%s: %s", key, value);
}

Test(docx, properties_are_fields)
{
	static const struct parts parts = {
		.core = "<cp:coreProperties><dc:title>On &amp; off</dc:title>"
			"<dc:language>fr-CH</dc:language>"
			"</cp:coreProperties>",
		.custom = "<Properties><property name='Symbol1'>"
			  "<vt:lpwstr>INF/ECOM/9</vt:lpwstr></property>"
			  "</Properties>"};
	struct reading r;
	read_docx_of(&r, DOCUMENT(P(R("Text."))), &parts);
	expect_property(&r.source, "title", "On & off");
	expect_property(&r.source, "language", "fr-CH");
	expect_property(&r.source, "symbol1", "INF/ECOM/9");
	reading_release(&r);
}

Test(docx, damaged_properties_cost_only_themselves)
{
	static const struct parts parts = {
		.core = "<cp:coreProperties><dc:title>On"};
	struct reading r;
	read_docx_of(&r, DOCUMENT(P(R("Text."))), &parts);
	cr_expect(has_note(&r.source, "properties"));
	cr_expect_str_eq(r.shown.at, "P0 Text.\n");
	reading_release(&r);
}
