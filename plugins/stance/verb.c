/* SPDX-License-Identifier: MIT */
#include "verb.h"

#include <string.h>

#include "grammar.h"

enum { INSERTION = 25 }; /* words of ", in accordance with ...," at most */

static bool word_is(const struct sentence *s, uint32_t word, const char *text)
{
	const char *const list[] = {text, NULL};
	return sentence_is(s, word, list);
}

static bool is_not(const struct sentence *s, uint32_t word)
{
	static const char *const words[] = {"not", "neither", NULL};
	return s->language != RAP_LANGUAGE_FR &&
		s->language != RAP_LANGUAGE_ES && sentence_is(s, word, words);
}

/* "ne peut", "n'impose", "no podrá": negation stands before the verb. */
static bool negated_before(const struct sentence *s, uint32_t first)
{
	static const char *const ne[] = {"n", "ne", NULL};
	enum { CLITICS = 3 };
	for (uint32_t i = 1; i <= CLITICS && first >= s->first + i; i++) {
		if (s->language == RAP_LANGUAGE_ES &&
			word_is(s, first - i, "no")) {
			return true;
		}
		if (s->language == RAP_LANGUAGE_FR &&
			sentence_is(s, first - i, ne)) {
			return true;
		}
		if (!grammar_is_clitic(s, first - i)) {
			return false;
		}
	}
	return false;
}

/* How many words may stand between a verb and this complement of it. */
static uint32_t reach(enum cue cue)
{
	static const uint32_t words[CUE_END] = {
		[CUE_OBLIGED] = 3,
		[CUE_PREVENTED] = 3,
		[CUE_CONSTRUED] = 3,
		[CUE_FREE] = 3,
		[CUE_SHOULD] = 3,
		[CUE_ENDEAVOUR] = 2,
		[CUE_REFRAIN] = 2,
		[CUE_UNDERTAKE] = 2,
		[CUE_PREVENT] = 2,
		[CUE_SOFT] = 1,
	};
	return words[cue];
}

static void add_complements(struct verb *v, const struct sentence *s)
{
	for (uint32_t i = 0; i < s->mark_count; i++) {
		const struct mark *m = &s->marks[i];
		if (m->first < v->end) {
			continue;
		}
		if (sentence_breaks(s, m->first, "[]")) {
			return;
		}
		uint32_t gap = m->first - v->end;
		bool skipped = gap && is_not(s, v->end);
		if (!reach(m->cue) || gap >= reach(m->cue) + skipped) {
			return;
		}
		v->negated = v->negated || skipped ||
			(gap > 1 && is_not(s, v->end + 1));
		v->with[m->cue] = true;
		v->end = m->end;
	}
}

/* "not to", "de ne pas", "no imponer" behind an effort or a promise. */
static bool forbids_after(const struct sentence *s, uint32_t end)
{
	switch (s->language) {
	case RAP_LANGUAGE_FR:
		return word_is(s, end, "ne") || word_is(s, end + 1, "ne") ||
			(word_is(s, end, "a") && word_is(s, end + 1, "ne"));
	case RAP_LANGUAGE_ES:
		return word_is(s, end, "no") || word_is(s, end + 1, "no");
	default:
		return (word_is(s, end, "not") && word_is(s, end + 1, "to")) ||
			(word_is(s, end - 1, "to") &&
				word_is(s, end - 2, "not"));
	}
}

void verb_read(struct verb *out, const struct sentence *s, enum cue cue,
	uint32_t first, uint32_t end)
{
	memset(out, 0, sizeof(*out));
	out->cue = cue;
	out->first = first;
	out->end = end;
	/* "May decide not to": it is the deciding that is free. */
	out->negated = negated_before(s, first) || is_not(s, end) ||
		(is_not(s, end + 1) && !sentence_breaks(s, end + 1, ",") &&
			!word_is(s, end + 2, "to"));
	if (cue == CUE_PREVENT && first > s->first) {
		/* "does not prevent" has no modal. */
		out->negated = out->negated || is_not(s, first - 1);
	}
	for (uint32_t w = first; w < end && cue != CUE_UNDERTAKE; w++) {
		/* "is under no obligation to" */
		bool no = cue == CUE_OBLIGED && word_is(s, w, "no");
		out->negated = out->negated || is_not(s, w) || no;
	}
	out->negated = out->negated || s->has[CUE_NEVER];
	out->needless = cue == CUE_FREE && word_is(s, end - 1, "not");
	add_complements(out, s);
	out->not_to = forbids_after(s, out->end) &&
		(cue == CUE_ENDEAVOUR || cue == CUE_UNDERTAKE ||
			out->with[CUE_ENDEAVOUR] || out->with[CUE_UNDERTAKE]);
}

