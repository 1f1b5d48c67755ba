/* SPDX-License-Identifier: MIT */
#include "core/source/reader.h"

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

/* XML says so itself; the other two are told apart by name only. */
static enum source_format pick(struct rap_str path, struct rap_str decoded)
{
	struct rap_str head = str_trim(decoded);
	if (str_starts_with(head, "<?xml") ||
		str_starts_with(head, "<treaty") ||
		has_extension(path, ".xml")) {
		return FORMAT_XML;
	}
	if (has_extension(path, ".md") || has_extension(path, ".markdown")) {
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
	struct rap_span raw = origin_span(&s->decoding, decoded);
	if (!s->decoding.count) {
		raw.begin += s->bom_len;
		raw.end += s->bom_len;
	}
	return raw;
}
