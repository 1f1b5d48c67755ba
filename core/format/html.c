/* SPDX-License-Identifier: MIT */
/*
 * libxml2 makes sense of the tags; we keep what stands between them. It gets
 * text that is UTF-8 already, so that no document can make it load a
 * converter, and it has no leave to open anything.
 */
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <stdlib.h>

#include "core/format/extract.h"
#include "core/format/html_element.h"
#include "core/format/list_number.h"
#include "core/format/readers.h"
#include "core/source/decode.h"
#include "core/source/table_column.h"

enum {
	MAX_LISTS = 16, /* items of deeper ones are not numbered */
	CHUNK = 1 << 16,
};

/* What an open element says of the text in it. */
enum mark {
	MARK_SKIPPED = 1,
	MARK_STRUCK = 2,
	MARK_DELETED = 4,
	MARK_INSERTED = 8,
	MARK_STRONG = 16,
	MARK_FOOTNOTE = 32,
	MARK_QUOTE = 64,
	MARK_TABLE = 128,
	MARK_LIST = 256,
	MARK_WHOLE = 512, /* a cell or item: paragraphs in it are parts of it */
	MARK_BLOCK = 1024,
	MARKS = 11,
};

struct list {
	uint32_t next; /* 0: bullets */
	char style;
};

/* Where the reader stands. */
struct html {
	struct extract *x;
	const struct format_options *options;
	htmlParserCtxtPtr parser;
	struct buf open;       /* for each open element, its marks: two bytes */
	uint32_t count[MARKS]; /* open elements with each mark */
	struct rap_str note;   /* the footnote that is open, by its id */
	struct list lists[MAX_LISTS];
	struct table_columns tables;
};

/* How many elements with a mark are open. */
static uint32_t count_of(const struct html *h, enum mark mark)
{
	uint32_t bit = 0;
	while (1U << bit != (unsigned)mark) {
		bit++;
	}
	return h->count[bit];
}

static bool is_in(const struct html *h, enum mark mark)
{
	return count_of(h, mark) > 0;
}

static void push(struct html *h, unsigned marks)
{
	buf_putc(&h->open, (char)(marks & 0xFFU));
	buf_putc(&h->open, (char)(marks >> 8));
	for (uint32_t bit = 0; bit < MARKS; bit++) {
		h->count[bit] += marks >> bit & 1U;
	}
}

static unsigned pop(struct html *h)
{
	if (h->open.len < 2) {
		return 0;
	}
	unsigned marks = (unsigned char)h->open.at[--h->open.len];
	marks = marks << 8 | (unsigned char)h->open.at[--h->open.len];
	for (uint32_t bit = 0; bit < MARKS; bit++) {
		h->count[bit] -= marks >> bit & 1U;
	}
	return marks;
}

static void begin(struct html *h, enum block_kind kind, uint32_t level)
{
	if (is_in(h, MARK_WHOLE) && h->x->open && kind == BLOCK_PARAGRAPH) {
		extract_space(h->x); /* <li><p>: one block */
		return;
	}
	if (is_in(h, MARK_FOOTNOTE)) {
		kind = BLOCK_FOOTNOTE;
		level = 0;
	} else if (kind == BLOCK_PARAGRAPH && is_in(h, MARK_QUOTE)) {
		kind = BLOCK_QUOTE;
	}
	extract_begin(h->x, kind, level);
	h->x->blocks[h->x->block_count - 1].in_table = is_in(h, MARK_TABLE);
	if (kind == BLOCK_FOOTNOTE) {
		extract_footnote(h->x, h->note);
	}
}

/* "1. ": the browser shows it, the file does not hold it. */
static void begin_item(struct html *h)
{
	uint32_t depth = count_of(h, MARK_LIST);
	begin(h, BLOCK_ITEM, depth ? depth : 1);
	if (!depth || depth > MAX_LISTS || !h->lists[depth - 1].next ||
		is_in(h, MARK_FOOTNOTE)) {
		return;
	}
	struct list *list = &h->lists[depth - 1];
	struct buf number = BUF_INIT;
	list_number(&number, list->next++, list->style);
	buf_puts(&number, ". ");
	extract_add(h->x, buf_str(&number), true);
	buf_release(&number);
}

static void open_list(struct html *h, const char *name,
	const char *const *pairs)
{
	uint32_t depth =
		count_of(h, MARK_LIST); /* this one is not yet counted */
	const char *type = html_attribute(pairs, "type");
	long start = strtol(html_attribute(pairs, "start"), NULL, 10);
	extract_end(h->x);
	if (depth < MAX_LISTS) {
		bool good = start > 0 && start < 100000;
		h->lists[depth].next = strcmp(name, "ol") != 0 ? 0
			: good                                 ? (uint32_t)start
							       : 1;
		h->lists[depth].style =
			type[0] && strchr("1aAiI", type[0]) ? type[0] : '1';
	}
}

