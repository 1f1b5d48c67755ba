/* SPDX-License-Identifier: MIT */
#include "subject.h"

#include "grammar.h"

enum { ADJECTIVES = 2 }; /* between determiner and noun: "the other such" */

static bool is_subject(enum cue cue)
{
	return cue <= CUE_PRONOUN && cue != CUE_NOTHING;
}

/* The determiner of a noun, or the noun itself. */
static uint32_t phrase_begin(const struct sentence *s, const struct mark *m)
{
	uint32_t least = m->first > s->first + ADJECTIVES
		? m->first - ADJECTIVES - 1
		: s->first;
	for (uint32_t w = m->first; w-- > least;) {
		if (sentence_breaks(s, w + 1, ",;:()")) {
			break;
		}
		if (grammar_is_determiner(s, w)) {
			return w > least && grammar_is_determiner(s, w - 1)
				? w - 1
				: w;
		}
		if (grammar_is_preposition(s, w)) {
			return w + 1;
		}
	}
	return m->first;
}

/* "between consumers and suppliers": what is joined shares its preposition. */
static const struct mark *joined_to(const struct sentence *s, uint32_t first)
{
	if (first < s->first + 2 || !grammar_is_coordinator(s, first - 1)) {
		return NULL;
	}
	const struct mark *m = sentence_mark(s, first - 2);
	return m && is_subject(m->cue) ? m : NULL;
}

/* "Forman parte", "en partie": a Party has an article, or begins a sentence. */
static bool needs_determiner(const struct sentence *s, const struct mark *m)
{
	return m->cue == CUE_PARTY && s->language != RAP_LANGUAGE_EN &&
		m->first > s->first + 1;
}

static bool has_determiner(const struct sentence *s, uint32_t first,
	const struct mark *m)
{
	return grammar_is_determiner(s, first) ||
		grammar_is_determiner(s, m->first);
}

bool subject_at(struct subject *out, const struct sentence *s,
	const struct mark *m)
{
	*out = (struct subject){.mark = m, .first = phrase_begin(s, m)};
	for (uint32_t w = out->first; w <= m->first; w++) {
		out->negative = out->negative || grammar_is_negative(s, w);
	}
	out->fronted = sentence_breaks(s, out->first, ",");
	uint32_t first = out->first;
	for (const struct mark *other = joined_to(s, first); other;
		other = joined_to(s, first)) {
		first = phrase_begin(s, other);
	}
	if (needs_determiner(s, m) && !has_determiner(s, out->first, m)) {
		return false;
	}
	return first == s->first || !grammar_is_preposition(s, first - 1);
}

struct subject subject_of(const struct sentence *s, uint32_t first,
	uint32_t verb)
{
	struct subject found = {0};
	for (uint32_t i = 0; i < s->mark_count; i++) {
		const struct mark *m = &s->marks[i];
		struct subject one;
		if (m->first < first || m->end > verb || !is_subject(m->cue) ||
			!subject_at(&one, s, m)) {
			continue;
		}
		if (!found.mark || one.fronted) {
			found = one;
		}
	}
	return found;
}

const struct mark *subject_after(const struct sentence *s, uint32_t word,
	uint32_t most)
{
	for (uint32_t i = 0; i < s->mark_count; i++) {
		const struct mark *m = &s->marks[i];
		if (m->first >= word && m->first <= word + most &&
			m->cue <= CUE_AUTHORITY) {
			return m;
		}
	}
	return NULL;
}
