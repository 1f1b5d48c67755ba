/* SPDX-License-Identifier: MIT */
/*
 * data-localization: tells rules on where computing facilities stand from
 * rules on local presence of suppliers, and says which model a text follows.
 */
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include <rapporteur/plugin.h>

/* Models of text on this issue: a known list in the field (CPTPP 14.13, RCEP
 * 12.14, closed lists, US-Japan, standstill, soft, right to require). */
static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype",
		.values = "ban-with-public-policy|ban-self-judging|closed-list|"
			  "flat-ban|standstill|soft|right-to-require",
		.summary = "which model of text a provision follows"},
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.scope = RAP_SCOPE_FINDING,
		.name = "archetype_evidence",
		.summary = "the words that this rests on"},
};

static const struct rap_pattern cues[] = {
	RAP_CUE("presence", "local presence|office|establishment"),
	RAP_CUE("presence", "presence locale"),
	RAP_CUE("presence", "presencia local"),
	RAP_CUE("facility", "computing|data|server*|storage|processing"),
	RAP_CUE("facility", "informatique*|donnees|serveur*|stockage"),
	RAP_CUE("facility", "informatica*|datos|servidor*|almacenamiento"),
	RAP_CUE("ban", "no party|member shall"),
	RAP_CUE("ban", "shall not ~3 require|impose|restrict|prohibit"),
	RAP_CUE("ban", "neither party|member shall"),
	RAP_CUE("ban", "aucune|aucun partie|membre"),
	RAP_CUE("ban", "ninguna|ningun parte|miembro"),
	RAP_CUE("free", "no|neither party|member shall be required|obliged"),
	RAP_CUE("free", "aucune|aucun partie|membre n est tenu*|oblige*"),
	RAP_CUE("free", "ninguna|ningun parte|miembro estara obligad*"),
	RAP_CUE("public-policy", "public policy objective*"),
	RAP_CUE("public-policy", "objectif* ~2 politique* publique*"),
	RAP_CUE("public-policy", "objetivo* ~3 politica publica"),
	RAP_CUE("self-judging", "it|they consider|considers ~2 necessary"),
	RAP_CUE("self-judging", "qu il|elle juge|estime ~2 necessaire*"),
	RAP_CUE("self-judging", "que ~1 considere|estime ~2 necesari*"),
	RAP_CUE("list", "by ~4 requiring the use of computing facilit*"),
	RAP_CUE("right", "may require ~20 territory"),
	RAP_CUE("right", "right to require"),
	RAP_CUE("right", "peut|peuvent exiger ~20 territoire"),
	RAP_CUE("right", "podra|podran exigir ~20 territorio"),
	RAP_CUE("right", "shall be stored|processed|kept ~6 territory"),
	RAP_CUE("financial", "financial service* supplier*"),
	RAP_CUE("financial", "financial regulatory authorit*"),
	RAP_CUE("financial", "fournisseur* de services financiers"),
	RAP_CUE("financial", "proveedor* de servicios financieros"),
	RAP_CUE("ban", "n impose*|exige*"),
	RAP_CUE("ban", "no ~1 impondra*|exigira*|requerira*"),
	RAP_CUE("ban", "refrain|abstain from"),
	RAP_CUE("ban", "s|se abstien*|abstendra*"),
	RAP_CUE("standstill", "existing measure* ~12 maintain*|continue*"),
	RAP_CUE("standstill", "more restrictive than ~8 in force"),
	RAP_CUE("soft", "agree* not to require"),
	RAP_CUE("soft", "conviennent de ne pas exiger"),
	RAP_CUE("soft", "acuerdan|convienen ~1 no exigir"),
	RAP_CUE("soft", "endeavour|endeavor not to require"),
};

/* Of texts that ban; the one that decides first. */
static const struct rap_model bans[] = {
	RAP_MODEL("soft", "soft", NULL),
	RAP_MODEL("ban-self-judging", "ban self-judging", NULL),
	RAP_MODEL("ban-with-public-policy", "ban public-policy", NULL),
	RAP_MODEL("standstill", "ban standstill", NULL),
	RAP_MODEL("closed-list", "list", NULL),
};

