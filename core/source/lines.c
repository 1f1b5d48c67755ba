/* SPDX-License-Identifier: MIT */
#include "core/source/lines.h"

#include "core/base/utf8.h"
#include "core/source/marker.h"
#include "core/source/xml_token.h"

enum {
	LONGEST_HEADING = 110, /* bytes; longer lines are text */
	LONGEST_TITLE = 64,    /* of a heading without any label */
};

/* Where the reader stands. */
struct lines {
	struct blocks *blocks;
	struct rap_str rest; /* lines not yet read */
	bool references;     /* "&amp;" is "&" */
	bool after_blank;    /* the line before was empty, or there was none */
	bool open;           /* a block is being written */
	bool only_marker;    /* all that the open block has is its marker */
	bool wants_title;    /* an article heading without a title came last */
	char last;           /* last printing byte of the line before */
	size_t indent;       /* of the line at hand, in bytes */
	size_t last_indent;  /* of the line before */
	size_t last_len;     /* of the line before */
};

/* Take the next line, without its line end, trimmed. */
static bool next_line(struct rap_str *rest, struct rap_str *out)
{
	if (!rest->len) {
		return false;
	}
	size_t end = str_find_byte(*rest, '\n');
	*out = str_trim((struct rap_str){rest->at, end});
	size_t used = end < rest->len ? end + 1 : end;
	rest->at += used;
	rest->len -= used;
	return true;
}

/* The next line that is not empty, without taking it. */
static struct rap_str peek(struct rap_str rest, bool *blank_between)
{
	struct rap_str line = {0};
	*blank_between = false;
	while (next_line(&rest, &line)) {
		if (line.len) {
			return line;
		}
		*blank_between = true;
	}
	*blank_between = true;
	return (struct rap_str){0};
}

static bool is_upper_at(struct rap_str line, size_t at)
{
	unsigned char c = at < line.len ? (unsigned char)line.at[at] : 0;
	/* U+00C0 to U+00DE, the capitals of Latin-1. */
	return (c >= 'A' && c <= 'Z') ||
		(c == 0xC3 && at + 1 < line.len &&
			(unsigned char)line.at[at + 1] < 0x9F);
}

static bool ends_like_text(struct rap_str line)
{
	char last = line.len ? line.at[line.len - 1] : '.';
	return last == '.' || last == ';' || last == ',' || last == ':';
}

/* A line of capitals: at least four letters, none of them small. */
static bool is_capitals(struct rap_str line)
{
	uint32_t capitals = 0;
	for (size_t i = 0; i < line.len; i++) {
		if (line.at[i] >= 'a' && line.at[i] <= 'z') {
			return false;
		}
		capitals += line.at[i] >= 'A' && line.at[i] <= 'Z';
	}
	return capitals >= 4;
}

static bool is_underline(struct rap_str line)
{
	for (size_t i = 0; i < line.len; i++) {
		if (line.at[i] != '=' && line.at[i] != '-') {
			return false;
		}
	}
	return line.len >= 3;
}

/* "- 3 -", "Page: 1/7", "12": what a page leaves between paragraphs. */
static bool is_page_number(struct rap_str line)
{
	if (str_starts_with_ignoring_case(line, "page")) {
		line.at += 4;
		line.len -= 4;
	}
	bool digits = false;
	for (size_t i = 0; i < line.len; i++) {
		char c = line.at[i];
		digits = digits || (c >= '0' && c <= '9');
		if (!strchr("0123456789-/: \t", c) || !c) {
			return false;
		}
	}
	return digits && line.len <= 12;
}

/*
 * Whether what follows the label of an article or section is a title or
 * nothing, and not the rest of a sentence that begins with a reference
 * ("Article 5 of this Agreement shall ...").
 */
static bool label_is_heading(struct rap_str line, size_t label)
{
	size_t at = label;
	while (at < line.len && (line.at[at] == ' ' || line.at[at] == '\t')) {
		at++;
	}
	if (at == line.len) {
		return true;
	}
	if (line.len > LONGEST_HEADING) {
		return false;
	}
	if (strchr(":-(*", line.at[at]) || line.at[at] == '\xE2' ||
		line.at[at] == '\xC2') {
		return line.at[line.len - 1] != ';';
	}
	if (line.at[at] == '.') {
		return !ends_like_text(line) || at + 1 == line.len;
	}
	return is_upper_at(line, at) && !ends_like_text(line);
}

static bool has_digit_or_slash(struct rap_str line)
{
	for (size_t i = 0; i < line.len; i++) {
		if ((line.at[i] >= '0' && line.at[i] <= '9') ||
			line.at[i] == '/') {
			return true;
		}
	}
	return false;
}

/* A short line by itself that begins with a capital: "Background". */
static bool is_bare_title(const struct lines *l, struct rap_str line)
{
	bool blank = false;
	struct rap_str next = peek(l->rest, &blank);
	if (!l->after_blank || ends_like_text(line)) {
		return false;
	}
	if (is_underline(next) && !blank) {
		return true;
	}
	if (!blank || line.len > LONGEST_HEADING) {
		return false;
	}
	if (is_capitals(line)) {
		return !has_digit_or_slash(line);
	}
	return line.len <= LONGEST_TITLE && is_upper_at(line, 0) &&
		!has_digit_or_slash(line) && str_find(line, ": ") == line.len;
}

/* "1. Background", "2  PROPOSED TEXT": a numbered title by itself. */
static bool is_numbered_title(const struct lines *l, struct rap_str line,
	size_t label)
{
	bool blank = false;
	struct rap_str title =
		str_trim((struct rap_str){line.at + label, line.len - label});
	(void)peek(l->rest, &blank);
	return l->after_blank && blank && title.len &&
		title.len <= LONGEST_TITLE && is_upper_at(title, 0) &&
		!ends_like_text(title) && !has_digit_or_slash(title);
}

