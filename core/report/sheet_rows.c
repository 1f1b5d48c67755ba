/* SPDX-License-Identifier: MIT */
#include "core/base/array.h"
#include "core/report/language.h"
#include "core/report/lost.h"
#include "core/report/sheet.h"

#define COUNT_NAMES                                                            \
	"proposals", "delegations", "legal_text", "prose_only", "named_only",  \
		"to_check", "not_read", "provisions", "clauses", "positions",  \
		"mentions"

static void put_kinds(struct sheet *s, const uint64_t kinds[TALLY_KINDS])
{
	for (uint32_t k = 0; k < TALLY_KINDS; k++) {
		sheet_number(s, kinds[k]);
	}
}

static void put_count(struct sheet *s, const struct count *c)
{
	sheet_number(s, c->proposals);
	sheet_number(s, c->delegations);
	sheet_number(s, c->text);
	sheet_number(s, c->prose);
	sheet_number(s, c->named);
	sheet_number(s, c->to_check);
	sheet_number(s, c->not_read);
	put_kinds(s, c->kinds);
}

void sheet_issues(struct sheet *s, const struct view *v)
{
	static const char *const names[] = {"issue", "theme", "title",
		"counts_as", COUNT_NAMES, "directions"};
	const struct tally *t = v->tally;
	const struct count_row *rows =
		count_by_issue(v->arena, t, &v->proposals);
	sheet_columns(s, names, COUNT_OF(names));
	for (uint32_t i = 0; i < t->issue_count; i++) {
		const struct tally_issue *issue = &t->issues[rows[i].issue];
		struct view_model *models;
		uint32_t count = view_models(&models, v, rows[i].issue);
		sheet_text(s, issue->id);
		sheet_text(s, issue->theme);
		sheet_text(s, issue->title);
		sheet_text(s, issue->counts_as);
		put_count(s, &rows[i].count);
		sheet_counts(s, models, count);
	}
}

void sheet_themes(struct sheet *s, const struct view *v)
{
	static const char *const names[] = {"theme", COUNT_NAMES};
	uint32_t count;
	const struct count_row *rows =
		count_by_theme(&count, v->arena, v->tally, &v->proposals);
	sheet_columns(s, names, COUNT_OF(names));
	for (uint32_t i = 0; i < count; i++) {
		sheet_text(s, rows[i].theme);
		put_count(s, &rows[i].count);
	}
}

static void put_members(struct sheet *s, const struct tally *t,
	const struct tally_document *d)
{
	struct rap_str *list = arena_array(s->arena,
		(size_t)d->member_count + 1, sizeof(*list));
	for (uint32_t i = 0; i < d->member_count; i++) {
		list[i] = t->members[d->members[i]].name;
	}
	sheet_list(s, list, d->member_count);
}

/* Issues that a document raises, and the counts of its findings. */
static void put_cells(struct sheet *s, const struct tally *t,
	const struct tally_document *d)
{
	uint64_t kinds[TALLY_KINDS] = {0};
	uint32_t count = 0;
	struct rap_str *list =
		arena_array(s->arena, (size_t)d->cell_count + 1, sizeof(*list));
	for (uint32_t i = 0; i < d->cell_count; i++) {
		const struct tally_cell *cell = &d->cells[i];
		for (uint32_t k = 0; k < TALLY_KINDS; k++) {
			kinds[k] += cell->counts[k];
		}
		if (cell_standing(cell) > STANDING_NAMED) {
			list[count++] = t->issues[cell->issue].id;
		}
	}
	put_kinds(s, kinds);
	sheet_list(s, list, count);
}

/* Issues that are no zero in it, but not known. */
static void put_lost(struct sheet *s, const struct tally *t,
	const struct tally_document *d)
{
	struct rap_str *list = arena_array(s->arena, (size_t)t->issue_count + 1,
		sizeof(*list));
	uint32_t count = 0;
	for (uint32_t i = 0; i < t->issue_count; i++) {
		if (lost_issue(t, d, i)) {
			list[count++] = t->issues[i].id;
		}
	}
	sheet_list(s, list, count);
}

