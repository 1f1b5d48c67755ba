/* SPDX-License-Identifier: MIT */
#include "core/text/nest.h"

#include "core/text/sentence.h"

struct rap_unit *nest_add(struct outline *o, uint32_t kind,
	struct rap_span span, uint32_t first_word)
{
	struct document *d = o->d;
	struct rap_unit *u;

	if (d->unit_count == d->unit_capacity) {
		uint32_t more = d->unit_capacity + d->unit_capacity / 2 + 64;

		d->units = arena_grow(d->arena, d->units, d->unit_count, more,
			sizeof(*d->units));
		d->unit_capacity = more;
	}
	u = &d->units[d->unit_count++];
	*u = (struct rap_unit){.size = sizeof(*u),
		.kind = kind,
		.span = span,
		.parent = o->depth ? nest_top(o)->unit : RAP_NO_UNIT,
		.first_word = first_word,
		.label = {"", 0},
		.title = {"", 0}};
	return u;
}

struct rap_unit *nest_open(struct outline *o, uint32_t kind, uint32_t begin,
	uint32_t first_word)
{
	struct rap_unit *u =
		nest_add(o, kind, (struct rap_span){begin, begin}, first_word);

	o->open[o->depth++] =
		(struct open_unit){.unit = o->d->unit_count - 1, .kind = kind};
	return u;
}

void nest_close(struct outline *o)
{
	struct rap_unit *u = &o->d->units[nest_top(o)->unit];

	u->span.end = o->end > u->span.begin ? o->end : u->span.begin;
	u->word_count = o->end_word - u->first_word;
	u->descendants = o->d->unit_count - nest_top(o)->unit - 1;
	o->depth--;
}

void nest_close_below(struct outline *o, uint32_t kind)
{
	while (nest_top_kind(o) > kind) {
		nest_close(o);
	}
	o->items.depth = 0;
}

bool nest_in_article(const struct outline *o)
{
	for (uint32_t i = 0; i < o->depth; i++) {
		if (o->open[i].kind == RAP_UNIT_ARTICLE) {
			return true;
		}
	}
	return false;
}

void nest_add_sentences(struct outline *o, const struct text_block *block,
	uint32_t begin)
{
	struct sentences walk = {.document = o->d,
		.at = begin,
		.end = block->span.end,
		.word = block->first_word,
		.end_word = block->first_word + block->word_count};
	struct sentence s;

	while (walk.word < walk.end_word &&
		o->d->view.words[walk.word].span.begin < begin) {
		walk.word++;
	}
	while (sentence_next(&walk, &s)) {
		struct rap_unit *u =
			nest_add(o, RAP_UNIT_SENTENCE, s.span, s.first_word);

		u->word_count = s.word_count;
	}
}

void nest_extend(struct outline *o, const struct text_block *block)
{
	o->end = block->span.end;
	o->end_word = block->first_word + block->word_count;
}
