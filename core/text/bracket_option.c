/* SPDX-License-Identifier: MIT */
/*
 * Blocks of options: "Option 1: ...", "Alt (b)", "Opción II", "5 alt.".
 *
 * A choice ends where the paragraph numbers go on behind the one that it
 * stands in, else with its article.
 */
#include "core/base/ascii.h"
#include "core/source/option_label.h"
#include "core/text/bracket_make.h"
#include "core/text/bracket_words.h"
#include "core/text/label.h"

/* OPTIONS_MAX is for a document: the longest drafts have some hundreds. */
enum { NESTED_MAX = 8, LEAD_MAX = 3, OPTIONS_MAX = 4096 };

/* How an option is called. */
struct call {
	struct rap_str label; /* "Option 1" */
	uint32_t style; /* equal for those of one series: keyword and kind */
	uint32_t ordinal;
	size_t end; /* behind the label and its mark, in the text */
};

/* A choice that is open. */
struct choice {
	uint32_t number;
	uint32_t style;
	uint32_t ordinal;         /* of its last option */
	uint32_t option;          /* index of that */
	uint32_t paragraph, item; /* that it stands in; 0 if in none */
};

struct finding_options {
	struct brackets *out;
	const struct document *d;
	struct choice open[NESTED_MAX];
	uint32_t depth;
	uint32_t capacity;
	uint32_t choices;
	uint32_t scope;
	uint32_t paragraph, item; /* numbers of the last ones */
};

static uint32_t read_number(struct rap_str text, size_t *len)
{
	uint32_t number = 0;
	*len = 0;
	while (*len < 3 && ascii_is_digit(str_at(text, *len))) {
		number = number * 10 + (uint32_t)(text.at[*len] - '0');
		(*len)++;
	}
	return number;
}

/* "1", "(a)", "II", "B": its length, 0 if it is none of them. */
static size_t read_designator(struct rap_str text, struct call *c)
{
	size_t open = str_at(text, 0) == '(';
	struct rap_str inner = str_from(text, open);
	size_t len = 0;
	c->ordinal = read_number(inner, &len);
	c->style += open ? 1 : 0;
	if (!len) {
		while (len < 5 && ascii_is_letter(str_at(inner, len))) {
			len++;
		}
		struct rap_str word = {inner.at, len};
		c->ordinal = label_roman(word);
		if (len == 1 && !c->ordinal) {
			c->ordinal =
				(uint32_t)(ascii_lower(inner.at[0]) - 'a' + 1);
		}
		c->style += 2;
	}
	if (!c->ordinal || (open && str_at(inner, len) != ')')) {
		return 0;
	}
	return len + (open ? 2 : 0);
}

/* Whether what stands behind a label sets it off: "Option 1:", "Option 1". */
static bool is_set_off(struct rap_str rest)
{
	char next = str_at(rest, 0);
	struct rap_str word = str_trim(rest);
	bool dash = str_starts_with(word, "-") ||
		str_starts_with(word, "\xe2\x80\x93") ||
		str_starts_with(word, "\xe2\x80\x94");
	return !rest.len || strchr(":.)]*", next) || dash ||
		(next == ' ' &&
			(str_at(word, 0) == '[' || str_at(word, 0) == ':' ||
				ascii_is_upper(str_at(word, 0)))) ||
		next == '\n';
}

static bool read_call(struct rap_str text, struct call *c)
{
	*c = (struct call){0};
	size_t at = option_word(text, &c->style);
	c->style *= 4; /* room for the kinds of designators */
	size_t gap = at;
	while (at && str_at(text, at) == ' ') {
		at++;
	}
	if (!at ||
		(at == gap && str_at(text, at) != '(' &&
			!ascii_is_digit(str_at(text, at)))) {
		return false;
	}
	size_t len = read_designator(str_from(text, at), c);
	struct rap_str rest = str_from(text, at + len);
	if (!len || !is_set_off(rest)) {
		return false;
	}
	c->label = (struct rap_str){text.at, at + len};
	c->end = at + len;
	return true;
}

