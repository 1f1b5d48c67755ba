/* SPDX-License-Identifier: MIT */
/*
 * What belongs to a page and not to the text.
 */
#include "core/base/ascii.h"
#include "core/base/buf.h"
#include "core/format/pdf_text.h"
#include "core/source/line_shape.h"

enum {
	EDGE_LINES = 6,     /* of each edge of a page are looked at */
	LONGEST_EDGE = 200, /* bytes; longer lines are text */
	LONGEST_TIME = 28,
	LEADER_DOTS = 5,    /* "Article 5 ........ 12" */
	CONTENTS_LINES = 3, /* on a page: it has a table of contents */
};

/* Points: where a header stands differs by less from page to page. */
static const float same_place = 6;

/* A line that may repeat. */
struct repeated {
	uint32_t pages, last_page;
	float top;
};

struct margins {
	struct pdf_text *t;
	struct map seen; /* masked text -> struct repeated */
	struct arena arena;
};

/* The lines nearest to an edge of a page, the outermost first. */
static uint32_t edge_lines(const struct pdf_text *t,
	const struct pdf_page *page, bool top, struct pdf_line *out[EDGE_LINES])
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < page->line_count; i++) {
		struct pdf_line *line = &t->lines[page->first_line + i];
		uint32_t at = count;
		while (at &&
			(top ? line->top < out[at - 1]->top
			     : line->top > out[at - 1]->top)) {
			at--;
		}
		if (at == EDGE_LINES) {
			continue;
		}
		count += count < EDGE_LINES;
		for (uint32_t k = count - 1; k > at; k--) {
			out[k] = out[k - 1];
		}
		out[at] = line;
	}
	return count;
}

/* Numbers differ from page to page: they all count as one. */
static struct rap_str masked(struct buf *out, struct rap_str text, bool top)
{
	buf_clear(out);
	buf_putc(out, top ? 'T' : 'B');
	for (size_t i = 0; i < text.len; i++) {
		bool digit = ascii_is_digit(text.at[i]);
		bool again = digit && i && ascii_is_digit(text.at[i - 1]);
		if (!again && text.at[i] != ' ') {
			buf_putc(out, digit ? '#' : text.at[i]);
		}
	}
	return buf_str(out);
}

/* A sentence does not run; text whose number alone differs may be two
 * articles. */
static bool may_repeat(struct rap_str text)
{
	enum marker_kind kind = marker_read(text).kind;
	return text.len <= LONGEST_EDGE && kind != MARKER_ARTICLE &&
		kind != MARKER_ITEM && !line_ends_like_text(text);
}

static void count_line(struct margins *m, const struct pdf_line *line, bool top)
{
	struct buf key = BUF_INIT;
	struct rap_str text = str_trim(pdf_line_text(m->t, line));
	if (may_repeat(text)) {
		void **place =
			map_at(&m->seen, &m->arena, masked(&key, text, top));
		if (!*place) {
			struct repeated *r = arena_alloc(&m->arena, sizeof(*r));
			*r = (struct repeated){1, line->page, line->top};
			*place = r;
		}
		struct repeated *r = *place;
		float off = line->top - r->top;
		if (r->last_page != line->page && off < same_place &&
			off > -same_place) {
			r->pages++;
			r->last_page = line->page;
		}
	}
	buf_release(&key);
}

static bool is_running(const struct margins *m, const struct pdf_line *line,
	bool top)
{
	struct buf key = BUF_INIT;
	struct rap_str text = str_trim(pdf_line_text(m->t, line));
	const struct repeated *r = may_repeat(text)
		? map_find(&m->seen, masked(&key, text, top))
		: NULL;
	float off = r ? line->top - r->top : 0;
	buf_release(&key);
	return r && r->pages > 1 && off < same_place && off > -same_place;
}

/* "INF/ECOM/38": a symbol, not a date or an address. */
static bool names_document(struct rap_str text)
{
	size_t slash = str_find_byte(text, '/');
	return slash && slash < text.len &&
		ascii_is_upper(text.at[slash - 1]) &&
		str_at(text, slash + 1) != '/';
}

/* "11/26/26, 7:30 AM": when a browser has printed it. */
static bool is_print_time(struct rap_str text)
{
	size_t digits = 0;
	size_t marks = 0;
	for (size_t i = 0; i < text.len; i++) {
		digits += ascii_is_digit(text.at[i]);
		marks += strchr("/.,: AaPpMm-", text.at[i]) != NULL;
	}
	return text.len <= LONGEST_TIME && digits >= 6 &&
		digits + marks == text.len &&
		str_find_byte(text, ':') < text.len &&
		str_find_byte(text, ',') < text.len;
}

