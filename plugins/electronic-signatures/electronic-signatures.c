/* SPDX-License-Identifier: MIT */
/*
 * electronic-signatures: tells signatures and authentication of electronic
 * dealings from certificates of origin and the signing of treaties; says what
 * a text asks for.
 */
#include <stddef.h>

#include <rapporteur/plugin.h>

static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.scope = RAP_SCOPE_FINDING,
		.name = "aspect",
		.values = "legal-validity|party-autonomy|certification|"
			  "mutual-recognition",
		.summary = "what about signatures a text takes up"},
};

static const struct rap_pattern cues[] = {
	RAP_CUE("origin", "certificate*|proof* of origin"),
	RAP_CUE("origin", "certificat*|preuve* d origine"),
	RAP_CUE("origin", "certificado*|prueba* de origen"),
	RAP_CUE("electronic", "electronic*|digital*|electronique*|numerique*"),
	RAP_CUE("legal-validity", "legal validity|effect"),
	RAP_CUE("legal-validity", "validite|effet* juridique*"),
	RAP_CUE("legal-validity", "validez|efecto* juridic*|legal*"),
	RAP_CUE("party-autonomy", "mutually determin*"),
	RAP_CUE("party-autonomy", "choos*|choice ~4 authentication|method*"),
	RAP_CUE("party-autonomy",
		"appropriate authentication|electronic ~2 method*"),
	RAP_CUE("party-autonomy", "determiner ~3 mutuellement"),
	RAP_CUE("party-autonomy", "determin* mutuamente"),
	RAP_CUE("certification", "certified by ~3 authority"),
	RAP_CUE("certification", "accredited authorit*"),
	RAP_CUE("certification", "performance standard*"),
	RAP_CUE("certification", "normes de performance|fonctionnement"),
	RAP_CUE("certification", "normas de desempeno|funcionamiento"),
	RAP_CUE("mutual-recognition", "mutual* recogni*"),
	RAP_CUE("mutual-recognition", "interoperab*"),
	RAP_CUE("mutual-recognition", "reconnaissance mutuelle"),
	RAP_CUE("mutual-recognition", "reconocimiento mutuo"),
};

static int describe(struct rap_call *call, uint32_t unit)
{
	static const char *const aspects[] = {"legal-validity",
		"party-autonomy", "certification", "mutual-recognition"};
	int failed = RAP_OK;
	for (size_t i = 0; i < sizeof(aspects) / sizeof(aspects[0]); i++) {
		if (call->host->count(call, unit, aspects[i])) {
			failed |= call->host->set_attribute(call, "aspect",
				aspects[i]);
		}
	}
	return failed;
}

static int judge(struct rap_call *call, const struct rap_candidate *candidate,
	struct rap_verdict *verdict)
{
	const struct rap_host *host = call->host;
	uint32_t origin = host->count(call, candidate->unit, "origin");
	if (origin > 1 &&
		origin >= host->count(call, candidate->unit, "electronic")) {
		verdict->decision = RAP_REJECT;
		verdict->reason = "signatures on certificates of origin";
		return RAP_OK;
	}
	return verdict->kind == RAP_KIND_MENTION
		? RAP_OK
		: describe(call, candidate->unit);
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "electronic-signatures",
	.version = "0.1.0",
	.summary = "electronic signatures and authentication: what is asked",
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = cues,
	.pattern_count = sizeof(cues) / sizeof(cues[0]),
	.judge = judge,
};
