/* SPDX-License-Identifier: MIT */
#include "core/report/text.h"

#include "core/base/utf8.h"
#include "core/report/lost.h"

enum {
	COLUMNS = 7,
	TOP = 5, /* issues shown of a document */
	NAME_MOST = 34,
};

/* How a document stands to the totals, for people. */
static const char *role_word(enum document_role role)
{
	static const char *const words[ROLE_COUNT] = {
		[ROLE_COUNTED] = "counted",
		[ROLE_VERSION] = "version",
		[ROLE_ADDITION] = "addition",
		[ROLE_SUPERSEDED] = "superseded",
		[ROLE_COPY] = "copy",
		[ROLE_APART] = "apart",
	};
	return words[role];
}

static void put_people(struct buf *out, const struct view *v,
	const struct tally_document *d)
{
	struct flow f;
	flow_begin(&f, out, text_width(v), 4);
	flow_puts(&f, "    ");
	for (uint32_t i = 0; i < d->member_count; i++) {
		const char *tail = i + 1 < d->member_count ? ";" : "";
		flow_add(&f,
			str_of(arena_printf(v->arena, "%s%s",
				v->tally->members[d->members[i]].name.at,
				tail)));
	}
	if (!d->member_count) {
		flow_puts(&f, "proponent not known");
	}
	flow_end(&f);
}

/* Issues with most legal text and positions first. */
static uint64_t weight(const struct tally_cell *c)
{
	return ((uint64_t)c->counts[TALLY_PROVISION] << 32) +
		((uint64_t)c->counts[TALLY_CLAUSE] << 16) +
		c->counts[TALLY_POSITION];
}

static const struct tally_cell *next_top(const struct tally_document *d,
	const struct tally_cell *last)
{
	const struct tally_cell *best = NULL;
	for (uint32_t i = 0; i < d->cell_count; i++) {
		const struct tally_cell *c = &d->cells[i];
		bool done = last &&
			(weight(c) > weight(last) ||
				(weight(c) == weight(last) && c <= last));
		if (!done && weight(c) && (!best || weight(c) > weight(best))) {
			best = c;
		}
	}
	return best;
}

static void put_issues(struct buf *out, const struct view *v,
	const struct tally_document *d)
{
	const struct tally_cell *cell = next_top(d, NULL);
	struct flow f;
	uint32_t left = 0;
	if (!cell) {
		return;
	}
	flow_begin(&f, out, text_width(v), 4);
	flow_puts(&f, "    ");
	for (int i = 0; cell; i++) {
		const struct tally_cell *next = next_top(d, cell);
		bool shown = i < TOP || v->tally->options.all;
		if (shown) {
			flow_piece(&f, v->tally->issues[cell->issue].id,
				next ? "," : "");
		}
		left += !shown;
		cell = next;
	}
	if (left) {
		flow_printf(&f, "(%u more)", left);
	}
	flow_end(&f);
}

static void put_lost(struct buf *out, const struct view *v,
	const struct tally_document *d)
{
	const struct tally *t = v->tally;
	struct flow f;
	bool begun = false;
	flow_begin(&f, out, text_width(v), 4);
	for (uint32_t i = 0; i < t->issue_count; i++) {
		if (!lost_issue(t, d, i)) {
			continue;
		}
		if (begun) {
			flow_comma(&f);
		} else {
			flow_puts(&f, "    not read:");
		}
		begun = true;
		flow_add(&f, t->issues[i].id);
	}
	flow_end(&f);
}

static void put_document(struct buf *out, const struct view *v,
	const struct column *columns, uint32_t i)
{
	const struct tally_document *d = &v->tally->documents[i];
	uint64_t kinds[TALLY_KINDS] = {0};
	for (uint32_t c = 0; c < d->cell_count; c++) {
		for (uint32_t k = 0; k < TALLY_KINDS; k++) {
			kinds[k] += d->cells[c].counts[k];
		}
	}
	struct rap_str cells[COLUMNS] = {view_document_name(d),
		str_of(arena_printf(v->arena, "%.*s, %.*s", (int)d->kind.len,
			d->kind.at, (int)d->language.len, d->language.at)),
		str_of(role_word(v->proposals.roles[i]))};
	for (uint32_t k = 0; k < TALLY_KINDS; k++) {
		cells[3 + k] = text_number(v, kinds[k]);
	}
	table_row(out, columns, COLUMNS, cells);
	put_people(out, v, d);
	put_issues(out, v, d);
	put_lost(out, v, d);
}

void text_documents(struct buf *out, const struct view *v)
{
	struct column columns[COLUMNS] = {
		{{NULL, "DOCUMENT"}, 12, COLUMN_LEFT},
		{{NULL, "kind"}, 21, COLUMN_LEFT},
		{{NULL, "in totals"}, 10, COLUMN_LEFT},
		{{"prov-", "is."}, 5, COLUMN_RIGHT},
		{{"clau-", "ses"}, 5, COLUMN_RIGHT},
		{{"posi-", "tions"}, 5, COLUMN_RIGHT},
		{{"men-", "tions"}, 5, COLUMN_RIGHT},
	};
	const struct tally *t = v->tally;
	uint32_t most = text_width(v) - 58;
	most = most > NAME_MOST ? NAME_MOST : most;
	for (uint32_t i = 0; i < t->document_count; i++) {
		uint32_t width = (uint32_t)
			utf8_width(view_document_name(&t->documents[i]));
		width = width > most ? most : width;
		columns[0].width =
			width > columns[0].width ? width : columns[0].width;
	}
	buf_putc(out, '\n');
	table_heads(out, columns, COLUMNS, 0, str_of(""));
	size_t from = out->len;
	table_heads(out, columns, COLUMNS, 1, str_of(""));
	text_strong(out, v, from);
	for (uint32_t i = 0; i < t->document_count; i++) {
		put_document(out, v, columns, i);
	}
	buf_putc(out, '\n');
}
