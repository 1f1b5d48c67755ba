/* SPDX-License-Identifier: MIT */
#include "core/text/article_state.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/text/bracket_words.h"

/* Longer texts are no notes; a removed article has a word or two left. */
enum { NOTE_MAX = 600, LEFT_MAX = 8, SMALL_SHARE = 10 };

const char *article_state_name(enum article_state state)
{
	static const char *const names[] = {
		[STATE_CLEAN] = "clean",
		[STATE_NEARLY_CLEAN] = "nearly-clean",
		[STATE_OPTIONS] = "options",
		[STATE_DISPUTED_WHOLE] = "disputed-whole",
		[STATE_BRACKETED] = "bracketed",
		[STATE_PARKED] = "parked",
		[STATE_AGREED_AD_REF] = "agreed-ad-ref",
		[STATE_REMOVED] = "removed",
		[STATE_PLACEHOLDER_ONLY] = "placeholder-only",
	};
	return names[state];
}

/* What notes say, in three languages; matched anywhere in a note. */
static const char *const parked[] = {
	"parked", "mis de c\xc3\xb4t\xc3\xa9", "aparcado"};
static const char *const ad_ref[] = {"ad ref"};
static const char *const removed[] = {"deleted", "removed", "withdrawn",
	"supprim\xc3\xa9", "retir\xc3\xa9", "suprimido", "retirado"};
static const char *const pending[] = {"pending", "to be revisited",
	"to be discussed", "to be considered", "to be agreed",
	"under discussion", "insert the relevant", "en attente",
	"\u00e0 r\u00e9examiner", "pendiente"};
static const char *const conditions[] = {"subject to ",
	"sous r\xc3\xa9serve de ", "sous r\xc3\xa9serve du ", "supeditado a ",
	"supeditado al ", "condicionado a ", "a reserva de ", "reviewed once ",
	"until ", "once "};

/* The place behind the first of some words, or text.len + 1. */
static size_t find_any(struct rap_str text, const char *const *list,
	size_t count)
{
	for (size_t k = 0; k < count; k++) {
		for (size_t i = 0; i < text.len; i++) {
			/* Most places differ in the first letter. */
			if (ascii_lower(text.at[i]) == list[k][0] &&
				str_starts_with_ignoring_case(str_from(text, i),
					list[k])) {
				return i + strlen(list[k]);
			}
		}
	}
	return text.len + 1;
}

static bool says(struct rap_str text, const char *const *list, size_t count)
{
	return find_any(text, list, count) <= text.len;
}

/* What the state depends on: up to the end of the sentence. */
static struct rap_str read_condition(struct rap_str note)
{
	size_t at = find_any(note, conditions, COUNT_OF(conditions));
	struct rap_str rest = str_from(note, at);
	size_t end = 0;
	while (end < rest.len && !strchr(".;])}\n", rest.at[end])) {
		end++;
	}
	return str_trim((struct rap_str){rest.at, end});
}

struct reading {
	struct article_progress *out;
	const struct document *d;
	const struct brackets *b;
	const struct bracket_scope *s;
	uint32_t scope;
	bool parked, ad_ref, removed;
};

static void set_note(struct reading *r, struct rap_str note)
{
	uint32_t begin = (uint32_t)(note.at - r->d->view.text.at);
	r->out->note = (struct rap_span){begin, begin + (uint32_t)note.len};
}

static void read_note(struct reading *r, struct rap_str note)
{
	if (!note.len || note.len > NOTE_MAX) {
		return;
	}
	bool park = says(note, parked, COUNT_OF(parked));
	bool refer = says(note, ad_ref, COUNT_OF(ad_ref));
	bool gone = says(note, removed, COUNT_OF(removed));
	struct rap_str condition = read_condition(note);
	r->out->pending += !park && says(note, pending, COUNT_OF(pending));
	if ((park || refer || gone) && !r->parked) {
		set_note(r, note);
	}
	if (condition.len && !r->out->condition.len) {
		r->out->condition = condition;
		if (r->out->note.begin == r->out->note.end) {
			set_note(r, note);
		}
	}
	r->parked = r->parked || park;
	r->ad_ref = r->ad_ref || refer;
	r->removed = r->removed || gone;
}

/* "{Pending outcome of discussions on Article 10}" */
static void read_curly(struct reading *r, struct rap_str text)
{
	size_t open = str_find_byte(text, '{');
	while (open < text.len) {
		text = str_from(text, open + 1);
		struct rap_str inside = text;
		inside.len = inside.len < NOTE_MAX ? inside.len : NOTE_MAX;
		size_t end = str_find_byte(inside, '}');
		if (end < inside.len) {
			read_note(r, (struct rap_str){inside.at, end});
			text = str_from(text, end + 1);
		}
		open = str_find_byte(text, '{');
	}
}

