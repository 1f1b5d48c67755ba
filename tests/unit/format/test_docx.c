/* SPDX-License-Identifier: MIT */
#include "archive.h"
#include "reading.h"

#include "core/format/docx_field.h"

#define DOCUMENT(body)                                                         \
	"<?xml version='1.0'?><w:document xmlns:w='urn:w'><w:body>" body       \
	"</w:body></w:document>"
#define P(runs) "<w:p>" runs "</w:p>"
#define STYLED(style, runs)                                                    \
	"<w:p><w:pPr><w:pStyle w:val='" style "'/></w:pPr>" runs "</w:p>"
#define R(text) "<w:r><w:t xml:space='preserve'>" text "</w:t></w:r>"
#define RP(properties, text)                                                   \
	"<w:r><w:rPr>" properties "</w:rPr><w:t>" text "</w:t></w:r>"
#define LISTED(list, level, runs)                                              \
	"<w:p><w:pPr><w:numPr><w:ilvl w:val='" level                           \
	"'/><w:numId w:val='" list "'/></w:numPr></w:pPr>" runs "</w:p>"
#define RELATION(kind, target)                                                 \
	"<Relationship Type='http://x/" kind "' Target='" target "'/>"

/* Parts that most tests have; NULL where they have not. */
struct parts {
	const char *styles, *numbering, *footnotes, *endnotes, *core, *custom;
};

static void add_part(struct archive *a, const char *name, const char *text)
{
	if (text) {
		archive_add(a, name, text);
	}
}

static struct rap_str docx(struct archive *a, const char *document,
	const struct parts *parts)
{
	static const struct parts none = {0};
	parts = parts ? parts : &none;
	archive_add(a, "_rels/.rels",
		"<Relationships>" RELATION("officeDocument",
			"word/document.xml") "</Relationships>");
	archive_add(a, "word/_rels/document.xml.rels",
		"<Relationships>" RELATION("styles", "styles.xml")
			RELATION("numbering",
				"/word/numbering.xml") RELATION("footnotes",
				"footnotes.xml") RELATION("endnotes",
				"../word/endnotes.xml") "</Relationships>");
	archive_add(a, "word/document.xml", document);
	add_part(a, "word/styles.xml", parts->styles);
	add_part(a, "word/numbering.xml", parts->numbering);
	add_part(a, "word/footnotes.xml", parts->footnotes);
	add_part(a, "word/endnotes.xml", parts->endnotes);
	add_part(a, "docProps/core.xml", parts->core);
	add_part(a, "docProps/custom.xml", parts->custom);
	return archive_end(a);
}

static void read_docx_of(struct reading *r, const char *document,
	const struct parts *parts)
{
	struct archive a = {0};
	reading_bytes(r, "a.docx", docx(&a, document, parts));
	cr_expect_eq(r->status, STATUS_OK, "%s", r->err.message);
	archive_release(&a);
}

static void expect_docx(const char *document, const struct parts *parts,
	const char *blocks)
{
	struct reading r;
	read_docx_of(&r, document, parts);
	cr_expect_str_eq(r.shown.at ? r.shown.at : "", blocks);
	reading_release(&r);
}

/* A document of these parts has a note that says this. */
static void expect_note(const char *document, const char *words, bool has)
{
	struct reading r;
	read_docx_of(&r, document, NULL);
	cr_expect_eq(has_note(&r.source, words), has, "%s", words);
	reading_release(&r);
}

static const struct parts styled = {
	.styles =
		"<w:styles>"
		"<w:style w:type='paragraph' w:default='1' w:styleId='Normal'>"
		"<w:name w:val='Normal'/></w:style>"
		"<w:style w:type='paragraph' w:styleId='Titre2'>"
		"<w:name w:val='heading 2'/><w:basedOn w:val='Normal'/>"
		"</w:style>"
		"<w:style w:type='paragraph' w:styleId='Mine'>"
		"<w:name w:val='Ours'/><w:basedOn w:val='Titre2'/></w:style>"
		"<w:style w:type='paragraph' w:styleId='Level3'>"
		"<w:name w:val='Level'/><w:pPr><w:outlineLvl w:val='2'/>"
		"</w:pPr></w:style>"
		"<w:style w:type='paragraph' w:styleId='TM1'>"
		"<w:name w:val='toc 1'/></w:style>"
		"<w:style w:type='paragraph' w:styleId='A'>"
		"<w:basedOn w:val='B'/></w:style>"
		"<w:style w:type='paragraph' w:styleId='B'>"
		"<w:basedOn w:val='A'/></w:style>"
		"<w:style w:type='character' w:styleId='Gone'>"
		"<w:rPr><w:strike/></w:rPr></w:style>"
		"</w:styles>"};

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

