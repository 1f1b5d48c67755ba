/* SPDX-License-Identifier: MIT */
#include "core/engine/corpus.h"

#include <stdlib.h>

#include "core/base/array.h"
#include "core/base/map.h"

/* What is remembered of a document: little, for there may be many. */
struct member_text {
	struct rap_str path, symbol, base, kind, language, original, hash;
	struct rap_str proposal; /* key of the group */
	uint32_t revision;
	uint16_t *raised; /* findings that are more than mentions, per issue */
	const struct member_text *counted_with; /* itself if counted */
	const char *reason;
};

struct corpus {
	struct arena *arena;
	struct rap_str *issues; /* ids, in the order of the run record */
	uint32_t issue_count;
	struct member_text *texts;
	uint32_t count, capacity;
	struct map numbers; /* id -> index + 1 */
};

struct corpus *corpus_new(struct arena *a, const struct result_run *r)
{
	struct corpus *c = arena_alloc(a, sizeof(*c));
	c->arena = a;
	c->issues =
		arena_array(a, (size_t)r->issue_count + 1, sizeof(*c->issues));
	c->issue_count = r->issue_count;
	for (uint32_t i = 0; i < r->issue_count; i++) {
		uintptr_t number = i + 1;
		c->issues[i] = str_copy(a, r->issues[i].id);
		*map_at(&c->numbers, a, c->issues[i]) = (void *)number;
	}
	return c;
}

/* File name without folder and extension. */
static struct rap_str stem(struct rap_str path)
{
	size_t begin = path.len;
	while (begin && path.at[begin - 1] != '/') {
		begin--;
	}
	size_t end = path.len;
	for (size_t i = begin; i < path.len; i++) {
		if (path.at[i] == '.') {
			end = i;
		}
	}
	return (struct rap_str){path.at, end > begin ? end : path.len};
}

/*
 * Without a symbol, versions are told by their file names: a stem that ends
 * in -en, _FR, -es, _S and the like is the stem without it.
 */
static struct rap_str stem_without_language(struct rap_str path)
{
	static const char *const endings[] = {
		"-en", "_en", "-fr", "_fr", "-es", "_es", "_e", "_f", "_s"};
	struct rap_str text = stem(path);
	for (size_t i = 0; i < COUNT_OF(endings); i++) {
		size_t len = strlen(endings[i]);
		struct rap_str tail = {text.at + text.len - len, len};
		if (text.len > len &&
			str_equal_ignoring_case(tail, str_of(endings[i]))) {
			text.len -= len;
			return text;
		}
	}
	return text;
}

void corpus_document(struct corpus *c, const struct result_document *d)
{
	struct arena *a = c->arena;
	if (c->count == c->capacity) {
		uint32_t capacity = c->capacity ? c->capacity * 2 : 64;
		c->texts = arena_grow(a, c->texts, c->count, capacity,
			sizeof(*c->texts));
		c->capacity = capacity;
	}
	struct rap_str base = d->base_symbol;
	c->texts[c->count++] = (struct member_text){
		.path = str_copy(a, d->path),
		.symbol = str_copy(a, d->symbol.text),
		.base = str_copy(a, base),
		.kind = str_copy(a, d->kind.text),
		.language = str_copy(a, d->language.text),
		.original = str_copy(a, d->original.text),
		.hash = str_copy(a, d->hash),
		.proposal = str_copy(a,
			base.len ? base : stem_without_language(d->path)),
		.revision = d->revision,
		.raised = arena_array(a, (size_t)c->issue_count + 1,
			sizeof(uint16_t)),
	};
}

void corpus_finding(struct corpus *c, const struct result_finding *f)
{
	uintptr_t number = (uintptr_t)map_find(&c->numbers, f->issue);
	if (!c->count || !number || str_equal(f->kind, str_of("mention"))) {
		return;
	}
	uint16_t *raised = &c->texts[c->count - 1].raised[number - 1];
	*raised = (uint16_t)(*raised + (*raised < UINT16_MAX));
}

static bool is_apart(const struct member_text *t)
{
	return !str_equal(t->kind, str_of("proposal")) &&
		!str_equal(t->kind, str_of("communication")) &&
		!str_equal(t->kind, str_of("statement"));
}

/* Lower is counted first: the stated original, then EN, FR, ES. */
static int language_rank(const struct member_text *t)
{
	static const char *const order[] = {"en", "fr", "es"};
	if (t->original.len && str_equal(t->original, t->language)) {
		return 0;
	}
	for (int i = 0; i < 3; i++) {
		if (str_equal(t->language, str_of(order[i]))) {
			return i + 1;
		}
	}
	return 4;
}

/* An addendum adds to the proposal, a corrigendum corrects it: neither is a
 * version of its text. */
