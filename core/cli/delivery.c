/* SPDX-License-Identifier: MIT */
#include "core/cli/delivery.h"

#include "core/cli/command.h"
#include "core/cli/say.h"

enum status delivery_open(struct delivery *out, const struct flags *flags,
	const struct choice *choices, size_t count, struct error *err)
{
	const char *word = flags_value(flags, "format");
	const char *file = flags_value(flags, "output");
	const char *dot = file ? strrchr(file, '.') : NULL;
	*out = (struct delivery){choices[0].value, {.fd = -1}};
	if (word) {
		enum status st = reporting_choose(&out->format, "format", word,
			choices, count, err);
		if (st) {
			return st;
		}
	}
	for (size_t i = 0; i < count && dot && !word; i++) {
		if (strcmp(dot + 1, choices[i].word) == 0) {
			out->format = choices[i].value;
		}
	}
	return output_open(&out->output, file, err);
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
