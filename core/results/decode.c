/* SPDX-License-Identifier: MIT */
#include "core/results/decode.h"

#include <rapporteur/document.h>

#include "core/results/member.h"
#include "core/results/schema.h"

static uint32_t read_languages(struct decode *d, const json_t *in)
{
	const json_t *list = json_object_get(in, "languages");
	uint32_t set = 0;
	if (list && !json_is_array(list)) {
		member_wrong(d, "languages", "is not an array");
	}
	for (size_t i = 0; i < json_array_size(list); i++) {
		const json_t *name = json_array_get(list, i);
		for (uint32_t n = 0; n < SCHEMA_LANGUAGES; n++) {
			bool same = json_is_string(name) &&
				str_equal(member_string(name),
					str_of(schema_languages[n]));
			set |= same ? 1U << n : 0;
		}
	}
	return set;
}

static void read_issues(struct result_run *out, struct decode *d,
	const json_t *in)
{
	const json_t *list = member_objects(d, in, "issues", &out->issue_count);
	struct result_issue *issues = arena_array(d->arena,
		(size_t)out->issue_count + 1, sizeof(*issues));
	for (uint32_t i = 0; i < out->issue_count; i++) {
		const json_t *at = json_array_get(list, i);
		issues[i] = (struct result_issue){
			.id = member_needed(d, at, "id"),
			.theme = member_text(d, at, "theme"),
			.title = member_text(d, at, "title"),
			.counts_as = member_text(d, at, "counts_as"),
			.analyzer = member_text(d, at, "analyzer"),
			.languages = read_languages(d, at),
		};
	}
	out->issues = issues;
}

static void read_options(struct result_run *out, struct decode *d,
	const json_t *in)
{
	const json_t *list =
		member_objects(d, in, "options", &out->option_count);
	struct result_pair *options = arena_array(d->arena,
		(size_t)out->option_count + 1, sizeof(*options));
	for (uint32_t i = 0; i < out->option_count; i++) {
		const json_t *at = json_array_get(list, i);
		options[i].key = member_text(d, at, "key");
		options[i].value = member_text(d, at, "value");
	}
	out->options = options;
}

void decode_run(struct result_run *out, struct decode *d, const json_t *in)
{
	*out = (struct result_run){.version = member_text(d, in, "version")};
	const json_t *list =
		member_objects(d, in, "analyzers", &out->analyzer_count);
	struct result_analyzer *analyzers = arena_array(d->arena,
		(size_t)out->analyzer_count + 1, sizeof(*analyzers));
	for (uint32_t i = 0; i < out->analyzer_count; i++) {
		const json_t *at = json_array_get(list, i);
		analyzers[i] = (struct result_analyzer){
			.name = member_text(d, at, "name"),
			.version = member_text(d, at, "version"),
			.plugin_hash = member_text(d, at, "plugin_hash"),
			.pack_hash = member_text(d, at, "pack_hash"),
		};
	}
	out->analyzers = analyzers;
	read_issues(out, d, in);
	read_options(out, d, in);
}

static const struct result_actor *read_actors(struct decode *d,
	const json_t *in, const char *key, uint32_t *count)
{
	const json_t *list = member_objects(d, in, key, count);
	struct result_actor *actors =
		arena_array(d->arena, (size_t)*count + 1, sizeof(*actors));
	for (uint32_t i = 0; i < *count; i++) {
		const json_t *at = json_array_get(list, i);
		actors[i] = (struct result_actor){
			.name = member_needed(d, at, "name"),
			.code = member_text(d, at, "code"),
			.role = member_text(d, at, "role"),
			.source = member_text(d, at, "source"),
			.line = member_count(d, at, "line"),
			.is_group = member_truth(d, at, "group"),
		};
	}
	return actors;
}

void decode_document(struct result_document *out, struct decode *d,
	const json_t *in)
{
	const json_t *sources = member_object(d, in, "sources");
#define VALUE(key) {member_text(d, in, key), member_text(d, sources, key)}
	*out = (struct result_document){
		.path = member_needed(d, in, "path"),
		.path_base64 = member_text(d, in, "path_base64"),
		.title = VALUE("title"),
		.symbol = VALUE("symbol"),
		.base_symbol = member_text(d, in, "base_symbol"),
		.revision = member_count(d, in, "revision"),
		.kind = VALUE("kind"),
		.language = VALUE("language"),
		.original = VALUE("original"),
		.theme = VALUE("theme"),
		.date = VALUE("date"),
		.communicated = VALUE("communicated"),
		.encoding = member_text(d, in, "encoding"),
		.format = member_text(d, in, "format"),
		.hash = member_text(d, in, "hash"),
		.words = member_count(d, in, "words"),
	};
#undef VALUE
	out->proponents_source = member_text(d, sources, "proponents");
	out->proponents =
		read_actors(d, in, "proponents", &out->proponent_count);
	out->actors = read_actors(d, in, "actors", &out->actor_count);
	decode_articles(out, d, in);
	out->notes = member_texts(d, in, "notes", &out->note_count);
}

void decode_problem(struct result_problem *out, struct decode *d,
	const json_t *in)
{
	*out = (struct result_problem){
		.document = member_text(d, in, "document"),
		.stage = member_text(d, in, "stage"),
		.analyzer = member_text(d, in, "analyzer"),
		.code = member_text(d, in, "code"),
		.message = member_text(d, in, "message"),
		.effect = member_text(d, in, "effect"),
	};
}

void decode_corpus(struct result_corpus *out, struct decode *d,
	const json_t *in)
{
	*out = (struct result_corpus){
		.fact = member_needed(d, in, "fact"),
		.document = member_text(d, in, "document"),
		.analyzer = member_text(d, in, "analyzer"),
		.proposal = member_text(d, in, "proposal"),
		.counted = member_truth(d, in, "counted"),
		.reason = member_text(d, in, "reason"),
		.counted_with = member_text(d, in, "counted_with"),
		.issue = member_text(d, in, "issue"),
		.value = member_text(d, in, "value"),
	};
}

void decode_summary(struct result_summary *out, struct decode *d,
	const json_t *in)
{
	*out = (struct result_summary){
		.documents = member_count(d, in, "documents"),
		.not_read = member_count(d, in, "not_read"),
		.findings = member_count(d, in, "findings"),
		.problems = member_count(d, in, "problems"),
		.complete = member_truth(d, in, "complete"),
	};
}
