/* SPDX-License-Identifier: MIT */
#include "core/source/lines.h"

#include "core/source/line_shape.h"
#include "core/source/marker.h"
#include "core/source/option_label.h"
#include "core/source/xml_text.h"

/* Where the reader stands. */
struct lines {
	struct blocks *blocks;
	struct rap_str rest;  /* lines not yet read */
	struct rap_str prior; /* the printing line before; empty at the start */
	char line_end;        /* '\n', or '\r' where there is no other */
	const char *text;     /* all lines; of XML, a view */
	const char *source;   /* where they stand in the decoded text */
	bool is_xml;          /* "&amp;" is "&" */
	bool after_blank;     /* the line before was empty, or there was none */
	bool open;            /* a block is being written that may go on */
	bool only_marker;     /* all that the open block has is its marker */
	bool wants_title;     /* a heading came last that is only a label */
};

/* The line behind the one at hand. */
struct ahead {
	struct rap_str line; /* the next that prints; empty at the end */
	bool blank;          /* it does not follow at once */
};

/* Take the next line, without its line end, trimmed. */
static bool next_line(struct rap_str *rest, char line_end, struct rap_str *out)
{
	if (!rest->len) {
		return false;
	}
	size_t end = str_find_byte(*rest, line_end);
	*out = str_trim((struct rap_str){rest->at, end});
	size_t used = end < rest->len ? end + 1 : end;
	rest->at += used;
	rest->len -= used;
	return true;
}

/* Page numbers between blank lines count as blank, if they are to. */
static struct ahead look(const struct lines *l, bool past_pages)
{
	struct rap_str rest = l->rest;
	struct ahead ahead = {{0}, false};
	past_pages = past_pages && !l->is_xml;
	while (next_line(&rest, l->line_end, &ahead.line)) {
		bool page = past_pages && ahead.blank &&
			line_is_page_number(ahead.line);
		if (ahead.line.len && !page) {
			return ahead;
		}
		ahead.blank = true;
	}
	return (struct ahead){{0}, true};
}

static struct ahead look_ahead(const struct lines *l)
{
	return look(l, true);
}

/* A title by itself: "Background", "FINAL PROVISIONS", or underlined. */
static bool is_bare_title(const struct lines *l, struct rap_str line)
{
	if (!l->after_blank || l->only_marker || option_label_alone(line)) {
		return false;
	}
	bool title = line_is_title(line);
	if (!title && line_ends_like_text(line)) {
		return false;
	}
	struct ahead ahead = look(l, title);
	if (!ahead.blank && line_is_underline(ahead.line)) {
		return true;
	}
	return title && ahead.blank && !line_begins_small(ahead.line);
}

/* "1. Background", "B. PROPOSED TEXT": a numbered title by itself. */
static bool is_numbered_title(const struct lines *l, struct rap_str line,
	struct marker m)
{
	if (!l->after_blank || !line_is_title(marker_title(line, m))) {
		return false;
	}
	struct ahead ahead = look_ahead(l);
	return (ahead.blank || line_is_underline(ahead.line)) &&
		!line_begins_small(ahead.line);
}

static const char *source_of(const struct lines *l, const char *at)
{
	return l->source + (at - l->text);
}

static void put_run(struct lines *l, struct rap_str run)
{
	if (l->is_xml) {
		xml_put(l->blocks, run, source_of(l, run.at));
	} else {
		blocks_verbatim(l->blocks, run);
	}
}

static void put(struct lines *l, struct rap_str line)
{
	/* The line end is part of the run: it is the space between lines. */
	struct rap_str run = line;
	run.len = (size_t)(l->rest.at - line.at);
	put_run(l, run);
}

static void begin(struct lines *l, enum block_kind kind, uint32_t level)
{
	blocks_begin(l->blocks, kind, level);
	l->open = true;
	l->only_marker = false;
}

static void put_heading(struct lines *l, struct rap_str line, uint32_t level)
{
	begin(l, BLOCK_HEADING, level);
	put_run(l, line);
	l->open = false;
	struct ahead ahead = look_ahead(l);
	if (!ahead.blank && line_is_underline(ahead.line)) {
		(void)next_line(&l->rest, l->line_end, &ahead.line);
	}
}

/* The title on a line of its own under "Article 5". */
static bool takes_title(struct lines *l, struct rap_str line, struct marker m)
{
	enum { LONGEST = 110 };
	bool wanted = l->wants_title;
	l->wants_title = false;
	if (!wanted || m.kind || line.len > LONGEST ||
		!line_begins_with_capital(line) || line_ends_like_text(line)) {
		return false;
	}
	/* A title is short, or has a paragraph to itself. */
	struct ahead ahead = look_ahead(l);
	bool alone = ahead.blank || marker_read(ahead.line).kind ||
		line_is_title(line);
	if (!alone || line_begins_small(ahead.line)) {
		return false;
	}
	char last = l->prior.at[l->prior.len - 1];
	const char *between = last == ':' || last == '.' ? " " : ": ";
	blocks_replacement(l->blocks, str_of(between),
		(uint32_t)(source_of(l, line.at) - l->blocks->decoded.at), 0);
	put_run(l, line);
	return true;
}

