/* SPDX-License-Identifier: MIT */
#include "core/engine/wording.h"

#include <stdlib.h>

#include "core/base/buf.h"

/* Fewer words than this are "This Chapter applies to ...". */
enum { WORDS_MIN = 20, LABELS_SHOWN = 8 };

/* An article by its words. */
struct text {
	struct rap_str hash;
	struct rap_str label;
	uint32_t document;
	uint32_t article; /* its number in the document */
	uint32_t words;
	bool counted; /* whether totals count its document */
};

struct wording {
	struct arena *arena;
	struct text *texts;
	uint32_t count, capacity;
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

void wording_document(struct wording *w, uint32_t number,
	const struct result_document *document)
{
	for (uint32_t i = 0; i < document->article_count; i++) {
		const struct result_article *from = &document->articles[i];
		if (from->words < WORDS_MIN || !from->text_hash.len) {
			continue;
		}
		if (w->count == w->capacity) {
			uint32_t capacity = w->capacity ? w->capacity * 2 : 64;
			w->texts = arena_grow(w->arena, w->texts, w->count,
				capacity, sizeof(*w->texts));
			w->capacity = capacity;
		}
		w->texts[w->count++] = (struct text){
			.hash = str_copy(w->arena, from->text_hash),
			.label = str_copy(w->arena, from->label),
			.document = number,
			.article = i,
			.words = from->words,
		};
	}
}

static int by_words(const void *a, const void *b)
{
	const struct text *x = a;
	const struct text *y = b;
	int by = str_compare(x->hash, y->hash);
	by = by ? by : (int)y->counted - (int)x->counted;
	by = by ? by
		: (x->document > y->document) - (x->document < y->document);
	return by ? by : (x->article > y->article) - (x->article < y->article);
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
static const struct text *first_like(const struct text *group,
	const struct text *later, const struct wording_document *documents)
{
	for (const struct text *t = group; t < later && t->counted; t++) {
		if (t->document != later->document &&
			is_worth_telling(&documents[t->document],
				&documents[later->document])) {
			return t;
		}
	}
	return NULL;
}

static uint32_t find_pairs(struct pair *out, const struct wording *w,
	const struct wording_document *documents)
{
	uint32_t count = 0;
	uint32_t group = 0;
	for (uint32_t i = 0; i < w->count; i++) {
		if (!str_equal(w->texts[group].hash, w->texts[i].hash)) {
			group = i;
		}
		const struct text *first =
			first_like(&w->texts[group], &w->texts[i], documents);
		if (first) {
			out[count++] = (struct pair){first, &w->texts[i]};
		}
	}
	return count;
}

/* "2 articles, 180 words: Article 1, Article 3 (there Article 2)" */
static struct rap_str value_of(struct arena *a, const struct pair *pairs,
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
		struct rap_str here = pairs[i].later->label;
		struct rap_str there = pairs[i].first->label;
		buf_puts(&b, i ? ", " : "");
		buf_add_str(&b, here.len ? here : str_of("without a label"));
		if (!str_equal(here, there)) {
			buf_printf(&b, " (there %.*s)", (int)there.len,
				there.at);
		}
	}
	buf_puts(&b, count > LABELS_SHOWN ? ", ..." : "");
	struct rap_str value = str_copy(a, buf_str(&b));
	buf_release(&b);
	return value;
}

enum status wording_write(struct wording *w,
	const struct wording_document *documents, struct result_sink *sink,
	struct error *err)
{
	struct pair *pairs =
		arena_array(w->arena, (size_t)w->count + 1, sizeof(*pairs));
	for (uint32_t i = 0; i < w->count; i++) {
		w->texts[i].counted = documents[w->texts[i].document].counted;
	}
	if (w->count) {
		qsort(w->texts, w->count, sizeof(*w->texts), by_words);
	}
	uint32_t count = find_pairs(pairs, w, documents);
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
			.value = value_of(w->arena, pairs + i, end - i),
		};
		enum status st = sink->ops->corpus(sink, &record, err);
		if (st) {
			return st;
		}
		i = end;
	}
	return STATUS_OK;
}