Test(docx, a_table_of_contents_is_no_text)
{
	expect_docx(
		DOCUMENT(STYLED("TM1", R("One 1")) P(
			"<w:r><w:fldChar "
			"w:fldCharType='begin'/>"
			"</w:r><w:r><w:instrText>"
			" TOC \\o </w:instrText>"
			"</w:r><w:r><w:fldChar "
			"w:fldCharType='separate'"
			"/></w:r>" R("Two 2")) P(R("Three 3") "<w:r><w:fldChar "
							      "w:fldCharType='"
							      "end'/>"
							      "</w:r>")
				P(R("Text.")) "<w:sdt><w:sdtPr>"
					      "<w:docPartObj>"
					      "<w:docPartGallery "
					      "w:val='Table of "
					      "Contents'/>"
					      "</w:docPartObj>"
					      "</w:sdtPr>"
					      "<w:sdtContent>" P(R(
						      "Four 4")) "</"
								 "w:sdtContent>"
								 "</w:sdt>"),
		&styled, "P0 Text.\n");
}

#define FIELD_MARK(type) "<w:r><w:fldChar w:fldCharType='" type "'/></w:r>"
#define CONTENTS_BEGIN                                                         \
	FIELD_MARK("begin")                                                    \
	"<w:r><w:instrText>TOC</w:instrText></w:r>" FIELD_MARK("separate")

Test(docx, contents_that_never_end_take_nothing_with_them)
{
	expect_docx(DOCUMENT(P(CONTENTS_BEGIN R("One 1")) P(R("Text."))), NULL,
		"P0 One 1\nP0 Text.\n");
	expect_docx(DOCUMENT(P(FIELD_MARK("end")) P(CONTENTS_BEGIN R("One 1"))
				    P(R("Text."))),
		NULL, "P0 One 1\nP0 Text.\n");
}

