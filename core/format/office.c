/* SPDX-License-Identifier: MIT */
#include "core/format/office.h"

#include "core/format/readers.h"
#include "core/source/decode.h"

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

/* An archive says with its first member what it is; not all do. */
static enum status read_kind(struct rap_str *out, struct package *p,
	struct error *err)
{
	enum status st = package_text(out, p, "mimetype", err);
	*out = str_trim(*out);
	return st;
}

static enum status refuse_kind(struct rap_str kind, struct error *err)
{
	if (str_equal(kind, str_of("application/epub+zip"))) {
		return refuse(err, "an e-book (EPUB): save it as HTML");
	}
	return refuse(err,
		str_find(kind, "spreadsheet") < kind.len
			? "a spreadsheet: save the text as .odt"
			: "an OpenDocument file without a text in it: save the "
			  "text as .odt");
}

static enum status read_open_document(struct source *out, struct package *p,
	const struct format_options *options, struct error *err)
{
	struct odt_parts parts = {.content_name = "content.xml",
		.styles_name = "styles.xml",
		.package = p};
	struct rap_str manifest;
	if (!package_has(p, parts.content_name)) {
		return error_set(err, STATUS_SYNTAX,
			"not a whole OpenDocument file: content.xml is missing "
			"from it");
	}
	enum status st =
		package_text(&manifest, p, "META-INF/manifest.xml", err);
	if (!st && str_find(manifest, "encryption-data") < manifest.len) {
		st = refuse(err,
			"protected by a password: save it without one");
	}
	st = st ? st : package_text(&parts.content, p, parts.content_name, err);
	st = st ? st : package_text(&parts.styles, p, parts.styles_name, err);
	out->format = FORMAT_ODT;
	return st ? st : read_odt(out, p->arena, &parts, options, err);
}

enum status read_flat(struct source *out, struct arena *a,
	const struct format_options *options, struct error *err)
{
	static const char begin[] = "<office:meta>";
	enum status st = decode(out, a, err);
	if (st) {
		return st;
	}
	struct rap_str text = out->decoded;
	struct rap_str meta = str_from(text, str_find(text, begin));
	struct odt_parts parts = {.content = text,
		.styles = text,
		.meta = {meta.at, str_find(meta, "</office:meta>")}};
	parts.meta = str_from(parts.meta, strlen(begin));
	if (str_find(text, "opendocument.text") == text.len) {
		return refuse_kind(text, err);
	}
	return read_odt(out, a, &parts, options, err);
}

enum status read_office(struct source *out, struct arena *a,
	const struct format_options *options, struct error *err)
{
	static const char odf[] = "application/vnd.oasis.opendocument.text";
	struct package p;
	struct rap_str main;
	struct rap_str kind;
	enum status st = package_open(&p, a, out->raw, err);
	st = st ? st : read_kind(&kind, &p, err);
	st = st ? st
		: package_related(&main, &p, str_of(""), "officeDocument", err);
	if (st) {
		return st;
	}
	if (str_starts_with(kind, odf) ||
		(!kind.len && package_has(&p, "content.xml"))) {
		return read_open_document(out, &p, options, err);
	}
	if (kind.len) {
		return refuse_kind(kind, err);
	}
	if (!main.len && package_has(&p, "[Content_Types].xml")) {
		main = str_of("word/document.xml");
	}
	return main.len
		? read_word(out, &p, main, options, err)
		: refuse(err,
			  "a zip archive of other files: named .zip, it is "
			  "looked into");
}
