/* SPDX-License-Identifier: MIT */
#include "core/base/exhausted.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sysexits.h>
#include <unistd.h>

enum { COULD_NOT_RUN = 2 };

static bool in_helper;

void exhausted_in_helper(void)
{
	in_helper = true;
}

void exhausted(void)
{
	if (in_helper) {
		_exit(EX_OSERR);
	}
	fputs("rapporteur: there is no memory left: the results are not "
	      "complete\n",
		stderr);
	exit(COULD_NOT_RUN);
}
