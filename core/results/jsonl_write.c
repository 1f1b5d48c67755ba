/* SPDX-License-Identifier: MIT */
#include "core/results/jsonl.h"

#include <rapporteur/document.h>
#include <rapporteur/plugin.h>

#include "core/base/ascii.h"
#include "core/base/json.h"
#include "core/results/article.h"
#include "core/results/schema.h"

/* An unknown value is left out. */
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

static void open_array(struct buf *b, const char *key)
{
	json_key(b, key);
	buf_putc(b, '[');
}

static void open_element(struct buf *b)
{
	json_element(b);
	buf_putc(b, '{');
}

static void end_line(struct buf *b)
{
	buf_add(b, "}\n", 2);
}

/* Only formats whose clean text maps back to the file have bytes. */
static void put_bytes(struct buf *b, uint64_t begin, uint64_t end)
{
	if (end) {
		open_array(b, "bytes");
		buf_number(b, begin);
		buf_putc(b, ',');
		buf_number(b, end);
		buf_putc(b, ']');
	}
}

static void put_languages(struct buf *b, uint32_t languages)
{
	open_array(b, "languages");
	for (uint32_t i = 0; i < SCHEMA_LANGUAGES; i++) {
		if (languages & 1U << i) {
			json_element(b);
			json_string(b, str_of(schema_languages[i]));
		}
	}
	buf_putc(b, ']');
}

static void put_issues(struct buf *b, const struct result_run *r)
{
	open_array(b, "issues");
	for (uint32_t i = 0; i < r->issue_count; i++) {
		const struct result_issue *at = &r->issues[i];
		open_element(b);
		json_member_string(b, "id", at->id);
		put_text(b, "theme", at->theme);
		put_text(b, "title", at->title);
		put_text(b, "counts_as", at->counts_as);
		put_text(b, "analyzer", at->analyzer);
		put_languages(b, at->languages);
		buf_putc(b, '}');
	}
	buf_putc(b, ']');
}

void jsonl_run(struct buf *b, const struct result_run *r)
{
	buf_puts(b, "{\"type\":\"run\",\"schema\":\"" SCHEMA_NAME "\"");
	json_member_string(b, "tool", str_of("rapporteur"));
	put_text(b, "version", r->version);
	open_array(b, "analyzers");
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		const struct result_analyzer *at = &r->analyzers[i];
		open_element(b);
		put_text(b, "name", at->name);
		put_text(b, "version", at->version);
		put_text(b, "plugin_hash", at->plugin_hash);
		put_text(b, "pack_hash", at->pack_hash);
		buf_putc(b, '}');
	}
	buf_putc(b, ']');
	put_issues(b, r);
	open_array(b, "options");
	for (uint32_t i = 0; i < r->option_count; i++) {
		open_element(b);
		json_member_string(b, "key", r->options[i].key);
		json_member_string(b, "value", r->options[i].value);
		buf_putc(b, '}');
	}
	buf_putc(b, ']');
	end_line(b);
}

static void put_actors(struct buf *b, const char *key,
	const struct result_actor *list, uint32_t count)
{
	open_array(b, key);
	for (uint32_t i = 0; i < count; i++) {
		const struct result_actor *at = &list[i];
		open_element(b);
		json_member_string(b, "name", at->name);
		put_text(b, "code", at->code);
		put_text(b, "role", at->role);
		put_text(b, "source", at->source);
		if (at->is_group) {
			json_member_bool(b, "group", true);
		}
		if (at->line) {
			json_member_number(b, "line", at->line);
		}
		buf_putc(b, '}');
	}
	buf_putc(b, ']');
}

static void put_sources(struct buf *b, const struct result_document *r)
{
	json_key(b, "sources");
	buf_putc(b, '{');
	put_text(b, "title", r->title.source);
	put_text(b, "symbol", r->symbol.source);
	put_text(b, "kind", r->kind.source);
	put_text(b, "language", r->language.source);
	put_text(b, "original", r->original.source);
	put_text(b, "theme", r->theme.source);
	put_text(b, "proponents", r->proponents_source);
	put_text(b, "date", r->date.source);
	put_text(b, "communicated", r->communicated.source);
	buf_putc(b, '}');
}