/* What a hand-written style says; word processors write them on spans. */
static unsigned marks_of_style(struct html *h, const char *const *pairs)
{
	struct rap_str style = str_of(html_attribute(pairs, "style"));
	unsigned marks = 0;
	if (str_find(style, "line-through") < style.len) {
		marks |= MARK_STRUCK;
	}
	if (str_find(style, "display:none") < style.len ||
		str_find(style, "display: none") < style.len) {
		marks |= MARK_SKIPPED;
	}
	if (str_find(style, "font-weight:bold") < style.len ||
		str_find(style, "font-weight: bold") < style.len) {
		marks |= MARK_STRONG;
	}
	if (str_find(style, "underline") < style.len) {
		extract_note(h->x, extract_says_underline);
	}
	return marks;
}

/* The mark of a footnote is no text; what it leads to is out of the text. */
static unsigned marks_of_note(struct html *h, const char *const *pairs)
{
	struct rap_str id = str_of(html_attribute(pairs, "id"));
	struct rap_str href = str_of(html_attribute(pairs, "href"));
	if (html_is_footnote(pairs)) {
		h->note = id.len ? str_copy(h->x->arena, id) : h->note;
		return MARK_FOOTNOTE;
	}
	if (html_is_back_link(pairs)) {
		/* The number of the footnote itself is worth keeping. */
		return str_find(href, "_") < href.len ? 0 : MARK_SKIPPED;
	}
	if (html_is_note_mark(pairs) && !is_in(h, MARK_FOOTNOTE)) {
		extract_anchor(h->x, str_from(href, 1));
		return MARK_SKIPPED;
	}
	return 0;
}

static unsigned marks_of(struct html *h, struct html_element element,
	const char *const *pairs)
{
	static const unsigned marks[] = {
		[HTML_BLOCK] = MARK_BLOCK,
		[HTML_HEADING] = MARK_BLOCK,
		[HTML_LIST] = MARK_BLOCK | MARK_LIST,
		[HTML_ITEM] = MARK_BLOCK | MARK_WHOLE,
		[HTML_TABLE] = MARK_BLOCK | MARK_TABLE,
		[HTML_ROW] = MARK_BLOCK,
		[HTML_CELL] = MARK_BLOCK | MARK_WHOLE,
		[HTML_QUOTE] = MARK_BLOCK | MARK_QUOTE,
		[HTML_STRONG] = MARK_STRONG,
		[HTML_STRUCK] = MARK_STRUCK,
		[HTML_DELETED] = MARK_DELETED,
		[HTML_INSERTED] = MARK_INSERTED,
		[HTML_SKIPPED] = MARK_SKIPPED,
		[HTML_LAST] = 0,
	};
	unsigned all = marks[element.role] | marks_of_style(h, pairs);
	return all | marks_of_note(h, pairs);
}

static void note_changes(struct html *h, unsigned marks, enum html_role role)
{
	if (marks & MARK_STRUCK) {
		extract_note(h->x, extract_says_struck);
	}
	if (marks & (MARK_DELETED | MARK_INSERTED)) {
		extract_note(h->x, extract_says_tracked);
	}
	if (role == HTML_UNDERLINED) {
		extract_note(h->x, extract_says_underline);
	}
}

/* A cell knows its column: what heads that may say who proposes it. */
static void begin_cell(struct html *h, const char *const *pairs)
{
	uint32_t depth = count_of(h, MARK_TABLE);
	uint32_t column = depth
		? columns_cell(&h->tables, depth - 1,
			  str_of(html_attribute(pairs, "colspan")),
			  str_of(html_attribute(pairs, "rowspan")))
		: 0;
	begin(h, BLOCK_CELL, column);
}

static void open_block(struct html *h, struct html_element element,
	const char *const *pairs)
{
	extract_line(h->x, (uint32_t)xmlSAX2GetLineNumber(h->parser));
	if (element.role == HTML_HEADING) {
		begin(h, BLOCK_HEADING, element.level);
	} else if (element.role == HTML_ITEM) {
		begin_item(h);
	} else if (element.role == HTML_CELL) {
		begin_cell(h, pairs);
	} else {
		begin(h, BLOCK_PARAGRAPH, 0);
	}
}

