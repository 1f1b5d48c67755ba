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
		.values = "shall-allow|shall-not-restrict|closed-list|"
			  "subject-to-law|future-talks|recognise-only|"
			  "right-to-regulate",
		.summary = "which model of text a provision follows"},
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
	RAP_CUE("list", "shall not be restricted"),
	RAP_CUE("law", "subject to ~4 law*|legislation|regulation*"),
	RAP_CUE("law", "sous reserve de ~4 legislation"),
	RAP_CUE("law", "de conformidad con ~3 legislacion"),
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

/* Cues and the model they make, the one that decides first. */
static const char *archetype(struct rap_call *call, uint32_t unit)
{
	static const char *const rows[][2] = {
		{"list", "closed-list"},
		{"not-restrict", "shall-not-restrict"},
		{"allow", "shall-allow"},
		{"regulate", "right-to-regulate"},
		{"future", "future-talks"},
		{"law", "subject-to-law"},
		{"recognise", "recognise-only"},
	};
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (call->host->count(call, unit, rows[i][0])) {
			return rows[i][1];
		}
	}
	return NULL;
}

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
	const char *model = verdict->kind == RAP_KIND_MENTION
		? NULL
		: archetype(call, candidate->unit);
	return model ? host->set_attribute(call, "archetype", model) : RAP_OK;
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
