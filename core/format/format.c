/* SPDX-License-Identifier: MIT */
#include "core/format/format.h"

#include "core/format/readers.h"
#include "core/format/sniff.h"
#include "core/source/reader.h"

static enum status read_text_of_any_kind(struct source *out, struct arena *a,
	const struct format_options *options, struct error *err)
{
	(void)options;
	return source_read(out, a, out->path, out->raw, err);
}

enum status format_read(struct source *out, struct arena *a,
	struct rap_str path, struct rap_str raw,
	const struct format_options *options, struct error *err)
{
	static const struct format_options none = {0};
	static const struct {
		enum status (*read)(struct source *, struct arena *,
			const struct format_options *, struct error *);
		enum source_format format;
	} readers[] = {
		[KIND_TEXT] = {read_text_of_any_kind, FORMAT_TEXT},
		[KIND_HTML] = {read_html, FORMAT_HTML},
		[KIND_FLAT] = {read_flat, FORMAT_ODT},
		[KIND_OFFICE] = {read_office, FORMAT_DOCX},
		[KIND_PDF] = {read_pdf, FORMAT_PDF},
	};
	enum format_kind kind = KIND_TEXT;
	enum status st = sniff(&kind, path, raw, err);
	if (st) {
		return st;
	}
	*out = (struct source){.path = path, .raw = raw};
	out->format = readers[kind].format;
	st = readers[kind].read(out, a, options ? options : &none, err);
	bool word = kind == KIND_FLAT || kind == KIND_OFFICE;
	return st == STATUS_SYNTAX && word
		? error_remedy(err,
			  "save it again in a word processor, or "
			  "ask for another copy")
		: st;
}
