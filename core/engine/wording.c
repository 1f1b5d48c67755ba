/* SPDX-License-Identifier: MIT */
#include "core/engine/wording.h"

#include <stdlib.h>

#include "core/base/buf.h"
#include "core/base/map.h"

/* Fewer words than this are "This Chapter applies to ...". */
enum { WORDS_MIN = 20, LABELS_SHOWN = 8, PAGE_TEXTS = 512 };

/* An article by its words. There are many: it is as small as can be. */
struct text {
	uint64_t words_hash;
	uint32_t label; /* index into the labels */
	uint32_t document;
	uint32_t article; /* its number in the document */
	uint32_t words : 31;
	uint32_t counted : 1; /* whether totals count its document */
};

/* They stay where they are: a list that grows in an arena leaves its smaller
 * selves behind. */
struct page {
	struct page *before;
	uint32_t count;
	struct text texts[PAGE_TEXTS];
};

struct wording {
	struct arena *arena;
	struct page *last;
	uint32_t count;
	struct map labels; /* each once -> index + 1 */
};

/* An article and the earlier one that has its words. */
struct pair {
	const struct text *first;
	const struct text *later;
};

struct wording *wording_new(struct arena *a)
{
	struct wording *w = arena_alloc(a, sizeof(*w));
	w->arena = a;
	return w;
}

static uint32_t label_number(struct wording *w, struct rap_str label)
{
	void **place = map_at(&w->labels, w->arena, label);
	uintptr_t number = *place ? (uintptr_t)*place : w->labels.count;
	*place = (void *)number;
	return (uint32_t)number - 1;
}

static struct rap_str label_of(const struct wording *w, const struct text *t)
{
	return w->labels.entries[t->label].key;
}

static struct text *new_text(struct wording *w)
{
	if (!w->last || w->last->count == PAGE_TEXTS) {
		struct page *p = arena_alloc(w->arena, sizeof(*p));
		p->before = w->last;
		w->last = p;
	}
	w->count++;
	return &w->last->texts[w->last->count++];
}

void wording_document(struct wording *w, uint32_t number,
	const struct result_document *document)
{
	for (uint32_t i = 0; i < document->article_count; i++) {
		const struct result_article *from = &document->articles[i];
		if (from->words < WORDS_MIN || !from->text_hash.len) {
			continue;
		}
		*new_text(w) = (struct text){
			.words_hash = map_hash(from->text_hash),
			.label = label_number(w, from->label),
			.document = number,
			.article = i,
			.words = from->words & INT32_MAX,
		};
	}
}

static int by_words(const void *a, const void *b)
{
	const struct text *x = *(struct text *const *)a;
	const struct text *y = *(struct text *const *)b;
	int by = (x->words_hash > y->words_hash) -
		(x->words_hash < y->words_hash);
	by = by ? by : (int)y->counted - (int)x->counted;
	by = by ? by
		: (x->document > y->document) - (x->document < y->document);
	return by ? by : (x->article > y->article) - (x->article < y->article);
}

/* What totals count comes first among texts with the same words. */
static struct text **sorted_texts(struct wording *w,
	const struct wording_document *documents)
{
	struct text **order = arena_bytes(w->arena,
		((size_t)w->count + 1) * sizeof(struct text *));
	uint32_t count = 0;
	for (struct page *p = w->last; p; p = p->before) {
		for (uint32_t i = 0; i < p->count; i++) {
			struct text *t = &p->texts[i];
			t->counted = documents[t->document].counted;
			order[count++] = t;
		}
	}
	qsort(order, count, sizeof(struct text *), by_words);
	return order;
}

/* Pairs of two documents together, in reading order of the later one. */
static int by_documents(const void *a, const void *b)
{
	const struct pair *x = a;
	const struct pair *y = b;
	const uint32_t xs[] = {
		x->later->document, x->first->document, x->later->article};
	const uint32_t ys[] = {
		y->later->document, y->first->document, y->later->article};
	for (int i = 0; i < 3; i++) {
		if (xs[i] != ys[i]) {
			return xs[i] < ys[i] ? -1 : 1;
		}
	}
	return 0;
}

