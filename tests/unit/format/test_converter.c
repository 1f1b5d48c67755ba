/* SPDX-License-Identifier: MIT */
/*
 * How a conversion ends, with programs that are everywhere instead of
 * pdftotext.
 */
#include <criterion/criterion.h>
#include <signal.h>
#include <sys/wait.h>

#include "core/format/converter.h"

static const struct converter always = {
	.program = "/bin/true", .identity = "", .time_limit = 60000};

static void start(struct conversion *c)
{
	struct error err = {0};
	struct rap_str file = {"%PDF-1.4", 8};
	cr_assert_eq(conversion_start(c, &always, file, &err), STATUS_OK, "%s",
		err.message);
}

Test(converter, what_ended_in_time_may_be_looked_at_late)
{
	struct conversion c;
	struct error err = {0};
	enum status st = STATUS_LIMIT;
	siginfo_t how;
	start(&c);
	cr_assert_eq(waitid(P_PID, (id_t)c.pid, &how, WEXITED | WNOWAIT), 0);
	c.end = 0;
	cr_expect(conversion_over(&c, &st, &err));
	cr_expect_eq(st, STATUS_OK, "%s", err.message);
	conversion_release(&c);
}

Test(converter, a_child_that_others_took_away_is_a_failure)
{
	struct conversion c;
	struct error err = {0};
	start(&c);
	cr_assert_eq(waitpid(c.pid, NULL, 0), c.pid);
	cr_expect_eq(conversion_wait(&c, &err), STATUS_IO);
	cr_expect_eq(c.pid, 0);
	conversion_release(&c);
}
