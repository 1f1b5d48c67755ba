/* SPDX-License-Identifier: MIT */
#ifndef CORE_BASE_ARRAY_H
#define CORE_BASE_ARRAY_H

/* How many elements an array has; wrong for a pointer, which compilers tell. */
#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

#endif /* CORE_BASE_ARRAY_H */
