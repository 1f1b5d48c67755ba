/* SPDX-License-Identifier: MIT */
#include "core/report/sheet.h"

#include "core/base/json.h"

static void open_object(struct buf *out, const char *key)
{
	json_key(out, key);
	buf_putc(out, '{');
}

static void open_array(struct buf *out, const char *key)
{
	json_key(out, key);
	buf_putc(out, '[');
}

static void open_element(struct buf *out)
{
	json_element(out);
	buf_puts(out, "\n{");
}

static void put_hundredths(struct buf *out, uint64_t n)
{
	buf_number(out, n / 100);
	buf_putc(out, '.');
	buf_putc(out, (char)('0' + n / 10 % 10));
	buf_putc(out, (char)('0' + n % 10));
}

static void put_key(struct buf *out, struct rap_str key)
{
	if (out->at[out->len - 1] != '{') {
		buf_putc(out, ',');
	}
	json_string(out, key);
	buf_putc(out, ':');
}

static void put_value(struct buf *out, const struct sheet_value *value)
{
	switch (value->kind) {
	case SHEET_TEXT:
		json_string(out, value->text);
		break;
	case SHEET_NUMBER:
		buf_number(out, value->number);
		break;
	case SHEET_HUNDREDTHS:
		put_hundredths(out, value->number);
		break;
	case SHEET_LIST:
		buf_putc(out, '[');
		for (uint32_t i = 0; i < value->count; i++) {
			json_element(out);
			json_string(out, value->list[i]);
		}
		buf_putc(out, ']');
		break;
	case SHEET_COUNTS:
		buf_putc(out, '{');
		for (uint32_t i = 0; i < value->count; i++) {
			put_key(out, value->counts[i].label);
			buf_number(out, value->counts[i].proposals);
		}
		buf_putc(out, '}');
		break;
	}
}

static void put_rows(struct buf *out, const struct sheet *s)
{
	open_array(out, "rows");
	for (uint32_t i = 0; i < s->value_count; i++) {
		uint32_t column = i % s->column_count;
		if (!column) {
			open_element(out);
		}
		put_key(out, str_of(s->names[column]));
		put_value(out, &s->values[i]);
		if (column + 1 == s->column_count) {
			buf_putc(out, '}');
		}
	}
	buf_putc(out, ']');
}

static void put_roster(struct buf *out, const struct view *v)
{
	const struct delegations *d = &v->delegations;
	if (d->has_roster) {
		open_object(out, "roster");
		json_member_number(out, "delegations",
			d->with_proposal + d->none_here + d->only_unread);
		json_member_number(out, "with_proposal", d->with_proposal);
		json_member_number(out, "none_in_this_folder", d->none_here);
		json_member_number(out, "only_in_unread_files", d->only_unread);
		json_member_number(out, "not_on_roster", d->off_roster);
		buf_putc(out, '}');
	}
}

static void put_denominators(struct buf *out, const struct view *v)
{
	const struct proposals *p = &v->proposals;
	const struct tally *t = v->tally;
	open_object(out, "denominators");
	json_member_string(out, "counting",
		str_of(p->as_documents ? "documents" : "proposals"));
	json_member_number(out, "files", t->document_count + t->unread_count);
	json_member_number(out, "not_read", t->unread_count);
	json_member_number(out, "read", t->document_count);
	json_member_number(out, "proposals", p->count);
	json_member_number(out, "language_versions",
		p->role_counts[ROLE_VERSION]);
	json_member_number(out, "additions", p->role_counts[ROLE_ADDITION]);
	json_member_number(out, "superseded", p->role_counts[ROLE_SUPERSEDED]);
	json_member_number(out, "copies", p->role_counts[ROLE_COPY]);
	json_member_number(out, "apart", p->role_counts[ROLE_APART]);
	json_member_number(out, "delegations", v->delegations.proponents);
	json_member_number(out, "without_proponent",
		v->delegations.without_name);
	put_roster(out, v);
	json_member_bool(out, "complete", t->summary.complete);
	buf_putc(out, '}');
}

static void put_problems(struct buf *out, const char *key,
	const struct tally_problem *list, uint32_t count)
{
	open_array(out, key);
	for (uint32_t i = 0; i < count; i++) {
		open_element(out);
		json_member_string(out, "document", list[i].document);
		if (list[i].analyzer.len) {
			json_member_string(out, "analyzer", list[i].analyzer);
		}
		json_member_string(out, "code", list[i].code);
		json_member_string(out, "message", list[i].message);
		buf_putc(out, '}');
	}
	buf_putc(out, ']');
}

static void put_gaps(struct buf *out, const struct view *v)
{
	struct view_gap *gaps;
	uint32_t count = view_gaps(&gaps, v);
	open_array(out, "not_covered");
	for (uint32_t i = 0; i < count; i++) {
		open_element(out);
		json_member_string(out, "languages", gaps[i].languages);
		json_member_number(out, "proposals", gaps[i].proposals);
		json_member_number(out, "apart", gaps[i].apart);
		open_array(out, "issues");
		for (uint32_t k = 0; k < gaps[i].issue_count; k++) {
			json_element(out);
			json_string(out,
				v->tally->issues[gaps[i].issues[k]].id);
		}
		buf_puts(out, "]}");
	}
	buf_putc(out, ']');
}

static void put_differences(struct buf *out, const struct tally *t)
{
	open_array(out, "check_first");
	for (uint32_t i = 0; i < t->difference_count; i++) {
		const struct tally_difference *d = &t->differences[i];
		open_element(out);
		json_member_string(out, "document", d->document);
		json_member_string(out, "other", d->other);
		json_member_string(out, "issue", d->issue);
		json_member_string(out, "value", d->value);
		buf_putc(out, '}');
	}
	buf_putc(out, ']');
}

void sheet_json(struct buf *out, const struct sheet *s, const struct view *v)
{
	static const char *const by[] = {
		[REPORT_BY_ISSUE] = "issue",
		[REPORT_BY_THEME] = "theme",
		[REPORT_BY_DOCUMENT] = "document",
		[REPORT_BY_MEMBER] = "member",
		[REPORT_BY_LANGUAGE] = "language",
		[REPORT_BY_MATRIX] = "matrix",
	};
	const struct tally *t = v->tally;
	buf_puts(out, "{\"schema\":\"rapporteur.report/1\"");
	json_member_string(out, "by", str_of(by[t->options.by]));
	put_denominators(out, v);
	put_problems(out, "not_read", t->unread, t->unread_count);
	if (t->passed_over.len) {
		json_member_string(out, "passed_over", t->passed_over);
	}
	put_problems(out, "not_applied", t->unapplied, t->unapplied_count);
	put_problems(out, "not_analysed", t->unanalysed, t->unanalysed_count);
	put_gaps(out, v);
	put_differences(out, t);
	put_rows(out, s);
	buf_puts(out, "}\n");
}
