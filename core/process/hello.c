/* SPDX-License-Identifier: MIT */
#include "core/process/hello.h"

#include "core/results/wire.h"
#include "core/results/wire_field.h"

static void names(struct wire *w, struct hello *h)
{
	struct rap_str *made = wire_list(w, &h->name_count, sizeof(*made));
	for (uint32_t i = 0; i < h->name_count && !w->bad; i++) {
		struct rap_str one = made ? made[i] : h->names[i];
		wire_text(w, &one);
		if (made) {
			made[i] = one;
		}
	}
	h->names = made ? made : h->names;
}

static void head(struct wire *w, struct hello *h)
{
	uint32_t status = h->status;
	wire_u32(w, &status);
	w->bad = w->bad || status > STATUS_USAGE;
	h->status = (enum status)status;
	wire_text(w, &h->message);
	wire_text(w, &h->answer);
	names(w, h);
	wire_text(w, &h->concluding);
	w->bad = w->bad || h->concluding.len != h->name_count;
	wire_truth(w, &h->sound);
}

static void put_problem(struct wire_sink *records, const char *analyzer,
	const char *code, const char *message)
{
	struct error err;
	struct result_problem p = {
		.stage = str_of("load"),
		.analyzer = str_of(analyzer),
		.code = str_of(code),
		.message = str_of(message),
		.effect = str_of("not-analysed"),
	};
	(void)!records->sink.ops->problem(&records->sink, &p, &err);
}

/* Analyzers that died or refused to open take no part, and that is said. */
static void put_absent(struct wire_sink *records, const struct engine *e)
{
	const struct registry *r = e->registry;
	for (uint32_t i = 0; i < r->refusal_count; i++) {
		const struct refusal *refusal = &r->refusals[i];
		if (refusal_is_problem(refusal)) {
			put_problem(records, refusal->name, refusal->code,
				refusal->reason);
		}
	}
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		const char *reason = NULL;
		if (host_is_benched(e->host, i, &reason)) {
			put_problem(records, r->analyzers[i].name,
				"open-failed", reason);
		}
	}
}

static bool is_sound(const struct engine *e)
{
	const struct registry *r = e->registry;
	const char *reason = NULL;
	bool sound = true;
	for (uint32_t i = 0; i < r->refusal_count; i++) {
		sound = sound && !refusal_is_problem(&r->refusals[i]);
	}
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		sound = sound && !host_is_benched(e->host, i, &reason);
	}
	return sound;
}

static void list_names(struct hello *h, struct arena *a, const struct engine *e)
{
	uint32_t count = e ? e->registry->analyzer_count : 0;
	struct rap_str *list = arena_array(a, count + 1, sizeof(*list));
	for (uint32_t i = 0; i < count; i++) {
		list[i] = str_of(e->registry->analyzers[i].name);
	}
	h->names = list;
	h->name_count = count;
}

void hello_write(struct buf *out, const struct hello *given,
	const struct engine *e, const struct result_run *run)
{
	struct wire w = {.out = out};
	struct hello h = *given;
	struct buf concluding = BUF_INIT;
	struct wire_sink records;
	struct arena arena = ARENA_INIT;
	struct error err;
	wire_sink_init(&records);
	for (uint32_t i = 0; e && i < e->registry->analyzer_count; i++) {
		buf_putc(&concluding, host_wants_conclude(e->host, i));
	}
	if (e) {
		(void)!records.sink.ops->run(&records.sink, run, &err);
		put_absent(&records, e);
		h.sound = is_sound(e);
	}
	h.concluding = buf_str(&concluding);
	list_names(&h, &arena, e);
	head(&w, &h);
	buf_add_str(out, buf_str(&records.bytes));
	wire_sink_release(&records);
	buf_release(&concluding);
	arena_release(&arena);
}

enum status hello_read(struct hello *out, struct arena *a, struct rap_str bytes,
	struct error *err)
{
	struct wire w = {.rest = bytes, .arena = a};
	*out = (struct hello){0};
	head(&w, out);
	out->records = w.rest;
	return w.bad ? error_set(err, STATUS_SYNTAX,
			       "the process that loads plugins was damaged")
		     : STATUS_OK;
}
