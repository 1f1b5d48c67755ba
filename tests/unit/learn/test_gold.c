/* SPDX-License-Identifier: MIT */
#include "core/learn/gold.h"
#include "core/learn/score.h"
#include "support.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static struct desk desk;
static struct gold gold;
static struct error err;

static void set_up(void)
{
	desk_open(&desk);
}

static void tear_down(void)
{
	desk_close(&desk);
}

TestSuite(gold, .init = set_up, .fini = tear_down);

static char *place(const char *name)
{
	return arena_printf(&desk.arena, "%s/%s", desk.folder, name);
}

static void write_file(const char *name, const char *text)
{
	FILE *f = fopen(place(name), "w");
	cr_assert(f);
	cr_assert_geq(fputs(text, f), 0);
	cr_assert_eq(fclose(f), 0);
}

static enum status read_gold(const char *lines)
{
	write_file("gold.jsonl", lines);
	enum status st = gold_read(&gold, &desk.arena, &desk.registry,
		place("gold.jsonl"), "treaty", &err);
	cr_assert_eq(unlink(place("gold.jsonl")), 0);
	return st;
}

/* What is said of a line that is wrong, behind the path. */
static const char *complaint(const char *lines)
{
	cr_assert_eq(read_gold(lines), STATUS_SYNTAX);
	const char *name = strstr(err.message, "gold.jsonl:");
	cr_assert(name, "%s", err.message);
	return name;
}

Test(gold, an_article_has_labels_text_and_group)
{
	cr_assert_eq(read_gold("{\"id\": \"a\", \"labels\": [\"storage\"], "
			       "\"also\": [\"fees\"], \"lang\": \"en\", "
			       "\"treaty\": \"t1\", \"body\": \"Text.\"}\n"
			       "\n"
			       "{\"id\": \"b\", \"labels\": [], "
			       "\"also\": [\"*\"], \"body\": \"\"}\n"),
		STATUS_OK);
	uint32_t storage = desk_issue(&desk, "storage");
	uint32_t fees = desk_issue(&desk, "fees");
	const struct gold_article *a = &gold.articles[0];
	const struct gold_article *b = &gold.articles[1];

	cr_assert_eq(gold.count, 2);
	cr_assert(str_equal(a->group, str_of("t1")));
	cr_assert(str_equal(a->body, str_of("Text.")));
	cr_assert_eq(a->marks[storage], GOLD_LABEL);
	cr_assert_eq(a->marks[fees], GOLD_ALSO);
	cr_assert(a->labelled);
	cr_assert_not(b->labelled);
	cr_assert_eq(b->marks[storage], GOLD_ALSO);
	cr_assert_eq(b->line, 3);
	cr_assert(gold.known[storage]);
	cr_assert(gold.known[fees]);
}

Test(gold, a_path_names_the_file_of_a_text)
{
	struct rap_str text;
	write_file("one.txt", "From a file.");
	cr_assert_eq(read_gold("{\"id\": \"a\", \"labels\": [\"storage\"], "
			       "\"path\": \"one.txt\", \"body\": \"no\"}\n"),
		STATUS_OK);
	cr_assert_eq(gold_text(&text, &desk.arena, &gold.articles[0], &err),
		STATUS_OK);
	cr_assert_eq(unlink(place("one.txt")), 0);
	cr_assert(str_equal(text, str_of("From a file.")));
	cr_assert_eq(gold_text(&text, &desk.arena, &gold.articles[0], &err),
		STATUS_IO);
	cr_assert(strstr(err.message, "one.txt"));
}

Test(gold, text_beside_the_file_wins_over_the_body)
{
	struct rap_str text;
	cr_assert_eq(mkdir(place("articles"), 0755), 0);
	write_file("articles/a.txt", "Beside.");
	cr_assert_eq(read_gold("{\"id\": \"a\", \"labels\": [], "
			       "\"body\": \"Body.\"}\n"
			       "{\"id\": \"b\", \"labels\": [], "
			       "\"body\": \"Body.\"}\n"),
		STATUS_OK);
	cr_assert_eq(gold_text(&text, &desk.arena, &gold.articles[0], &err),
		STATUS_OK);
	cr_assert(str_equal(text, str_of("Beside.")));
	cr_assert_eq(gold_text(&text, &desk.arena, &gold.articles[1], &err),
		STATUS_OK);
	cr_assert(str_equal(text, str_of("Body.")));
	cr_assert_eq(unlink(place("articles/a.txt")), 0);
	cr_assert_eq(rmdir(place("articles")), 0);
}

Test(gold, keys_of_labels_json_are_known_labels_too)
{
	write_file("labels.json", "{\"fees\": {\"what\": \"charges\"}}");
	enum status st = read_gold("{\"id\": \"a\", \"labels\": [\"storage\"], "
				   "\"body\": \"x\"}\n");
	cr_assert_eq(unlink(place("labels.json")), 0);
	cr_assert_eq(st, STATUS_OK);
	cr_assert(gold.known[desk_issue(&desk, "fees")]);
}

