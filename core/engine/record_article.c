/* SPDX-License-Identifier: MIT */
#include "core/engine/record_article.h"

#include "core/base/hash.h"
#include "core/base/utf8.h"
#include "core/engine/record_alternative.h"
#include "core/engine/text_hash.h"
#include "core/text/article_state.h"
#include "core/text/outline.h"

enum {
	OUTSTANDING_MAX = 200, /* of an article; issues counts them all */
	STRAYS_MAX = 50,       /* of an article */
	STRAY_MAX = 50,        /* and of the words beside a stray bracket */
	SHORT = 40,            /* bytes; what is shorter needs words behind */
};

static struct rap_str text_of(const char *text)
{
	return str_of(text);
}

/* A bracket without a partner, with the words that it stands behind, or that
 * stand behind it. */
static struct rap_str stray_of(const struct recording *r, struct rap_span span)
{
	const struct document *d = r->d;
	const struct text_block *block =
		&d->blocks[document_block_at(d, span.begin)];
	struct rap_str text = str_slice(d->view.text,
		(struct rap_span){block->span.begin, span.begin + 1});
	struct rap_str tail = utf8_tail(text, STRAY_MAX);
	if (d->view.text.at[span.begin] == '[') {
		return utf8_head(str_slice(d->view.text, span), STRAY_MAX);
	}
	/* Begin with a whole word. */
	if (tail.len < text.len) {
		tail = str_from(tail, str_find_byte(tail, ' ') % tail.len);
	}
	return str_trim(tail);
}

/* "[10][30] days": what is short says little without the words behind it. */
static struct rap_str words_of(const struct recording *r, struct rap_span span)
{
	const struct document *d = r->d;
	struct rap_str text = str_slice(d->view.text, span);
	char next = str_at(d->view.text, span.end);
	if (text.len < SHORT && next != '[') {
		const struct text_block *block =
			&d->blocks[document_block_at(d, span.begin)];
		uint32_t word = document_word_at(d, span.end) + 1;
		uint32_t end = word < d->view.word_count
			? d->view.words[word].span.end
			: block->span.end;
		end = end < block->span.end ? end : block->span.end;
		text.len = end > span.end ? end - span.begin : text.len;
	}
	return record_words(r, text);
}

static struct rap_str cite_of(const struct recording *r, uint32_t place)
{
	const struct document *d = r->d;
	uint32_t unit = document_unit_at(d, place, RAP_UNIT_ITEM);
	if (unit == RAP_NO_UNIT) {
		unit = d->blocks[document_block_at(d, place)].unit;
	}
	return outline_cite(d, r->a, unit);
}

static struct result_outstanding make_item(struct recording *r,
	const char *kind, struct rap_span span)
{
	struct place place = document_place(r->d, span.begin);
	bool stray = strcmp(kind, "stray") == 0;
	return (struct result_outstanding){
		.kind = text_of(kind),
		.text = stray ? stray_of(r, span) : words_of(r, span),
		.unit = cite_of(r, span.begin),
		.line = place.line,
		.column = place.column,
	};
}

/* What is disputed, in reading order; strays are no dispute but a doubt. */
static void add_issues(struct result_article *out,
	struct result_outstanding *list, struct recording *r,
	const struct bracket_scope *s)
{
	static const char *const kinds[] = {"words", "options"};
	for (uint32_t i = 0; i < s->issues; i++) {
		uint32_t index = s->first_issue + i;
		const struct bracket_issue *issue = &r->b->issues[index];
		if (issue->kind == ISSUE_STRAY ||
			out->outstanding_count == OUTSTANDING_MAX) {
			continue;
		}
		struct result_outstanding *item =
			&list[out->outstanding_count++];
		*item = make_item(r, kinds[issue->kind], issue->span);
		item->times = issue->times > 1 ? issue->times : 0;
		item->key = hash_digits(r->a, issue->signature);
		record_alternatives(item, r, index);
		record_issue_holders(item, r, s, index);
	}
}

/* Brackets without a partner, also those amid options, and blanks. */
static void add_others(struct result_article *out,
	struct result_outstanding *list, struct recording *r,
	const struct bracket_scope *s)
{
	uint32_t blanks = 0;
	uint32_t strays = 0;
	for (uint32_t i = 0; i < s->bracket_count; i++) {
		const struct bracket *b = &r->b->at[s->first_bracket + i];
		bool stray = b->pairing != BRACKET_PAIRED;
		bool blank =
			!stray && !b->live && b->class == BRACKET_PLACEHOLDER;
		bool room =
			stray ? strays < STRAYS_MAX : blanks < OUTSTANDING_MAX;
		if ((stray || blank) && room) {
			list[out->outstanding_count++] = make_item(r,
				stray ? "stray" : "placeholder", b->span);
			strays += stray;
			blanks += blank;
		}
	}
}

static void add_outstanding(struct result_article *out, struct recording *r,
	const struct bracket_scope *s)
{
	struct result_outstanding *list = arena_array(r->a,
		(size_t)s->issues + s->stray + s->placeholders + 1,
		sizeof(*list));
	add_issues(out, list, r, s);
	add_others(out, list, r, s);
	out->outstanding = list;
}

static void add_state(struct result_article *out, const struct recording *r,
	uint32_t scope)
{
	struct article_progress p;
	article_state_read(&p, r->d, r->b, scope);
	out->state = text_of(article_state_name(p.state));
	out->basis = text_of(p.from_note ? "note" : "marks");
	out->condition = p.condition;
	out->note = str_trim(str_slice(r->d->view.text, p.note));
	bool options = r->b->scopes[scope].options > 0;
	for (uint32_t i = 0; options && i < r->b->option_count; i++) {
		const struct bracket_option *o = &r->b->options[i];
		if (o->scope == scope) {
			out->for_whole = out->for_whole || o->for_article;
			out->no_text += o->no_text;
		}
	}
}

static void add_article(struct result_article *out, struct recording *r,
	uint32_t scope)
{
	const struct bracket_scope *s = &r->b->scopes[scope];
	const struct rap_unit *u = &r->d->units[s->unit];
	bool article = s->kind == SCOPE_ARTICLE;
	*out = (struct result_article){
		.label = article ? u->label : text_of("Preamble"),
		.title = article ? u->title : text_of(""),
		.line = document_place(r->d, s->span.begin).line,
		.words = s->words,
		.brackets = s->brackets,
		.bracketed_words = s->bracketed_words,
		.stray = s->stray,
		.alternative_groups = s->groups,
		.issues = s->issues,
		.options = s->options,
		.placeholders = s->placeholders,
		.depth = s->depth,
		.text_hash = text_hash(r->a, r->d, s->span),
	};
	add_state(out, r, scope);
	add_outstanding(out, r, s);
	out->holder_count = record_holders(&out->holders, r, s);
}

/* A preamble is one only where articles follow. */
static bool has_articles(const struct brackets *b)
{
	for (uint32_t i = 0; i < b->scope_count; i++) {
		if (b->scopes[i].kind == SCOPE_ARTICLE) {
			return true;
		}
	}
	return false;
}

void record_articles(struct result_document *out, struct arena *a,
	const struct analysis *analysis)
{
	struct recording r = {
		.a = a, .d = &analysis->document, .b = &analysis->brackets};
	struct result_article *list =
		arena_array(a, (size_t)r.b->scope_count + 1, sizeof(*list));
	bool articles = has_articles(r.b);
	for (uint32_t i = 0; articles && i < r.b->scope_count; i++) {
		if (r.b->scopes[i].kind != SCOPE_REST) {
			add_article(&list[out->article_count++], &r, i);
		}
	}
	out->articles = list;
}
