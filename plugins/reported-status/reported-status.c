/* SPDX-License-Identifier: MIT */
/*
 * reported-status: what reports and news say of how far a text has come. It is
 * what others said, so it is never mixed with what is read off the text.
 *
 * A sentence speaks of the issues that it names; if it names none, of those
 * that a sentence before it in the paragraph names. An issue has the state
 * that stands before it ("cleaned articles on spam"), else the one behind it
 * ("the text on transparency has been parked").
 */
#include <stdio.h>
#include <string.h>

#include "cues.h"
#include "said.h"

enum { RECORDS_MAX = 32, MARKS_MAX = 64, DAY_MAX = 24, VALUE_MAX = 512 };

/* What is reported on one issue. */
struct record {
	const char *issue;
	const char *state; /* NULL: none yet */
	uint32_t sentence; /* that says it */
	struct day due;
	struct rap_str group, condition;
};

/* A state or an issue in a sentence. */
struct mark {
	const char *name;
	struct rap_span span;
};

struct reader {
	struct rap_call *call;
	struct record records[RECORDS_MAX];
	uint32_t count;
	struct mark marks[MARKS_MAX]; /* of the sentence, by place */
	uint32_t mark_count;
	uint32_t named[RECORDS_MAX]; /* records that this paragraph names */
	uint32_t named_count;
	struct day date; /* of the meeting, else of the document */
};

static const struct rap_issue issues[] = {
	{.size = sizeof(struct rap_issue),
		.counts_as = RAP_COUNTS_AS_NOTHING,
		.id = "reported-status",
		.theme = "cross-cutting",
		.title = "Reported state of a text",
		.definition =
			"A report says how far the text on an issue has come."},
};

static const struct rap_attribute attributes[] = {
	{.size = sizeof(struct rap_attribute),
		.kind = RAP_ATTRIBUTE_LIST,
		.scope = RAP_SCOPE_FINDING,
		.name = "reported",
		.summary = "issue|state|date|due|group|condition of each"},
};

static bool is_state(const struct mark *m)
{
	return m->name[0] == STATE_MARK;
}

static struct rap_str text_of(const struct reader *r, struct rap_span span)
{
	return (struct rap_str){
		r->call->document->text.at + span.begin, span.end - span.begin};
}

/* Whether a hit lies inside another, or is the same as one before it. */
static bool is_inside(const struct rap_hit *hits, uint32_t count, uint32_t i)
{
	struct rap_span a = hits[i].span;
	for (uint32_t k = 0; k < count; k++) {
		struct rap_span b = hits[k].span;
		bool longer = b.end - b.begin > a.end - a.begin;
		if (k != i && b.begin <= a.begin && a.end <= b.end &&
			(longer || k < i)) {
			return true;
		}
	}
	return false;
}

static void read_marks(struct reader *r, uint32_t sentence)
{
	const struct rap_host *host = r->call->host;
	uint32_t count = 0;
	const struct rap_hit *hits = host->find(r->call, sentence, &count);
	count = count < MARKS_MAX ? count : MARKS_MAX;
	r->mark_count = 0;
	for (uint32_t i = 0; i < count; i++) {
		if (!is_inside(hits, count, i)) {
			r->marks[r->mark_count++] = (struct mark){
				host->pattern(r->call, hits[i].pattern)->name,
				hits[i].span};
		}
	}
}

static uint32_t record_of(struct reader *r, const char *issue)
{
	for (uint32_t i = 0; i < r->count; i++) {
		if (strcmp(r->records[i].issue, issue) == 0) {
			return i;
		}
	}
	if (r->count == RECORDS_MAX) {
		return RECORDS_MAX;
	}
	r->records[r->count] = (struct record){.issue = issue};
	return r->count++;
}

static bool ends_clause(const struct mark *m)
{
	return strcmp(m->name, "=|") == 0;
}

/* The first mark that is more than the end of a clause; NULL if none is. */
static const struct mark *first_said(const struct reader *r)
{
	for (uint32_t i = 0; i < r->mark_count; i++) {
		if (!ends_clause(&r->marks[i])) {
			return &r->marks[i];
		}
	}
	return NULL;
}

/* The state before a mark in its clause, else the one behind it; NULL if none
 * is there. */
static const char *state_for(const struct reader *r, uint32_t mark)
{
	for (uint32_t i = mark; i-- > 0 && !ends_clause(&r->marks[i]);) {
		if (is_state(&r->marks[i])) {
			return r->marks[i].name + 1;
		}
	}
	for (uint32_t i = mark + 1;
		i < r->mark_count && !ends_clause(&r->marks[i]); i++) {
		if (is_state(&r->marks[i])) {
			return r->marks[i].name + 1;
		}
	}
	return NULL;
}

/* A firm state is not taken back by talk of work that goes on. */
static void set_state(struct reader *r, uint32_t record, const char *state,
	uint32_t sentence)
{
	struct record *to = &r->records[record];
	bool talk = state && strcmp(state, "in-discussion") == 0;
	bool says = state && state[0];
	if (says && (!to->state || !talk)) {
		to->sentence = to->state && strcmp(to->state, state) == 0
			? to->sentence
			: sentence;
		to->state = state;
	}
}

