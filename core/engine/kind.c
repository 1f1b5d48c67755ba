/* SPDX-License-Identifier: MIT */
#include "core/engine/kind.h"

#include "core/base/array.h"
#include "core/engine/position.h"
#include "core/text/article.h"

/*
 * An article that spends this share of its words, in per cent, on sentences
 * about an issue is about that issue, whatever its title says.
 */
enum {
	ABOUT_PERCENT = 50,
	OPENING_HITS = 64 /* of a sentence: more say nothing new */
};

const char *kind_name(uint32_t kind)
{
	static const char *const names[] = {
		"none", "provision", "clause", "position", "mention"};
	return kind < COUNT_OF(names) ? names[kind] : "none";
}

const char *zone_name(uint32_t zone)
{
	static const char *const names[] = {"prose", "legal-text", "rationale",
		"definition", "preamble", "annex", "footnote", "quoted",
		"heading", "front"};
	return zone < COUNT_OF(names) ? names[zone] : "prose";
}

/* Definitions are what the frame of a text is about; they except nothing. */
static bool is_about_definitions(const struct issue *issue)
{
	return issue->frame && issue->counts_as == RAP_COUNTS_AS_TOPIC;
}

/* Whether what an issue names in a zone is never more than named. */
static bool is_marginal(uint32_t zone, const struct issue *issue)
{
	return zone == RAP_ZONE_FOOTNOTE || zone == RAP_ZONE_QUOTED ||
		zone == RAP_ZONE_PREAMBLE ||
		(zone == RAP_ZONE_DEFINITION && !is_about_definitions(issue)) ||
		zone == RAP_ZONE_FRONT || zone == RAP_ZONE_HEADING;
}

/* Whether "(" before and ")" after enclose the hit: a cross-reference. */
static bool in_parentheses(const struct document *d, const struct rap_hit *hit)
{
	const struct rap_unit *unit = candidate_sentence(d, hit);
	uint32_t at = hit->span.begin;
	while (at > unit->span.begin && d->view.text.at[at - 1] != '(' &&
		d->view.text.at[at - 1] != ')') {
		at--;
	}
	if (at == unit->span.begin || d->view.text.at[at - 1] == ')') {
		return false;
	}
	for (uint32_t i = hit->span.end; i < unit->span.end; i++) {
		if (d->view.text.at[i] == ')') {
			return true;
		}
	}
	return false;
}

static uint32_t paragraph_unit(const struct document *d,
	const struct rap_hit *hit)
{
	uint32_t unit =
		document_unit_at(d, hit->span.begin, RAP_UNIT_PARAGRAPH);
	return unit == RAP_NO_UNIT
		? (uint32_t)(candidate_sentence(d, hit) - d->units)
		: unit;
}

/* The sentence around a hit; one that leads into a list governs all of it. */
static const struct rap_unit *governed(const struct document *d,
	const struct rap_hit *hit)
{
	const struct rap_unit *unit = candidate_sentence(d, hit);
	uint32_t end = unit->span.end;
	return end && d->view.text.at[end - 1] == ':'
		? &d->units[paragraph_unit(d, hit)]
		: unit;
}

/* Words of a unit that were not counted before; units come in order. */
static uint32_t words_behind(uint32_t *counted, const struct rap_unit *unit)
{
	uint32_t end = unit->first_word + unit->word_count;
	uint32_t first =
		unit->first_word > *counted ? unit->first_word : *counted;
	*counted = end > *counted ? end : *counted;
	return end > first ? end - first : 0;
}

/* Whether a hit stands in its article's opening, which ends at `end`. */
static bool in_opening(const struct document *d, const struct rap_hit *hit,
	uint32_t end)
{
	return hit->span.begin < end &&
		candidate_sentence(d, hit)->zone != RAP_ZONE_HEADING;
}

/* Whether a hit's term was among the `count` hits before it that open. */
static bool is_again(const struct candidate *c, uint32_t hit,
	const struct document *d, uint32_t end)
{
	for (uint32_t i = 0; i < hit; i++) {
		if (c->hits[i].pattern == c->hits[hit].pattern &&
			in_opening(d, &c->hits[i], end)) {
			return true;
		}
	}
	return false;
}

/*
 * Whether what stands in the opening would raise the issue by itself. Drafters
 * name the subject of an article first; what follows refers back to it ("such
 * a licence", "the measures in paragraph 1") without its words.
 */
static bool opens_with(const struct candidate *c, const struct registry *r,
	const struct document *d)
{
	const struct issue *issue = &r->issues[c->issue];
	uint32_t end = article_opening(d, c->unit).end;
	uint32_t count =
		c->hit_count < OPENING_HITS ? c->hit_count : OPENING_HITS;
	int32_t score = issue->bias;
	bool any = false;
	for (uint32_t i = 0; i < count; i++) {
		const struct rap_pattern *p = &r->patterns[c->hits[i].pattern];
		if (c->listed[i] || !in_opening(d, &c->hits[i], end)) {
			continue;
		}
		score += is_again(c, i, d, end) ? 0 : p->weight;
		any = any || !(p->flags & RAP_PATTERN_CONTEXT);
	}
	return any && score >= issue->about;
}

/* What the hits of a candidate in an article amount to. */
struct reach {
	bool title;     /* one is in the article's heading */
	bool regulates; /* one is in running legal text */
	uint32_t words; /* of the sentences that hold one */
};

