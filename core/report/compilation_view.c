/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "core/base/array.h"
#include "core/report/compilation.h"

/* Whose it is: delegations by name; nobody, where it is no proposal. */
static struct rap_str names_of(struct arena *a, const struct tally *t,
	const struct tally_document *d)
{
	struct buf b = BUF_INIT;
	for (uint32_t i = 0; i < d->member_count; i++) {
		buf_puts(&b, i ? "; " : "");
		buf_add_str(&b, t->members[d->members[i]].name);
	}
	struct rap_str text = str_copy(a, buf_str(&b));
	buf_release(&b);
	return text;
}

static int by_delegation(const void *a, const void *b)
{
	const struct compiled *x = a;
	const struct compiled *y = b;
	int order = (int)x->apart - (int)y->apart;
	/* A paper whose proponent is not known comes after all others. */
	order = order ? order : (int)!x->who.len - (int)!y->who.len;
	order = order ? order : str_compare(x->who, y->who);
	return order ? order : str_compare(x->name, y->name);
}

/* Whether a later revision is there, too, of a text that is nobody's proposal:
 * of proposals the run says so. */
static bool is_replaced(const struct compilation_view *v, uint32_t document)
{
	const struct compilation *c = v->compilation;
	bool replaced = false;
	for (uint32_t i = 0; i < c->revision_count && !replaced; i++) {
		replaced = v->view.proposals.roles[i] == ROLE_APART &&
			revision_is_replaced(&c->revisions[document],
				&c->revisions[i]);
	}
	return replaced;
}

/* Whether a document is laid beside others: one version of each text. */
static bool is_shown(const struct compilation_view *v, uint32_t document)
{
	enum document_role role = v->view.proposals.roles[document];
	return v->view.tally->options.all || role == ROLE_COUNTED ||
		role == ROLE_ADDITION ||
		(role == ROLE_APART && !is_replaced(v, document));
}

static void add_column(struct compilation_view *v, struct passage *first,
	uint32_t count)
{
	const struct tally *t = v->view.tally;
	uint32_t document = first->document;
	if (!is_shown(v, document)) {
		v->left_out += count;
		return;
	}
	v->columns[v->column_count++] = (struct compiled){
		.document = document,
		.who = names_of(v->view.arena, t, &t->documents[document]),
		.name = view_document_name(&t->documents[document]),
		.apart = v->view.proposals.roles[document] == ROLE_APART,
		.passages = first,
		.passage_count = count,
	};
	for (uint32_t i = 0; i < count; i++) {
		v->partial += !first[i].whole;
	}
}

static void make_columns(struct compilation_view *v)
{
	const struct compilation *c = v->compilation;
	v->columns = arena_array(v->view.arena, (size_t)c->passage_count + 1,
		sizeof(*v->columns));
	for (uint32_t i = 0; i < c->passage_count;) {
		uint32_t end = i;
		while (end < c->passage_count &&
			c->passages[end].document == c->passages[i].document) {
			end++;
		}
		add_column(v, &c->passages[i], end - i);
		i = end;
	}
	qsort(v->columns, v->column_count, sizeof(*v->columns), by_delegation);
}

struct rap_str compilation_where(const struct compilation_view *v,
	const struct compiled *c)
{
	const struct tally_document *d = &v->view.tally->documents[c->document];
	const struct rap_str parts[] = {
		c->name, d->date, c->apart ? d->kind : str_of("")};
	struct buf b = BUF_INIT;
	for (size_t i = 0; i < COUNT_OF(parts); i++) {
		buf_puts(&b, b.len && parts[i].len ? ", " : "");
		buf_add_str(&b, parts[i]);
	}
	struct rap_str text = str_copy(v->view.arena, buf_str(&b));
	buf_release(&b);
	return text;
}

struct rap_str compilation_stance(const struct compilation_view *v,
	const struct passage *p)
{
	const struct rap_str parts[] = {
		p->kind, p->modality, p->direction, p->option, p->bracket};
	struct buf b = BUF_INIT;
	for (size_t i = 0; i < COUNT_OF(parts); i++) {
		if (parts[i].len) {
			buf_puts(&b, b.len ? " | " : "");
			buf_add_str(&b, parts[i]);
		}
	}
	if (p->score < 60) {
		buf_printf(&b, " | to check (score 0.%02u)", p->score);
	}
	struct rap_str text = str_copy(v->view.arena, buf_str(&b));
	buf_release(&b);
	return text;
}

static struct compiled_option *find_option(struct compiled_option *list,
	uint32_t count, struct rap_str option)
{
	for (uint32_t i = 0; i < count; i++) {
		if (str_equal(list[i].option, option)) {
			return &list[i];
		}
	}
	return NULL;
}

/* The model of text, or what stands for it: the first thing that is said. */
static struct rap_str option_of(const struct passage *p)
{
	return (struct rap_str){p->option.at, str_find_byte(p->option, ';')};
}

/* Of the passages of a document that say an option the one that binds most;
 * of equals the first. */
static const struct passage *strongest(const struct compiled *c)
{
	const struct passage *best = c->passages;
	for (uint32_t i = 1; i < c->passage_count; i++) {
		const struct passage *p = &c->passages[i];
		if (option_of(p).len &&
			(!option_of(best).len || p->rank > best->rank)) {
			best = p;
		}
	}
	return best;
}

/* Put a document behind an option. Who only recognises one thing and binds
 * itself to another is not behind both alike. */
