/* SPDX-License-Identifier: MIT */
#include "core/results/wire_record.h"

#include <assert.h>

#include <rapporteur/plugin.h>

/*
 * A member that is not sent is lost in silence: who adds one to a record meets
 * these, sends it below, and counts anew.
 */
#if defined(__x86_64__)
static_assert(sizeof(struct result_run) == 64, "send the new member");
static_assert(sizeof(struct result_document) == 464, "send the new member");
static_assert(sizeof(struct result_actor) == 72, "send the new member");
static_assert(sizeof(struct result_article) == 192, "send the new member");
static_assert(sizeof(struct result_holder) == 64, "send the new member");
static_assert(sizeof(struct result_alternative) == 56, "send the new member");
static_assert(sizeof(struct result_outstanding) == 120, "send the new member");
static_assert(sizeof(struct result_count) == 24, "send the new member");
static_assert(sizeof(struct result_finding) == 320, "send the new member");
static_assert(sizeof(struct result_evidence) == 40, "send the new member");
static_assert(sizeof(struct result_problem) == 96, "send the new member");
static_assert(sizeof(struct result_corpus) == 136, "send the new member");
static_assert(sizeof(struct result_summary) == 20, "send the new member");
#endif

/*
 * A list: the function for one element is called on what is read into, or on a
 * copy of what is written.
 *
 * NOLINTBEGIN(bugprone-macro-parentheses): a type has none around it.
 */
#define WIRE_LIST(w, list, count, type, send)                                  \
	do {                                                                   \
		type *made_ = wire_list((w), &(count), sizeof(type));          \
		for (uint32_t i_ = 0; i_ < (count) && !(w)->bad; i_++) {       \
			if (made_) {                                           \
				send((w), &made_[i_]);                         \
			} else {                                               \
				type one_ = (list)[i_];                        \
				send((w), &one_);                              \
			}                                                      \
		}                                                              \
		if (made_) {                                                   \
			(list) = made_;                                        \
		}                                                              \
	} while (0)
/* NOLINTEND(bugprone-macro-parentheses) */

static void analyzer(struct wire *w, struct result_analyzer *r)
{
	wire_text(w, &r->name);
	wire_text(w, &r->version);
	wire_text(w, &r->plugin_hash);
	wire_text(w, &r->pack_hash);
}

static void issue(struct wire *w, struct result_issue *r)
{
	wire_text(w, &r->id);
	wire_text(w, &r->theme);
	wire_text(w, &r->title);
	wire_text(w, &r->counts_as);
	wire_text(w, &r->analyzer);
	wire_u32(w, &r->languages);
}

static void pair(struct wire *w, struct result_pair *r)
{
	wire_text(w, &r->key);
	wire_text(w, &r->value);
}

void wire_run(struct wire *w, struct result_run *r)
{
	wire_text(w, &r->version);
	WIRE_LIST(w, r->analyzers, r->analyzer_count, struct result_analyzer,
		analyzer);
	WIRE_LIST(w, r->issues, r->issue_count, struct result_issue, issue);
	WIRE_LIST(w, r->options, r->option_count, struct result_pair, pair);
}

static void value(struct wire *w, struct result_value *r)
{
	wire_text(w, &r->text);
	wire_text(w, &r->source);
}

static void actor(struct wire *w, struct result_actor *r)
{
	wire_text(w, &r->name);
	wire_text(w, &r->code);
	wire_text(w, &r->role);
	wire_text(w, &r->source);
	wire_u32(w, &r->line);
	wire_truth(w, &r->is_group);
}

static void holder(struct wire *w, struct result_holder *r)
{
	wire_text(w, &r->name);
	wire_text(w, &r->code);
	wire_text(w, &r->role);
	wire_text(w, &r->source);
}

static void count(struct wire *w, struct result_count *r)
{
	wire_text(w, &r->name);
	wire_u32(w, &r->count);
}

static void alternative(struct wire *w, struct result_alternative *r)
{
	wire_text(w, &r->label);
	wire_text(w, &r->text);
	wire_truth(w, &r->no_text);
	WIRE_LIST(w, r->holders, r->holder_count, struct result_holder, holder);
}

static void outstanding(struct wire *w, struct result_outstanding *r)
{
	wire_text(w, &r->kind);
	wire_text(w, &r->text);
	wire_text(w, &r->unit);
	wire_text(w, &r->key);
	wire_u32(w, &r->line);
	wire_u32(w, &r->column);
	wire_u32(w, &r->times);
	WIRE_LIST(w, r->holders, r->holder_count, struct result_holder, holder);
	WIRE_LIST(w, r->inside, r->inside_count, struct result_holder, holder);
	WIRE_LIST(w, r->alternatives, r->alternative_count,
		struct result_alternative, alternative);
}

