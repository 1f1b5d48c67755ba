/* SPDX-License-Identifier: MIT */
#include "core/plugin/host_table.h"

#include <stdarg.h>
#include <stdio.h>

#include "core/base/literal.h"
#include "core/base/utf8.h"
#include "core/config/option.h"

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
	const struct analyzer *a = guest_analyzer(g);
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
	const struct analyzer *a = guest_analyzer(g);
	return number < a->pattern_count
		? &g->host->registry->patterns[a->first_pattern + number]
		: NULL;
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
		.find = hits_find,
		.count = hits_count,
		.unit_attribute = attribute_of_unit,
		.set_attribute = attribute_set,
		.emit = finding_emit,
		.record_field = record_field,
		.conclude_fact = record_conclude_fact,
		.set_model = model_set,
		.bracket = bracket,
	};
	return &table;
}
