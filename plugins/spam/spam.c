/* SPDX-License-Identifier: MIT */
/*
 * spam: which regime for unsolicited commercial electronic messages a text
 * asks for.
 */
#include <stddef.h>

#include <rapporteur/plugin.h>

static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype",
		.values = "opt-in|opt-out|opt-in-or-opt-out|minimise",
		.summary = "which model of text a provision follows"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype_evidence",
		.summary = "the words that this rests on"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.scope = RAP_SCOPE_FINDING,
		.name = "regime",
		.values = "opt-in|opt-out|minimise|identification|recourse",
		.summary = "what is asked of those who send"},
};

static const struct rap_pattern cues[] = {
	RAP_CUE("opt-in", "consent"),
	RAP_CUE("opt-in", "opt in"),
	RAP_CUE("opt-in", "consentement"),
	RAP_CUE("opt-in", "consentimiento"),
	RAP_CUE("opt-out", "prevent|stop ~3 reception"),
	RAP_CUE("opt-out", "opt out"),
	RAP_CUE("opt-out", "unsubscribe|desabonn*|desinscr*"),
	RAP_CUE("opt-out", "empecher|refuser ~4 reception"),
	RAP_CUE("opt-out", "impedir|detener ~4 recepcion"),
	RAP_CUE("minimise", "minimi?ation|minimi?e"),
	RAP_CUE("minimise", "reduire ~3 minimum"),
	RAP_CUE("minimise", "reducir ~3 minimo"),
	RAP_CUE("minimise", "minimizar|minimizacion"),
	RAP_CUE("identification", "clearly identif*"),
	RAP_CUE("identification", "on whose behalf"),
	RAP_CUE("identification", "clairement identif*|reconnaissable*"),
	RAP_CUE("identification", "claramente identif*|reconocible*"),
	RAP_CUE("recourse", "recourse|redress|recours|recurso|recursos"),
};

/* The one that decides first. */
static const struct rap_model models[] = {
	RAP_MODEL("opt-in-or-opt-out", "opt-in opt-out", NULL),
	RAP_MODEL("opt-in", "opt-in", NULL),
	RAP_MODEL("opt-out", "opt-out", NULL),
	RAP_MODEL("minimise", "minimise", NULL),
};

static int judge(struct rap_call *call, const struct rap_candidate *candidate,
	struct rap_verdict *verdict)
{
	static const char *const regimes[] = {
		"opt-in", "opt-out", "minimise", "identification", "recourse"};
	int failed = RAP_OK;
	if (verdict->kind == RAP_KIND_MENTION) {
		return RAP_OK;
	}
	for (size_t i = 0; i < sizeof(regimes) / sizeof(regimes[0]); i++) {
		if (call->host->count(call, candidate->unit, regimes[i])) {
			failed |= call->host->set_attribute(call, "regime",
				regimes[i]);
		}
	}
	return failed |
		call->host->set_model(call, candidate->unit, "archetype",
			"archetype_evidence", models,
			sizeof(models) / sizeof(models[0]));
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "spam",
	.version = "0.1.0",
	.summary = "unsolicited commercial electronic messages: which regime",
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = cues,
	.pattern_count = sizeof(cues) / sizeof(cues[0]),
	.judge = judge,
};
