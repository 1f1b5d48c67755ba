/* SPDX-License-Identifier: MIT */
#include "core/results/article.h"

#include "core/base/json.h"

static void put_text(struct buf *b, const char *key, struct rap_str text)
{
	if (text.len) {
		json_member_string(b, key, text);
	}
}

static void put_count(struct buf *b, const char *key, uint64_t number)
{
	if (number) {
		json_member_number(b, key, number);
	}
}

void json_holders(struct buf *b, const char *key,
	const struct result_holder *list, uint32_t count)
{
	json_key(b, key);
	buf_putc(b, '[');
	for (uint32_t i = 0; i < count; i++) {
		json_element(b);
		buf_putc(b, '{');
		json_member_string(b, "name", list[i].name);
		put_text(b, "code", list[i].code);
		json_member_string(b, "role", list[i].role);
		put_text(b, "source", list[i].source);
		buf_putc(b, '}');
	}
	buf_putc(b, ']');
}

static void put_alternatives(struct buf *b, const struct result_outstanding *at)
{
	json_key(b, "alternatives");
	buf_putc(b, '[');
	for (uint32_t i = 0; i < at->alternative_count; i++) {
		const struct result_alternative *one = &at->alternatives[i];
		json_element(b);
		buf_putc(b, '{');
		put_text(b, "label", one->label);
		json_member_string(b, "text", one->text);
		if (one->no_text) {
			json_member_bool(b, "no_text", true);
		}
		if (one->holder_count) {
			json_holders(b, "holders", one->holders,
				one->holder_count);
		}
		buf_putc(b, '}');
	}
	buf_putc(b, ']');
}

void json_outstanding(struct buf *b, const struct result_outstanding *list,
	uint32_t count)
{
	json_key(b, "outstanding");
	buf_putc(b, '[');
	for (uint32_t i = 0; i < count; i++) {
		const struct result_outstanding *at = &list[i];
		json_element(b);
		buf_putc(b, '{');
		json_member_string(b, "kind", at->kind);
		json_member_string(b, "text", at->text);
		put_text(b, "unit", at->unit);
		put_text(b, "key", at->key);
		put_count(b, "line", at->line);
		put_count(b, "column", at->column);
		put_count(b, "times", at->times);
		if (at->holder_count) {
			json_holders(b, "holders", at->holders,
				at->holder_count);
		}
		if (at->inside_count) {
			json_holders(b, "inside", at->inside, at->inside_count);
		}
		if (at->alternative_count) {
			put_alternatives(b, at);
		}
		buf_putc(b, '}');
	}
	buf_putc(b, ']');
}

void json_bracket_classes(struct buf *b, const struct result_count *list,
	uint32_t count)
{
	json_key(b, "bracket_classes");
	buf_putc(b, '{');
	for (uint32_t i = 0; i < count; i++) {
		buf_puts(b, i ? "," : "");
		json_string(b, list[i].name);
		buf_putc(b, ':');
		buf_number(b, list[i].count);
	}
	buf_putc(b, '}');
}

static void put_marks(struct buf *b, const struct result_article *at)
{
	json_member_number(b, "brackets", at->brackets);
	put_count(b, "bracketed_words", at->bracketed_words);
	put_count(b, "stray", at->stray);
	put_count(b, "alternative_groups", at->alternative_groups);
	put_count(b, "issues", at->issues);
	put_count(b, "options", at->options);
	put_count(b, "no_text", at->no_text);
	put_count(b, "placeholders", at->placeholders);
	put_count(b, "depth", at->depth);
	if (at->for_whole) {
		json_member_bool(b, "for_whole", true);
	}
	put_text(b, "text_hash", at->text_hash);
}

void jsonl_articles(struct buf *b, const struct result_article *list,
	uint32_t count)
{
	json_key(b, "articles");
	buf_putc(b, '[');
	for (uint32_t i = 0; i < count; i++) {
		const struct result_article *at = &list[i];
		json_element(b);
		buf_putc(b, '{');
		put_text(b, "label", at->label);
		put_text(b, "title", at->title);
		put_count(b, "line", at->line);
		json_member_number(b, "words", at->words);
		put_marks(b, at);
		put_text(b, "state", at->state);
		put_text(b, "basis", at->basis);
		put_text(b, "condition", at->condition);
		put_text(b, "note", at->note);
		if (at->holder_count) {
			json_holders(b, "holders", at->holders,
				at->holder_count);
		}
		if (at->outstanding_count) {
			json_outstanding(b, at->outstanding,
				at->outstanding_count);
		}
		buf_putc(b, '}');
	}
	buf_putc(b, ']');
}
