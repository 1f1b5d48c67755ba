/* SPDX-License-Identifier: MIT */
/*
 * source-code: tells rules on access to source code from open-source policy,
 * and says which model a text follows.
 */
#include <stddef.h>

#include <rapporteur/plugin.h>

static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype",
		.values = "ban-mass-market|ban-with-algorithms|ban-plain|"
			  "dialogue|right-of-access",
		.summary = "which model of text a provision follows"},
};

static const struct rap_pattern cues[] = {
	RAP_CUE("open", "open source"),
	RAP_CUE("open", "code* source* ouvert*|libre*"),
	RAP_CUE("open", "codigo* abierto*"),
	RAP_CUE("code", "source code*"),
	RAP_CUE("code", "code* source*"),
	RAP_CUE("code", "codigo* fuente*"),
	RAP_CUE("ban", "no|neither party|member shall"),
	RAP_CUE("ban", "shall|may not ~3 require|demand|condition"),
	RAP_CUE("ban", "aucune|aucun partie|membre"),
	RAP_CUE("ban", "ninguna|ningun parte|miembro"),
	RAP_CUE("free", "no|neither party|member shall be required|obliged"),
	RAP_CUE("free", "aucune|aucun partie|membre n est tenu*|oblige*"),
	RAP_CUE("free", "ninguna|ningun parte|miembro estara obligad*"),
	RAP_CUE("mass-market", "mass market software"),
	RAP_CUE("mass-market", "logiciel* ~2 grande diffusion"),
	RAP_CUE("mass-market", "programas ~4 mercado masivo"),
	RAP_CUE("algorithm", "algorithm*|algorithme*|algoritmo*"),
	RAP_CUE("dialogue", "dialogue|dialogo|discuss"),
	RAP_CUE("dialogue", "exchange views"),
	RAP_CUE("access", "right to ~4 access"),
	RAP_CUE("access", "may require ~8 source code"),
	RAP_CUE("access", "droit ~4 acceder|acces"),
	RAP_CUE("access", "derecho ~4 acceder|acceso"),
};

static const char *archetype(struct rap_call *call, uint32_t unit)
{
	const struct rap_host *host = call->host;
	/* "No Party shall be required to disclose" bans nothing. */
	if (host->count(call, unit, "ban") > host->count(call, unit, "free")) {
		return host->count(call, unit, "mass-market")
			? "ban-mass-market"
			: host->count(call, unit, "algorithm")
			? "ban-with-algorithms"
			: "ban-plain";
	}
	if (host->count(call, unit, "access")) {
		return "right-of-access";
	}
	return host->count(call, unit, "dialogue") ? "dialogue" : NULL;
}

static int judge(struct rap_call *call, const struct rap_candidate *candidate,
	struct rap_verdict *verdict)
{
	const struct rap_host *host = call->host;
	uint32_t open = host->count(call, candidate->unit, "open");
	uint32_t code = host->count(call, candidate->unit, "code");
	if (open && code <= open) {
		verdict->decision = RAP_REJECT;
		verdict->reason = "open source is a way to license software, "
				  "not a duty to disclose it";
		return RAP_OK;
	}
	const char *model = verdict->kind == RAP_KIND_MENTION
		? NULL
		: archetype(call, candidate->unit);
	return model ? host->set_attribute(call, "archetype", model) : RAP_OK;
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "source-code",
	.version = "0.1.0",
	.summary = "transfer of, or access to, source code and algorithms",
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = cues,
	.pattern_count = sizeof(cues) / sizeof(cues[0]),
	.judge = judge,
};
