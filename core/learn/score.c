/* SPDX-License-Identifier: MIT */
#include "core/learn/score.h"

static double share(uint32_t part, uint32_t rest)
{
	return part ? (double)part / ((double)part + (double)rest) : 0;
}

static double f1(uint32_t right, uint32_t wrong, uint32_t missed)
{
	return right ? 2.0 * right / (2.0 * right + wrong + missed) : 0;
}

double tally_precision(const struct tally *t)
{
	return share(t->right, t->wrong);
}

double tally_recall(const struct tally *t)
{
	return share(t->right, t->missed);
}

double tally_f1(const struct tally *t)
{
	return f1(t->right, t->wrong, t->missed);
}

double tally_precision_tolerant(const struct tally *t)
{
	return share(t->right, t->wrong - t->excused);
}

double tally_f1_tolerant(const struct tally *t)
{
	return f1(t->right, t->wrong - t->excused, t->missed);
}

/* What is wrong in an article without labels. */
struct alarm {
	bool found, unasked;
};

static struct alarm count_article(struct score *out,
	const struct gold_article *gold, const struct trial_article *article,
	const struct score_question *q)
{
	struct alarm alarm = {false, false};
	for (uint32_t i = 0; i < q->registry->issue_count; i++) {
		struct tally *t = &out->issues[i];
		if (!q->issues[i] || (gold->marks[i] & GOLD_UNJUDGED)) {
			continue;
		}
		bool found = trial_found(article, i, q->kinds);
		bool labelled = (gold->marks[i] & GOLD_LABEL) != 0;
		bool excused = (gold->marks[i] & GOLD_ALSO) != 0;
		t->right += found && labelled;
		t->missed += !found && labelled;
		t->wrong += found && !labelled;
		t->excused += found && !labelled && excused;
		alarm.found = alarm.found || found;
		alarm.unasked = alarm.unasked || (found && !excused);
	}
	return alarm;
}

void score_make(struct score *out, struct arena *a, const struct trial *trial,
	const struct score_question *question)
{
	const struct gold *gold = trial->gold;
	*out = (struct score){0};
	out->issues = arena_array(a, question->registry->issue_count + 1,
		sizeof(*out->issues));
	for (uint32_t i = 0; i < gold->count; i++) {
		const struct gold_article *g = &gold->articles[i];
		if (question->language.len &&
			!str_equal(question->language, g->language)) {
			continue;
		}
		struct alarm alarm =
			count_article(out, g, &trial->articles[i], question);
		out->articles++;
		out->unlabelled += !g->labelled;
		out->unlabelled_found += !g->labelled && alarm.found;
		out->unlabelled_unasked += !g->labelled && alarm.unasked;
	}
}

static bool has_support(const struct tally *t, uint32_t support)
{
	return t->right + t->missed >= support;
}

struct tally score_sum(const struct score *s, const struct registry *r,
	uint32_t support)
{
	struct tally sum = {0};
	for (uint32_t i = 0; i < r->issue_count; i++) {
		const struct tally *t = &s->issues[i];
		if (has_support(t, support)) {
			sum.right += t->right;
			sum.wrong += t->wrong;
			sum.excused += t->excused;
			sum.missed += t->missed;
		}
	}
	return sum;
}

typedef double f1_fn(const struct tally *t);

static double mean(uint32_t *count, const struct score *s,
	const struct registry *r, uint32_t support, f1_fn *value)
{
	double sum = 0;
	*count = 0;
	for (uint32_t i = 0; i < r->issue_count; i++) {
		if (has_support(&s->issues[i], support)) {
			sum += value(&s->issues[i]);
			++*count;
		}
	}
	return *count ? sum / *count : 0;
}

double score_macro(uint32_t *count, const struct score *s,
	const struct registry *r, uint32_t support)
{
	return mean(count, s, r, support, tally_f1);
}

double score_macro_tolerant(const struct score *s, const struct registry *r,
	uint32_t support)
{
	uint32_t count = 0;
	return mean(&count, s, r, support, tally_f1_tolerant);
}
