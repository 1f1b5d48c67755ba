/* SPDX-License-Identifier: MIT */
/*
 * platform-competition: tells access to online platforms and conduct on digital
 * markets from telecom competition rules and from platforms that are only a
 * place to talk; says which side of the issue a text takes up.
 */
#include <stddef.h>

#include <rapporteur/plugin.h>

static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.scope = RAP_SCOPE_FINDING,
		.name = "aspect",
		.values = "access|conduct|cooperation",
		.summary = "what about platforms a text takes up"},
};

static const struct rap_pattern cues[] = {
	RAP_CUE("telecom", "major supplier*"),
	RAP_CUE("telecom", "telecommunication*|telecomunicaciones"),
	RAP_CUE("platform", "platform*|gatekeeper*|digital|online"),
	RAP_CUE("platform", "marketplace*|app|apps|internet|tech"),
	RAP_CUE("platform", "plateforme*|numerique*|ligne|internet"),
	RAP_CUE("platform", "plataforma*|digital*|linea|internet"),
	RAP_CUE("talk", "platform for ~2 dialogue|discussion|cooperation"),
	RAP_CUE("talk", "plateforme de ~2 dialogue|discussion|cooperation"),
	RAP_CUE("talk", "plataforma de ~2 dialogo|discusion|cooperacion"),
	RAP_CUE("access", "access to ~3 platform*"),
	RAP_CUE("access", "acces ~4 plateforme*"),
	RAP_CUE("access", "acceso ~4 plataforma*"),
	RAP_CUE("conduct", "anti competitive"),
	RAP_CUE("conduct", "anticompetitive|abuse*|dominant|dominance"),
	RAP_CUE("conduct", "self preferenc*"),
	RAP_CUE("conduct", "anticoncurrentiel*|abus|dominante"),
	RAP_CUE("conduct", "anticompetitiv*|abuso*|dominante"),
	RAP_CUE("cooperation", "competition authorit* ~8 cooperat*"),
	RAP_CUE("cooperation", "cooperat* ~8 competition authorit*"),
	RAP_CUE("cooperation", "autorites de ~2 concurrence ~8 cooper*"),
	RAP_CUE("cooperation", "autoridades de ~2 competencia ~8 cooper*"),
};

static int describe(struct rap_call *call, uint32_t unit)
{
	static const char *const aspects[] = {
		"access", "conduct", "cooperation"};
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
	uint32_t unit = candidate->unit;
	uint32_t platforms = host->count(call, unit, "platform");
	if (host->count(call, unit, "telecom") > platforms) {
		verdict->decision = RAP_REJECT;
		verdict->reason = "competition in telecommunications";
		return RAP_OK;
	}
	uint32_t talks = host->count(call, unit, "talk");
	if (talks && talks >= platforms) {
		verdict->decision = RAP_REJECT;
		verdict->reason = "a platform to talk on";
		return RAP_OK;
	}
	return verdict->kind == RAP_KIND_MENTION ? RAP_OK
						 : describe(call, unit);
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "platform-competition",
	.version = "0.1.0",
	.summary = "access to online platforms, conduct on digital markets",
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = cues,
	.pattern_count = sizeof(cues) / sizeof(cues[0]),
	.judge = judge,
};
