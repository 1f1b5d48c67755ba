/* SPDX-License-Identifier: MIT */
/*
 * capacity-building: whom the help is for, and what kind of help. A clause that
 * only names capacity building in a list of other topics is a mention.
 */
#include <stddef.h>

#include <rapporteur/plugin.h>

static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.scope = RAP_SCOPE_FINDING,
		.name = "beneficiary",
		.values = "ldc|developing|msme",
		.summary = "whom capacity building is for"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.scope = RAP_SCOPE_FINDING,
		.name = "means",
		.values = "funding|training|infrastructure|needs-assessment",
		.summary = "what kind of help is asked for or promised"},
};

static const struct rap_pattern cues[] = {
	RAP_CUE("ldc", "least developed countr*|member*"),
	RAP_CUE("ldc", "ldc|ldcs|pma|pmas"),
	RAP_CUE("ldc", "pays|membres les moins avances"),
	RAP_CUE("ldc", "paises|miembros menos adelantados"),
	RAP_CUE("developing", "developing countr*|member*"),
	RAP_CUE("developing", "pays|membres en developpement"),
	RAP_CUE("developing", "paises|miembros en desarrollo"),
	RAP_CUE("msme", "msme*|sme|smes|mpme|pme|mipyme*|pyme*"),
	RAP_CUE("funding",
		"fund|funds|funding|finance|financing|donor*|financial"),
	RAP_CUE("funding", "financement*|fonds|donateur*|bailleur*"),
	RAP_CUE("funding", "financiacion|financiamiento|fondo|fondos|donante*"),
	RAP_CUE("training",
		"training|skill*|formation*|formacion|capacitacion"),
	RAP_CUE("training", "competences|competencias digitales|numeriques"),
	RAP_CUE("infrastructure", "infrastructure*|infraestructura*"),
	RAP_CUE("infrastructure", "connectivity|connectivite|conectividad"),
	RAP_CUE("needs-assessment", "need*|necesidades ~1 assess*"),
	RAP_CUE("needs-assessment", "evaluation*|diagnostic* des besoins"),
	RAP_CUE("needs-assessment", "evaluacion* de las necesidades"),
};

static int add_all(struct rap_call *call, uint32_t unit, const char *attribute,
	const char *const *names, size_t count)
{
	int failed = RAP_OK;
	for (size_t i = 0; i < count; i++) {
		if (call->host->count(call, unit, names[i])) {
			failed |= call->host->set_attribute(call, attribute,
				names[i]);
		}
	}
	return failed;
}

static int judge(struct rap_call *call, const struct rap_candidate *candidate,
	struct rap_verdict *verdict)
{
	static const char *const beneficiaries[] = {
		"ldc", "developing", "msme"};
	static const char *const means[] = {
		"funding", "training", "infrastructure", "needs-assessment"};
	if (verdict->kind == RAP_KIND_MENTION) {
		return RAP_OK;
	}
	int failed =
		add_all(call, candidate->unit, "beneficiary", beneficiaries,
			sizeof(beneficiaries) / sizeof(beneficiaries[0]));
	failed |= add_all(call, candidate->unit, "means", means,
		sizeof(means) / sizeof(means[0]));
	return failed;
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "capacity-building",
	.version = "0.1.0",
	.summary = "capacity building and technical assistance: whom, by what",
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = cues,
	.pattern_count = sizeof(cues) / sizeof(cues[0]),
	.judge = judge,
};
