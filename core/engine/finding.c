/* SPDX-License-Identifier: MIT */
#include "core/engine/finding.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "core/base/ascii.h"
#include "core/base/hash.h"
#include "core/base/utf8.h"
#include "core/engine/attribute.h"
#include "core/engine/kind.h"
#include "core/engine/logistic.h"
#include "core/text/folded.h"
#include "core/text/outline.h"

enum {
	CONTEXT = 60, /* code points before and after the quote (contract) */
	MAX_EVIDENCE =
		20, /* more would drown the reader; what is left is said */
};

void finding_maker_init(struct finding_maker *m, struct arena *a,
	const struct engine *e, const struct analysis *analysis)
{
	*m = (struct finding_maker){
		.engine = e, .analysis = analysis, .arena = a};
}

/* Text around the quote, as far as its block goes. */
static void add_context(struct result_finding *out, const struct document *d,
	struct rap_span quote)
{
	const struct text_block *block =
		&d->blocks[document_block_at(d, quote.begin)];
	struct rap_span before = {block->span.begin, quote.begin};
	struct rap_span after = {quote.end, quote.end};
	if (block->span.end > quote.end) {
		after.end = block->span.end;
	}
	out->before = utf8_tail(str_slice(d->view.text, before), CONTEXT);
	out->after = utf8_head(str_slice(d->view.text, after), CONTEXT);
}

static void add_evidence(struct result_finding *out, struct finding_maker *m,
	const struct outcome *o)
{
	const struct document *d = &m->analysis->document;
	uint32_t count = o->evidence_count < MAX_EVIDENCE ? o->evidence_count
							  : MAX_EVIDENCE;
	struct result_evidence *list =
		arena_bytes(m->arena, (count + 1) * sizeof(*list));
	for (uint32_t i = 0; i < count; i++) {
		struct rap_span raw = document_raw_span(d, o->evidence[i]);
		struct place place = document_place(d, o->evidence[i].begin);
		list[i] = (struct result_evidence){
			.quote = str_slice(d->view.text, o->evidence[i]),
			.line = place.line,
			.column = place.column,
			.begin = raw.begin,
			.end = raw.end,
		};
	}
	out->evidence = list;
	out->evidence_count = count;
	out->evidence_capped = o->evidence_count > count;
}

/* The numbered paragraph or item around a place, for the locator. */
static uint32_t paragraph_at(const struct document *d, uint32_t place)
{
	uint32_t unit = document_unit_at(d, place, RAP_UNIT_ITEM);
	return unit == RAP_NO_UNIT
		? document_unit_at(d, place, RAP_UNIT_PARAGRAPH)
		: unit;
}

static struct rap_str file_name(struct rap_str path)
{
	for (size_t i = path.len; i; i--) {
		if (path.at[i - 1] == '/') {
			return (struct rap_str){path.at + i, path.len - i};
		}
	}
	return path;
}

/* "INF/ECOM/38, para. 2.3"; a file's name where there is no symbol. */
static struct rap_str make_cite(struct finding_maker *m, uint32_t unit,
	uint32_t page)
{
	const struct profile *p = &m->analysis->profile;
	struct rap_str who = p->symbol.text.len
		? p->symbol.text
		: file_name(m->analysis->source.path);
	struct rap_str where =
		outline_cite(&m->analysis->document, m->arena, unit);
	if (!where.len && page) {
		where = str_of(arena_printf(m->arena, "p. %u", page));
	}
	return str_join(m->arena, who, where.len ? ", " : "", where);
}

