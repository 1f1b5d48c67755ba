/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "core/cli/command.h"
#include "core/cli/pack_verbs.h"
#include "core/cli/say.h"
#include "core/engine/kind.h"
#include "core/engine/logistic.h"
#include "core/learn/score.h"

enum {
	ENOUGH = 5,     /* articles that make the F1 of an issue worth a mean */
	SHOWN = 5,      /* mistakes of an issue, where the user says nothing */
	NAME_WIDTH = 36 /* the longest id of the house */
};

const struct flag flags_gold[] = {
	{"gold", 0, "FILE",
		"a labelled folder (docs/accuracy.md): a JSON object a\n"
		"line with id, labels, and the text in articles/ID.txt;\n"
		"or verdicts.csv with the documents beside it"},
	{"kinds", 0, "KIND,...",
		"kinds of finding that count as found: provision (the\n"
		"default), clause, position, mention"},
	{"errors", 0, "N",
		"show up to N mistakes of each issue and sort (default\n"
		"5)"},
	{NULL, 0, NULL, NULL},
};

/* What printing needs, all at hand. */
struct sheet {
	struct buf *out;
	const struct registry *registry;
	const struct trial *trial;
	struct score_question question;
	const struct score *score;
	uint32_t errors;
};

static void print_row(struct buf *out, const char *name, const struct tally *t)
{
	buf_printf(out, "%-*s%6u%6u%9.3f%7.3f%7.3f%11.3f%7.3f\n", NAME_WIDTH,
		name, t->right + t->missed, t->right + t->wrong,
		tally_precision(t), tally_recall(t), tally_f1(t),
		tally_precision_tolerant(t), tally_f1_tolerant(t));
}

static uint32_t support(const struct tally *t)
{
	return t->right + t->missed;
}

/* An issue in the table. */
struct row {
	uint32_t issue;
	uint32_t support;
};

static int by_support(const void *a, const void *b)
{
	const struct row *x = a;
	const struct row *y = b;
	if (x->support != y->support) {
		return x->support > y->support ? -1 : 1;
	}
	return (x->issue > y->issue) - (x->issue < y->issue);
}

/* Issues by support, falling; then by the house order. */
static void print_issues(const struct sheet *s, struct arena *a)
{
	uint32_t count = 0;
	struct row *rows =
		arena_array(a, s->registry->issue_count + 1, sizeof(*rows));
	for (uint32_t i = 0; i < s->registry->issue_count; i++) {
		struct row row = {i, support(&s->score->issues[i])};
		if (row.support + s->score->issues[i].wrong) {
			rows[count++] = row;
		}
	}
	qsort(rows, count, sizeof(*rows), by_support);
	for (uint32_t i = 0; i < count; i++) {
		print_row(s->out, s->registry->issues[rows[i].issue].id,
			&s->score->issues[rows[i].issue]);
	}
}

static void print_sum(const struct sheet *s, const char *name, uint32_t least)
{
	uint32_t count = 0;
	struct tally sum = score_sum(s->score, s->registry, least);
	double macro = score_macro(&count, s->score, s->registry, least);
	buf_printf(s->out,
		"%-18s%3u issues   macro F1 %.3f (tolerant %.3f)   "
		"micro P %.3f R %.3f F1 %.3f\n",
		name, count, macro,
		score_macro_tolerant(s->score, s->registry, least),
		tally_precision(&sum), tally_recall(&sum), tally_f1(&sum));
}

static void print_language(const struct sheet *s, struct arena *a,
	struct rap_str language)
{
	struct score_question question = s->question;
	struct score score;
	uint32_t count = 0;
	question.language = language;
	score_make(&score, a, s->trial, &question);
	struct tally sum = score_sum(&score, s->registry, 0);
	double macro = score_macro(&count, &score, s->registry, 1);
	buf_printf(s->out,
		"  %-4.*s%6u articles  %3u issues   "
		"micro P %.3f R %.3f F1 %.3f   macro F1 %.3f\n",
		(int)language.len, language.at, score.articles, count,
		tally_precision(&sum), tally_recall(&sum), tally_f1(&sum),
		macro);
}

/* The first language behind `last` that articles name; empty if none is. */
static struct rap_str language_after(const struct gold *gold,
	struct rap_str last)
{
	struct rap_str next = {"", 0};
	for (uint32_t i = 0; i < gold->count; i++) {
		struct rap_str one = gold->articles[i].language;
		if (str_compare(one, last) > 0 &&
			(!next.len || str_compare(one, next) < 0)) {
			next = one;
		}
	}
	return next;
}

static void print_languages(const struct sheet *s, struct arena *a)
{
	struct rap_str one = language_after(s->trial->gold, str_of(""));
	buf_puts(s->out, one.len ? "\nby language\n" : "");
	for (; one.len; one = language_after(s->trial->gold, one)) {
		print_language(s, a, one);
	}
}

static void print_unlabelled(const struct sheet *s)
{
	const struct score *c = s->score;
	if (c->unlabelled) {
		buf_printf(s->out,
			"\narticles without labels: %u of %u have a finding = "
			"%.3f (tolerant %.3f)\n",
			c->unlabelled_found, c->unlabelled,
			(double)c->unlabelled_found / c->unlabelled,
			(double)c->unlabelled_unasked / c->unlabelled);
	}
}

