/* SPDX-License-Identifier: MIT */
/*
 * Words that say how binding a duty is, and took each other's place. Which of
 * them binds more is not known here: it is looked up in a ladder that comes
 * with the analyzer that ranks passages.
 */
#include "core/base/array.h"
#include "core/compare/change.h"
#include "core/compare/diff.h"

#define NO_TOKEN UINT32_MAX

const char *binding_name(enum binding binding)
{
	static const char *const names[] = {"", "more", "less", "mixed"};
	return names[binding];
}

enum binding binding_sum(enum binding a, enum binding b)
{
	if (a == BINDS_SAME || a == b) {
		return b;
	}
	return b == BINDS_SAME ? a : BINDS_MIXED;
}

/*
 * Words that say how binding a duty is, each with the English one that treaty
 * texts translate it by: ladders are written in those.
 */
static const struct modal {
	const char *word, *rung;
	bool effort; /* "shall endeavour": it makes an effort of a duty */
} modals[] = {
	{"shall", "shall", false},
	{"should", "should", false},
	{"may", "may", false},
	{"must", "shall", false},
	{"will", "will", false},
	{"can", "can", false},
	{"could", "could", false},
	{"doit", "shall", false},
	{"doivent", "shall", false},
	{"devra", "shall", false},
	{"devront", "shall", false},
	{"devrait", "should", false},
	{"devraient", "should", false},
	{"peut", "may", false},
	{"peuvent", "may", false},
	{"pourra", "may", false},
	{"pourront", "may", false},
	{"deberá", "shall", false},
	{"deberán", "shall", false},
	{"debería", "should", false},
	{"deberían", "should", false},
	{"podrá", "may", false},
	{"podrán", "may", false},
	{"endeavour", "endeavour", true},
	{"endeavours", "endeavour", true},
	{"endeavor", "endeavour", true},
	{"endeavors", "endeavour", true},
	{"strive", "endeavour", true},
	{"s'efforcer", "endeavour", true},
	{"s’efforcer", "endeavour", true},
	{"esforzarse", "endeavour", true},
	{"procurar", "endeavour", true},
	/* Verbs that need no other before them. */
	{"s'efforce", "endeavour", false},
	{"s'efforcent", "endeavour", false},
	{"s'efforcera", "endeavour", false},
	{"s'efforceront", "endeavour", false},
	{"s’efforce", "endeavour", false},
	{"s’efforcent", "endeavour", false},
	{"s’efforcera", "endeavour", false},
	{"s’efforceront", "endeavour", false},
	{"esforzará", "endeavour", false},
	{"esforzarán", "endeavour", false},
	{"procurará", "endeavour", false},
	{"procurarán", "endeavour", false},
};

static const struct modal *find(struct rap_str word)
{
	for (size_t i = 0; i < COUNT_OF(modals); i++) {
		if (str_equal_ignoring_case(word, str_of(modals[i].word))) {
			return &modals[i];
		}
	}
	return NULL;
}

static bool is_modal(struct rap_str word)
{
	const struct modal *m = find(word);
	return m && !m->effort;
}

/* What makes an effort of a duty: "shall endeavour to". */
static bool is_effort(struct rap_str word)
{
	const struct modal *m = find(word);
	return m && m->effort;
}

/* One side of what changed: tokens [begin, end) of an article. */
struct side {
	struct rap_str text;
	const struct token_list *list;
	uint32_t begin, end;
};

static struct rap_str word_at(const struct side *s, uint32_t i)
{
	return i < s->list->count ? str_slice(s->text, s->list->at[i].span)
				  : str_of("");
}

/* The first of [begin, end) that is modal, or makes an effort of it. */
static uint32_t find_modal(const struct side *s)
{
	for (uint32_t i = s->begin; i < s->end; i++) {
		if (is_modal(word_at(s, i))) {
			return i;
		}
	}
	return NO_TOKEN;
}

/* The one right before, which both have: "shall {+endeavour+}". */
static uint32_t modal_before(const struct side *s)
{
	bool is = s->begin > 0 && is_modal(word_at(s, s->begin - 1));
	return is ? s->begin - 1 : NO_TOKEN;
}

/* "shall", or "shall endeavour". */
static struct rap_span phrase_at(const struct side *s, uint32_t token)
{
	struct rap_span span = s->list->at[token].span;
	if (is_effort(word_at(s, token + 1))) {
		span.end = s->list->at[token + 1].span.end;
	}
	return span;
}

/* The place of a phrase's last word on the ladder; 0 if it has none. */
static uint32_t rung_of(struct rap_str phrase, struct rap_str ladder)
{
	struct rap_str rung;
	size_t begin = phrase.len;
	while (begin && phrase.at[begin - 1] != ' ') {
		begin--;
	}
	const struct modal *last = find(str_from(phrase, begin));
	for (uint32_t n = 1; last && str_next_piece(&ladder, '|', &rung); n++) {
		if (str_equal(rung, str_of(last->rung))) {
			return n;
		}
	}
	return 0;
}

static enum binding compare_rungs(struct rap_str old, struct rap_str new,
	struct rap_str ladder)
{
	uint32_t before = rung_of(old, ladder);
	uint32_t after = rung_of(new, ladder);
	if (!before || !after || before == after) {
		return BINDS_SAME;
	}
	return after > before ? BINDS_MORE : BINDS_LESS;
}

/* The first on each side of a change, if they differ. */
static bool read_shift(struct modal_shift *out, const struct side *old,
	const struct side *new, struct rap_str ladder)
{
	uint32_t before = find_modal(old);
	uint32_t after = find_modal(new);
	if (before == NO_TOKEN && after == NO_TOKEN) {
		before = modal_before(old);
		after = modal_before(new);
	}
	if (before == NO_TOKEN || after == NO_TOKEN) {
		return false;
	}
	*out = (struct modal_shift){
		phrase_at(old, before), phrase_at(new, after), BINDS_SAME};
	struct rap_str from = str_slice(old->text, out->old);
	struct rap_str to = str_slice(new->text, out->new);
	out->binds = compare_rungs(from, to, ladder);
	return !str_equal_ignoring_case(from, to);
}

void shifts_read(struct article_change *c, struct arena *a,
	const struct comparison *all)
{
	struct side old = {.text = all->old.d->view.text, .list = &c->before};
	struct side new = {.text = all->new.d->view.text, .list = &c->after};
	c->shifts =
		arena_array(a, (size_t)c->before.count + 1, sizeof(*c->shifts));
	while (old.begin < c->before.count || new.begin < c->after.count) {
		old.end = old.begin;
		while (old.end < c->before.count &&
			c->new_of[old.end] == DIFF_NONE) {
			old.end++;
		}
		new.end = old.end < c->before.count ? c->new_of[old.end]
						    : c->after.count;
		if (old.end > old.begin || new.end > new.begin) {
			c->shift_count += read_shift(&c->shifts[c->shift_count],
				&old, &new, all->ladder);
		}
		old.begin = old.end + 1;
		new.begin = new.end + 1;
	}
}
