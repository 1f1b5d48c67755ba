/* SPDX-License-Identifier: MIT */
#include "clause.h"

#include <string.h>

#include "addressee.h"
#include "grammar.h"
#include "lead.h"

enum {
	BESIDE_BYTES = 24, /* between two modals in brackets of their own */
};

/* How far we are in a sentence. */
struct reader {
	const struct sentence *s;
	struct stance *out;
	uint32_t clause;       /* its first word */
	bool has_verb;         /* of the main clause */
	bool ignored;          /* the last verb seen was of a lesser clause */
	enum addressee agreed; /* who agrees that what follows be so */
	struct verb last;      /* the last modal; for "[shall][should]" */
	struct stance spoken;  /* and what it said */
};

/* Where the last "that" or "which" before a verb stands; verb if nowhere. */
static uint32_t lesser_clause(const struct reader *r, uint32_t verb)
{
	for (uint32_t w = verb; w-- > r->clause;) {
		if (grammar_is_subordinator(r->s, w)) {
			return w;
		}
	}
	return verb;
}

/* Whether a clause that opens the sentence ends with a comma before a word. */
static bool closes_before(const struct reader *r, uint32_t from, uint32_t word)
{
	for (uint32_t w = from + 1; from <= r->clause + 1 && w <= word; w++) {
		if (sentence_breaks(r->s, w, ",")) {
			return true;
		}
	}
	return false;
}

/* Whether a modal stands behind a word. */
static bool speaks_later(const struct reader *r, uint32_t word)
{
	for (uint32_t i = 0; i < r->s->mark_count; i++) {
		const struct mark *m = &r->s->marks[i];
		if (m->first >= word && m->cue >= CUE_SHALL &&
			m->cue <= CUE_SHOULD) {
			return true;
		}
	}
	return false;
}

/*
 * Whether a verb belongs to a clause within the clause: it stands right behind
 * "which", or its subject does.
 */
static bool is_lesser(const struct reader *r, const struct verb *v,
	const struct subject *subject)
{
	uint32_t from = lesser_clause(r, v->first);
	if (from == v->first || (subject->fronted && subject->first > from)) {
		return false;
	}
	if (!subject->mark && closes_before(r, from, v->first) &&
		!speaks_later(r, v->end)) {
		return false;
	}
	uint32_t next = from + 1;
	while (next < v->first && grammar_is_clitic(r->s, next)) {
		next++;
	}
	return next == v->first || !subject->mark || subject->first > from;
}

/* Verbs that say something only of somebody who can act. */
static bool needs_actor(const struct verb *v)
{
	static const bool needing[CUE_END] = {
		[CUE_WILL] = true,
		[CUE_UNDERTAKE] = true,
		[CUE_RECOGNISE] = true,
		[CUE_ENDEAVOUR] = true,
		[CUE_REFRAIN] = true,
		[CUE_OBLIGED] = true,
		[CUE_PREVENTED] = true,
	};
	return needing[v->cue];
}

static void free_from(struct reader *r, struct stance *out, uint32_t word)
{
	const struct mark *m = subject_after(r->s, word, r->s->end - word);
	out->rank = RANK_MAY;
	out->direction = PERMITS;
	out->is_freedom = true;
	/* What a treaty does not forbid, it does not forbid its Parties. */
	out->addressee = m ? addressee_of(m->cue) : PARTY;
}

/* What a verb says of a text: "this Article shall not prevent". */
static void judge_text(struct reader *r, struct stance *out,
	const struct verb *v)
{
	bool frees = v->cue == CUE_PREVENT || v->cue == CUE_CONSTRUED ||
		v->with[CUE_PREVENT] || v->with[CUE_CONSTRUED] ||
		v->with[CUE_OBLIGED] || v->cue == CUE_OBLIGED;
	if (v->negated && frees) {
		free_from(r, out, v->end);
	}
}

