/* SPDX-License-Identifier: MIT */
#include "core/results/verdict.h"

#include <rapporteur/plugin.h>
#include <string.h>

#include "core/base/array.h"
#include "core/base/buf.h"

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

static bool is_of(const struct applying *s, const struct verdict *v)
{
	return str_equal(v->document, s->path) ||
		(s->symbol.len && str_equal(v->named, s->symbol));
}

static enum status take_document(struct result_sink *sink,
	const struct result_document *r, struct error *err)
{
	struct applying *s = self_of(sink);
	s->path = str_copy(s->arena, r->path);
	s->symbol = str_copy(s->arena, r->symbol.text);
	for (uint32_t i = 0; i < s->verdicts->count; i++) {
		struct verdict *v = &s->verdicts->at[i];
		v->met = v->met || is_of(s, v);
	}
	return result_pass_document(sink, r, err);
}

/* "INF/ECOM/914, Article 2.2", as reports cite it, is "Article 2.2". */
static struct rap_str without(struct rap_str unit, struct rap_str document)
{
	if (!document.len || unit.len < document.len ||
		memcmp(unit.at, document.at, document.len) != 0) {
		return unit;
	}
	struct rap_str rest = str_from(unit, document.len);
	return !rest.len            ? rest
		: rest.at[0] == ',' ? str_trim(str_from(rest, 1))
				    : unit;
}

static bool is_in_unit(const struct applying *s, const struct verdict *v,
	struct rap_str unit)
{
	struct rap_str said = str_trim(v->unit);
	said = without(said, s->symbol);
	said = without(said, s->path);
	return str_equal_ignoring_case(said, unit);
}

/* Where else its issue is: what its row may have meant. */
static void note_unit(struct applying *s, struct verdict *v,
	struct rap_str unit)
{
	uint32_t kept = v->unit_count < COUNT_OF(v->units) ? v->unit_count
							   : COUNT_OF(v->units);
	for (uint32_t i = 0; i < kept; i++) {
		if (str_equal(v->units[i], unit)) {
			return;
		}
	}
	if (kept < COUNT_OF(v->units)) {
		v->units[kept] = str_copy(s->arena, unit);
	}
	v->unit_count++;
}

/* The last one said of a finding counts; all of them are used. */
static const struct verdict *find_verdict(struct applying *s,
	const struct result_finding *r)
{
	const struct verdict *found = NULL;
	for (uint32_t i = 0; i < s->verdicts->count; i++) {
		struct verdict *v = &s->verdicts->at[i];
		if (!str_equal(v->issue, r->issue) || !is_of(s, v)) {
			continue;
		}
		if (is_in_unit(s, v, r->unit)) {
			v->used = true;
			found = v;
		} else if (!v->used) {
			note_unit(s, v, r->unit);
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

/* What would have fitted a row that fits no finding. */
static const char *what_fits(struct applying *s, const struct verdict *v)
{
	struct buf b = BUF_INIT;
	if (!v->met) {
		return "no document is called so";
	}
	if (!v->unit_count) {
		return "nothing of this issue is found in it";
	}
	buf_puts(&b, "found in ");
	for (uint32_t i = 0; i < COUNT_OF(v->units) && i < v->unit_count; i++) {
		bool labelled = v->units[i].len;
		buf_puts(&b, i ? ", " : "");
		buf_add_str(&b, labelled ? v->units[i] : str_of("no unit"));
	}
	buf_puts(&b, v->unit_count > COUNT_OF(v->units) ? ", ..." : "");
	const char *text = str_copy(s->arena, buf_str(&b)).at;
	buf_release(&b);
	return text;
}

static enum status tell_unused(struct applying *s, const struct verdict *v,
	struct error *err)
{
	const struct result_corpus record = {
		.fact = str_of("verdict-unmatched"),
		.document = v->document,
		.issue = v->issue,
		.value = str_of(arena_printf(s->arena, "%s: %.*s (%s:%u): %s",
			verdict_name(v->word), (int)v->unit.len, v->unit.at,
			v->file, v->line, what_fits(s, v))),
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