static struct reach measure(const struct candidate *c, const struct registry *r,
	const struct document *d)
{
	struct reach reach = {false, false, 0};
	const struct issue *issue = &r->issues[c->issue];
	uint32_t counted = 0;
	for (uint32_t i = 0; i < c->hit_count; i++) {
		const struct rap_unit *unit =
			candidate_sentence(d, &c->hits[i]);
		if (r->patterns[c->hits[i].pattern].flags &
			RAP_PATTERN_CONTEXT) {
			continue;
		}
		if (c->listed[i] && unit->zone != RAP_ZONE_HEADING) {
			continue;
		}
		if (unit->zone == RAP_ZONE_HEADING) {
			reach.title = true;
		} else if (!is_marginal(unit->zone, issue) &&
			!in_parentheses(d, &c->hits[i])) {
			reach.regulates = true;
		}
		if (unit->zone != RAP_ZONE_HEADING &&
			!article_is_proviso(d,
				paragraph_unit(d, &c->hits[i]))) {
			reach.words += words_behind(&counted,
				governed(d, &c->hits[i]));
		}
	}
	return reach;
}

/* Words by which an article tells what it is about: neither its heading nor
 * paragraphs that only limit it. */
static uint32_t telling_words(const struct document *d, uint32_t article)
{
	const struct rap_unit *unit = &d->units[article];
	uint32_t words = unit->word_count;
	for (uint32_t i = 1; i <= unit->descendants; i++) {
		const struct rap_unit *part = unit + i;
		if ((part->kind == RAP_UNIT_HEADING && i == 1) ||
			(part->kind == RAP_UNIT_PARAGRAPH &&
				article_is_proviso(d, article + i))) {
			words -= part->word_count;
		}
	}
	return words;
}

/* Whether sentences about the issue are most of an article. */
static bool fills(const struct reach *reach, const struct candidate *c,
	const struct document *d)
{
	return reach->words &&
		(uint64_t)reach->words * 100 >=
		(uint64_t)telling_words(d, c->unit) * ABOUT_PERCENT;
}

/*
 * The kind of a candidate in an article as far as no score decides it, else
 * NONE: its terms then make it a provision or a clause.
 */
static uint32_t settled_kind(const struct reach *reach,
	const struct candidate *c, const struct registry *r,
	const struct document *d)
{
	const struct issue *issue = &r->issues[c->issue];
	if (is_marginal(d->units[c->unit].zone, issue)) {
		return RAP_KIND_MENTION;
	}
	if (reach->title) {
		return RAP_KIND_PROVISION;
	}
	enum article_frame frame =
		issue->frame ? ARTICLE_PLAIN : article_frame(d, c->unit);
	if (!reach->regulates || frame == ARTICLE_SCOPE) {
		return RAP_KIND_MENTION;
	}
	return frame == ARTICLE_EXCEPTION ? RAP_KIND_CLAUSE : RAP_KIND_NONE;
}

static uint32_t kind_of_article(const struct candidate *c,
	const struct registry *r, const struct document *d)
{
	struct reach reach = measure(c, r, d);
	uint32_t settled = settled_kind(&reach, c, r, d);
	if (settled != RAP_KIND_NONE) {
		return settled;
	}
	if (opens_with(c, r, d) ||
		(c->score >= r->issues[c->issue].about &&
			fills(&reach, c, d))) {
		return RAP_KIND_PROVISION;
	}
	/* What a definition says in passing regulates nothing. */
	return d->units[c->unit].zone == RAP_ZONE_DEFINITION ? RAP_KIND_MENTION
							     : RAP_KIND_CLAUSE;
}

bool kind_weighs(bool *weighed, const struct candidate *c,
	const struct registry *r, const struct document *d)
{
	bool all = true;
	uint32_t end = 0;
	if (d->units[c->unit].kind == RAP_UNIT_ARTICLE) {
		struct reach reach = measure(c, r, d);
		if (settled_kind(&reach, c, r, d) != RAP_KIND_NONE) {
			return false;
		}
		all = fills(&reach, c, d);
		end = article_opening(d, c->unit).end;
	} else if (kind_of(c, r, d) != RAP_KIND_PROVISION) {
		return false;
	}
	for (uint32_t i = 0; i < c->hit_count; i++) {
		weighed[i] = all || in_opening(d, &c->hits[i], end);
	}
	return true;
}

uint32_t kind_of(const struct candidate *c, const struct registry *r,
	const struct document *d)
{
	const struct rap_unit *unit = &d->units[c->unit];
	if (unit->kind == RAP_UNIT_ARTICLE) {
		return kind_of_article(c, r, d);
	}
	if (is_marginal(unit->zone, &r->issues[c->issue]) ||
		unit->kind == RAP_UNIT_HEADING) {
		return RAP_KIND_MENTION;
	}
	if (unit->zone == RAP_ZONE_LEGAL || unit->zone == RAP_ZONE_ANNEX ||
		unit->zone == RAP_ZONE_DEFINITION) {
		return measure(c, r, d).regulates ? RAP_KIND_PROVISION
						  : RAP_KIND_MENTION;
	}
	return position_taken(c, d) ? RAP_KIND_POSITION : RAP_KIND_MENTION;
}