static void put_notes(struct buf *b, const struct result_document *r)
{
	if (!r->note_count) {
		return;
	}
	open_array(b, "notes");
	for (uint32_t i = 0; i < r->note_count; i++) {
		json_element(b);
		json_string(b, r->notes[i]);
	}
	buf_putc(b, ']');
}

void jsonl_document(struct buf *b, const struct result_document *r)
{
	buf_puts(b, "{\"type\":\"document\"");
	json_member_string(b, "path", r->path);
	put_text(b, "path_base64", r->path_base64);
	put_text(b, "title", r->title.text);
	put_text(b, "symbol", r->symbol.text);
	put_text(b, "base_symbol", r->base_symbol);
	put_count(b, "revision", r->revision);
	put_text(b, "kind", r->kind.text);
	put_text(b, "language", r->language.text);
	put_text(b, "original", r->original.text);
	put_text(b, "theme", r->theme.text);
	put_text(b, "date", r->date.text);
	put_text(b, "communicated", r->communicated.text);
	put_text(b, "encoding", r->encoding);
	put_text(b, "format", r->format);
	put_text(b, "hash", r->hash);
	json_member_number(b, "words", r->words);
	put_actors(b, "proponents", r->proponents, r->proponent_count);
	if (r->actor_count) {
		put_actors(b, "actors", r->actors, r->actor_count);
	}
	put_sources(b, r);
	jsonl_articles(b, r->articles, r->article_count);
	if (r->bracket_class_count) {
		json_bracket_classes(b, r->bracket_classes,
			r->bracket_class_count);
	}
	put_notes(b, r);
	end_line(b);
}

static void put_score(struct buf *b, uint32_t hundredths)
{
	json_key(b, "score");
	buf_number(b, hundredths / 100);
	buf_putc(b, '.');
	buf_putc(b, (char)('0' + hundredths / 10 % 10));
	buf_putc(b, (char)('0' + hundredths % 10));
}

static void put_locator(struct buf *b, const struct result_finding *r)
{
	json_key(b, "locator");
	buf_putc(b, '{');
	put_count(b, "page", r->page);
	put_text(b, "paragraph", r->paragraph);
	put_count(b, "line", r->line);
	put_count(b, "column", r->column);
	buf_putc(b, '}');
}

static void put_evidence(struct buf *b, const struct result_finding *r)
{
	open_array(b, "evidence");
	for (uint32_t i = 0; i < r->evidence_count; i++) {
		const struct result_evidence *at = &r->evidence[i];
		open_element(b);
		put_text(b, "quote", at->quote);
		put_count(b, "line", at->line);
		put_count(b, "column", at->column);
		put_bytes(b, at->begin, at->end);
		buf_putc(b, '}');
	}
	buf_putc(b, ']');
	if (r->evidence_capped) {
		json_member_bool(b, "evidence_capped", true);
	}
}

/*
 * Plugins write integers as digits, perhaps with a sign; JSON has no "+" and
 * no leading zeros, and its readers stop at 64 bits.
 */
static void put_integer(struct buf *b, struct rap_str text)
{
	struct rap_str rest = text;
	bool negative = rest.len && rest.at[0] == '-';
	if (rest.len && (negative || rest.at[0] == '+')) {
		rest.at++;
		rest.len--;
	}
	while (rest.len > 1 && rest.at[0] == '0') {
		rest.at++;
		rest.len--;
	}
	bool good = rest.len && rest.len < 19;
	for (size_t i = 0; i < rest.len; i++) {
		good = good && ascii_is_digit(rest.at[i]);
	}
	if (!good) {
		json_string(b, text);
		return;
	}
	if (negative && rest.at[0] != '0') {
		buf_putc(b, '-');
	}
	buf_add_str(b, rest);
}

