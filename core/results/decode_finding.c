/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <rapporteur/plugin.h>

#include "core/results/member.h"

static uint32_t read_score(struct decode *d, const json_t *in)
{
	const json_t *at = json_object_get(in, "score");
	double score = json_number_value(at);
	if (at && (!json_is_number(at) || !(score >= 0 && score <= 1))) {
		member_wrong(d, "score", "is not a number from 0 to 1");
		return 0;
	}
	return (uint32_t)lround(score * 100);
}

static void read_bytes(uint64_t *begin, uint64_t *end, struct decode *d,
	const json_t *in)
{
	const json_t *at = json_object_get(in, "bytes");
	if (!at) {
		return;
	}
	const json_t *first = json_array_get(at, 0);
	const json_t *last = json_array_get(at, 1);
	if (json_array_size(at) != 2 || !json_is_integer(first) ||
		!json_is_integer(last) || json_integer_value(first) < 0 ||
		json_integer_value(last) < json_integer_value(first)) {
		member_wrong(d, "bytes", "is not [begin, end]");
		return;
	}
	*begin = (uint64_t)json_integer_value(first);
	*end = (uint64_t)json_integer_value(last);
}

static void read_evidence(struct result_finding *out, struct decode *d,
	const json_t *in)
{
	const json_t *list =
		member_objects(d, in, "evidence", &out->evidence_count);
	struct result_evidence *evidence = arena_array(d->arena,
		(size_t)out->evidence_count + 1, sizeof(*evidence));
	for (uint32_t i = 0; i < out->evidence_count; i++) {
		const json_t *at = json_array_get(list, i);
		evidence[i].quote = member_text(d, at, "quote");
		evidence[i].line = member_count(d, at, "line");
		evidence[i].column = member_count(d, at, "column");
		read_bytes(&evidence[i].begin, &evidence[i].end, d, at);
	}
	out->evidence = evidence;
}

static void read_list(struct result_attribute *out, struct decode *d,
	const json_t *in)
{
	size_t count = json_array_size(in);
	struct rap_str *values =
		arena_array(d->arena, count + 1, sizeof(*values));
	for (size_t i = 0; i < count; i++) {
		const json_t *at = json_array_get(in, i);
		if (!json_is_string(at)) {
			member_wrong(d, out->name.at,
				"has an element that is not a string");
			return;
		}
		values[i] = member_string(at);
	}
	out->kind = RAP_ATTRIBUTE_LIST;
	out->values = values;
	out->value_count = (uint32_t)count;
}

static void read_attribute(struct result_attribute *out, struct decode *d,
	const json_t *in)
{
	struct rap_str *value = arena_array(d->arena, 1, sizeof(*value));
	out->values = value;
	out->value_count = 1;
	if (json_is_array(in)) {
		read_list(out, d, in);
	} else if (json_is_string(in)) {
		out->kind = RAP_ATTRIBUTE_STRING;
		*value = member_string(in);
	} else if (json_is_boolean(in)) {
		out->kind = RAP_ATTRIBUTE_BOOLEAN;
		*value = str_of(json_is_true(in) ? "true" : "false");
	} else if (json_is_integer(in)) {
		out->kind = RAP_ATTRIBUTE_INTEGER;
		*value = str_of(arena_printf(d->arena, "%lld",
			(long long)json_integer_value(in)));
	} else {
		member_wrong(d, out->name.at,
			"is not a string, a list, a whole number or a truth");
	}
}

static void read_attributes(struct result_finding *out, struct decode *d,
	const json_t *in)
{
	/* jansson iterates in the order of the text, but not over const. */
	json_t *object = json_object_get(in, "attributes");
	if (object && !json_is_object(object)) {
		member_wrong(d, "attributes", "is not an object");
		return;
	}
	struct result_attribute *list = arena_array(d->arena,
		json_object_size(object) + 1, sizeof(*list));
	const char *name;
	json_t *value;
	json_object_foreach(object, name, value)
	{
		struct result_attribute *at = &list[out->attribute_count++];
		at->name = str_of(name);
		read_attribute(at, d, value);
	}
	out->attributes = list;
	out->kind = member_text(d, object, "kind");
}

void decode_finding(struct result_finding *out, struct decode *d,
	const json_t *in)
{
	const json_t *locator = member_object(d, in, "locator");
	*out = (struct result_finding){
		.document = member_needed(d, in, "document"),
		.issue = member_needed(d, in, "issue"),
		.theme = member_text(d, in, "theme"),
		.analyzer = member_text(d, in, "analyzer"),
		.score = read_score(d, in),
		.quote = member_text(d, in, "quote"),
		.before = member_text(d, in, "before"),
		.after = member_text(d, in, "after"),
		.unit = member_text(d, in, "unit"),
		.unit_title = member_text(d, in, "unit_title"),
		.zone = member_text(d, in, "zone"),
		.paragraph = member_text(d, locator, "paragraph"),
		.page = member_count(d, locator, "page"),
		.line = member_count(d, locator, "line"),
		.column = member_count(d, locator, "column"),
		.cite = member_text(d, in, "cite"),
		.evidence_capped = member_truth(d, in, "evidence_capped"),
		.words = member_count(d, in, "words"),
		.text = member_text(d, in, "text"),
		.fingerprint = member_text(d, in, "fingerprint"),
	};
	read_bytes(&out->begin, &out->end, d, in);
	read_evidence(out, d, in);
	read_attributes(out, d, in);
}