/* Where a browser has found it. */
static bool is_address(struct rap_str text)
{
	return (str_starts_with(text, "file://") ||
		       str_starts_with(text, "https://") ||
		       str_starts_with(text, "http://")) &&
		str_find_byte(text, ' ') == text.len;
}

/*
 * From the edge inwards, up to the first line that is text. What runs at the
 * head of all pages may name the document: on the first page, it stays.
 */
static void mark_edge(const struct margins *m, uint32_t page, bool top)
{
	struct pdf_line *lines[EDGE_LINES];
	uint32_t count = edge_lines(m->t, &m->t->pages[page], top, lines);
	for (uint32_t i = 0; i < count; i++) {
		struct rap_str text = str_trim(pdf_line_text(m->t, lines[i]));
		bool number = line_is_page_number(text) ||
			is_print_time(text) || (!top && is_address(text));
		if (!number && !is_running(m, lines[i], top)) {
			return;
		}
		if (number || !top || page || !names_document(text)) {
			lines[i]->role = PDF_LEFT_OUT;
		}
	}
}

/* "Article 5 ........": where the dots end; 0 if there are none. */
static size_t leader_end(struct rap_str text)
{
	size_t dots = 0;
	size_t end = 0;
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '.') {
			dots++;
		} else if (str_starts_with(str_from(text, i), "\xE2\x80\xA6")) {
			dots += 3;
			i += 2;
		} else if (text.at[i] != ' ') {
			dots = 0;
		}
		end = dots >= LEADER_DOTS ? i + 1 : end;
	}
	return end;
}

static bool is_number(struct rap_str text)
{
	text = str_trim(text);
	for (size_t i = 0; i < text.len; i++) {
		if (!ascii_is_digit(text.at[i])) {
			return false;
		}
	}
	return text.len > 0 && text.len <= 4;
}

/* A title, dots, and the number of its page, which may stand apart. */
static bool is_contents_line(struct rap_str text)
{
	size_t end = leader_end(text);
	struct rap_str rest = str_from(text, end);
	return end &&
		ascii_is_letter(str_at(text, 0)) +
		ascii_is_digit(str_at(text, 0)) &&
		(!str_trim(rest).len || is_number(rest));
}

static bool is_contents_title(struct rap_str text)
{
	static const char *const titles[] = {"Contents", "Table of contents",
		"Table des mati\xC3\xA8res", "TABLE DES MATI\xC3\x88RES",
		"Sommaire", "\xC3\x8Dndice", "\xC3\x8DNDICE", "Sumario", NULL};
	for (const char *const *title = titles; *title; title++) {
		if (str_equal_ignoring_case(text, str_of(*title))) {
			return true;
		}
	}
	return false;
}

static void mark_contents(struct pdf_text *t, const struct pdf_page *page)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < page->line_count; i++) {
		struct pdf_line *line = &t->lines[page->first_line + i];
		if (is_contents_line(str_trim(pdf_line_text(t, line)))) {
			line->role = PDF_LEFT_OUT;
			count++;
		}
	}
	for (uint32_t i = 0; i < page->line_count && count >= CONTENTS_LINES;
		i++) {
		struct pdf_line *line = &t->lines[page->first_line + i];
		struct rap_str text = str_trim(pdf_line_text(t, line));
		if (is_number(text) || is_contents_title(text)) {
			line->role = PDF_LEFT_OUT;
		}
	}
}

void pdf_leave_out_margins(struct pdf_text *t)
{
	struct margins m = {.t = t, .arena = ARENA_INIT};
	struct pdf_line *lines[EDGE_LINES];
	for (uint32_t page = 0; page < t->page_count; page++) {
		for (int top = 0; top < 2; top++) {
			uint32_t count =
				edge_lines(t, &t->pages[page], top != 0, lines);
			for (uint32_t i = 0; i < count; i++) {
				count_line(&m, lines[i], top != 0);
			}
		}
	}
	for (uint32_t page = 0; page < t->page_count; page++) {
		mark_edge(&m, page, true);
		mark_edge(&m, page, false);
		mark_contents(t, &t->pages[page]);
	}
	arena_release(&m.arena);
}
