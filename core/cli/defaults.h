/* SPDX-License-Identifier: MIT */
/*
 * Limits that are in force where no flag says another: once for what they do,
 * and for what help texts and `config show` say of them.
 */
#ifndef CORE_CLI_DEFAULTS_H
#define CORE_CLI_DEFAULTS_H

#include "core/base/literal.h"

#define DEFAULT_SECONDS 30
#define DEFAULT_MEMORY_GB 2
#define DEFAULT_FINDINGS 10000
#define DEFAULT_SIZE_MB 64

/* As flags are written. */
#define DEFAULT_TIME_LIMIT LITERAL(DEFAULT_SECONDS)
#define DEFAULT_MEMORY_LIMIT LITERAL(DEFAULT_MEMORY_GB) "G"
#define DEFAULT_MAX_FINDINGS LITERAL(DEFAULT_FINDINGS)
#define DEFAULT_MAX_SIZE LITERAL(DEFAULT_SIZE_MB) "M"

#endif /* CORE_CLI_DEFAULTS_H */
