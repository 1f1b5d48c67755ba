/* SPDX-License-Identifier: MIT */
/*
 * One page that needs nothing else. Borders and widths stand in the elements
 * themselves, for a word processor keeps those and drops style sheets.
 */
#include "core/report/compilation.h"
#include "core/report/html.h"

enum { SIDES = 3 }; /* columns that a page in landscape has room for */

static void put_if(struct buf *out, const char *label, struct rap_str text)
{
	if (text.len) {
		buf_printf(out, "<p class=\"mark\"><b>%s</b> ", label);
		html_text(out, text);
		buf_puts(out, "</p>\n");
	}
}

static void open_cell(struct buf *out, const char *element, const char *lang)
{
	buf_printf(out,
		"<%s style=\"border:1px solid #888;padding:4pt;"
		"vertical-align:top;text-align:left\"",
		element);
	if (lang) {
		buf_printf(out, " lang=\"%s\"", lang);
	}
	buf_putc(out, '>');
}

/* A line of text is a paragraph. */
static void put_paragraphs(struct buf *out, struct rap_str text)
{
	struct rap_str rest = text;
	while (rest.len) {
		size_t end = str_find_byte(rest, '\n');
		struct rap_str line = {rest.at, end};
		html_between(out, "<p>", line, "</p>\n");
		rest = str_from(rest, end + 1);
	}
}

static void put_passage(struct buf *out, const struct compilation_view *v,
	const struct compiled *c, uint32_t passage)
{
	static const char *const known[] = {"en", "fr", "es"};
	const struct tally_document *d = &v->view.tally->documents[c->document];
	const char *lang = NULL;
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		if (str_equal(d->language, str_of(known[i]))) {
			lang = known[i];
		}
	}
	open_cell(out, "td", lang);
	if (passage < c->passage_count) {
		const struct passage *p = &c->passages[passage];
		html_between(out, "<p><b>", p->cite, "</b></p>\n");
		put_if(out, "How:", compilation_stance(v, p));
		put_if(out, "Words:", p->evidence);
		put_if(out, "For:", p->addressee);
		put_if(out, "Exceptions:", p->exceptions);
		put_if(out, "Flexibilities:", p->flexibilities);
		put_paragraphs(out, p->text);
	}
	buf_puts(out, "</td>\n");
}

static void put_head_cell(struct buf *out, const struct compilation_view *v,
	const struct compiled *c)
{
	struct rap_str who = c->who.len ? c->who
		: c->apart              ? str_of("(nobody's proposal)")
					: str_of("(proponent not known)");
	open_cell(out, "th", NULL);
	html_text(out, who);
	html_between(out, "<br>\n<small>", compilation_where(v, c),
		"</small></th>\n");
}

static void open_table(struct buf *out)
{
	buf_puts(out,
		"<table border=\"1\" style=\"border-collapse:collapse;"
		"width:100%;table-layout:fixed;margin-bottom:12pt\">\n");
}

static void put_table(struct buf *out, const struct compilation_view *v,
	const struct compiled *columns, uint32_t count)
{
	uint32_t most = 0;
	open_table(out);
	buf_puts(out, "<thead><tr>\n");
	for (uint32_t i = 0; i < count; i++) {
		put_head_cell(out, v, &columns[i]);
		most = columns[i].passage_count > most
			? columns[i].passage_count
			: most;
	}
	buf_puts(out, "</tr></thead>\n<tbody>\n");
	for (uint32_t p = 0; p < most; p++) {
		buf_puts(out, "<tr>\n");
		for (uint32_t i = 0; i < count; i++) {
			put_passage(out, v, &columns[i], p);
		}
		buf_puts(out, "</tr>\n");
	}
	buf_puts(out, "</tbody></table>\n");
}

static void put_options(struct buf *out, const struct compilation_view *v)
{
	struct compiled_option *options;
	uint32_t count = compilation_options(&options, v);
	if (!count) {
		return;
	}
	buf_puts(out, "<h2>Options, and who is behind them</h2>\n");
	open_table(out);
	buf_puts(out, "<thead><tr>");
	open_cell(out, "th", NULL);
	buf_puts(out, "Option</th>");
	open_cell(out, "th", NULL);
	buf_puts(out, "Delegations</th></tr></thead>\n<tbody>\n");
	for (uint32_t i = 0; i < count; i++) {
		buf_puts(out, "<tr>");
		open_cell(out, "td", NULL);
		html_text(out, options[i].option);
		buf_puts(out, "</td>");
		open_cell(out, "td", NULL);
		html_text(out, options[i].who);
		buf_puts(out, "</td></tr>\n");
	}
	buf_puts(out, "</tbody></table>\n");
}

/* What could not be read comes first: everything below is a minimum. */
static void put_unread(struct buf *out, const struct tally *t)
{
	if (!t->unread_count) {
		return;
	}
	buf_puts(out, "<p><b>Not read:</b></p>\n<ul>\n");
	for (uint32_t i = 0; i < t->unread_count; i++) {
		html_between(out, "<li>", t->unread[i].document, ": ");
		html_text(out, t->unread[i].message);
		buf_puts(out, "</li>\n");
	}
	buf_puts(out, "</ul>\n");
}

static void put_page_head(struct buf *out, const struct compilation_view *v)
{
	struct rap_str id = v->compilation->issue;
	struct rap_str title =
		v->issue && v->issue->title.len ? v->issue->title : id;
	buf_puts(out,
		"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
		"<meta charset=\"utf-8\">\n");
	html_between(out, "<title>", title, "</title>\n");
	buf_puts(out,
		"<style>\n"
		"body{font-family:Georgia,\"Times New Roman\",serif;"
		"font-size:11pt;margin:2em;color:#111;background:#fff}\n"
		"p{margin:0 0 4pt}\n"
		".mark{font-family:Arial,sans-serif;font-size:9pt;"
		"color:#444}\n"
		"th{background:#eee;font-family:Arial,sans-serif}\n"
		"@page{size:landscape}\n"
		"</style>\n</head>\n<body>\n");
	html_between(out, "<h1>", title, "</h1>\n");
}

void compilation_html(struct buf *out, const struct compilation_view *v)
{
	put_page_head(out, v);
	put_unread(out, v->view.tally);
	put_options(out, v);
	buf_puts(out, "<h2>Side by side</h2>\n");
	for (uint32_t i = 0; i < v->column_count; i += SIDES) {
		uint32_t left = v->column_count - i;
		put_table(out, v, &v->columns[i], left < SIDES ? left : SIDES);
	}
	struct rap_str notes[COMPILATION_NOTES];
	uint32_t count = compilation_notes(notes, v);
	for (uint32_t i = 0; i < count; i++) {
		html_between(out, "<p><small>", notes[i], "</small></p>\n");
	}
	buf_puts(out, "</body>\n</html>\n");
}
