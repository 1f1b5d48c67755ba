/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <signal.h>
#include <sys/resource.h>
#include <sysexits.h>

#include "core/base/buf.h"
#include "core/base/exhausted.h"
#include "core/process/seal.h"

Test(seal, a_copy_can_be_read)
{
	char text[] = "Each Party shall act.";
	cr_assert(seal_open());
	struct rap_str copy = seal((struct rap_str){text, sizeof(text) - 1});
	text[0] = 'x';
	cr_expect_eq(copy.len, sizeof(text) - 1);
	cr_expect_str_eq(copy.at, "Each Party shall act.");
}

Test(seal, it_cannot_be_written, .signal = SIGSEGV)
{
	static const struct rap_str text = {"text", 4};
	(void)signal(SIGSEGV, SIG_DFL);
	cr_assert(seal_open());
	struct rap_str copy = seal(text);
	*(volatile char *)(uintptr_t)copy.at = 'x';
}

/* Nobody is given a text that is not sealed. */
Test(seal, without_memory_the_process_ends, .exit_code = EX_OSERR)
{
	static char large[1 << 20];
	const struct rlimit none = {0, 0};
	exhausted_in_helper();
	cr_assert(seal_open());
	cr_assert(!setrlimit(RLIMIT_AS, &none));
	(void)seal((struct rap_str){large, sizeof(large)});
}
