/* SPDX-License-Identifier: MIT */
#include "core/report/delegation.h"

#include <stdlib.h>

#include "core/base/ascii.h"
#include "core/report/grow.h"
#include "core/text/members.h"

enum {
	NAME_WORDS = 4,    /* of a member's name in a file's name, at most */
	MILLION = 1000000, /* so that three thirds are one when rounded */
};

/* The EU and its member States are one. */
static const struct member *find_member(struct rap_str name)
{
	const struct member *m = members_find(name);
	return m && m->in_eu ? members_find(str_of("European Union")) : m;
}

static bool is_letter(char c)
{
	return ascii_is_letter(c) || (unsigned char)c >= 0x80;
}

/* Where the run of letters that begins at or after `at` begins and ends. */
static struct rap_span next_run(struct rap_str path, size_t at)
{
	while (at < path.len && !is_letter(path.at[at])) {
		at++;
	}
	size_t end = at;
	while (end < path.len && is_letter(path.at[end])) {
		end++;
	}
	return (struct rap_span){(uint32_t)at, (uint32_t)end};
}

/* A name, or a code in capitals; short words would be members by accident. */
static const struct member *member_of(struct rap_str words)
{
	bool code = words.len == 3;
	for (size_t i = 0; i < words.len; i++) {
		code = code && ascii_is_upper(words.at[i]);
	}
	return code || words.len > 3 ? find_member(words) : NULL;
}

/* Members that the names of unread files name. */
struct named {
	struct arena *arena;
	struct rap_str *at;
	uint32_t count, capacity;
};

/* Look for a name in the words of a path that begin at `run`. */
static void find_names(struct named *n, struct rap_str path,
	struct rap_span run)
{
	struct buf words = BUF_INIT;
	for (int i = 0; i < NAME_WORDS && run.begin < run.end; i++) {
		if (i) {
			buf_putc(&words, ' ');
		}
		buf_add_str(&words, str_slice(path, run));
		const struct member *m = member_of(buf_str(&words));
		if (m) {
			GROW(n->arena, n->at, n->count, n->capacity);
			n->at[n->count++] = str_of(m->name);
		}
		run = next_run(path, run.end);
	}
	buf_release(&words);
}

static void find_unread(struct named *out, struct arena *a,
	const struct tally *t)
{
	*out = (struct named){.arena = a};
	for (uint32_t i = 0; i < t->unread_count; i++) {
		struct rap_str path = t->unread[i].document;
		struct rap_span run = next_run(path, 0);
		while (run.begin < run.end) {
			find_names(out, path, run);
			run = next_run(path, run.end);
		}
	}
}

static bool is_named(const struct named *n, struct rap_str name)
{
	for (uint32_t i = 0; i < n->count; i++) {
		if (str_equal(n->at[i], name)) {
			return true;
		}
	}
	return false;
}

static struct delegation *find_or_add(struct delegations *out,
	struct rap_str name)
{
	for (uint32_t i = 0; i < out->count; i++) {
		if (str_equal(out->at[i].name, name)) {
			return &out->at[i];
		}
	}
	struct delegation *d = &out->at[out->count++];
	*d = (struct delegation){.name = name, .member = UINT32_MAX};
	return d;
}

static bool is_current(const struct roster_entry *e, struct rap_str day)
{
	return !day.len ||
		((!e->from.len || str_compare(e->from, day) <= 0) &&
			(!e->to.len || str_compare(day, e->to) <= 0));
}

static void add_roster(struct delegations *out, const struct tally *t)
{
	const struct report_options *o = &t->options;
	out->has_roster = o->roster_count > 0;
	for (uint32_t i = 0; i < o->roster_count; i++) {
		if (!is_current(&o->roster[i], o->as_of)) {
			continue;
		}
		const struct member *m = find_member(o->roster[i].member);
		struct delegation *d = find_or_add(out,
			m ? str_of(m->name) : o->roster[i].member);
		d->on_roster = true;
		d->is_group = m && m->is_group;
		d->code = str_of(m ? m->iso3 : "");
	}
}

