/* SPDX-License-Identifier: MIT */
#include "core/plugin/host_table.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/base/literal.h"
#include "core/base/utf8.h"
#include "core/config/option.h"

static struct guest *guest_of(struct rap_call *call)
{
	return (struct guest *)call;
}

static const struct analyzer *analyzer_of(const struct guest *g)
{
	return &g->host->registry->analyzers[g->number];
}

/* A message is one line of text, even if it was cut amid a character. */
static void make_line(char *message)
{
	struct rap_str text = str_of(message);
	for (size_t i; (i = utf8_first_bad(text)) < text.len;) {
		message[i] = '?';
	}
	for (char *c = message; *c; c++) {
		*c = (unsigned char)*c < ' ' ? ' ' : *c;
	}
}

static int fail(struct rap_call *call, const char *fmt, ...) PRINTF_LIKE(2, 3);

static int PRINTF_LIKE(2, 3)
fail(struct rap_call *call, const char *fmt, ...)
{
	struct guest *g = guest_of(call);
	if (g->message) { /* the first failure is the cause of the others */
		return RAP_FAILED;
	}
	va_list args;
	va_start(args, fmt);
	(void)vsnprintf(g->said, sizeof(g->said), fmt, args);
	va_end(args);
	make_line(g->said);
	g->message = g->said;
	return RAP_FAILED;
}

bool host_is_text(const char *text)
{
	struct rap_str all = str_of(text);
	return utf8_first_bad(all) == all.len;
}

bool guest_call(struct guest *g, const char *callback, int status)
{
	if (status != RAP_OK && !g->message) {
		(void)fail(&g->call, "%s returned %d without saying why",
			callback, status);
	}
	return g->message != NULL;
}

static void *alloc(struct rap_call *call, size_t size)
{
	struct guest *g = guest_of(call);
	return arena_alloc(g->phase == PHASE_BEGIN ? &g->document_scratch
						   : &g->scratch,
		size);
}

static const char *option_value(struct guest *g, const char *name,
	uint32_t kind)
{
	const struct analyzer *a = analyzer_of(g);
	const char *near = NULL;
	const struct rap_option *o = option_find(a->plugin->options,
		a->plugin->option_count, name, &near);
	bool string = kind == RAP_OPTION_STRING;
	if (!o ||
		(o->kind != kind &&
			!(string && o->kind == RAP_OPTION_CHOICE))) {
		(void)fail(&g->call,
			"asked for option '%s', which it does not declare so",
			name);
		return NULL;
	}
	return a->option_values[o - a->plugin->options];
}

static int64_t get_integer(struct rap_call *call, const char *name)
{
	const char *value =
		option_value(guest_of(call), name, RAP_OPTION_INTEGER);
	return value ? option_integer(value) : 0;
}

static int get_boolean(struct rap_call *call, const char *name)
{
	const char *value =
		option_value(guest_of(call), name, RAP_OPTION_BOOLEAN);
	return value && option_boolean(value);
}

static const char *get_string(struct rap_call *call, const char *name)
{
	const char *value =
		option_value(guest_of(call), name, RAP_OPTION_STRING);
	return value ? value : "";
}

static const struct rap_unit *unit(struct rap_call *call, uint32_t index)
{
	const struct session *s = guest_of(call)->session;
	return s && index < s->document->unit_count ? &s->document->units[index]
						    : NULL;
}

static uint32_t unit_at(struct rap_call *call, uint32_t place, uint32_t kind)
{
	const struct session *s = guest_of(call)->session;
	return s && kind <= RAP_UNIT_SENTENCE
		? document_unit_at(s->document, place, (enum rap_unit_kind)kind)
		: RAP_NO_UNIT;
}

static const struct rap_pattern *pattern(struct rap_call *call, uint32_t number)
{
	const struct guest *g = guest_of(call);
	const struct analyzer *a = analyzer_of(g);
	return number < a->pattern_count
		? &g->host->registry->patterns[a->first_pattern + number]
		: NULL;
}

const struct rap_hit *guest_hits(struct guest *g, const struct rap_hit *hits,
	uint32_t count)
{
	struct rap_hit *own =
		arena_bytes(&g->scratch, (count + 1) * sizeof(*own));
	for (uint32_t i = 0; i < count; i++) {
		own[i] = hits[i];
		own[i].pattern -= analyzer_of(g)->first_pattern;
	}
	return own;
}

