/* SPDX-License-Identifier: MIT */
#include "core/cli/since.h"

#include "core/cli/collating.h"
#include "core/cli/command.h"
#include "core/cli/due.h"
#include "core/cli/say.h"
#include "core/report/grow.h"

/* Texts in pairs, and the board that is told of them. */
struct telling {
	struct board *board;
	struct collating sides;
};

/* The articles of a record have no others between them: which of them a scope
 * is, if it is one. */
static uint32_t article_of(const struct version *v, uint32_t scope)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < scope; i++) {
		n += v->b->scopes[i].kind != SCOPE_REST;
	}
	return v->b->scopes[scope].kind == SCOPE_REST ? UINT32_MAX : n;
}

static const struct result_article *old_article(const struct collated *t,
	const struct article_change *a)
{
	uint32_t n = a->old == ALIGN_NONE
		? UINT32_MAX
		: article_of(&t->comparison->old, a->old);
	return n < t->old->article_count ? &t->old->articles[n] : NULL;
}

static void count_holders(struct board_since *out,
	const struct article_change *a)
{
	for (uint32_t i = 0; i < a->holder_count; i++) {
		out->holders_joined += a->holders[i].joined;
		out->holders_left += !a->holders[i].joined;
	}
}

/* Strings of the older record stay as long as the board. */
static struct board_since since_of(const struct article_change *a,
	const struct result_article *old)
{
	struct board_since s = {
		.change = str_of(change_name(a->kind)),
		.kept = a->fate_counts[FATE_KEPT],
		.accepted = a->fate_counts[FATE_ACCEPTED],
		.deleted = a->fate_counts[FATE_DELETED],
		.merged = a->fate_counts[FATE_MERGED],
		.moved = a->fate_counts[FATE_MOVED],
		.reworded = a->fate_counts[FATE_REWORDED],
		.opened = a->opened,
		.options_dropped = a->options_dropped,
	};
	count_holders(&s, a);
	if (old) {
		s.label = old->label;
		s.title = old->title;
		s.state = old->state;
		s.issues = old->issues;
		s.brackets = old->brackets;
	}
	return s;
}

static void add_removed(struct board *b, struct rap_str document, uint32_t in,
	const struct board_since *since)
{
	GROW(b->arena, b->removed, b->removed_count, b->removed_capacity);
	b->removed[b->removed_count++] =
		(struct board_removed){document, in, *since};
}

/* The board's articles of a document, in order. */
static struct board_article *articles_of(struct board *b, uint32_t document)
{
	uint32_t i = 0;
	while (i < b->article_count && b->articles[i].document != document) {
		i++;
	}
	return i < b->article_count ? &b->articles[i] : NULL;
}

static void tell_articles(struct telling *t, const struct collated *text,
	uint32_t document)
{
	const struct comparison *all = text->comparison;
	struct board_article *articles = articles_of(t->board, document);
	for (uint32_t i = 0; i < all->count; i++) {
		const struct article_change *a = &all->at[i];
		const struct result_article *old = old_article(text, a);
		struct board_since since = since_of(a, old);
		if (a->kind == CHANGE_GONE) {
			if (old) {
				add_removed(t->board, text->old->path, document,
					&since);
			}
			continue;
		}
		uint32_t n = article_of(&all->new, a->new);
		if (articles && n < text->new->article_count) {
			struct board_article *to = &articles[n];
			since.new_note =
				to->marks.note.len && (!old || !old->note.len);
			to->since = since;
		}
	}
}

/* A text of the older side that has no successor. */
static void tell_gone(struct board *b, const struct dossier_document *d)
{
	struct board_since since = {.change = str_of("gone")};
	for (uint32_t i = 0; i < d->article_count; i++) {
		since.issues += d->articles[i].issues;
		since.brackets += d->articles[i].brackets;
	}
	if (since.issues) {
		add_removed(b, d->path, BOARD_NOWHERE, &since);
	}
}

static void tell(void *self, const struct collated *text)
{
	struct telling *t = self;
	const struct dossier *new = &t->sides.new.dossier;
	if (text->comparison) {
		tell_articles(t, text, (uint32_t)(text->new - new->documents));
	} else if (!text->new) {
		tell_gone(t->board, text->old);
	}
}

/* One older text is that of the only negotiated text, whatever they are
 * called. */
static bool find_only(struct lineage_pair *out, const struct telling *t)
{
	const struct board *b = t->board;
	uint32_t found = 0;
	for (uint32_t i = 0; i < b->document_count; i++) {
		if (b->documents[i].applies || b->force) {
			*out = (struct lineage_pair){0, i};
			found++;
		}
	}
	return found == 1 && t->sides.old.dossier.document_count == 1;
}

/* "Rev.1", a date, or the path as given. */
static struct rap_str name_of(struct arena *a, const struct dossier *d,
	const char *path)
{
	const struct dossier_document *first = d->documents;
	if (d->document_count != 1) {
		return str_of(path);
	}
	if (first->revision) {
		return str_of(arena_printf(a, "Rev.%u", first->revision));
	}
	return first->date.len ? first->date : first->path;
}

static bool is_done(int status)
{
	return status == EXIT_DONE || status == EXIT_PARTLY;
}

static int tell_all(struct telling *t, const char *path, int status)
{
	struct lineage_pair only;
	struct collating *s = &t->sides;
	if (!s->old.dossier.document_count) {
		say("--since %s: no document of it could be read", path);
		return EXIT_TROUBLE;
	}
	t->board->since = name_of(t->board->arena, &s->old.dossier, path);
	s->only = find_only(&only, t) ? &only : NULL;
	collating_each(s, tell, t);
	return s->unread ? EXIT_PARTLY : status;
}

int since_collect(struct board *b, const struct flags *flags,
	analysing_prepare_fn *prepare)
{
	struct telling t = {.board = b, .sides = {.arena = b->arena}};
	const char *path = flags_value(flags, "since");
	struct versions_order newer = {
		flags->arguments, flags->argument_count, prepare, &b->sink};
	struct versions_order older = {&path, 1, versions_without_issues, NULL};
	int new = versions_open(&t.sides.new, b->arena, flags, &newer);
	if (!is_done(new)) {
		return new;
	}
	new = due_find(b, &t.sides.new.analysing.walk) ? new : EXIT_PARTLY;
	int old = versions_open(&t.sides.old, b->arena, flags, &older);
	int status = old;
	if (is_done(old)) {
		status = tell_all(&t, path, old == EXIT_PARTLY ? old : new);
		versions_close(&t.sides.old);
	}
	versions_close(&t.sides.new);
	return status;
}
