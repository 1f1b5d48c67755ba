/* SPDX-License-Identifier: MIT */
/*
 * data-flows: tells rules on the cross-border transfer of information from the
 * exchange of information between authorities, and says which model a text
 * follows.
 */
#include <stddef.h>

#include <rapporteur/plugin.h>

static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype",
		.values =
			"shall-allow|shall-not-restrict|closed-list|subject-to-"
			"law|future-talks|recognise-only|right-to-regulate",
		.summary = "which model of text a provision follows"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype_evidence",
		.summary = "the words that this rests on"},
};

static const struct rap_pattern cues[] = {
	RAP_CUE("authority", "customs|tax|police|competent authorit*"),
	RAP_CUE("authority", "customs|tax administration*"),
	RAP_CUE("authority", "requested|requesting party|authority"),
	RAP_CUE("authority", "autorites douanieres|fiscales|competentes"),
	RAP_CUE("authority", "autoridades aduaneras|fiscales|tributarias"),
	RAP_CUE("electronic", "electronic*|cross|data|digital*"),
	RAP_CUE("electronic", "electronique*|transfrontier*|donnees"),
	RAP_CUE("electronic", "transfronteriz*|datos"),
	RAP_CUE("allow", "shall|must allow|permit|ensure"),
	RAP_CUE("allow", "autorise*|permet*"),
	RAP_CUE("allow", "permitira*"),
	RAP_CUE("not-restrict", "shall|may not ~2 prohibit|restrict|prevent"),
	RAP_CUE("not-restrict",
		"no|neither party|member shall ~3 prohibit|restrict"),
	RAP_CUE("not-restrict", "n interdi*|restrei*"),
	RAP_CUE("not-restrict", "no ~1 prohibira*|restringira*"),
	RAP_CUE("list", "shall not be restricted|impeded ~3 by"),
	RAP_CUE("law", "subject to ~4 law*|legislation|regulation*"),
	RAP_CUE("law", "sous reserve de ~4 legislation"),
	RAP_CUE("law", "de conformidad con ~3 legislacion"),
	RAP_CUE("law", "con sujecion|sujeto|reserva a|de ~4 legislacion|leyes"),
	RAP_CUE("law", "sous reserve de ~4 lois|droit"),
	RAP_CUE("not-restrict",
		"aucune|aucun partie|membre ~2 interdi*|limite*"),
	RAP_CUE("not-restrict",
		"ninguna|ningun parte|miembro ~1 "
		"prohibira*|restringira*|limitara*"),
	RAP_CUE("future", "future ~4 negotiat*|discuss*|commitments"),
	RAP_CUE("future", "consider ~6 future"),
	RAP_CUE("future", "futur*|ulterieure* ~4 negociation*"),
	RAP_CUE("future", "futur* ~4 negociacion*"),
	RAP_CUE("recognise", "recogni?e|recogni?es"),
	RAP_CUE("recognise", "reconnai*"),
	RAP_CUE("recognise", "reconoce*"),
	RAP_CUE("regulate", "right to regulate|restrict"),
	RAP_CUE("regulate", "may ~2 restrict|regulate|condition"),
	RAP_CUE("regulate", "droit de reglementer"),
	RAP_CUE("regulate", "derecho a|de regular|reglamentar"),
};

/* The one that decides first. */
static const struct rap_model models[] = {
	RAP_MODEL("closed-list", "list", NULL),
	RAP_MODEL("subject-to-law", "allow|not-restrict law", "regulate"),
	RAP_MODEL("shall-not-restrict", "not-restrict", NULL),
	RAP_MODEL("shall-allow", "allow", NULL),
	RAP_MODEL("right-to-regulate", "regulate", NULL),
	RAP_MODEL("future-talks", "future", NULL),
	RAP_MODEL("recognise-only", "recognise", NULL),
};

static int judge(struct rap_call *call, const struct rap_candidate *candidate,
	struct rap_verdict *verdict)
{
	const struct rap_host *host = call->host;
	if (host->count(call, candidate->unit, "authority") &&
		!host->count(call, candidate->unit, "electronic")) {
		verdict->decision = RAP_REJECT;
		verdict->reason = "information between authorities, not "
				  "between businesses";
		return RAP_OK;
	}
	return verdict->kind == RAP_KIND_MENTION
		? RAP_OK
		: host->set_model(call, candidate->unit, "archetype",
			  "archetype_evidence", models,
			  sizeof(models) / sizeof(models[0]));
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "data-flows",
	.version = "0.1.0",
	.summary = "cross-border transfer of information by electronic means",
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = cues,
	.pattern_count = sizeof(cues) / sizeof(cues[0]),
	.judge = judge,
};
