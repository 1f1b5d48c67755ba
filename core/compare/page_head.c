/* SPDX-License-Identifier: MIT */
/*
 * What all texts come to: which were read, and what became of their articles,
 * brackets and wording.
 */
#include "core/compare/collation.h"
#include "core/report/table.h"

struct head {
	struct buf *out;
	const struct collation *c;
	struct flow flow;
	bool listed; /* an entry of the line was put */
};

static void begin(struct head *h, const char *label)
{
	flow_begin(&h->flow, h->out, h->c->options.width, 2);
	flow_puts(&h->flow, label);
	h->listed = false;
}

/* "12 accepted", with a comma before it unless it is the first. */
static void put_count(struct head *h, uint32_t n, const char *what)
{
	if (n) {
		if (h->listed) {
			flow_comma(&h->flow);
		}
		flow_printf(&h->flow, "%u %s", n, what);
		h->listed = true;
	}
}

static void put_kinds(struct head *h, const uint32_t kinds[4])
{
	for (int k = 0; k < 4; k++) {
		put_count(h, kinds[k], change_name((enum change_kind)k));
	}
}

static uint32_t sum(const uint32_t *numbers, uint32_t count)
{
	uint32_t all = 0;
	for (uint32_t i = 0; i < count; i++) {
		all += numbers[i];
	}
	return all;
}

static void put_document(struct head *h, const struct dossier_document *d)
{
	flow_add(&h->flow, d->symbol.len ? d->symbol : d->path);
	if (d->date.len) {
		flow_comma(&h->flow);
		flow_add(&h->flow, d->date);
	}
}

/* One of two files. */
static void put_file(struct head *h, const char *label,
	const struct collation_side *side)
{
	const struct dossier_document *d = side->dossier->documents;
	begin(h, label);
	put_document(h, d);
	flow_comma(&h->flow);
	flow_printf(&h->flow, "%u article%s, %u words", d->article_count,
		d->article_count == 1 ? "" : "s", d->words);
	flow_printf(&h->flow, "(%.*s)", (int)side->name.len, side->name.at);
	flow_end(&h->flow);
}

/* Two files are compared whatever they are; a person should see if they are
 * no versions of one text. */
static void put_doubts(struct head *h, const struct dossier_document *old,
	const struct dossier_document *new)
{
	if (!str_equal(old->language, new->language) &&
		!str_equal(old->language, str_of("unknown")) &&
		!str_equal(new->language, str_of("unknown"))) {
		begin(h, "CHECK");
		flow_printf(&h->flow,
			"OLD is in %.*s, NEW in %.*s: their words do not "
			"compare",
			(int)old->language.len, old->language.at,
			(int)new->language.len, new->language.at);
		flow_end(&h->flow);
	}
	if (old->symbol.len && new->symbol.len && h->c->pairing.count > 1) {
		begin(h, "CHECK");
		flow_puts(&h->flow,
			"by their symbols these are not versions of one text");
		flow_end(&h->flow);
	}
}

static void put_backwards(struct head *h)
{
	uint32_t count = h->c->balance.backwards;
	if (!count) {
		return;
	}
	begin(h, "CHECK");
	if (h->c->folders) {
		flow_printf(&h->flow, "of %u text%s", count,
			count == 1 ? "" : "s");
	}
	flow_puts(&h->flow,
		"OLD is newer than NEW: is it the other way round?");
	flow_end(&h->flow);
}

static void put_folder(struct head *h, const char *label,
	const struct collation_side *side)
{
	uint32_t count = side->dossier->document_count;
	flow_printf(&h->flow, "%s %.*s: %u document%s", label,
		(int)side->name.len, side->name.at, count,
		count == 1 ? "" : "s");
}

static void put_folders(struct head *h)
{
	const struct collation *c = h->c;
	begin(h, "");
	put_folder(h, "OLD", &c->old);
	flow_puts(&h->flow, "|");
	put_folder(h, "NEW", &c->new);
	flow_end(&h->flow);
	begin(h, "TEXTS");
	put_kinds(h, c->balance.documents);
	flow_end(&h->flow);
}

static void put_not_read(struct head *h, const char *label,
	const struct collation_side *side)
{
	const struct dossier *d = side->dossier;
	for (uint32_t i = 0; i < d->problem_count; i++) {
		const struct dossier_problem *p = &d->problems[i];
		bool unread = str_equal(p->effect, str_of("not-read"));
		if (str_equal(p->effect, str_of("note"))) {
			continue;
		}
		begin(h,
			unread ? "NOT READ"
				: str_equal(p->effect, str_of("not-applied"))
				? "NOT APPLIED"
				: "NOT ANALYSED");
		flow_puts(&h->flow, label);
		flow_piece(&h->flow,
			p->document.len ? p->document : p->analyzer, ":");
		flow_add(&h->flow, p->message);
		flow_end(&h->flow);
	}
}

