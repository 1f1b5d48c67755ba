/* SPDX-License-Identifier: MIT */
/*
 * Terms that last: parsing leaves much behind that matching does not need.
 */
#include "core/scan/term.h"

/* The memory that a copy takes, in one piece. */
struct parcel {
	size_t steps, words, bytes;
	struct term_step *next_step;
	struct term_word *next_word;
	char *next_byte;
};

/* Most words are what was written, which lasts. */
static size_t folded_bytes(const struct term_word *word)
{
	return word->text.at == word->written.at ? 0 : word->text.len;
}

static void measure_step(struct parcel *out, const struct term_step *step)
{
	out->steps++;
	out->words += step->word_count;
	for (uint32_t i = 0; i < step->word_count; i++) {
		out->bytes += folded_bytes(&step->words[i]);
	}
}

static void measure(struct parcel *out, const struct term *t)
{
	for (uint32_t i = 0; i < t->variant_count; i++) {
		const struct term_variant *v = &t->variants[i];
		for (uint32_t j = 0; j < v->step_count; j++) {
			measure_step(out, &v->steps[j]);
		}
	}
}

static struct term_variant *unpack(struct parcel *p, struct arena *a,
	uint32_t variant_count)
{
	struct term_variant *variants = arena_bytes(a,
		variant_count * sizeof(*variants) +
			p->steps * sizeof(*p->next_step) +
			p->words * sizeof(*p->next_word) + p->bytes);

	p->next_step = (struct term_step *)(variants + variant_count);
	p->next_word = (struct term_word *)(p->next_step + p->steps);
	p->next_byte = (char *)(p->next_word + p->words);
	return variants;
}

static void copy_step(struct parcel *p, const struct term_step *step)
{
	struct term_step *out = p->next_step++;

	*out = *step;
	out->words = p->next_word;
	for (uint32_t i = 0; i < step->word_count; i++) {
		struct term_word *word = p->next_word++;
		*word = step->words[i];
		size_t len = folded_bytes(word);
		if (len) {
			memcpy(p->next_byte, word->text.at, len);
			word->text.at = p->next_byte;
			p->next_byte += len;
		}
	}
}

static struct term copy(struct arena *a, const struct term *t)
{
	struct parcel p = {0};
	struct term out = *t;

	measure(&p, t);
	out.variants = unpack(&p, a, t->variant_count);
	for (uint32_t i = 0; i < t->variant_count; i++) {
		const struct term_variant *v = &t->variants[i];
		out.variants[i] =
			(struct term_variant){p.next_step, v->step_count};
		for (uint32_t j = 0; j < v->step_count; j++) {
			copy_step(&p, &v->steps[j]);
		}
	}
	return out;
}

enum status term_make(struct term *out, struct arena *a, struct arena *scratch,
	struct rap_str text, struct error *err)
{
	struct term parsed;
	enum status st = term_parse(&parsed, scratch, text, err);

	if (!st) {
		*out = copy(a, &parsed);
	}
	return st;
}
