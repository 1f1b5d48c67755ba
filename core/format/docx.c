/* SPDX-License-Identifier: MIT */
#include "core/format/docx.h"

#include "core/format/office.h"

/* The parts that belong to a document, by kind of relation. */
enum part { STYLES, NUMBERING, FOOTNOTES, ENDNOTES, PARTS };

static enum status read_notes(struct docx *d, struct package *p,
	struct rap_str name, struct error *err)
{
	struct rap_str text;
	enum status st = package_text(&text, p, name.at, err);
	if (st || !d->notes.count) {
		return st;
	}
	st = docx_read_text(d, text, err);
	return st ? error_context(err, "%s", name.at) : STATUS_OK;
}

static enum status read_recipes(struct docx *d, struct package *p,
	const struct rap_str *names, struct error *err)
{
	struct rap_str text;
	enum status st = package_text(&text, p, names[STYLES].at, err);
	if (!st) {
		st = docx_styles_read(&d->styles, d->markup.arena, text, err);
		st = st ? error_context(err, "%s", names[STYLES].at) : st;
	}
	if (!st) {
		st = package_text(&text, p, names[NUMBERING].at, err);
	}
	if (!st) {
		st = docx_lists_read(&d->lists, d->markup.arena, text,
			&d->styles, err);
		st = st ? error_context(err, "%s", names[NUMBERING].at) : st;
	}
	return st;
}

static enum status read_document(struct docx *d, struct package *p,
	struct rap_str main, struct error *err)
{
	static const char *const kinds[PARTS] = {
		"styles", "numbering", "footnotes", "endnotes"};
	struct rap_str names[PARTS];
	struct rap_str text;
	enum status st = STATUS_OK;
	for (int i = 0; i < PARTS && !st; i++) {
		st = package_related(&names[i], p, main, kinds[i], err);
	}
	st = st ? st : read_recipes(d, p, names, err);
	st = st ? st : package_text(&text, p, main.at, err);
	if (st) {
		return st;
	}
	st = docx_read_text(d, text, err);
	if (st) {
		return error_context(err, "%s", main.at);
	}
	st = read_notes(d, p, names[FOOTNOTES], err);
	return st ? st : read_notes(d, p, names[ENDNOTES], err);
}

enum status read_docx(struct source *out, struct package *p,
	struct rap_str main, const struct format_options *options,
	struct error *err)
{
	struct extract x;
	struct docx d = {.markup = {.arena = p->arena}, .x = &x};
	extract_init(&x, p->arena);
	story_init(&d.story, &x, options, docx_shape, &d);
	d.markup.story = &d.story;
	enum status st = read_document(&d, p, main, err);
	if (st) {
		return st;
	}
	package_fields(&x, p, "docProps/core.xml");
	package_fields(&x, p, "docProps/custom.xml");
	return extract_finish(&x, out, err);
}
