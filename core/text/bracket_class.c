/* SPDX-License-Identifier: MIT */
/*
 * What a pair of square brackets is, by what stands in it and around it.
 *
 * Source of the rules: docs/brackets.md, "What is not a negotiating bracket".
 */
#include "core/text/bracket_class.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/text/bracket_party.h"
#include "core/text/bracket_words.h"

/*
 * Bytes that are looked at: of what stands before a bracket, and of a body
 * that may be more than disputed words. Keeps time in step with the text.
 */
enum { BEFORE_MAX = 400, SHORT_MAX = 80 };

static bool is_legal(uint32_t zone)
{
	return zone == RAP_ZONE_LEGAL || zone == RAP_ZONE_DEFINITION ||
		zone == RAP_ZONE_PREAMBLE || zone == RAP_ZONE_ANNEX ||
		zone == RAP_ZONE_HEADING;
}

struct pair bracket_pair_of(const struct document *d, const struct bracket *b)
{
	const struct text_block *block =
		&d->blocks[document_block_at(d, b->span.begin)];
	struct pair p = {.d = d, .b = b, .body = bracket_body(d, b)};
	uint32_t end =
		b->span.end < block->span.end ? block->span.end : b->span.end;
	uint32_t begin = b->span.begin - block->span.begin > BEFORE_MAX
		? b->span.begin - BEFORE_MAX
		: block->span.begin;
	p.before = str_slice(d->view.text,
		(struct rap_span){begin, b->span.begin});
	p.after = str_slice(d->view.text, (struct rap_span){b->span.end, end});
	p.legal = is_legal(d->units[block->unit].zone);
	return p;
}

static bool is_made_of(struct rap_str text, const char *characters)
{
	for (size_t i = 0; i < text.len; i++) {
		if (!strchr(characters, text.at[i])) {
			return false;
		}
	}
	return text.len > 0;
}

static bool is_email(struct rap_str body)
{
	bool one_word = str_find_byte(body, ' ') == body.len;
	return (one_word && str_find_byte(body, '@') < body.len) ||
		bracket_is_word(body, BRACKET_EMAIL);
}

/* "[ ]" or "[x]" at the head of a block that other words follow, or behind
 * another in the same block. */
static bool is_check_box(const struct pair *p, const struct bracket *before)
{
	struct rap_str lead = str_trim(p->before);
	bool first = !lead.len || is_made_of(lead, "-*+ ") ||
		str_equal(lead, str_of("\xe2\x80\xa2")) ||
		(before && before->class == BRACKET_CHECK_BOX &&
			before->span.begin + p->before.len >= p->b->span.begin);
	bool mark = !p->body.len || is_made_of(p->body, "_ ") ||
		str_equal(p->body, str_of("\xe2\x9c\x93")) ||
		str_equal(p->body, str_of("x"));
	return first && mark && p->after.len > 1 && p->after.at[0] == ' ';
}

static bool ends_in_letter(struct rap_str text)
{
	return text.len &&
		(ascii_is_letter(text.at[text.len - 1]) ||
			ascii_is_digit(text.at[text.len - 1]) ||
			(unsigned char)text.at[text.len - 1] >= 0x80);
}

/* An ending of the word that stands right before it. */
static bool is_plural(const struct pair *p, const struct bracket *before)
{
	bool is_slash = str_ends_with(p->before, "/");
	bool attached = ends_in_letter(p->before) ||
		(before && before->class == BRACKET_PLURAL &&
			before->span.end + is_slash == p->b->span.begin);
	return attached && bracket_is_word(p->body, BRACKET_PLURAL);
}

/* "[t]he": a letter changed so that a quotation fits. */
static bool is_changed_letter(const struct pair *p)
{
	return p->body.len == 1 && ascii_is_letter(p->body.at[0]) &&
		ascii_is_lower(str_at(p->after, 0)) &&
		!ends_in_letter(p->before);
}