static bool is_comparable(const struct wording_document *d)
{
	return d->counted || d->apart;
}

static bool is_worth_telling(const struct wording_document *x,
	const struct wording_document *y)
{
	return is_comparable(x) && is_comparable(y) &&
		(x->counted || y->counted) &&
		!str_equal(x->proposal, y->proposal);
}

/*
 * The first text with the same words that is worth telling, or NULL. What
 * totals count comes first in a group, and of a proposal only one document does,
 * so this soon finds one if there is one.
 */
static const struct text *first_like(struct text *const *group,
	const struct text *later, const struct wording_document *documents)
{
	for (; *group != later && (*group)->counted; group++) {
		const struct text *t = *group;
		if (t->document != later->document &&
			is_worth_telling(&documents[t->document],
				&documents[later->document])) {
			return t;
		}
	}
	return NULL;
}

static uint32_t find_pairs(struct pair *out, struct text *const *texts,
	uint32_t text_count, const struct wording_document *documents)
{
	uint32_t count = 0;
	uint32_t group = 0;
	for (uint32_t i = 0; i < text_count; i++) {
		if (texts[group]->words_hash != texts[i]->words_hash) {
			group = i;
		}
		const struct text *first =
			first_like(&texts[group], texts[i], documents);
		if (first) {
			out[count++] = (struct pair){first, texts[i]};
		}
	}
	return count;
}

/* "2 articles, 180 words: Article 1, Article 3 (there Article 2)" */
static struct rap_str value_of(struct wording *w, const struct pair *pairs,
	uint32_t count)
{
	struct buf b = BUF_INIT;
	uint64_t words = 0;
	for (uint32_t i = 0; i < count; i++) {
		words += pairs[i].later->words;
	}
	buf_printf(&b, "%u article%s, %llu words: ", count,
		count == 1 ? "" : "s", (unsigned long long)words);
	for (uint32_t i = 0; i < count && i < LABELS_SHOWN; i++) {
		struct rap_str here = label_of(w, pairs[i].later);
		struct rap_str there = label_of(w, pairs[i].first);
		buf_puts(&b, i ? ", " : "");
		buf_add_str(&b, here.len ? here : str_of("without a label"));
		if (!str_equal(here, there)) {
			buf_printf(&b, " (there %.*s)", (int)there.len,
				there.at);
		}
	}
	buf_puts(&b, count > LABELS_SHOWN ? ", ..." : "");
	struct rap_str value = str_copy(w->arena, buf_str(&b));
	buf_release(&b);
	return value;
}

enum status wording_write(struct wording *w,
	const struct wording_document *documents, struct result_sink *sink,
	struct error *err)
{
	struct text **texts = sorted_texts(w, documents);
	struct pair *pairs =
		arena_bytes(w->arena, ((size_t)w->count + 1) * sizeof(*pairs));
	uint32_t count = find_pairs(pairs, texts, w->count, documents);
	if (count) {
		qsort(pairs, count, sizeof(*pairs), by_documents);
	}
	for (uint32_t i = 0; i < count;) {
		uint32_t end = i + 1;
		while (end < count &&
			pairs[end].later->document ==
				pairs[i].later->document &&
			pairs[end].first->document ==
				pairs[i].first->document) {
			end++;
		}
		struct result_corpus record = {
			.fact = str_of("same-wording"),
			.document = documents[pairs[i].later->document].path,
			.counted_with =
				documents[pairs[i].first->document].path,
			.value = value_of(w, pairs + i, end - i),
		};
		enum status st = sink->ops->corpus(sink, &record, err);
		if (st) {
			return st;
		}
		i = end;
	}
	return STATUS_OK;
}
