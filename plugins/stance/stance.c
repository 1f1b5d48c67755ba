/* SPDX-License-Identifier: MIT */
/*
 * stance: how binding the words of a unit are, what they do, and which
 * exceptions stand beside them.
 *
 * A sentence binds by its strongest modal that has a Party for its subject; a
 * unit by its strongest sentence. A modal that is itself in dispute, as in
 * "[shall][should]", makes a set. Prose that is not legal text has no
 * modality: "should" there is advocacy.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "cues.h"

/* Ranks of the ladder; a higher one binds more. */
enum rank {
	RANK_NONE = -1,
	RANK_RECOGNISE,
	RANK_MAY,
	RANK_SHOULD,
	RANK_ENDEAVOUR,
	RANK_QUALIFIED,
	RANK_SHALL,
	RANK_COUNT
};

static const char *const rank_names[RANK_COUNT] = {
	"recognise", "may", "should", "endeavour", "shall-qualified", "shall"};

enum direction { UNCLEAR, REQUIRES, PROHIBITS, PERMITS };

static const char *const direction_names[] = {
	"unclear", "requires", "prohibits", "permits"};

/* What one sentence, or the strongest of several, says. */
struct stance {
	enum rank rank;
	enum direction direction;
	bool contested
		[RANK_COUNT]; /* modals that stand side by side in brackets */
	bool is_contested;
};

static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.name = "modality",
		.values =
			"recognise|may|should|endeavour|shall-qualified|shall",
		.summary = "how binding; more than one: contested in brackets"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_INTEGER,
		.name = "modality_rank",
		.summary = "0 recognise to 5 shall"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_STRING,
		.name = "direction",
		.values = "requires|prohibits|permits|unclear",
		.summary = "what the strongest sentence does to a Party"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.name = "exceptions",
		.values =
			"public-policy|necessity|self-judging|chapeau|security|"
			"prudential|general|regulator-or-court|"
			"critical-infrastructure",
		.summary = "exceptions named in the unit"},
};

/* Which cues a sentence has. */
struct sentence_cues {
	bool has[CUE_END];
	const struct rap_hit *hits;
	uint32_t count;
};

static enum cue meaning(uint32_t pattern)
{
	return (enum cue)stance_cues[pattern].weight;
}

static struct sentence_cues collect(const struct rap_hit *hits, uint32_t count)
{
	struct sentence_cues s = {.hits = hits, .count = count};
	for (uint32_t i = 0; i < count; i++) {
		s.has[meaning(hits[i].pattern)] = true;
	}
	return s;
}

static bool any_modal(const struct sentence_cues *s)
{
	return s->has[CUE_SHALL] || s->has[CUE_SHALL_NOT] ||
		s->has[CUE_ENDEAVOUR] || s->has[CUE_SHOULD] ||
		s->has[CUE_MAY] || s->has[CUE_RECOGNISE] || s->has[CUE_SOFT];
}

static enum rank rank_of_cue(enum cue cue)
{
	static const struct {
		enum cue cue;
		enum rank rank;
	} rows[] = {
		{CUE_SHALL, RANK_SHALL},
		{CUE_SHALL_NOT, RANK_SHALL},
		{CUE_ENDEAVOUR, RANK_ENDEAVOUR},
		{CUE_SHOULD, RANK_SHOULD},
		{CUE_MAY, RANK_MAY},
		{CUE_RECOGNISE, RANK_RECOGNISE},
	};
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (rows[i].cue == cue) {
			return rows[i].rank;
		}
	}
	return RANK_NONE;
}

/*
 * Rank of a binding sentence. Legal French and Spanish bind by the verb form
 * alone ("Chaque Partie adopte", "Cada Parte adoptará"): a Party and no modal.
 */
static enum rank rank_sentence(const struct sentence_cues *s, uint32_t language)
{
	bool verb_binds = language != RAP_LANGUAGE_EN && !any_modal(s);
	if (s->has[CUE_ENDEAVOUR]) {
		return RANK_ENDEAVOUR;
	}
	if (s->has[CUE_NO_PARTY] || s->has[CUE_SHALL_NOT]) {
		return s->has[CUE_QUALIFIER] ? RANK_QUALIFIED : RANK_SHALL;
	}
	if (s->has[CUE_SOFT]) {
		return RANK_QUALIFIED;
	}
	if (s->has[CUE_SHALL] || verb_binds) {
		return s->has[CUE_QUALIFIER] ? RANK_QUALIFIED : RANK_SHALL;
	}
	return s->has[CUE_SHOULD]       ? RANK_SHOULD
		: s->has[CUE_MAY]       ? RANK_MAY
		: s->has[CUE_RECOGNISE] ? RANK_RECOGNISE
					: RANK_NONE;
}

static enum direction direct(const struct sentence_cues *s, enum rank rank)
{
	if (rank == RANK_RECOGNISE || rank == RANK_NONE) {
		return UNCLEAR;
	}
	if (s->has[CUE_NO_PARTY] || s->has[CUE_SHALL_NOT]) {
		return PROHIBITS;
	}
	return rank == RANK_MAY ? PERMITS : REQUIRES;
}

