/* SPDX-License-Identifier: MIT */
/*
 * What must hold of whatever a reader makes of foreign bytes.
 */
#ifndef TESTS_FUZZ_SOURCE_INVARIANTS_H
#define TESTS_FUZZ_SOURCE_INVARIANTS_H

#include <stdlib.h>

#include "core/base/utf8.h"
#include "core/source/reader.h"

/* Other rooms read with more. */
#ifndef READ
#define READ source_read
#endif

/* abort() is what libFuzzer reports. */
static inline void expect(bool holds)
{
	if (!holds) {
		abort();
	}
}

/* A run is valid UTF-8, stands in the text, and never before its neighbour,
 * but where footnotes come behind the text that has their marks. */
static inline uint32_t check_run(const struct source *s, const struct run *run,
	uint32_t behind)
{
	bool verbatim = run->text.at == s->decoded.at + run->source;
	size_t len = verbatim ? run->text.len : run->source_len;
	expect(run->text.len > 0);
	expect(utf8_first_bad(run->text) == run->text.len);
	expect(run->source >= behind || s->is_extract);
	expect(run->source + len <= s->decoded.len);
	return run->source + (uint32_t)len;
}

static inline void check_blocks(const struct source *s)
{
	uint32_t run = 0;
	uint32_t behind = 0;
	for (uint32_t b = 0; b < s->block_count; b++) {
		const struct block *block = &s->blocks[b];
		bool prints = false;
		uint32_t end = behind;
		expect(block->first_run == run && block->run_count > 0);
		bool moved = block->kind == BLOCK_FOOTNOTE &&
			(s->format == FORMAT_XML ||
				s->format == FORMAT_MARKDOWN);
		behind = moved ? 0 : behind;
		for (uint32_t i = 0; i < block->run_count; i++, run++) {
			behind = check_run(s, &s->runs[run], behind);
			prints = prints || str_trim(s->runs[run].text).len;
		}
		expect(prints);
		behind = moved || behind < end ? end : behind;
	}
}

/* Places in the file rise with places in the text, and stay inside it. */
static inline void check_origin(const struct source *s)
{
	uint32_t before = 0;
	if (s->is_extract) {
		expect(!s->decoding.count);
		return;
	}
	for (uint32_t i = 0; i < s->decoding.count; i++) {
		const struct origin_segment *g = &s->decoding.segments[i];
		expect(i ? g->at > g[-1].at && g->source > g[-1].source
			 : g->at == 0);
	}
	for (uint32_t i = 0; i < s->decoded.len; i++) {
		struct rap_span span = {i, i + 1};
		struct rap_span raw = source_raw_span(s, span);
		expect(raw.begin < raw.end && raw.end <= s->raw.len);
		expect(raw.begin >= before);
		before = raw.begin;
	}
}

static inline void check_fields(const struct source *s)
{
	for (uint32_t i = 0; i < s->field_count; i++) {
		const struct field *f = &s->fields[i];
		expect(f->source <= s->decoded.len);
		expect(utf8_first_bad(f->key) == f->key.len);
		expect(utf8_first_bad(f->value) == f->value.len);
	}
}

static inline int check_bytes(const char *path, const void *data, size_t size)
{
	struct arena a = ARENA_INIT;
	struct source s;
	struct error err = {0};
	struct rap_str raw = {data, size};
	if (READ(&s, &a, str_of(path), raw, &err) == STATUS_OK) {
		expect(utf8_first_bad(s.decoded) == s.decoded.len);
		check_blocks(&s);
		check_fields(&s);
		check_origin(&s);
	} else {
		expect(err.status != STATUS_OK && err.message[0]);
	}
	arena_release(&a);
	return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif /* TESTS_FUZZ_SOURCE_INVARIANTS_H */