/* What its blocks need to know of what they stand in. */
static void open_table(struct html *h, enum html_role role)
{
	uint32_t depth = count_of(h, MARK_TABLE); /* with this one */
	if (depth && role == HTML_TABLE) {
		columns_begin(&h->tables, depth - 1);
	} else if (depth && role == HTML_ROW) {
		columns_row(&h->tables, depth - 1);
	}
}

static void start_element(void *self, const xmlChar *name,
	const xmlChar **attributes)
{
	struct html *h = self;
	const char *const *pairs = (const char *const *)attributes;
	struct html_element element = html_element((const char *)name);
	unsigned marks = marks_of(h, element, pairs);
	if (is_in(h, MARK_SKIPPED)) {
		push(h, MARK_SKIPPED);
		return;
	}
	note_changes(h, marks, element.role);
	if (html_attribute(pairs, "color")[0]) {
		extract_note(h->x, extract_says_colour);
	}
	if (element.role == HTML_LIST) {
		open_list(h, (const char *)name, pairs);
	}
	push(h, marks);
	open_table(h, element.role);
	if (element.role == HTML_BREAK) {
		extract_space(h->x);
	} else if ((marks & MARK_BLOCK) && !(marks & MARK_SKIPPED)) {
		open_block(h, element, pairs);
	}
}

static void end_element(void *self, const xmlChar *name)
{
	struct html *h = self;
	unsigned marks = pop(h);
	(void)name;
	if (!(marks & MARK_BLOCK) || (marks & MARK_SKIPPED) ||
		is_in(h, MARK_SKIPPED)) {
		return;
	}
	if (is_in(h, MARK_WHOLE) && !(marks & (MARK_WHOLE | MARK_LIST))) {
		extract_space(h->x);
	} else {
		extract_end(h->x);
	}
}

static bool is_live(const struct html *h)
{
	enum format_tracked tracked = h->options->tracked;
	return !is_in(h, MARK_SKIPPED) &&
		(!is_in(h, MARK_STRUCK) || h->options->struck) &&
		(!is_in(h, MARK_DELETED) || tracked != TRACKED_ACCEPTED) &&
		(!is_in(h, MARK_INSERTED) || tracked != TRACKED_ORIGINAL);
}

static void characters(void *self, const xmlChar *at, int len)
{
	struct html *h = self;
	struct rap_str text = {(const char *)at, (size_t)len};
	if (!is_live(h)) {
		return;
	}
	if (!extract_has_text(h->x)) {
		/* The parser is behind the text, perhaps lines behind. */
		uint32_t line = (uint32_t)xmlSAX2GetLineNumber(h->parser);
		struct rap_str trimmed = str_trim(text);
		for (const char *c = trimmed.at; c < text.at + text.len; c++) {
			line -= *c == '\n' && line > 1;
		}
		text = str_from(text, (size_t)(trimmed.at - text.at));
		extract_line(h->x, line);
	}
	extract_add(h->x, text, is_in(h, MARK_STRONG));
}

static void parse(struct html *h, struct rap_str text)
{
	htmlParserCtxtPtr parser = h->parser;
	(void)htmlCtxtUseOptions(parser,
		HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
			HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
	while (text.len && !h->x->full) {
		size_t len = text.len < CHUNK ? text.len : CHUNK;
		(void)htmlParseChunk(parser, text.at, (int)len, 0);
		text = str_from(text, len);
	}
	(void)htmlParseChunk(parser, NULL, 0, 1);
}

/* Errors in HTML are the rule; browsers are silent about them, too. */
static void ignore_error(void *self, xmlErrorPtr why)
{
	(void)self;
	(void)why;
}

enum status read_html(struct source *out, struct arena *a,
	const struct format_options *options, struct error *err)
{
	htmlSAXHandler sax = {
		.startElement = start_element,
		.endElement = end_element,
		.characters = characters,
		.ignorableWhitespace = characters,
		.serror = ignore_error,
		.initialized = XML_SAX2_MAGIC,
	};
	struct extract x;
	struct html h = {.x = &x, .options = options};
	enum status st = decode(out, a, err);
	if (st) {
		return st;
	}
	extract_init(&x, a);
	x.keeps_lines = true;
	h.parser = htmlCreatePushParserCtxt(&sax, &h, NULL, 0, NULL,
		XML_CHAR_ENCODING_UTF8);
	if (!h.parser) {
		return error_set(err, STATUS_LIMIT, "no memory for its parser");
	}
	parse(&h, out->decoded);
	if (h.parser->myDoc) {
		xmlFreeDoc(h.parser->myDoc);
	}
	htmlFreeParserCtxt(h.parser);
	buf_release(&h.open);
	return extract_finish(&x, out, err);
}
