/* SPDX-License-Identifier: MIT */
#include "core/report/text.h"

enum { DIFFERENCES_SHOWN = 4, STRAYS_SHOWN = 4 };

/* Where nothing is a proposal, and nobody is expected, nobody is counted. */
static bool has_delegations(const struct view *v)
{
	const struct delegations *d = &v->delegations;
	return !v->proposals.as_documents || d->has_roster || d->proponents;
}

static void put_delegations(struct buf *out, const struct view *v)
{
	const struct delegations *d = &v->delegations;
	struct flow f;
	flow_begin(&f, out, text_width(v), 2);
	if (d->has_roster) {
		flow_printf(&f, "%u DELEGATIONS:",
			d->with_proposal + d->none_here + d->only_unread);
		flow_printf(&f, "%u with a proposal | %u none in this folder",
			d->with_proposal, d->none_here);
		if (d->only_unread) {
			flow_printf(&f, "| %u only in unread files, by name",
				d->only_unread);
		}
		if (d->off_roster) {
			flow_printf(&f, "| %u more not on the roster",
				d->off_roster);
		}
	} else {
		flow_printf(&f, "%u %s with a proposal", d->proponents,
			d->proponents == 1 ? "DELEGATION" : "DELEGATIONS");
	}
	if (d->without_name) {
		flow_printf(&f, "| %u %s no known proponent", d->without_name,
			d->without_name == 1 ? "has" : "have");
	}
	flow_end(&f);
}

static void put_joint(struct buf *out, const struct view *v)
{
	uint32_t joint = 0;
	for (uint32_t i = 0; i < v->delegations.count; i++) {
		joint += v->delegations.at[i].joint;
	}
	if (joint) {
		struct flow f;
		flow_begin(&f, out, text_width(v), 2);
		flow_puts(&f,
			"  Joint: one proposal, counted for each "
			"delegation; columns do not add up.");
		flow_end(&f);
	}
}

static struct rap_str name_of(const struct tally *t, struct rap_str path)
{
	uint32_t found = tally_find(&t->document_map, path);
	return found ? view_document_name(&t->documents[found - 1]) : path;
}

static void put_check_first(struct buf *out, const struct view *v)
{
	const struct tally *t = v->tally;
	uint32_t shown =
		t->options.all || t->difference_count < DIFFERENCES_SHOWN
		? t->difference_count
		: DIFFERENCES_SHOWN;
	for (uint32_t i = 0; i < shown; i++) {
		const struct tally_difference *d = &t->differences[i];
		struct flow f;
		flow_begin(&f, out, text_width(v), 12);
		if (i) {
			flow_puts(&f, "            ");
		} else {
			text_head(&f, v, "CHECK FIRST");
		}
		flow_add(&f, name_of(t, d->document));
		flow_piece(&f, d->issue, ":");
		flow_add(&f, d->value);
		if (i + 1 == shown && shown < t->difference_count) {
			flow_printf(&f, "(%u more: --all)",
				t->difference_count - shown);
		}
		flow_end(&f);
	}
}

static const char *things(const struct view *v, uint32_t count)
{
	if (v->proposals.as_documents) {
		return count == 1 ? "document" : "documents";
	}
	return count == 1 ? "proposal" : "proposals";
}

/* "2 proposals and 1 document apart" */
static const char *gap_things(const struct view *v, const struct view_gap *gap)
{
	const char *counted = arena_printf(v->arena, "%u %s", gap->proposals,
		things(v, gap->proposals));
	const char *apart = arena_printf(v->arena, "%u document%s apart",
		gap->apart, gap->apart == 1 ? "" : "s");
	return !gap->apart ? counted
		: !gap->proposals
		? apart
		: arena_printf(v->arena, "%s and %s", counted, apart);
}

/* What no pack has terms for is not silent: nobody has looked. */
static void put_foreign(struct buf *out, const struct view *v,
	const struct view_gap *gap)
{
	struct flow f;
	flow_begin(&f, out, text_width(v), 2);
	text_head(&f, v, "NOT COVERED:");
	flow_puts(&f, gap_things(v, gap));
	flow_puts(&f, "only in");
	flow_add(&f, gap->languages);
	flow_puts(&f, "than the packs know: nothing is looked for there");
	flow_end(&f);
}

static void put_gaps(struct buf *out, const struct view *v)
{
	struct view_gap *gaps;
	uint32_t count = view_gaps(&gaps, v);
	for (uint32_t i = 0; i < count; i++) {
		if (gaps[i].foreign) {
			put_foreign(out, v, &gaps[i]);
			continue;
		}
		struct rap_str *items = arena_array(v->arena,
			gaps[i].issue_count, sizeof(*items));
		for (uint32_t k = 0; k < gaps[i].issue_count; k++) {
			items[k] = v->tally->issues[gaps[i].issues[k]].id;
		}
		const char *head = arena_printf(v->arena,
			"NOT COVERED: %s only in %.*s; no terms there for",
			gap_things(v, &gaps[i]), (int)gaps[i].languages.len,
			gaps[i].languages.at);
		text_list(out, v, head, items, gaps[i].issue_count);
	}
}

