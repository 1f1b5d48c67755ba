/* SPDX-License-Identifier: MIT */
#include "archive.h"
#include "reading.h"

#define CONTENT(styles, body)                                                  \
	"<?xml version='1.0'?><office:document-content>"                       \
	"<office:automatic-styles>" styles "</office:automatic-styles>"        \
	"<office:body><office:text>" body "</office:text></office:body>"       \
	"</office:document-content>"
#define P(text) "<text:p>" text "</text:p>"
#define ITEM(content) "<text:list-item>" content "</text:list-item>"
#define CELL(content) "<table:table-cell>" content "</table:table-cell>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define TABLE(rows) "<table:table>" rows "</table:table>"
#define CHANGES(regions)                                                       \
	"<text:tracked-changes>" regions "</text:tracked-changes>"
#define REGION(id, what)                                                       \
	"<text:changed-region text:id='" id "'>" what "</text:changed-region>"
#define DELETION(content) "<text:deletion>" content "</text:deletion>"
#define CHANGE(id) "<text:change text:change-id='" id "'/>"
#define CHANGED(id, content)                                                   \
	"<text:change-start text:change-id='" id "'/>" content                 \
	"<text:change-end text:change-id='" id "'/>"

static const char mimetype[] = "application/vnd.oasis.opendocument.text";

static struct rap_str odt(struct archive *a, const char *content,
	const char *styles)
{
	archive_add(a, "mimetype", mimetype);
	archive_add(a, "content.xml", content);
	if (styles) {
		archive_add(a, "styles.xml", styles);
	}
	archive_add(a, "meta.xml",
		"<office:document-meta><office:meta><dc:title>On spam"
		"</dc:title><meta:user-defined meta:name='Symbol'>INF/1"
		"</meta:user-defined></office:meta></office:document-meta>");
	return archive_end(a);
}

static void read_odt_of(struct reading *r, const char *content,
	const char *styles)
{
	struct archive a = {0};
	reading_bytes(r, "a.odt", odt(&a, content, styles));
	cr_expect_eq(r->status, STATUS_OK, "%s", r->err.message);
	archive_release(&a);
}

static void expect_odt(const char *content, const char *styles,
	const char *blocks)
{
	struct reading r;
	read_odt_of(&r, content, styles);
	cr_expect_str_eq(r.shown.at ? r.shown.at : "", blocks);
	cr_expect_eq(r.source.format, FORMAT_ODT);
	reading_release(&r);
}

static void expect_note(const char *content, const char *words)
{
	struct reading r;
	read_odt_of(&r, content, NULL);
	cr_expect(has_note(&r.source, words), "%s", words);
	reading_release(&r);
}

static const char named_styles[] =
	"<office:document-styles><office:styles>"
	"<style:style style:name='Title' style:family='paragraph'/>"
	"<style:style style:name='Mine' style:family='paragraph' "
	"style:parent-style-name='Title'/>"
	"<style:style style:name='Quotations' style:family='paragraph'/>"
	"<text:outline-style><text:outline-level-style text:level='1' "
	"style:num-format='1' style:num-prefix='Article '/>"
	"<text:outline-level-style text:level='2' style:num-format='1' "
	"text:display-levels='2'/></text:outline-style>"
	"</office:styles><office:master-styles><style:master-page>"
	"<style:header><text:p>A header</text:p></style:header>"
	"</style:master-page></office:master-styles>"
	"</office:document-styles>";

Test(odt, headings_have_levels_and_numbers)
{
	expect_odt(CONTENT("",
			   "<text:p text:style-name='Mine'>On spam</text:p>"
			   "<text:h text:outline-level='1'>Scope</text:h>"
			   "<text:h text:outline-level='2'>One</text:h>"
			   "<text:h text:outline-level='2'>Two</text:h>"
			   "<text:h text:outline-level='1'>Spam</text:h>"
			   "<text:p text:style-name='Quotations'>Words."
			   "</text:p>"),
		named_styles,
		"H1 On spam\nH1 Article 1 Scope\nH2 1.1 One\nH2 1.2 Two\n"
		"H1 Article 2 Spam\nQ0 Words.\n");
}

#define LIST_STYLE                                                             \
	"<text:list-style style:name='L1'>"                                    \
	"<text:list-level-style-number text:level='1' style:num-format='1' "   \
	"style:num-suffix='.'/>"                                               \
	"<text:list-level-style-number text:level='2' style:num-format='a' "   \
	"style:num-prefix='(' style:num-suffix=')'/></text:list-style>"        \
	"<text:list-style style:name='L2'>"                                    \
	"<text:list-level-style-bullet text:level='1' "                        \
	"text:bullet-char='*'/></text:list-style>"
#define LIST(style, items)                                                     \
	"<text:list text:style-name='" style "'>" items "</text:list>"
