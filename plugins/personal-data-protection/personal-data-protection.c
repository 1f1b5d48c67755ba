/* SPDX-License-Identifier: MIT */
/*
 * personal-data-protection: which model a text on personal data follows.
 */
#include <stdbool.h>
#include <stddef.h>

#include <rapporteur/plugin.h>

static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype",
		.values = "fundamental-right|compatibility|legal-framework|"
			  "encourage-only",
		.summary = "which model of text a provision follows"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype_evidence",
		.summary = "the words that this rests on"},
};

static const struct rap_pattern cues[] = {
	RAP_CUE("added", "including ~3 personal data|information"),
	RAP_CUE("added",
		"y compris ~3 donnees|renseignements|informations "
		"personnelles|personnels"),
	RAP_CUE("added",
		"y compris ~3 donnees|renseignements|informations ~1 "
		"caractere personnel"),
	RAP_CUE("added", "incluid*|inclusive ~3 datos|informacion personal*"),
	RAP_CUE("named",
		"personal|privacy|personnel|personnels|personnelle|"
		"personnelles|privee|personales|privacidad|privada"),
	RAP_CUE("right", "fundamental right*"),
	RAP_CUE("right", "droit* fondamenta*"),
	RAP_CUE("right", "derecho* fundamental*"),
	RAP_CUE("right", "each party may adopt ~3 safeguards ~3 appropriate"),
	RAP_CUE("compatible",
		"compatibility|interoperability ~6 "
		"regimes|mechanisms|systems|frameworks"),
	RAP_CUE("compatible", "mechanisms to promote compatibility"),
	RAP_CUE("compatible",
		"compatibilite|interoperabilite ~8 "
		"regimes|mecanismes|systemes"),
	RAP_CUE("compatible",
		"compatibilidad|interoperabilidad ~8 "
		"regimenes|mecanismos|sistemas"),
	RAP_CUE("framework", "legal|domestic ~1 framework"),
	RAP_CUE("framework",
		"adopt|maintain|establish ~8 "
		"legislation|measures|law|laws|regulations"),
	RAP_CUE("framework", "cadre juridique"),
	RAP_CUE("framework",
		"adopte*|maintien*|etabli* ~8 legislation|mesures|cadre|lois"),
	RAP_CUE("framework", "marco ~1 juridico|legal"),
	RAP_CUE("framework",
		"adoptara*|mantendra*|establecera* ~8 "
		"legislacion|medidas|marco|leyes"),
	RAP_CUE("encourage", "encourage* ~8 personal|privacy"),
	RAP_CUE("encourage", "encourag* ~8 personnel*|privee"),
	RAP_CUE("encourage", "alentara*|fomentara* ~8 personal*|privacidad"),
};

/* The one that decides first: a framework that is also compatible is a
 * framework. */
static const struct rap_model models[] = {
	RAP_MODEL("fundamental-right", "right", NULL),
	RAP_MODEL("compatibility", "compatible", "framework"),
	RAP_MODEL("legal-framework", "framework", NULL),
	RAP_MODEL("compatibility", "compatible", NULL),
	RAP_MODEL("encourage-only", "encourage", NULL),
};

/* "information, including personal information": what is said is said of all
 * information, and personal data are only named. */
static bool is_only_added(struct rap_call *call, uint32_t unit)
{
	const struct rap_host *host = call->host;
	uint32_t added = host->count(call, unit, "added");
	return added && host->count(call, unit, "named") <= added;
}

static int judge(struct rap_call *call, const struct rap_candidate *candidate,
	struct rap_verdict *verdict)
{
	if (is_only_added(call, candidate->unit)) {
		verdict->kind = RAP_KIND_MENTION;
	}
	return verdict->kind == RAP_KIND_MENTION
		? RAP_OK
		: call->host->set_model(call, candidate->unit, "archetype",
			  "archetype_evidence", models,
			  sizeof(models) / sizeof(models[0]));
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "personal-data-protection",
	.version = "0.1.0",
	.summary = "protection of personal data: which model a text follows",
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = cues,
	.pattern_count = sizeof(cues) / sizeof(cues[0]),
	.judge = judge,
};
