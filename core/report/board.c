/* SPDX-License-Identifier: MIT */
#include "core/report/board.h"

#include "core/base/array.h"
#include "core/report/grow.h"
#include "core/results/copy.h"

static struct board *self_of(struct result_sink *sink)
{
	return (struct board *)sink;
}

/* Nobody has negotiated a proposal yet; a report only talks of texts. */
static bool is_negotiated(const struct result_document *r)
{
	uint32_t brackets = 0;
	for (uint32_t i = 0; i < r->article_count; i++) {
		brackets += r->articles[i].brackets + r->articles[i].options;
	}
	return str_equal(r->kind.text, str_of("consolidated-text")) ||
		(str_equal(r->kind.text, str_of("unknown")) && brackets);
}

static const struct result_count *copy_counts(struct arena *a,
	const struct result_document *r)
{
	struct result_count *list = arena_array(a,
		(size_t)r->bracket_class_count + 1, sizeof(*list));
	for (uint32_t i = 0; i < r->bracket_class_count; i++) {
		list[i] = r->bracket_classes[i];
		list[i].name = str_copy(a, list[i].name);
	}
	return list;
}

/* Of the revisions of a text only the last says how far it has come. */
static void supersede(struct board *b)
{
	struct board_document *new = &b->documents[b->document_count - 1];
	for (uint32_t i = 0; i + 1 < b->document_count; i++) {
		struct board_document *old = &b->documents[i];
		if (!new->applies || !old->applies) {
			continue;
		}
		if (revision_is_replaced(&old->revision, &new->revision)) {
			old->superseded_by = new->symbol;
		} else if (revision_is_replaced(&new->revision,
				   &old->revision)) {
			new->superseded_by = old->symbol;
		}
	}
}

static enum status take_document(struct result_sink *sink,
	const struct result_document *r, struct error *err)
{
	struct board *b = self_of(sink);
	struct arena *a = b->arena;
	(void)err;
	GROW(a, b->documents, b->document_count, b->document_capacity);
	b->documents[b->document_count++] = (struct board_document){
		.path = str_copy(a, r->path),
		.title = str_copy(a, r->title.text),
		.symbol = str_copy(a, r->symbol.text),
		.date = str_copy(a, r->date.text),
		.kind = str_copy(a, r->kind.text),
		.date_source = str_copy(a, r->date.source),
		.words = r->words,
		.bracket_classes = copy_counts(a, r),
		.bracket_class_count = r->bracket_class_count,
		.applies = is_negotiated(r),
		.revision = revision_of(a, r),
		.superseded_by = str_of(""),
	};
	supersede(b);
	for (uint32_t i = 0; i < r->article_count; i++) {
		GROW(a, b->articles, b->article_count, b->article_capacity);
		b->articles[b->article_count++] = (struct board_article){
			.marks = copy_article(a, &r->articles[i]),
			.document = b->document_count - 1,
		};
	}
	return STATUS_OK;
}

/* "issue|state|date|due|group|condition" */
static void take_one(struct board *b, const struct result_finding *r,
	struct rap_str value)
{
	enum { FIELDS = 6 };
	struct rap_str fields[FIELDS];
	struct arena *a = b->arena;
	for (size_t i = 0; i < FIELDS; i++) {
		size_t end = str_find_byte(value, '|');
		fields[i] = str_copy(a, (struct rap_str){value.at, end});
		value = str_from(value, end + 1);
	}
	GROW(a, b->reported, b->reported_count, b->reported_capacity);
	b->reported[b->reported_count++] = (struct board_reported){
		.issue = fields[0],
		.state = fields[1],
		.date = fields[2],
		.due = fields[3],
		.group = fields[4],
		.condition = fields[5],
		.quote = str_copy(a, r->quote),
		.document = str_copy(a, r->document),
	};
}

/* What a report says of an issue, if the finding is that; whether it is. */
static bool take_reported(struct board *b, const struct result_finding *r)
{
	bool any = false;
	for (uint32_t i = 0; i < r->attribute_count; i++) {
		const struct result_attribute *at = &r->attributes[i];
		bool wanted = str_equal(at->name, str_of("reported"));
		any = any || wanted;
		for (uint32_t k = 0; wanted && k < at->value_count; k++) {
			take_one(b, r, at->values[k]);
		}
	}
	return any;
}

static bool begins_unit(struct rap_str unit, struct rap_str label)
{
	bool begins = label.len && unit.len >= label.len &&
		memcmp(unit.at, label.at, label.len) == 0;
	char next = str_at(unit, label.len);
	return begins && (!next || next == '.' || next == '(');
}

