/* SPDX-License-Identifier: MIT */
/*
 * A file, and behind it what a converter took out of it: one piece of bytes
 * that goes from whoever may run programs to who may not.
 */
#ifndef CORE_FORMAT_WRAPPED_H
#define CORE_FORMAT_WRAPPED_H

#include <stdbool.h>

#include "core/base/str.h"

enum { WRAPPED_HEAD = 16 }; /* bytes in front of both */

struct wrapped {
	struct rap_str file;
	struct rap_str text;
};

/* Write the head of a file of this length; file and text go behind it. */
void wrapped_head(char head[WRAPPED_HEAD], size_t file_len);

/* Take it apart; false if these are plain bytes. */
bool wrapped_open(struct wrapped *out, struct rap_str bytes);

#endif /* CORE_FORMAT_WRAPPED_H */
