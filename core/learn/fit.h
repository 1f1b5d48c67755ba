/* SPDX-License-Identifier: MIT */
/*
 * Fits an issue's weights to labelled articles, and says honestly what that is
 * worth: each article is judged by weights learnt from other groups.
 */
#ifndef CORE_LEARN_FIT_H
#define CORE_LEARN_FIT_H

#include "core/learn/regress.h"
#include "core/learn/score.h"

/* A weight that changes. */
struct fit_change {
	uint32_t pattern; /* number in the registry */
	int32_t from, to; /* hundredths */
};

struct fit {
	uint32_t issue;
	uint32_t examples;      /* articles in which terms decide */
	uint32_t labelled;      /* of them */
	const char *why_not;    /* NULL: it was fitted */
	double cost;            /* 0: the weights are best as they are */
	struct tally before;    /* with the weights as they are */
	struct tally after;     /* fitted, on the articles it was fitted to */
	struct tally validated; /* fitted to other groups, choice included */
	uint32_t mended;        /* decisions on them that became right, */
	uint32_t broken;        /* and wrong */
	int32_t bias_from, bias_to;
	const struct fit_change *changes; /* by pattern */
	uint32_t change_count;
};

struct fit_question {
	const struct registry *registry;
	uint32_t groups; /* in features */
	uint32_t folds;  /* at least 2 */
};

/* Fit one issue. Weights come out in steps of 5 hundredths. */
void fit_issue(struct fit *out, struct arena *a,
	const struct features *features, uint32_t issue,
	const struct fit_question *question);

/*
 * Whether the fit is worth having: on groups it has not seen, F1 is better, and
 * more decisions are mended than broken by more than chance makes of as many
 * (two standard deviations).
 */
bool fit_gains(const struct fit *fit);

#endif /* CORE_LEARN_FIT_H */