Test(docx, of_a_field_its_result_is_text)
{
	static const char field[] =
		DOCUMENT(P(R("See ") "<w:r><w:fldChar w:fldCharType='begin'/>"
				     "</w:r><w:r><w:instrText>REF x"
				     "</w:instrText></w:r><w:r><w:fldChar "
				     "w:fldCharType='separate'/></w:r>" R(
					     "Article 5") "<w:r><w:fldChar "
							  "w:fldCharType='end'/"
							  ">"
							  "</w:r>" R(".")));
	static const char broken[] =
		DOCUMENT(P(R("One.") "<w:r><w:fldChar w:fldCharType='begin'/>"
				     "</w:r>" R("lost")) P(R("Two.")));
	expect_docx(field, NULL, "P0 See Article 5.\n");
	expect_docx(broken, NULL, "P0 One.\nP0 Two.\n");
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

Test(docx, cells_are_apart_and_a_table_of_one_column_is_a_frame)
{
	expect_docx(
		DOCUMENT(
			"<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/>"
			"</w:tblGrid><w:tr><w:tc>" P(R(
				"Member")) "</w:tc>"
					   "<w:tc>" P(R(
						   "Text")) "</w:tc></"
							    "w:tr><w:tr><w:"
							    "tc>" P(R("Brazil")) P(R(
								    "Kore"
								    "a")) "</"
									  "w:"
									  "tc><"
									  "w:"
									  "tc>"
									  "<w:"
									  "tbl>"
									  "<w:"
									  "tr><"
									  "w:"
									  "tc"
									  ">" P(R("inner")) "</w:tc></w:tr>"
											    "</w:tbl>" P(R(
												    "outer")) "</w:tc></w:tr></w:tbl>"
													      "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>"
													      "<w:tc>" P(
														      R("Boxed."))
														      P(R("Text.")) "</w:tc></w:tr>"
																    "</w:tbl>"),
		NULL,
		"C1 Member\nC2 Text\nC1 Brazil Korea\nC1 inner\nC2 outer\n"
		"P0 Boxed.\nP0 Text.\n");
}

static const struct parts noted = {
	.footnotes = "<w:footnotes><w:footnote w:type='separator' w:id='0'>" P(R("no")) "</w:footnote><w:footnote w:id='2'>" P(
		R("Second.")) "</w:footnote>"
			      "<w:footnote w:id='3'>" P(R(
				      "Nobody leads here.")) "</"
							     "w:footnote><w:"
							     "footnote "
							     "w:id='1'>" P(
								     R("F"
								       "i"
								       "r"
								       "s"
								       "t"
								       "."))
								     P(R("More"
									 ".")) "</w:footnote></w:footnotes>",
	.endnotes =
		"<w:endnotes><w:endnote w:id='1'>" P(R("End.")) "</w:endnote></"
								"w:endnotes>"};

Test(docx, a_footnote_stands_behind_the_block_that_has_its_mark)
{
	expect_docx(DOCUMENT(P(R("[One]") "<w:r><w:footnoteReference w:id='1'/>"
					  "</w:r>" R(" text."))
				    P(R("Two") "<w:r><w:footnoteReference "
					       "w:id='2'/><w:endnoteReference "
					       "w:id='1'/></w:r>" R("."))
					    P(R("Three."))),
		&noted,
		"P0 [One][^1] text.\nF0 [1] First.\nF0 More.\nP0 Two.\n"
		"F0 [2] Second.\nF0 [1] End.\nP0 Three.\n");
}

#define BOX(content)                                                           \
	"<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" P(   \
		R(content)) "</w:txbxContent></w:drawing></mc:Choice>"         \
			    "<mc:Fallback><w:pict><w:txbxContent>" P(          \
				    R(content)) "</w:txbxContent></w:pict>"    \
						"</mc:Fallback>"               \
						"</mc:AlternateContent></w:r>"

#define FRAME(inside)                                                          \
	"<w:r><w:pict><w:txbxContent>" inside "</w:txbxContent></w:pict></"    \
	"w:r>"

Test(docx, contents_do_not_end_in_a_text_box)
{
	expect_docx(DOCUMENT(P(CONTENTS_BEGIN R("One 1")) P(R("Text."))
				    P(FRAME(P(FIELD_MARK("end") R("Box."))))
					    P(R("More."))),
		NULL, "P0 One 1\nP0 Text.\nP0 Box.\nP0 More.\n");
	expect_docx(DOCUMENT(P(CONTENTS_BEGIN R("One 1")) P(R("Two 2")
				    FIELD_MARK("end")) P(R("Text.")
				    FRAME(P(CONTENTS_BEGIN R("Three 3")
						    FIELD_MARK("end"))))),
		NULL, "P0 Text.\n");
}

Test(docx, fields_balance_however_deep_the_boxes)
{
	struct buf part = BUF_INIT;
	for (int i = 0; i < 7; i++) {
		buf_puts(&part, "<w:txbxContent>");
	}
	buf_puts(&part,
		FIELD_MARK("begin") "<w:txbxContent></"
				    "w:txbxContent>" FIELD_MARK("end"));
	for (int i = 0; i < 7; i++) {
		buf_puts(&part, "</w:txbxContent>");
	}
	cr_assert(docx_fields_balance(buf_str(&part)));
	buf_release(&part);
}

Test(docx, a_text_box_is_read_once_behind_its_paragraph)
{
	expect_docx(DOCUMENT(P(R("Before ") BOX("In a box.") R("and after."))
				    P(R("Next."))),
		NULL, "P0 Before and after.\nP0 In a box.\nP0 Next.\n");
}

Test(docx, a_box_in_a_footnote_does_not_end_it)
{
	static const struct parts boxed = {
		.footnotes = "<w:footnotes><w:footnote w:id='1'>" P(R("First.")
				BOX("In a box."))
			P(R("More.")) "</w:footnote></w:footnotes>"};
	expect_docx(DOCUMENT(P(R("One") "<w:r><w:footnoteReference w:id='1'/>"
					"</w:r>")),
		&boxed, "H0 One\nF0 [1] First.\nF0 More.\nP0 In a box.\n");
}

static const char changed[] =
	DOCUMENT(P(R(
		"Each Party ") "<w:del><w:r><w:delText>may"
			       "</w:delText></w:r></w:del><w:ins>" R("shall") "</w:ins>" R(
				       " act.")) "<w:p><w:pPr><w:rPr><w:del/></"
						 "w:rPr></w:pPr>" R("First ") "</w:p>" P(R("and second.")) "<w:p><w:moveFrom>" R(
							 "Moved.") "</"
								   "w:moveFrom>"
								   "</w:p>"
								   "<w:p><w:"
								   "moveTo>" R(
									   "Mov"
									   "ed"
									   ".") "</w:moveTo></w:p>"
										"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" P(R("gone")) "</w:tc></w:tr><w:tr><w:tc>" P(
											R("kept")) "</w:tc></w:tr></w:tbl>");

Test(docx, the_text_is_as_if_changes_were_accepted)
{
	expect_docx(changed, NULL,
		"P0 Each Party shall act.\nP0 First and second.\nP0 Moved.\n"
		"C1 kept\n");
	expect_note(changed, "tracked changes", true);
}

Test(docx, options_bring_deletions_back)
{
	reading_options.tracked = TRACKED_ORIGINAL;
	expect_docx(changed, NULL,
		"P0 Each Party may act.\nP0 First\nP0 and second.\nP0 Moved.\n"
		"C1 gone\nC1 kept\n");
	reading_options.tracked = TRACKED_BOTH;
	expect_docx(changed, NULL,
		"P0 Each Party mayshall act.\nP0 First\nP0 and second.\n"
		"P0 Moved.\nP0 Moved.\nC1 gone\nC1 kept\n");
}

Test(docx, what_a_change_of_looks_was_before_does_not_count)
{
	expect_docx(DOCUMENT("<w:p><w:pPr><w:pPrChange><w:pPr>"
			     "<w:outlineLvl w:val='0'/></w:pPr></w:pPrChange>"
			     "</w:pPr>" RP("<w:rPrChange><w:rPr><w:strike/>"
					   "</w:rPr></w:rPrChange>",
				     "Plain text.") "</w:p>"),
		NULL, "P0 Plain text.\n");
}

static const char marked[] =
	DOCUMENT(P(R("Now. ") RP("<w:strike/>", "Then. ") RP("<w:strike "
							     "w:val='0'/>",
		"Still. ") RP("<w:rStyle w:val='Gone'/>",
		"Gone. ") RP("<w:vanish/>", "Hidden.") RP("<w:u "
							  "w:val='single'/>",
		"Under.") RP("<w:color w:val='FF0000'/>", "Red.")));

Test(docx, what_is_struck_through_or_hidden_is_not_live)
{
	expect_docx(marked, &styled, "P0 Now. Still. Under.Red.\n");
	expect_note(marked, "struck through", true);
	expect_note(marked, "hidden", true);
	expect_note(marked, "colour", true);
	expect_note(marked, "underlined", true);
	expect_note(DOCUMENT(P("<w:hyperlink>" RP("<w:u w:val='single'/>",
			    "a link") "</w:hyperlink>")),
		"underlined", false);
	reading_options.struck = true;
	expect_docx(marked, &styled, "P0 Now. Then. Still. Gone. Under.Red.\n");
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
	static const char document[] = DOCUMENT(P(
		R("Text.") "<w:r><w:commentReference w:id='1'/>"
			   "</w:r><w:sdt><w:sdtPr>"
			   "<w:showingPlcHdr/></w:sdtPr>"
			   "<w:sdtContent>" R("Click here") "</w:sdtContent></"
							    "w:sdt>"));
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

/* A part that is `text` is refused with words like these. */
static void expect_broken(const char *text, enum status status,
	const char *words)
{
	struct archive a = {0};
	struct reading r;
	reading_bytes(&r, "a.docx", docx(&a, text, NULL));
	cr_expect_eq(r.status, status);
	cr_expect(strstr(r.err.message, words), "%s", r.err.message);
	reading_release(&r);
	archive_release(&a);
}

Test(docx, broken_parts_are_named)
{
	expect_broken("<w:document><w:p></w:document>", STATUS_SYNTAX,
		"word/document.xml: line 1, column 18: a closing tag that "
		"closes something else");
	expect_broken("<w:document>&lol;</w:document>", STATUS_SYNTAX,
		"unknown reference");
	expect_broken("<w:document>", STATUS_SYNTAX, "inside an element");
	expect_broken("\1\2\3\0\4", STATUS_ENCODING, "word/document.xml");
}

Test(docx, depth_is_bounded)
{
	enum { DEPTH = 10000 };
	struct buf text = BUF_INIT;
	for (int i = 0; i < DEPTH; i++) {
		buf_puts(&text, "<w:p>");
	}
	buf_putc(&text, '\0');
	expect_broken(text.at, STATUS_SYNTAX, "elements nest too deeply");
	buf_release(&text);
}

#define SAVE ": save it again in a word processor, or ask for another copy"

static void expect_archive_refused(struct archive *a, enum status status,
	const char *message)
{
	expect_refusal("a.docx", archive_end(a), status, message);
	archive_release(a);
}

Test(docx, archives_that_are_no_word_file_say_what_they_are)
{
	struct archive a = {0};
	archive_add(&a, "a.txt", "Text.");
	expect_archive_refused(&a, STATUS_ENCODING,
		"a zip archive of other files: named .zip, it is looked into");
	a = (struct archive){0};
	archive_add(&a, "[Content_Types].xml", "<Types/>");
	expect_archive_refused(&a, STATUS_SYNTAX,
		"not a whole Word file: word/document.xml is missing from "
		"it" SAVE);
	a = (struct archive){0};
	archive_add(&a, "_rels/.rels",
		"<Relationships>" RELATION("officeDocument",
			"xl/workbook.xml") "</Relationships>");
	expect_archive_refused(&a, STATUS_ENCODING,
		"a spreadsheet: save the text as .docx");
}

Test(docx, truncated_and_damaged_files_are_refused)
{
	struct archive a = {0};
	struct rap_str whole = docx(&a, DOCUMENT(P(R("Text."))), NULL);
	struct rap_str half = {whole.at, whole.len / 2};
	expect_refusal("a.docx", half, STATUS_SYNTAX,
		"truncated or damaged: the list of what is in it is "
		"missing" SAVE);
	size_t at = str_find(whole, "Text.");
	a.bytes.at[at] = 'N';
	expect_refusal("a.docx", whole, STATUS_SYNTAX,
		"word/document.xml: truncated or damaged: its checksum is "
		"wrong" SAVE);
	archive_release(&a);
}

/* A compound file that has a stream of this name. */
static void expect_compound(const char *stream, const char *message)
{
	struct buf raw = BUF_INIT;
	buf_add(&raw, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
	for (; *stream; stream++) {
		buf_putc(&raw, *stream);
		buf_putc(&raw, '\0');
	}
	expect_refusal("a.docx", buf_str(&raw), STATUS_ENCODING, message);
	buf_release(&raw);
}

Test(docx, old_and_protected_files_are_told_apart)
{
	expect_compound("WordDocument",
		"a Word 97-2003 document (.doc), whatever its name says: save "
		"it as .docx");
	expect_compound("EncryptedPackage",
		"protected by a password: save it without one");
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

Test(docx, members_with_a_password_are_refused)
{
	struct archive a = {0};
	archive_add_bytes(&a, "[Content_Types].xml", str_of("<Types/>"), 0);
	archive_add_bytes(&a, "word/document.xml", str_of("x"), 1);
	expect_archive_refused(&a, STATUS_ENCODING,
		"word/document.xml: protected by a password: save it without "
		"one");
}

/* A document of a paragraph for each line; "" is an empty one. */
static void expect_lines(const char *const *lines, const char *blocks)
{
	struct buf body = BUF_INIT;
	struct archive a = {0};
	for (; *lines; lines++) {
		buf_printf(&body, "<w:p><w:r><w:t>%s</w:t></w:r></w:p>",
			*lines);
	}
	buf_putc(&body, '\0');
	struct buf text = BUF_INIT;
	buf_printf(&text, "<w:document><w:body>%s</w:body></w:document>",
		body.at);
	buf_putc(&text, '\0');
	struct reading r;
	reading_bytes(&r, "a.docx", docx(&a, text.at, NULL));
	cr_assert_eq(r.status, STATUS_OK, "%s", r.err.message);
	cr_expect_str_eq(r.shown.at, blocks);
	reading_release(&r);
	archive_release(&a);
	buf_release(&body);
	buf_release(&text);
}

Test(docx, lines_that_are_paragraphs_are_joined)
{
	static const char *const lines[] = {"Article 1: Spam", "",
		"1. Each Party shall adopt measures regarding",
		"commercial electronic messages that are sent to",
		"recipients in its territory and that require",
		"suppliers of these messages to facilitate", "this:",
		"(a) the ability of recipients to prevent the reception",
		"of those messages; or",
		"(b) to require their consent. A Party may do both",
		"if it so decides.", "", "2. Each Party shall cooperate.",
		NULL};
	expect_lines(lines,
		"H2 Article 1: Spam\n"
		"P0 1. Each Party shall adopt measures regarding commercial "
		"electronic messages that are sent to recipients in its "
		"territory and that require suppliers of these messages to "
		"facilitate this:\n"
		"I1 (a) the ability of recipients to prevent the reception of "
		"those messages; or\n"
		"I1 (b) to require their consent. A Party may do both if it so "
		"decides.\n"
		"P0 2. Each Party shall cooperate.\n");
}

Test(docx, paragraphs_of_a_list_without_marks_are_not_joined)
{
	static const char *const lines[] = {
		"The Parties have agreed upon what follows:",
		"cooperation on matters of consumer protection",
		"exchange of information on unsolicited messages",
		"Each Party shall designate a contact point, and shall notify "
		"the other Parties of it within a year from the date of entry "
		"into force of this Agreement.",
		NULL};
	expect_lines(lines,
		"P0 The Parties have agreed upon what follows:\n"
		"P0 cooperation on matters of consumer protection\n"
		"P0 exchange of information on unsolicited messages\n"
		"P0 Each Party shall designate a contact point, and shall "
		"notify the other Parties of it within a year from the date "
		"of entry into force of this Agreement.\n");
}
