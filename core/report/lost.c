/* SPDX-License-Identifier: MIT */
#include "core/report/lost.h"

#include "core/report/grow.h"

static void add(struct tally_names *list, struct tally *t, struct rap_str name)
{
	GROW(t->arena, list->at, list->count, list->capacity);
	list->at[list->count++] = tally_name(t, name);
}

void lost_note(struct tally *t, const struct result_problem *r)
{
	uint32_t found = tally_find(&t->document_map, r->document);
	if (!r->analyzer.len) {
		return;
	}
	if (found) {
		add(&t->documents[found - 1].lost, t, r->analyzer);
	} else if (!r->document.len && str_equal(r->stage, str_of("load")) &&
		!str_equal(r->code, str_of("broken-pack"))) {
		/* A pack has issues of its own, and no say in others. */
		add(&t->absent, t, r->analyzer);
	}
}

/* Names are kept once: the same text is the same pointer. */
static bool has(const struct tally_names *list, struct rap_str name)
{
	for (uint32_t i = 0; i < list->count; i++) {
		if (list->at[i].at == name.at) {
			return true;
		}
	}
	return false;
}

bool lost_issue(const struct tally *t, const struct tally_document *d,
	uint32_t issue)
{
	struct rap_str analyzer = t->issues[issue].analyzer;
	return has(&d->lost, analyzer) || has(&t->absent, analyzer);
}

static bool owns_none(const struct tally *t, struct rap_str analyzer)
{
	for (uint32_t i = 0; i < t->issue_count; i++) {
		if (t->issues[i].analyzer.at == analyzer.at) {
			return false;
		}
	}
	return true;
}

static bool any_owns_none(const struct tally *t, const struct tally_names *list)
{
	for (uint32_t i = 0; i < list->count; i++) {
		if (owns_none(t, list->at[i])) {
			return true;
		}
	}
	return false;
}

bool lost_attributes(const struct tally *t, const struct tally_document *d)
{
	return any_owns_none(t, &d->lost) || any_owns_none(t, &t->absent);
}
