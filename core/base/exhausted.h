/* SPDX-License-Identifier: MIT */
/*
 * There is no memory left: the one way in which the program ends by itself.
 */
#ifndef CORE_BASE_EXHAUSTED_H
#define CORE_BASE_EXHAUSTED_H

/*
 * Say so and exit with 2, as after anything that keeps the program from
 * running; in a helper end at once with EX_OSERR.
 */
_Noreturn void exhausted(void);

/* This process works for another one, which is told by how it ends. */
void exhausted_in_helper(void);

#endif /* CORE_BASE_EXHAUSTED_H */