/* "5 alt.", "5alt 2", "PP5alt": another text for paragraph 5. */
static bool read_alt_number(struct rap_str text, struct call *c)
{
	size_t len;
	/* Paragraphs of a preamble and of the operative part. */
	size_t at = str_starts_with(text, "PP") || str_starts_with(text, "OP")
		? 2
		: 0;
	uint32_t number = read_number(str_from(text, at), &len);
	at += len;
	while (len && (str_at(text, at) == ' ' || str_at(text, at) == '.')) {
		at++;
	}
	if (!len || !str_starts_with_ignoring_case(str_from(text, at), "alt")) {
		return false;
	}
	at += 3;
	if (!strchr(" .:1234567890", str_at(text, at)) ||
		ascii_is_lower(str_at(text, at))) {
		return false;
	}
	*c = (struct call){.label = {text.at, at},
		.style = 1000 + number,
		.ordinal = 1,
		.end = at};
	return true;
}

/* Brackets and marks that may stand before a label. */
static size_t skip_marks(struct rap_str text)
{
	size_t i = 0;
	while (i < text.len && !ascii_is_letter(text.at[i]) &&
		strchr("[{*_ \"", text.at[i])) {
		i++;
	}
	return i;
}

static void close_choices(struct finding_options *f, uint32_t keep,
	uint32_t place)
{
	while (f->depth > keep) {
		struct bracket_option *o =
			&f->out->options[f->open[--f->depth].option];
		o->span.end = place > o->span.begin ? place : o->span.end;
	}
}

/* The open choice that an option goes on with; else a new one is opened. */
static struct choice *choice_for(struct finding_options *f,
	const struct call *c, uint32_t place)
{
	for (uint32_t i = f->depth; i-- > 0;) {
		if (f->open[i].style != c->style) {
			continue;
		}
		bool goes_on = f->open[i].ordinal < c->ordinal;
		close_choices(f, i + 1, place);
		f->out->options[f->open[i].option].span.end = place;
		if (!goes_on) {
			close_choices(f, i, place);
			break;
		}
		return &f->open[i];
	}
	if (f->depth == NESTED_MAX) {
		close_choices(f, NESTED_MAX - 1, place);
	}
	struct choice *choice = &f->open[f->depth++];
	*choice = (struct choice){.number = f->choices++,
		.style = c->style,
		.paragraph = f->paragraph,
		.item = f->item};
	return choice;
}

/* Whether a choice at this place is on all that the article says. */
static bool is_for_article(const struct finding_options *f, uint32_t place)
{
	const struct bracket_scope *s = &f->out->scopes[f->scope];
	const struct document *d = f->d;
	uint32_t begin = s->span.begin;
	uint32_t block = document_block_at(d, begin);
	while (block < d->block_count &&
		d->blocks[block].kind == BLOCK_HEADING) {
		begin = d->blocks[block++].span.end;
	}
	return s->kind == SCOPE_ARTICLE && !f->paragraph && !f->item &&
		begin <= place &&
		document_word_at(d, place) - document_word_at(d, begin) <=
		LEAD_MAX;
}

static void add_option(struct finding_options *f, const struct call *c)
{
	struct brackets *out = f->out;
	if (out->option_count == OPTIONS_MAX) {
		return;
	}
	uint32_t place = (uint32_t)(c->label.at - f->d->view.text.at);
	struct choice *choice = choice_for(f, c, place);
	if (out->option_count == f->capacity) {
		uint32_t capacity = f->capacity ? f->capacity * 2 : 32;
		out->options = arena_grow(f->d->arena, out->options,
			f->capacity, capacity, sizeof(*out->options));
		f->capacity = capacity;
	}
	bool first = choice->ordinal == 0;
	bool for_article = first ? is_for_article(f, place)
				 : out->options[choice->option].for_article;
	choice->ordinal = c->ordinal;
	choice->option = out->option_count;
	out->options[out->option_count++] = (struct bracket_option){
		.span = {place, f->out->scopes[f->scope].span.end},
		.label = c->label,
		.scope = f->scope,
		.choice = choice->number,
		.for_article = for_article,
	};
}

/* An ordinal of "2", "2bis", "(b)", "iv"; 0 if there is none. */
static uint32_t ordinal_of(struct rap_str label)
{
	size_t len;
	label = str_past(label, "([");
	uint32_t number = read_number(label, &len);
	if (!len && ascii_is_lower(str_at(label, 0))) {
		number = (uint32_t)(label.at[0] - 'a' + 1);
	}
	return number;
}

