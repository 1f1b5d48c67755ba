/* SPDX-License-Identifier: MIT */
/*
 * stance: how binding the words of a unit are, for whom, what they do, and
 * which exceptions, flexibilities and limits in time stand beside them.
 *
 * A unit binds as its strongest sentence does; which way, as its first binding
 * sentence says. What serves a rule ("such measures shall") is heard in the mix
 * alone, and so is what others do beside the ease that an article opens with:
 * "A developing country Party may delay ... The Committee shall". A modal that is itself in
 * dispute, as in "[shall][should]", makes a set. Prose that is not legal text
 * has no modality: "should" there is advocacy.
 */
#include <stdio.h>

#include "facts.h"
#include "lead.h"

static const char *const rank_names[RANK_COUNT] = {
	"recognise", "may", "should", "endeavour", "shall-qualified", "shall"};

static const char *const direction_names[DIRECTION_COUNT] = {"unclear",
	"requires", "prohibits", "permits", "recognises", "right-to-regulate"};

static const char *const addressee_names[ADDRESSEE_COUNT] = {"unclear", "party",
	"developing-party", "supplier", "consumer", "authority", "body"};

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
		.kind = RAP_ATTRIBUTE_LIST,
		.name = "modality_mix",
		.values = "recognise|may|should|endeavour|shall-qualified|"
			  "shall|soft-duty",
		.summary = "all ranks, if several; soft-duty: shall promote"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_STRING,
		.name = "direction",
		.values = "requires|prohibits|permits|recognises|"
			  "right-to-regulate|unclear",
		.summary = "what the sentence that decides does"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_STRING,
		.name = "addressee",
		.values = "party|developing-party|supplier|consumer|authority|"
			  "body|unclear",
		.summary = "who is bound, freed or encouraged"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.name = "exceptions",
		.values =
			"public-policy|necessity|self-judging|chapeau|security|"
			"prudential|general|regulator-or-court|"
			"critical-infrastructure|privacy|taxation|"
			"existing-measures|government-information|procurement|"
			"intellectual-property|subsidies|broadcasting|"
			"indigenous",
		.summary = "exceptions named in the unit"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.name = "flexibilities",
		.values = "developing|ldc|transition-period|extension|"
			  "dispute-grace|self-designation",
		.summary = "who is given time or ease, and how"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.name = "periods",
		.summary = "lengths of that time: \"5 years\""},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.name = "temporal",
		.values = "permanent|until-date|until-decision|review",
		.summary = "how long the words hold"},
};

static bool is_legal(uint32_t zone)
{
	return zone == RAP_ZONE_LEGAL || zone == RAP_ZONE_ANNEX;
}

/* Hits inside a span; they come in reading order from *at on. */
static const struct rap_hit *hits_in(struct rap_span span,
	const struct rap_hit *hits, uint32_t count, uint32_t *at,
	uint32_t *inside)
{
	while (*at < count && hits[*at].span.begin < span.begin) {
		(*at)++;
	}
	uint32_t first = *at;
	while (*at < count && hits[*at].span.begin < span.end) {
		(*at)++;
	}
	*inside = *at - first;
	return hits + first;
}

/* "Such measures shall not be disputed": serves what stands before. */
static bool is_servant(const struct sentence *s)
{
	static const char *const words[] = {"such", "those", "these", "ces",
		"telles", "tels", "dichas", "dichos", "tales", NULL};
	return sentence_is(s, s->first, words) ||
		(sentence_breaks(s, s->first + 1, ".)") &&
			sentence_is(s, s->first + 1, words));
}

/*
 * How much a sentence says of what its unit does. A freedom says more than
 * what should be done beside it, and less than an effort that it limits.
 */
static int weight(const struct stance *s)
{
	enum { FREEDOM = 2 * RANK_SHOULD + 1 };
	if (s->rank >= RANK_QUALIFIED) {
		return 2 * RANK_QUALIFIED;
	}
	return s->is_freedom ? FREEDOM : 2 * (int)s->rank;
}

/* Every rank that is heard counts in the mix. */
static void add_ranks(struct stance *all, const struct stance *one)
{
	for (int rank = 0; rank < RANK_COUNT; rank++) {
		all->ranks[rank] = all->ranks[rank] || one->ranks[rank];
		all->contested[rank] =
			all->contested[rank] || one->contested[rank];
	}
}

/*
 * A sentence more of the unit. Rank, direction and addressee are those of one
 * sentence, the weightiest; of several that bind, the first, with the highest
 * rank of theirs. What serves another sentence decides nothing, and neither
 * does what others do beside the ease that a unit opens with. Returns whether
 * this one decides.
 */