static void put_value(struct buf *b, const struct result_attribute *r)
{
	struct rap_str first = r->value_count ? r->values[0] : str_of("");
	switch (r->kind) {
	case RAP_ATTRIBUTE_LIST:
		buf_putc(b, '[');
		for (uint32_t i = 0; i < r->value_count; i++) {
			json_element(b);
			json_string(b, r->values[i]);
		}
		buf_putc(b, ']');
		break;
	case RAP_ATTRIBUTE_INTEGER:
		put_integer(b, first);
		break;
	case RAP_ATTRIBUTE_BOOLEAN:
		buf_puts(b,
			str_equal(first, str_of("true")) ? "true" : "false");
		break;
	default:
		json_string(b, first);
		break;
	}
}

static void put_attributes(struct buf *b, const struct result_finding *r)
{
	bool has_kind = false;
	for (uint32_t i = 0; i < r->attribute_count && !has_kind; i++) {
		has_kind = str_equal(r->attributes[i].name, str_of("kind"));
	}
	json_key(b, "attributes");
	buf_putc(b, '{');
	if (!has_kind) {
		put_text(b, "kind", r->kind);
	}
	for (uint32_t i = 0; i < r->attribute_count; i++) {
		const struct result_attribute *at = &r->attributes[i];
		if (b->at[b->len - 1] != '{') {
			buf_putc(b, ',');
		}
		json_string(b, at->name);
		buf_putc(b, ':');
		put_value(b, at);
	}
	buf_putc(b, '}');
}

void jsonl_finding(struct buf *b, const struct result_finding *r)
{
	buf_puts(b, "{\"type\":\"finding\"");
	json_member_string(b, "document", r->document);
	json_member_string(b, "issue", r->issue);
	put_text(b, "theme", r->theme);
	put_text(b, "analyzer", r->analyzer);
	put_score(b, r->score);
	put_text(b, "quote", r->quote);
	put_text(b, "before", r->before);
	put_text(b, "after", r->after);
	put_text(b, "unit", r->unit);
	put_text(b, "unit_title", r->unit_title);
	put_text(b, "zone", r->zone);
	put_locator(b, r);
	put_text(b, "cite", r->cite);
	put_bytes(b, r->begin, r->end);
	put_evidence(b, r);
	json_member_number(b, "words", r->words);
	put_text(b, "text", r->text);
	put_text(b, "fingerprint", r->fingerprint);
	put_attributes(b, r);
	end_line(b);
}

void jsonl_problem(struct buf *b, const struct result_problem *r)
{
	buf_puts(b, "{\"type\":\"problem\"");
	put_text(b, "document", r->document);
	put_text(b, "stage", r->stage);
	put_text(b, "analyzer", r->analyzer);
	put_text(b, "code", r->code);
	put_text(b, "message", r->message);
	put_text(b, "effect", r->effect);
	end_line(b);
}

void jsonl_corpus(struct buf *b, const struct result_corpus *r)
{
	buf_puts(b, "{\"type\":\"corpus\"");
	json_member_string(b, "fact", r->fact);
	put_text(b, "document", r->document);
	put_text(b, "analyzer", r->analyzer);
	put_text(b, "proposal", r->proposal);
	if (str_equal(r->fact, str_of("version"))) {
		json_member_bool(b, "counted", r->counted);
	}
	put_text(b, "reason", r->reason);
	put_text(b, "counted_with", r->counted_with);
	put_text(b, "issue", r->issue);
	put_text(b, "value", r->value);
	end_line(b);
}

void jsonl_summary(struct buf *b, const struct result_summary *r)
{
	buf_puts(b, "{\"type\":\"summary\"");
	json_member_number(b, "documents", r->documents);
	json_member_number(b, "not_read", r->not_read);
	json_member_number(b, "findings", r->findings);
	json_member_number(b, "problems", r->problems);
	json_member_bool(b, "complete", r->complete);
	end_line(b);
}