/* A number that goes on behind the one of an open choice ends that choice. */
static void take_number(struct finding_options *f, const struct rap_unit *u)
{
	uint32_t number = ordinal_of(u->label);
	if (!number) {
		return;
	}
	bool item = u->kind == RAP_UNIT_ITEM;
	for (uint32_t i = 0; i < f->depth; i++) {
		const struct choice *c = &f->open[i];
		uint32_t at = item ? c->item : c->paragraph;
		if (at && number == at + 1) {
			close_choices(f, i, u->span.begin);
			break;
		}
	}
	if (f->depth) {
		return; /* numbers inside an option are its own */
	}
	f->item = item ? number : 0;
	f->paragraph = item ? f->paragraph : number;
}

/* What few places of a text pass is asked first. */
static bool may_begin(struct rap_str text, size_t at)
{
	char before = text.at[at - 1];
	return (before == '[' ||
		(before == ' ' && strchr(".;:])", text.at[at - 2])));
}

/*
 * Options that follow in the same paragraph, behind the end of a sentence. A
 * colon ends their label, so only what stands close before one is looked at.
 */
static void read_inside(struct finding_options *f, struct rap_str text)
{
	enum { LABEL_MAX = 24 }; /* "Alternative (xviii)" and some more */
	struct call c;
	size_t i = 2;
	size_t colon = str_find_byte(text, ':');
	while (colon < text.len) {
		i = colon > i + LABEL_MAX ? colon - LABEL_MAX : i;
		for (; i < colon; i++) {
			if (may_begin(text, i) &&
				read_call(str_from(text, i), &c) &&
				str_at(text, i + c.end) == ':') {
				add_option(f, &c);
			}
		}
		size_t behind = colon + 1;
		colon = behind + str_find_byte(str_from(text, behind), ':');
	}
}

static void read_block(struct finding_options *f, const struct text_block *b)
{
	struct rap_str text = str_slice(f->d->view.text, b->span);
	struct call c;
	take_number(f, &f->d->units[b->unit]);
	size_t at = skip_marks(text);
	struct label label = label_of_text(str_from(text, at));
	bool alt = read_alt_number(str_from(text, at), &c);
	if (!alt && label.kind != LABEL_NONE) {
		at += label.rest;
		at += skip_marks(str_from(text, at));
	}
	if (alt || read_call(str_from(text, at), &c)) {
		add_option(f, &c);
		at += c.end;
	}
	read_inside(f, str_from(text, at));
}

static void read_scope(struct finding_options *f)
{
	const struct bracket_scope *s = &f->out->scopes[f->scope];
	uint32_t block = document_block_at(f->d, s->span.begin);
	f->depth = 0;
	f->paragraph = 0;
	f->item = 0;
	for (; block < f->d->block_count &&
		f->d->blocks[block].span.begin < s->span.end;
		block++) {
		read_block(f, &f->d->blocks[block]);
	}
	close_choices(f, 0, s->span.end);
}

static struct rap_str past_marks(struct rap_str text)
{
	return str_past(text, " :.)*[({\n\"-]");
}

/* Behind who proposes: "[proposed by CHN]: ". */
static struct rap_str past_holder(struct rap_str text)
{
	bool held = str_at(str_past(text, " "), 0) == '[';
	size_t close = held ? str_find(text, "]:") : text.len;
	return close < text.len ? str_from(text, close + 2) : text;
}

/* "Option 3: No text", "Option 3 [by A]: 1. No text": what it says besides its
 * label is that. */
static bool is_no_text(const struct document *d, const struct bracket_option *o)
{
	enum { LONGEST = 120 };
	struct rap_str text = str_slice(d->view.text, o->span);
	text = str_from(text, o->label.len);
	text = past_marks(past_holder(text));
	size_t number = 0;
	while (number < text.len && ascii_is_digit(text.at[number])) {
		number++;
	}
	if (number && number < text.len && strchr(".)", text.at[number])) {
		text = past_marks(str_from(text, number));
	}
	return text.len < LONGEST && bracket_is_no_text(text);
}

void bracket_find_options(struct brackets *out, const struct document *d)
{
	struct finding_options f = {.out = out, .d = d};
	for (f.scope = 0; f.scope < out->scope_count; f.scope++) {
		if (out->scopes[f.scope].kind != SCOPE_REST) {
			read_scope(&f);
		}
	}
	for (uint32_t i = 0; i < out->option_count; i++) {
		struct bracket_option *o = &out->options[i];
		o->no_text = is_no_text(d, o);
		out->scopes[o->scope].options++;
	}
}
