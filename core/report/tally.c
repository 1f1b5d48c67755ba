/* SPDX-License-Identifier: MIT */
#include "core/report/tally.h"

#include "core/base/ascii.h"
#include "core/report/grow.h"
#include "core/report/lost.h"
#include "core/text/profile.h"

enum { SURE = 60 }; /* hundredths: below, a finding is one to check */

static struct tally *self_of(struct result_sink *sink)
{
	return (struct tally *)sink;
}

static enum status take_run(struct result_sink *sink,
	const struct result_run *r, struct error *err)
{
	struct tally *t = self_of(sink);
	(void)err;
	for (uint32_t i = 0; i < r->issue_count; i++) {
		const struct result_issue *issue = &r->issues[i];
		if (str_equal(issue->counts_as, str_of("nothing"))) {
			(void)map_at(&t->uncounted, t->arena, issue->id);
		} else if (!tally_find(&t->issue_map, issue->id)) {
			(void)tally_issue(t, issue);
		}
	}
	return STATUS_OK;
}

static void add_members(struct tally *t, struct tally_document *d,
	const struct result_document *r)
{
	d->members = arena_array(t->arena, (size_t)r->proponent_count + 1,
		sizeof(*d->members));
	for (uint32_t i = 0; i < r->proponent_count; i++) {
		const struct result_actor *p = &r->proponents[i];
		uint32_t member =
			tally_member(t, p->name, p->code, p->is_group);
		bool there = false;
		for (uint32_t k = 0; k < d->member_count; k++) {
			there = there || d->members[k] == member;
		}
		if (!there) {
			d->members[d->member_count++] = member;
		}
	}
}

static void *copy_list(struct arena *a, const void *list, uint32_t count,
	size_t size)
{
	void *copy = arena_bytes(a, count * size + 1);
	return count ? memcpy(copy, list, count * size) : copy;
}

/* There is no more of the last document: it keeps no more than it has. */
static void close_document(struct tally *t)
{
	if (!t->document_count) {
		return;
	}
	struct tally_document *d = &t->documents[t->document_count - 1];
	d->cells =
		copy_list(t->arena, d->cells, d->cell_count, sizeof(*d->cells));
	d->models = copy_list(t->arena, d->models, d->model_count,
		sizeof(*d->models));
}

static enum status take_document(struct result_sink *sink,
	const struct result_document *r, struct error *err)
{
	struct tally *t = self_of(sink);
	(void)err;
	close_document(t);
	GROW(t->arena, t->documents, t->document_count, t->document_capacity);
	struct tally_document *d = &t->documents[t->document_count++];
	*d = (struct tally_document){
		.path = str_copy(t->arena, r->path),
		.symbol = str_copy(t->arena, r->symbol.text),
		.title = str_copy(t->arena, r->title.text),
		.kind = tally_name(t,
			r->kind.text.len ? r->kind.text : str_of("unknown")),
		.date = tally_name(t, r->date.text),
		.language = tally_name(t,
			r->language.text.len ? r->language.text
					     : str_of("unknown")),
		.language_bit = language_of(r->language.text),
		.words = r->words,
	};
	tally_number(&t->document_map, t->arena, d->path, t->document_count);
	add_members(t, d, r);
	return STATUS_OK;
}

static uint32_t kind_of(struct rap_str kind)
{
	static const char *const names[TALLY_KINDS] = {
		"provision", "clause", "position", "mention"};
	for (uint32_t i = 0; i < TALLY_KINDS; i++) {
		if (str_equal(kind, str_of(names[i]))) {
			return i;
		}
	}
	return TALLY_MENTION; /* a kind of later versions claims nothing */
}

static struct tally_cell *cell_at(struct tally *t, struct tally_document *d,
	uint32_t issue)
{
	for (uint32_t i = d->cell_count; i; i--) {
		if (d->cells[i - 1].issue == issue) {
			return &d->cells[i - 1];
		}
	}
	GROW(t->arena, t->cells, d->cell_count, t->cell_capacity);
	d->cells = t->cells;
	d->cells[d->cell_count] = (struct tally_cell){.issue = issue};
	return &d->cells[d->cell_count++];
}

