/* SPDX-License-Identifier: MIT */
#include "core/cli/delivery.h"

#include "core/cli/command.h"
#include "core/cli/say.h"

enum status delivery_open(struct delivery *out, const struct flags *flags,
	const struct choice *choices, size_t count, struct error *err)
{
	*out = (struct delivery){choices[0].value, {.fd = -1}};
	enum status st =
		reporting_format(&out->format, flags, choices, count, err);
	return st
		? st
		: output_open(&out->output, flags_value(flags, "output"), err);
}

int delivery_close(struct delivery *d, struct buf *text, int status)
{
	struct error err;
	if (status == EXIT_DONE || status == EXIT_PARTLY) {
		enum status st = output_add(&d->output, buf_str(text), &err);
		st = st ? st : output_commit(&d->output, &err);
		if (st) {
			say("%s", err.message);
			status = EXIT_TROUBLE;
		}
	}
	buf_release(text);
	output_discard(&d->output);
	return status;
}
