/* SPDX-License-Identifier: MIT */
/*
 * Regularised logistic regression, by liblinear: the only module that knows it.
 */
#ifndef CORE_LEARN_REGRESS_H
#define CORE_LEARN_REGRESS_H

#include "core/learn/features.h"

/*
 * What was learnt: corrections to the weights that there are, in hundredths,
 * exact; for each pattern of the registry, 0 where nothing was learnt.
 */
struct correction {
	double *terms;
	double bias;
};

/* Whether this program was built with liblinear. */
bool regress_is_there(void);

/* How to learn. */
struct regress_question {
	int32_t about;          /* the score that decides */
	uint32_t pattern_count; /* of the registry */
	double cost;            /* of a mistake against a correction */
};

/*
 * Learn from the examples whose flag in `chosen` is set, which must hold both
 * kinds. The score that an example has by now, less `about`, is what
 * regularisation draws the result towards. False if labels contradict the
 * scores altogether, so that no correction is to be had. The same input gives
 * the same result.
 */
bool regress(struct correction *out, struct arena *a,
	const struct features *features, const bool *chosen,
	const struct regress_question *question);

/* The score of an example after a correction, in hundredths. */
double regress_score(const struct correction *c, const struct example *e);

#endif /* CORE_LEARN_REGRESS_H */
