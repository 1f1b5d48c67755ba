/* SPDX-License-Identifier: MIT */
/*
 * The compiler extensions we use, and nothing else.
 */
#ifndef CORE_BASE_ATTRIBUTES_H
#define CORE_BASE_ATTRIBUTES_H

#if defined(__GNUC__)
#define MUST_CHECK __attribute__((warn_unused_result))
#define NEVER_NULL __attribute__((returns_nonnull, malloc))
#define NEVER_NULL_ALIAS __attribute__((returns_nonnull))
#define PRINTF_LIKE(fmt, args) __attribute__((format(printf, fmt, args)))
#define PRINTF_LIKE_V(fmt) __attribute__((format(printf, fmt, 0)))
#else
#define MUST_CHECK
#define NEVER_NULL
#define NEVER_NULL_ALIAS
#define PRINTF_LIKE(fmt, args)
#define PRINTF_LIKE_V(fmt)
#endif

#endif /* CORE_BASE_ATTRIBUTES_H */