static bool is_addition(const struct member_text *t)
{
	return str_find(t->symbol, "/Add.") < t->symbol.len ||
		str_find(t->symbol, "/Corr.") < t->symbol.len;
}

/* Versions of a proposal together, the one to count first. */
static int by_precedence(const void *a, const void *b)
{
	const struct member_text *x = *(struct member_text *const *)a;
	const struct member_text *y = *(struct member_text *const *)b;
	int by = str_compare(x->proposal, y->proposal);
	by = by ? by : (int)is_addition(x) - (int)is_addition(y);
	by = by ? by
		: (y->revision > x->revision) - (y->revision < x->revision);
	by = by ? by : language_rank(x) - language_rank(y);
	return by ? by : str_compare(x->path, y->path);
}

static const char *reason_not_counted(const struct member_text *t,
	const struct member_text *counted)
{
	if (str_equal(t->hash, counted->hash)) {
		return "copy";
	}
	if (is_addition(t)) {
		return "addition";
	}
	if (t->revision < counted->revision) {
		return "superseded";
	}
	return str_equal(t->language, counted->language) ? "copy"
							 : "language-version";
}

/* Decide for the versions of one proposal, the first of which may count. */
static void decide_group(struct member_text **group, uint32_t count)
{
	struct member_text *counted = NULL;
	for (uint32_t i = 0; i < count; i++) {
		struct member_text *t = group[i];
		if (is_apart(t)) {
			t->reason = "apart";
			t->counted_with = NULL;
		} else if (!counted) {
			counted = t;
			t->counted_with = t;
		} else {
			t->counted_with = counted;
			t->reason = reason_not_counted(t, counted);
		}
	}
}

/* The same bytes are the same proposal, whatever their file is called. */
static void join_copies(struct corpus *c)
{
	struct map first = {0};
	for (uint32_t i = 0; i < c->count; i++) {
		struct member_text *t = &c->texts[i];
		void **place = map_at(&first, c->arena, t->hash);
		if (*place) {
			t->proposal = ((struct member_text *)*place)->proposal;
		} else {
			*place = t;
		}
	}
}

static void decide(struct corpus *c)
{
	join_copies(c);
	struct member_text **order = arena_array(c->arena, c->count + 1,
		sizeof(struct member_text *));
	for (uint32_t i = 0; i < c->count; i++) {
		order[i] = &c->texts[i];
	}
	qsort(order, c->count, sizeof(struct member_text *), by_precedence);
	for (uint32_t i = 0; i < c->count;) {
		uint32_t end = i + 1;
		while (end < c->count &&
			str_equal(order[end]->proposal, order[i]->proposal)) {
			end++;
		}
		decide_group(order + i, end - i);
		i = end;
	}
}

static enum status write_version(const struct member_text *t,
	struct result_sink *sink, struct error *err)
{
	struct result_corpus record = {
		.fact = str_of("version"),
		.document = t->path,
		.proposal = t->proposal,
		.counted = t->counted_with == t,
		.reason = str_of(t->reason),
	};
	if (t->counted_with && t->counted_with != t) {
		record.counted_with = t->counted_with->path;
	}
	return sink->ops->corpus(sink, &record, err);
}

/* An issue that one language version raises and the other does not. */
static enum status write_difference(const struct corpus *c,
	const struct member_text *with, const struct member_text *without,
	struct result_sink *sink, struct error *err)
{
	for (uint32_t i = 0; i < c->issue_count; i++) {
		if (!with->raised[i] || without->raised[i]) {
			continue;
		}
		struct result_corpus record = {
			.fact = str_of("only-in-version"),
			.document = with->path,
			.counted_with = without->path,
			.issue = c->issues[i],
			.value = str_of(arena_printf(c->arena,
				"%.*s has %u, %.*s has none",
				(int)with->language.len, with->language.at,
				with->raised[i], (int)without->language.len,
				without->language.at)),
		};
		enum status st = sink->ops->corpus(sink, &record, err);
		if (st) {
			return st;
		}
	}
	return STATUS_OK;
}

enum status corpus_write(struct corpus *c, struct result_sink *sink,
	struct error *err)
{
	decide(c);
	for (uint32_t i = 0; i < c->count; i++) {
		enum status st = write_version(&c->texts[i], sink, err);
		if (st) {
			return st;
		}
	}
	for (uint32_t i = 0; i < c->count; i++) {
		const struct member_text *t = &c->texts[i];
		if (!t->reason ||
			!str_equal(str_of(t->reason),
				str_of("language-version"))) {
			continue;
		}
		enum status st =
			write_difference(c, t, t->counted_with, sink, err);
		st = st ? st
			: write_difference(c, t->counted_with, t, sink, err);
		if (st) {
			return st;
		}
	}
	return STATUS_OK;
}
