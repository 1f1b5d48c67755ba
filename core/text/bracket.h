/* SPDX-License-Identifier: MIT */
/*
 * The layer of square brackets beside the units: which of them hold text that
 * is still negotiated, who holds it, what belongs together as one issue.
 *
 * Real drafts are unbalanced, so brackets pair within their scope only (an
 * article, the preamble, or the stretch of text between articles), and one
 * that has no partner never reaches beyond its paragraph.
 *
 * Source of the rules: docs/brackets.md.
 */
#ifndef CORE_TEXT_BRACKET_H
#define CORE_TEXT_BRACKET_H

#include "core/text/document.h"
#include "core/text/members.h"
#include "core/text/profile.h"

enum { BRACKETS_MAX = 1 << 18 }; /* of a document; more are not looked at */

#define NO_BRACKET UINT32_MAX

/* What a pair of square brackets is. */
enum bracket_class {
	BRACKET_NEGOTIATING, /* around words that are not agreed */
	BRACKET_PLACEHOLDER, /* "[X]", "[date]": to be filled in */
	BRACKET_NOTE,        /* "[Facilitator's note: ...]", "[ad ref]" */
	BRACKET_CITATION,    /* "[12]", "[^3]", "[2015] UKSC", "[p. 3]" */
	BRACKET_SIC,
	BRACKET_ELLIPSIS,
	BRACKET_EDITORIAL, /* "[t]he", words put into a quotation */
	BRACKET_LINK,      /* of Markdown */
	BRACKET_CHECK_BOX,
	BRACKET_REDACTION,
	BRACKET_PLURAL, /* "Part[y][ies]" */
	BRACKET_EMAIL,  /* "[email protected]" */
};

/* "negotiating", "placeholder", ... as results print it. */
const char *bracket_class_name(enum bracket_class class);

enum bracket_pairing {
	BRACKET_PAIRED,
	BRACKET_UNCLOSED, /* holds as far as its paragraph goes */
	BRACKET_UNOPENED, /* a closing bracket alone */
};

/* Where it is said who holds a bracket. */
enum holder_source {
	HOLDER_INLINE,   /* "[EU propose: ...]" */
	HOLDER_FOOTNOTE, /* "[...]^1", with "1 Proposal by Japan" below */
	HOLDER_COLUMN,   /* the cell beside names only members */
	HOLDER_MARGIN,   /* "EU: [...]" */
};

/* Somebody who proposes, opposes, supports, considers or reserves on it. */
struct holder {
	struct rap_str name; /* WTO name; as written ("Party X") if unknown */
	struct rap_str code; /* ISO 3166 alpha-3; "" for groups and unknowns */
	uint8_t role;        /* enum actor_role, up to ACTOR_RESERVES */
	uint8_t source;      /* enum holder_source */
};

struct bracket {
	struct rap_span span; /* of clean text, both brackets included; up to
	                         the end of its paragraph if unclosed */
	struct rap_span body; /* the words, without who holds them */
	uint32_t scope;       /* index into scopes */
	uint32_t parent;      /* the innermost live bracket around it, or
	                         NO_BRACKET */
	uint32_t group; /* number of the alternatives it is one of, from 0;
	                   or NO_BRACKET */
	uint32_t issue; /* index into issues, or NO_BRACKET if not live */
	uint32_t first_holder; /* index into holders */
	uint16_t holder_count; /* never those of the brackets around it */
	uint16_t depth;        /* 1 is outermost; 0 if not live */
	uint8_t class;         /* enum bracket_class */
	uint8_t pairing;       /* enum bracket_pairing */
	bool live; /* paired, and its words are not agreed: negotiating, or a
	              placeholder in a scope where something is */
};

/* "Option 1: ...", up to the next option or the end of the choice. */
struct bracket_option {
	struct rap_span span;
	struct rap_str label; /* "Option 1" */
	uint32_t scope;
	uint32_t choice;  /* options of one choice have the same number */
	uint32_t issue;   /* index into issues */
	bool no_text;     /* "Option 3: No text" */
	bool for_article; /* the choice is on the whole article */
};

enum issue_kind { ISSUE_WORDS, ISSUE_OPTIONS, ISSUE_STRAY };

/*
 * One thing that is outstanding: nested brackets, adjacent alternatives, the
 * options of one choice, and the same choice made again, are one.
 */
struct bracket_issue {
	struct rap_span span; /* where it first stands, all of it */
	uint32_t scope;
	uint32_t times;     /* how often the same choice stands in the scope */
	uint32_t kind;      /* enum issue_kind */
	uint64_t signature; /* equal for the same choice anywhere */
};

enum scope_kind { SCOPE_ARTICLE, SCOPE_PREAMBLE, SCOPE_REST };

/* A stretch of text in which brackets pair. Scopes tile the text. */
struct bracket_scope {
	struct rap_span span;
	uint32_t kind; /* enum scope_kind */
	uint32_t unit; /* the article or section */
	bool goes_on;  /* "[Article 3bis]": brackets of the article before
	                  may close in it */
	uint32_t first_bracket, bracket_count; /* in `at` */
	uint32_t first_issue;                  /* in `issues` */
	uint32_t words;
	uint32_t bracketed_words; /* in live brackets and unclosed ones */
	uint32_t brackets;        /* live pairs */
	uint32_t stray;
	uint32_t groups; /* of alternatives */
	uint32_t issues;
	uint32_t options;
	uint32_t placeholders;
	uint32_t depth; /* of the deepest live bracket */
};

struct brackets {
	struct bracket *at; /* in the order in which they begin */
	uint32_t count;
	struct bracket_scope *scopes;
	uint32_t scope_count;
	struct bracket_option *options;
	uint32_t option_count;
	struct bracket_issue *issues; /* by scope, then place */
	uint32_t issue_count;
	struct holder *holders;
	uint32_t holder_count;
	uint32_t ignored; /* brackets beyond BRACKETS_MAX */
};

/* Read the layer. Lives in the document's arena. Pure: cannot fail. */
void brackets_make(struct brackets *out, const struct document *d);

/* The first bracket that begins at a place of clean text or behind it; count
 * if there is none. */
uint32_t brackets_from(const struct brackets *b, uint32_t place);

/* The innermost live bracket around a place of clean text, or NO_BRACKET. */
uint32_t brackets_around(const struct brackets *b, uint32_t place);

#endif /* CORE_TEXT_BRACKET_H */
