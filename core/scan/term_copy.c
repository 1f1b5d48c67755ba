/* SPDX-License-Identifier: MIT */
/*
 * Terms that last: parsing leaves much behind that matching does not need.
 */
#include "core/scan/term.h"

static bool is_plain(const struct term_step *step)
{
	return step->word_count == 1 && !step->words[0].wild && !step->gap;
}

struct rap_str term_phrase(const struct term *t, struct arena *a)
{
	const struct term_variant *v = &t->variants[0];
	size_t len = 0;

	if (t->variant_count > 1 || t->exact) {
		return str_of("");
	}
	for (uint32_t i = 0; i < v->step_count; i++) {
		if (!is_plain(&v->steps[i])) {
			return str_of("");
		}
		len += v->steps[i].words[0].text.len + 1;
	}
	char *at = arena_bytes(a, len);
	char *to = at;
	for (uint32_t i = 0; i < v->step_count; i++) {
		struct rap_str word = v->steps[i].words[0].text;
		memcpy(to, word.at, word.len);
		to += word.len;
		*to++ = ' ';
	}
	return (struct rap_str){at, len - 1};
}

static void copy_step(struct term_step *out, struct arena *a,
	const struct term_step *step, bool exact)
{
	*out = *step;
	out->words = arena_array(a, step->word_count, sizeof(*out->words));
	for (uint32_t i = 0; i < step->word_count; i++) {
		struct term_word *word = &out->words[i];
		*word = step->words[i];
		word->text = str_copy(a, word->text);
		if (exact) {
			word->written = str_copy(a, word->written);
		}
	}
	if (exact) {
		out->separator = str_copy(a, step->separator);
	}
}

struct term term_copy(struct arena *a, const struct term *t)
{
	struct term out = *t;

	out.variants = arena_array(a, t->variant_count, sizeof(*out.variants));
	for (uint32_t i = 0; i < t->variant_count; i++) {
		const struct term_variant *v = &t->variants[i];
		struct term_variant *copy = &out.variants[i];
		copy->step_count = v->step_count;
		copy->steps =
			arena_array(a, v->step_count, sizeof(*copy->steps));
		for (uint32_t j = 0; j < v->step_count; j++) {
			copy_step(&copy->steps[j], a, &v->steps[j], t->exact);
		}
	}
	return out;
}
