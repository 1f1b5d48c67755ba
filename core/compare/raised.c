/* SPDX-License-Identifier: MIT */
#include "core/compare/raised.h"

#include <assert.h>

#include "core/base/ascii.h"
#include "core/base/map.h"

/* Findings of one side in the making of pairs. */
struct half {
	struct raised_side side;
	uint32_t *articles; /* of each finding; or ALIGN_NONE */
	uint32_t *partners; /* finding of the other side, or ALIGN_NONE */
};

const struct dossier_finding *raised_newest(const struct raised *r)
{
	const struct dossier_finding *newest = r->new ? r->new : r->old;
	assert(newest);
	return newest;
}

struct raised_side raised_of(const struct dossier *d, uint32_t document)
{
	const struct dossier_document *at = &d->documents[document];
	return (struct raised_side){
		at->finding_count ? &d->findings[at->first_finding] : NULL,
		at->finding_count};
}

/* The line on which each scope of a version begins. */
static uint32_t *lines_of(struct arena *a, const struct version *v)
{
	uint32_t *lines =
		arena_array(a, (size_t)v->b->scope_count + 1, sizeof(*lines));
	for (uint32_t i = 0; i < v->b->scope_count; i++) {
		lines[i] =
			document_place(v->d, v->b->scopes[i].span.begin).line;
	}
	return lines;
}

/* "Article 5.2" is in "Article 5". */
static bool is_in(struct rap_str unit, struct rap_str label)
{
	char next = str_at(unit, label.len);
	return label.len && unit.len >= label.len &&
		memcmp(unit.at, label.at, label.len) == 0 &&
		!ascii_is_digit(next) && !ascii_is_letter(next);
}

/* By line; where several scopes begin on one, by label. */
static uint32_t scope_of(const struct version *v, const uint32_t *lines,
	const struct dossier_finding *f)
{
	uint32_t low = 0;
	uint32_t high = v->b->scope_count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (lines[middle] <= f->line) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	if (!low) {
		return ALIGN_NONE;
	}
	uint32_t scope = low - 1;
	while (scope && lines[scope - 1] == lines[low - 1] &&
		!is_in(f->unit, align_label(v, scope))) {
		scope--;
	}
	return is_in(f->unit, align_label(v, scope)) ? scope : low - 1;
}

static struct half half_of(struct arena *a, const struct comparison *c,
	struct raised_side side, bool is_old)
{
	const struct version *v = is_old ? &c->old : &c->new;
	const uint32_t *lines = lines_of(a, v);
	size_t scopes = (size_t)v->b->scope_count + 1;
	uint32_t *article_of = arena_array(a, scopes, sizeof(*article_of));
	struct half h = {.side = side};
	for (uint32_t i = 0; i < c->count; i++) {
		uint32_t scope = is_old ? c->at[i].old : c->at[i].new;
		if (scope != ALIGN_NONE) {
			article_of[scope] = i;
		}
	}
	h.articles =
		arena_array(a, (size_t)side.count + 1, sizeof(*h.articles));
	h.partners =
		arena_array(a, (size_t)side.count + 1, sizeof(*h.partners));
	for (uint32_t i = 0; i < side.count; i++) {
		uint32_t scope = scope_of(v, lines, &side.at[i]);
		h.articles[i] =
			scope == ALIGN_NONE ? ALIGN_NONE : article_of[scope];
		h.partners[i] = ALIGN_NONE;
	}
	return h;
}

enum keying { BY_FINGERPRINT, BY_KIND, BY_ISSUE, KEYINGS };

static struct rap_str key_of(struct arena *a, const struct half *h, uint32_t i,
	enum keying how)
{
	const struct dossier_finding *f = &h->side.at[i];
	struct rap_str kind = how == BY_KIND ? f->kind : str_of("");
	if (how == BY_FINGERPRINT) {
		return str_of(arena_printf(a, "%.*s %.*s %.*s",
			(int)f->issue.len, f->issue.at, (int)f->kind.len,
			f->kind.at, (int)f->fingerprint.len,
			f->fingerprint.at));
	}
	return str_of(arena_printf(a, "%.*s %.*s %u", (int)f->issue.len,
		f->issue.at, (int)kind.len, kind.at, h->articles[i]));
}

