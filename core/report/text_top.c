/* SPDX-License-Identifier: MIT */
#include "core/report/text.h"

#include "core/base/array.h"

enum { FILES_SHOWN = 8 }; /* of those not read for one reason */

/* Files that one reason kept from being read; how many there are. */
static uint32_t put_files(struct flow *f, const struct tally *t,
	struct rap_str why)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < t->unread_count; i++) {
		if (t->unread[i].message.at != why.at) {
			continue;
		}
		bool shown = count < FILES_SHOWN || t->options.all;
		if (shown && count) {
			flow_comma(f);
		}
		if (shown) {
			flow_piece(f, t->unread[i].document, "");
		}
		count++;
	}
	return count;
}

static void put_reason(struct buf *out, const struct view *v,
	struct rap_str why)
{
	struct flow f;
	flow_begin(&f, out, text_width(v), 4);
	flow_puts(&f, "  ");
	uint32_t count = put_files(&f, v->tally, why);
	if (count > FILES_SHOWN && !v->tally->options.all) {
		flow_printf(&f, "and %u more (--all)", count - FILES_SHOWN);
	}
	flow_piece(&f, str_of(""), "");
	flow_add(&f, why);
	flow_end(&f);
}

/* Messages are kept once, so the same reason is the same pointer. */
static bool is_first_of_reason(const struct tally *t, uint32_t i)
{
	for (uint32_t k = 0; k < i; k++) {
		if (t->unread[k].message.at == t->unread[i].message.at) {
			return false;
		}
	}
	return true;
}

static void put_unread(struct buf *out, const struct view *v)
{
	const struct tally *t = v->tally;
	size_t from = out->len;
	if (!t->unread_count) {
		return;
	}
	uint32_t files = t->document_count + t->unread_count;
	buf_printf(out, "NOT READ %u of %u %s%s\n", t->unread_count, files,
		files == 1 ? "file" : "files",
		t->document_count ? ": all counts below are minimums" : "");
	text_strong(out, v, from);
	for (uint32_t i = 0; i < t->unread_count; i++) {
		if (is_first_of_reason(t, i)) {
			put_reason(out, v, t->unread[i].message);
		}
	}
}

/* What people said in these counts nowhere. */
static void put_unapplied(struct buf *out, const struct view *v)
{
	const struct tally *t = v->tally;
	for (uint32_t i = 0; i < t->unapplied_count; i++) {
		const struct tally_problem *p = &t->unapplied[i];
		struct flow f;
		flow_begin(&f, out, text_width(v), 2);
		text_head(&f, v, "NOT APPLIED");
		flow_piece(&f, p->document, ":");
		flow_add(&f, p->message);
		flow_end(&f);
	}
}

/* That nothing of these was looked at must be seen; it is no complaint. */
static void put_passed_over(struct buf *out, const struct view *v)
{
	struct flow f;
	if (!v->tally->passed_over.len) {
		return;
	}
	flow_begin(&f, out, text_width(v), 2);
	flow_puts(&f, "NOT LOOKED AT, files of other kinds:");
	flow_add(&f, v->tally->passed_over);
	flow_end(&f);
}

static bool is_of_unknown_kind(const struct view *v, uint32_t document)
{
	return v->proposals.roles[document] == ROLE_APART &&
		str_equal(v->tally->documents[document].kind,
			str_of("unknown"));
}

/* Their paths; how many there are. */
static uint32_t put_unknown_paths(struct flow *f, const struct view *v)
{
	const struct tally *t = v->tally;
	uint32_t count = 0;
	for (uint32_t i = 0; i < t->document_count; i++) {
		if (!is_of_unknown_kind(v, i)) {
			continue;
		}
		bool shown = count < FILES_SHOWN || t->options.all;
		if (shown && count) {
			flow_comma(f);
		}
		if (shown) {
			flow_piece(f, t->documents[i].path, "");
		}
		count++;
	}
	return count;
}

