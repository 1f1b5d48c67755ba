/* SPDX-License-Identifier: MIT */
#include "core/report/compilation.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/report/grow.h"

static struct compilation *self_of(struct result_sink *sink)
{
	return (struct compilation *)sink;
}

static struct result_sink *tally_of(struct result_sink *sink)
{
	return tally_sink(self_of(sink)->tally);
}

static enum status take_run(struct result_sink *sink,
	const struct result_run *r, struct error *err)
{
	struct result_sink *t = tally_of(sink);
	return t->ops->run(t, r, err);
}

static enum status take_document(struct result_sink *sink,
	const struct result_document *r, struct error *err)
{
	struct compilation *c = self_of(sink);
	struct result_sink *t = tally_of(sink);
	GROW(c->arena, c->revisions, c->revision_count, c->revision_capacity);
	c->revisions[c->revision_count++] = revision_of(c->arena, r);
	return t->ops->document(t, r, err);
}

static bool is_one_of(struct rap_str name, const char *const *names)
{
	while (*names && !str_equal(name, str_of(*names))) {
		names++;
	}
	return *names != NULL;
}

/* "first, second" of all attributes with one of the names. */
static struct rap_str join(struct arena *a, const struct result_finding *r,
	const char *const *names)
{
	struct buf b = BUF_INIT;
	for (uint32_t i = 0; i < r->attribute_count; i++) {
		const struct result_attribute *at = &r->attributes[i];
		if (!is_one_of(at->name, names)) {
			continue;
		}
		for (uint32_t k = 0; k < at->value_count; k++) {
			buf_puts(&b, b.len ? ", " : "");
			buf_add_str(&b, at->values[k]);
		}
	}
	struct rap_str text = str_copy(a, buf_str(&b));
	buf_release(&b);
	return text;
}

/*
 * What the issue's own analyzer says: every attribute that does not describe
 * the words alone. Named, but for the model of text that is followed.
 */
static struct rap_str join_option(struct arena *a,
	const struct result_finding *r)
{
	static const char *const of_words[] = {"kind", "modality",
		"modality_rank", "modality_mix", "direction", "addressee",
		"exceptions", "flexibilities", "periods", "temporal",
		"in_bracket", "bracket_depth", "holders", NULL};
	struct buf b = BUF_INIT;
	for (uint32_t i = 0; i < r->attribute_count; i++) {
		const struct result_attribute *at = &r->attributes[i];
		if (is_one_of(at->name, of_words) ||
			str_ends_with(at->name, "_evidence")) {
			continue;
		}
		buf_puts(&b, b.len ? "; " : "");
		if (!str_equal(at->name, str_of("archetype"))) {
			buf_add_str(&b, at->name);
			buf_puts(&b, ": ");
		}
		for (uint32_t k = 0; k < at->value_count; k++) {
			buf_puts(&b, k ? ", " : "");
			buf_add_str(&b, at->values[k]);
		}
	}
	struct rap_str text = str_copy(a, buf_str(&b));
	buf_release(&b);
	return text;
}

/* "first"; "second": the words that the option rests on. */
static struct rap_str join_evidence(struct arena *a,
	const struct result_finding *r)
{
	struct buf b = BUF_INIT;
	for (uint32_t i = 0; i < r->attribute_count; i++) {
		const struct result_attribute *at = &r->attributes[i];
		bool is_evidence = str_ends_with(at->name, "_evidence");
		for (uint32_t k = 0; is_evidence && k < at->value_count; k++) {
			buf_puts(&b, b.len ? "; \"" : "\"");
			buf_add_str(&b, at->values[k]);
			buf_putc(&b, '"');
		}
	}
	struct rap_str text = str_copy(a, buf_str(&b));
	buf_release(&b);
	return text;
}

