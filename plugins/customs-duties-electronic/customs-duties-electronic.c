/* SPDX-License-Identifier: MIT */
/*
 * customs-duties-electronic: says which model a text on duties on electronic
 * transmissions follows.
 */
#include <stddef.h>

#include <rapporteur/plugin.h>

static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype",
		.values = "permanent-ban|ban-with-review|tied-to-moratorium|"
			  "current-practice|digital-products-ban|opposition",
		.summary = "which model of text a provision follows"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype_evidence",
		.summary = "the words that this rests on"},
	{.size = sizeof(struct rap_attribute),
		.scope = RAP_SCOPE_FINDING,
		.name = "content",
		.values = "included|excluded",
		.summary = "whether transmitted content is covered, if said"},
};

static const struct rap_pattern cues[] = {
	RAP_CUE("duty", "customs|import dut*"),
	RAP_CUE("duty", "dut*"),
	RAP_CUE("duty", "tariff*|moratorium"),
	RAP_CUE("duty", "levy|levies"),
	RAP_CUE("duty", "internal taxes|charges|taxation"),
	RAP_CUE("duty", "taxes|impuestos interieures|internos"),
	RAP_CUE("electronic", "digiti?ed goods|products"),
	RAP_CUE("duty", "droits|taxes sur"),
	RAP_CUE("duty", "droits d importation|entree"),
	RAP_CUE("duty", "gravamen*|gravar*"),
	RAP_CUE("electronic", "moratorium|moratoire|moratoria"),
	RAP_CUE("electronic", "download*|telecharg*|descarga*|stream*"),
	RAP_CUE("electronic", "digital goods|deliver*|transmission*"),
	RAP_CUE("electronic", "transmission*|contenu* numerique*"),
	RAP_CUE("electronic", "transmision*|contenido* digital*"),
	RAP_CUE("electronic", "deliver*|transmit* ~2 online"),
	RAP_CUE("electronic", "electronic|digital network*"),
	RAP_CUE("electronic", "reseau* electronique*|numerique*"),
	RAP_CUE("electronic", "red|redes electronica*|digital*"),
	RAP_CUE("electronic", "livr*|fourn* ~4 internet|ligne"),
	RAP_CUE("electronic", "entreg*|suministr* ~4 internet|linea"),
	RAP_CUE("electronic", "diffusion|diffuse* en continu"),
	RAP_CUE("electronic", "livre*|book*|libro* numerique*|digital*"),
	RAP_CUE("electronic", "electroniquement"),
	RAP_CUE("electronic", "digital download*|content"),
	RAP_CUE("duty", "droit* de douane"),
	RAP_CUE("duty", "tarif*|moratoire"),
	RAP_CUE("duty", "derecho*|arancel* ~1 aduana|aduanero*"),
	RAP_CUE("duty", "arancel*|moratoria"),
	RAP_CUE("electronic", "electronic* ~1 transmi*"),
	RAP_CUE("electronic", "transmi* ~1 electronic*"),
	RAP_CUE("electronic", "transmi* ~3 electronique*"),
	RAP_CUE("electronic", "transmi* ~3 electronic*"),
	RAP_CUE("electronic", "digital|numerique*|digitales product*|produit*"),
	RAP_CUE("electronic", "produit*|producto* numerique*|digital*"),
	RAP_CUE("electronic",
		"delivered|voie|means electronically|electronique"),
	RAP_CUE("electronic", "by electronic means"),
	RAP_CUE("electronic", "medios electronicos"),
	RAP_CUE("electronic", "voie electronique"),
	RAP_CUE("electronic", "electronically|electronicamente"),
	RAP_CUE("electronic", "digiti?ed product*"),
	RAP_CUE("practice", "current|present|existing practice"),
	RAP_CUE("practice", "maintain*|continue*|keep|keeps ~3 practice"),
	RAP_CUE("practice", "pratique actuelle"),
	RAP_CUE("practice", "maintien* ~3 pratique"),
	RAP_CUE("practice", "practica actual"),
	RAP_CUE("practice", "mantendra*|mantiene*|mantengan ~3 practica"),
	RAP_CUE("transmission", "transmission*|transmision*"),
	RAP_CUE("product", "digital|numerique*|digitales product*|produit*"),
	RAP_CUE("product", "produit*|producto* numerique*|digital*"),
	RAP_CUE("moratorium", "moratorium|moratoire|moratoria"),
	RAP_CUE("moratorium", "until ~4 ministerial"),
	RAP_CUE("moratorium", "jusqu ~5 ministerielle"),
	RAP_CUE("moratorium", "hasta ~5 ministerial"),
	RAP_CUE("moratorium", "work programme on electronic commerce"),
	RAP_CUE("review", "review ~6 article|provision|year*"),
	RAP_CUE("ban", "no|neither party|member shall"),
	RAP_CUE("ban", "shall|may not ~2 impose|apply|levy"),
	RAP_CUE("ban", "aucune|aucun partie|membre"),
	RAP_CUE("ban", "n impose*|applique*"),
	RAP_CUE("ban", "ninguna|ningun parte|miembro"),
	RAP_CUE("ban", "no impondra*|aplicara*"),
	RAP_CUE("lasting", "irrespective of|regardless"),
	RAP_CUE("review", "reexamin* ~6 article|interdiction"),
	RAP_CUE("review", "revisar*|reexaminar* ~6 articulo|prohibicion"),
	RAP_CUE("against", "right to impose ~4 dut*"),
	RAP_CUE("against", "may impose ~4 dut*"),
	RAP_CUE("against", "loss|losses of ~3 revenue*"),
	RAP_CUE("against", "perte* de ~2 recettes"),
	RAP_CUE("against", "perdida* de ~3 ingresos|recaudacion"),
	RAP_CUE("included", "including ~2 content"),
	RAP_CUE("included", "whether or not ~2 content"),
	RAP_CUE("included", "y compris ~3 contenu*"),
	RAP_CUE("included", "incluido* ~3 contenido*"),
	RAP_CUE("excluded", "not apply|cover|include|extend ~4 content"),
	RAP_CUE("excluded", "excluding ~2 content"),
	RAP_CUE("excluded", "but not ~2 content"),
	RAP_CUE("excluded", "a l exclusion ~3 contenu*"),
	RAP_CUE("excluded", "excluido* ~3 contenido*"),
};

