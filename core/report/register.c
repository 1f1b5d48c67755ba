/* SPDX-License-Identifier: MIT */
#include "core/report/tally.h"

#include "core/report/grow.h"
#include "core/text/members.h"

struct rap_str tally_name(struct tally *t, struct rap_str text)
{
	if (!text.len) {
		return str_of("");
	}
	void **place = map_at(&t->names, t->arena, text);
	if (!*place) {
		struct rap_str *kept = arena_bytes(t->arena, sizeof(*kept));
		*kept = str_copy(t->arena, text);
		*place = kept;
	}
	return *(struct rap_str *)*place;
}

uint32_t tally_find(const struct map *m, struct rap_str key)
{
	const uint32_t *found = map_find(m, key);
	return found ? *found : 0;
}

void tally_number(struct map *m, struct arena *a, struct rap_str key,
	uint32_t value)
{
	uint32_t *kept = arena_bytes(a, sizeof(*kept));
	*kept = value;
	*map_at(m, a, key) = kept;
}

uint32_t tally_issue(struct tally *t, const struct result_issue *issue)
{
	GROW(t->arena, t->issues, t->issue_count, t->issue_capacity);
	t->issues[t->issue_count] = (struct tally_issue){
		.id = tally_name(t, issue->id),
		.theme = tally_name(t, issue->theme),
		.title = tally_name(t, issue->title),
		.counts_as = tally_name(t, issue->counts_as),
		.analyzer = tally_name(t, issue->analyzer),
		.languages = issue->languages,
	};
	tally_number(&t->issue_map, t->arena, issue->id, ++t->issue_count);
	return t->issue_count - 1;
}

uint32_t tally_member(struct tally *t, struct rap_str name, struct rap_str code,
	bool is_group)
{
	const struct member *known = members_find(name);
	if (known && known->in_eu) {
		known = members_find(str_of("European Union"));
		name = str_of(known ? known->name : "European Union");
	}
	uint32_t found = tally_find(&t->member_map, name);
	if (found) {
		return found - 1;
	}
	GROW(t->arena, t->members, t->member_count, t->member_capacity);
	code = known ? str_of(known->iso3) : code;
	if (str_starts_with(code, "G-")) {
		code = (struct rap_str){code.at + 2, code.len - 2};
	}
	t->members[t->member_count] = (struct tally_member){
		.name = tally_name(t, name),
		.code = tally_name(t, code),
		.is_group = known ? known->is_group : is_group,
	};
	tally_number(&t->member_map, t->arena, name, ++t->member_count);
	return t->member_count - 1;
}