static const struct rap_model others[] = {
	RAP_MODEL("soft", "soft", NULL),
	RAP_MODEL("right-to-require", "right", NULL),
};

/* Whether text names a label, as in "Article 2 does not prevent". */
static bool names(struct rap_str text, struct rap_str label)
{
	const char *end = text.at + text.len;
	while (label.len && (size_t)(end - text.at) > label.len) {
		const char *at = memchr(text.at, *label.at,
			(size_t)(end - text.at) - label.len);
		if (!at) {
			return false;
		}
		char next = at[label.len];
		if (!memcmp(at, label.at, label.len) &&
			(next < '0' || next > '9')) {
			return true;
		}
		text.at = at + 1;
	}
	return false;
}

/* The article that takes something out of this one; RAP_NO_UNIT if none. */
static uint32_t find_exception(struct rap_call *call, uint32_t unit)
{
	const struct rap_host *host = call->host;
	const struct rap_unit *own = host->unit(call, unit);
	for (uint32_t i = 0; i < call->document->unit_count; i++) {
		const struct rap_unit *u = host->unit(call, i);
		struct rap_str text = {call->document->text.at + u->span.begin,
			u->span.end - u->span.begin};
		if (i != unit && u->kind == RAP_UNIT_ARTICLE &&
			names(text, own->label) &&
			host->count(call, i, "public-policy")) {
			return i;
		}
	}
	return RAP_NO_UNIT;
}

static int describe_ban(struct rap_call *call, uint32_t unit)
{
	static const struct rap_model elsewhere[] = {
		RAP_MODEL("ban-self-judging", "public-policy self-judging",
			NULL),
		RAP_MODEL("ban-with-public-policy", "public-policy", NULL),
	};
	static const struct rap_model flat[] = {
		RAP_MODEL("flat-ban", "ban", NULL)};
	const struct rap_host *host = call->host;
	bool own = host->count(call, unit, "self-judging") ||
		host->count(call, unit, "public-policy") ||
		host->count(call, unit, "list") ||
		host->count(call, unit, "soft") ||
		host->count(call, unit, "standstill");
	uint32_t other = own ? RAP_NO_UNIT : find_exception(call, unit);
	if (own) {
		return host->set_model(call, unit, "archetype",
			"archetype_evidence", bans,
			sizeof(bans) / sizeof(bans[0]));
	}
	return other != RAP_NO_UNIT
		? host->set_model(call, other, "archetype",
			  "archetype_evidence", elsewhere, 2)
		: host->set_model(call, unit, "archetype", "archetype_evidence",
			  flat, 1);
}

static int describe(struct rap_call *call, uint32_t unit)
{
	const struct rap_host *host = call->host;
	if (host->count(call, unit, "financial")) {
		/* A rule of its own, with its regulators' access to data. */
		return RAP_OK;
	}
	/* "No Party shall be required to host data" bans nothing. */
	bool banned = host->count(call, unit, "ban") >
		host->count(call, unit, "free");
	return banned
		? describe_ban(call, unit)
		: host->set_model(call, unit, "archetype", "archetype_evidence",
			  others, sizeof(others) / sizeof(others[0]));
}

static int judge(struct rap_call *call, const struct rap_candidate *candidate,
	struct rap_verdict *verdict)
{
	const struct rap_host *host = call->host;
	if (host->count(call, candidate->unit, "presence") &&
		!host->count(call, candidate->unit, "facility")) {
		verdict->decision = RAP_REJECT;
		verdict->reason = "local presence of a supplier, not of data";
		return RAP_OK;
	}
	return verdict->kind == RAP_KIND_MENTION
		? RAP_OK
		: describe(call, candidate->unit);
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "data-localization",
	.version = "0.1.0",
	.summary = "where computing facilities, storage and processing must be",
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = cues,
	.pattern_count = sizeof(cues) / sizeof(cues[0]),
	.judge = judge,
};
