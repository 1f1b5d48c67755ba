/* SPDX-License-Identifier: MIT */
#include "core/cli/collating.h"

#include "core/cli/say.h"
#include "core/source/standard_input.h"

/* The values of the attribute "modality" as whoever sets it declares them,
 * the weakest first. */
static const char *ladder_of(const struct registry *r)
{
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		const struct rap_plugin *p = r->analyzers[i].plugin;
		for (uint32_t k = 0; p && k < p->attribute_count; k++) {
			const struct rap_attribute *at = &p->attributes[k];
			if (strcmp(at->name, "modality") == 0 && at->values) {
				return at->values;
			}
		}
	}
	return "";
}

enum status collating_prepare(struct setup *out, const struct flags *flags,
	struct buf *answer, const struct load_watch *watch, struct error *err)
{
	enum status st = setup_engine_watched(out, flags, watch, err);
	if (!st) {
		buf_puts(answer, ladder_of(&out->registry));
	}
	return st;
}

static bool read_one(struct edition *out, struct arena *a, struct collating *c,
	const struct versions *side, uint32_t document, const char **problem)
{
	struct error err;
	standard_input_rewind();
	if (!versions_read(out, a, side, document, &err)) {
		return true;
	}
	struct rap_str path = side->dossier.documents[document].path;
	say("%.*s: %s", (int)path.len, path.at, err.message);
	*problem = arena_printf(a, "%s", err.message);
	c->unread = true;
	return false;
}

/* Who proposes it is part of a text, too. */
static enum change_kind kind_of(const struct comparison *all,
	const struct collated *t)
{
	bool same = !all->differs &&
		t->old->proponent_count == t->new->proponent_count;
	for (uint32_t i = 0; i < t->new->proponent_count; i++) {
		same = same && balance_proposes(t->old, t->new->proponents[i]);
	}
	return same ? CHANGE_UNCHANGED : CHANGE_CHANGED;
}

/* What it was compared with lives in the arena, too. */
static void compare_pair(struct collated *t, struct arena *a,
	struct collating *c, const struct lineage_pair *pair)
{
	struct edition *old = arena_alloc(a, sizeof(*old));
	struct edition *new = arena_alloc(a, sizeof(*new));
	struct comparison *all = arena_alloc(a, sizeof(*all));
	t->kind = CHANGE_CHANGED;
	if (!read_one(old, a, c, &c->old, pair->old, &t->problem) ||
		!read_one(new, a, c, &c->new, pair->new, &t->problem)) {
		return;
	}
	struct version before = {&old->read.document, &old->brackets};
	struct version after = {&new->read.document, &new->brackets};
	compare_versions(all, a, &before, &after, c->ladder);
	raised_pair(&t->raised, a, all, raised_of(&c->old.dossier, pair->old),
		raised_of(&c->new.dossier, pair->new));
	t->comparison = all;
	t->kind = kind_of(all, t);
}

static void take_alone(struct collated *t, struct arena *a,
	const struct collating *c, const struct lineage_pair *pair)
{
	bool gone = pair->new == LINEAGE_NONE;
	t->kind = gone ? CHANGE_GONE : CHANGE_NEW;
	raised_alone(&t->raised, a,
		gone ? raised_of(&c->old.dossier, pair->old)
		     : raised_of(&c->new.dossier, pair->new),
		t->kind);
}

void collating_each(struct collating *c, collating_fn *fn, void *self)
{
	struct arena scratch = ARENA_INIT;
	pairing_make(&c->pairing, c->arena, &c->old.dossier, &c->new.dossier);
	uint32_t count = c->only ? 1 : c->pairing.count;
	for (uint32_t i = 0; i < count; i++) {
		const struct lineage_pair *pair =
			c->only ? c->only : &c->pairing.at[i];
		struct collated t = {0};
		if (pair->old != LINEAGE_NONE) {
			t.old = &c->old.dossier.documents[pair->old];
		}
		if (pair->new != LINEAGE_NONE) {
			t.new = &c->new.dossier.documents[pair->new];
		}
		if (t.old && t.new) {
			compare_pair(&t, &scratch, c, pair);
		} else {
			take_alone(&t, &scratch, c, pair);
		}
		fn(self, &t);
		arena_reset(&scratch);
	}
	arena_release(&scratch);
}
