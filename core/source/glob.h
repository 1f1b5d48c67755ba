/* SPDX-License-Identifier: MIT */
/*
 * Globs as gitignore has them, byte by byte except that '?' and [..] stand for
 * a whole character.
 */
#ifndef CORE_SOURCE_GLOB_H
#define CORE_SOURCE_GLOB_H

#include "core/base/str.h"

/*
 * Whether the whole path matches. '*', '?' and [..] never match '/'; a folder
 * named "**" stands for any number of folders; '\' takes away meaning.
 */
bool glob_matches(struct rap_str glob, struct rap_str path);

#endif /* CORE_SOURCE_GLOB_H */