/* Whether a modal stands alone in brackets beside another one: "][", "]/[". */
static bool in_own_brackets(struct rap_str text, struct rap_span span)
{
	return span.begin > 0 && text.at[span.begin - 1] == '[' &&
		span.end < text.len && text.at[span.end] == ']';
}

static void find_contest(struct stance *out, const struct sentence_cues *s,
	struct rap_str text)
{
	enum { BESIDE = 4 }; /* bytes between: "][", "]/[", "] [", "] / [" */
	const struct rap_hit *last = NULL;
	for (uint32_t i = 0; i < s->count; i++) {
		const struct rap_hit *hit = &s->hits[i];
		enum rank rank = rank_of_cue(meaning(hit->pattern));
		if (rank == RANK_NONE || !in_own_brackets(text, hit->span)) {
			continue;
		}
		if (last && hit->span.begin - last->span.end <= BESIDE + 1) {
			out->is_contested = true;
			out->contested[rank] = true;
			out->contested[rank_of_cue(meaning(last->pattern))] =
				true;
		}
		last = hit;
	}
}

static struct stance read_sentence(const struct sentence_cues *s,
	uint32_t language, struct rap_str text)
{
	struct stance out = {.rank = RANK_NONE, .direction = UNCLEAR};
	bool party = s->has[CUE_PARTY] || s->has[CUE_NO_PARTY];
	if (s->has[CUE_FREEDOM]) {
		out.rank = RANK_MAY;
		out.direction = PERMITS;
		return out;
	}
	if (!party || (s->has[CUE_OTHER] && !s->has[CUE_NO_PARTY])) {
		return out;
	}
	out.rank = rank_sentence(s, language);
	out.direction = direct(s, out.rank);
	find_contest(&out, s, text);
	return out;
}

static bool is_legal(uint32_t zone)
{
	return zone == RAP_ZONE_LEGAL || zone == RAP_ZONE_ANNEX;
}

/* Hits inside a span; they come in reading order from *at on. */
static struct sentence_cues cues_in(struct rap_span span,
	const struct rap_hit *hits, uint32_t count, uint32_t *at)
{
	while (*at < count && hits[*at].span.begin < span.begin) {
		(*at)++;
	}
	uint32_t first = *at;
	while (*at < count && hits[*at].span.begin < span.end) {
		(*at)++;
	}
	return collect(hits + first, *at - first);
}

/* The strongest of the unit's sentences; contested modals of any. */
static struct stance read_unit(struct rap_call *call, uint32_t unit,
	const struct rap_hit *hits, uint32_t count)
{
	const struct rap_host *host = call->host;
	const struct rap_unit *all = host->unit(call, unit);
	struct stance best = {.rank = RANK_NONE, .direction = UNCLEAR};
	uint32_t at = 0;
	for (uint32_t i = unit; i <= unit + all->descendants; i++) {
		const struct rap_unit *u = host->unit(call, i);
		if (u->kind != RAP_UNIT_SENTENCE || !is_legal(u->zone)) {
			continue;
		}
		struct sentence_cues s = cues_in(u->span, hits, count, &at);
		struct stance one =
			read_sentence(&s, u->language, call->document->text);
		if (one.is_contested && !best.is_contested) {
			best = one;
		} else if (one.rank > best.rank && !best.is_contested) {
			best = one;
		}
	}
	return best;
}

static int put_stance(struct rap_call *call, const struct stance *s)
{
	int failed = RAP_OK;
	char number[12];
	for (int rank = 0; rank < RANK_COUNT; rank++) {
		if (s->is_contested ? s->contested[rank] : rank == s->rank) {
			failed |= call->host->set_attribute(call, "modality",
				rank_names[rank]);
		}
	}
	(void)snprintf(number, sizeof(number), "%d", (int)s->rank);
	failed |= call->host->set_attribute(call, "modality_rank", number);
	failed |= call->host->set_attribute(call, "direction",
		direction_names[s->direction]);
	return failed ? RAP_FAILED : RAP_OK;
}

static int put_exceptions(struct rap_call *call,
	const struct sentence_cues *all)
{
	int failed = RAP_OK;
	for (int cue = CUE_EXCEPTION; cue < CUE_END; cue++) {
		if (all->has[cue]) {
			failed |= call->host->set_attribute(call, "exceptions",
				stance_exception_name((enum cue)cue));
		}
	}
	return failed ? RAP_FAILED : RAP_OK;
}

static int annotate(struct rap_call *call, uint32_t unit)
{
	uint32_t count = 0;
	const struct rap_hit *hits = call->host->find(call, unit, &count);
	const struct rap_unit *u = call->host->unit(call, unit);
	if (!is_legal(u->zone)) {
		return RAP_OK;
	}
	struct stance stance = read_unit(call, unit, hits, count);
	struct sentence_cues all = collect(hits, count);
	if (stance.rank != RANK_NONE && put_stance(call, &stance)) {
		return RAP_FAILED;
	}
	return put_exceptions(call, &all);
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "stance",
	.version = "0.1.0",
	.summary = "how binding the words are, what they do, what excepts",
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = stance_cues,
	.pattern_count = STANCE_CUE_COUNT,
	.annotate = annotate,
};
