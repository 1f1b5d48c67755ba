/* SPDX-License-Identifier: MIT */
/*
 * XXH3-128 of bytes, in hexadecimal: how results name contents.
 */
#ifndef CORE_BASE_HASH_H
#define CORE_BASE_HASH_H

#include "core/base/str.h"

/* 32 hexadecimal digits, NUL-terminated, in the arena. */
struct rap_str hash_hex(struct arena *a, struct rap_str bytes);

/* The same of a hash that was made in pieces. */
struct rap_str hash_halves(struct arena *a, uint64_t high, uint64_t low);

/* A number of 64 bits in 16 such digits. */
struct rap_str hash_digits(struct arena *a, uint64_t hash);

#endif /* CORE_BASE_HASH_H */
