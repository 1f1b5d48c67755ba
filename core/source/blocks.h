/* SPDX-License-Identifier: MIT */
/*
 * What every reader makes of a file: blocks of text in reading order.
 *
 * A block is a heading, a paragraph, a list item, a table cell or a footnote.
 * Its text is a list of runs, pieces of decoded text as they stand in the
 * file: white space is not yet collapsed, nothing is normalised. The text room
 * makes clean text of them.
 */
#ifndef CORE_SOURCE_BLOCKS_H
#define CORE_SOURCE_BLOCKS_H

#include "core/base/str.h"
#include "core/source/origin.h"

enum block_kind {
	BLOCK_PARAGRAPH,
	BLOCK_HEADING,
	BLOCK_ITEM, /* a list item with a marker, even a nested one */
	BLOCK_CELL, /* of a table */
	BLOCK_FOOTNOTE,
	BLOCK_QUOTE, /* set off as somebody else's words */
};

/*
 * A piece of a block's text. If text.at points into the decoded bytes, each
 * byte stands for itself; else text is a replacement (an entity's character,
 * a separator) for source_len bytes at `source`.
 */
struct run {
	struct rap_str text;
	uint32_t source;
	uint32_t source_len; /* 0 if text is verbatim, or inserted */
};

struct block {
	enum block_kind kind;
	uint32_t level; /* headings: 1 is highest, 0 unknown; items: depth
	                    from 1; cells: column from 1, 0 unknown */
	uint32_t first_run;
	uint32_t run_count; /* at least one, with at least one printing byte */
};

/* Who says what a field says, the most trusted first. */
enum field_origin {
	FIELD_METADATA,     /* a row of metadata.csv */
	FIELD_FRONT_MATTER, /* the document's own header */
	FIELD_PROPERTY,     /* what a word processor keeps beside the text */
};

/* A "key: value" line of front matter, an element of an XML header, a
 * property of a word processor's file. */
struct field {
	struct rap_str key; /* lower case */
	struct rap_str value;
	uint32_t source; /* where it stands; 0 if it stands in no text */
	enum field_origin origin;
};

enum source_format {
	FORMAT_TEXT,
	FORMAT_MARKDOWN,
	FORMAT_XML,
	FORMAT_HTML,
	FORMAT_DOCX,
	FORMAT_ODT,
	FORMAT_PDF,
};

enum source_encoding {
	ENCODING_UTF8,
	ENCODING_UTF16LE,
	ENCODING_UTF16BE,
	ENCODING_WINDOWS1252,
};

/* One file, read. Everything lives in the document's arena. */
struct source {
	struct rap_str path;    /* relative, with '/' */
	struct rap_str raw;     /* the file's bytes */
	struct rap_str decoded; /* the same as UTF-8, without BOM */
	struct origin decoding; /* decoded -> raw; empty if they are the same
	                             or is_extract */
	uint32_t bom_len; /* raw bytes before decoded, if decoding is empty */
	enum source_encoding encoding;
	enum source_format format;
	struct block *blocks;
	uint32_t block_count;
	struct run *runs;
	struct field *fields;
	uint32_t field_count;
	bool is_extract; /* decoded was taken out of raw, and does not map */
	const uint32_t *pages;       /* where each page begins in decoded */
	uint32_t page_count;         /* 0 where there are none */
	const struct rap_str *notes; /* what to know of the whole document */
	uint32_t note_count;
};

/* "utf-8", "utf-16le", ... as results print them. */
const char *encoding_name(enum source_encoding encoding);

/* "txt", "md", "xml", "html", "docx", "odt", "pdf". */
const char *format_name(enum source_format format);

/* A list of blocks in the making; readers fill it, blocks_finish hands over. */
struct blocks {
	struct arena *arena;
	struct rap_str decoded;
	struct block *blocks;
	struct run *runs;
	struct field *fields;
	uint32_t block_count, block_capacity;
	uint32_t run_count, run_capacity;
	uint32_t field_count, field_capacity;
	bool open; /* a block is being written */
};

void blocks_init(struct blocks *b, struct arena *a, struct rap_str decoded);

/* Begin a block, ending the one before. A block without text vanishes. */
void blocks_begin(struct blocks *b, enum block_kind kind, uint32_t level);

/* Add text that points into the decoded bytes. */
void blocks_verbatim(struct blocks *b, struct rap_str text);

/* Add text that stands for source_len decoded bytes at `source`. Copied. */
void blocks_replacement(struct blocks *b, struct rap_str text, uint32_t source,
	uint32_t source_len);

void blocks_field(struct blocks *b, struct rap_str key, struct rap_str value,
	uint32_t source);

/*
 * Add a document property by its plain name ("title", "language", "subject",
 * "creator", or the name of a custom one). The key is copied, the value is
 * borrowed.
 */
void blocks_property(struct blocks *b, struct rap_str key,
	struct rap_str value);

/* End the block that is open, if one is. */
void blocks_end(struct blocks *b);

/* End the last block and hand everything to *out. */
void blocks_finish(struct blocks *b, struct source *out);

#endif /* CORE_SOURCE_BLOCKS_H */