static struct tally_model *find_model(const struct tally_document *d,
	const struct tally_model *model)
{
	for (uint32_t i = 0; i < d->model_count; i++) {
		struct tally_model *at = &d->models[i];
		if (at->issue == model->issue &&
			at->archetype == model->archetype &&
			at->value.at == model->value.at) {
			return at;
		}
	}
	return NULL;
}

/* How binding a finding is: -1 if it is not legal text. */
static int rank_of(const struct result_finding *r)
{
	for (uint32_t i = 0; i < r->attribute_count; i++) {
		const struct result_attribute *a = &r->attributes[i];
		if (str_equal(a->name, str_of("modality_rank")) &&
			a->value_count && a->values[0].len == 1 &&
			ascii_is_digit(a->values[0].at[0])) {
			return a->values[0].at[0] - '0';
		}
	}
	return -1;
}

static void add_model(struct tally *t, struct tally_document *d, uint32_t issue,
	const struct result_finding *r, const struct result_attribute *a)
{
	bool archetype = str_equal(a->name, str_of("archetype"));
	if (!archetype && !str_equal(a->name, str_of("direction"))) {
		return;
	}
	for (uint32_t i = 0; i < a->value_count; i++) {
		struct tally_model model = {issue, archetype,
			tally_name(t, a->values[i]), rank_of(r)};
		struct tally_model *at = find_model(d, &model);
		if (!at) {
			GROW(t->arena, t->models, d->model_count,
				t->model_capacity);
			d->models = t->models;
			d->models[d->model_count++] = model;
		} else if (model.rank > at->rank) {
			at->rank = model.rank;
		}
	}
}

static struct rap_str verdict_of(const struct result_finding *r)
{
	for (uint32_t i = 0; i < r->attribute_count; i++) {
		const struct result_attribute *a = &r->attributes[i];
		if (str_equal(a->name, str_of("verdict")) && a->value_count) {
			return a->values[0];
		}
	}
	return str_of("");
}

/* Count a verdict; whether it leaves anything of the finding. */
static bool count_verdict(struct tally *t, struct rap_str verdict)
{
	t->verdicts.right += str_equal(verdict, str_of("right"));
	t->verdicts.other += str_equal(verdict, str_of("other"));
	if (str_equal(verdict, str_of("wrong"))) {
		t->verdicts.wrong++;
		return false;
	}
	return true;
}

static enum status take_finding(struct result_sink *sink,
	const struct result_finding *r, struct error *err)
{
	struct tally *t = self_of(sink);
	(void)err;
	if (!t->document_count) {
		return STATUS_OK;
	}
	struct tally_document *d = &t->documents[t->document_count - 1];
	if (map_index(&t->uncounted, r->issue) != MAP_NONE) {
		return STATUS_OK;
	}
	uint32_t issue = tally_find(&t->issue_map, r->issue);
	if (!issue) {
		struct result_issue unlisted = {.id = r->issue,
			.theme = r->theme,
			.analyzer = r->analyzer,
			.counts_as = str_of("topic")};
		issue = tally_issue(t, &unlisted) + 1;
	}
	issue--;
	struct rap_str verdict = verdict_of(r);
	if (!count_verdict(t, verdict)) {
		return STATUS_OK;
	}
	t->issues[issue].used = true;
	struct tally_cell *cell = cell_at(t, d, issue);
	uint32_t kind = kind_of(r->kind);
	cell->counts[kind]++;
	if (kind != TALLY_MENTION) {
		cell->sure = cell->sure || r->score >= SURE ||
			str_equal(verdict, str_of("right"));
		for (uint32_t i = 0; i < r->attribute_count; i++) {
			add_model(t, d, issue, r, &r->attributes[i]);
		}
	}
	return STATUS_OK;
}

