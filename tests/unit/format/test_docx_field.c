/* SPDX-License-Identifier: MIT */
#include "word_file.h"

#include "core/format/docx_field.h"

#define FIELD_MARK(type) "<w:r><w:fldChar w:fldCharType='" type "'/></w:r>"
#define FIELD_BEGIN(instruction)                                               \
	FIELD_MARK("begin")                                                    \
	E("r", E("instrText", instruction)) FIELD_MARK("separate")
#define FIELD_END FIELD_MARK("end")

#define CONTENTS_PART                                                          \
	E("docPartObj", "<w:docPartGallery w:val='Table of Contents'/>")

Test(docx_field, a_table_of_contents_is_no_text)
{
	expect_docx(DOCUMENT(STYLED("TM1",
			    R("One 1")) P(FIELD_BEGIN(" TOC \\o ")
				    R("Two 2")) P(R("Three 3")
				    FIELD_END) P(R("Text.")) E("sdt",
			    E("sdtPr", CONTENTS_PART)
				    E("sdtContent", P(R("Four 4"))))),
		&styled, "P0 Text.\n");
}

Test(docx_field, contents_that_never_end_take_nothing_with_them)
{
	expect_docx(DOCUMENT(P(FIELD_BEGIN("TOC") R("One 1")) P(R("Text."))),
		NULL, "P0 One 1\nP0 Text.\n");
	expect_docx(DOCUMENT(P(FIELD_END) P(FIELD_BEGIN("TOC") R("One 1"))
				    P(R("Text."))),
		NULL, "P0 One 1\nP0 Text.\n");
}

Test(docx_field, of_a_field_its_result_is_text)
{
	expect_docx(DOCUMENT(P(R("See ") FIELD_BEGIN("REF x") R("Article 5")
				    FIELD_END R("."))),
		NULL, "P0 See Article 5.\n");
	expect_docx(DOCUMENT(P(R("One.") FIELD_MARK("begin") R("lost"))
				    P(R("Two."))),
		NULL, "P0 One.\nP0 Two.\n");
}

#define FRAME(inside) E("r", E("pict", BOX(inside)))

Test(docx_field, contents_do_not_end_in_a_text_box)
{
	expect_docx(DOCUMENT(P(FIELD_BEGIN("TOC") R("One 1")) P(R("Text."))
				    P(FRAME(P(FIELD_END R("Box."))))
					    P(R("More."))),
		NULL, "P0 One 1\nP0 Text.\nP0 Box.\nP0 More.\n");
	expect_docx(DOCUMENT(P(FIELD_BEGIN("TOC") R("One 1")) P(R("Two 2")
				    FIELD_END)
				    P(R("Text.") FRAME(P(FIELD_BEGIN("TOC")
						    R("Three 3") FIELD_END)))),
		NULL, "P0 Text.\n");
}

Test(docx_field, fields_balance_however_deep_the_boxes)
{
	struct buf part = BUF_INIT;
	for (int i = 0; i < 7; i++) {
		buf_puts(&part, "<w:txbxContent>");
	}
	buf_puts(&part, FIELD_MARK("begin") BOX("") FIELD_END);
	for (int i = 0; i < 7; i++) {
		buf_puts(&part, "</w:txbxContent>");
	}
	cr_assert(docx_fields_balance(buf_str(&part)));
	buf_release(&part);
}