/* The article that a finding is about has its issue as a topic. */
static void take_topic(struct board *b, const struct result_finding *r)
{
	for (uint32_t i = b->article_count; i-- > 0;) {
		struct board_article *at = &b->articles[i];
		if (at->document + 1 != b->document_count) {
			break;
		}
		if (begins_unit(r->unit, at->marks.label) &&
			at->topic_count < BOARD_TOPICS_MAX) {
			at->topics[at->topic_count++] =
				str_copy(b->arena, r->issue);
			break;
		}
	}
}

static enum status take_finding(struct result_sink *sink,
	const struct result_finding *r, struct error *err)
{
	struct board *b = self_of(sink);
	(void)err;
	if (!take_reported(b, r) && str_equal(r->kind, str_of("provision"))) {
		take_topic(b, r);
	}
	return STATUS_OK;
}

static enum status take_problem(struct result_sink *sink,
	const struct result_problem *r, struct error *err)
{
	(void)err;
	self_of(sink)->not_read += str_equal(r->effect, str_of("not-read"));
	return STATUS_OK;
}

static enum status take_run(struct result_sink *sink,
	const struct result_run *r, struct error *err)
{
	struct board *b = self_of(sink);
	struct rap_str *known = arena_array(b->arena,
		(size_t)r->issue_count + 1, sizeof(*known));
	(void)err;
	for (uint32_t i = 0; i < r->issue_count; i++) {
		known[i] = str_copy(b->arena, r->issues[i].id);
	}
	b->known = known;
	b->known_count = r->issue_count;
	return STATUS_OK;
}

void board_init(struct board *out, struct arena *a)
{
	static const struct result_sink_ops ops = {
		.run = take_run,
		.document = take_document,
		.finding = take_finding,
		.problem = take_problem,
		.corpus = result_ignore_corpus,
		.summary = result_ignore_summary,
	};
	*out = (struct board){.sink = {&ops}, .arena = a};
	out->as_of = str_of("");
}

bool board_shows(const struct board *b, const struct board_article *a)
{
	const struct board_document *d = &b->documents[a->document];
	return (b->force || d->applies) && !d->superseded_by.len;
}

bool board_is_open(const struct result_article *m)
{
	static const char *const closed[] = {
		"clean", "agreed-ad-ref", "removed"};
	bool open = true;
	for (size_t i = 0; i < COUNT_OF(closed); i++) {
		open = open && !str_equal(m->state, str_of(closed[i]));
	}
	return open || m->issues > 0;
}

void board_sum_begin(struct board_sum *s, struct arena *a)
{
	*s = (struct board_sum){.arena = a};
}

/* The same choice made in several articles is one issue. */
static void count_repeats(struct board_sum *s, const struct board_article *a)
{
	for (uint32_t i = 0; i < a->marks.outstanding_count; i++) {
		const struct result_outstanding *o = &a->marks.outstanding[i];
		if (!o->key.len || str_equal(o->kind, str_of("stray"))) {
			continue;
		}
		struct rap_str key = str_of(arena_printf(s->arena, "%u %.*s",
			a->document, (int)o->key.len, o->key.at));
		void **slot = map_at(&s->known, s->arena, key);
		s->counts.issues -= *slot != NULL;
		*slot = s;
	}
}

void board_sum_add(struct board_sum *s, const struct board_article *a)
{
	const struct result_article *m = &a->marks;
	struct result_article *out = &s->counts;
	s->articles++;
	out->words += m->words;
	out->bracketed_words += m->bracketed_words;
	out->brackets += m->brackets;
	out->stray += m->stray;
	out->alternative_groups += m->alternative_groups;
	out->issues += m->issues;
	out->options += m->options;
	out->placeholders += m->placeholders;
	out->depth = m->depth > out->depth ? m->depth : out->depth;
	count_repeats(s, a);
}

void board_total(struct result_article *out, const struct board *b)
{
	struct board_sum sum;
	board_sum_begin(&sum, b->arena);
	for (uint32_t i = 0; i < b->article_count; i++) {
		if (board_shows(b, &b->articles[i])) {
			board_sum_add(&sum, &b->articles[i]);
		}
	}
	*out = sum.counts;
}

const struct board_reported *board_reported_on(const struct board *b,
	const struct board_article *a)
{
	const struct board_reported *last = NULL;
	for (uint32_t i = 0; i < b->reported_count; i++) {
		const struct board_reported *r = &b->reported[i];
		for (uint32_t t = 0; t < a->topic_count; t++) {
			bool later =
				!last || str_compare(last->date, r->date) <= 0;
			if (str_equal(a->topics[t], r->issue) && later) {
				last = r;
			}
		}
	}
	return last;
}

bool board_disagrees(const struct board_article *a,
	const struct board_reported *r)
{
	if (str_equal(r->state, str_of("clean"))) {
		return a->marks.issues > 0;
	}
	return str_equal(r->state, str_of("nearly-clean")) &&
		a->marks.issues > 1;
}