/* The first hit that begins at or after a place. */
static uint32_t first_hit(const struct hits *hits, uint32_t place)
{
	uint32_t low = 0;
	uint32_t high = hits->count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (hits->at[middle].span.begin < place) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

static int by_place(const void *a, const void *b)
{
	const struct rap_hit *x = a;
	const struct rap_hit *y = b;
	if (x->span.begin != y->span.begin) {
		return x->span.begin < y->span.begin ? -1 : 1;
	}
	if (x->span.end != y->span.end) {
		return x->span.end > y->span.end ? -1 : 1;
	}
	return (x->pattern > y->pattern) - (x->pattern < y->pattern);
}

/* Hits of the pass and hits looked for now, together in reading order. */
static void find_in_unit(struct guest *g, const struct rap_unit *u)
{
	const struct session *s = g->session;
	const struct analyzer *a = analyzer_of(g);
	struct hits more = {0};
	struct pattern_range own = {a->first_pattern, a->pattern_count};
	scanner_find(g->host->scanner, s->document, own, u,
		&g->document_scratch, &more);
	uint32_t first = first_hit(s->hits, u->span.begin);
	uint32_t last = first_hit(s->hits, u->span.end);
	struct rap_hit *all = arena_bytes(&g->document_scratch,
		(more.count + last - first + 1) * sizeof(*all));
	uint32_t count = 0;
	for (uint32_t i = 0; i < more.count; i++) {
		all[count++] = more.at[i];
	}
	for (uint32_t i = first; i < last; i++) {
		const struct rap_hit *hit = &s->hits->at[i];
		if (hit->pattern >= a->first_pattern &&
			hit->pattern < a->first_pattern + a->pattern_count) {
			all[count++] = *hit;
		}
	}
	for (uint32_t i = 0; i < count; i++) {
		all[i].pattern -= a->first_pattern;
	}
	if (count > more.count && more.count) {
		qsort(all, count, sizeof(*all), by_place);
	}
	g->found = all;
	g->found_count = count;
}

/* Whether what was found last was found around a unit. */
static bool is_around(struct rap_call *call, const struct rap_unit *u)
{
	const struct rap_unit *last = unit(call, guest_of(call)->found_unit);
	return last && last->span.begin <= u->span.begin &&
		last->span.end >= u->span.end;
}

/* Of the hits found around a unit, those inside it. */
static const struct rap_hit *hits_inside(struct guest *g,
	const struct rap_unit *u, uint32_t *count)
{
	struct rap_hit *list = arena_bytes(&g->document_scratch,
		(g->found_count + 1) * sizeof(*list));
	for (uint32_t i = 0; i < g->found_count; i++) {
		const struct rap_hit *hit = &g->found[i];
		if (hit->span.begin >= u->span.begin &&
			hit->span.end <= u->span.end) {
			list[(*count)++] = *hit;
		}
	}
	return list;
}

static const struct rap_hit *find(struct rap_call *call, uint32_t index,
	uint32_t *count)
{
	struct guest *g = guest_of(call);
	const struct rap_unit *u = unit(call, index);
	*count = 0;
	if (!u) {
		(void)fail(call, "asked for hits in unit %u, which is none",
			index);
		return NULL;
	}
	if (g->found_unit != index) {
		if (is_around(call, u)) {
			return hits_inside(g, u, count);
		}
		find_in_unit(g, u);
		g->found_unit = index;
	}
	*count = g->found_count;
	return g->found;
}

static uint32_t count_hits(struct rap_call *call, uint32_t index,
	const char *name)
{
	uint32_t total = 0;
	uint32_t count = 0;
	const struct rap_hit *hits = find(call, index, &count);
	for (uint32_t i = 0; i < count; i++) {
		const struct rap_pattern *p = pattern(call, hits[i].pattern);
		total += p && strcmp(p->name ? p->name : p->text, name) == 0;
	}
	return total;
}

static struct rap_str unit_attribute(struct rap_call *call, uint32_t index,
	const char *name, uint32_t which)
{
	const struct session *s = guest_of(call)->session;
	struct rap_str none = {"", 0};
	if (!unit(call, index)) {
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

/* Lists keep their order; of anything else the last value counts. */
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
		if (old->attribute == value.attribute && !list) {
			old->value = value.value;
			return;
		}
		head = &old->next;
	}
	*head = s->value_count;
	s->values[s->value_count++] = value;
}

static int set_attribute(struct rap_call *call, const char *name,
	const char *value)
{
	struct guest *g = guest_of(call);
	struct session *s = g->session;
	const struct rap_attribute *at =
		find_attribute(analyzer_of(g)->plugin, name);
	bool annotating = g->phase == PHASE_ANNOTATE;
	if (!s || !g->target) {
		return fail(call,
			"attribute '%s' set where there is nothing "
			"to describe",
			name);
	}
	if (!at || annotating != (at->scope == RAP_SCOPE_UNIT)) {
		return fail(call, "attribute '%s' is not declared for %s", name,
			annotating ? "units" : "findings");
	}
	if (!value || !host_is_text(value) || !is_value(at, value)) {
		return fail(call, "attribute '%s' cannot be '%s'", name,
			value ? value : "(null)");
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

static const struct rap_bracket *bracket(struct rap_call *call, uint32_t index)
{
	struct guest *g = guest_of(call);
	const struct brackets *all = g->session ? g->session->brackets : NULL;
	if (!all || index >= all->count) {
		return NULL;
	}
	const struct bracket *b = &all->at[index];
	struct rap_bracket *view = arena_alloc(&g->scratch, sizeof(*view));
	*view = (struct rap_bracket){.size = sizeof(*view),
		.pairing = b->pairing,
		.span = b->span,
		.depth = b->live ? b->depth : 0};
	return view;
}

const struct rap_host *host_table(void)
{
	static const struct rap_host table = {
		.size = sizeof(table),
		.abi_minor = RAP_ABI_MINOR,
		.version = LITERAL(RAP_VERSION_MAJOR) "." LITERAL(
			RAP_VERSION_MINOR) "." LITERAL(RAP_VERSION_PATCH),
		.option_integer = get_integer,
		.option_boolean = get_boolean,
		.option_string = get_string,
		.alloc = alloc,
		.fail = fail,
		.unit = unit,
		.unit_at = unit_at,
		.pattern = pattern,
		.find = find,
		.count = count_hits,
		.unit_attribute = unit_attribute,
		.set_attribute = set_attribute,
		.emit = finding_emit,
		.record_field = record_field,
		.conclude_fact = record_conclude_fact,
		.set_model = model_set,
		.bracket = bracket,
	};
	return &table;
}
