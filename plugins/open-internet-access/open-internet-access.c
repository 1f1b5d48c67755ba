/* SPDX-License-Identifier: MIT */
/*
 * open-internet-access: which model a text on access to the Internet follows.
 */
#include <stddef.h>

#include <rapporteur/plugin.h>

static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype",
		.values = "recognise-with-rider|recognise-benefits|shall-"
			  "ensure|should-have-access",
		.summary = "which model of text a provision follows"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype_evidence",
		.summary = "the words that this rests on"},
};

static const struct rap_pattern cues[] = {
	RAP_CUE("recognise", "recogni?e|recogni?es"),
	RAP_CUE("recognise", "reconnai*"),
	RAP_CUE("recognise", "reconoce*"),
	RAP_CUE("rider", "no obligation|requirement"),
	RAP_CUE("rider", "nothing in ~3 shall"),
	RAP_CUE("rider", "not ~2 oblige|require ~2 party"),
	RAP_CUE("rider", "rien dans ~6 oblige*|exige*"),
	RAP_CUE("rider", "nada ~6 obliga*|exig*"),
	RAP_CUE("ensure",
		"shall|must ~2 ensure|maintain|require|allow|prohibit"),
	RAP_CUE("ensure", "no party|member shall"),
	RAP_CUE("ensure", "fait|font en sorte"),
	RAP_CUE("ensure", "veille*|exige*|maintien*|aucune"),
	RAP_CUE("ensure", "garantizara*|exigira*|mantendra*|ninguna"),
	RAP_CUE("ensure", "se asegurara*"),
	RAP_CUE("ensure", "velara*"),
	RAP_CUE("should", "should"),
	RAP_CUE("should", "devrai*"),
	RAP_CUE("should", "deberia*"),
};

/* The one that decides first. */
static const struct rap_model models[] = {
	RAP_MODEL("recognise-with-rider", "recognise rider", "ensure"),
	RAP_MODEL("shall-ensure", "ensure", NULL),
	RAP_MODEL("recognise-benefits", "recognise", NULL),
	RAP_MODEL("should-have-access", "should", NULL),
};

static int judge(struct rap_call *call, const struct rap_candidate *candidate,
	struct rap_verdict *verdict)
{
	return verdict->kind == RAP_KIND_MENTION
		? RAP_OK
		: call->host->set_model(call, candidate->unit, "archetype",
			  "archetype_evidence", models,
			  sizeof(models) / sizeof(models[0]));
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "open-internet-access",
	.version = "0.1.0",
	.summary =
		"access to and use of the Internet: which model a text follows",
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = cues,
	.pattern_count = sizeof(cues) / sizeof(cues[0]),
	.judge = judge,
};
