/* SPDX-License-Identifier: MIT */
/*
 * The half of lineage.h that looks at two folders.
 */
#include "core/base/map.h"
#include "core/compare/lineage.h"

/* One side of it. */
struct half {
	const struct dossier *d;
	struct lineage texts;
	uint32_t *partner; /* text of the other side, or LINEAGE_NONE */
};

static struct half half_of(struct arena *a, const struct dossier *d)
{
	struct half h = {.d = d};
	lineage_make(&h.texts, a, d);
	h.partner =
		arena_array(a, (size_t)h.texts.count + 1, sizeof(*h.partner));
	for (uint32_t i = 0; i < h.texts.count; i++) {
		h.partner[i] = LINEAGE_NONE;
	}
	return h;
}

static uint32_t latest(const struct half *h, uint32_t text)
{
	const struct lineage_text *t = &h->texts.at[text];
	return t->versions[t->count - 1];
}

static bool is_known(struct rap_str language)
{
	return !str_equal(language, str_of("unknown"));
}

/* Nothing that is known of them says that they are texts of their own. */
static bool may_pair(const struct lineage_text *x, const struct lineage_text *y)
{
	bool symbols = x->by_symbol && y->by_symbol;
	bool languages = is_known(x->language) && is_known(y->language);
	return (!symbols || str_equal(x->key, y->key)) &&
		(!languages || str_equal(x->language, y->language));
}

enum keying { BY_KEY, BY_PATH, BY_NAME, KEYINGS };

static struct rap_str key_of(struct arena *a, const struct half *h,
	uint32_t text, enum keying how)
{
	const struct lineage_text *t = &h->texts.at[text];
	struct rap_str path = h->d->documents[latest(h, text)].path;
	if (how == BY_KEY) {
		return str_of(arena_printf(a, "%d %.*s %.*s", t->by_symbol,
			(int)t->language.len, t->language.at, (int)t->key.len,
			t->key.at));
	}
	return how == BY_PATH ? path : lineage_name(a, path);
}

/* Pair what is left of both sides and has the same key; of several on one
 * side the first. */
static void pair_by(struct half *old, struct half *new, struct arena *a,
	enum keying how)
{
	struct map known = {0};
	uint32_t *first = arena_array(a, (size_t)old->texts.count + 1,
		sizeof(*first)); /* of a key, in the order of `known` */
	for (uint32_t i = 0; i < old->texts.count; i++) {
		uint32_t met = known.count;
		if (old->partner[i] == LINEAGE_NONE) {
			(void)map_at(&known, a, key_of(a, old, i, how));
			first[met] = known.count > met ? i : first[met];
		}
	}
	for (uint32_t k = 0; k < new->texts.count; k++) {
		uint32_t key = map_index(&known, key_of(a, new, k, how));
		if (key == MAP_NONE || new->partner[k] != LINEAGE_NONE) {
			continue;
		}
		uint32_t i = first[key];
		if (old->partner[i] == LINEAGE_NONE &&
			may_pair(&old->texts.at[i], &new->texts.at[k])) {
			old->partner[i] = k;
			new->partner[k] = i;
		}
	}
}

static uint32_t set_aside(struct lineage_earlier **out, struct arena *a,
	const struct half *h)
{
	uint32_t count = 0;
	struct lineage_earlier *list =
		arena_array(a, (size_t)h->d->document_count + 1, sizeof(*list));
	for (uint32_t i = 0; i < h->texts.count; i++) {
		const struct lineage_text *t = &h->texts.at[i];
		struct rap_str hash = h->d->documents[latest(h, i)].hash;
		for (uint32_t v = 0; v + 1 < t->count; v++) {
			list[count++] = (struct lineage_earlier){
				.document = t->versions[v],
				.later = latest(h, i),
				.is_copy = str_equal(hash,
					h->d->documents[t->versions[v]].hash),
			};
		}
	}
	*out = list;
	return count;
}

void pairing_make(struct pairing *out, struct arena *a,
	const struct dossier *old, const struct dossier *new)
{
	struct half before = half_of(a, old);
	struct half after = half_of(a, new);
	for (enum keying how = BY_KEY; how < KEYINGS; how++) {
		pair_by(&before, &after, a, how);
	}
	*out = (struct pairing){
		.at = arena_array(a,
			(size_t)before.texts.count + after.texts.count + 1,
			sizeof(*out->at))};
	for (uint32_t k = 0; k < after.texts.count; k++) {
		uint32_t i = after.partner[k];
		out->at[out->count++] = (struct lineage_pair){
			i == LINEAGE_NONE ? LINEAGE_NONE : latest(&before, i),
			latest(&after, k)};
	}
	for (uint32_t i = 0; i < before.texts.count; i++) {
		if (before.partner[i] == LINEAGE_NONE) {
			out->at[out->count++] = (struct lineage_pair){
				latest(&before, i), LINEAGE_NONE};
		}
	}
	out->old_count = set_aside(&out->old, a, &before);
	out->new_count = set_aside(&out->new, a, &after);
}
