/* SPDX-License-Identifier: MIT */
#include "core/report/csv.h"

static void separate(struct buf *b)
{
	if (b->len && b->at[b->len - 1] != '\n') {
		buf_putc(b, ',');
	}
}

static bool is_formula(struct rap_str text)
{
	return text.len && text.at[0] && strchr("=+-@\t\r", text.at[0]);
}

void csv_text(struct buf *b, struct rap_str text)
{
	bool formula = is_formula(text);
	bool quoted = false;
	for (size_t i = 0; i < text.len && !quoted; i++) {
		quoted = text.at[i] && strchr(",\"\r\n", text.at[i]);
	}
	/* An empty first cell must be told from the beginning of a row. */
	bool first = !b->len || b->at[b->len - 1] == '\n';
	quoted = quoted || (first && !text.len);
	separate(b);
	if (!quoted) {
		buf_add(b, "'", formula);
		buf_add_str(b, text);
		return;
	}
	buf_add(b, "\"'", formula ? 2 : 1);
	for (size_t i = 0; i < text.len; i++) {
		buf_add(b, "\"\"", text.at[i] == '"');
		buf_putc(b, text.at[i]);
	}
	buf_putc(b, '"');
}

void csv_list(struct buf *b, const struct rap_str *list, uint32_t count)
{
	struct buf joined = BUF_INIT;
	for (uint32_t i = 0; i < count; i++) {
		buf_puts(&joined, i ? "; " : "");
		buf_add_str(&joined, list[i]);
	}
	csv_text(b, buf_str(&joined));
	buf_release(&joined);
}

void csv_number(struct buf *b, uint64_t number)
{
	separate(b);
	buf_number(b, number);
}

void csv_signed(struct buf *b, int64_t number)
{
	separate(b);
	buf_add(b, "-", number < 0);
	buf_number(b, number < 0 ? 0 - (uint64_t)number : (uint64_t)number);
}

void csv_hundredths(struct buf *b, uint64_t hundredths)
{
	separate(b);
	buf_number(b, hundredths / 100);
	buf_putc(b, '.');
	buf_putc(b, (char)('0' + hundredths / 10 % 10));
	buf_putc(b, (char)('0' + hundredths % 10));
}

void csv_end_row(struct buf *b)
{
	buf_puts(b, "\r\n");
}
