/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/compare/raised.h"
#include "core/source/reader.h"

/* A text of two articles, at lines 1 and 5 of a file. */
struct read {
	struct source source;
	struct document document;
	struct brackets brackets;
	struct version version;
};

static void read_text(struct read *r, struct arena *a, const char *text)
{
	struct error err;
	cr_assert_eq(source_read(&r->source, a, str_of("x.txt"), str_of(text),
			     &err),
		STATUS_OK);
	document_make(&r->document, a, &r->source);
	brackets_make(&r->brackets, &r->document);
	r->version = (struct version){&r->document, &r->brackets};
}

#define TEXT                                                                   \
	"Article 1: Spam\n\nEach Party shall act on unsolicited messages.\n\n" \
	"Article 2: Data\n\nNo Party shall restrict the flow of data.\n"

struct paired {
	struct arena arena;
	struct read old, new;
	struct comparison c;
	struct raised_list list;
};

static void pair(struct paired *p, struct raised_side old,
	struct raised_side new)
{
	*p = (struct paired){.arena = ARENA_INIT};
	read_text(&p->old, &p->arena, TEXT);
	read_text(&p->new, &p->arena, TEXT);
	compare_versions(&p->c, &p->arena, &p->old.version, &p->new.version,
		str_of(""));
	raised_pair(&p->list, &p->arena, &p->c, old, new);
}

static struct dossier_finding finding(const char *issue, const char *print,
	uint32_t line, const char *modality, uint32_t rank)
{
	return (struct dossier_finding){.issue = str_of(issue),
		.kind = str_of("provision"),
		.fingerprint = str_of(print),
		.unit = str_of(line < 5 ? "Article 1" : "Article 2.1"),
		.line = line,
		.modality = str_of(modality),
		.rank = rank,
		.json = str_of(modality)};
}

Test(raised, findings_are_paired_by_fingerprint_then_by_article)
{
	struct dossier_finding old[] = {finding("spam", "1:a", 3, "shall", 5),
		finding("data", "1:b", 7, "shall", 5)};
	struct dossier_finding new[] = {finding("data", "1:c", 7, "may", 1),
		finding("spam", "1:a", 7, "shall", 5)};
	struct paired p;
	pair(&p, (struct raised_side){old, 2}, (struct raised_side){new, 2});
	cr_assert_eq(p.list.count, 2);
	cr_assert_eq(p.list.at[0].kind, CHANGE_CHANGED);
	cr_assert_eq(p.list.at[0].old, &old[1]);
	cr_assert_eq(p.list.at[0].binds, BINDS_LESS);
	cr_assert_eq(p.list.at[1].kind, CHANGE_UNCHANGED);
	cr_assert_eq(p.list.at[1].old, &old[0]);
	cr_assert_eq(p.list.binds[p.list.at[0].article], BINDS_LESS);
	arena_release(&p.arena);
}

Test(raised, an_issue_is_gained_once_however_often_it_is_found)
{
	struct dossier_finding new[] = {finding("spam", "1:a", 3, "", 0),
		finding("spam", "1:b", 3, "", 0),
		finding("spam", "1:c", 7, "", 0)};
	struct paired p;
	pair(&p, (struct raised_side){NULL, 0}, (struct raised_side){new, 3});
	cr_assert_eq(p.list.at[0].kind, CHANGE_NEW);
	cr_assert(p.list.at[0].alone_in_article);
	cr_assert(p.list.at[0].alone_in_document);
	cr_assert_not(p.list.at[1].alone_in_article);
	cr_assert(p.list.at[2].alone_in_article);
	cr_assert_not(p.list.at[2].alone_in_document);
	arena_release(&p.arena);
}

Test(raised, an_issue_that_is_only_named_is_neither_gained_nor_lost)
{
	struct dossier_finding new[] = {finding("spam", "1:a", 3, "", 0),
		finding("data", "1:b", 3, "", 0),
		finding("data", "1:c", 7, "", 0)};
	struct paired p;
	new[0].kind = str_of("mention");
	new[1].kind = str_of("mention");
	pair(&p, (struct raised_side){NULL, 0}, (struct raised_side){new, 3});
	cr_assert_not(p.list.at[0].alone_in_article);
	cr_assert_not(p.list.at[0].alone_in_document);
	cr_assert(p.list.at[1].alone_in_document);
	cr_assert(p.list.at[2].alone_in_article);
	arena_release(&p.arena);
}

Test(raised, an_issue_that_only_moved_is_neither_gained_nor_lost_by_the_text)
{
	struct dossier_finding old[] = {finding("spam", "1:a", 3, "", 0)};
	struct dossier_finding new[] = {finding("spam", "1:b", 7, "", 0)};
	struct paired p;
	pair(&p, (struct raised_side){old, 1}, (struct raised_side){new, 1});
	cr_assert_eq(p.list.count, 2);
	cr_assert(p.list.at[0].alone_in_article);
	cr_assert_not(p.list.at[0].alone_in_document);
	cr_assert_eq(p.list.at[1].kind, CHANGE_GONE);
	cr_assert_not(p.list.at[1].alone_in_document);
	arena_release(&p.arena);
}