static void add_proponents(struct delegations *out, const struct tally *t,
	const struct proposals *p)
{
	for (uint32_t i = 0; i < p->count; i++) {
		const struct proposal *at = &p->at[i];
		out->without_name += !at->member_count;
		for (uint32_t k = 0; k < at->member_count; k++) {
			const struct tally_member *m =
				&t->members[at->members[k]];
			struct delegation *d = find_or_add(out, m->name);
			d->member = at->members[k];
			d->code = m->code;
			d->is_group = m->is_group;
			d->proposals++;
			d->joint += at->member_count > 1;
			d->millionths += MILLION / at->member_count;
		}
	}
}

static int by_name(const void *x, const void *y)
{
	const struct delegation *a = x;
	const struct delegation *b = y;
	return str_compare(a->name, b->name);
}

void delegations_make(struct delegations *out, struct arena *a,
	const struct tally *t, const struct proposals *p)
{
	struct named unread;
	*out = (struct delegations){0};
	find_unread(&unread, a, t);
	out->at = arena_array(a,
		(size_t)t->member_count + t->options.roster_count + 1,
		sizeof(*out->at));
	add_roster(out, t);
	add_proponents(out, t, p);
	qsort(out->at, out->count, sizeof(*out->at), by_name);
	for (uint32_t i = 0; i < out->count; i++) {
		struct delegation *d = &out->at[i];
		d->in_unread = is_named(&unread, d->name);
		out->proponents += d->proposals > 0;
		d->hundredths = (d->millionths + 5000) / 10000;
		if (!d->on_roster) {
			out->off_roster += !d->is_group;
		} else if (d->proposals) {
			out->with_proposal++;
		} else if (d->in_unread) {
			out->only_unread++;
		} else {
			out->none_here++;
		}
	}
}

bool delegation_proposes(const struct delegation *d, const struct proposal *p)
{
	for (uint32_t i = 0; i < p->member_count; i++) {
		if (p->members[i] == d->member) {
			return true;
		}
	}
	return false;
}

enum cell_word delegation_cell(const struct delegation *d,
	const struct tally *t, const struct proposals *p, uint32_t issue)
{
	enum standing best = STANDING_NONE;
	bool covered = false;
	bool lost = false;
	if (!d->proposals) {
		return d->in_unread ? CELL_NOT_READ : CELL_NO_PROPOSAL;
	}
	for (uint32_t i = 0; i < p->count; i++) {
		const struct proposal *at = &p->at[i];
		if (!delegation_proposes(d, at)) {
			continue;
		}
		enum standing standing =
			cell_standing(proposal_cell(at, issue));
		best = standing > best ? standing : best;
		covered = covered || proposal_covered(at, &t->issues[issue]);
		lost = lost || proposal_lost(at, issue);
	}
	switch (best) {
	case STANDING_TEXT:
		return CELL_TEXT;
	case STANDING_PROSE:
		return CELL_PROSE;
	case STANDING_NAMED:
		return CELL_NAMED;
	case STANDING_NONE:
		break;
	}
	if (lost) {
		return CELL_NOT_READ;
	}
	return covered ? CELL_NOT_IN_PROPOSALS : CELL_NOT_COVERED;
}

const char *cell_word(enum cell_word word)
{
	static const char *const words[CELL_WORDS] = {
		[CELL_TEXT] = "text",
		[CELL_PROSE] = "prose",
		[CELL_NAMED] = "named only",
		[CELL_NOT_IN_PROPOSALS] = "not in their proposals",
		[CELL_NOT_COVERED] = "language not covered",
		[CELL_NOT_READ] = "not read",
		[CELL_NO_PROPOSAL] = "no proposal",
	};
	return words[word];
}
