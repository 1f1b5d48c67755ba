/* SPDX-License-Identifier: MIT */
#include "core/engine/enumeration.h"

#include "core/base/ascii.h"
#include "core/text/folded.h"

enum {
	LIST_ISSUES = 3, /* two are a pair, which may well be regulated */
	LABEL_LETTERS = 4,
	GAP_WORDS = 6 /* what an element may have beside what was found */
};

/* What joins the elements of a list, folded. */
static const char *const joints[] = {
	"and", "or", "et", "ou", "y", "e", "o", "u", "ni", "nor"};

/* What begins a clause, so that no list goes on behind it, folded. */
static const char *const clauses[] = {"shall", "should", "may", "must", "that",
	"which", "who", "if", "unless", "where", "qui", "que", "dont", "doit",
	"doivent", "peut", "peuvent", "si", "lorsque", "cuando", "podra",
	"podran", "debera", "deberan"};

/* Whether a mark stands between two names that are of no list. */
static bool separates(char mark)
{
	switch (mark) {
	case '.':
	case ':':
	case '(':
	case ')':
	case '?':
	case '!':
		return true;
	default:
		return false;
	}
}

static bool is_label_char(char c)
{
	return ascii_is_letter(c) || ascii_is_digit(c);
}

/* Whether a parenthesis belongs to a label, such as "(ii)" or "b)". */
static bool is_of_label(const struct document *d, uint32_t at)
{
	const char *text = d->view.text.at;
	uint32_t i = at;
	if (text[at] == '(') {
		i++;
		while (i - at <= LABEL_LETTERS && i < d->view.text.len &&
			is_label_char(text[i])) {
			i++;
		}
		return i > at + 1 && i < d->view.text.len && text[i] == ')';
	}
	while (i > 0 && at - i < LABEL_LETTERS && is_label_char(text[i - 1])) {
		i--;
	}
	return text[at] == ')' && i < at && i > 0 &&
		(text[i - 1] == '(' || text[i - 1] == ' ');
}

/* Whether what stands between two names says that they are of one list. */
static bool joins(const struct document *d, uint32_t begin, uint32_t end)
{
	const struct rap_word *words = d->view.words;
	uint32_t first = document_word_at(d, begin);
	uint32_t far = first + GAP_WORDS;
	bool joined = false;
	/* Most stand far apart: that is seen at once. */
	if (far < d->view.word_count && words[far].span.end <= end) {
		return false;
	}
	for (uint32_t i = begin; i < end; i++) {
		char mark = d->view.text.at[i];
		if (separates(mark) && !is_of_label(d, i)) {
			return false;
		}
		joined = joined || mark == ',' || mark == ';';
	}
	for (uint32_t word = first;
		word < d->view.word_count && words[word].span.end <= end;
		word++) {
		struct rap_str folded = folded_word(d, word);
		if (FOLDED_IS_ONE_OF(folded, clauses)) {
			return false;
		}
		joined = joined || FOLDED_IS_ONE_OF(folded, joints);
	}
	return joined;
}

static bool is_among(const uint32_t *issues, uint32_t count, uint32_t issue)
{
	for (uint32_t i = 0; i < count; i++) {
		if (issues[i] == issue) {
			return true;
		}
	}
	return false;
}

/*
 * Whether the elements of [first, end) name enough different issues; what
 * overlaps the element before it adds none. Ends when it is known, and never
 * looks at more than a few issues seen: a list may be as long as a text.
 */
static bool names_several(const struct named *named, uint32_t first,
	uint32_t end)
{
	uint32_t seen[LIST_ISSUES];
	uint32_t count = 0;
	uint32_t reached = 0; /* where the last element that counted ends */
	for (uint32_t i = first; i < end && count < LIST_ISSUES; i++) {
		if (named[i].span.begin >= reached &&
			!is_among(seen, count, named[i].issue)) {
			seen[count++] = named[i].issue;
			reached = named[i].span.end;
		}
	}
	return count == LIST_ISSUES;
}

/* The end of the list that begins at `first`. */
static uint32_t list_end(const struct named *named, uint32_t first,
	uint32_t count, const struct document *d)
{
	uint32_t block = document_block_at(d, named[first].span.begin);
	uint32_t reached = named[first].span.end;
	uint32_t i = first + 1;
	for (; i < count; i++) {
		const struct rap_span *span = &named[i].span;
		bool on = span->begin < reached ||
			(span->end <= d->blocks[block].span.end &&
				span->begin - reached < 1024 &&
				joins(d, reached, span->begin));
		if (!on) {
			break;
		}
		reached = span->end > reached ? span->end : reached;
	}
	return i;
}

void enumeration_mark(struct named *named, uint32_t count,
	const struct document *d)
{
	for (uint32_t first = 0; first < count;) {
		uint32_t end = list_end(named, first, count, d);
		bool listed = names_several(named, first, end);
		while (first < end) {
			named[first++].listed = listed;
		}
	}
}
