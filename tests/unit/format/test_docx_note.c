/* SPDX-License-Identifier: MIT */
#include "word_file.h"

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

Test(docx_note, a_footnote_stands_behind_the_block_that_has_its_mark)
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

Test(docx_note, a_text_box_is_read_once_behind_its_paragraph)
{
	expect_docx(DOCUMENT(P(R("Before ") BOX("In a box.") R("and after."))
				    P(R("Next."))),
		NULL, "P0 Before and after.\nP0 In a box.\nP0 Next.\n");
}

Test(docx_note, a_box_in_a_footnote_does_not_end_it)
{
	static const struct parts boxed = {
		.footnotes = "<w:footnotes><w:footnote w:id='1'>" P(R("First.")
				BOX("In a box."))
			P(R("More.")) "</w:footnote></w:footnotes>"};
	expect_docx(DOCUMENT(P(R("One") "<w:r><w:footnoteReference w:id='1'/>"
					"</w:r>")),
		&boxed, "H0 One\nF0 [1] First.\nF0 More.\nP0 In a box.\n");
}
