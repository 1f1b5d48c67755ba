/* SPDX-License-Identifier: MIT */
#include "core/engine/corpus.h"

#include <stdlib.h>

#include "core/base/array.h"
#include "core/base/buf.h"
#include "core/base/map.h"
#include "core/engine/stem.h"
#include "core/engine/wording.h"

/* What is remembered of a document: little, for there may be many. */
struct member_text {
	struct rap_str path, symbol, base, kind, language, original, hash;
	struct rap_str proposal; /* key of the group */
	struct rap_str people;   /* proponents, by name; "" if not known */
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
	struct map numbers; /* ids, as in `issues` */
	struct wording *wording;
};

struct corpus *corpus_new(struct arena *a, const struct result_run *r)
{
	struct corpus *c = arena_alloc(a, sizeof(*c));
	c->arena = a;
	c->wording = wording_new(a);
	c->issues =
		arena_array(a, (size_t)r->issue_count + 1, sizeof(*c->issues));
	c->issue_count = r->issue_count;
	for (uint32_t i = 0; i < r->issue_count; i++) {
		c->issues[i] = str_copy(a, r->issues[i].id);
		(void)map_at(&c->numbers, a, c->issues[i]);
	}
	return c;
}

/* Names of proponents are in order, so that equal ones make equal texts. */
static struct rap_str people_of(struct arena *a,
	const struct result_document *d)
{
	struct buf b = BUF_INIT;
	for (uint32_t i = 0; i < d->proponent_count; i++) {
		buf_add_str(&b, d->proponents[i].name);
		buf_putc(&b, ';');
	}
	struct rap_str people = str_copy(a, buf_str(&b));
	buf_release(&b);
	return people;
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
	wording_document(c->wording, c->count, d);
	c->texts[c->count++] = (struct member_text){
		.path = str_copy(a, d->path),
		.symbol = str_copy(a, d->symbol.text),
		.base = str_copy(a, base),
		.kind = str_copy(a, d->kind.text),
		.language = str_copy(a, d->language.text),
		.original = str_copy(a, d->original.text),
		.hash = str_copy(a, d->hash),
		.proposal = str_copy(a,
			base.len ? base : stem_of_versions(d->path)),
		.people = people_of(a, d),
		.revision = d->revision,
		.raised = arena_array(a, (size_t)c->issue_count + 1,
			sizeof(uint16_t)),
	};
}

void corpus_finding(struct corpus *c, const struct result_finding *f)
{
	uint32_t number = map_index(&c->numbers, f->issue);
	if (!c->count || number == MAP_NONE ||
		str_equal(f->kind, str_of("mention"))) {
		return;
	}
	uint16_t *raised = &c->texts[c->count - 1].raised[number];
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
	static const char *const marks[] = {"/Add.", "/Corr.", "/Suppl."};
	for (size_t i = 0; i < COUNT_OF(marks); i++) {
		if (str_find(t->symbol, marks[i]) < t->symbol.len) {
			return true;
		}
	}
	return false;
}

/* "INF/ECOM/9/Add.1/Rev.2" revises "INF/ECOM/9/Add.1". */
static struct rap_str addition_of(const struct member_text *t)
{
	struct rap_str symbol = t->symbol;
	for (size_t i = symbol.len; i; i--) {
		if (symbol.at[i - 1] == '/') {
			bool revised =
				str_starts_with(str_from(symbol, i), "Rev.");
			symbol.len = revised ? i - 1 : symbol.len;
			break;
		}
	}
	return symbol;
}

static uint32_t addition_revision(const struct member_text *t)
{
	return addition_of(t).len < t->symbol.len ? t->revision : 0;
}

/* A later version of the same addendum among the group, or NULL. */
static const struct member_text *revised_addition(struct member_text *const
							  *group,
	uint32_t count, const struct member_text *t)
{
	const struct member_text *latest = NULL;
	for (uint32_t i = 0; i < count; i++) {
		const struct member_text *other = group[i];
		bool later = is_addition(other) &&
			str_equal(addition_of(other), addition_of(t)) &&
			addition_revision(other) >
				addition_revision(latest ? latest : t);
		latest = later ? other : latest;
	}
	return latest;
}

/* Who is known to come from others than these is another proposal, whatever
 * the file is called; a symbol decides alone. */
static bool are_strangers(const struct member_text *x,
	const struct member_text *y)
{
	bool symbols = x->base.len && y->base.len;
	if (symbols) {
		return !str_equal(x->base, y->base);
	}
	return x->people.len && y->people.len &&
		!str_equal(x->people, y->people);
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
		} else if (are_strangers(t, counted)) {
			t->counted_with = t;
			t->proposal = t->path;
		} else {
			const struct member_text *later = is_addition(t)
				? revised_addition(group, count, t)
				: NULL;
			t->counted_with = later ? later : counted;
			t->reason = later ? "superseded"
					  : reason_not_counted(t, counted);
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
		struct member_text *same = *place;
		if (same && !are_strangers(t, same)) {
			t->proposal = same->proposal;
		} else if (!same) {
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

static enum status write_wording(struct corpus *c, struct result_sink *sink,
	struct error *err)
{
	struct wording_document *list =
		arena_array(c->arena, (size_t)c->count + 1, sizeof(*list));
	for (uint32_t i = 0; i < c->count; i++) {
		const struct member_text *t = &c->texts[i];
		list[i] = (struct wording_document){
			.path = t->path,
			.proposal = t->proposal,
			.counted = t->counted_with == t,
			.apart = !t->counted_with,
		};
	}
	return wording_write(c->wording, list, sink, err);
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
	return write_wording(c, sink, err);
}
