/* SPDX-License-Identifier: MIT */
/*
 * source-code: tells rules on access to source code from open-source policy,
 * and says which model a text follows.
 */
#include <stdbool.h>
#include <stddef.h>

#include <rapporteur/plugin.h>

static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype",
		.values = "ban-mass-market|ban-with-algorithms|ban-with-"
			  "exceptions|ban-plain|dialogue|right-of-access",
		.summary = "which model of text a provision follows"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype_evidence",
		.summary = "the words that this rests on"},
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
	RAP_CUE("mass-market", "logiciel* grand public"),
	RAP_CUE("exception", "conformity assessment"),
	RAP_CUE("exception", "competition law|authority|authorities"),
	RAP_CUE("exception", "voluntary transfer"),
	RAP_CUE("exception", "evaluation de ~1 conformite"),
	RAP_CUE("exception", "evaluacion de ~1 conformidad"),
	RAP_CUE("exception", "transfert|transferencia volontaire|voluntaria"),
	RAP_CUE("algorithm", "algorithm*|algorithme*|algoritmo*"),
	RAP_CUE("ban", "n exige*|impose*|demande*"),
	RAP_CUE("ban", "no ~1 exigira*|requerira*|pedira*"),
	RAP_CUE("dialogue", "dialogue|dialogo|discuss"),
	RAP_CUE("dialogue", "exchange views"),
	RAP_CUE("access", "right to ~4 access"),
	RAP_CUE("access", "may require ~8 source code"),
	RAP_CUE("access", "droit ~4 acceder|acces"),
	RAP_CUE("access", "derecho ~4 acceder|acceso"),
};

/* Of texts that ban; the one that decides first. */
static const struct rap_model bans[] = {
	RAP_MODEL("ban-mass-market", "ban mass-market", NULL),
	RAP_MODEL("ban-with-algorithms", "ban algorithm", NULL),
	RAP_MODEL("ban-with-exceptions", "ban exception", NULL),
	RAP_MODEL("ban-plain", "ban", NULL),
};

static const struct rap_model others[] = {
	RAP_MODEL("right-of-access", "access", NULL),
	RAP_MODEL("dialogue", "dialogue", NULL),
};

static int describe(struct rap_call *call, uint32_t unit)
{
	const struct rap_host *host = call->host;
	/* "No Party shall be required to disclose" bans nothing. */
	bool banned = host->count(call, unit, "ban") >
		host->count(call, unit, "free");
	return host->set_model(call, unit, "archetype", "archetype_evidence",
		banned ? bans : others,
		banned ? sizeof(bans) / sizeof(bans[0])
		       : sizeof(others) / sizeof(others[0]));
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
	return verdict->kind == RAP_KIND_MENTION
		? RAP_OK
		: describe(call, candidate->unit);
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