static void put_run(struct lines *l, struct rap_str run)
{
	if (l->references) {
		xml_put(l->blocks, run);
	} else {
		blocks_verbatim(l->blocks, run);
	}
}

static void put(struct lines *l, struct rap_str line)
{
	/* The line end is part of the run: it is the space between lines. */
	struct rap_str run = line;
	if (l->rest.at > line.at + line.len) {
		run.len = (size_t)(l->rest.at - line.at);
	}
	put_run(l, run);
}

static void begin(struct lines *l, enum block_kind kind, uint32_t level)
{
	blocks_begin(l->blocks, kind, level);
	l->open = true;
}

static void put_heading(struct lines *l, struct rap_str line, uint32_t level)
{
	bool blank = false;
	begin(l, BLOCK_HEADING, level);
	put_run(l, line);
	l->open = false;
	struct rap_str next = peek(l->rest, &blank);
	if (!blank && is_underline(next)) {
		(void)next_line(&l->rest, &next);
	}
}

/* The title on a line of its own under "Article 5". */
static bool takes_title(struct lines *l, struct rap_str line)
{
	bool fits = l->wants_title && line.len <= LONGEST_HEADING &&
		is_upper_at(line, 0) && !ends_like_text(line) &&
		!marker_read(line).kind;
	l->wants_title = false;
	if (fits) {
		uint32_t at = (uint32_t)(line.at - l->blocks->decoded.at);
		blocks_replacement(l->blocks, str_of(": "), at, 0);
		put_run(l, line);
	}
	return fits;
}

/* A marker starts a block only where a line may start something. */
static bool may_start(const struct lines *l, enum marker_kind kind)
{
	bool ended = l->after_blank || !l->open || l->only_marker ||
		strchr(".;:,)]", l->last) != NULL;
	return kind == MARKER_ITEM || kind == MARKER_FOOTNOTE ? true : ended;
}

static bool starts_with_conjunction_item(const struct lines *l,
	struct rap_str line)
{
	/* "... paragraph\n(a) and (b)" is running text. */
	return l->open && !l->after_blank && !l->only_marker && line.len > 4 &&
		(str_starts_with(line, "(a) and ") ||
			str_starts_with(line, "(a) or ") ||
			str_starts_with(line, "(b) and ") ||
			str_starts_with(line, "(a) to "));
}

static enum block_kind kind_of_marker(enum marker_kind kind)
{
	return kind == MARKER_ITEM || kind == MARKER_BULLET ? BLOCK_ITEM
		: kind == MARKER_FOOTNOTE                   ? BLOCK_FOOTNOTE
							    : BLOCK_PARAGRAPH;
}

static void put_marked(struct lines *l, struct rap_str line, struct marker m)
{
	enum block_kind kind = kind_of_marker(m.kind);
	begin(l, kind, kind == BLOCK_ITEM ? 1 : 0);
	l->only_marker =
		!str_trim((struct rap_str){line.at + m.len, line.len - m.len})
			 .len;
	put(l, line);
}

static size_t distance(size_t a, size_t b)
{
	return a > b ? a - b : b - a;
}

/*
 * Lines of a cover stand flush right and left by turns. A line that is set far
 * from the one above is a block of its own, unless both are centred.
 */
static bool is_set_apart(const struct lines *l, struct rap_str line)
{
	enum { FAR = 16, SLACK = 4 }; /* columns */
	size_t middle = 2 * l->indent + line.len;
	size_t last_middle = 2 * l->last_indent + l->last_len;
	return distance(l->indent, l->last_indent) >= FAR &&
		distance(middle, last_middle) > SLACK;
}

static void put_plain(struct lines *l, struct rap_str line)
{
	if (!l->open || (l->after_blank && !l->only_marker) ||
		(!l->only_marker && is_set_apart(l, line))) {
		begin(l, BLOCK_PARAGRAPH, 0);
	}
	l->only_marker = false;
	put(l, line);
}

static void read_line(struct lines *l, struct rap_str line)
{
	struct marker m = marker_read(line);
	bool titled = m.kind == MARKER_ARTICLE || m.kind == MARKER_SECTION;
	if (takes_title(l, line)) {
		return;
	}
	if (titled && may_start(l, m.kind) && label_is_heading(line, m.len)) {
		put_heading(l, line, m.kind == MARKER_SECTION ? 1 : 2);
		l->wants_title = m.len == line.len;
	} else if (is_bare_title(l, line) && (!m.kind || titled)) {
		put_heading(l, line, 0);
	} else if (m.kind == MARKER_NUMBER &&
		is_numbered_title(l, line, m.len)) {
		put_heading(l, line, 0);
	} else if (m.kind && !titled && may_start(l, m.kind) &&
		!starts_with_conjunction_item(l, line)) {
		put_marked(l, line, m);
	} else {
		put_plain(l, line);
	}
}

void lines_read(struct blocks *b, struct rap_str text, bool references)
{
	struct lines l = {.blocks = b,
		.rest = text,
		.references = references,
		.after_blank = true,
		.last = '.'};
	struct rap_str line;
	for (const char *at = text.at; next_line(&l.rest, &line);
		at = l.rest.at) {
		bool blank = false;
		l.indent = (size_t)(line.at - at);
		if (!line.len) {
			l.after_blank = true;
			continue;
		}
		if (l.after_blank && is_page_number(line)) {
			(void)peek(l.rest, &blank);
			if (blank) {
				continue;
			}
		}
		read_line(&l, line);
		l.after_blank = false;
		l.last = line.at[line.len - 1];
		l.last_indent = l.indent;
		l.last_len = line.len;
	}
}