static void put_unanalysed(struct buf *out, const struct view *v)
{
	const struct tally *t = v->tally;
	uint32_t pairs = 0;
	for (uint32_t i = 0; i < t->unanalysed_count; i++) {
		const struct tally_problem *p = &t->unanalysed[i];
		pairs += p->document.len > 0;
		if (!p->document.len) {
			struct flow f;
			flow_begin(&f, out, text_width(v), 2);
			text_head(&f, v, "TOOK NO PART");
			flow_piece(&f, p->analyzer, ":");
			flow_add(&f, p->message);
			flow_end(&f);
		}
	}
	if (pairs) {
		struct flow f;
		flow_begin(&f, out, text_width(v), 2);
		text_head(&f, v, "NOT ANALYSED");
		flow_printf(&f,
			"%u %s of document and analyzer: -f json "
			"lists them",
			pairs, pairs == 1 ? "pair" : "pairs");
		flow_end(&f);
	}
}

/* The topic that most proposals raise, to show how to go on. */
static struct rap_str top_issue(const struct view *v)
{
	const struct tally *t = v->tally;
	const struct count_row *rows =
		count_by_issue(v->arena, t, &v->proposals);
	const struct count_row *best = NULL;
	for (uint32_t i = 0; i < t->issue_count; i++) {
		bool more = rows[i].count.proposals &&
			count_is_topic(&t->issues[rows[i].issue]) &&
			(!best ||
				rows[i].count.proposals >
					best->count.proposals);
		best = more ? &rows[i] : best;
	}
	return best ? t->issues[best->issue].id : str_of("");
}

static void put_next(struct buf *out, const struct view *v)
{
	struct rap_str issue = top_issue(v);
	struct flow f;
	flow_begin(&f, out, text_width(v), 6);
	text_head(&f, v, "NEXT");
	if (issue.len) {
		flow_add(&f, str_of("explain"));
		flow_add(&f, issue);
		flow_puts(&f, "| kwic");
		flow_add(&f,
			str_of(arena_printf(v->arena, "@%.*s |", (int)issue.len,
				issue.at)));
	}
	flow_puts(&f,
		!has_delegations(v) ? "report --by document"
			: v->tally->options.by == REPORT_BY_MEMBER
			? "report --by matrix"
			: "report --by member");
	if (has_delegations(v) && !v->tally->options.roster_count) {
		flow_puts(&f, "| --roster FILE: who has no proposal");
	}
	flow_end(&f);
}

/* The rows that fit no finding, and what would. */
static void put_strays(struct buf *out, const struct view *v)
{
	const struct tally_verdicts *n = &v->tally->verdicts;
	bool all = v->tally->options.all;
	for (uint32_t i = 0; i < n->stray && (all || i < STRAYS_SHOWN); i++) {
		struct flow f;
		flow_begin(&f, out, text_width(v), 4);
		flow_puts(&f, "  fits none:");
		flow_piece(&f, n->strays[i].document, ",");
		flow_piece(&f, n->strays[i].issue, ",");
		flow_add(&f, n->strays[i].value);
		flow_end(&f);
	}
	if (!all && n->stray > STRAYS_SHOWN) {
		buf_printf(out, "  and %u more (--all)\n",
			n->stray - STRAYS_SHOWN);
	}
}

/* What people said, and what that says of texts like these. */
static void put_verdicts(struct buf *out, const struct view *v)
{
	const struct tally_verdicts *n = &v->tally->verdicts;
	uint32_t all = n->right + n->wrong + n->other;
	struct flow f;
	flow_begin(&f, out, text_width(v), 2);
	if (!all && !n->missed && !n->stray) {
		text_head(&f, v, "NOT MEASURED");
		flow_puts(&f,
			"on texts like these; on articles of treaties: "
			"docs/promises.md. Read the quotes before citing a "
			"count; verdicts.csv says what they are worth");
		flow_end(&f);
		return;
	}
	text_head(&f, v, "VERDICTS");
	flow_printf(&f, "%u finding%s read by people: %u right, %u wrong,", all,
		all == 1 ? "" : "s", n->right, n->wrong);
	flow_printf(&f, "%u named only", n->other);
	if (n->missed) {
		flow_printf(&f, "| %u more seen by people, not found",
			n->missed);
	}
	if (n->stray) {
		flow_printf(&f, "| %u verdict%s no finding", n->stray,
			n->stray == 1 ? " fits" : "s fit");
	}
	flow_puts(&f, "| the rest is not measured");
	flow_end(&f);
	put_strays(out, v);
}

void text_bottom(struct buf *out, const struct view *v)
{
	if (has_delegations(v)) {
		put_delegations(out, v);
		put_joint(out, v);
	}
	put_check_first(out, v);
	put_gaps(out, v);
	put_unanalysed(out, v);
	put_verdicts(out, v);
	put_next(out, v);
}
