/* SPDX-License-Identifier: MIT */
/*
 * What tells this build of the program from others: a version may be built in
 * many ways.
 */
#ifndef CORE_BASE_BUILD_ID_H
#define CORE_BASE_BUILD_ID_H

#include "core/base/str.h"

/*
 * The hash that the linker made of all that it put into the program (ld's
 * --build-id, which Debian's compilers ask for), as bytes, in the program's own
 * memory; empty if it made none.
 */
struct rap_str build_id(void);

#endif /* CORE_BASE_BUILD_ID_H */
