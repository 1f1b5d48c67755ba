/* SPDX-License-Identifier: MIT */
/*
 * Two versions made of the same bytes, and of others: a text compared with
 * itself is unchanged; every article of both sides is in a comparison exactly
 * once; words that were kept are the same on both sides, and in order.
 *
 * Rooms: compare engine report results text source config base
 */
#include <stdlib.h>

#include "core/compare/change.h"
#include "core/compare/diff.h"
#include "core/source/reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { TEXT_MAX = 8192 };

static void demand(bool holds)
{
	if (!holds) {
		abort();
	}
}

/* Each byte is a word, a bracket, a heading or the end of a paragraph. */
static struct rap_str write_text(struct arena *a, const uint8_t *data,
	size_t size)
{
	static const char *const pieces[] = {"[", "]", " shall", " should",
		" endeavour", " each Party", "/", " of data",
		"\n\nArticle 1: Spam\n\n", "\n\nArticle 2: Data\n\n",
		"\n\nArticle 3\n\n", "\n\nOption 1: no", "\n\nOption 2: text",
		"[EU propose: a rule]", " rule", "\n\n1. "};
	char *text = arena_bytes(a, TEXT_MAX);
	size_t len = 1;
	text[0] = 'A';
	for (size_t i = 0; i < size && len + 32 < TEXT_MAX; i++) {
		const char *piece = pieces[data[i] % 16];
		memcpy(text + len, piece, strlen(piece));
		len += strlen(piece);
	}
	return (struct rap_str){text, len};
}

struct read {
	struct source source;
	struct document document;
	struct brackets brackets;
	struct version version;
};

static void read_text(struct read *r, struct arena *a, struct rap_str text)
{
	struct error err;
	demand(source_read(&r->source, a, str_of("x.txt"), text, &err) ==
		STATUS_OK);
	document_make(&r->document, a, &r->source);
	brackets_make(&r->brackets, &r->document);
	r->version = (struct version){&r->document, &r->brackets};
}

/* Kept tokens are equal, and go up on both sides. */
static void check_words(const struct article_change *c)
{
	uint32_t next = 0;
	for (uint32_t i = 0; i < c->before.count; i++) {
		uint32_t k = c->new_of[i];
		if (k == DIFF_NONE) {
			continue;
		}
		demand(k >= next && k < c->after.count);
		demand(c->before.hashes[i] == c->after.hashes[k]);
		next = k + 1;
	}
}

static void check_brackets(const struct comparison *c,
	const struct article_change *a)
{
	uint32_t sum = 0;
	for (int f = 0; f < FATE_COUNT; f++) {
		sum += a->fate_counts[f];
	}
	demand(sum == a->fate_count);
	if (a->old != ALIGN_NONE && a->new != ALIGN_NONE) {
		demand(sum == c->old.b->scopes[a->old].brackets);
	}
	for (uint32_t i = 0; i < a->fate_count; i++) {
		demand(a->fates[i].fate != FATE_MOVED ||
			a->fates[i].into < c->count);
	}
}

static void check_comparison(const struct comparison *c, struct arena *a)
{
	bool *old = arena_array(a, c->old.b->scope_count + 1U, sizeof(bool));
	bool *new = arena_array(a, c->new.b->scope_count + 1U, sizeof(bool));
	for (uint32_t i = 0; i < c->count; i++) {
		const struct article_change *at = &c->at[i];
		if (at->old != ALIGN_NONE) {
			demand(!old[at->old]);
			old[at->old] = true;
		}
		if (at->new != ALIGN_NONE) {
			demand(!new[at->new]);
			new[at->new] = true;
		}
		check_words(at);
		check_brackets(c, at);
	}
	for (uint32_t i = 0; i < c->old.b->scope_count; i++) {
		demand(old[i]);
	}
	for (uint32_t i = 0; i < c->new.b->scope_count; i++) {
		demand(new[i]);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = ARENA_INIT;
	struct read *old = arena_alloc(&a, sizeof(*old));
	struct read *new = arena_alloc(&a, sizeof(*new));
	struct comparison c;
	size_t half = size / 2;
	struct rap_str ladder = str_of("may|should|endeavour|shall");
	read_text(old, &a, write_text(&a, data, half));
	read_text(new, &a, write_text(&a, data + half, size - half));
	compare_versions(&c, &a, &old->version, &old->version, ladder);
	demand(!c.differs && c.kinds[CHANGE_UNCHANGED] == c.count);
	check_comparison(&c, &a);
	compare_versions(&c, &a, &old->version, &new->version, ladder);
	check_comparison(&c, &a);
	arena_release(&a);
	return 0;
}
