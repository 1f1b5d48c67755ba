/* SPDX-License-Identifier: MIT */
#include "core/report/proposal.h"

#include "core/base/array.h"
#include "core/report/grow.h"
#include "core/report/lost.h"

static bool can_count(struct rap_str kind)
{
	return str_equal(kind, str_of("proposal")) ||
		str_equal(kind, str_of("communication")) ||
		str_equal(kind, str_of("statement"));
}

/* Number + 1 of the document that this one is counted with, or 0. */
static uint32_t home_of(const struct tally *t, const struct tally_document *d)
{
	return tally_find(&t->document_map, d->counted_with);
}

static enum document_role role_of(const struct tally *t,
	const struct tally_document *d)
{
	static const struct {
		const char *reason;
		enum document_role role;
	} reasons[] = {{"language-version", ROLE_VERSION},
		{"addition", ROLE_ADDITION}, {"superseded", ROLE_SUPERSEDED},
		{"copy", ROLE_COPY}, {"apart", ROLE_APART}};
	if (!d->has_version) {
		/* Results without corpus records: each is its own proposal. */
		return can_count(d->kind) ? ROLE_COUNTED : ROLE_APART;
	}
	if (d->counted) {
		return ROLE_COUNTED;
	}
	for (size_t i = 0; i < COUNT_OF(reasons); i++) {
		bool lost = reasons[i].role < ROLE_SUPERSEDED && !home_of(t, d);
		if (str_equal(d->reason, str_of(reasons[i].reason)) && !lost) {
			return reasons[i].role;
		}
	}
	return ROLE_COUNTED;
}

static void assign_roles(struct proposals *out, const struct tally *t)
{
	for (uint32_t i = 0; i < t->document_count; i++) {
		out->roles[i] = role_of(t, &t->documents[i]);
		out->role_counts[out->roles[i]]++;
	}
	if (t->document_count &&
		out->role_counts[ROLE_APART] == t->document_count) {
		out->as_documents = true;
		out->role_counts[ROLE_APART] = 0;
		out->role_counts[ROLE_COUNTED] = t->document_count;
		for (uint32_t i = 0; i < t->document_count; i++) {
			out->roles[i] = ROLE_COUNTED;
		}
	}
}

/* The same clause in two languages is one clause: take the most. */
static void take_most(struct tally_cell *to, const struct tally_cell *from)
{
	for (uint32_t k = 0; k < TALLY_KINDS; k++) {
		to->counts[k] = from->counts[k] > to->counts[k]
			? from->counts[k]
			: to->counts[k];
	}
	to->sure = to->sure || from->sure;
}

static void merge_cell(struct proposal *p, struct arena *a,
	const struct tally_cell *from)
{
	for (uint32_t i = 0; i < p->cell_count; i++) {
		if (p->cells[i].issue == from->issue) {
			take_most(&p->cells[i], from);
			return;
		}
	}
	GROW(a, p->cells, p->cell_count, p->cell_capacity);
	p->cells[p->cell_count++] = *from;
}

static void merge_model(struct proposal *p, struct arena *a,
	const struct tally_model *from)
{
	for (uint32_t i = 0; i < p->model_count; i++) {
		struct tally_model *m = &p->models[i];
		if (m->issue == from->issue && m->value.at == from->value.at &&
			m->archetype == from->archetype) {
			m->rank = from->rank > m->rank ? from->rank : m->rank;
			return;
		}
	}
	GROW(a, p->models, p->model_count, p->model_capacity);
	p->models[p->model_count++] = *from;
}

static void merge_member(struct proposal *p, struct arena *a, uint32_t member)
{
	for (uint32_t i = 0; i < p->member_count; i++) {
		if (p->members[i] == member) {
			return;
		}
	}
	GROW(a, p->members, p->member_count, p->member_capacity);
	p->members[p->member_count++] = member;
}

static void merge_lost(struct proposal *p, struct arena *a,
	const struct tally *t, const struct tally_document *d)
{
	for (uint32_t i = 0; i < t->issue_count; i++) {
		if (lost_issue(t, d, i) && !proposal_lost(p, i)) {
			GROW(a, p->lost, p->lost_count, p->lost_capacity);
			p->lost[p->lost_count++] = i;
		}
	}
	p->attributes_lost = p->attributes_lost || lost_attributes(t, d);
}

static void merge(struct proposal *p, struct arena *a, const struct tally *t,
	const struct tally_document *d)
{
	merge_lost(p, a, t, d);
	for (uint32_t i = 0; i < d->cell_count; i++) {
		merge_cell(p, a, &d->cells[i]);
	}
	for (uint32_t i = 0; i < d->model_count; i++) {
		merge_model(p, a, &d->models[i]);
	}
	for (uint32_t i = 0; i < d->member_count; i++) {
		merge_member(p, a, d->members[i]);
	}
	bool known = d->language_bit && p->languages;
	p->languages = known ? p->languages | d->language_bit : 0;
}

void proposals_make(struct proposals *out, struct arena *a,
	const struct tally *t)
{
	uint32_t *numbers =
		arena_array(a, (size_t)t->document_count + 1, sizeof(*numbers));
	*out = (struct proposals){0};
	out->roles = arena_array(a, (size_t)t->document_count + 1,
		sizeof(*out->roles));
	out->at =
		arena_array(a, (size_t)t->document_count + 1, sizeof(*out->at));
	assign_roles(out, t);
	for (uint32_t i = 0; i < t->document_count; i++) {
		if (out->roles[i] == ROLE_COUNTED) {
			struct proposal *p = &out->at[out->count];
			numbers[i] = ++out->count;
			p->document = i;
			p->languages = t->documents[i].language_bit;
			merge(p, a, t, &t->documents[i]);
		}
	}
	for (uint32_t i = 0; i < t->document_count; i++) {
		uint32_t home = home_of(t, &t->documents[i]);
		bool adds = out->roles[i] == ROLE_VERSION ||
			out->roles[i] == ROLE_ADDITION;
		if (adds && home && numbers[home - 1]) {
			merge(&out->at[numbers[home - 1] - 1], a, t,
				&t->documents[i]);
		}
	}
}

enum standing cell_standing(const struct tally_cell *cell)
{
	if (!cell) {
		return STANDING_NONE;
	}
	if (cell->counts[TALLY_PROVISION] || cell->counts[TALLY_CLAUSE]) {
		return STANDING_TEXT;
	}
	return cell->counts[TALLY_POSITION] ? STANDING_PROSE : STANDING_NAMED;
}

const struct tally_cell *proposal_cell(const struct proposal *p, uint32_t issue)
{
	for (uint32_t i = 0; i < p->cell_count; i++) {
		if (p->cells[i].issue == issue) {
			return &p->cells[i];
		}
	}
	return NULL;
}

bool proposal_lost(const struct proposal *p, uint32_t issue)
{
	for (uint32_t i = 0; i < p->lost_count; i++) {
		if (p->lost[i] == issue) {
			return true;
		}
	}
	return false;
}

bool proposal_covered(const struct proposal *p, const struct tally_issue *issue)
{
	return !issue->languages || !p->languages ||
		(issue->languages & p->languages);
}