/* Pair what is left of both sides and has the same key, in order. */
static void pair_by(struct half *old, struct half *new, struct arena *a,
	enum keying how)
{
	struct map first = {0};
	size_t most = (size_t)old->side.count + 1;
	uint32_t *next = arena_array(a, most, sizeof(*next));
	for (uint32_t i = old->side.count; i-- > 0;) {
		if (old->partners[i] == ALIGN_NONE) {
			void **slot = map_at(&first, a, key_of(a, old, i, how));
			uintptr_t number = i + 1;
			next[i] = (uint32_t)(uintptr_t)*slot;
			*slot = (void *)number;
		}
	}
	for (uint32_t k = 0; first.count && k < new->side.count; k++) {
		if (new->partners[k] != ALIGN_NONE) {
			continue;
		}
		void **slot = map_at(&first, a, key_of(a, new, k, how));
		uintptr_t number = (uintptr_t)*slot;
		if (number) {
			uint32_t i = (uint32_t)number - 1;
			uintptr_t later = next[i];
			old->partners[i] = k;
			new->partners[k] = i;
			*slot = (void *)later;
		}
	}
}

/* All that analyzers say of it. */
static struct rap_str attributes_of(const struct dossier_finding *f)
{
	return str_from(f->json, str_find(f->json, "\"attributes\":"));
}

static enum binding binding_of(const struct dossier_finding *old,
	const struct dossier_finding *new)
{
	if (!old->modality.len || !new->modality.len ||
		old->rank == new->rank) {
		return BINDS_SAME;
	}
	return new->rank > old->rank ? BINDS_MORE : BINDS_LESS;
}

static struct raised raised_one(enum change_kind kind,
	const struct dossier_finding *f, uint32_t article)
{
	bool gone = kind == CHANGE_GONE;
	return (struct raised){.kind = kind,
		.old = gone ? f : NULL,
		.new = gone ? NULL : f,
		.article = article};
}

static struct raised raised_both(const struct dossier_finding *old,
	const struct dossier_finding *new, uint32_t article)
{
	bool same = str_equal(attributes_of(old), attributes_of(new)) &&
		str_equal(old->fingerprint, new->fingerprint);
	return (struct raised){
		.kind = same ? CHANGE_UNCHANGED : CHANGE_CHANGED,
		.old = old,
		.new = new,
		.article = article,
		.binds = binding_of(old, new),
	};
}

void raised_pair(struct raised_list *out, struct arena *a,
	const struct comparison *c, struct raised_side old,
	struct raised_side new)
{
	struct half before = half_of(a, c, old, true);
	struct half after = half_of(a, c, new, false);
	for (enum keying how = BY_FINGERPRINT; how < KEYINGS; how++) {
		pair_by(&before, &after, a, how);
	}
	*out = (struct raised_list){
		arena_array(a, (size_t)old.count + new.count + 1,
			sizeof(*out->at)),
		0, NULL};
	for (uint32_t k = 0; k < new.count; k++) {
		uint32_t i = after.partners[k];
		uint32_t article = after.articles[k];
		out->at[out->count++] = i == ALIGN_NONE
			? raised_one(CHANGE_NEW, &new.at[k], article)
			: raised_both(&old.at[i], &new.at[k], article);
	}
	for (uint32_t i = 0; i < old.count; i++) {
		if (before.partners[i] == ALIGN_NONE) {
			out->at[out->count++] = raised_one(CHANGE_GONE,
				&old.at[i], before.articles[i]);
		}
	}
	raised_sum(out, a, c);
}

void raised_alone(struct raised_list *out, struct arena *a,
	struct raised_side side, enum change_kind kind)
{
	*out = (struct raised_list){
		arena_array(a, (size_t)side.count + 1, sizeof(*out->at)),
		side.count, NULL};
	for (uint32_t i = 0; i < side.count; i++) {
		out->at[i] = raised_one(kind, &side.at[i], ALIGN_NONE);
	}
	raised_sum(out, a, NULL);
}
