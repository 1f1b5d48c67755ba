/* SPDX-License-Identifier: MIT */
/*
 * Text for standard output that is not a report: help, lists, explanations.
 */
#ifndef CORE_CLI_PRINT_H
#define CORE_CLI_PRINT_H

#include "core/base/buf.h"

/*
 * Print and release the text. Returns `status`, or EXIT_TROUBLE, said, if
 * standard output cannot be written.
 */
int print_text(struct buf *text, int status);

#endif /* CORE_CLI_PRINT_H */
