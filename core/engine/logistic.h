/* SPDX-License-Identifier: MIT */
/*
 * Scores as people read them: 0.00 to 1.00. By table, so that every machine
 * prints the same.
 */
#ifndef CORE_ENGINE_LOGISTIC_H
#define CORE_ENGINE_LOGISTIC_H

#include <stdint.h>

/* 100 / (1 + exp(-score / 100)), rounded half up: 0 to 100. */
uint32_t logistic_hundredths(int32_t score);

#endif /* CORE_ENGINE_LOGISTIC_H */
