/* SPDX-License-Identifier: MIT */
/* The same questions, answered without the machine's own instructions. */
#define BYTES16_PORTABLE
#define BYTES16_SUITE bytes16_portable
#include "test_bytes16.c"