/* What verb and subject say together; rank none if it binds nobody. */
static void judge(struct reader *r, struct stance *out, const struct verb *v,
	const struct subject *subject)
{
	const struct mark *m = subject->mark;
	*out = (struct stance){.rank = RANK_NONE};
	if (m && m->cue == CUE_TEXT) {
		judge_text(r, out, v);
		return;
	}
	bool unnamed = !m;
	enum addressee who = NOBODY;
	if (m && m->cue == CUE_PRONOUN) {
		who = addressee_meant(r->s, m);
		unnamed = who == NOBODY;
	} else if (m) {
		who = addressee_of_subject(r->s, m);
	} else {
		who = addressee_of_nobody(r->s, v);
		who = who == NOBODY ? r->agreed : who;
	}
	if (who == BODY) {
		out->addressee = BODY;
		return;
	}
	if ((who == NOBODY && !m && needs_actor(v)) ||
		(unnamed && grammar_is_declarative(r->s, v->end)) ||
		(v->cue == CUE_PREVENT)) {
		return;
	}
	verb_judge(out, v, subject);
	out->addressee = who;
	if (out->is_freedom && who == NOBODY) {
		free_from(r, out, v->end);
	}
}

/* What the words around a duty make of it. */
static void qualify(struct reader *r, struct stance *one)
{
	const bool *has = r->s->has;
	if (one->rank == RANK_SHALL) {
		one->rank = has[CUE_EXTENT]  ? RANK_ENDEAVOUR
			: has[CUE_QUALIFIER] ? RANK_QUALIFIED
					     : RANK_SHALL;
	}
	if (one->rank == RANK_RECOGNISE && has[CUE_OWN_RULES]) {
		one->direction = RIGHT_TO_REGULATE;
	}
}

/* A clause is read: the strongest says what the sentence says. */
static void settle(struct reader *r, const struct stance *one)
{
	struct stance *out = r->out;
	if (one->rank == RANK_NONE) {
		if (out->rank == RANK_NONE && one->addressee) {
			out->addressee = one->addressee;
		}
		return;
	}
	out->ranks[one->rank] = true;
	out->is_freedom = out->is_freedom || one->is_freedom;
	if (one->rank > out->rank) {
		out->rank = one->rank;
		out->direction = one->direction;
		out->addressee = one->addressee;
		out->is_soft = one->is_soft;
	}
}

/* Two modals side by side, each in brackets: "[shall] [should]". */
static bool contest(struct reader *r, const struct verb *v,
	const struct stance *one)
{
	const struct rap_document *d = r->s->document;
	if (!r->last.end || one->rank == RANK_NONE) {
		return false;
	}
	uint32_t from = d->words[r->last.end - 1].span.end;
	uint32_t to = d->words[v->first].span.begin;
	if (to <= from || to - from > BESIDE_BYTES ||
		d->text.at[to - 1] != '[' ||
		!memchr(d->text.at + from, ']', to - from)) {
		return false;
	}
	r->out->contested[r->spoken.rank] = true;
	r->out->contested[one->rank] = true;
	return true;
}

/* Whether a later verb opens a clause of its own that counts as much. */
static bool is_joined(const struct reader *r, const struct verb *v,
	const struct subject *subject)
{
	uint32_t first = v->first;
	while (first > r->s->first && grammar_is_clitic(r->s, first - 1)) {
		first--;
	}
	if (first > r->s->first && grammar_is_coordinator(r->s, first - 1)) {
		return !r->ignored;
	}
	return subject->mark && subject->first > r->last.end &&
		grammar_is_coordinator(r->s, subject->first - 1) &&
		sentence_breaks(r->s, subject->first - 1, ",");
}

static void see_clause(struct reader *r, const struct verb *v,
	const struct subject *subject)
{
	struct stance one;
	judge(r, &one, v, subject);
	qualify(r, &one);
	if (contest(r, v, &one)) {
		settle(r, &one);
		return;
	}
	if (r->has_verb && !is_joined(r, v, subject)) {
		r->ignored = true;
		return;
	}
	if (!r->has_verb && is_lesser(r, v, subject)) {
		return;
	}
	/* "Recalling their aims, the Parties shall": nobody recalls. */
	r->has_verb = one.rank != RANK_NONE || !needs_actor(v);
	r->ignored = false;
	r->last = *v;
	r->spoken = one;
	r->out->is_open = v->end == r->s->end;
	settle(r, &one);
}

static void see_verb(struct reader *r, const struct verb *v)
{
	struct subject subject = subject_of(r->s, r->clause, v->first);
	see_clause(r, v, &subject);
}

