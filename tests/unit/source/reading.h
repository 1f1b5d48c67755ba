/* SPDX-License-Identifier: MIT */
/*
 * Files written down in a test, and what is read from them, shown a line per
 * block: "H2 Article 5: Title". White space is shown as single spaces.
 */
#ifndef TESTS_UNIT_SOURCE_READING_H
#define TESTS_UNIT_SOURCE_READING_H

#include <criterion/criterion.h>

#include "core/base/buf.h"
#include "core/source/reader.h"

/* Other rooms read with more. */
#ifndef READING_READ
#define READING_READ source_read
#endif

struct reading {
	struct arena arena;
	struct source source;
	struct error err;
	enum status status;
	struct buf shown;
};

static inline void reading_put(struct buf *out, struct rap_str text)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		bool space = c == ' ' || (c >= '\t' && c <= '\r');
		bool after_space = !out->len || out->at[out->len - 1] == ' ';
		if (!space) {
			buf_putc(out, c);
		} else if (!after_space) {
			buf_putc(out, ' ');
		}
	}
}

static inline void reading_show(struct reading *r)
{
	static const char kinds[] = "PHICFQ";
	for (uint32_t b = 0; b < r->source.block_count; b++) {
		const struct block *block = &r->source.blocks[b];
		buf_printf(&r->shown, "%c%u ", kinds[block->kind],
			block->level);
		for (uint32_t i = 0; i < block->run_count; i++) {
			reading_put(&r->shown,
				r->source.runs[block->first_run + i].text);
		}
		while (r->shown.at[r->shown.len - 1] == ' ') {
			r->shown.len--;
		}
		buf_putc(&r->shown, '\n');
	}
	buf_putc(&r->shown, '\0');
}

static inline void reading_bytes(struct reading *r, const char *path,
	struct rap_str raw)
{
	*r = (struct reading){.arena = ARENA_INIT};
	r->status =
		READING_READ(&r->source, &r->arena, str_of(path), raw, &r->err);
	if (r->status == STATUS_OK) {
		reading_show(r);
	}
}

static inline void reading_release(struct reading *r)
{
	buf_release(&r->shown);
	arena_release(&r->arena);
}

/* A file of this name and text has these blocks. */
static inline void expect_blocks(const char *path, const char *text,
	const char *blocks)
{
	struct reading r;
	reading_bytes(&r, path, str_of(text));
	cr_expect_eq(r.status, STATUS_OK, "%s", r.err.message);
	cr_expect_str_eq(r.shown.at ? r.shown.at : "", blocks);
	reading_release(&r);
}

/* A file of this name and text is refused with this message. */
static inline void expect_refusal(const char *path, struct rap_str raw,
	enum status status, const char *message)
{
	struct reading r;
	reading_bytes(&r, path, raw);
	cr_expect_eq(r.status, status);
	cr_expect_str_eq(r.err.message, message);
	reading_release(&r);
}

/* A file of this name and text has this field. */
static inline void expect_field(const char *path, const char *text,
	const char *key, const char *value)
{
	struct reading r;
	struct rap_str found = {0};
	reading_bytes(&r, path, str_of(text));
	for (uint32_t i = 0; i < r.source.field_count; i++) {
		if (str_equal(r.source.fields[i].key, str_of(key))) {
			found = r.source.fields[i].value;
		}
	}
	cr_expect(str_equal(found, str_of(value)), "%s: \"%.*s\"", key,
		(int)found.len, found.at ? found.at : "");
	reading_release(&r);
}

#endif /* TESTS_UNIT_SOURCE_READING_H */