#define LIST_ON(style, items)                                                  \
	"<text:list text:style-name='" style "' "                              \
	"text:continue-numbering='true'>" items "</text:list>"
#define SUBLIST(items) "<text:list>" items "</text:list>"

Test(odt, lists_are_numbered_nested_and_go_on)
{
	expect_odt(CONTENT(LIST_STYLE,
			   LIST("L1",
				   ITEM(P("Each Party shall:") SUBLIST(
					   ITEM(P("one;")) ITEM(P("two.")
							   P("More of two."))))
					   ITEM(P("No Party shall.")))
				   P("Between.") LIST_ON("L1",
					   ITEM(P("It goes on."))) LIST("L1",
					   ITEM(P("It begins anew.")))
					   LIST("L2", ITEM(P("a point")))),
		NULL,
		"P0 1. Each Party shall:\nI2 (a) one;\nI2 (b) two.\n"
		"P0 More of two.\nP0 2. No Party shall.\nP0 Between.\n"
		"P0 3. It goes on.\nP0 1. It begins anew.\nI1 a point\n");
}

Test(odt, a_level_that_a_style_is_silent_about_is_like_the_one_above)
{
	static const char content[] =
		CONTENT("<text:list-style style:name='L3'>"
			"<text:list-level-style-number text:level='1' "
			"style:num-format='1' style:num-suffix='.'/>"
			"</text:list-style>",
			SUBLIST(ITEM(P("a point") LIST("L3",
				ITEM(P("one")) ITEM(P("two"))))));
	expect_odt(content, NULL, "I1 a point\nI2 1. one\nI2 2. two\n");
}

#define COLUMN(attributes) "<table:table-column" attributes "/>"

Test(odt, cells_are_apart_and_a_table_of_one_column_is_a_frame)
{
	expect_odt(
		CONTENT("",
			TABLE(COLUMN(" table:number-columns-repeated='2'")
					ROW(CELL(P("Member")) CELL(P("Text")))
						ROW(CELL(P("Brazil") P("Korea"))
								CELL(P("Shall "
								       "not"))))
				TABLE(COLUMN("") ROW(CELL(P("Boxed.")
						P("Text."))))),
		NULL,
		"C1 Member\nC2 Text\nC1 Brazil Korea\nC2 Shall not\n"
		"P0 Boxed.\nP0 Text.\n");
}

Test(odt, notes_and_boxes_are_read_behind_their_paragraph)
{
	expect_odt(CONTENT("",
			   P("[One]<text:note text:note-class='footnote'>"
			     "<text:note-citation>1</text:note-citation>"
			     "<text:note-body><text:p>A note.</text:p>"
			     "</text:note-body></text:note> and "
			     "<draw:frame><svg:title>Picture</svg:title>"
			     "<draw:text-box><text:p>In a box.</text:p>"
			     "</draw:text-box></draw:frame>two.") P("Next.")),
		NULL,
		"P0 [One][^1] and two.\nF0 [1] A note.\nP0 In a box.\n"
		"P0 Next.\n");
}

#define BY_WHOM                                                                \
	"<office:change-info><dc:creator>X</dc:creator></office:change-info>"

static const char changed[] = CONTENT("",
	CHANGES(REGION("c1", DELETION(BY_WHOM P("may"))) REGION("c2",
		"<text:insertion/>") REGION("c3", "<text:format-change/>"))
		P("Each Party " CHANGE("c1") CHANGED("c2",
			"shall") " " CHANGED("c3", "act") "."));

Test(odt, changes_are_accepted_unless_options_say_otherwise)
{
	expect_odt(changed, NULL, "P0 Each Party shall act.\n");
	expect_note(changed, "tracked changes");
	reading_options.tracked = TRACKED_ORIGINAL;
	expect_odt(changed, NULL, "P0 Each Party may act.\n");
	reading_options.tracked = TRACKED_BOTH;
	expect_odt(changed, NULL, "P0 Each Party mayshall act.\n");
}

Test(odt, what_was_deleted_is_shown_once)
{
	static const char content[] = CONTENT("",
		CHANGES(REGION("c1", DELETION(P("may"))))
			P("Each Party " CHANGE("c1") " act." CHANGE("c1")
					CHANGE("c1")));
	reading_options.tracked = TRACKED_ORIGINAL;
	expect_odt(content, NULL, "P0 Each Party may act.\n");
}

Test(odt, a_deletion_within_a_deletion_has_no_text_of_its_own)
{
	static const char content[] = CONTENT("",
		CHANGES(REGION("c1",
			DELETION(P("may") REGION("c2", "<text:deletion/>"))))
			P("Each Party " CHANGE("c2") "acts."));
	reading_options.tracked = TRACKED_ORIGINAL;
	expect_odt(content, NULL, "P0 Each Party acts.\n");
}

