/* SPDX-License-Identifier: MIT */
/*
 * Names of files: one for each file, however a PATH spells it.
 */
#ifndef CORE_SOURCE_PATH_H
#define CORE_SOURCE_PATH_H

#include "core/base/str.h"

/*
 * An absolute path without ".", ".." and doubled slashes. Symbolic links are
 * left as they are named, unless ".." makes it matter what they point to.
 */
struct rap_str path_absolute(struct arena *a, const char *path);

/* "folder/name". */
const char *path_join(struct arena *a, const char *folder, const char *name);

#endif /* CORE_SOURCE_PATH_H */