/* The one that decides first. */
static const struct rap_model models[] = {
	RAP_MODEL("current-practice", "practice", "ban"),
	RAP_MODEL("tied-to-moratorium", "ban moratorium", "lasting"),
	RAP_MODEL("ban-with-review", "ban review", NULL),
	RAP_MODEL("digital-products-ban", "ban product", "transmission"),
	RAP_MODEL("permanent-ban", "ban", NULL),
	RAP_MODEL("opposition", "against", NULL),
};

static int describe(struct rap_call *call, uint32_t unit)
{
	const struct rap_host *host = call->host;
	int failed =
		host->set_model(call, unit, "archetype", "archetype_evidence",
			models, sizeof(models) / sizeof(models[0]));
	if (host->count(call, unit, "included")) {
		failed |= host->set_attribute(call, "content", "included");
	} else if (host->count(call, unit, "excluded")) {
		failed |= host->set_attribute(call, "content", "excluded");
	}
	return failed;
}

static int judge(struct rap_call *call, const struct rap_candidate *candidate,
	struct rap_verdict *verdict)
{
	return verdict->kind == RAP_KIND_MENTION
		? RAP_OK
		: describe(call, candidate->unit);
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "customs-duties-electronic",
	.version = "0.1.0",
	.summary = "customs duties on electronic transmissions, not on goods",
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = cues,
	.pattern_count = sizeof(cues) / sizeof(cues[0]),
	.judge = judge,
};