/* "in brackets: Japan proposes, Peru opposes" */
static struct rap_str join_bracket(struct arena *a,
	const struct result_finding *r)
{
	static const char *const inside[] = {"in_bracket", NULL};
	static const char *const holders[] = {"holders", NULL};
	struct rap_str who = join(a, r, holders);
	if (!join(a, r, inside).len) {
		return who;
	}
	return str_of(arena_printf(a, "in brackets%s%.*s", who.len ? ": " : "",
		(int)who.len, who.at));
}

static uint32_t rank_of(const struct result_finding *r)
{
	for (uint32_t i = 0; i < r->attribute_count; i++) {
		const struct result_attribute *at = &r->attributes[i];
		if (str_equal(at->name, str_of("modality_rank")) &&
			at->value_count &&
			ascii_is_digit(str_at(at->values[0], 0))) {
			return (uint32_t)(at->values[0].at[0] - '0');
		}
	}
	return 0;
}

static struct rap_str quote_of(struct arena *a, const struct result_finding *r)
{
	return str_of(arena_printf(a, "... %.*s%.*s%.*s ...",
		(int)r->before.len, r->before.at, (int)r->quote.len,
		r->quote.at, (int)r->after.len, r->after.at));
}

static void add(struct compilation *c, const struct result_finding *r)
{
	static const char *const modality[] = {"modality", NULL};
	static const char *const addressee[] = {"addressee", NULL};
	static const char *const direction[] = {"direction", NULL};
	static const char *const exceptions[] = {"exceptions", NULL};
	static const char *const eased[] = {
		"flexibilities", "periods", "temporal", NULL};
	struct arena *a = c->arena;
	GROW(a, c->passages, c->passage_count, c->passage_capacity);
	c->passages[c->passage_count++] = (struct passage){
		.document = c->tally->document_count - 1,
		.kind = tally_name(c->tally, r->kind),
		.cite = str_copy(a, r->cite),
		.unit_title = str_copy(a, r->unit_title),
		.modality = join(a, r, modality),
		.addressee = join(a, r, addressee),
		.direction = join(a, r, direction),
		.exceptions = join(a, r, exceptions),
		.flexibilities = join(a, r, eased),
		.option = join_option(a, r),
		.bracket = join_bracket(a, r),
		.evidence = join_evidence(a, r),
		.text = r->text.len ? str_copy(a, r->text) : quote_of(a, r),
		.whole = r->text.len > 0,
		.score = r->score,
		.rank = rank_of(r),
	};
}

static enum status take_finding(struct result_sink *sink,
	const struct result_finding *r, struct error *err)
{
	struct compilation *c = self_of(sink);
	struct result_sink *t = tally_of(sink);
	if (str_equal(r->issue, c->issue) && c->tally->document_count &&
		!str_equal(r->kind, str_of("mention"))) {
		add(c, r);
	}
	return t->ops->finding(t, r, err);
}

static enum status take_problem(struct result_sink *sink,
	const struct result_problem *r, struct error *err)
{
	struct result_sink *t = tally_of(sink);
	return t->ops->problem(t, r, err);
}

static enum status take_corpus(struct result_sink *sink,
	const struct result_corpus *r, struct error *err)
{
	struct result_sink *t = tally_of(sink);
	return t->ops->corpus(t, r, err);
}

static enum status take_summary(struct result_sink *sink,
	const struct result_summary *r, struct error *err)
{
	struct result_sink *t = tally_of(sink);
	return t->ops->summary(t, r, err);
}

struct compilation *compilation_new(struct arena *a,
	const struct report_options *options, struct rap_str issue)
{
	static const struct result_sink_ops ops = {take_run, take_document,
		take_finding, take_problem, take_corpus, take_summary};
	struct compilation *c = arena_alloc(a, sizeof(*c));
	*c = (struct compilation){.sink = {&ops},
		.arena = a,
		.tally = tally_new(a, options),
		.issue = issue};
	return c;
}

bool compilation_is_known(const struct compilation *c)
{
	return tally_find(&c->tally->issue_map, c->issue) > 0;
}
