/* SPDX-License-Identifier: MIT */
/*
 * Standard input that can be read more than once.
 */
#ifndef CORE_SOURCE_STANDARD_INPUT_H
#define CORE_SOURCE_STANDARD_INPUT_H

#include <stddef.h>

#include "core/base/error.h"

/*
 * Put what comes on standard input, at most max_bytes and one more of it, into
 * memory that file_read() of "-" begins anew each time. Fails with STATUS_IO.
 */
MUST_CHECK enum status standard_input_keep(size_t max_bytes, struct error *err);

/* To its beginning, if it was kept: else it is somebody else's. */
void standard_input_rewind(void);

#endif /* CORE_SOURCE_STANDARD_INPUT_H */