void sheet_documents(struct sheet *s, const struct view *v)
{
	static const char *const names[] = {"document", "symbol", "title",
		"document_kind", "language", "date", "proponents", "in_totals",
		"counted_with", "words", "provisions", "clauses", "positions",
		"mentions", "issues", "not_read"};
	static const char *const roles[ROLE_COUNT] = {"counted",
		"language-version", "addition", "superseded", "copy", "apart"};
	const struct tally *t = v->tally;
	sheet_columns(s, names, COUNT_OF(names));
	for (uint32_t i = 0; i < t->document_count; i++) {
		const struct tally_document *d = &t->documents[i];
		sheet_text(s, d->path);
		sheet_text(s, d->symbol);
		sheet_text(s, d->title);
		sheet_text(s, d->kind);
		sheet_text(s, d->language);
		sheet_text(s, d->date);
		put_members(s, t, d);
		sheet_text(s, str_of(roles[v->proposals.roles[i]]));
		sheet_text(s, d->counted_with);
		sheet_number(s, d->words);
		put_cells(s, t, d);
		put_lost(s, t, d);
	}
}

static void put_issues_of(struct sheet *s, const struct view *v,
	const struct delegation *d, enum cell_word word)
{
	const struct tally *t = v->tally;
	struct rap_str *list = arena_array(s->arena, (size_t)t->issue_count + 1,
		sizeof(*list));
	uint32_t count = 0;
	for (uint32_t i = 0; i < t->issue_count; i++) {
		if (delegation_cell(d, t, &v->proposals, i) == word) {
			list[count++] = t->issues[i].id;
		}
	}
	sheet_list(s, list, count);
}

static const char *standing_of(const struct delegation *d)
{
	if (d->proposals) {
		return "with proposal";
	}
	return d->in_unread ? "only in unread files" : "none in this folder";
}

void sheet_members(struct sheet *s, const struct view *v)
{
	static const char *const names[] = {"member", "code", "standing",
		"proposals", "joint", "share", "text", "prose", "named_only",
		"not_read"};
	sheet_columns(s, names, COUNT_OF(names));
	for (uint32_t i = 0; i < v->delegations.count; i++) {
		const struct delegation *d = &v->delegations.at[i];
		sheet_text(s, d->name);
		sheet_text(s, d->code);
		sheet_text(s, str_of(standing_of(d)));
		sheet_number(s, d->proposals);
		sheet_number(s, d->joint);
		sheet_hundredths(s, d->hundredths);
		for (int w = CELL_TEXT; w <= CELL_NAMED; w++) {
			put_issues_of(s, v, d, (enum cell_word)w);
		}
		put_issues_of(s, v, d, CELL_NOT_READ);
	}
}

void sheet_languages(struct sheet *s, const struct view *v)
{
	static const char *const names[] = {"language", "documents",
		"proposals", "words", "provisions", "clauses", "positions",
		"mentions", "issues_without_terms"};
	struct language_row *rows;
	uint32_t count = language_rows(&rows, v);
	sheet_columns(s, names, COUNT_OF(names));
	for (uint32_t i = 0; i < count; i++) {
		sheet_text(s, rows[i].language);
		sheet_number(s, rows[i].documents);
		sheet_number(s, rows[i].proposals);
		sheet_number(s, rows[i].words);
		put_kinds(s, rows[i].kinds);
		sheet_number(s, rows[i].without_terms);
	}
}

void sheet_matrix(struct sheet *s, const struct view *v)
{
	const struct tally *t = v->tally;
	const struct count_row *rows =
		count_by_issue(v->arena, t, &v->proposals);
	uint32_t count = v->delegations.count;
	const char **names =
		arena_array(v->arena, (size_t)count + 2, sizeof(*names));
	names[0] = "issue";
	names[1] = "theme";
	for (uint32_t d = 0; d < count; d++) {
		struct rap_str name = v->delegations.at[d].name;
		names[2 + d] = arena_copy(v->arena, name.at, name.len);
	}
	sheet_columns(s, names, count + 2);
	for (uint32_t i = 0; i < t->issue_count; i++) {
		sheet_text(s, t->issues[rows[i].issue].id);
		sheet_text(s, rows[i].theme);
		for (uint32_t d = 0; d < count; d++) {
			sheet_text(s,
				str_of(cell_word(delegation_cell(
					&v->delegations.at[d], t, &v->proposals,
					rows[i].issue))));
		}
	}
}
