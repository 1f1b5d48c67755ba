/* SPDX-License-Identifier: MIT */
/*
 * Describes a unit by the first of several models whose cues stand in it. Of a
 * unit that leaves a choice between texts, each is read without the others;
 * where they follow different models, the unit follows none.
 */
#include "core/plugin/host_table.h"

enum {
	MAX_EVIDENCE = 8, /* cues of one model; more say nothing more */
	MAX_TEXTS = 32,   /* to choose between that are compared, of a unit */
};

/* The unit's hits, and how to know a cue by its name. */
struct scene {
	struct rap_call *call;
	const struct rap_hit *hits;
	uint32_t count;
};

/* The first hit of a cue; NULL if it does not stand there. */
static const struct rap_hit *find_cue(const struct scene *s,
	struct rap_str name)
{
	for (uint32_t i = 0; i < s->count; i++) {
		const struct rap_pattern *p =
			host_table()->pattern(s->call, s->hits[i].pattern);
		if (p && str_equal(str_of(p->name ? p->name : p->text), name)) {
			return &s->hits[i];
		}
	}
	return NULL;
}

/* The first hit of any of "ban|limit". */
static const struct rap_hit *find_any(const struct scene *s,
	struct rap_str names)
{
	struct rap_str one;
	while (str_next_piece(&names, '|', &one)) {
		const struct rap_hit *hit = find_cue(s, one);
		if (hit) {
			return hit;
		}
	}
	return NULL;
}

/* Whether a model holds; *used are the hits of its cues. */
static bool holds(const struct scene *s, const struct rap_model *m,
	const struct rap_hit *used[MAX_EVIDENCE], uint32_t *used_count)
{
	struct rap_str rest = str_of(m->none ? m->none : "");
	struct rap_str cue;
	while (str_next_piece(&rest, ' ', &cue)) {
		if (find_any(s, cue)) {
			return false;
		}
	}
	*used_count = 0;
	rest = str_of(m->all ? m->all : "");
	while (str_next_piece(&rest, ' ', &cue)) {
		const struct rap_hit *hit = find_any(s, cue);
		if (!hit) {
			return false;
		}
		if (*used_count < MAX_EVIDENCE) {
			used[(*used_count)++] = hit;
		}
	}
	return true;
}

static int add_evidence(struct rap_call *call, const char *evidence,
	const struct rap_hit *const *used, uint32_t count)
{
	int failed = RAP_OK;
	for (uint32_t i = 0; evidence && i < count; i++) {
		struct rap_str words =
			str_slice(call->document->text, used[i]->span);
		char *text = host_table()->alloc(call, words.len + 1);
		memcpy(text, words.at, words.len);
		failed |= host_table()->set_attribute(call, evidence, text);
	}
	return failed;
}

/* Every how many bytes a model lies: as large as when its plugin was built. */
static const struct rap_model *model_after(const struct rap_model *m)
{
	return (const void *)((const char *)m + m->size);
}

/* What may be said of a unit: the models in the order in which they decide. */
struct menu {
	const struct rap_model *first;
	uint32_t count;
};

/* The first model that holds, and the hits of its cues; NULL if none does. */
static const struct rap_model *decide(const struct scene *s,
	const struct menu *menu, const struct rap_hit *used[MAX_EVIDENCE],
	uint32_t *used_count)
{
	const struct rap_model *m = menu->first;
	for (uint32_t i = 0; i < menu->count; i++) {
		if (holds(s, m, used, used_count)) {
			return m;
		}
		m = model_after(m);
	}
	return NULL;
}

/* The texts that a unit leaves a choice between. */
struct choices {
	struct rap_span at[MAX_TEXTS];
	uint32_t of[MAX_TEXTS]; /* texts of one choice have the same number */
	uint32_t count;
	uint32_t words; /* choices from this number on are between words */
};

static bool is_in(struct rap_span span, const struct rap_hit *hit)
{
	return hit->span.begin >= span.begin && hit->span.begin < span.end;
}

static bool holds_hit(const struct scene *s, struct rap_span span)
{
	for (uint32_t i = 0; i < s->count; i++) {
		if (is_in(span, &s->hits[i])) {
			return true;
		}
	}
	return false;
}

static void add_text(struct choices *out, struct rap_span span, uint32_t choice)
{
	if (out->count < MAX_TEXTS) {
		out->at[out->count] = span;
		out->of[out->count++] = choice;
	}
}