/* Messages often begin with the path, which reports show by itself. */
static struct rap_str without_path(struct rap_str message, struct rap_str path)
{
	if (path.len && message.len > path.len + 2 &&
		memcmp(message.at, path.at, path.len) == 0 &&
		memcmp(message.at + path.len, ": ", 2) == 0) {
		message.at += path.len + 2;
		message.len -= path.len + 2;
	}
	return message;
}

static enum status take_problem(struct result_sink *sink,
	const struct result_problem *r, struct error *err)
{
	struct tally *t = self_of(sink);
	(void)err;
	struct tally_problem p = {
		.document = str_copy(t->arena, r->document),
		.analyzer = tally_name(t, r->analyzer),
		.code = tally_name(t, r->code),
		.message = tally_name(t, without_path(r->message, r->document)),
	};
	if (str_equal(r->effect, str_of("not-read"))) {
		GROW(t->arena, t->unread, t->unread_count, t->unread_capacity);
		t->unread[t->unread_count++] = p;
	} else if (str_equal(r->effect, str_of("not-applied"))) {
		GROW(t->arena, t->unapplied, t->unapplied_count,
			t->unapplied_capacity);
		t->unapplied[t->unapplied_count++] = p;
	} else if (str_equal(r->effect, str_of("not-analysed"))) {
		GROW(t->arena, t->unanalysed, t->unanalysed_count,
			t->unanalysed_capacity);
		t->unanalysed[t->unanalysed_count++] = p;
		lost_note(t, r);
	}
	return STATUS_OK;
}

static void take_version(struct tally *t, const struct result_corpus *r)
{
	uint32_t found = tally_find(&t->document_map, r->document);
	t->has_versions = true;
	if (found) {
		struct tally_document *d = &t->documents[found - 1];
		d->has_version = true;
		d->counted = r->counted;
		d->reason = tally_name(t, r->reason);
		d->counted_with = str_copy(t->arena, r->counted_with);
	}
}

/* A verdict that fits no finding; where "right", it may be one missed. */
static void take_unmatched(struct tally *t, const struct result_corpus *r)
{
	struct tally_verdicts *v = &t->verdicts;
	if (str_starts_with(r->value, "right:")) {
		v->missed++;
		return;
	}
	GROW(t->arena, v->strays, v->stray, v->stray_capacity);
	v->strays[v->stray++] = (struct tally_difference){
		.document = str_copy(t->arena, r->document),
		.issue = str_copy(t->arena, r->issue),
		.value = str_copy(t->arena, r->value),
	};
}

static enum status take_corpus(struct result_sink *sink,
	const struct result_corpus *r, struct error *err)
{
	struct tally *t = self_of(sink);
	(void)err;
	if (str_equal(r->fact, str_of("version"))) {
		take_version(t, r);
	} else if (str_equal(r->fact, str_of("passed-over"))) {
		t->passed_over = str_copy(t->arena, r->value);
	} else if (str_equal(r->fact, str_of("verdict-unmatched"))) {
		take_unmatched(t, r);
	} else if (str_equal(r->fact, str_of("only-in-version"))) {
		GROW(t->arena, t->differences, t->difference_count,
			t->difference_capacity);
		t->differences[t->difference_count++] =
			(struct tally_difference){
				str_copy(t->arena, r->document),
				str_copy(t->arena, r->counted_with),
				tally_name(t, r->issue),
				str_copy(t->arena, r->value)};
	}
	return STATUS_OK;
}

static enum status take_summary(struct result_sink *sink,
	const struct result_summary *r, struct error *err)
{
	struct tally *t = self_of(sink);
	(void)err;
	t->summary = *r;
	t->has_summary = true;
	return STATUS_OK;
}

struct tally *tally_new(struct arena *a, const struct report_options *options)
{
	static const struct result_sink_ops ops = {
		.run = take_run,
		.document = take_document,
		.finding = take_finding,
		.problem = take_problem,
		.corpus = take_corpus,
		.summary = take_summary,
	};
	struct tally *t = arena_alloc(a, sizeof(*t));
	t->sink.ops = &ops;
	t->arena = a;
	t->options = *options;
	return t;
}

struct result_sink *tally_sink(struct tally *t)
{
	return &t->sink;
}
