/* SPDX-License-Identifier: MIT */
#include "core/source/blocks.h"

#include "core/base/ascii.h"

const char *encoding_name(enum source_encoding encoding)
{
	static const char *const names[] = {
		"utf-8", "utf-16le", "utf-16be", "windows-1252"};
	return names[encoding];
}

const char *format_name(enum source_format format)
{
	static const char *const names[] = {
		"txt", "md", "xml", "html", "docx", "odt", "pdf"};
	return names[format];
}

void blocks_init(struct blocks *b, struct arena *a, struct rap_str decoded)
{
	*b = (struct blocks){.arena = a, .decoded = decoded};
}

static bool has_text(const struct blocks *b, const struct block *block)
{
	for (uint32_t r = 0; r < block->run_count; r++) {
		if (str_trim(b->runs[block->first_run + r].text).len) {
			return true;
		}
	}
	return false;
}

void blocks_end(struct blocks *b)
{
	if (!b->open) {
		return;
	}
	struct block *block = &b->blocks[b->block_count - 1];
	block->run_count = b->run_count - block->first_run;
	if (!has_text(b, block)) {
		b->run_count = block->first_run;
		b->block_count--;
	}
	b->open = false;
}

void blocks_begin(struct blocks *b, enum block_kind kind, uint32_t level)
{
	blocks_end(b);
	if (b->block_count == b->block_capacity) {
		uint32_t capacity =
			b->block_capacity ? b->block_capacity * 2 : 64;
		b->blocks = arena_grow(b->arena, b->blocks, b->block_count,
			capacity, sizeof(*b->blocks));
		b->block_capacity = capacity;
	}
	struct block block = {kind, level, b->run_count, 0};
	b->blocks[b->block_count++] = block;
	b->open = true;
}

static void add_run(struct blocks *b, struct run run)
{
	if (!b->open) {
		blocks_begin(b, BLOCK_PARAGRAPH, 0);
	}
	if (b->run_count == b->run_capacity) {
		uint32_t capacity = b->run_capacity ? b->run_capacity * 2 : 64;
		b->runs = arena_grow(b->arena, b->runs, b->run_count, capacity,
			sizeof(*b->runs));
		b->run_capacity = capacity;
	}
	b->runs[b->run_count++] = run;
}

/* The open block's last run, if text stands right behind it in the file. */
static struct run *run_before(const struct blocks *b, struct rap_str text)
{
	uint32_t first = b->open ? b->blocks[b->block_count - 1].first_run : 0;
	if (!b->open || b->run_count == first) {
		return NULL;
	}
	struct run *last = &b->runs[b->run_count - 1];
	bool verbatim = last->text.at == b->decoded.at + last->source;
	return verbatim && last->text.at + last->text.len == text.at ? last
								     : NULL;
}

void blocks_verbatim(struct blocks *b, struct rap_str text)
{
	struct run *before = run_before(b, text);
	if (before) {
		before->text.len += text.len;
	} else if (text.len) {
		struct run run = {text, (uint32_t)(text.at - b->decoded.at), 0};
		add_run(b, run);
	}
}

void blocks_replacement(struct blocks *b, struct rap_str text, uint32_t source,
	uint32_t source_len)
{
	struct run run = {str_copy(b->arena, text), source, source_len};
	add_run(b, run);
}

static void add_field(struct blocks *b, struct field field)
{
	if (b->field_count == b->field_capacity) {
		uint32_t capacity =
			b->field_capacity ? b->field_capacity * 2 : 16;
		b->fields = arena_grow(b->arena, b->fields, b->field_count,
			capacity, sizeof(*b->fields));
		b->field_capacity = capacity;
	}
	char *at = arena_copy(b->arena, field.key.at, field.key.len);
	for (size_t i = 0; i < field.key.len; i++) {
		at[i] = ascii_lower(at[i]);
	}
	field.key.at = at;
	b->fields[b->field_count++] = field;
}

void blocks_field(struct blocks *b, struct rap_str key, struct rap_str value,
	uint32_t source)
{
	add_field(b, (struct field){key, value, source, FIELD_FRONT_MATTER});
}

void blocks_property(struct blocks *b, struct rap_str key, struct rap_str value)
{
	add_field(b, (struct field){key, value, 0, FIELD_PROPERTY});
}

void blocks_finish(struct blocks *b, struct source *out)
{
	blocks_end(b);
	out->blocks = b->blocks;
	out->block_count = b->block_count;
	out->runs = b->runs;
	out->fields = b->fields;
	out->field_count = b->field_count;
}