static void add_details(struct reader *r, uint32_t record,
	struct rap_span sentence, uint32_t place)
{
	struct record *to = &r->records[record];
	struct rap_str text = text_of(r, sentence);
	struct rap_str group = said_group(text, place - sentence.begin);
	struct rap_str condition = said_condition(text);
	to->group = group.len && !to->group.len ? group : to->group;
	if (to->state && strcmp(to->state, "parked") == 0 &&
		!to->condition.len) {
		to->condition = condition;
	}
}

static void read_named(struct reader *r, uint32_t sentence,
	struct rap_span span)
{
	bool first = true;
	for (uint32_t i = 0; i < r->mark_count; i++) {
		if (is_state(&r->marks[i])) {
			continue;
		}
		uint32_t record = record_of(r, r->marks[i].name);
		if (record == RECORDS_MAX) {
			continue;
		}
		r->named_count = first ? 0 : r->named_count;
		first = false;
		r->named[r->named_count++ % RECORDS_MAX] = record;
		set_state(r, record, state_for(r, i), sentence);
		add_details(r, record, span, r->marks[i].span.begin);
	}
}

/* A table drawn with dashes: which state stands beside which issue is lost. */
static bool is_drawn(struct rap_str text)
{
	for (size_t i = 0; i + 4 <= text.len; i++) {
		if (memcmp(text.at + i, "----", 4) == 0) {
			return true;
		}
	}
	return false;
}

static void read_sentence(struct reader *r, uint32_t sentence,
	const struct rap_unit *u)
{
	bool named = false;
	if (is_drawn(text_of(r, u->span))) {
		return;
	}
	read_marks(r, sentence);
	for (uint32_t i = 0; i < r->mark_count; i++) {
		named = named || !is_state(&r->marks[i]);
	}
	if (named) {
		read_named(r, sentence, u->span);
	}
	uint32_t count =
		r->named_count < RECORDS_MAX ? r->named_count : RECORDS_MAX;
	const struct mark *said = first_said(r);
	struct day due;
	bool is_due = said_day(&due, text_of(r, u->span), true);
	for (uint32_t i = 0; i < count; i++) {
		uint32_t record = r->named[i];
		if (!named && said) {
			set_state(r, record, said->name + 1, sentence);
		}
		if (!named) {
			add_details(r, record, u->span, u->span.begin);
		}
		if (is_due) {
			r->records[record].due = due;
		}
	}
}

static void find_date(struct reader *r)
{
	struct rap_str text = r->call->document->text;
	struct day whole;
	bool dated = said_date(&whole, text);
	if (!said_day(&r->date, text, false)) {
		r->date = dated ? whole : (struct day){0};
	} else if (!r->date.year && dated) {
		r->date.year = whole.year;
	}
}

static int emit(struct reader *r, uint32_t first)
{
	const struct rap_host *host = r->call->host;
	uint32_t sentence = r->records[first].sentence;
	struct rap_finding f = {.size = sizeof(f),
		.unit = sentence,
		.issue = "reported-status",
		.kind = RAP_KIND_MENTION,
		.score = 300,
		.quote = host->unit(r->call, sentence)->span};
	int status = host->emit(r->call, &f);
	for (uint32_t i = first; i < r->count && status == RAP_OK; i++) {
		struct record *at = &r->records[i];
		char value[VALUE_MAX];
		char date[DAY_MAX];
		char due[DAY_MAX];
		if (!at->state || at->sentence != sentence) {
			continue;
		}
		at->due.year = at->due.year ? at->due.year : r->date.year;
		said_day_text(date, sizeof(date), r->date);
		said_day_text(due, sizeof(due), at->due);
		(void)snprintf(value, sizeof(value), "%s|%s|%s|%s|%.*s|%.*s",
			at->issue, at->state, date, due,
			(int)(at->group.len < 64 ? at->group.len : 64),
			at->group.at ? at->group.at : "",
			(int)(at->condition.len < 200 ? at->condition.len : 0),
			at->condition.at ? at->condition.at : "");
		status = host->set_attribute(r->call, "reported", value);
		at->state = NULL;
	}
	return status;
}

static int analyze(struct rap_call *call)
{
	const struct rap_host *host = call->host;
	struct reader *r = host->alloc(call, sizeof(*r));
	uint32_t paragraph = RAP_NO_UNIT;
	int status = RAP_OK;
	if (call->document->kind != RAP_DOCUMENT_REPORT) {
		return RAP_OK;
	}
	r->call = call;
	find_date(r);
	for (uint32_t i = 0; i < call->document->unit_count; i++) {
		const struct rap_unit *u = host->unit(call, i);
		if (u->kind != RAP_UNIT_SENTENCE) {
			continue;
		}
		r->named_count = u->parent == paragraph ? r->named_count : 0;
		paragraph = u->parent;
		read_sentence(r, i, u);
	}
	for (uint32_t i = 0; i < r->count && status == RAP_OK; i++) {
		if (r->records[i].state) {
			status = emit(r, i);
		}
	}
	return status;
}

RAP_EXPORT const struct rap_plugin rap_plugin = {
	RAP_PLUGIN_HEADER,
	.name = "reported-status",
	.version = "0.1.0",
	.summary = "what reports say of how far texts have come",
	.issues = issues,
	.issue_count = sizeof(issues) / sizeof(issues[0]),
	.attributes = attributes,
	.attribute_count = sizeof(attributes) / sizeof(attributes[0]),
	.patterns = reported_cues,
	.pattern_count = REPORTED_CUE_COUNT,
	.analyze = analyze,
};
