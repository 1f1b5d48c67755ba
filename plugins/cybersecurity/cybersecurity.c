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
		.name = "approach",
		.values = "risk-based|prescriptive|mixed|cooperation",
		.summary =
			"voluntary and risk-based, prescriptive, or neither"},
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
	RAP_CUE("cooperate", "cooperat*|cooper*|collabor*"),
	RAP_CUE("cooperate", "incident response|capabilit*|capacit*"),
	RAP_CUE("cooperate", "capacidad*"),
	RAP_CUE("exception", "essential security"),
	RAP_CUE("exception", "interets|intereses essentiels|esenciales"),
};

static const char *approach(struct rap_call *call, uint32_t unit)
{
	uint32_t risk = call->host->count(call, unit, "risk");
	uint32_t rule = call->host->count(call, unit, "rule");
	if (risk && rule) {
		return "mixed";
	}
	if (risk || rule) {
		return risk ? "risk-based" : "prescriptive";
	}
	return call->host->count(call, unit, "cooperate") ? "cooperation"
							  : NULL;
}

static int judge(struct rap_call *call, const struct rap_candidate *candidate,
	struct rap_verdict *verdict)
{
	if (candidate->score < candidate->threshold + 100 &&
		call->host->count(call, candidate->unit, "exception")) {
		verdict->decision = RAP_REJECT;
		verdict->reason = "a security exception, not cybersecurity";
		return RAP_OK;
	}
	const char *found = verdict->kind == RAP_KIND_MENTION
		? NULL
		: approach(call, candidate->unit);
	return found ? call->host->set_attribute(call, "approach", found)
		     : RAP_OK;
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