static void say(struct stance *out, enum rank rank, enum direction direction)
{
	out->rank = rank;
	out->direction = direction;
}

static void free_to(struct stance *out)
{
	say(out, RANK_MAY, PERMITS);
	out->is_freedom = true;
}

/* "is (not) required to", "is (not) prevented from", "(not) be construed". */
static bool judge_passive(struct stance *out, const struct verb *v,
	bool negative)
{
	bool construed = v->cue == CUE_CONSTRUED || v->with[CUE_CONSTRUED];
	bool obliged = v->cue == CUE_OBLIGED || v->with[CUE_OBLIGED];
	bool prevented = v->cue == CUE_PREVENTED || v->with[CUE_PREVENTED];
	if ((construed || obliged || prevented) && negative) {
		free_to(out);
		return true;
	}
	if (construed) {
		say(out, RANK_NONE, UNCLEAR);
		return true;
	}
	if ((obliged || prevented) && v->cue != CUE_MAY &&
		v->cue != CUE_SHOULD) {
		say(out, RANK_SHALL, obliged ? REQUIRES : PROHIBITS);
		return true;
	}
	return false;
}

/* "may", "is free to"; not so, a ban. */
static void judge_freedom(struct stance *out, const struct verb *v,
	bool negative)
{
	bool forbids = negative && !v->needless;
	say(out, forbids ? RANK_SHALL : RANK_MAY,
		forbids ? PROHIBITS : PERMITS);
	out->is_freedom = v->needless;
}

static enum rank rank_of(const struct verb *v)
{
	if (v->cue == CUE_SHOULD || v->with[CUE_SHOULD]) {
		return RANK_SHOULD;
	}
	return v->cue == CUE_ENDEAVOUR || v->with[CUE_ENDEAVOUR]
		? RANK_ENDEAVOUR
		: RANK_SHALL;
}

void verb_judge(struct stance *out, const struct verb *v,
	const struct subject *subject)
{
	bool negative = v->negated || subject->negative;
	bool against = negative || v->not_to || v->cue == CUE_REFRAIN ||
		v->with[CUE_REFRAIN];

	out->is_soft = v->with[CUE_SOFT];
	if (judge_passive(out, v, negative)) {
		return;
	}
	if (v->cue == CUE_FREE || v->with[CUE_FREE] || v->cue == CUE_MAY) {
		judge_freedom(out, v, negative);
	} else if (v->cue == CUE_RECOGNISE) {
		say(out, RANK_RECOGNISE, RECOGNISES);
	} else {
		say(out, rank_of(v), against ? PROHIBITS : REQUIRES);
	}
}

/* Behind ", in accordance with its law," if one begins at the word; the word
 * itself if none does; the sentence's end if it has none. */
static uint32_t skip_insertion(const struct sentence *s, uint32_t word)
{
	if (!sentence_breaks(s, word, ",(")) {
		return word;
	}
	uint32_t stop = word + INSERTION < s->end ? word + INSERTION : s->end;
	for (uint32_t w = word + 1; w < stop; w++) {
		if (sentence_breaks(s, w, ",)")) {
			return w;
		}
	}
	return s->end;
}

bool verb_bare(const struct sentence *s, const struct mark *m, uint32_t *verb)
{
	if (!grammar_binds_by_ending(s)) {
		return false;
	}
	uint32_t w = m->end;
	while (w < s->end && grammar_is_adjective(s, w)) {
		w++;
	}
	w = skip_insertion(s, w);
	while (grammar_is_clitic(s, w)) {
		w++;
	}
	*verb = w;
	const struct mark *at = sentence_mark(s, w);
	bool taken = at && at->cue != CUE_SOFT && at->cue != CUE_PREVENT;
	return !taken && grammar_is_verb(s, w);
}
