/* SPDX-License-Identifier: MIT */
/*
 * What became of each article of a text, and of the words that were in
 * brackets. Source of the definitions: docs/compare.md.
 */
#ifndef CORE_COMPARE_CHANGE_H
#define CORE_COMPARE_CHANGE_H

#include "core/compare/align.h"

enum change_kind {
	CHANGE_UNCHANGED,
	CHANGE_CHANGED,
	CHANGE_NEW,
	CHANGE_GONE,
};

/* "unchanged", "changed", "new", "gone". */
const char *change_name(enum change_kind kind);

/* What became of the words of a bracket. */
enum fate {
	FATE_KEPT,     /* still in brackets, the same words */
	FATE_ACCEPTED, /* all its words stand, and no bracket around them */
	FATE_DELETED,  /* none of its words stand where they stood */
	FATE_MERGED,   /* another bracket went into the same one */
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

/* A word that binds more or less than the one whose place it took. */
struct modal_shift {
	struct rap_span old, new; /* of clean text, each in its version */
};

struct bracket_fate {
	uint32_t bracket; /* of the old version */
	enum fate fate;
};

struct article_change {
	enum change_kind kind;
	uint32_t old, new; /* scopes; ALIGN_NONE if new, or gone */
	bool renumbered, renamed;
	struct token_list before, after;
	uint32_t *new_of; /* of each token before, or DIFF_NONE */
	uint32_t words_out, words_in;
	struct bracket_fate *fates; /* of live brackets; none if gone */
	uint32_t fate_count;
	uint32_t fate_counts[FATE_COUNT];
	struct modal_shift *shifts;
	uint32_t shift_count;
};

struct comparison {
	struct version old, new;
	struct article_change *at; /* as the new version has them; those that
	                              are gone come last */
	uint32_t count;
	uint32_t kinds[4]; /* how many articles of each enum change_kind */
	bool differs;
};

/* Compare two versions of a text (borrowed). Lives in the arena. */
void compare_versions(struct comparison *out, struct arena *a,
	const struct version *old, const struct version *new);

/* The tokens of a span of clean text. */
struct token_list tokens_of(struct arena *a, struct rap_str text,
	struct rap_span span);

#endif /* CORE_COMPARE_CHANGE_H */