static void back(const struct compilation_view *v, struct compiled_option *at,
	const struct compiled *c, const struct passage *p)
{
	struct rap_str who = c->who.len ? c->who : c->name;
	const struct passage *best = strongest(c);
	struct rap_str other = option_of(best);
	if (p->rank < best->rank && !str_equal(other, at->option)) {
		who = str_of(arena_printf(v->view.arena, "%.*s (beside %.*s)",
			(int)who.len, who.at, (int)other.len, other.at));
	}
	at->who = at->documents
		? str_of(arena_printf(v->view.arena, "%.*s; %.*s",
			  (int)at->who.len, at->who.at, (int)who.len, who.at))
		: who;
	at->documents++;
}

/* Whether an earlier passage of the document says the same. */
static bool said_before(const struct compiled *c, uint32_t passage)
{
	for (uint32_t i = 0; i < passage; i++) {
		if (str_equal(option_of(&c->passages[i]),
			    option_of(&c->passages[passage]))) {
			return true;
		}
	}
	return false;
}

static int by_documents(const void *a, const void *b)
{
	const struct compiled_option *x = a;
	const struct compiled_option *y = b;
	if (x->documents != y->documents) {
		return x->documents > y->documents ? -1 : 1;
	}
	return str_compare(x->option, y->option);
}

/* Add what a document's passages say; how many options there are now. */
static uint32_t add_options(const struct compilation_view *v,
	struct compiled_option *list, uint32_t count, const struct compiled *c)
{
	for (uint32_t i = 0; i < c->passage_count; i++) {
		struct rap_str option = option_of(&c->passages[i]);
		if (!option.len || said_before(c, i)) {
			continue;
		}
		struct compiled_option *at = find_option(list, count, option);
		if (!at) {
			at = &list[count++];
			at->option = option;
		}
		back(v, at, c, &c->passages[i]);
	}
	return count;
}

uint32_t compilation_options(struct compiled_option **out,
	const struct compilation_view *v)
{
	uint32_t count = 0;
	struct compiled_option *list = arena_array(v->view.arena,
		(size_t)v->compilation->passage_count + 1, sizeof(*list));
	for (uint32_t i = 0; i < v->column_count; i++) {
		if (!v->columns[i].apart) {
			count = add_options(v, list, count, &v->columns[i]);
		}
	}
	qsort(list, count, sizeof(*list), by_documents);
	*out = list;
	return count;
}

/* "HEAD A; B" of the delegations whose cell says so; empty if none does. */
static struct rap_str list_delegations(const struct compilation_view *v,
	const char *head, enum cell_word word)
{
	const struct delegations *all = &v->view.delegations;
	const struct tally *t = v->view.tally;
	struct buf b = BUF_INIT;
	uint32_t issue = v->issue ? (uint32_t)(v->issue - t->issues) : 0;
	for (uint32_t i = 0; v->issue && i < all->count; i++) {
		const struct delegation *d = &all->at[i];
		if (delegation_cell(d, t, &v->view.proposals, issue) == word) {
			buf_puts(&b, b.len ? "; " : head);
			buf_add_str(&b, d->name);
		}
	}
	struct rap_str text = str_copy(v->view.arena, buf_str(&b));
	buf_release(&b);
	return text;
}

uint32_t compilation_notes(struct rap_str out[COMPILATION_NOTES],
	const struct compilation_view *v)
{
	uint32_t count = 0;
	struct arena *a = v->view.arena;
	const struct rap_str lists[] = {
		list_delegations(v,
			"Named only in the proposals of: ", CELL_NAMED),
		list_delegations(v,
			"Not in the proposals of: ", CELL_NOT_IN_PROPOSALS),
		list_delegations(v,
			"No terms in the languages of: ", CELL_NOT_COVERED),
		list_delegations(v,
			"Not read, so perhaps more from: ", CELL_NOT_READ),
	};
	for (size_t i = 0; i < COUNT_OF(lists); i++) {
		if (lists[i].len) {
			out[count++] = lists[i];
		}
	}
	if (v->partial) {
		out[count++] = str_of(arena_printf(a,
			"%u of these passages are shown by their quote only: "
			"the results were made without --texts. Name the "
			"folder, or analyze it with --texts.",
			v->partial));
	}
	if (v->left_out) {
		out[count++] = str_of(arena_printf(a,
			"%u passages of superseded revisions, other language "
			"versions and copies are left out (--all shows them).",
			v->left_out));
	}
	out[count++] = str_of("Marks such as \"shall\" and \"prohibits\" are "
			      "read by rule and may be wrong: cite the text.");
	return count;
}

void compilation_write(struct buf *out, const struct compilation *c,
	enum compilation_format format)
{
	struct arena arena = ARENA_INIT;
	struct compilation_view v = {
		.view = {.tally = c->tally, .arena = &arena}, .compilation = c};
	uint32_t issue = tally_find(&c->tally->issue_map, c->issue);
	proposals_make(&v.view.proposals, &arena, c->tally);
	delegations_make(&v.view.delegations, &arena, c->tally,
		&v.view.proposals);
	v.issue = issue ? &c->tally->issues[issue - 1] : NULL;
	make_columns(&v);
	if (format == COMPILATION_CSV) {
		compilation_csv(out, &v);
	} else if (format == COMPILATION_HTML) {
		compilation_html(out, &v);
	} else {
		compilation_text(out, &v);
	}
	arena_release(&arena);
}
