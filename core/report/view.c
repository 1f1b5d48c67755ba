/* SPDX-License-Identifier: MIT */
#include "core/report/view.h"

#include "core/base/array.h"
#include <rapporteur/document.h>
#include <stdlib.h>

#include "core/report/grow.h"

static const char unclear[] = "unclear";
static const char not_read[] = "not read"; /* who would say it failed */

struct rap_str view_document_name(const struct tally_document *d)
{
	return d->symbol.len ? d->symbol : d->path;
}

static int by_text(const void *x, const void *y)
{
	return str_compare(*(const struct rap_str *)x,
		*(const struct rap_str *)y);
}

static bool is_clear(const struct tally_model *m, uint32_t issue,
	bool archetype)
{
	return m->issue == issue && m->archetype == archetype &&
		!str_equal(m->value, str_of(unclear));
}

/*
 * From which rank on a proposal's words say where it points. Its direction is
 * that of its most binding text; of its models of text those in prose, or that
 * only recognise, count where it has no others.
 */
static int least_rank(const struct proposal *p, uint32_t issue, bool archetype)
{
	int most = -1;
	for (uint32_t i = 0; i < p->model_count; i++) {
		const struct tally_model *m = &p->models[i];
		if (is_clear(m, issue, archetype) && m->rank > most) {
			most = m->rank;
		}
	}
	return archetype && most > 1 ? 1 : most;
}

/* What one proposal says: its clear values, joined; else "unclear". */
static struct rap_str label_of(struct arena *a, const struct proposal *p,
	uint32_t issue, bool archetype)
{
	struct rap_str *values =
		arena_array(a, (size_t)p->model_count + 1, sizeof(*values));
	struct buf label = BUF_INIT;
	uint32_t count = 0;
	int least = least_rank(p, issue, archetype);
	for (uint32_t i = 0; i < p->model_count; i++) {
		const struct tally_model *m = &p->models[i];
		if (is_clear(m, issue, archetype) && m->rank >= least) {
			values[count++] = m->value;
		}
	}
	qsort(values, count, sizeof(*values), by_text);
	for (uint32_t i = 0; i < count; i++) {
		buf_puts(&label, i ? " + " : "");
		buf_add_str(&label, values[i]);
	}
	struct rap_str text = count ? str_copy(a, buf_str(&label))
		: p->attributes_lost || proposal_lost(p, issue)
		? str_of(not_read)
		: str_of(unclear);
	buf_release(&label);
	return text;
}

/* Which labels come last. */
static int last_rank(struct rap_str label)
{
	return str_equal(label, str_of(not_read))   ? 2
		: str_equal(label, str_of(unclear)) ? 1
						    : 0;
}

static int by_proposals(const void *x, const void *y)
{
	const struct view_model *a = x;
	const struct view_model *b = y;
	int last = last_rank(a->label) - last_rank(b->label);
	if (last) {
		return last;
	}
	int by = (b->proposals > a->proposals) - (b->proposals < a->proposals);
	return by ? by : str_compare(a->label, b->label);
}

/* Whether the proposal says where it points, by archetype or direction. */
static bool says(const struct proposal *p, uint32_t issue, bool archetype)
{
	for (uint32_t i = 0; i < p->model_count; i++) {
		if (p->models[i].issue == issue &&
			p->models[i].archetype == archetype) {
			return true;
		}
	}
	return false;
}

static bool any_says(const struct view *v, uint32_t issue, bool archetype)
{
	for (uint32_t i = 0; i < v->proposals.count; i++) {
		if (says(&v->proposals.at[i], issue, archetype)) {
			return true;
		}
	}
	return false;
}

uint32_t view_models(struct view_model **out, const struct view *v,
	uint32_t issue)
{
	bool archetype = any_says(v, issue, true);
	uint32_t count = 0;
	*out = NULL;
	if (!archetype && !any_says(v, issue, false)) {
		return 0;
	}
	struct view_model *list = NULL;
	uint32_t capacity = 0;
	struct arena scratch = ARENA_INIT;
	for (uint32_t i = 0; i < v->proposals.count; i++) {
		const struct proposal *p = &v->proposals.at[i];
		if (cell_standing(proposal_cell(p, issue)) < STANDING_PROSE) {
			continue;
		}
		struct rap_str label = label_of(&scratch, p, issue, archetype);
		if (archetype && last_rank(label)) {
			label = label_of(&scratch, p, issue, false);
		}
		uint32_t k = 0;
		while (k < count && !str_equal(list[k].label, label)) {
			k++;
		}
		if (k == count) {
			GROW(v->arena, list, count, capacity);
			list[count++] = (struct view_model){
				.label = str_copy(v->arena, label)};
		}
		list[k].proposals++;
		arena_reset(&scratch);
	}
	arena_release(&scratch);
	if (count) {
		qsort(list, count, sizeof(*list), by_proposals);
	}
	*out = list;
	return count;
}

static struct rap_str language_names(struct arena *a, uint32_t set)
{
	static const char *const names[] = {
		"en", "fr", "es", "another language"};
	const char *text = "";
	for (uint32_t i = 0; i < COUNT_OF(names); i++) {
		if (set & 1U << i) {
			text = arena_printf(a, "%s%s%s", text,
				*text ? " and " : "", names[i]);
		}
	}
	return str_of(text);
}

static void find_gap(struct view_gap *out, const struct view *v, uint32_t set)
{
	const struct tally *t = v->tally;
	*out = (struct view_gap){0};
	for (uint32_t i = 0; i < v->proposals.count; i++) {
		out->proposals += v->proposals.at[i].languages == set;
	}
	for (uint32_t i = 0; i < t->document_count; i++) {
		out->apart += v->proposals.roles[i] == ROLE_APART &&
			t->documents[i].language_bit == set;
	}
	out->issues = arena_array(v->arena, (size_t)t->issue_count + 1,
		sizeof(*out->issues));
	for (uint32_t i = 0; i < t->issue_count; i++) {
		uint32_t has = t->issues[i].languages;
		if (has && !(has & set)) {
			out->issues[out->issue_count++] = i;
		}
	}
	out->languages = language_names(v->arena, set);
	out->foreign = set == RAP_LANGUAGE_OTHER;
}

uint32_t view_gaps(struct view_gap **out, const struct view *v)
{
	enum { SETS = 16 }; /* of three languages, and others */
	struct view_gap *list = arena_array(v->arena, SETS, sizeof(*list));
	uint32_t count = 0;
	for (uint32_t set = 1; set < SETS; set++) {
		find_gap(&list[count], v, set);
		bool any = list[count].proposals || list[count].apart;
		count += any && list[count].issue_count;
	}
	*out = list;
	return count;
}