/* Options of a unit, and brackets side by side that hold a cue. */
static void find_choices(struct choices *out, const struct scene *s,
	const struct brackets *b, struct rap_span unit)
{
	out->words = b->option_count;
	for (uint32_t i = 0; i < b->option_count; i++) {
		const struct bracket_option *o = &b->options[i];
		if (!o->no_text && o->span.begin >= unit.begin &&
			o->span.end <= unit.end) {
			add_text(out, o->span, o->choice);
		}
	}
	for (uint32_t i = brackets_from(b, unit.begin);
		i < b->count && b->at[i].span.begin < unit.end; i++) {
		if (b->at[i].group != NO_BRACKET &&
			holds_hit(s, b->at[i].span)) {
			add_text(out, b->at[i].span,
				out->words + b->at[i].group);
		}
	}
}

/* The hits that stand in no other text of the same choice. */
static struct scene without_others(struct rap_hit *kept, const struct scene *s,
	const struct choices *all, uint32_t text)
{
	struct scene out = {.call = s->call, .hits = kept};
	for (uint32_t i = 0; i < s->count; i++) {
		bool other = false;
		for (uint32_t k = 0; k < all->count; k++) {
			other = other ||
				(k != text && all->of[k] == all->of[text] &&
					is_in(all->at[k], &s->hits[i]));
		}
		if (!other) {
			kept[out.count++] = s->hits[i];
		}
	}
	return out;
}

/*
 * Whether the text that was read last follows another model than one of its
 * choice before. An option that follows none differs from one that does; words
 * in brackets that decide nothing do not.
 */
static bool differs(const struct choices *all,
	const struct rap_model *const *models, uint32_t last)
{
	for (uint32_t i = 0; i < last; i++) {
		const struct rap_model *a = models[i];
		const struct rap_model *b = models[last];
		if (all->of[i] != all->of[last] || a == b) {
			continue;
		}
		if (a && b ? strcmp(a->value, b->value) != 0
			   : all->of[last] < all->words) {
			return true;
		}
	}
	return false;
}

/* Whether texts that a unit leaves a choice between follow other models. */
static bool is_contested(const struct scene *s, const struct menu *menu,
	uint32_t unit)
{
	const struct rap_hit *used[MAX_EVIDENCE];
	uint32_t used_count;
	const struct rap_model *models[MAX_TEXTS];
	struct choices all = {.count = 0};
	const struct session *session = guest_of(s->call)->session;
	if (!session || !session->brackets || !s->count) {
		return false;
	}
	find_choices(&all, s, session->brackets,
		host_table()->unit(s->call, unit)->span);
	struct rap_hit *kept =
		host_table()->alloc(s->call, s->count * sizeof(*kept));
	for (uint32_t i = 0; i < all.count; i++) {
		struct scene one = without_others(kept, s, &all, i);
		models[i] = decide(&one, menu, used, &used_count);
		if (differs(&all, models, i)) {
			return true;
		}
	}
	return false;
}

/* The hits of a unit; what others say in it, in notes and quotations, is not
 * what it says itself. */
static struct scene own_hits(struct rap_call *call, uint32_t unit)
{
	const struct rap_host *host = host_table();
	uint32_t count = 0;
	const struct rap_hit *hits = host->find(call, unit, &count);
	bool quoted = host->unit(call, unit)->zone == RAP_ZONE_QUOTED;
	struct rap_hit *own = host->alloc(call, (count + 1) * sizeof(*own));
	struct scene s = {.call = call, .hits = own};
	for (uint32_t i = 0; i < count; i++) {
		uint32_t sentence = host->unit_at(call, hits[i].span.begin,
			RAP_UNIT_SENTENCE);
		if (quoted || sentence == RAP_NO_UNIT ||
			host->unit(call, sentence)->zone != RAP_ZONE_QUOTED) {
			own[s.count++] = hits[i];
		}
	}
	return s;
}

int model_set(struct rap_call *call, uint32_t unit, const char *attribute,
	const char *evidence, const struct rap_model *models, uint32_t count)
{
	const struct rap_hit *used[MAX_EVIDENCE];
	uint32_t used_count = 0;
	struct menu menu = {models, count};
	struct scene s = own_hits(call, unit);
	const struct rap_model *m = decide(&s, &menu, used, &used_count);
	if (!m || is_contested(&s, &menu, unit)) {
		return RAP_OK;
	}
	return host_table()->set_attribute(call, attribute, m->value) |
		add_evidence(call, evidence, used, used_count);
}