Test(gold, a_mistake_names_its_line_and_the_remedy)
{
	cr_assert_str_eq(complaint("\n{\"id\": \"a\", \"labels\": [\"fee\"]}"),
		"gold.jsonl:2: no issue is called 'fee' (did you mean "
		"'fees'?)");
	cr_assert_str_eq(complaint("[]\n"),
		"gold.jsonl:1: each line must be a JSON object");
	cr_assert_str_eq(complaint("{\"labels\": []}"),
		"gold.jsonl:1: \"id\" is missing");
	cr_assert_str_eq(complaint("{\"id\": \"a\"}"),
		"gold.jsonl:1: \"labels\" is missing");
	cr_assert_str_eq(complaint("{\"id\": \"a\", \"labels\": \"fees\"}"),
		"gold.jsonl:1: \"labels\" must be an array of issues");
	cr_assert_str_eq(complaint("{\"id\": \"a\", \"labels\": []}"),
		"gold.jsonl:1: \"body\" is missing, and there is no "
		"articles/ID.txt");
	cr_assert_str_eq(complaint("{\"id\": \"a\", \"labels\": [], "
				   "\"body\": \"\"}\n{\"id\": \"a\", "
				   "\"labels\": [], \"body\": \"\"}"),
		"gold.jsonl:2: \"id\" stands twice in the file");
	cr_assert(str_starts_with(str_of(complaint("{")),
		"gold.jsonl:1: not JSON: "));
	cr_assert_eq(read_gold("\n\n"), STATUS_SYNTAX);
	cr_assert(strstr(err.message, "gold.jsonl: no articles in it"));
}

/* A trial of four articles: a hit, a miss, two false alarms, one excused. */
static void try_four(struct trial *trial)
{
	cr_assert_eq(read_gold("{\"id\": \"hit\", \"lang\": \"en\", "
			       "\"labels\": [\"storage\"], \"body\": \"Each "
			       "Party shall allow local storage.\"}\n"
			       "{\"id\": \"miss\", \"lang\": \"es\", "
			       "\"labels\": [\"storage\"], \"body\": \"Each "
			       "Party shall do something else.\"}\n"
			       "{\"id\": \"wrong\", \"lang\": \"en\", "
			       "\"labels\": [], \"body\": \"Each Party shall "
			       "waive electronic fees.\"}\n"
			       "{\"id\": \"excused\", \"lang\": \"en\", "
			       "\"labels\": [], \"also\": [\"storage\"], "
			       "\"body\": \"Each Party shall have local "
			       "storage.\"}\n"),
		STATUS_OK);
	cr_assert_eq(trial_run(trial, &desk.arena, &desk.engine, &gold, &err),
		STATUS_OK, "%s", err.message);
}

Test(gold, a_score_counts_articles_per_issue)
{
	struct trial trial;
	struct score score;
	uint32_t count = 0;
	bool all[2] = {true, true};
	struct score_question question = {
		&desk.registry, all, 1U << RAP_KIND_PROVISION, {"", 0}};
	try_four(&trial);
	score_make(&score, &desk.arena, &trial, &question);

	const struct tally *t = &score.issues[desk_issue(&desk, "storage")];
	cr_assert_eq(t->right, 1);
	cr_assert_eq(t->missed, 1);
	cr_assert_eq(t->wrong, 1);
	cr_assert_eq(t->excused, 1);
	cr_assert_float_eq(tally_precision(t), 0.5, 1e-9);
	cr_assert_float_eq(tally_precision_tolerant(t), 1.0, 1e-9);
	cr_assert_float_eq(tally_f1(t), 0.5, 1e-9);
	cr_assert_float_eq(tally_f1_tolerant(t), 2.0 / 3, 1e-9);
	cr_assert_eq(score.unlabelled, 2);
	cr_assert_eq(score.unlabelled_found, 2);
	cr_assert_eq(score.unlabelled_unasked, 1);

	/* "fees" has no label: it counts in no mean. */
	struct tally sum = score_sum(&score, &desk.registry, 1);
	cr_assert_eq(sum.wrong, 1);
	cr_assert_float_eq(score_macro(&count, &score, &desk.registry, 1), 0.5,
		1e-9);
	cr_assert_eq(count, 1);
}

Test(gold, a_score_may_be_of_one_language_or_other_kinds)
{
	struct trial trial;
	struct score score;
	bool all[2] = {true, true};
	struct score_question question = {
		&desk.registry, all, 1U << RAP_KIND_PROVISION, {"es", 2}};
	uint32_t storage = desk_issue(&desk, "storage");
	try_four(&trial);
	score_make(&score, &desk.arena, &trial, &question);
	cr_assert_eq(score.articles, 1);
	cr_assert_eq(score.issues[storage].missed, 1);
	cr_assert_eq(score.issues[storage].wrong, 0);

	question.language.len = 0;
	question.kinds = 1U << RAP_KIND_MENTION;
	score_make(&score, &desk.arena, &trial, &question);
	cr_assert_eq(score.issues[storage].missed, 2);
}
