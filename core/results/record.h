/* SPDX-License-Identifier: MIT */
/*
 * The records that a run results in, in the order in which they come: one run,
 * then for each document in path order the document, its findings and its
 * problems, then corpus facts, then one summary. No summary: truncated.
 *
 * docs/results.md says what each field means to strangers. Text is UTF-8 and
 * borrowed: valid for the call that passes the record. An empty string is an
 * unknown value and is left out of the JSON.
 */
#ifndef CORE_RESULTS_RECORD_H
#define CORE_RESULTS_RECORD_H

#include <stdbool.h>

#include "core/base/str.h"

/* A key and a value, in tables of options. */
struct result_pair {
	struct rap_str key;
	struct rap_str value;
};

/* An analyzer that took part. */
struct result_analyzer {
	struct rap_str name;
	struct rap_str version; /* of the shared object; "" for a pack alone */
	struct rap_str plugin_hash; /* XXH3-128 of NAME.so, hex; "" if none */
	struct rap_str pack_hash;   /* of NAME.json; "" if none */
};

/* An issue that could have been raised: reports print zero rows from these. */
struct result_issue {
	struct rap_str id;
	struct rap_str theme;
	struct rap_str title;
	struct rap_str counts_as; /* "topic", "exception", "exclusion",
	                              "nothing" */
	struct rap_str analyzer;
	uint32_t languages; /* set of enum rap_language it has terms for */
};

struct result_run {
	struct rap_str version;                  /* of rapporteur */
	const struct result_analyzer *analyzers; /* by name */
	uint32_t analyzer_count;
	const struct result_issue
		*issues; /* by theme in house order, then id */
	uint32_t issue_count;
	const struct result_pair *options; /* that can change results; by key */
	uint32_t option_count;
};

/* Somebody who proposes or does something else, and how that is known. */
struct result_actor {
	struct rap_str name;   /* WTO name */
	struct rap_str code;   /* ISO 3166 alpha-3; "" for groups */
	struct rap_str role;   /* "supports", ...; "" for proponents */
	struct rap_str source; /* "metadata", "front-matter", ... */
	uint32_t line;         /* where it is said, from 1; 0 for proponents */
	bool is_group;
};

/* A value with its source; text is empty if unknown. */
struct result_value {
	struct rap_str text;
	struct rap_str source;
};

/* Somebody who proposes, opposes, ... words in brackets. */
struct result_holder {
	struct rap_str name; /* WTO name, or as written */
	struct rap_str code;
	struct rap_str role;   /* "proposes", "opposes", ... */
	struct rap_str source; /* "inline", "footnote", "column", "margin" */
};

/* One of several texts that an outstanding thing is a choice between. */
struct result_alternative {
	struct rap_str label; /* "Option 1"; "" for brackets side by side */
	struct rap_str text;  /* its words, cut if they are long */
	bool no_text;         /* that there be no such text */
	const struct result_holder *holders; /* of all of it, not of words */
	uint32_t holder_count;               /* in it that are disputed */
};

/* One thing that is outstanding in an article. */
struct result_outstanding {
	struct rap_str kind; /* "words", "options", "stray", "note",
	                             "placeholder" */
	struct rap_str text; /* what is in dispute, cut if it is long */
	struct rap_str unit; /* "Article 7.3"; "" if unlabelled */
	struct rap_str key;  /* equal for the same words elsewhere, hex */
	uint32_t line;       /* from 1 */
	uint32_t column;     /* from 1, in code points */
	uint32_t times;      /* how often it stands in the article */
	const struct result_holder *holders; /* of it, or of one of its texts */
	uint32_t holder_count;
	const struct result_holder *inside; /* only of words inside it */
	uint32_t inside_count;
	uint32_t alternative_count;
	const struct result_alternative *alternatives;
};

/* How many of something. */
struct result_count {
	struct rap_str name;
	uint32_t count;
};

struct result_article {
	struct rap_str label; /* "Article 5" */
	struct rap_str title;
	uint32_t line; /* from 1 */
	uint32_t words;
	uint32_t brackets; /* pairs around words that are not agreed */
	uint32_t bracketed_words;
	uint32_t stray; /* brackets without a partner */
	uint32_t alternative_groups;
	uint32_t issues; /* that are outstanding */
	uint32_t options;
	uint32_t placeholders;
	uint32_t depth;
	struct rap_str text_hash; /* the same for the same words; hex */
	struct rap_str state;     /* "clean", "bracketed", ... */
	struct rap_str basis;     /* "marks" or "note" */
	struct rap_str condition; /* of a parked text; "" if none */
	struct rap_str note;      /* that tells the state; "" if none does */
	bool for_whole;           /* a choice is on the article as such */
	uint32_t no_text;         /* options that there be no such text */
	const struct result_outstanding *outstanding;
	uint32_t outstanding_count;
	const struct result_holder *holders; /* of all, none twice */
	uint32_t holder_count;
};

