/* SPDX-License-Identifier: MIT */
/*
 * data-localization: tells rules on where computing facilities stand from
 * rules on local presence of suppliers, and says which model a text follows.
 */
#include <stddef.h>

#include <rapporteur/plugin.h>

/* Models of text on this issue: a known list in the field (CPTPP 14.13, RCEP
 * 12.14, closed lists, US-Japan, standstill, soft, right to require). */
static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype",
		.values = "ban-with-public-policy|ban-self-judging|closed-list|"
			  "flat-ban|soft|right-to-require",
		.summary = "which model of text a provision follows"},
};

static const struct rap_pattern cues[] = {
	RAP_CUE("presence", "local presence|office|establishment"),
	RAP_CUE("presence", "presence locale"),
	RAP_CUE("presence", "presencia local"),
	RAP_CUE("facility", "computing|data|server*|storage|processing"),
	RAP_CUE("facility", "informatique*|donnees|serveur*|stockage"),
	RAP_CUE("facility", "informatica*|datos|servidor*|almacenamiento"),
	RAP_CUE("ban", "no party|member shall"),
	RAP_CUE("ban", "shall not ~3 require|impose|restrict|prohibit"),
	RAP_CUE("ban", "neither party|member shall"),
	RAP_CUE("ban", "aucune|aucun partie|membre"),
	RAP_CUE("ban", "ninguna|ningun parte|miembro"),
	RAP_CUE("free", "no|neither party|member shall be required|obliged"),
	RAP_CUE("free", "aucune|aucun partie|membre n est tenu*|oblige*"),
	RAP_CUE("free", "ninguna|ningun parte|miembro estara obligad*"),
	RAP_CUE("public-policy", "public policy objective*"),
	RAP_CUE("public-policy", "objectif* ~2 politique* publique*"),
	RAP_CUE("public-policy", "objetivo* ~3 politica publica"),
	RAP_CUE("self-judging", "it|they consider|considers ~2 necessary"),
	RAP_CUE("self-judging", "qu il|elle juge|estime ~2 necessaire*"),
	RAP_CUE("self-judging", "que ~1 considere|estime ~2 necesari*"),
	RAP_CUE("list", "by ~4 requiring the use of computing facilit*"),
	RAP_CUE("right", "may require ~20 territory"),
	RAP_CUE("right", "right to require"),
	RAP_CUE("right", "peut|peuvent exiger ~20 territoire"),
	RAP_CUE("right", "podra|podran exigir ~20 territorio"),
	RAP_CUE("right", "shall be stored|processed|kept ~6 territory"),
	RAP_CUE("soft", "agree* not to require"),
	RAP_CUE("soft", "endeavour|endeavor not to require"),
};

static const char *archetype(struct rap_call *call, uint32_t unit)
{
	const struct rap_host *host = call->host;
	if (host->count(call, unit, "soft")) {
		return "soft";
	}
	/* "No Party shall be required to host data" bans nothing. */
	if (host->count(call, unit, "ban") <= host->count(call, unit, "free")) {
		return host->count(call, unit, "right") ? "right-to-require"
							: NULL;
	}
	if (host->count(call, unit, "self-judging")) {
		return "ban-self-judging";
	}
	if (host->count(call, unit, "public-policy")) {
		return "ban-with-public-policy";
	}
	return host->count(call, unit, "list") ? "closed-list" : "flat-ban";
}

static int judge(struct rap_call *call, const struct rap_candidate *candidate,
	struct rap_verdict *verdict)
{
	const struct rap_host *host = call->host;
	if (host->count(call, candidate->unit, "presence") &&
		!host->count(call, candidate->unit, "facility")) {
		verdict->decision = RAP_REJECT;
		verdict->reason = "local presence of a supplier, not of data";
		return RAP_OK;
	}
	const char *model = verdict->kind == RAP_KIND_MENTION
		? NULL
		: archetype(call, candidate->unit);
	return model ? host->set_attribute(call, "archetype", model) : RAP_OK;
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "data-localization",
	.version = "0.1.0",
	.summary = "where computing facilities, storage and processing must be",
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = cues,
	.pattern_count = sizeof(cues) / sizeof(cues[0]),
	.judge = judge,
};
