/* SPDX-License-Identifier: MIT */
#include "core/learn/regress.h"

double regress_score(const struct correction *c, const struct example *e)
{
	double score = e->score + c->bias;
	for (uint32_t i = 0; i < e->term_count; i++) {
		score += c->terms[e->terms[i]];
	}
	return score;
}

#ifdef RAPPORTEUR_LIBLINEAR

#include <linear.h>

/*
 * The score as it is comes in as one more feature, this many times as large as
 * a term, so that leaning on it costs next to nothing, and each correction of a
 * term is drawn towards none.
 */
static const double prior = 5;

/* A factor below this says that scores tell nothing, or the opposite. */
static const double least_factor = 0.05;

enum { BIAS = 1, SCORE = 2, FIRST_TERM = 3 };

bool regress_is_there(void)
{
	return true;
}

static void be_quiet(const char *text)
{
	(void)text;
}

static struct feature_node *make_row(struct arena *a, const struct example *e,
	int32_t about)
{
	struct feature_node *row =
		arena_bytes(a, (e->term_count + FIRST_TERM) * sizeof(*row));
	row[0] = (struct feature_node){BIAS, 1};
	row[1] = (struct feature_node){
		SCORE, prior * (e->score - about) / 100.0};
	for (uint32_t i = 0; i < e->term_count; i++) {
		row[2 + i] =
			(struct feature_node){(int)e->terms[i] + FIRST_TERM, 1};
	}
	row[2 + e->term_count] = (struct feature_node){-1, 0};
	return row;
}

/*
 * Two made-up rows say that a high score is for it and a low one against it, so
 * that scores which are all alike are no reason to give up.
 */
static void add_belief(struct problem *out, struct arena *a)
{
	for (int sign = -1; sign <= 1; sign += 2) {
		struct feature_node *row = arena_bytes(a, 2 * sizeof(*row));
		row[0] = (struct feature_node){SCORE, prior * sign};
		row[1] = (struct feature_node){-1, 0};
		out->x[out->l] = row;
		out->y[out->l] = sign;
		out->l++;
	}
}

static void fill(struct problem *out, struct arena *a,
	const struct features *features, const bool *chosen, int32_t about)
{
	out->x = arena_array(a, features->count + 2, sizeof(void *));
	out->y = arena_array(a, features->count + 2, sizeof(*out->y));
	for (uint32_t i = 0; i < features->count; i++) {
		if (chosen[i]) {
			const struct example *e = &features->examples[i];
			out->x[out->l] = make_row(a, e, about);
			out->y[out->l] = e->labelled ? 1 : -1;
			out->l++;
		}
	}
	add_belief(out, a);
}

static bool read_model(struct correction *out, struct arena *a,
	const struct model *m, uint32_t pattern_count)
{
	double factor = get_decfun_coef(m, SCORE, 0);
	double sign = m->label[0] == 1 ? 1 : -1;
	factor *= sign * prior;
	if (factor < least_factor) {
		return false;
	}
	out->terms = arena_array(a, pattern_count + 1, sizeof(*out->terms));
	out->bias = 100 * sign * get_decfun_coef(m, BIAS, 0) / factor;
	for (uint32_t i = 0; i < pattern_count; i++) {
		out->terms[i] = 100 * sign *
			get_decfun_coef(m, (int)i + FIRST_TERM, 0) / factor;
	}
	return true;
}

bool regress(struct correction *out, struct arena *a,
	const struct features *features, const bool *chosen,
	const struct regress_question *question)
{
	struct arena scratch = ARENA_INIT;
	struct problem problem = {
		.n = (int)question->pattern_count + FIRST_TERM, .bias = -1};
	/* The trust region solver, the one without chance. */
	struct parameter parameter = {
		.solver_type = L2R_LR, .eps = 1e-4, .C = question->cost};
	fill(&problem, &scratch, features, chosen, question->about);
	set_print_string_function(be_quiet);
	struct model *model = train(&problem, &parameter);
	bool good = read_model(out, a, model, question->pattern_count);
	free_and_destroy_model(&model);
	arena_release(&scratch);
	return good;
}

#else

bool regress_is_there(void)
{
	return false;
}

bool regress(struct correction *out, struct arena *a,
	const struct features *features, const bool *chosen,
	const struct regress_question *question)
{
	(void)out;
	(void)a;
	(void)features;
	(void)chosen;
	(void)question;
	return false;
}

#endif