Test(odt, what_was_deleted_may_stand_where_it_was)
{
	static const char content[] = CONTENT("",
		CHANGES(REGION("c1", "<text:deletion/>"))
			P("Each Party " CHANGED("c1",
				"may</text:p><text:p>gone") "shall act."));
	expect_odt(content, NULL, "P0 Each Party shall act.\n");
	reading_options.tracked = TRACKED_ORIGINAL;
	expect_odt(content, NULL, "P0 Each Party may\nP0 goneshall act.\n");
}

static const char marked[] =
	CONTENT("<style:style style:name='T1' "
		"style:family='text'>"
		"<style:text-properties "
		"style:text-line-through-style='solid'/>"
		"</style:style><style:style style:name='T2' "
		"style:family='text'>"
		"<style:text-properties "
		"text:display='none'/></style:style>"
		"<style:style style:name='T3' "
		"style:family='text'>"
		"<style:text-properties "
		"fo:color='#ff0000'/></style:style>"
		"<style:style style:name='T4' "
		"style:family='text'>"
		"<style:text-properties "
		"style:text-underline-style='solid'/>"
		"</style:style><style:style style:name='S1' "
		"style:family='section'>"
		"<style:section-properties "
		"text:display='none'/></style:style>",
		P("Now. <text:span "
		  "text:style-name='T1'>Then. "
		  "</text:span>"
		  "<text:span "
		  "text:style-name='T2'>Hidden. "
		  "</text:span>"
		  "<text:span text:style-name='T3'>Red. "
		  "</text:span>"
		  "<text:span "
		  "text:style-name='T4'>Under.</"
		  "text:span>") "<text:"
				"sectio"
				"n "
				"text:"
				"style-"
				"name='"
				"S1'"
				">" P("Not shown.") "</"
						    "text"
						    ":sec"
						    "tion"
						    ">");

Test(odt, what_is_struck_through_or_hidden_is_not_live)
{
	expect_odt(marked, NULL, "P0 Now. Red. Under.\n");
	expect_note(marked, "struck through");
	expect_note(marked, "hidden");
	expect_note(marked, "colour");
	expect_note(marked, "underlined");
	reading_options.struck = true;
	expect_odt(marked, NULL, "P0 Now. Then. Red. Under.\n");
}

Test(odt, what_is_no_text_is_left_out)
{
	static const char content[] = CONTENT("",
		"<text:sequence-decls><text:sequence-decl/>"
		"</text:sequence-decls><text:table-of-content>"
		"<text:index-body><text:p>One 1</text:p></text:index-body>"
		"</text:table-of-content>" P(
			"A<text:s text:c='3'/>b<text:tab/>c<text:line-break/>"
			"d<office:annotation><text:p>A comment</text:p>"
			"</office:annotation> <text:a>link</text:a> "
			"<text:page-number>3</text:page-number>."));
	expect_odt(content, named_styles, "P0 A b c d link 3.\n");
	expect_note(content, "comments");
}

Test(odt, one_xml_file_is_read_as_well)
{
	expect_blocks("a.fodt",
		"<?xml version='1.0'?>\n<office:document office:mimetype='"
		"application/vnd.oasis.opendocument.text'>"
		"<office:meta><dc:title>T</dc:title></office:meta>"
		"<office:body><office:text><text:h text:outline-level='3'>"
		"Spam</text:h><text:p>Text.</text:p></office:text>"
		"</office:body></office:document>",
		"H3 Spam\nP0 Text.\n");
}

Test(odt, properties_are_fields)
{
	struct reading r;
	uint32_t found = 0;
	read_odt_of(&r, CONTENT("", P("Text.")), NULL);
	for (uint32_t i = 0; i < r.source.field_count; i++) {
		const struct field *f = &r.source.fields[i];
		found += str_equal(f->key, str_of("title")) &&
			str_equal(f->value, str_of("On spam"));
		found += str_equal(f->key, str_of("symbol")) &&
			str_equal(f->value, str_of("INF/1"));
	}
	cr_expect_eq(found, 2);
	reading_release(&r);
}

static void expect_refused(const char *kind, const char *manifest,
	const char *message)
{
	struct archive a = {0};
	archive_add(&a, "mimetype", kind);
	archive_add(&a, "content.xml", "<a/>");
	archive_add(&a, "META-INF/manifest.xml", manifest);
	expect_refusal("a.odt", archive_end(&a), STATUS_ENCODING, message);
	archive_release(&a);
}

Test(odt, other_kinds_say_what_they_are)
{
	expect_refused("application/vnd.oasis.opendocument.spreadsheet", "",
		"a spreadsheet: save the text as .odt");
	expect_refused("application/epub+zip", "",
		"an e-book (EPUB): save it as HTML");
	expect_refused(mimetype, "<manifest:encryption-data/>",
		"protected by a password: save it without one");
}