static void add_place(struct result_finding *out, struct finding_maker *m,
	const struct outcome *o)
{
	const struct document *d = &m->analysis->document;
	uint32_t paragraph = paragraph_at(d, o->quote.begin);
	uint32_t article =
		document_unit_at(d, o->quote.begin, RAP_UNIT_ARTICLE);
	uint32_t titled = article != RAP_NO_UNIT
		? article
		: document_unit_at(d, o->quote.begin, RAP_UNIT_SECTION);
	uint32_t cited = paragraph != RAP_NO_UNIT ? paragraph : o->unit;
	struct rap_span raw = document_raw_span(d, o->quote);
	struct place place = document_place(d, o->quote.begin);

	out->unit = outline_cite(d, m->arena, o->unit);
	if (titled != RAP_NO_UNIT) {
		out->unit_title = d->units[titled].title;
	}
	if (paragraph != RAP_NO_UNIT) {
		out->paragraph = d->units[paragraph].label;
	}
	out->page = document_page(d, o->quote.begin);
	out->cite = make_cite(m, cited, out->page);
	out->line = place.line;
	out->column = place.column;
	out->begin = raw.begin;
	out->end = raw.end;
	out->zone = str_of(zone_name(d->units[d->blocks[document_block_at(d,
								o->quote.begin)]
						      .unit]
					     .zone));
}

/* Folded words with a space behind each. They lie so in the folded text, but
 * for the line that ends behind the last word of a block. */
static void add_words(XXH64_state_t *state, const struct document *d,
	uint32_t first, uint32_t end)
{
	struct rap_str rest = folded_words(d, first, end);
	while (rest.len) {
		size_t line = str_find_byte(rest, '\n');
		if (line) {
			(void)XXH64_update(state, rest.at, line);
			(void)XXH64_update(state, " ", 1);
		}
		rest = str_from(rest, line + 1);
	}
}

/* Hash of what the finding says: survives edits elsewhere and renumbering. */
static uint64_t hash_words(const struct document *d, const struct outcome *o,
	const struct issue *issue, const char *analyzer)
{
	enum { LABEL_WORDS = 2 };
	XXH64_state_t state;
	uint32_t unit = document_unit_at(d, o->quote.begin, RAP_UNIT_SENTENCE);
	if (unit == RAP_NO_UNIT) {
		unit = d->blocks[document_block_at(d, o->quote.begin)].unit;
	}
	uint32_t word = d->units[unit].first_word;
	uint32_t end = word + d->units[unit].word_count;
	uint32_t label = end - word < LABEL_WORDS ? end : word + LABEL_WORDS;
	(void)XXH64_reset(&state, 0);
	(void)XXH64_update(&state, issue->id, strlen(issue->id) + 1);
	(void)XXH64_update(&state, analyzer, strlen(analyzer) + 1);
	for (; word < label; word++) {
		/* Numbers at the start are the list's, not the sentence's. */
		if (!ascii_is_digit(folded_word(d, word).at[0])) {
			add_words(&state, d, word, word + 1);
		}
	}
	add_words(&state, d, word, end);
	return XXH64_digest(&state);
}

static struct rap_str make_fingerprint(struct finding_maker *m, uint64_t hash)
{
	struct rap_str key = {(const char *)&hash, sizeof(hash)};
	void **place = map_at(&m->seen, m->arena, key);
	if (!*place) {
		*place = arena_alloc(m->arena, sizeof(uint32_t));
	}
	uint32_t ordinal = (*(uint32_t *)*place)++;
	if (ordinal) {
		hash = XXH64(&ordinal, sizeof(ordinal), hash);
	}
	return str_join(m->arena, str_of("1"), ":",
		hash_digits(m->arena, hash));
}

void finding_make(struct result_finding *out, struct finding_maker *m,
	const struct outcome *o)
{
	const struct document *d = &m->analysis->document;
	const struct registry *r = m->engine->registry;
	const struct issue *issue = &r->issues[o->issue];
	const char *analyzer = r->analyzers[issue->analyzer].name;

	*out = (struct result_finding){0};
	out->document = m->analysis->source.path;
	out->issue = str_of(issue->id);
	out->theme = str_of(issue->theme);
	out->analyzer = str_of(analyzer);
	out->kind = str_of(kind_name(o->kind));
	out->score = logistic_hundredths(o->score);
	out->quote = str_slice(d->view.text, o->quote);
	out->words = d->units[o->unit].word_count;
	if (m->engine->texts) {
		out->text = str_trim(str_slice(d->view.text,
			d->units[o->unit].span));
	}
	add_context(out, d, o->quote);
	add_place(out, m, o);
	add_evidence(out, m, o);
	attributes_collect(out, m->arena, m->analysis, o);
	out->fingerprint =
		make_fingerprint(m, hash_words(d, o, issue, analyzer));
}