struct result_document {
	struct rap_str path;
	struct rap_str path_base64; /* of the raw bytes, if path is not UTF-8 */
	struct result_value title;
	struct result_value symbol;
	struct rap_str base_symbol;       /* without /Rev.n, /Add.n, /Corr.n */
	uint32_t revision;                /* n of the last /Rev.n; 0 if none */
	struct result_value kind;         /* "proposal", ... "unknown" */
	struct result_value language;     /* "en", "fr", "es", "unknown" */
	struct result_value original;     /* language of the original */
	struct result_value theme;        /* as the document names it */
	struct result_value date;         /* of circulation, ISO 8601 */
	struct result_value communicated; /* date of the communication */
	struct rap_str encoding;          /* "utf-8", ... */
	struct rap_str format;            /* "txt", "md", "docx", ... */
	struct rap_str hash;              /* XXH3-128 of the raw bytes, hex */
	uint32_t words;
	const struct result_actor *proponents;
	uint32_t proponent_count;
	struct rap_str proponents_source;  /* "metadata" if it says: none */
	const struct result_actor *actors; /* in other roles */
	uint32_t actor_count;
	const struct result_article *articles;
	uint32_t article_count;
	const struct result_count
		*bracket_classes; /* what its pairs of square brackets are:
	                             "negotiating", "citation", ...; "stray"
	                             those without a partner */
	uint32_t bracket_class_count;
	const struct rap_str *notes; /* what to know of the whole document */
	uint32_t note_count;
};

/* One attribute of a finding: a string, a list, a number or a truth. */
struct result_attribute {
	struct rap_str name; /* snake_case; "kind" always comes first */
	uint32_t kind;       /* enum rap_attribute_kind */
	const struct rap_str *values; /* one, or any number for a list */
	uint32_t value_count;
};

/* A place that decided. */
struct result_evidence {
	struct rap_str quote;
	uint32_t line; /* from 1 */
	uint32_t column;
	uint64_t begin, end; /* raw bytes of the file */
};

struct result_finding {
	struct rap_str document; /* its path */
	struct rap_str issue;
	struct rap_str theme;
	struct rap_str analyzer;
	struct rap_str kind; /* "provision", "clause", "position", "mention" */
	uint32_t score;      /* hundredths of 1: 87 is printed 0.87 */
	struct rap_str quote;
	struct rap_str before, after; /* at most 60 code points each */
	struct rap_str unit;          /* "Article 5.2"; "" if unlabelled */
	struct rap_str unit_title;    /* of the article or section; or "" */
	struct rap_str zone;          /* "legal-text", "rationale", ... */
	struct rap_str paragraph;     /* "2.3"; "" if none */
	uint32_t page;                /* 0: not known */
	uint32_t line;                /* from 1 */
	uint32_t column;              /* from 1, in code points */
	struct rap_str cite;          /* "INF/ECOM/38, para. 2.3" */
	uint64_t begin, end;          /* raw bytes of the quote in the file */
	const struct result_evidence *evidence;
	uint32_t evidence_count;
	bool evidence_capped; /* there was more evidence than is listed */
	uint32_t words;       /* of the unit */
	struct rap_str text;  /* the whole unit, a line per block, if kept */
	struct rap_str fingerprint;
	const struct result_attribute *attributes;
	uint32_t attribute_count;
};

/* Something that was not done, and what follows from that. */
struct result_problem {
	struct rap_str document; /* "" if it is about the run */
	struct rap_str stage;    /* "open", "read", "analyze", "load" */
	struct rap_str analyzer; /* "" if none is to blame */
	struct rap_str code;     /* "too-large", "binary", "empty", ... */
	struct rap_str message;
	struct rap_str effect; /* "not-read", "not-analysed",
	                          "not-applied", "note" */
};

/* What only the whole folder tells. */
struct result_corpus {
	struct rap_str
		fact; /* "version", "only-in-version", "same-wording", or a
	                        plugin's own */
	struct rap_str document; /* whom it is about */
	struct rap_str analyzer; /* "" for the engine's own */
	/* fact "version": which proposal the document is a version of */
	struct rap_str proposal; /* key: base symbol, else path of the first */
	bool counted;            /* whether totals count this document */
	struct rap_str reason;   /* if not: "superseded", "language-version",
	                             "copy", "apart" (not a proposal) */
	struct rap_str counted_with; /* path of the document counted for it */
	/* other facts */
	struct rap_str issue;
	struct rap_str value;
};

struct result_summary {
	uint32_t documents; /* read and analysed */
	uint32_t not_read;
	uint32_t findings;
	uint32_t problems;
	bool complete; /* false: interrupted, what is there is not all */
};

#endif /* CORE_RESULTS_RECORD_H */