static bool add(struct stance *all, const struct stance *one, bool servant)
{
	bool first = all->rank == RANK_NONE;
	add_ranks(all, one);
	if (!first && (servant || all->is_ease)) {
		return false;
	}
	bool decides = weight(one) > weight(all);
	if (decides) {
		all->rank = one->rank;
		all->direction = one->direction;
		all->addressee = one->addressee;
		all->is_soft = one->is_soft;
		all->is_freedom = one->is_freedom;
		all->is_ease = first && one->direction == PERMITS &&
			one->addressee == DEVELOPING_PARTY;
	} else if (one->rank > all->rank && one->rank >= RANK_QUALIFIED) {
		all->rank = one->rank;
	}
	if (all->addressee == NOBODY &&
		(all->rank == RANK_NONE || one->rank >= RANK_QUALIFIED)) {
		all->addressee = one->addressee;
	}
	return decides;
}

/* What goes from one sentence to the next: a lead-in governs its items. */
struct lead {
	struct mark mark;
	bool negative;
	bool is_open; /* it ended with its verb, and no item came yet */
};

/* Read one sentence into its unit's stance. */
static int read_sentence(struct rap_call *call, struct sentence *s,
	struct lead *lead, struct stance *all)
{
	struct stance one;
	s->lead = lead->mark;
	s->lead_negative = lead->negative;
	stance_read(&one, s);
	if (lead->is_open && lead_denies(s)) {
		all->direction = PROHIBITS;
	}
	bool decides = add(all, &one, is_servant(s));
	lead->is_open = one.is_open && decides;
	struct mark mark;
	bool negative;
	lead_subject(&mark, &negative, s);
	if (mark.cue || !s->in_item) {
		lead->mark = mark;
		lead->negative = negative;
	}
	return facts_put(call, s, &one);
}

/* Read all sentences of a unit, and put what they except and delay. */
static int read_unit(struct rap_call *call, uint32_t unit, struct stance *out)
{
	const struct rap_host *host = call->host;
	const struct rap_unit *all = host->unit(call, unit);
	uint32_t count = 0;
	const struct rap_hit *hits = host->find(call, unit, &count);
	uint32_t at = 0;
	int failed = RAP_OK;
	struct sentence *s = host->alloc(call, sizeof(*s));
	struct lead lead = {0};

	for (uint32_t i = unit; i <= unit + all->descendants; i++) {
		const struct rap_unit *u = host->unit(call, i);
		if (u->kind != RAP_UNIT_SENTENCE || !is_legal(u->zone)) {
			continue;
		}
		uint32_t inside;
		const struct rap_hit *first =
			hits_in(u->span, hits, count, &at, &inside);
		sentence_make(s, call->document, u, first, inside);
		s->in_item = host->unit(call, u->parent)->kind == RAP_UNIT_ITEM;
		failed |= read_sentence(call, s, &lead, out);
	}
	return failed;
}

static int put_mix(struct rap_call *call, const struct stance *s)
{
	int failed = RAP_OK;
	int count = 0;
	for (int rank = 0; rank < RANK_COUNT; rank++) {
		count += s->ranks[rank];
	}
	for (int rank = 0; count > 1 && rank < RANK_COUNT; rank++) {
		if (s->ranks[rank]) {
			failed |= call->host->set_attribute(call,
				"modality_mix", rank_names[rank]);
		}
	}
	if (s->is_soft && s->rank >= RANK_QUALIFIED) {
		failed |= call->host->set_attribute(call, "modality_mix",
			"soft-duty");
	}
	return failed;
}

static int put_stance(struct rap_call *call, const struct stance *s)
{
	const struct rap_host *host = call->host;
	int failed = RAP_OK;
	char number[12];
	for (int rank = 0; rank < RANK_COUNT; rank++) {
		if (s->contested[s->rank] ? s->contested[rank]
					  : rank == s->rank) {
			failed |= host->set_attribute(call, "modality",
				rank_names[rank]);
		}
	}
	(void)snprintf(number, sizeof(number), "%d", (int)s->rank);
	failed |= host->set_attribute(call, "modality_rank", number);
	failed |= host->set_attribute(call, "direction",
		direction_names[s->direction]);
	return failed | put_mix(call, s);
}

static int annotate(struct rap_call *call, uint32_t unit)
{
	if (!is_legal(call->host->unit(call, unit)->zone)) {
		return RAP_OK;
	}
	struct stance stance = {.rank = RANK_NONE};
	int failed = read_unit(call, unit, &stance);
	if (stance.rank != RANK_NONE || stance.addressee) {
		failed |= call->host->set_attribute(call, "addressee",
			addressee_names[stance.addressee]);
	}
	if (stance.rank != RANK_NONE) {
		failed |= put_stance(call, &stance);
	}
	return failed ? RAP_FAILED : RAP_OK;
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "stance",
	.version = "0.2.0",
	.summary = "how binding the words are, for whom, with which exceptions",
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = stance_cues,
	.pattern_count = STANCE_CUE_COUNT,
	.annotate = annotate,
};
