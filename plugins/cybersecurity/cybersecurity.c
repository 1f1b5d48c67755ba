/* SPDX-License-Identifier: MIT */
/*
 * cybersecurity: tells a voluntary, risk-based approach from a prescriptive
 * one, and both from mere cooperation.
 */
#include <stddef.h>

#include <rapporteur/plugin.h>

static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype",
		.values = "risk-based|prescriptive|mixed|capability-"
			  "cooperation|security-carve-out",
		.summary = "which model of text a provision follows"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype_evidence",
		.summary = "the words that this rests on"},
};

static const struct rap_pattern cues[] = {
	RAP_CUE("risk", "risk based"),
	RAP_CUE("risk", "voluntary|voluntarily|volontaire*|voluntari*"),
	RAP_CUE("risk", "industry led"),
	RAP_CUE("risk", "consensus based"),
	RAP_CUE("risk", "fondee* sur les|le risques|risque"),
	RAP_CUE("risk", "basad* en el|los riesgo|riesgos"),
	RAP_CUE("rule", "mandatory|compulsory|obligatoire*|obligatori*"),
	RAP_CUE("rule", "certif* ~4 before|prior|required"),
	RAP_CUE("rule",
		"shall|may require ~10 certif*|licen*|standard*|audit*"),
	RAP_CUE("rule", "licen*|autorisation|licencia* prealable|previa|prior"),
	RAP_CUE("rule", "exige*|exigira* ~8 certific*|licen*"),
	RAP_CUE("rule", "minimum security requirement*"),
	RAP_CUE("rule", "exigences minimales"),
	RAP_CUE("rule", "requisitos minimos"),
	RAP_CUE("rule", "licensing|certification regime|scheme|requirement*"),
	RAP_CUE("rule", "shall|must ~3 require|notify|report ~8 incident*"),
	RAP_CUE("rule", "oblige* ~6 notifier"),
	RAP_CUE("rule", "exigira* ~8 notifi*"),
	RAP_CUE("cooperate", "cooperat*|cooper*|collabor*"),
	RAP_CUE("cooperate", "incident response|capabilit*|capacit*"),
	RAP_CUE("cooperate", "capacidad*"),
	RAP_CUE("exception", "essential security"),
	RAP_CUE("exception", "interets|intereses essentiels|esenciales"),
};

/* The one that decides first. */
static const struct rap_model models[] = {
	RAP_MODEL("mixed", "risk rule", NULL),
	RAP_MODEL("risk-based", "risk", NULL),
	RAP_MODEL("prescriptive", "rule", NULL),
	RAP_MODEL("capability-cooperation", "cooperate", NULL),
	RAP_MODEL("security-carve-out", "exception", NULL),
};

static int judge(struct rap_call *call, const struct rap_candidate *candidate,
	struct rap_verdict *verdict)
{
	if (candidate->score < candidate->threshold + 100 &&
		call->host->count(call, candidate->unit, "exception")) {
		verdict->decision = RAP_REJECT;
		verdict->reason = "a security exception, not cybersecurity";
		return RAP_OK;
	}
	return verdict->kind == RAP_KIND_MENTION
		? RAP_OK
		: call->host->set_model(call, candidate->unit, "archetype",
			  "archetype_evidence", models,
			  sizeof(models) / sizeof(models[0]));
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "cybersecurity",
	.version = "0.1.0",
	.summary = "cybersecurity: risk-based, prescriptive, or cooperation",
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = cues,
	.pattern_count = sizeof(cues) / sizeof(cues[0]),
	.judge = judge,
};
