/* SPDX-License-Identifier: MIT */
/*
 * What became of each article of a text, and of the words that were in
 * brackets. Source of the definitions: docs/compare.md.
 */
#ifndef CORE_COMPARE_CHANGE_H
#define CORE_COMPARE_CHANGE_H

#include "core/base/map.h"
#include "core/compare/align.h"

enum change_kind {
	CHANGE_UNCHANGED,
	CHANGE_CHANGED,
	CHANGE_NEW,
	CHANGE_GONE,
};

/* "unchanged", "changed", "new", "gone". */
const char *change_name(enum change_kind kind);

/* What became of the words of a bracket, or of an option. */
enum fate {
	FATE_KEPT,     /* still in brackets, the same words */
	FATE_ACCEPTED, /* all its words stand, and no bracket around them */
	FATE_DELETED,  /* hardly any of its words stand where they stood */
	FATE_MERGED,   /* another bracket went into the same one */
	FATE_MOVED,    /* its words were put in elsewhere */
	FATE_REWORDED, /* some of its words stand */
	FATE_UNKNOWN,  /* nothing in it that could be followed */
	FATE_COUNT,
};

const char *fate_name(enum fate fate);

/* A word, a mark of punctuation or a square bracket of clean text. */
struct token {
	struct rap_span span;
	bool is_word;
	bool is_mark; /* a square bracket */
};

struct token_list {
	struct token *at;
	uint64_t *hashes; /* equal for equal bytes */
	uint32_t count;
};

/* Whether a text binds more than it did. */
enum binding {
	BINDS_SAME, /* or nothing is known of it */
	BINDS_MORE,
	BINDS_LESS,
	BINDS_MIXED, /* more in one place, less in another */
};

/* "", "more", "less", "mixed" */
const char *binding_name(enum binding binding);

/* What both say together. */
enum binding binding_sum(enum binding a, enum binding b);

/* Words that bind otherwise than those whose place they took: "should",
 * "shall endeavour". */
struct modal_shift {
	struct rap_span old, new; /* of clean text, each in its version */
	enum binding binds;
};

struct bracket_fate {
	uint32_t bracket; /* of the old version */
	enum fate fate;
	bool open;     /* its words, or some, are in a live bracket of NEW */
	uint32_t into; /* if moved, the index of that article in a comparison */
};

struct option_fate {
	uint32_t option; /* of the old version */
	enum fate fate;  /* accepted: its words stand outside options */
};

/* Somebody who holds a bracket of the article now, or did. */
struct holder_change {
	struct rap_str name, code;
	uint8_t role; /* enum actor_role */
	bool joined;  /* else left: the brackets are still open without them */
};

/* The words of an article, without those that say who holds them. */
struct trail {
	struct token_list before, after;
	uint32_t *new_of;    /* of each word before, or DIFF_NONE */
	uint32_t *around;    /* the innermost live bracket of each before */
	uint32_t *around_of; /* and of each after; NO_BRACKET if none */
};

struct article_change {
	enum change_kind kind;
	uint32_t old, new; /* scopes; ALIGN_NONE if new, or gone */
	bool renumbered, renamed;
	struct token_list before, after;
	uint32_t *new_of;   /* of each token before, or DIFF_NONE */
	uint32_t *shown_of; /* the same, made to be read (smooth.c) */
	uint32_t words_out, words_in;
	struct trail trail;
	struct bracket_fate *fates; /* of live brackets; none if gone */
	uint32_t fate_count;
	uint32_t fate_counts[FATE_COUNT];
	uint32_t opened; /* live brackets with no words of an older one */
	struct option_fate *options; /* none if gone */
	uint32_t option_count;
	uint32_t options_dropped;
	struct holder_change *holders; /* none if new or gone */
	uint32_t holder_count;
	struct modal_shift *shifts;
	uint32_t shift_count;
};

struct comparison {
	struct version old, new;
	struct rap_str ladder;     /* as compare_versions() was given it */
	struct article_change *at; /* as the new version has them; those that
	                              are gone come last */
	uint32_t count;
	uint32_t kinds[4]; /* how many articles of each enum change_kind */
	bool differs;
};

/*
 * Compare two versions of a text (borrowed). `ladder` is modal words from the
 * weakest to the strongest, "may|should|shall"; of others nobody says which
 * binds more. Lives in the arena.
 */
void compare_versions(struct comparison *out, struct arena *a,
	const struct version *old, const struct version *new,
	struct rap_str ladder);

/* "article", "preamble", or "other". */
const char *change_part(const struct comparison *c,
	const struct article_change *a);

/* The fate of the wording: what was moved and is not in brackets there was
 * accepted. */
enum fate change_outcome(const struct bracket_fate *f);

/* Put the names of those who proposed brackets of one fate into a map. */
void change_wording(struct map *names, struct arena *a,
	const struct comparison *all, const struct article_change *c,
	enum fate fate);

/* The tokens of one side, and the text they are in. */
struct slide_side {
	const struct token_list *list;
	struct rap_str text;
};

/*
 * Change which of equal tokens are partners, so that what was put in or taken
 * out begins with a paragraph or a sentence if it can. new_of is what
 * diff_words() gave; `a` is for scratch.
 */
void slide_changes(uint32_t *new_of, struct arena *a,
	const struct slide_side *old, const struct slide_side *new);

/* Modal words of an article that took each other's place (shift.c). */
void shifts_read(struct article_change *c, struct arena *a,
	const struct comparison *all);

/* Fill in c->shown_of: a word or two that were kept amid words replaced on
 * both sides are replaced with them (smooth.c). */
void smooth_article(struct article_change *c, struct arena *a);

/* The tokens of a span of clean text. */
struct token_list tokens_of(struct arena *a, struct rap_str text,
	struct rap_span span);

#endif /* CORE_COMPARE_CHANGE_H */
