/* SPDX-License-Identifier: MIT */
#include "core/source/reader.h"

#include "core/base/array.h"
#include "core/source/decode.h"
#include "core/source/formats.h"

static bool has_extension(struct rap_str path, const char *extension)
{
	size_t len = strlen(extension);
	return path.len > len &&
		str_equal_ignoring_case((struct rap_str){path.at + path.len -
							len,
						len},
			str_of(extension));
}

static bool looks_like_xml(struct rap_str text)
{
	static const char *const roots[] = {"treaty", "akomaNtoso", "TEI"};
	if (str_starts_with(text, "<?xml")) {
		return true;
	}
	for (size_t i = 0; i < COUNT_OF(roots); i++) {
		size_t end = 1 + strlen(roots[i]);
		if (text.len > end && text.at[0] == '<' &&
			memcmp(text.at + 1, roots[i], end - 1) == 0 &&
			strchr(" \t\r\n/>", text.at[end])) {
			return true;
		}
	}
	return false;
}

/* Whether a heading of Markdown, "## Article 1", begins at a place. */
static bool is_heading(struct rap_str text, size_t at)
{
	enum { DEEPEST = 6 };
	size_t depth = 0;
	while (depth <= DEEPEST && str_at(text, at + depth) == '#') {
		depth++;
	}
	return depth && depth <= DEEPEST && str_at(text, at + depth) == ' ';
}

static bool is_after_empty_line(struct rap_str text, size_t at)
{
	struct rap_str before = {text.at, at};
	return str_ends_with(before, "\n\n") || str_ends_with(before, "\n\r\n");
}

/* Many write Markdown and call it .txt: its first line is a heading, or two
 * are that stand by themselves. */
static bool looks_like_markdown(struct rap_str text)
{
	uint32_t headings = is_heading(str_trim(text), 0) ? 2 : 0;
	size_t at = str_find_byte(text, '#');
	while (at < text.len && headings < 2) {
		headings +=
			is_heading(text, at) && is_after_empty_line(text, at);
		at += 1 + str_find_byte(str_from(text, at + 1), '#');
	}
	return headings > 1;
}

/* XML says so itself, and so may Markdown; else the name tells. */
static enum source_format pick(struct rap_str path, struct rap_str decoded)
{
	if (has_extension(path, ".xml") || looks_like_xml(str_trim(decoded))) {
		return FORMAT_XML;
	}
	if (has_extension(path, ".md") || has_extension(path, ".markdown") ||
		looks_like_markdown(decoded)) {
		return FORMAT_MARKDOWN;
	}
	return FORMAT_TEXT;
}

enum status source_read(struct source *out, struct arena *a,
	struct rap_str path, struct rap_str raw, struct error *err)
{
	static enum status (*const readers[])(struct blocks *,
		struct error *) = {
		[FORMAT_TEXT] = read_text,
		[FORMAT_MARKDOWN] = read_markdown,
		[FORMAT_XML] = read_xml,
	};
	struct blocks blocks;
	*out = (struct source){.path = path, .raw = raw};
	enum status st = decode(out, a, err);
	if (st) {
		return st;
	}
	out->format = pick(path, out->decoded);
	blocks_init(&blocks, a, out->decoded);
	st = readers[out->format](&blocks, err);
	if (st) {
		return st;
	}
	blocks_finish(&blocks, out);
	return STATUS_OK;
}

struct rap_span source_raw_span(const struct source *s, struct rap_span decoded)
{
	if (s->is_extract) {
		return (struct rap_span){0, 0};
	}
	struct rap_span raw = origin_span(&s->decoding, decoded);
	if (!s->decoding.count) {
		raw.begin += s->bom_len;
		raw.end += s->bom_len;
	}
	return raw;
}
