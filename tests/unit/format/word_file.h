/* SPDX-License-Identifier: MIT */
/*
 * Word files written down in a test, and the blocks that are read from them.
 */
#ifndef TESTS_UNIT_FORMAT_WORD_FILE_H
#define TESTS_UNIT_FORMAT_WORD_FILE_H

#include "archive.h"
#include "reading.h"

#define DOCUMENT(body)                                                         \
	"<?xml version='1.0'?><w:document xmlns:w='urn:w'><w:body>" body       \
	"</w:body></w:document>"
/* An element of Word, by its name where none is below. */
#define E(name, inside) "<w:" name ">" inside "</w:" name ">"
#define P(runs) E("p", runs)
#define STYLED(style, runs)                                                    \
	"<w:p><w:pPr><w:pStyle w:val='" style "'/></w:pPr>" runs "</w:p>"
#define R(text) "<w:r><w:t xml:space='preserve'>" text "</w:t></w:r>"
#define RP(properties, text)                                                   \
	"<w:r><w:rPr>" properties "</w:rPr><w:t>" text "</w:t></w:r>"
#define LISTED(list, level, runs)                                              \
	"<w:p><w:pPr><w:numPr><w:ilvl w:val='" level                           \
	"'/><w:numId w:val='" list "'/></w:numPr></w:pPr>" runs "</w:p>"
#define TABLE(rows) E("tbl", rows)
#define ROW(cells) E("tr", cells)
#define CELL(content) E("tc", content)
#define BOX(content) E("txbxContent", content)
#define RELATION(kind, target)                                                 \
	"<Relationship Type='http://x/" kind "' Target='" target "'/>"

/* Parts that most tests have; NULL where they have not. */
struct parts {
	const char *styles, *numbering, *footnotes, *endnotes, *core, *custom;
};

static inline void add_part(struct archive *a, const char *name,
	const char *text)
{
	if (text) {
		archive_add(a, name, text);
	}
}

static inline struct rap_str docx(struct archive *a, const char *document,
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

static inline void read_docx_of(struct reading *r, const char *document,
	const struct parts *parts)
{
	struct archive a = {0};
	reading_bytes(r, "a.docx", docx(&a, document, parts));
	cr_expect_eq(r->status, STATUS_OK, "%s", r->err.message);
	archive_release(&a);
}

static inline void expect_docx(const char *document, const struct parts *parts,
	const char *blocks)
{
	struct reading r;
	read_docx_of(&r, document, parts);
	cr_expect_str_eq(r.shown.at ? r.shown.at : "", blocks);
	reading_release(&r);
}

/* A document of these parts has a note that says this. */
static inline void expect_note(const char *document, const char *words,
	bool has)
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

#endif /* TESTS_UNIT_FORMAT_WORD_FILE_H */
