/* SPDX-License-Identifier: MIT */
/*
 * e-commerce-transparency: how much a text on transparency asks for.
 */
#include <stddef.h>

#include <rapporteur/plugin.h>

static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype",
		.values = "with-notification|with-comment-and-enquiry-point|"
			  "with-comment|with-enquiry-point|publish-only",
		.summary = "which model of text a provision follows"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype_evidence",
		.summary = "the words that this rests on"},
};

static const struct rap_pattern cues[] = {
	RAP_CUE("publish", "publish*|published|publicly available"),
	RAP_CUE("publish", "publie*|publier"),
	RAP_CUE("publish", "publicara*|publicar"),
	RAP_CUE("publish", "disposicion del publico"),
	RAP_CUE("comment", "opportunity ~3 comment"),
	RAP_CUE("comment", "comments ~4 interested|public"),
	RAP_CUE("comment", "advance ~8 measure*|draft|drafts"),
	RAP_CUE("comment", "observations ~6 projet*"),
	RAP_CUE("comment", "possibilite ~3 commentaires|observations"),
	RAP_CUE("comment", "formular|presentar ~2 observaciones|comentarios"),
	RAP_CUE("enquiry", "enquiry|inquiry|contact point*"),
	RAP_CUE("enquiry", "point* d information|contact"),
	RAP_CUE("enquiry", "servicio* de informacion"),
	RAP_CUE("enquiry", "punto* de contacto|informacion"),
	RAP_CUE("notify", "notify|notification"),
	RAP_CUE("notify", "notifi*"),
};

/* The one that asks for most. */
static const struct rap_model models[] = {
	RAP_MODEL("with-notification", "publish notify", NULL),
	RAP_MODEL("with-comment-and-enquiry-point", "publish comment enquiry",
		NULL),
	RAP_MODEL("with-comment", "publish comment", NULL),
	RAP_MODEL("with-enquiry-point", "publish enquiry", NULL),
	RAP_MODEL("publish-only", "publish", NULL),
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
	.name = "e-commerce-transparency",
	.version = "0.1.0",
	.summary = "transparency of measures: how much a text asks for",
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = cues,
	.pattern_count = sizeof(cues) / sizeof(cues[0]),
	.judge = judge,
};
