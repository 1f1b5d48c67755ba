/* SPDX-License-Identifier: MIT */
/*
 * Raises sentences that are too long to negotiate.
 */
#include <rapporteur/plugin.h>

static const struct rap_issue issues[] = {
	{.size = sizeof(struct rap_issue),
		.id = "long-sentence",
		.theme = "drafting",
		.title = "Long sentences",
		.definition = "A sentence longer than readers can follow."},
};

static const struct rap_option options[] = {
	{.size = sizeof(struct rap_option),
		.kind = RAP_OPTION_INTEGER,
		.name = "max-words",
		.fallback = "60",
		.summary = "words a sentence may have",
		.min = 1,
		.max = 1000},
};

static int raise(struct rap_call *call, uint32_t number)
{
	const struct rap_unit *sentence = call->host->unit(call, number);
	struct rap_finding finding = {
		.size = sizeof(finding),
		.unit = number,
		.issue = "long-sentence",
		.kind = RAP_KIND_MENTION,
		.score = 100,
		.quote = sentence->span,
	};
	return call->host->emit(call, &finding);
}

static int analyze(struct rap_call *call)
{
	const struct rap_host *host = call->host;
	int64_t limit = host->option_integer(call, "max-words");
	for (uint32_t i = 0; i < call->document->unit_count; i++) {
		const struct rap_unit *unit = host->unit(call, i);
		if (unit->kind == RAP_UNIT_SENTENCE &&
			unit->word_count > limit && raise(call, i)) {
			return RAP_FAILED;
		}
	}
	return RAP_OK;
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "long-sentence",
	.version = "1.0.0",
	.summary = "sentences that are too long to negotiate",
	.issues = issues,
	.options = options,
	.issue_count = 1,
	.option_count = 1,
	.analyze = analyze,
};
