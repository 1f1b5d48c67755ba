/* SPDX-License-Identifier: MIT */
/*
 * stray-brackets: square brackets that have no partner in their article. They
 * dispute nothing that can be told, but what they were meant to enclose is not
 * counted: each article that has any is a finding, with their places.
 */
#include <rapporteur/plugin.h>

enum { PLACES_MAX = 64, CERTAIN = 300 };

static const struct rap_issue issues[] = {
	{.size = sizeof(struct rap_issue),
		.counts_as = RAP_COUNTS_AS_NOTHING,
		.id = "stray-brackets",
		.theme = "cross-cutting",
		.title = "Brackets without a partner",
		.definition = "A square bracket has no partner in its article: "
			      "counts of that article may be off."},
};

/* A finding in the making: brackets of one article, or of one paragraph where
 * there are no articles. */
struct reader {
	struct rap_call *call;
	struct rap_span places[PLACES_MAX];
	uint32_t count;
	uint32_t unit;
};

static int emit(struct reader *r)
{
	struct rap_finding f = {.size = sizeof(f),
		.unit = r->unit,
		.issue = "stray-brackets",
		.kind = RAP_KIND_MENTION,
		.score = CERTAIN,
		.quote = r->places[0],
		.evidence = r->places + 1,
		.evidence_count = r->count - 1};
	int status = r->count ? r->call->host->emit(r->call, &f) : RAP_OK;
	r->count = 0;
	return status;
}

static uint32_t unit_at(struct rap_call *call, uint32_t place)
{
	static const uint32_t kinds[] = {RAP_UNIT_ARTICLE, RAP_UNIT_ITEM,
		RAP_UNIT_PARAGRAPH, RAP_UNIT_HEADING};
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		uint32_t unit = call->host->unit_at(call, place, kinds[i]);
		if (unit != RAP_NO_UNIT) {
			return unit;
		}
	}
	return 0;
}

static int analyze(struct rap_call *call)
{
	struct reader *r = call->host->alloc(call, sizeof(*r));
	const struct rap_bracket *b;
	int status = RAP_OK;
	r->call = call;
	for (uint32_t i = 0;
		status == RAP_OK && (b = call->host->bracket(call, i)); i++) {
		if (b->pairing == RAP_BRACKET_PAIRED) {
			continue;
		}
		uint32_t place = b->span.begin;
		uint32_t unit = unit_at(call, place);
		if (unit != r->unit) {
			status = emit(r);
			r->unit = unit;
		}
		if (r->count < PLACES_MAX) {
			r->places[r->count++] =
				(struct rap_span){place, place + 1};
		}
	}
	return status == RAP_OK ? emit(r) : status;
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "stray-brackets",
	.version = "0.1.0",
	.summary = "square brackets without a partner, with their places",
	.issues = issues,
	.issue_count = 1,
	.analyze = analyze,
};
