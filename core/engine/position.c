/* SPDX-License-Identifier: MIT */
#include "core/engine/position.h"

#include "core/text/argument.h"

static bool is_question(const struct document *d, const struct rap_unit *u)
{
	return u->span.end && d->view.text.at[u->span.end - 1] == '?';
}

static bool sentence_argues(const struct document *d, uint32_t unit)
{
	const struct rap_unit *u = &d->units[unit];
	uint32_t end = u->first_word + u->word_count;
	return !is_question(d, u) &&
		(argument_found(d, u->first_word, end) ||
			(u->zone == RAP_ZONE_RATIONALE &&
				argument_denied(d, u->first_word, end)));
}

static bool goes_on(const struct document *d, uint32_t unit)
{
	const struct rap_unit *u = &d->units[unit];
	return argument_goes_on(d, u->first_word,
		u->first_word + u->word_count);
}

/*
 * Whether the sentence argues, or the one beside it that one of the two points
 * at: "Such a ban would cost us dear."
 */
static bool argued(const struct document *d, const struct rap_unit *sentence)
{
	uint32_t unit = (uint32_t)(sentence - d->units);
	if (sentence_argues(d, unit)) {
		return true;
	}
	if (sentence->kind != RAP_UNIT_SENTENCE) {
		return false;
	}
	bool follows = unit > 0 &&
		d->units[unit - 1].kind == RAP_UNIT_SENTENCE &&
		d->units[unit - 1].parent == sentence->parent;
	bool precedes = unit + 1 < d->unit_count &&
		d->units[unit + 1].kind == RAP_UNIT_SENTENCE &&
		d->units[unit + 1].parent == sentence->parent;
	return (follows && goes_on(d, unit) && sentence_argues(d, unit - 1)) ||
		(precedes && goes_on(d, unit + 1) &&
			sentence_argues(d, unit + 1));
}

/* Whether any sentence of a unit argues. */
static bool argues_anywhere(const struct document *d, uint32_t unit)
{
	uint32_t last = unit + d->units[unit].descendants;
	while (unit < last) {
		unit++;
		if (d->units[unit].kind == RAP_UNIT_SENTENCE &&
			sentence_argues(d, unit)) {
			return true;
		}
	}
	return false;
}

/* Whether a sentence that names nothing says what we want of what was named
 * last. */
static bool echoed(const struct candidate *c, const struct document *d)
{
	uint32_t unit = c->unit;
	uint32_t last = unit + d->units[unit].descendants;
	while (unit < last) {
		const struct rap_unit *u = &d->units[++unit];
		if (u->kind == RAP_UNIT_SENTENCE &&
			u->span.begin >= c->echo.begin &&
			u->span.end <= c->echo.end && !is_question(d, u) &&
			argument_is_own(d, u->first_word,
				u->first_word + u->word_count)) {
			return true;
		}
	}
	return false;
}

bool position_taken(const struct candidate *c, const struct document *d)
{
	if (d->view.kind == RAP_DOCUMENT_REPORT) {
		return false;
	}
	bool named = false;
	for (uint32_t i = 0; i < c->hit_count; i++) {
		if (!c->listed[i] &&
			argued(d, candidate_sentence(d, &c->hits[i]))) {
			return true;
		}
		named = named || !c->listed[i];
	}
	return named && (c->alone ? argues_anywhere(d, c->unit) : echoed(c, d));
}
