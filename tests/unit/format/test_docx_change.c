/* SPDX-License-Identifier: MIT */
#include "word_file.h"

#define DELETED(text) E("del", E("r", E("delText", text)))

static const char changed[] = DOCUMENT(P(R("Each Party ") DELETED("may")
		E("ins", R("shall")) R(" act.")) P(E("pPr",
	E("rPr", "<w:del/>")) R("First ")) P(R("and second."))
		P(E("moveFrom", R("Moved."))) P(E("moveTo", R("Moved.")))
			TABLE(ROW(E("trPr", "<w:del/>") CELL(P(R("gone"))))
					ROW(CELL(P(R("kept"))))));

Test(docx_change, the_text_is_as_if_changes_were_accepted)
{
	expect_docx(changed, NULL,
		"P0 Each Party shall act.\nP0 First and second.\nP0 Moved.\n"
		"C1 kept\n");
	expect_note(changed, "tracked changes", true);
}

Test(docx_change, options_bring_deletions_back)
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

Test(docx_change, what_a_change_of_looks_was_before_does_not_count)
{
	expect_docx(DOCUMENT(P(E("pPr",
			    E("pPrChange",
				    E("pPr", "<w:outlineLvl w:val='0'/>")))
				    RP(E("rPrChange", E("rPr", "<w:strike/>")),
					    "Plain text."))),
		NULL, "P0 Plain text.\n");
}

static const char marked[] =
	DOCUMENT(P(R("Now. ") RP("<w:strike/>", "Then. ") RP("<w:strike "
							     "w:val='0'/>",
		"Still. ") RP("<w:rStyle w:val='Gone'/>",
		"Gone. ") RP("<w:vanish/>", "Hidden.") RP("<w:u "
							  "w:val='single'/>",
		"Under.") RP("<w:color w:val='FF0000'/>", "Red.")));

Test(docx_change, what_is_struck_through_or_hidden_is_not_live)
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