/* "Article 12: Transparency (parked)": a word in round brackets there. */
static void read_heading(struct reading *r, struct rap_str line)
{
	size_t open = str_find_byte(line, '(');
	struct rap_str inside = str_from(line, open + 1);
	inside.len = str_find_byte(inside, ')');
	if (open < line.len && bracket_is_note(inside)) {
		read_note(r, inside);
	}
}

static void read_notes(struct reading *r)
{
	const struct document *d = r->d;
	/* Few articles have a brace at all. */
	struct rap_str all = str_slice(d->view.text, r->s->span);
	bool curly = str_find_byte(all, '{') < all.len;
	uint32_t i = document_block_at(d, r->s->span.begin);
	for (; i < d->block_count && d->blocks[i].span.begin < r->s->span.end;
		i++) {
		struct rap_str text =
			str_slice(d->view.text, d->blocks[i].span);
		struct rap_str bare = str_past(text, "*({ ");
		if (d->blocks[i].kind == BLOCK_HEADING) {
			read_heading(r, text);
		} else if (bracket_is_note(bare)) {
			read_note(r, bare);
			continue;
		}
		if (curly) {
			read_curly(r, text);
		}
	}
	for (uint32_t k = 0; k < r->s->bracket_count; k++) {
		const struct bracket *b = &r->b->at[r->s->first_bracket + k];
		if (b->class == BRACKET_NOTE && b->pairing == BRACKET_PAIRED) {
			read_note(r, str_slice(d->view.text, b->body));
		}
	}
}

/* Where the words of the article begin, behind its heading. */
static uint32_t body_begin(const struct document *d,
	const struct bracket_scope *s)
{
	uint32_t i = document_block_at(d, s->span.begin);
	while (i + 1 < d->block_count &&
		d->units[d->blocks[i].unit].kind == RAP_UNIT_HEADING &&
		d->blocks[i + 1].span.begin < s->span.end) {
		i++;
	}
	return d->blocks[i].span.begin;
}

/* Whether words of the heading are in a live bracket. */
static bool is_heading_open(const struct reading *r, uint32_t body)
{
	for (uint32_t i = 0; i < r->s->bracket_count; i++) {
		const struct bracket *b = &r->b->at[r->s->first_bracket + i];
		if (b->live && b->span.begin < body) {
			return true;
		}
	}
	return false;
}

static bool is_whole(const struct reading *r, uint32_t body)
{
	const struct document *d = r->d;
	uint32_t first = document_word_at(d, body);
	uint32_t last = document_word_at(d, r->s->span.end);
	for (uint32_t i = 0; i < r->s->bracket_count && last > first; i++) {
		const struct bracket *b = &r->b->at[r->s->first_bracket + i];
		if (b->depth != 1) {
			continue;
		}
		/* A number that stands before the bracket is no text. */
		uint32_t begin = document_word_at(d, b->span.begin);
		uint32_t end = document_word_at(d, b->span.end);
		if (begin <= first + 1 && end >= last) {
			return true;
		}
	}
	return false;
}

static bool has_big_options(const struct reading *r)
{
	for (uint32_t i = 0; r->s->options && i < r->b->option_count; i++) {
		const struct bracket_option *o = &r->b->options[i];
		if (o->scope == r->scope && (o->for_article || o->no_text)) {
			return true;
		}
	}
	return false;
}

static bool is_nearly_clean(const struct reading *r, uint32_t body)
{
	const struct bracket_scope *s = r->s;
	return s->issues + r->out->pending == 1 && !has_big_options(r) &&
		!is_heading_open(r, body) &&
		s->bracketed_words * SMALL_SHARE <= s->words;
}

static enum article_state by_marks(const struct reading *r, uint32_t body)
{
	const struct bracket_scope *s = r->s;
	if (!s->issues && !s->stray && !r->out->pending) {
		return s->placeholders ? STATE_PLACEHOLDER_ONLY : STATE_CLEAN;
	}
	if (is_whole(r, body) && !s->options) {
		return STATE_DISPUTED_WHOLE;
	}
	if (is_nearly_clean(r, body)) {
		return STATE_NEARLY_CLEAN;
	}
	return s->options ? STATE_OPTIONS : STATE_BRACKETED;
}

void article_state_read(struct article_progress *out, const struct document *d,
	const struct brackets *b, uint32_t scope)
{
	const struct bracket_scope *s = &b->scopes[scope];
	struct reading r = {.out = out, .d = d, .b = b, .s = s, .scope = scope};
	uint32_t body = body_begin(d, s);
	uint32_t left =
		document_word_at(d, s->span.end) - document_word_at(d, body);
	*out = (struct article_progress){.condition = {"", 0}};
	read_notes(&r);
	out->state = by_marks(&r, body);
	out->from_note = true;
	if (r.removed && left <= LEFT_MAX) {
		out->state = STATE_REMOVED;
	} else if (r.parked) {
		out->state = STATE_PARKED;
	} else if (r.ad_ref && !s->issues) {
		out->state = STATE_AGREED_AD_REF;
	} else {
		out->from_note = false;
	}
}
