/* SPDX-License-Identifier: MIT */
#include "core/format/office.h"

#include "core/format/readers.h"

static enum status refuse(struct error *err, const char *what)
{
	return error_set(err, STATUS_ENCODING, "%s", what);
}

static enum status read_word(struct source *out, struct package *p,
	struct rap_str main, const struct format_options *options,
	struct error *err)
{
	if (str_starts_with(main, "xl/")) {
		return refuse(err, "a spreadsheet: save the text as .docx");
	}
	if (str_starts_with(main, "ppt/")) {
		return refuse(err, "a presentation: save the text as .docx");
	}
	if (!package_has(p, main.at)) {
		return error_set(err, STATUS_SYNTAX,
			"not a whole Word file: %.*s is missing from it",
			(int)main.len, main.at);
	}
	out->format = FORMAT_DOCX;
	return read_docx(out, p, main, options, err);
}

enum status read_office(struct source *out, struct arena *a,
	const struct format_options *options, struct error *err)
{
	struct package p;
	struct rap_str main;
	enum status st = package_open(&p, a, out->raw, err);
	st = st ? st
		: package_related(&main, &p, str_of(""), "officeDocument", err);
	if (st) {
		return st;
	}
	if (!main.len && package_has(&p, "[Content_Types].xml")) {
		main = str_of("word/document.xml");
	}
	if (main.len) {
		return read_word(out, &p, main, options, err);
	}
	return refuse(err, "a zip archive without a document of Word in it");
}
