/* SPDX-License-Identifier: MIT */
/*
 * Where brackets may pair: an article, the preamble, or what stands between.
 */
#include "core/base/ascii.h"
#include "core/text/bracket_make.h"

/* The section or article that a block stands in, or the document. */
static uint32_t home_of(const struct document *d, uint32_t block)
{
	uint32_t unit = d->blocks[block].unit;
	while (d->units[unit].kind > RAP_UNIT_ARTICLE) {
		unit = d->units[unit].parent;
	}
	return unit;
}

/* A section may be called so before the first recital says it. */
static bool is_preamble_title(struct rap_str title)
{
	return str_starts_with_ignoring_case(title, "preamb") ||
		str_starts_with_ignoring_case(title,
			"pr\xc3\xa9"
			"amb") ||
		str_starts_with_ignoring_case(title, "pre\xc3\xa1mb");
}

static uint32_t kind_of(const struct document *d, uint32_t block, uint32_t home)
{
	if (d->units[home].kind == RAP_UNIT_ARTICLE) {
		return SCOPE_ARTICLE;
	}
	bool recital =
		d->units[d->blocks[block].unit].zone == RAP_ZONE_PREAMBLE;
	return recital || is_preamble_title(d->units[home].title)
		? SCOPE_PREAMBLE
		: SCOPE_REST;
}

/*
 * "[Article 3bis] Title", in brackets by its label alone: whether there is such
 * an article is disputed, so its text was written as part of the one before.
 */
static bool goes_on(const struct document *d, uint32_t block, uint32_t home)
{
	struct rap_str line = str_slice(d->view.text, d->blocks[block].span);
	size_t close = str_find_byte(line, ']');
	if (d->units[home].kind != RAP_UNIT_ARTICLE || close == line.len ||
		line.at[0] != '[') {
		return false;
	}
	struct rap_str inside = {line.at + 1, close - 1};
	return str_equal(str_trim(inside), d->units[home].label);
}

/*
 * A heading without a label amid an article: the numbers of its paragraphs go
 * on behind it, so what follows is still the article's text.
 */
static bool is_subheading(const struct document *d, uint32_t block,
	uint32_t home)
{
	const struct rap_unit *section = &d->units[home];
	if (section->kind != RAP_UNIT_SECTION || section->label.len) {
		return false;
	}
	for (; block < d->block_count &&
		d->blocks[block].span.begin < section->span.end;
		block++) {
		struct rap_str label = d->units[d->blocks[block].unit].label;
		if (label.len) {
			return ascii_is_digit(label.at[0]) &&
				!str_equal(label, str_of("1"));
		}
	}
	return false;
}

/* The article or section that each block belongs to. */
struct dividing {
	uint32_t home; /* of the block before */
	bool joined;   /* a section that goes on with the article before it */
};

static void add_block(struct brackets *out, struct dividing *v,
	const struct document *d, uint32_t block)
{
	bool begun = out->scope_count > 0;
	struct bracket_scope *last =
		&out->scopes[begun ? out->scope_count - 1 : 0];
	uint32_t home = home_of(d, block);
	uint32_t kind = kind_of(d, block, home);
	bool after = begun && last->kind == SCOPE_ARTICLE;
	if (home != v->home) {
		v->joined = after && is_subheading(d, block, home);
		v->home = home;
	}
	bool same = begun && last->unit == home && last->kind == kind;
	if (!begun || (!same && !v->joined)) {
		last = &out->scopes[out->scope_count++];
		*last = (struct bracket_scope){
			.span = d->blocks[block].span,
			.unit = home,
			.kind = kind,
			.goes_on = after && goes_on(d, block, home),
		};
	}
	last->span.end = d->blocks[block].span.end;
	last->words += d->blocks[block].word_count;
}

void bracket_find_scopes(struct brackets *out, const struct document *d)
{
	struct dividing v = {.home = RAP_NO_UNIT};
	out->scopes =
		arena_array(d->arena, d->block_count + 1, sizeof(*out->scopes));
	for (uint32_t i = 0; i < d->block_count; i++) {
		add_block(out, &v, d, i);
	}
}
