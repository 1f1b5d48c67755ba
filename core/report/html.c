/* SPDX-License-Identifier: MIT */
#include "core/report/html.h"

void html_text(struct buf *out, struct rap_str text)
{
	for (size_t i = 0; i < text.len; i++) {
		switch (text.at[i]) {
		case '&':
			buf_puts(out, "&amp;");
			break;
		case '<':
			buf_puts(out, "&lt;");
			break;
		case '>':
			buf_puts(out, "&gt;");
			break;
		case '"':
			buf_puts(out, "&quot;");
			break;
		default:
			buf_putc(out, text.at[i]);
			break;
		}
	}
}

void html_between(struct buf *out, const char *open, struct rap_str text,
	const char *close)
{
	buf_puts(out, open);
	html_text(out, text);
	buf_puts(out, close);
}
