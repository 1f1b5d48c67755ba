/* SPDX-License-Identifier: MIT */
/*
 * Attributes of units and findings: what analyzers set, checked against what
 * they declare, and what they ask for.
 */
#include "core/plugin/host_table.h"

struct rap_str attribute_of_unit(struct rap_call *call, uint32_t index,
	const char *name, uint32_t which)
{
	const struct session *s = guest_of(call)->session;
	struct rap_str none = {"", 0};
	if (!host_table()->unit(call, index)) {
		return none;
	}
	for (uint32_t i = s->unit_attributes[index]; i != UINT32_MAX;
		i = s->values[i].next) {
		const struct attribute_value *v = &s->values[i];
		if (strcmp(v->attribute->name, name) == 0 && !which--) {
			return str_of(v->value);
		}
	}
	return none;
}

/* Whether value is one of "a|b|c"; anything is, where nothing is listed. */
static bool is_listed(const char *values, const char *value)
{
	struct rap_str rest = str_of(values);
	struct rap_str one;
	while (str_next_piece(&rest, '|', &one)) {
		if (str_equal(one, str_of(value))) {
			return true;
		}
	}
	return !values;
}

/* Whether value is what an attribute of this kind can be. */
static bool is_value(const struct rap_attribute *at, const char *value)
{
	size_t digits = 0;
	switch ((enum rap_attribute_kind)at->kind) {
	case RAP_ATTRIBUTE_INTEGER:
		value += *value == '-' || *value == '+';
		digits = strspn(value, "0123456789");
		return digits > 0 && !value[digits];
	case RAP_ATTRIBUTE_BOOLEAN:
		return is_listed("true|false", value);
	case RAP_ATTRIBUTE_STRING:
	case RAP_ATTRIBUTE_LIST:
		break;
	}
	return is_listed(at->values, value);
}

static const struct rap_attribute *find_attribute(const struct rap_plugin *p,
	const char *name)
{
	for (uint32_t i = 0; i < p->attribute_count; i++) {
		if (strcmp(p->attributes[i].name, name) == 0) {
			return &p->attributes[i];
		}
	}
	return NULL;
}

/* Lists keep their order and have each value once; of anything else the last
 * value counts. */
static void put_value(struct session *s, uint32_t *head,
	struct attribute_value value)
{
	if (s->value_count == s->value_capacity) {
		uint32_t capacity =
			s->value_capacity ? s->value_capacity * 2 : 64;
		s->values = arena_grow(s->arena, s->values, s->value_count,
			capacity, sizeof(*s->values));
		s->value_capacity = capacity;
	}
	bool list = value.attribute->kind == RAP_ATTRIBUTE_LIST;
	while (*head != UINT32_MAX) {
		struct attribute_value *old = &s->values[*head];
		bool same = old->attribute == value.attribute;
		if (same && (!list || !strcmp(old->value, value.value))) {
			old->value = value.value;
			return;
		}
		head = &old->next;
	}
	*head = s->value_count;
	s->values[s->value_count++] = value;
}

int attribute_set(struct rap_call *call, const char *name, const char *value)
{
	struct guest *g = guest_of(call);
	struct session *s = g->session;
	const struct rap_attribute *at =
		find_attribute(guest_analyzer(g)->plugin, name);
	bool annotating = g->phase == PHASE_ANNOTATE;
	if (!s || !g->target) {
		return host_table()->fail(call,
			"attribute '%s' set where there is nothing "
			"to describe",
			name);
	}
	if (!at || annotating != (at->scope == RAP_SCOPE_UNIT)) {
		return host_table()->fail(call,
			"attribute '%s' is not declared for %s", name,
			annotating ? "units" : "findings");
	}
	if (!value || !host_is_text(value) || !is_value(at, value)) {
		return host_table()->fail(call, "attribute '%s' cannot be '%s'",
			name, value ? value : "(null)");
	}
	struct attribute_value v = {
		.attribute = at,
		.value = arena_copy(s->arena, value, strlen(value)),
		.next = UINT32_MAX,
		.analyzer = g->number,
	};
	put_value(s, g->target, v);
	return RAP_OK;
}
