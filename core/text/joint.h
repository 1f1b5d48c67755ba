/* SPDX-License-Identifier: MIT */
/*
 * Whether a word was broken at the end of a line.
 */
#ifndef CORE_TEXT_JOINT_H
#define CORE_TEXT_JOINT_H

#include <stdbool.h>

#include "core/base/str.h"

struct joint {
	bool joined;       /* no white space belongs there */
	size_t hyphen_len; /* bytes at the end of what is before to take away */
};

/*
 * `before` is the clean text of the block up to the end of a line, without
 * white space; `after` is what the next line begins with. soft: a soft hyphen
 * stood at the end of the line.
 */
struct joint joint_at(struct rap_str before, struct rap_str after, bool soft);

/* The bytes of a hyphen at the end of text: '-' or U+2010; else 0. */
size_t joint_hyphen(struct rap_str text);

#endif /* CORE_TEXT_JOINT_H */
