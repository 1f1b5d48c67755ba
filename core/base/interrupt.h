/* SPDX-License-Identifier: MIT */
/*
 * Ctrl-C, and what else asks a program to end (SIGTERM, SIGHUP).
 *
 * It ends where it is, with nothing left behind; but for what can stop by
 * itself and say how far it came: there, it is asked to. Who is asked twice
 * ends where it is.
 */
#ifndef CORE_BASE_INTERRUPT_H
#define CORE_BASE_INTERRUPT_H

#include <stdbool.h>

/* From now on; but who was told to ignore a signal (nohup) goes on to. */
void interrupt_catch(void);

/* No more, in a process that was forked: what it is the parent decides. */
void interrupt_leave(void);

/* From now on, whoever runs asks interrupt_asked(), or no more. */
void interrupt_defer(bool on);

/* Whether to stop. */
bool interrupt_asked(void);

/* A system call has failed: whether to make it again, as what interrupted it
 * was something else. */
bool interrupt_try_again(void);

/* What to do before the program ends where it is: one function, which may only
 * do what a signal handler may. */
void interrupt_before_end(void (*last)(void));

#endif /* CORE_BASE_INTERRUPT_H */
