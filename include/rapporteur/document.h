/* SPDX-License-Identifier: MIT */
/**
 * @file rapporteur/document.h
 * The read-only view of one document: clean text, words and units.
 *
 * Everything reachable from here belongs to the host and is valid until the
 * callback that was given it returns.
 */
#ifndef RAPPORTEUR_DOCUMENT_H
#define RAPPORTEUR_DOCUMENT_H

#include <rapporteur/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * What a unit is. Units nest in this order; a heading is a block of its own
 * inside the section or article that it opens.
 */
enum rap_unit_kind {
	RAP_UNIT_DOCUMENT = 0,
	RAP_UNIT_SECTION = 1, /**< part, chapter, section or annex */
	RAP_UNIT_ARTICLE = 2,
	RAP_UNIT_HEADING = 3, /**< the heading line of a section or article */
	RAP_UNIT_PARAGRAPH =
		4,         /**< one block, numbered or not; or a table cell */
	RAP_UNIT_ITEM = 5, /**< a list item such as (a) or (ii) */
	RAP_UNIT_SENTENCE = 6
};

/** What part a unit plays. A child inherits its parent's zone by default. */
enum rap_zone {
	RAP_ZONE_PROSE = 0,     /**< argument or report; the default */
	RAP_ZONE_LEGAL = 1,     /**< proposed or agreed treaty text */
	RAP_ZONE_RATIONALE = 2, /**< background, objective or reasons */
	RAP_ZONE_DEFINITION = 3,
	RAP_ZONE_PREAMBLE = 4,
	RAP_ZONE_ANNEX = 5,
	RAP_ZONE_FOOTNOTE = 6,
	RAP_ZONE_QUOTED = 7, /**< somebody else's words */
	RAP_ZONE_HEADING = 8,
	RAP_ZONE_FRONT = 9 /**< cover: symbol, dates, who circulates */
};

/** Languages the project reads. Values are bits, so that they form sets. */
enum rap_language {
	RAP_LANGUAGE_UNKNOWN = 0,
	RAP_LANGUAGE_EN = 1,
	RAP_LANGUAGE_FR = 2,
	RAP_LANGUAGE_ES = 4,
	RAP_LANGUAGE_OTHER = 8 /**< one that no term is for */
};

/** What a document is in the negotiation. */
enum rap_document_kind {
	RAP_DOCUMENT_UNKNOWN = 0,
	RAP_DOCUMENT_PROPOSAL = 1,
	RAP_DOCUMENT_COMMUNICATION = 2,
	RAP_DOCUMENT_CONSOLIDATED_TEXT = 3,
	RAP_DOCUMENT_REPORT = 4,
	RAP_DOCUMENT_STATEMENT = 5,
	RAP_DOCUMENT_STAKEHOLDER = 6
};

/** "No unit": the parent of the document, or a failed look-up. */
#define RAP_NO_UNIT UINT32_MAX

/**
 * One unit. Units are numbered from 0 (the document itself) in the order in
 * which they begin, parents before children, so that the descendants of unit
 * u are the units u + 1 ... u + descendants.
 */
struct rap_unit {
	uint32_t size;        /**< sizeof(struct rap_unit) of the host */
	uint32_t kind;        /**< enum rap_unit_kind */
	uint32_t zone;        /**< enum rap_zone */
	uint32_t language;    /**< enum rap_language */
	struct rap_span span; /**< of clean text, headings included */
	uint32_t parent; /**< number of the enclosing unit, or RAP_NO_UNIT */
	uint32_t
		descendants; /**< how many of the units that follow are inside */
	uint32_t first_word; /**< index into rap_document.words */
	uint32_t word_count;
	struct rap_str label; /**< "Article 5", "2", "(b)"; empty if none */
	struct rap_str title; /**< of a section or article; empty if none */
};

/** Whether a square bracket has a partner. */
enum rap_bracket_pairing {
	RAP_BRACKET_PAIRED = 0,
	RAP_BRACKET_UNCLOSED = 1, /**< "[" alone: up to its paragraph's end */
	RAP_BRACKET_UNOPENED = 2  /**< "]" alone */
};

/** A pair of square brackets, or one that has no partner in its article. */
struct rap_bracket {
	uint32_t size;        /**< sizeof(struct rap_bracket) of the host */
	uint32_t pairing;     /**< enum rap_bracket_pairing */
	struct rap_span span; /**< of clean text, the brackets included */
	uint32_t depth; /**< 1 is outermost; 0: its words are not disputed */
	uint32_t reserved;
};

/** One document. */
struct rap_document {
	uint32_t size;         /**< sizeof(struct rap_document) of the host */
	uint32_t kind;         /**< enum rap_document_kind */
	uint32_t language;     /**< enum rap_language */
	uint32_t unit_count;   /**< look one up with rap_host.unit() */
	struct rap_str path;   /**< relative, with '/' separators */
	struct rap_str title;  /**< empty if unknown */
	struct rap_str symbol; /**< "INF/ECOM/38/Rev.1"; empty if unknown */
	struct rap_str text;   /**< clean text: UTF-8, NFC, a line per block */
	struct rap_str folded; /**< folded words, a space between two, a newline
	                                 between blocks */
	const struct rap_word *words;
	uint32_t word_count;
	uint32_t reserved;
};

#ifdef __cplusplus
}
#endif

#endif /* RAPPORTEUR_DOCUMENT_H */
