/* SPDX-License-Identifier: MIT */
#include "core/results/decode.h"
#include "core/results/member.h"

static const struct result_holder *read_holders(struct decode *d,
	const json_t *in, const char *key, uint32_t *count)
{
	const json_t *list = member_objects(d, in, key, count);
	struct result_holder *holders =
		arena_array(d->arena, (size_t)*count + 1, sizeof(*holders));
	for (uint32_t i = 0; i < *count; i++) {
		const json_t *at = json_array_get(list, i);
		holders[i] = (struct result_holder){
			.name = member_needed(d, at, "name"),
			.code = member_text(d, at, "code"),
			.role = member_text(d, at, "role"),
			.source = member_text(d, at, "source"),
		};
	}
	return holders;
}

static void read_alternatives(struct result_outstanding *out, struct decode *d,
	const json_t *in)
{
	const json_t *list =
		member_objects(d, in, "alternatives", &out->alternative_count);
	struct result_alternative *all = arena_array(d->arena,
		(size_t)out->alternative_count + 1, sizeof(*all));
	for (uint32_t i = 0; i < out->alternative_count; i++) {
		const json_t *at = json_array_get(list, i);
		all[i] = (struct result_alternative){
			.label = member_text(d, at, "label"),
			.text = member_text(d, at, "text"),
			.no_text = member_truth(d, at, "no_text"),
		};
		all[i].holders =
			read_holders(d, at, "holders", &all[i].holder_count);
	}
	out->alternatives = all;
}

static void read_outstanding(struct result_article *out, struct decode *d,
	const json_t *in)
{
	const json_t *list =
		member_objects(d, in, "outstanding", &out->outstanding_count);
	struct result_outstanding *all = arena_array(d->arena,
		(size_t)out->outstanding_count + 1, sizeof(*all));
	for (uint32_t i = 0; i < out->outstanding_count; i++) {
		const json_t *at = json_array_get(list, i);
		all[i] = (struct result_outstanding){
			.kind = member_text(d, at, "kind"),
			.text = member_text(d, at, "text"),
			.unit = member_text(d, at, "unit"),
			.key = member_text(d, at, "key"),
			.line = member_count(d, at, "line"),
			.column = member_count(d, at, "column"),
			.times = member_count(d, at, "times"),
		};
		all[i].holders =
			read_holders(d, at, "holders", &all[i].holder_count);
		all[i].inside =
			read_holders(d, at, "inside", &all[i].inside_count);
		read_alternatives(&all[i], d, at);
	}
	out->outstanding = all;
}

static void read_classes(struct result_document *out, struct decode *d,
	const json_t *in)
{
	/* jansson iterates in the order of the text, but not over const. */
	json_t *object = json_object_get(in, "bracket_classes");
	if (object && !json_is_object(object)) {
		member_wrong(d, "bracket_classes", "is not an object");
		return;
	}
	struct result_count *list = arena_array(d->arena,
		json_object_size(object) + 1, sizeof(*list));
	const char *key;
	json_t *value;
	json_object_foreach(object, key, value)
	{
		list[out->bracket_class_count++] = (struct result_count){
			str_of(key), member_count(d, object, key)};
	}
	out->bracket_classes = list;
}

static void read_article(struct result_article *out, struct decode *d,
	const json_t *at)
{
	*out = (struct result_article){
		.label = member_text(d, at, "label"),
		.title = member_text(d, at, "title"),
		.line = member_count(d, at, "line"),
		.words = member_count(d, at, "words"),
		.brackets = member_count(d, at, "brackets"),
		.bracketed_words = member_count(d, at, "bracketed_words"),
		.stray = member_count(d, at, "stray"),
		.alternative_groups = member_count(d, at, "alternative_groups"),
		.issues = member_count(d, at, "issues"),
		.options = member_count(d, at, "options"),
		.no_text = member_count(d, at, "no_text"),
		.placeholders = member_count(d, at, "placeholders"),
		.depth = member_count(d, at, "depth"),
		.text_hash = member_text(d, at, "text_hash"),
		.for_whole = member_truth(d, at, "for_whole"),
		.state = member_text(d, at, "state"),
		.basis = member_text(d, at, "basis"),
		.condition = member_text(d, at, "condition"),
		.note = member_text(d, at, "note"),
	};
	out->holders = read_holders(d, at, "holders", &out->holder_count);
	read_outstanding(out, d, at);
}

void decode_articles(struct result_document *out, struct decode *d,
	const json_t *in)
{
	const json_t *list =
		member_objects(d, in, "articles", &out->article_count);
	struct result_article *articles = arena_array(d->arena,
		(size_t)out->article_count + 1, sizeof(*articles));
	for (uint32_t i = 0; i < out->article_count; i++) {
		read_article(&articles[i], d, json_array_get(list, i));
	}
	out->articles = articles;
	read_classes(out, d, in);
}
