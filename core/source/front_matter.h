/* SPDX-License-Identifier: MIT */
/*
 * Front matter: "key: value" lines between two "---" lines at the very top.
 */
#ifndef CORE_SOURCE_FRONT_MATTER_H
#define CORE_SOURCE_FRONT_MATTER_H

#include "core/source/blocks.h"

/* Add its fields to b; returns the text behind it, all of it if there is none. */
struct rap_str front_matter_read(struct blocks *b, struct rap_str text);

#endif /* CORE_SOURCE_FRONT_MATTER_H */
