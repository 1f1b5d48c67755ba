/* SPDX-License-Identifier: MIT */
#include "core/compare/change.h"

#include "core/compare/diff.h"
#include "core/compare/fate.h"

const char *change_name(enum change_kind kind)
{
	static const char *const names[] = {
		"unchanged", "changed", "new", "gone"};
	return names[kind];
}

static uint32_t count_words(const struct token_list *list, uint32_t begin,
	uint32_t end)
{
	uint32_t words = 0;
	for (uint32_t i = begin; i < end; i++) {
		words += list->at[i].is_word;
	}
	return words;
}

const char *change_part(const struct comparison *c,
	const struct article_change *a)
{
	static const char *const names[] = {"article", "preamble", "other"};
	bool gone = a->new == ALIGN_NONE;
	const struct brackets *b = gone ? c->old.b : c->new.b;
	return names[b->scopes[gone ? a->old : a->new].kind];
}

/* Words out and in. */
static void count_changes(struct article_change *c)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < c->before.count; i++) {
		kept += c->before.at[i].is_word && c->new_of[i] != DIFF_NONE;
	}
	c->words_out = count_words(&c->before, 0, c->before.count) - kept;
	c->words_in = count_words(&c->after, 0, c->after.count) - kept;
}

static bool differ(const struct article_change *c)
{
	if (c->before.count != c->after.count) {
		return true;
	}
	for (uint32_t i = 0; i < c->before.count; i++) {
		if (c->before.hashes[i] != c->after.hashes[i]) {
			return true;
		}
	}
	return false;
}

static void compare_article(struct comparison *all, struct arena *a,
	struct article_change *c)
{
	const struct version *old = &all->old;
	const struct version *new = &all->new;
	c->before =
		tokens_of(a, old->d->view.text, old->b->scopes[c->old].span);
	c->after = tokens_of(a, new->d->view.text, new->b->scopes[c->new].span);
	c->new_of = diff_words(a,
		(struct diff_side){c->before.hashes, c->before.count},
		(struct diff_side){c->after.hashes, c->after.count});
	slide_changes(c->new_of, a,
		&(struct slide_side){&c->before, old->d->view.text},
		&(struct slide_side){&c->after, new->d->view.text});
	c->kind = differ(c) ? CHANGE_CHANGED : CHANGE_UNCHANGED;
	c->renumbered =
		!str_equal(align_label(old, c->old), align_label(new, c->new));
	c->renamed =
		!str_equal(align_title(old, c->old), align_title(new, c->new));
	count_changes(c);
	shifts_read(c, a, all);
	smooth_article(c, a);
	trail_make(c, a, old, new);
	fates_read(c, a, old, new);
	options_read(c, a, old, new);
	holders_read(c, a, old, new);
}

static void add_alone(struct comparison *all, struct arena *a,
	enum change_kind kind, uint32_t scope)
{
	struct article_change *c = &all->at[all->count++];
	bool gone = kind == CHANGE_GONE;
	const struct version *v = gone ? &all->old : &all->new;
	struct token_list list =
		tokens_of(a, v->d->view.text, v->b->scopes[scope].span);
	*c = (struct article_change){.kind = kind,
		.old = gone ? scope : ALIGN_NONE,
		.new = gone ? ALIGN_NONE : scope};
	*(gone ? &c->before : &c->after) = list;
	*(gone ? &c->words_out : &c->words_in) =
		count_words(&list, 0, list.count);
	c->new_of = arena_array(a, (size_t)list.count + 1, sizeof(*c->new_of));
	for (uint32_t i = 0; i < list.count; i++) {
		c->new_of[i] = DIFF_NONE;
	}
	c->shown_of = c->new_of;
	trail_alone(c, a, v);
}

static void count_kinds(struct comparison *all)
{
	for (uint32_t i = 0; i < all->count; i++) {
		const struct article_change *c = &all->at[i];
		all->kinds[c->kind]++;
		all->differs = all->differs || c->kind != CHANGE_UNCHANGED;
	}
}

void compare_versions(struct comparison *out, struct arena *a,
	const struct version *old, const struct version *new,
	struct rap_str ladder)
{
	struct alignment pairs;
	align_scopes(&pairs, a, old, new);
	*out = (struct comparison){.old = *old, .new = *new, .ladder = ladder};
	out->at = arena_array(a,
		(size_t)old->b->scope_count + new->b->scope_count + 1,
		sizeof(*out->at));
	for (uint32_t i = 0; i < new->b->scope_count; i++) {
		if (pairs.old_of[i] == ALIGN_NONE) {
			add_alone(out, a, CHANGE_NEW, i);
			continue;
		}
		struct article_change *c = &out->at[out->count++];
		*c = (struct article_change){.old = pairs.old_of[i], .new = i};
		compare_article(out, a, c);
	}
	for (uint32_t i = 0; i < old->b->scope_count; i++) {
		if (pairs.new_of[i] == ALIGN_NONE) {
			add_alone(out, a, CHANGE_GONE, i);
		}
	}
	fates_find_moved(out, a);
	count_kinds(out);
}