static void see_subject(struct reader *r, const struct mark *m)
{
	struct subject subject;
	uint32_t word;
	if (m->cue > CUE_BODY || !verb_bare(r->s, m, &word) ||
		!subject_at(&subject, r->s, m)) {
		return;
	}
	struct verb v;
	verb_read(&v, r->s, CUE_SHALL, word, word + 1);
	const struct mark *at = sentence_mark(r->s, word);
	v.with[CUE_SOFT] = v.with[CUE_SOFT] || (at && at->cue == CUE_SOFT);
	see_verb(r, &v);
}

static void see_mark(struct reader *r, const struct mark *m)
{
	struct verb v;
	if (m->cue == CUE_NOTHING && !r->has_verb) {
		struct stance one = {.rank = RANK_NONE};
		free_from(r, &one, m->end);
		settle(r, &one);
		r->has_verb = true;
		r->ignored = true;
	} else if (m->cue < CUE_NOTHING) {
		see_subject(r, m);
	} else if (m->cue >= CUE_SHALL && m->cue <= CUE_PREVENT &&
		m->first >= r->last.end) {
		verb_read(&v, r->s, m->cue, m->first, m->end);
		see_verb(r, &v);
	}
}

/*
 * Spanish binds by the future, whoever its subject is: "no se impondrán
 * derechos", "las tasas serán razonables".
 */
static void see_future(struct reader *r, uint32_t word)
{
	struct verb v;
	if (!r->has_verb && grammar_is_future(r->s, word) &&
		!sentence_mark(r->s, word)) {
		verb_read(&v, r->s, CUE_SHALL, word, word + 1);
		see_verb(r, &v);
	}
}

/* "aucun droit n'est perçu", "ne sont pas imposés": French forbids so. */
static void see_denial(struct reader *r, uint32_t word)
{
	static const char *const be[] = {"est", "sont", "sera", "seront", NULL};
	static const char *const ne[] = {"n", "ne", NULL};
	static const char *const pas[] = {"pas", NULL};
	const struct sentence *s = r->s;
	if (r->has_verb || !sentence_is(s, word, be) ||
		sentence_mark(s, word) || !sentence_is(s, word - 1, ne)) {
		return;
	}
	uint32_t next = word + (sentence_is(s, word + 1, pas) ? 2 : 1);
	if (grammar_is_participle(s, next)) {
		struct verb v;
		verb_read(&v, s, CUE_SHALL, word, next + 1);
		see_verb(r, &v);
	}
}

/* An item whose subject stands in the lead-in: "(a) garantizará ...". */
static void see_lead(struct reader *r)
{
	const struct sentence *s = r->s;
	uint32_t word = lead_label_end(s);
	struct mark place = {s->lead.cue, word, word};
	struct subject subject = {
		.mark = &s->lead, .negative = s->lead_negative};
	struct verb v;
	if (s->lead.cue && verb_bare(s, &place, &word)) {
		verb_read(&v, s, CUE_SHALL, word, word + 1);
		see_clause(r, &v, &subject);
	}
}

/* "The Parties agree that": what follows is theirs, with its own subject. */
static void agree(struct reader *r, uint32_t that)
{
	struct subject who = subject_of(r->s, r->clause, that);
	r->agreed = who.mark ? addressee_of(who.mark->cue) : NOBODY;
	r->clause = that + 1;
}

void stance_read(struct stance *out, const struct sentence *s)
{
	struct reader r = {.s = s, .out = out, .clause = s->first};
	const struct mark *next = s->marks;
	const struct mark *end = s->marks + s->mark_count;

	bool has_parts = sentence_has(s, ';');

	*out = (struct stance){.rank = RANK_NONE};
	see_lead(&r);
	for (uint32_t w = s->first; w < s->end; w++) {
		if (has_parts && sentence_breaks(s, w, ";")) {
			r.clause = w;
			r.has_verb = false;
		}
		if (grammar_is_agreed(s, w)) {
			agree(&r, w);
		}
		if (s->language == RAP_LANGUAGE_ES) {
			see_future(&r, w);
		} else if (s->language == RAP_LANGUAGE_FR) {
			see_denial(&r, w);
		}
		if (next < end && next->first == w) {
			see_mark(&r, next++);
		}
	}
}
