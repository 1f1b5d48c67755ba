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
	struct guard_library *library;
};

static enum status make_guard(struct guard *out, const struct workshop *w,
	const struct rap_guard *declared, struct error *err)
{
	struct guard g = {.within = declared->within};

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
	enum status st = guard_terms_make(&g.looks_for, w->library, w->lasting,
		w->scratch, str_of(declared->term), err);
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
	struct guard_library *library, struct error *err)
{
	struct pattern p = {
		.text = str_of(declared->text),
		.flags = declared->flags,
		.languages = declared->languages,
	};
	struct guard_library own = {0};
	struct workshop w = {a, scratch, library ? library : &own};
	bool exact = p.flags & RAP_PATTERN_EXACT;
	enum status st = p.flags & RAP_PATTERN_REGEX
		? check_regex(p.text, exact, err)
		: term_make(&p.term, a, scratch, p.text, err);

	p.term.exact = exact;

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