/* One mistake: the article, and what was found there if anything was. */
static void print_error(const struct sheet *s, uint32_t article, uint32_t issue)
{
	const struct gold_article *g = &s->trial->gold->articles[article];
	const struct trial_finding *f =
		trial_find(&s->trial->articles[article], issue);
	struct buf *out = s->out;
	buf_printf(out, "    %.*s", (int)g->id.len, g->id.at);
	if (g->language.len) {
		buf_printf(out, " [%.*s]", (int)g->language.len,
			g->language.at);
	}
	buf_printf(out, " %.*s\n        ", (int)g->heading.len, g->heading.at);
	if (f) {
		buf_printf(out, "%s, %.2f: \"%.*s\"", kind_name(f->kind),
			(double)logistic_hundredths(f->score) / 100,
			(int)f->quote.len, f->quote.at);
	} else {
		buf_puts(out, "nothing found");
	}
	const char *lead = "; labelled ";
	for (uint32_t i = 0; i < s->registry->issue_count; i++) {
		if (i != issue && (g->marks[i] & GOLD_LABEL)) {
			buf_printf(out, "%s%s", lead,
				s->registry->issues[i].id);
			lead = ", ";
		}
	}
	buf_puts(out,
		g->marks[issue] & GOLD_LABEL          ? "\n"
			: g->marks[issue] & GOLD_ALSO ? "; touched\n"
						      : "\n");
}

static void print_errors(const struct sheet *s, uint32_t issue, bool missed)
{
	const struct gold *gold = s->trial->gold;
	uint32_t shown = 0;
	uint32_t all = missed ? s->score->issues[issue].missed
			      : s->score->issues[issue].wrong;
	if (!all || !s->errors) {
		return;
	}
	buf_printf(s->out, "\n%s: %u %s\n", s->registry->issues[issue].id, all,
		missed ? "missed" : "wrongly found");
	for (uint32_t i = 0; i < gold->count && shown < s->errors; i++) {
		bool labelled =
			(gold->articles[i].marks[issue] & GOLD_LABEL) != 0;
		bool found = trial_found(&s->trial->articles[i], issue,
			s->question.kinds);
		bool judged = !(gold->articles[i].marks[issue] & GOLD_UNJUDGED);
		if (judged && labelled == missed && found != missed) {
			print_error(s, i, issue);
			shown++;
		}
	}
}

static void print_sheet(const struct sheet *s, struct arena *a)
{
	uint32_t labelled = s->score->articles - s->score->unlabelled;
	buf_printf(s->out, "%u articles: %u with labels, %u without\n\n",
		s->score->articles, labelled, s->score->unlabelled);
	buf_printf(s->out,
		"%-*s  gold found        P      R     F1 tolerant P"
		"     F1\n",
		NAME_WIDTH, "issue");
	print_issues(s, a);
	buf_putc(s->out, '\n');
	print_sum(s, "all", 1);
	print_sum(s, "support >= 5", ENOUGH);
	print_languages(s, a);
	print_unlabelled(s);
	for (uint32_t i = 0; i < s->registry->issue_count; i++) {
		if (s->question.issues[i]) {
			print_errors(s, i, true);
			print_errors(s, i, false);
		}
	}
}

static bool read_kinds(uint32_t *out, const char *list)
{
	struct rap_str rest = str_of(list ? list : "provision");
	struct rap_str name;
	*out = 0;
	while (str_next_piece(&rest, ',', &name)) {
		uint32_t kind = RAP_KIND_PROVISION;
		while (kind <= RAP_KIND_MENTION &&
			!str_equal(name, str_of(kind_name(kind)))) {
			kind++;
		}
		if (kind > RAP_KIND_MENTION) {
			say("--kinds: no kind is called %.*s; write provision, "
			    "clause, position or mention",
				(int)name.len, name.at);
			return false;
		}
		*out |= 1U << kind;
	}
	return true;
}

static bool read_errors(uint32_t *out, const char *text)
{
	size_t digits = text ? strspn(text, "0123456789") : 1;
	*out = SHOWN;
	if (text && (!digits || digits > 6 || text[digits])) {
		say("--errors %s: write how many mistakes to show", text);
		return false;
	}
	if (text) {
		*out = (uint32_t)strtoul(text, NULL, 10);
	}
	return true;
}

/* The issues to count: those that labels speak of, and the user named. */
static bool choose(bool *out, const struct setup *s, const struct gold *gold,
	const struct flags *flags)
{
	bool any = false;
	for (uint32_t i = 0; i < s->registry.issue_count; i++) {
		out[i] = gold->known[i] &&
			pack_is_named(flags, &s->registry,
				&s->registry.issues[i]);
		any = any || out[i];
	}
	if (!any) {
		say("pack test: no label speaks of an issue of that name");
	}
	return any;
}

int verb_test_gold(struct buf *out, struct setup *s, const struct flags *flags)
{
	struct gold gold;
	struct trial trial;
	struct score score;
	struct error err;
	struct sheet sheet = {.out = out,
		.registry = &s->registry,
		.trial = &trial,
		.score = &score};
	bool *issues = arena_array(&s->arena, s->registry.issue_count + 1, 1);

	if (!read_kinds(&sheet.question.kinds, flags_value(flags, "kinds")) ||
		!read_errors(&sheet.errors, flags_value(flags, "errors"))) {
		return EXIT_TROUBLE;
	}
	if (gold_read(&gold, &s->arena, &s->registry,
		    flags_value(flags, "gold"), "group", &err)) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	if (!choose(issues, s, &gold, flags)) {
		return EXIT_TROUBLE;
	}
	if (trial_run(&trial, &s->arena, &s->engine, &gold, &err)) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	sheet.question.registry = &s->registry;
	sheet.question.issues = issues;
	score_make(&score, &s->arena, &trial, &sheet.question);
	print_sheet(&sheet, &s->arena);
	return EXIT_DONE;
}
