/* SPDX-License-Identifier: MIT */
/*
 * PDF files written down in a test, as pdftotext shows their pages: no PDF is
 * needed.
 */
#ifndef TESTS_UNIT_FORMAT_PAPER_H
#define TESTS_UNIT_FORMAT_PAPER_H

#include "core/format/wrapped.h"
#include "reading.h"

/* A paper in the making: what pdftotext says of it. */
struct paper {
	struct buf xhtml;
	const char *file; /* the PDF's own bytes */
};

#define PAPER_PAGE "<page width=\"600\" height=\"800\">"

/* A paper whose front says this, at its first page. */
static inline struct paper paper_with(const char *front)
{
	struct paper p = {BUF_INIT, "%PDF-1.4 "};
	buf_printf(&p.xhtml, "<html>%s<doc>" PAPER_PAGE, front);
	return p;
}

static inline struct paper paper(void)
{
	return paper_with("<head><title></title></head><body>");
}

static inline void next_page(struct paper *p)
{
	buf_puts(&p->xhtml, "</page>" PAPER_PAGE);
}

static inline void block(struct paper *p)
{
	buf_puts(&p->xhtml, "<flow><block xMin=\"72\" xMax=\"500\">");
}

static inline void end_block(struct paper *p)
{
	buf_puts(&p->xhtml, "</block></flow>");
}

static inline void word(struct paper *p, double left, double top, double right,
	double size, const char *text, int len)
{
	buf_printf(&p->xhtml,
		"<word xMin=\"%.2f\" yMin=\"%.2f\" xMax=\"%.2f\" "
		"yMax=\"%.2f\">%.*s</word>",
		left, top, right, top + size, len, text);
}

/* A line from the left to the right, its words cut at spaces; "^7" is a raised
 * number. */
static inline void line(struct paper *p, double left, double right, double top,
	double size, const char *text)
{
	double each = (right - left) / (double)strlen(text);
	double at = left;
	buf_puts(&p->xhtml, "<line>");
	while (*text) {
		int len = (int)strcspn(text, " ^");
		double end = at + each * len;
		if (*text == '^') {
			len = 1 + (int)strspn(text + 1, "0123456789");
			word(p, at, top, at + 1, size * 0.6, text + 1, len - 1);
			end = at + 1;
		} else {
			word(p, at, top, end, size, text, len);
		}
		text += len;
		at = end + (*text == ' ' ? each : 0);
		text += *text == ' ';
	}
	buf_puts(&p->xhtml, "</line>");
}

/* A block of one line. */
static inline void lone(struct paper *p, double left, double right, double top,
	double size, const char *text)
{
	block(p);
	line(p, left, right, top, size, text);
	end_block(p);
}

static inline void read(struct reading *r, struct paper *p)
{
	struct buf bytes = BUF_INIT;
	char head[WRAPPED_HEAD];
	buf_puts(&p->xhtml, "</page></doc></body></html>");
	wrapped_head(head, strlen(p->file));
	buf_add(&bytes, head, sizeof(head));
	buf_puts(&bytes, p->file);
	buf_add_str(&bytes, buf_str(&p->xhtml));
	reading_bytes(r, "a.pdf", buf_str(&bytes));
	/* What was read points into the arena, but for the raw bytes. */
	r->source.raw = (struct rap_str){"", r->source.raw.len};
	buf_release(&bytes);
	buf_release(&p->xhtml);
}

static inline void expect(struct paper *p, const char *blocks)
{
	struct reading r;
	read(&r, p);
	cr_expect_eq(r.status, STATUS_OK, "%s", r.err.message);
	if (!r.status) {
		cr_expect_str_eq(r.shown.at, blocks);
	}
	reading_release(&r);
}

static inline void expect_failure(struct paper *p, const char *words)
{
	struct reading r;
	read(&r, p);
	cr_expect_neq(r.status, STATUS_OK);
	cr_expect(strstr(r.err.message, words), "%s", r.err.message);
	reading_release(&r);
}

#endif /* TESTS_UNIT_FORMAT_PAPER_H */
