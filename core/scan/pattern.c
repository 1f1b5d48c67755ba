/* SPDX-License-Identifier: MIT */
#include "core/scan/pattern.h"

#include "core/base/utf8.h"

/* What of a pattern an error message shows. */
enum { SHOWN_CHARACTERS = 80 };

static const char *const relation_names[] = {
	[RAP_NEAR] = "near",
	[RAP_BEFORE] = "before",
	[RAP_UNLESS] = "unless",
};

/* Where things are made that last, and where they are made that do not. */
struct workshop {
	struct arena *lasting;
	struct arena *scratch;
	struct map *known; /* terms of guards, by text; or NULL */
};

static enum status make_term(struct term *out, const struct workshop *w,
	struct rap_str text, bool exact, struct error *err)
{
	struct term term;
	enum status st = term_parse(&term, w->scratch, text, err);

	if (!st) {
		term.exact = exact;
		*out = term_copy(w->lasting, &term);
	}
	return st;
}

/* Guards have many terms in common, each of which is parsed once. */
static enum status find_term(const struct term **out, const struct workshop *w,
	struct rap_str text, struct error *err)
{
	void **known = w->known ? map_at(w->known, w->lasting, text) : NULL;

	if (known && *known) {
		*out = *known;
		return STATUS_OK;
	}
	struct term *made = arena_bytes(w->lasting, sizeof(*made));
	enum status st = make_term(made, w, text, false, err);
	if (!st && known) {
		*known = made;
	}
	*out = made;
	return st;
}

/* Pieces of a text that ';' ends or separates, at most. */
static size_t most_pieces(struct rap_str text)
{
	size_t count = 1;

	for (size_t i = 0; i < text.len; i++) {
		count += text.at[i] == ';';
	}
	return count;
}

static enum status make_guard_terms(struct guard *g, const struct workshop *w,
	struct rap_str rest, struct error *err)
{
	struct rap_str piece;
	enum status st = STATUS_OK;

	g->terms = arena_array(w->lasting, most_pieces(rest),
		sizeof(const struct term *));
	while (!st && str_next_piece(&rest, ';', &piece)) {
		const struct term *term;
		st = find_term(&term, w, piece, err);
		if (st) {
			break;
		}
		g->terms[g->term_count++] = term;
		openers_add(&g->openers, term);
		g->words_max = term->words_max > g->words_max ? term->words_max
							      : g->words_max;
	}
	if (!st && !g->term_count) {
		st = error_set(err, STATUS_SYNTAX, "there is no term");
	}
	return st;
}

static enum status make_guard(struct guard *out, const struct workshop *w,
	const struct rap_guard *declared, struct error *err)
{
	struct guard g = {
		.within = declared->within, .text = str_of(declared->term)};

	if (declared->relation > RAP_UNLESS ||
		declared->same > RAP_SAME_DOCUMENT) {
		return error_set(err, STATUS_SYNTAX,
			"a guard has relation %u and bound %u; see enum "
			"rap_relation and enum rap_same",
			declared->relation, declared->same);
	}
	g.relation = (enum rap_relation)declared->relation;
	g.same = (enum rap_same)declared->same;
	g.within = declared->within ? declared->within : UINT32_MAX;
	enum status st = make_guard_terms(&g, w, g.text, err);
	if (st) {
		return error_context(err, "%s '%s'", relation_names[g.relation],
			declared->term ? declared->term : "");
	}
	*out = g;
	return STATUS_OK;
}

/* The writer of the table may know a smaller or a larger struct than we. */
static struct rap_guard declared_guard(const struct rap_pattern *p, uint32_t i)
{
	struct rap_guard out = {0};
	size_t stride = p->guards->size;
	const char *at = (const char *)p->guards;

	stride = stride ? stride : sizeof(out);
	memcpy(&out, at + i * stride,
		stride < sizeof(out) ? stride : sizeof(out));
	return out;
}

static enum status make_guards(struct pattern *out, const struct workshop *w,
	const struct rap_pattern *declared, struct error *err)
{
	enum status st = STATUS_OK;

	out->guards = arena_array(w->lasting, declared->guard_count,
		sizeof(*out->guards));
	for (uint32_t i = 0; !st && i < declared->guard_count; i++) {
		struct rap_guard guard = declared_guard(declared, i);
		st = make_guard(&out->guards[i], w, &guard, err);
		out->guard_count++;
	}
	return st;
}

static enum status check_regex(struct rap_str text, bool exact,
	struct error *err)
{
	size_t bad = utf8_first_bad(text);

	if (bad < text.len) {
		return error_set(err, STATUS_SYNTAX,
			"at %zu: not UTF-8; save the text as UTF-8", bad + 1);
	}
	if (!text.len) {
		return error_set(err, STATUS_SYNTAX, "the regex is empty");
	}
	return regex_check(text, exact, err);
}

enum status pattern_parse(struct pattern *out, struct arena *a,
	struct arena *scratch, const struct rap_pattern *declared,
	struct map *known, struct error *err)
{
	struct pattern p = {
		.text = str_of(declared->text),
		.flags = declared->flags,
		.languages = declared->languages,
	};
	struct workshop w = {a, scratch, known};
	bool exact = p.flags & RAP_PATTERN_EXACT;
	enum status st = p.flags & RAP_PATTERN_REGEX
		? check_regex(p.text, exact, err)
		: make_term(&p.term, &w, p.text, exact, err);

	if (!st && declared->guard_count) {
		st = make_guards(&p, &w, declared, err);
	}
	if (st) {
		struct rap_str shown = utf8_first_bad(p.text) < p.text.len
			? str_of("?")
			: utf8_head(p.text, SHOWN_CHARACTERS);
		return error_context(err, "pattern '%.*s'", (int)shown.len,
			shown.at);
	}
	*out = p;
	return STATUS_OK;
}