static void put_set_aside(struct head *h, const char *label,
	const struct collation_side *side, const struct lineage_earlier *list,
	uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		const struct dossier_document *d =
			&side->dossier->documents[list[i].document];
		const struct dossier_document *later =
			&side->dossier->documents[list[i].later];
		begin(h, "SET ASIDE");
		flow_puts(&h->flow, label);
		flow_piece(&h->flow, d->path, ":");
		flow_puts(&h->flow,
			list[i].is_copy ? "a copy of" : "superseded by");
		flow_add(&h->flow, later->path);
		flow_end(&h->flow);
	}
}

static void put_brackets(struct head *h)
{
	const struct balance *b = &h->c->balance;
	uint32_t all = sum(b->fates, FATE_COUNT) + b->brackets_gone;
	if (!all && !b->opened) {
		return;
	}
	begin(h, "BRACKETS");
	flow_printf(&h->flow, "%u in OLD:", all);
	put_count(h, b->fates[FATE_ACCEPTED], "accepted");
	put_count(h, b->fates[FATE_DELETED], "deleted");
	put_count(h, b->fates[FATE_MERGED], "merged");
	put_count(h, b->fates[FATE_MOVED], "moved");
	put_count(h, b->fates[FATE_REWORDED], "reworded");
	if (b->settled) {
		flow_printf(&h->flow, "(%u of them out of brackets)",
			b->settled);
	}
	put_count(h, b->fates[FATE_KEPT], "kept");
	put_count(h, b->fates[FATE_UNKNOWN], "unknown");
	if (b->brackets_gone) {
		put_count(h, b->brackets_gone,
			"gone with their articles, which is no progress");
	}
	if (b->opened) {
		flow_printf(&h->flow, "| %u opened in NEW", b->opened);
	}
	flow_end(&h->flow);
}

static void put_other_lines(struct head *h)
{
	const struct balance *b = &h->c->balance;
	begin(h, "ARTICLES");
	put_kinds(h, b->articles);
	if (sum(b->parts, 4)) {
		flow_puts(&h->flow, "| outside them:");
		h->listed = false;
		put_kinds(h, b->parts);
	}
	flow_end(&h->flow);
	put_brackets(h);
	if (b->options) {
		begin(h, "OPTIONS");
		flow_printf(&h->flow, "%u in OLD: %u dropped", b->options,
			b->options_dropped);
		flow_end(&h->flow);
	}
	uint32_t moved = b->binds[BINDS_MORE] + b->binds[BINDS_LESS] +
		b->binds[BINDS_MIXED];
	if (moved) {
		begin(h, "BINDING");
		put_count(h, b->binds[BINDS_MORE],
			b->binds[BINDS_MORE] == 1 ? "article binds more"
						  : "articles bind more");
		put_count(h, b->binds[BINDS_LESS],
			b->binds[BINDS_LESS] == 1 ? "article binds less"
						  : "articles bind less");
		put_count(h, b->binds[BINDS_MIXED], "more here and less there");
		flow_end(&h->flow);
	}
}

/* "ISSUES GAINED spam, data-flows (2)" */
static void put_names(struct head *h, const char *label, const struct map *m)
{
	if (!m->count) {
		return;
	}
	begin(h, label);
	for (uint32_t i = 0; i < m->count; i++) {
		uintptr_t n = (uintptr_t)m->entries[i].value;
		bool last = i + 1 == m->count;
		flow_piece(&h->flow, m->entries[i].key,
			last || n > 1 ? "" : ",");
		if (n > 1) {
			flow_printf(&h->flow, "(%u)%s", (uint32_t)n,
				last ? "" : ",");
		}
	}
	flow_end(&h->flow);
}

void page_head(struct buf *out, const struct collation *c)
{
	struct head h = {.out = out, .c = c};
	if (c->folders) {
		put_folders(&h);
	} else {
		put_file(&h, "OLD", &c->old);
		put_file(&h, "NEW", &c->new);
		put_doubts(&h, c->old.dossier->documents,
			c->new.dossier->documents);
	}
	put_backwards(&h);
	put_not_read(&h, "OLD", &c->old);
	put_not_read(&h, "NEW", &c->new);
	if (c->folders) {
		put_set_aside(&h, "OLD", &c->old, c->pairing.old,
			c->pairing.old_count);
		put_set_aside(&h, "NEW", &c->new, c->pairing.new,
			c->pairing.new_count);
	}
	put_other_lines(&h);
	put_names(&h, "ISSUES GAINED", &c->balance.gained);
	put_names(&h, "ISSUES LOST", &c->balance.lost);
	put_names(&h, "PROPONENTS JOINED", &c->balance.joined);
	put_names(&h, "PROPONENTS LEFT", &c->balance.left);
	page_parties(out, c);
}
