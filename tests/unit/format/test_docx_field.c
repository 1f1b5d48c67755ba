/* SPDX-License-Identifier: MIT */
#include "word_file.h"

#include "core/format/docx_field.h"

Test(docx_field, a_table_of_contents_is_no_text)
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

Test(docx_field, contents_that_never_end_take_nothing_with_them)
{
	expect_docx(DOCUMENT(P(CONTENTS_BEGIN R("One 1")) P(R("Text."))), NULL,
		"P0 One 1\nP0 Text.\n");
	expect_docx(DOCUMENT(P(FIELD_MARK("end")) P(CONTENTS_BEGIN R("One 1"))
				    P(R("Text."))),
		NULL, "P0 One 1\nP0 Text.\n");
}

Test(docx_field, of_a_field_its_result_is_text)
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

#define FRAME(inside)                                                          \
	"<w:r><w:pict><w:txbxContent>" inside "</w:txbxContent></w:pict></"    \
	"w:r>"

Test(docx_field, contents_do_not_end_in_a_text_box)
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

Test(docx_field, fields_balance_however_deep_the_boxes)
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