/* Documents that no count has because nothing says what they are. */
static void put_unknown(struct buf *out, const struct view *v)
{
	struct flow f;
	struct buf paths = BUF_INIT;
	flow_begin(&f, &paths, text_width(v), 4);
	flow_puts(&f, "  ");
	uint32_t count = put_unknown_paths(&f, v);
	if (count > FILES_SHOWN && !v->tally->options.all) {
		flow_printf(&f, "and %u more (--all)", count - FILES_SHOWN);
	}
	flow_end(&f);
	if (count) {
		size_t from = out->len;
		buf_printf(out,
			"KIND NOT KNOWN of %u, so not counted: say it in "
			"metadata.csv (see corpus)\n",
			count);
		text_strong(out, v, from);
		buf_add_str(out, buf_str(&paths));
	}
	buf_release(&paths);
}

/* A part of the READ line: "4 superseded revisions". */
static void put_part(struct flow *f, uint32_t count, const char *one,
	const char *many)
{
	flow_printf(f, "%u %s", count, count == 1 ? one : many);
}

static void put_set_aside(struct flow *f, const struct proposals *p)
{
	uint32_t superseded = p->role_counts[ROLE_SUPERSEDED];
	uint32_t copies = p->role_counts[ROLE_COPY];
	if (!superseded && !copies) {
		return;
	}
	flow_puts(f, "| set aside:");
	if (superseded) {
		put_part(f, superseded, "superseded revision",
			"superseded revisions");
	}
	if (copies) {
		flow_puts(f, superseded ? "and" : "");
		put_part(f, copies, "copy", "copies");
	}
}

static void put_counted_with(struct flow *f, const struct proposals *p)
{
	uint32_t versions = p->role_counts[ROLE_VERSION];
	uint32_t additions = p->role_counts[ROLE_ADDITION];
	if (!versions && !additions) {
		return;
	}
	flow_puts(f, "|");
	if (versions) {
		put_part(f, versions, "language version", "language versions");
	}
	if (additions) {
		flow_puts(f, versions ? "and" : "");
		put_part(f, additions, "addendum", "addenda");
	}
	flow_puts(f, "counted with them");
}

static void put_apart(struct flow *f, const struct view *v)
{
	static const struct {
		const char *kind, *one, *many;
	} kinds[] = {
		{"consolidated-text", "consolidated text",
			"consolidated texts"},
		{"report", "report", "reports"},
		{"stakeholder", "stakeholder paper", "stakeholder papers"},
		{"unknown", "of unknown kind", "of unknown kind"},
	};
	const struct tally *t = v->tally;
	bool begun = false;
	for (size_t k = 0; k < COUNT_OF(kinds); k++) {
		uint32_t count = 0;
		for (uint32_t i = 0; i < t->document_count; i++) {
			count += v->proposals.roles[i] == ROLE_APART &&
				str_equal(t->documents[i].kind,
					str_of(kinds[k].kind));
		}
		if (!count) {
			continue;
		}
		if (begun) {
			flow_comma(f);
		} else {
			flow_puts(f, "| apart, never in totals:");
		}
		begun = true;
		put_part(f, count, kinds[k].one, kinds[k].many);
	}
}

static void put_read(struct buf *out, const struct view *v)
{
	const struct proposals *p = &v->proposals;
	struct flow f;
	flow_begin(&f, out, text_width(v), 2);
	if (p->as_documents) {
		flow_printf(&f,
			"READ %u: no proposals among these documents: "
			"counting every document",
			v->tally->document_count);
	} else {
		flow_printf(&f, "READ %u: %u %s counted",
			v->tally->document_count, p->count,
			p->count == 1 ? "proposal" : "proposals");
		put_counted_with(&f, p);
		put_set_aside(&f, p);
		put_apart(&f, v);
	}
	flow_end(&f);
}

void text_top(struct buf *out, const struct view *v)
{
	const struct tally *t = v->tally;
	if (t->has_summary && !t->summary.complete) {
		size_t from = out->len;
		buf_puts(out,
			"INTERRUPTED: what follows covers only the files "
			"before the interrupt\n");
		text_strong(out, v, from);
	}
	put_unread(out, v);
	put_unapplied(out, v);
	put_passed_over(out, v);
	if (t->document_count) {
		put_read(out, v);
		put_unknown(out, v);
	} else {
		buf_puts(out,
			"NO DOCUMENTS: nothing was read, so there is "
			"nothing to count\n");
	}
}
