/* SPDX-License-Identifier: MIT */
/*
 * Brackets put into one article, or taken out of it, never change another.
 * Also that the layer holds together, whatever the bytes.
 *
 * Rooms: text source config base
 */
#include <stdlib.h>

#include "core/source/reader.h"
#include "core/text/article_state.h"
#include "core/text/bracket.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ARTICLES = 3, BODY_MAX = 300, TEXT_MAX = 2048 };

static void demand(bool holds)
{
	if (!holds) {
		abort();
	}
}

/* Each byte is a word, a bracket or the end of a paragraph. */
static size_t write_body(char *out, const uint8_t *data, size_t size)
{
	static const char *const pieces[] = {"[", "]", " shall", " should",
		" [X]", " each Party", "/", ", or", "\n\nIt", " [12]", " [13]",
		" Annexes", "\n\nOption 1: ", " [EU: ", "[^1]", " 30 days"};
	size_t len = 0;
	for (size_t i = 0; i < size && len + 16 < BODY_MAX; i++) {
		const char *piece =
			pieces[data[i] % (sizeof(pieces) / sizeof(pieces[0]))];
		memcpy(out + len, piece, strlen(piece));
		len += strlen(piece);
	}
	return len;
}

/* Three articles; the middle one is made of `middle`. */
static void read(struct brackets *b, struct document *d, struct arena *a,
	const uint8_t *data, size_t size, const uint8_t *middle, size_t len)
{
	static const char *const heads[ARTICLES] = {"Article 1: Spam\n\nA",
		"\n\nArticle 2: Data\n\nB", "\n\nArticle 3: Code\n\nC"};
	char *text = arena_bytes(a, TEXT_MAX);
	size_t at = 0;
	for (size_t i = 0; i < ARTICLES; i++) {
		memcpy(text + at, heads[i], strlen(heads[i]));
		at += strlen(heads[i]);
		at += i == 1 ? write_body(text + at, middle, len)
			     : write_body(text + at, data, size);
		memcpy(text + at, " end.", 5);
		at += 5;
	}
	struct source *source = arena_alloc(a, sizeof(*source));
	struct error err;
	demand(source_read(source, a, str_of("x.txt"),
		       (struct rap_str){text, at}, &err) == STATUS_OK);
	document_make(d, a, source);
	brackets_make(b, d);
}

static const struct bracket_scope *article(const struct brackets *b,
	const struct document *d, const char *label)
{
	for (uint32_t i = 0; i < b->scope_count; i++) {
		if (str_equal(d->units[b->scopes[i].unit].label,
			    str_of(label))) {
			return &b->scopes[i];
		}
	}
	abort();
}

static void demand_same(const struct bracket_scope *x,
	const struct bracket_scope *y)
{
	demand(x->words == y->words && x->brackets == y->brackets);
	demand(x->bracketed_words == y->bracketed_words);
	demand(x->stray == y->stray && x->groups == y->groups);
	demand(x->issues == y->issues && x->options == y->options);
	demand(x->placeholders == y->placeholders && x->depth == y->depth);
}

/* Counts and state of an article in two texts. */
static void demand_untouched(const struct brackets *x, const struct document *d,
	const struct brackets *y, const struct document *e, const char *label)
{
	const struct bracket_scope *before = article(x, d, label);
	const struct bracket_scope *after = article(y, e, label);
	struct article_progress p, q;
	demand_same(before, after);
	article_state_read(&p, d, x, (uint32_t)(before - x->scopes));
	article_state_read(&q, e, y, (uint32_t)(after - y->scopes));
	demand(p.state == q.state && p.pending == q.pending);
}

static void check_layer(const struct brackets *b)
{
	for (uint32_t i = 0; i < b->count; i++) {
		const struct bracket *at = &b->at[i];
		demand(at->span.begin < at->span.end);
		demand(!i || b->at[i - 1].span.begin < at->span.begin);
		demand(at->parent == NO_BRACKET ||
			(at->parent < i && b->at[at->parent].live));
		demand(!at->live || at->depth > 0);
		demand(!at->live || at->issue < b->issue_count);
		demand(at->first_holder + at->holder_count <= b->holder_count);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = ARENA_INIT;
	struct brackets before, after, any;
	struct document d, e, f;
	struct source source;
	struct error err;
	size_t half = size / 2;

	read(&before, &d, &a, data, half, data, half);
	read(&after, &e, &a, data, half, data + half, size - half);
	demand_untouched(&before, &d, &after, &e, "Article 1");
	demand_untouched(&before, &d, &after, &e, "Article 3");
	if (source_read(&source, &a, str_of("x.md"),
		    (struct rap_str){(const char *)data, size},
		    &err) == STATUS_OK) {
		document_make(&f, &a, &source);
		brackets_make(&any, &f);
		check_layer(&any);
	}
	check_layer(&after);
	arena_release(&a);
	return 0;
}