static void article(struct wire *w, struct result_article *r)
{
	wire_text(w, &r->label);
	wire_text(w, &r->title);
	wire_u32(w, &r->line);
	wire_u32(w, &r->words);
	wire_u32(w, &r->brackets);
	wire_u32(w, &r->bracketed_words);
	wire_u32(w, &r->stray);
	wire_u32(w, &r->alternative_groups);
	wire_u32(w, &r->issues);
	wire_u32(w, &r->options);
	wire_u32(w, &r->placeholders);
	wire_u32(w, &r->depth);
	wire_text(w, &r->text_hash);
	wire_text(w, &r->state);
	wire_text(w, &r->basis);
	wire_text(w, &r->condition);
	wire_text(w, &r->note);
	wire_truth(w, &r->for_whole);
	wire_u32(w, &r->no_text);
	WIRE_LIST(w, r->outstanding, r->outstanding_count,
		struct result_outstanding, outstanding);
	WIRE_LIST(w, r->holders, r->holder_count, struct result_holder, holder);
}

void wire_document(struct wire *w, struct result_document *r)
{
	wire_text(w, &r->path);
	wire_text(w, &r->path_base64);
	value(w, &r->title);
	value(w, &r->symbol);
	wire_text(w, &r->base_symbol);
	wire_u32(w, &r->revision);
	value(w, &r->kind);
	value(w, &r->language);
	value(w, &r->original);
	value(w, &r->theme);
	value(w, &r->date);
	value(w, &r->communicated);
	wire_text(w, &r->encoding);
	wire_text(w, &r->format);
	wire_text(w, &r->hash);
	wire_u32(w, &r->words);
	WIRE_LIST(w, r->proponents, r->proponent_count, struct result_actor,
		actor);
	wire_text(w, &r->proponents_source);
	WIRE_LIST(w, r->actors, r->actor_count, struct result_actor, actor);
	WIRE_LIST(w, r->articles, r->article_count, struct result_article,
		article);
	WIRE_LIST(w, r->bracket_classes, r->bracket_class_count,
		struct result_count, count);
	WIRE_LIST(w, r->notes, r->note_count, struct rap_str, wire_text);
}

static void evidence(struct wire *w, struct result_evidence *r)
{
	wire_text(w, &r->quote);
	wire_u32(w, &r->line);
	wire_u32(w, &r->column);
	wire_u64(w, &r->begin);
	wire_u64(w, &r->end);
}

static void attribute(struct wire *w, struct result_attribute *r)
{
	wire_text(w, &r->name);
	wire_u32(w, &r->kind);
	WIRE_LIST(w, r->values, r->value_count, struct rap_str, wire_text);
	/* What is not a list is printed without asking how many there are. */
	w->bad = w->bad || r->kind > RAP_ATTRIBUTE_BOOLEAN ||
		(r->kind != RAP_ATTRIBUTE_LIST && r->value_count != 1);
}

static void finding_place(struct wire *w, struct result_finding *r)
{
	wire_text(w, &r->unit);
	wire_text(w, &r->unit_title);
	wire_text(w, &r->zone);
	wire_text(w, &r->paragraph);
	wire_u32(w, &r->page);
	wire_u32(w, &r->line);
	wire_u32(w, &r->column);
	wire_text(w, &r->cite);
	wire_u64(w, &r->begin);
	wire_u64(w, &r->end);
}

void wire_finding(struct wire *w, struct result_finding *r)
{
	wire_text(w, &r->document);
	wire_text(w, &r->issue);
	wire_text(w, &r->theme);
	wire_text(w, &r->analyzer);
	wire_text(w, &r->kind);
	wire_u32(w, &r->score);
	w->bad = w->bad || r->score > 100;
	wire_text(w, &r->quote);
	wire_text(w, &r->before);
	wire_text(w, &r->after);
	finding_place(w, r);
	WIRE_LIST(w, r->evidence, r->evidence_count, struct result_evidence,
		evidence);
	wire_truth(w, &r->evidence_capped);
	wire_u32(w, &r->words);
	wire_text(w, &r->text);
	wire_text(w, &r->fingerprint);
	WIRE_LIST(w, r->attributes, r->attribute_count, struct result_attribute,
		attribute);
}

void wire_problem(struct wire *w, struct result_problem *r)
{
	wire_text(w, &r->document);
	wire_text(w, &r->stage);
	wire_text(w, &r->analyzer);
	wire_text(w, &r->code);
	wire_text(w, &r->message);
	wire_text(w, &r->effect);
}

void wire_corpus(struct wire *w, struct result_corpus *r)
{
	wire_text(w, &r->fact);
	wire_text(w, &r->document);
	wire_text(w, &r->analyzer);
	wire_text(w, &r->proposal);
	wire_truth(w, &r->counted);
	wire_text(w, &r->reason);
	wire_text(w, &r->counted_with);
	wire_text(w, &r->issue);
	wire_text(w, &r->value);
}

void wire_summary(struct wire *w, struct result_summary *r)
{
	wire_u32(w, &r->documents);
	wire_u32(w, &r->not_read);
	wire_u32(w, &r->findings);
	wire_u32(w, &r->problems);
	wire_truth(w, &r->complete);
}
