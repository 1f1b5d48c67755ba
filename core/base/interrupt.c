/* SPDX-License-Identifier: MIT */
#include "core/base/interrupt.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>

static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
enum { COUNT = sizeof(numbers) / sizeof(numbers[0]) };

static volatile sig_atomic_t asked;
static volatile sig_atomic_t deferred;
static void (*volatile before_end)(void);

/* It dies of the signal, so that whoever waits for it knows. */
static void end(int number)
{
	if (before_end) {
		before_end();
	}
	(void)signal(number, SIG_DFL);
	(void)raise(number);
}

static void handle(int number)
{
	bool again = asked;
	int error = errno;
	asked = 1;
	if (again || !deferred) {
		end(number);
	}
	errno = error;
}

void interrupt_catch(void)
{
	/* What waits is to come back: no SA_RESTART. */
	struct sigaction action = {.sa_handler = handle};
	(void)sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < COUNT; i++) {
		struct sigaction before;
		if (sigaction(numbers[i], NULL, &before) == 0 &&
			before.sa_handler != SIG_IGN) {
			(void)sigaction(numbers[i], &action, NULL);
		}
	}
}

void interrupt_leave(void)
{
	struct sigaction before;
	for (size_t i = 0; i < COUNT; i++) {
		if (sigaction(numbers[i], NULL, &before) == 0 &&
			before.sa_handler == handle) {
			(void)signal(numbers[i], SIG_DFL);
		}
	}
}

void interrupt_defer(bool on)
{
	deferred = on;
}

bool interrupt_asked(void)
{
	return asked;
}

bool interrupt_try_again(void)
{
	return errno == EINTR && !asked;
}

void interrupt_before_end(void (*last)(void))
{
	before_end = last;
}
