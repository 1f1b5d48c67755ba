/* SPDX-License-Identifier: MIT */
#include "core/results/verdict.h"

#include <rapporteur/plugin.h>

struct applying {
	struct result_relay relay; /* first: the pointers are the same */
	struct verdicts *verdicts;
	struct arena *arena;
	struct rap_str path, symbol; /* of the document at hand */
};

static struct applying *self_of(struct result_sink *sink)
{
	return (struct applying *)sink;
}

static enum status take_document(struct result_sink *sink,
	const struct result_document *r, struct error *err)
{
	struct applying *s = self_of(sink);
	s->path = str_copy(s->arena, r->path);
	s->symbol = str_copy(s->arena, r->symbol.text);
	return result_pass_document(sink, r, err);
}

/* The last one said of a finding counts; all of them are used. */
static const struct verdict *find_verdict(struct applying *s,
	const struct result_finding *r)
{
	const struct verdict *found = NULL;
	for (uint32_t i = 0; i < s->verdicts->count; i++) {
		struct verdict *v = &s->verdicts->at[i];
		bool here = str_equal(v->document, s->path) ||
			(s->symbol.len && str_equal(v->named, s->symbol));
		if (here && str_equal(v->unit, r->unit) &&
			str_equal(v->issue, r->issue)) {
			v->used = true;
			found = v;
		}
	}
	return found;
}

/* "verdict" comes by name; kind first. */
static void describe(struct result_finding *out, struct arena *a,
	const struct result_finding *r, const struct verdict *v)
{
	struct rap_str *value = arena_array(a, 1, sizeof(*value));
	struct result_attribute *list =
		arena_array(a, (size_t)r->attribute_count + 1, sizeof(*list));
	uint32_t count = 0;
	uint32_t from = 0;
	*value = str_of(verdict_name(v->word));
	for (; from < r->attribute_count; from++) {
		const struct result_attribute *at = &r->attributes[from];
		if (from && str_compare(at->name, str_of("verdict")) > 0) {
			break;
		}
		list[count++] = *at;
	}
	list[count++] = (struct result_attribute){
		str_of("verdict"), RAP_ATTRIBUTE_STRING, value, 1};
	for (; from < r->attribute_count; from++) {
		list[count++] = r->attributes[from];
	}
	out->attributes = list;
	out->attribute_count = count;
}

/* What is not what it claims to be claims nothing. */
static void withdraw(struct result_finding *out, struct arena *a)
{
	struct rap_str *mention = arena_array(a, 1, sizeof(*mention));
	struct result_attribute *list =
		arena_array(a, (size_t)out->attribute_count + 1, sizeof(*list));
	*mention = str_of("mention");
	for (uint32_t i = 0; i < out->attribute_count; i++) {
		list[i] = out->attributes[i];
		if (str_equal(list[i].name, str_of("kind"))) {
			list[i].values = mention;
			list[i].value_count = 1;
		}
	}
	out->kind = *mention;
	out->attributes = list;
}

static enum status judge_finding(struct result_sink *sink,
	const struct result_finding *r, struct error *err)
{
	struct applying *s = self_of(sink);
	const struct verdict *v = find_verdict(s, r);
	if (!v || str_equal(r->kind, str_of("mention"))) {
		return result_pass_finding(sink, r, err);
	}
	struct result_finding judged = *r;
	describe(&judged, s->arena, r, v);
	if (v->word != VERDICT_RIGHT) {
		withdraw(&judged, s->arena);
	}
	return result_pass_finding(sink, &judged, err);
}

static enum status tell_unused(struct applying *s, const struct verdict *v,
	struct error *err)
{
	const struct result_corpus record = {
		.fact = str_of("verdict-unmatched"),
		.document = v->document,
		.issue = v->issue,
		.value = str_of(arena_printf(s->arena, "%s: %.*s (%s:%u)",
			verdict_name(v->word), (int)v->unit.len, v->unit.at,
			v->file, v->line)),
	};
	return result_pass_corpus(&s->relay.sink, &record, err);
}

static enum status end_summary(struct result_sink *sink,
	const struct result_summary *r, struct error *err)
{
	struct applying *s = self_of(sink);
	enum status st = STATUS_OK;
	for (uint32_t i = 0; !st && i < s->verdicts->count; i++) {
		const struct verdict *v = &s->verdicts->at[i];
		st = v->used ? STATUS_OK : tell_unused(s, v, err);
	}
	return st ? st : result_pass_summary(sink, r, err);
}

struct result_sink *verdict_sink(struct arena *a, struct verdicts *v,
	struct result_sink *behind)
{
	static const struct result_sink_ops ops = {result_pass_run,
		take_document, judge_finding, result_pass_problem,
		result_pass_corpus, end_summary};
	struct applying *s = arena_alloc(a, sizeof(*s));
	*s = (struct applying){
		.relay = {{&ops}, behind}, .verdicts = v, .arena = a};
	return &s->relay.sink;
}
