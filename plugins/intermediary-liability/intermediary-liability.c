/* SPDX-License-Identifier: MIT */
/*
 * intermediary-liability: which model a text on the liability of intermediaries follows.
 */
#include <stddef.h>

#include <rapporteur/plugin.h>

static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype",
		.values = "user-content-immunity|safe-harbours|no-general-"
			  "monitoring",
		.summary = "which model of text a provision follows"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype_evidence",
		.summary = "the words that this rests on"},
};

static const struct rap_pattern cues[] = {
	RAP_CUE("user", "interactive computer service*"),
	RAP_CUE("user", "information content provider*"),
	RAP_CUE("user", "service* informatique* interactif*"),
	RAP_CUE("user", "servicio* informatico* interactivo*"),
	RAP_CUE("harbour", "mere conduit"),
	RAP_CUE("harbour", "caching"),
	RAP_CUE("harbour", "simple transport"),
	RAP_CUE("harbour", "mera transmision"),
	RAP_CUE("harbour", "safe harbour*|harbor*"),
	RAP_CUE("harbour", "hosting|hebergement|alojamiento"),
	RAP_CUE("monitor", "general obligation to monitor"),
	RAP_CUE("monitor", "general monitoring"),
	RAP_CUE("monitor", "obligation generale ~2 surveill*"),
	RAP_CUE("monitor", "obligacion general de supervis*"),
};

/* The one that decides first. */
static const struct rap_model models[] = {
	RAP_MODEL("user-content-immunity", "user", NULL),
	RAP_MODEL("safe-harbours", "harbour", NULL),
	RAP_MODEL("no-general-monitoring", "monitor", NULL),
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
	.name = "intermediary-liability",
	.version = "0.1.0",
	.summary = "liability of intermediaries: which model a text follows",
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = cues,
	.pattern_count = sizeof(cues) / sizeof(cues[0]),
	.judge = judge,
};
