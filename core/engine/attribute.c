/* SPDX-License-Identifier: MIT */
#include "core/engine/attribute.h"

#include <stdlib.h>

enum {

	MAX_ATTRIBUTES = 64, /* of one finding; a run declares far fewer */
	MAX_VALUES = 32,     /* of one list */
};

static struct result_attribute *find(struct result_attribute *list,
	uint32_t count, const char *name)
{
	for (uint32_t i = 0; i < count; i++) {
		if (str_equal(list[i].name, str_of(name))) {
			return &list[i];
		}
	}
	return NULL;
}

static bool has_value(const struct result_attribute *at, struct rap_str value)
{
	for (uint32_t i = 0; i < at->value_count; i++) {
		if (str_equal(at->values[i], value)) {
			return true;
		}
	}
	return false;
}

/* Add a value to a list, or replace the only one. */
static void put_value(struct result_attribute *at, struct arena *a,
	const char *value)
{
	struct rap_str text = str_of(value);
	uint32_t count = at->kind == RAP_ATTRIBUTE_LIST ? at->value_count : 0;
	if (count >= MAX_VALUES || (count && has_value(at, text))) {
		return;
	}
	struct rap_str *values = arena_bytes(a, (count + 1) * sizeof(*values));
	for (uint32_t i = 0; i < count; i++) {
		values[i] = at->values[i];
	}
	values[count] = text;
	at->values = values;
	at->value_count = count + 1;
}

/*
 * Put the values of one chain into the list; names among the first `settled`
 * have their value already and keep it.
 */
static uint32_t put_all(struct result_attribute *list, uint32_t count,
	struct arena *a, const struct session *s, uint32_t first)
{
	uint32_t settled = count;
	for (uint32_t i = first; i != UINT32_MAX; i = s->values[i].next) {
		const struct attribute_value *v = &s->values[i];
		if (find(list, settled, v->attribute->name)) {
			continue;
		}
		struct result_attribute *at =
			find(list, count, v->attribute->name);
		if (!at && count < MAX_ATTRIBUTES) {
			at = &list[count++];
			*at = (struct result_attribute){
				.name = str_of(v->attribute->name),
				.kind = v->attribute->kind};
		}
		if (at) {
			put_value(at, a, v->value);
		}
	}
	return count;
}

static struct result_attribute *add_own(struct result_attribute *list,
	uint32_t *count, const char *name, enum rap_attribute_kind kind)
{
	struct result_attribute *at = &list[(*count)++];
	*at = (struct result_attribute){
		.name = str_of(name), .kind = (uint32_t)kind};
	return at;
}

/*
 * What the layer of brackets says of the place that decided: the host's own
 * attributes. Who holds a bracket around this one does not hold this one.
 */
static uint32_t put_bracket(struct result_attribute *list, uint32_t count,
	struct arena *a, const struct brackets *b, uint32_t place)
{
	uint32_t index = brackets_around(b, place);
	if (index == NO_BRACKET || count + 3 > MAX_ATTRIBUTES) {
		return count;
	}
	const struct bracket *in = &b->at[index];
	put_value(add_own(list, &count, "in_bracket", RAP_ATTRIBUTE_BOOLEAN), a,
		"true");
	put_value(add_own(list, &count, "bracket_depth", RAP_ATTRIBUTE_INTEGER),
		a, arena_printf(a, "%u", in->depth));
	if (in->holder_count) {
		struct result_attribute *at =
			add_own(list, &count, "holders", RAP_ATTRIBUTE_LIST);
		for (uint32_t i = 0; i < in->holder_count; i++) {
			const struct holder *h =
				&b->holders[in->first_holder + i];
			const char *role =
				actor_role_name((enum actor_role)h->role);
			put_value(at, a,
				arena_printf(a, "%.*s %s", (int)h->name.len,
					h->name.at, role));
		}
	}
	return count;
}

/* Whether a finding is a note's on its unit: the unit's stance is not its. */
static bool is_remark(const struct document *d, const struct outcome *o)
{
	uint32_t sentence =
		document_unit_at(d, o->quote.begin, RAP_UNIT_SENTENCE);
	return sentence != RAP_NO_UNIT &&
		d->units[sentence].zone == RAP_ZONE_QUOTED;
}

static int by_name(const void *a, const void *b)
{
	const struct result_attribute *x = a;
	const struct result_attribute *y = b;
	return str_compare(x->name, y->name);
}

void attributes_collect(struct result_finding *out, struct arena *a,
	const struct analysis *analysis, const struct outcome *o)
{
	const struct session *s = &analysis->session;
	struct result_attribute *list =
		arena_bytes(a, MAX_ATTRIBUTES * sizeof(*list));
	uint32_t count = 1;
	struct rap_str *kind = arena_bytes(a, sizeof(*kind));
	*kind = out->kind;
	list[0] = (struct result_attribute){.name = str_of("kind"),
		.kind = RAP_ATTRIBUTE_STRING,
		.values = kind,
		.value_count = 1};
	count = put_all(list, count, a, s, o->attributes);
	if (!is_remark(&analysis->document, o)) {
		count = put_all(list, count, a, s, s->unit_attributes[o->unit]);
	}
	count = put_bracket(list, count, a, &analysis->brackets,
		o->quote.begin);
	qsort(list + 1, count - 1, sizeof(*list), by_name);
	out->attributes = list;
	out->attribute_count = count;
}
