/* SPDX-License-Identifier: MIT */
#include "core/report/report.h"

#include "core/report/sheet.h"
#include "core/report/text.h"

typedef void put_text_fn(struct buf *out, const struct view *v);

static void put_text(struct buf *out, const struct view *v)
{
	static put_text_fn *const rows[] = {
		[REPORT_BY_ISSUE] = text_issues,
		[REPORT_BY_THEME] = text_themes,
		[REPORT_BY_DOCUMENT] = text_documents,
		[REPORT_BY_MEMBER] = text_members,
		[REPORT_BY_LANGUAGE] = text_languages,
		[REPORT_BY_MATRIX] = text_matrix,
	};
	text_top(out, v);
	if (v->tally->document_count) {
		rows[v->tally->options.by](out, v);
		text_bottom(out, v);
	}
}

static void put_view(struct buf *out, const struct view *v)
{
	struct sheet sheet;
	switch (v->tally->options.format) {
	case REPORT_CSV:
		sheet_make(&sheet, v);
		sheet_csv(out, &sheet);
		break;
	case REPORT_JSON:
		sheet_make(&sheet, v);
		sheet_json(out, &sheet, v);
		break;
	case REPORT_TEXT:
		put_text(out, v);
		break;
	}
}

void report_write(struct buf *out, const struct tally *t)
{
	struct arena arena = ARENA_INIT;
	struct view view = {.tally = t, .arena = &arena};
	proposals_make(&view.proposals, &arena, t);
	delegations_make(&view.delegations, &arena, t, &view.proposals);
	put_view(out, &view);
	arena_release(&arena);
}
