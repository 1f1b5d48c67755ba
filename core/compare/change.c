/* SPDX-License-Identifier: MIT */
#include "core/compare/change.h"

#include "core/base/array.h"
#include "core/compare/diff.h"
#include "core/compare/fate.h"

const char *change_name(enum change_kind kind)
{
	static const char *const names[] = {
		"unchanged", "changed", "new", "gone"};
	return names[kind];
}

/* Words that say how binding a duty is, in three languages. */
static bool is_modal(struct rap_str word)
{
	static const char *const words[] = {"shall", "should", "may", "must",
		"will", "can", "could", "doit", "doivent", "devra", "devront",
		"devrait", "devraient", "peut", "peuvent", "pourra", "pourront",
		"deberá", "deberán", "debería", "deberían", "podrá", "podrán"};
	for (size_t i = 0; i < COUNT_OF(words); i++) {
		if (str_equal_ignoring_case(word, str_of(words[i]))) {
			return true;
		}
	}
	return false;
}

/* The first modal of tokens [begin, end) that `out` says were changed. */
static bool find_modal(struct rap_span *out, struct rap_str text,
	const struct token_list *list, uint32_t begin, uint32_t end)
{
	for (uint32_t i = begin; i < end; i++) {
		if (is_modal(str_slice(text, list->at[i].span))) {
			*out = list->at[i].span;
			return true;
		}
	}
	return false;
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

/* Words out and in, and modals that took each other's place. */
static void walk_hunks(struct article_change *c, const struct comparison *all)
{
	uint32_t i = 0;
	uint32_t k = 0;
	while (i < c->before.count || k < c->after.count) {
		uint32_t i_end = i;
		while (i_end < c->before.count &&
			c->new_of[i_end] == DIFF_NONE) {
			i_end++;
		}
		uint32_t k_end = i_end < c->before.count ? c->new_of[i_end]
							 : c->after.count;
		struct modal_shift *s = &c->shifts[c->shift_count];
		c->words_out += count_words(&c->before, i, i_end);
		c->words_in += count_words(&c->after, k, k_end);
		c->shift_count += find_modal(&s->old, all->old.d->view.text,
					  &c->before, i, i_end) &&
			find_modal(&s->new, all->new.d->view.text, &c->after, k,
				k_end);
		i = i_end + 1;
		k = k_end + 1;
	}
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
	c->kind = differ(c) ? CHANGE_CHANGED : CHANGE_UNCHANGED;
	c->renumbered =
		!str_equal(align_label(old, c->old), align_label(new, c->new));
	c->renamed =
		!str_equal(align_title(old, c->old), align_title(new, c->new));
	c->shifts =
		arena_array(a, (size_t)c->before.count + 1, sizeof(*c->shifts));
	walk_hunks(c, all);
	fates_read(c, a, old, new);
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
	const struct version *old, const struct version *new)
{
	struct alignment pairs;
	align_scopes(&pairs, a, old, new);
	*out = (struct comparison){.old = *old, .new = *new};
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
	count_kinds(out);
}
