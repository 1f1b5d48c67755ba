/* SPDX-License-Identifier: MIT */
#include "core/results/copy.h"

static const struct result_holder *copy_holders(struct arena *a,
	const struct result_holder *from, uint32_t count)
{
	struct result_holder *list =
		arena_array(a, (size_t)count + 1, sizeof(*list));
	for (uint32_t i = 0; i < count; i++) {
		list[i] = (struct result_holder){str_copy(a, from[i].name),
			str_copy(a, from[i].code), str_copy(a, from[i].role),
			str_copy(a, from[i].source)};
	}
	return list;
}

static const struct result_alternative *copy_alternatives(struct arena *a,
	const struct result_alternative *from, uint32_t count)
{
	struct result_alternative *list =
		arena_array(a, (size_t)count + 1, sizeof(*list));
	for (uint32_t i = 0; i < count; i++) {
		list[i] = from[i];
		list[i].label = str_copy(a, from[i].label);
		list[i].text = str_copy(a, from[i].text);
		list[i].holders =
			copy_holders(a, from[i].holders, from[i].holder_count);
	}
	return list;
}

static void copy_outstanding(struct result_article *to, struct arena *a)
{
	const struct result_outstanding *from = to->outstanding;
	struct result_outstanding *list = arena_array(a,
		(size_t)to->outstanding_count + 1, sizeof(*list));
	for (uint32_t i = 0; i < to->outstanding_count; i++) {
		list[i] = from[i];
		list[i].kind = str_copy(a, from[i].kind);
		list[i].text = str_copy(a, from[i].text);
		list[i].unit = str_copy(a, from[i].unit);
		list[i].key = str_copy(a, from[i].key);
		list[i].holders =
			copy_holders(a, from[i].holders, from[i].holder_count);
		list[i].inside =
			copy_holders(a, from[i].inside, from[i].inside_count);
		list[i].alternatives = copy_alternatives(a,
			from[i].alternatives, from[i].alternative_count);
	}
	to->outstanding = list;
}

struct result_article copy_article(struct arena *a,
	const struct result_article *from)
{
	struct result_article to = *from;
	to.label = str_copy(a, from->label);
	to.title = str_copy(a, from->title);
	to.state = str_copy(a, from->state);
	to.basis = str_copy(a, from->basis);
	to.condition = str_copy(a, from->condition);
	to.note = str_copy(a, from->note);
	to.holders = copy_holders(a, from->holders, from->holder_count);
	copy_outstanding(&to, a);
	return to;
}
