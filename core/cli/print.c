/* SPDX-License-Identifier: MIT */
#include "core/cli/print.h"

#include "core/cli/command.h"
#include "core/cli/say.h"
#include "core/results/output.h"

int print_text(struct buf *text, int status)
{
	struct output output = {.fd = -1};
	struct error err;
	enum status st = output_open(&output, NULL, &err);
	st = st ? st : output_add(&output, buf_str(text), &err);
	st = st ? st : output_commit(&output, &err);
	buf_release(text);
	if (st) {
		say("%s", err.message);
		output_discard(&output);
		return EXIT_TROUBLE;
	}
	return status;
}