/* Whether the line before lets something new begin on this one. */
static bool may_start(const struct lines *l)
{
	return l->after_blank || !l->open || l->only_marker ||
		line_ends_like_text(l->prior) || line_ends_item(l->prior) ||
		strchr(")]", l->prior.at[l->prior.len - 1]) ||
		option_label_alone(l->prior);
}

static bool starts_block(const struct lines *l, struct rap_str line,
	struct marker m)
{
	switch (m.kind) {
	case MARKER_FOOTNOTE:
		return line.at[0] == '[' || may_start(l);
	case MARKER_ITEM:
		return may_start(l) ||
			(line.at[m.len - 1] == ')' &&
				!line_goes_on_behind(line, m));
	case MARKER_NUMBER:
	case MARKER_BULLET:
		return may_start(l);
	case MARKER_NONE:
	case MARKER_ARTICLE:
	case MARKER_SECTION:
		break;
	}
	return false;
}

static void put_marked(struct lines *l, struct rap_str line, struct marker m)
{
	static const enum block_kind kinds[] = {
		[MARKER_NUMBER] = BLOCK_PARAGRAPH,
		[MARKER_ITEM] = BLOCK_ITEM,
		[MARKER_BULLET] = BLOCK_ITEM,
		[MARKER_FOOTNOTE] = BLOCK_FOOTNOTE,
	};
	begin(l, kinds[m.kind], kinds[m.kind] == BLOCK_ITEM);
	l->only_marker = m.len == line.len;
	put(l, line);
}

/* A page's end may stand between two lines of a sentence. */
static bool goes_on(const struct lines *l, struct rap_str line)
{
	bool option = may_start(l) && option_label_alone(line);
	return l->open && !option &&
		(!l->after_blank || l->only_marker ||
			(line_begins_small(line) && line_breaks_off(l->prior)));
}

static void put_plain(struct lines *l, struct rap_str line)
{
	if (!goes_on(l, line)) {
		begin(l, BLOCK_PARAGRAPH, 0);
	}
	l->only_marker = false;
	put(l, line);
}

static void read_line(struct lines *l, struct rap_str line)
{
	struct marker m = marker_read(line);
	bool labelled = m.kind == MARKER_ARTICLE || m.kind == MARKER_SECTION;
	if (takes_title(l, line, m)) {
		return;
	}
	if (labelled && may_start(l) && line_is_heading(line, m) &&
		!(l->open && line_leads_on(l->prior))) {
		put_heading(l, line, m.kind == MARKER_SECTION ? 1 : 2);
		l->wants_title = !marker_title(line, m).len;
	} else if ((!m.kind && is_bare_title(l, line)) ||
		(m.kind == MARKER_NUMBER && is_numbered_title(l, line, m))) {
		put_heading(l, line, 0);
	} else if (starts_block(l, line, m)) {
		put_marked(l, line, m);
	} else {
		put_plain(l, line);
	}
}

/* Numbers one after another are a table's; XML has no pages. */
static bool is_page_number(const struct lines *l, struct rap_str line)
{
	if (l->is_xml || !l->after_blank || !line_is_page_number(line) ||
		(l->prior.len && line_is_page_number(l->prior))) {
		return false;
	}
	struct ahead ahead = look(l, false);
	return ahead.blank &&
		!(ahead.line.len && line_is_page_number(ahead.line));
}

static void read(struct lines *l, struct rap_str text)
{
	struct rap_str line;
	bool mac = str_find_byte(text, '\n') == text.len;
	l->line_end = mac ? '\r' : '\n';
	l->rest = text;
	l->text = text.at;
	l->after_blank = true;
	while (next_line(&l->rest, l->line_end, &line)) {
		if (!line.len) {
			l->after_blank = true;
			continue;
		}
		if (is_page_number(l, line)) {
			continue;
		}
		read_line(l, line);
		l->after_blank = false;
		l->prior = line;
	}
}

void lines_read(struct blocks *b, struct rap_str text)
{
	struct lines l = {.blocks = b, .source = text.at};
	read(&l, text);
}

void lines_read_xml(struct blocks *b, struct rap_str view, const char *source)
{
	struct lines l = {.blocks = b, .source = source, .is_xml = true};
	read(&l, view);
}
