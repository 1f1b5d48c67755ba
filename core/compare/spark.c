/* SPDX-License-Identifier: MIT */
#include "core/compare/spark.h"

enum { STEPS = 8 };

/* From few words in brackets to all. */
static const char *const blocks[2][STEPS] = {
	{"\xe2\x96\x81", "\xe2\x96\x82", "\xe2\x96\x83", "\xe2\x96\x84",
		"\xe2\x96\x85", "\xe2\x96\x86", "\xe2\x96\x87", "\xe2\x96\x88"},
	{"1", "2", "3", "4", "5", "6", "7", "8"}};

enum sign { NOT_YET, NONE_OPEN, NO_BRACKET_OPEN, GONE, SIGNS };
static const char *const signs[2][SIGNS] = {
	{" ", "\xc2\xb7", "o", "\xc3\x97"}, {" ", ".", "o", "x"}};

const char *spark_legend(bool ascii)
{
	return ascii ? "trend: 1 to 8 is the share of words in brackets; . "
		       "none open; o open without brackets; x removed"
		     : "trend: the height is the share of words in brackets; "
		       "\xc2\xb7 none open; o open without brackets; "
		       "\xc3\x97 removed";
}

static void put_share(struct buf *out, const struct result_article *m,
	bool open, bool ascii)
{
	uint64_t eighths = m->words
		? ((uint64_t)m->bracketed_words * STEPS + m->words - 1) /
			m->words
		: 0;
	if (eighths) {
		size_t step = eighths > STEPS ? STEPS : (size_t)eighths;
		buf_puts(out, blocks[ascii][step - 1]);
	} else {
		buf_puts(out, signs[ascii][open ? NO_BRACKET_OPEN : NONE_OPEN]);
	}
}

static struct rap_str finish(struct arena *a, struct buf *b)
{
	struct rap_str text = str_copy(a, buf_str(b));
	buf_release(b);
	return text;
}

struct rap_str spark_row(const struct series_set *set, const struct series *s,
	const struct series_row *r, bool ascii)
{
	struct buf out = BUF_INIT;
	for (uint32_t v = 0; v < s->version_count; v++) {
		const struct board_article *at = series_at(r, v);
		if (series_removed(r, v)) {
			buf_puts(&out, signs[ascii][GONE]);
		} else if (!at) {
			buf_puts(&out, signs[ascii][NOT_YET]);
		} else {
			put_share(&out, &at->marks, board_is_open(&at->marks),
				ascii);
		}
	}
	return finish(set->arena, &out);
}

struct rap_str spark_sums(const struct series_set *set,
	const struct series_sum *const *sums, uint32_t count, bool ascii)
{
	struct buf out = BUF_INIT;
	for (uint32_t v = 0; v < count; v++) {
		const struct series_sum *at = sums[v];
		if (at->articles) {
			put_share(&out, &at->counts, at->open > 0, ascii);
		} else {
			buf_puts(&out,
				signs[ascii][at->removed ? GONE : NOT_YET]);
		}
	}
	return finish(set->arena, &out);
}