/* Whether a quotation mark is open before the pair, in its block. */
static bool is_quoted(struct rap_str before)
{
	bool open = false;
	for (size_t i = 0; i < before.len; i++) {
		const char *at = before.at + i;
		size_t left = before.len - i;
		if (*at == '"') {
			open = !open;
		} else if (*at == '\xe2' && left > 2 && at[1] == '\x80') {
			open = at[2] == '\x9c' || (open && at[2] != '\x9d');
		} else if (*at == '\xc2' && left > 1) {
			open = at[1] == '\xab' || (open && at[1] != '\xbb');
		}
	}
	return open;
}

static bool is_ellipsis(struct rap_str body)
{
	return (body.len > 1 && is_made_of(body, ". ")) ||
		str_equal(body, str_of("\xe2\x80\xa6"));
}

static enum bracket_class by_words(const struct pair *p)
{
	static const enum bracket_class order[] = {BRACKET_SIC,
		BRACKET_REDACTION, BRACKET_PLACEHOLDER, BRACKET_EDITORIAL};
	for (size_t i = 0; i < COUNT_OF(order); i++) {
		if (bracket_is_word(p->body, order[i])) {
			return order[i];
		}
	}
	return bracket_is_note(p->body) ? BRACKET_NOTE : BRACKET_NEGOTIATING;
}

/*
 * "[clean] technologies", "is [agreed][decided] that": a word that may also be
 * a note, but treaty text goes on with it.
 */
static bool is_amid_a_sentence(const struct pair *p)
{
	bool amid = p->before.len > 1 && str_at(p->after, 0) == ' ' &&
		ascii_is_lower(str_at(p->after, 1));
	return p->legal && bracket_is_ambiguous(p->body) &&
		(amid || p->b->group != NO_BRACKET);
}

/* "[...][CHN, IND oppose]": who does what with the bracket before. */
static bool is_attribution(const struct pair *p)
{
	struct party_list list = {.arena = p->d->arena};
	return str_ends_with(str_trim(p->before), "]") &&
		party_read_roles(&list, p->body);
}

/* What is long is disputed, a note, or put into a quotation. */
static enum bracket_class by_length(const struct pair *p)
{
	if (bracket_is_note(p->body)) {
		return BRACKET_NOTE;
	}
	return !p->legal && is_quoted(p->before) ? BRACKET_EDITORIAL
						 : BRACKET_NEGOTIATING;
}

static enum bracket_class class_of(const struct pair *p,
	const struct bracket *before)
{
	if (bracket_is_link(p)) {
		return BRACKET_LINK;
	}
	if (is_attribution(p)) {
		return BRACKET_NOTE;
	}
	if (p->body.len > SHORT_MAX) {
		return by_length(p);
	}
	if (is_email(p->body)) {
		return BRACKET_EMAIL;
	}
	if (is_check_box(p, before)) {
		return BRACKET_CHECK_BOX;
	}
	if (is_ellipsis(p->body)) {
		return BRACKET_ELLIPSIS;
	}
	if (!p->body.len || is_made_of(p->body, "_ ")) {
		return BRACKET_PLACEHOLDER;
	}
	if (bracket_is_paragraph_number(p)) {
		return BRACKET_NEGOTIATING;
	}
	if (bracket_is_citation(p)) {
		return BRACKET_CITATION;
	}
	if (is_plural(p, before)) {
		return BRACKET_PLURAL;
	}
	enum bracket_class class =
		is_amid_a_sentence(p) ? BRACKET_NEGOTIATING : by_words(p);
	bool editorial =
		is_changed_letter(p) || (!p->legal && is_quoted(p->before));
	return class == BRACKET_NEGOTIATING && editorial ? BRACKET_EDITORIAL
							 : class;
}

void bracket_classify(struct brackets *out, const struct document *d)
{
	for (uint32_t i = 0; i < out->count; i++) {
		struct bracket *b = &out->at[i];
		if (b->pairing == BRACKET_PAIRED) {
			struct pair p = bracket_pair_of(d, b);
			b->class = (uint8_t)class_of(&p, i ? b - 1 : NULL);
		}
	}
	bracket_find_reference_links(out, d);
	bracket_follow_citations(out, d);
}
