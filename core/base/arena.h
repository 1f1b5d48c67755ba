/* SPDX-License-Identifier: MIT */
/*
 * An arena is a lifetime: what is allocated in it dies with it.
 *
 * There are three in the program: one for the run, one for each document and
 * one for each call of a plugin. Choosing the arena answers the question
 * "who frees this?", so no other answer is written down anywhere.
 *
 * Allocation never returns NULL. When the system has no memory left the
 * program ends through exhausted(), the only place that may; inputs are kept to the configured limits long before that.
 */
#ifndef CORE_BASE_ARENA_H
#define CORE_BASE_ARENA_H

#include <stddef.h>

#include "core/base/attributes.h"

struct arena_block;

struct arena {
	char *next;  /* where the next bytes come from */
	size_t room; /* bytes from there on, a multiple of ARENA_ALIGN */
	struct arena_block *blocks; /* in use, newest first */
	struct arena_block *spare;  /* kept by arena_reset() for later */
};

#define ARENA_INIT                                                             \
	{                                                                      \
		NULL, 0, NULL, NULL                                            \
	}

enum { ARENA_ALIGN = _Alignof(max_align_t) };

/* Zeroed memory, aligned for any type. */
void *arena_alloc(struct arena *a, size_t size) NEVER_NULL;

/* As arena_alloc(count * size), with the multiplication checked. */
void *arena_array(struct arena *a, size_t count, size_t size) NEVER_NULL;

/* arena_bytes() where the newest block is full, or is about to be. */
void *arena_bytes_of_block(struct arena *a, size_t size) NEVER_NULL;

/* As arena_alloc, but not zeroed: for large buffers that are filled at once. */
static inline void *arena_bytes(struct arena *a, size_t size)
{
	if (size >= a->room) {
		return arena_bytes_of_block(a, size);
	}
	char *p = a->next;
	size = (size + ARENA_ALIGN - 1) / ARENA_ALIGN * ARENA_ALIGN;
	a->next += size;
	a->room -= size;
	return p;
}

/*
 * Make room for new_count elements where old_count were: in place if old was
 * the last allocation and its block has room, else by copying. What is new is
 * not zeroed. old may be NULL.
 */
void *arena_grow(struct arena *a, void *old, size_t old_count, size_t new_count,
	size_t size) NEVER_NULL_ALIAS;

/*
 * Have room for `size` bytes at once, in large pages if the system gives them:
 * for what will be that much, since the first touch of each page costs about a
 * microsecond. Of the room only what is used takes memory, a large page (2 MB)
 * at a time.
 */
void arena_reserve(struct arena *a, size_t size);

/* A NUL-terminated copy of len bytes. */
char *arena_copy(struct arena *a, const char *bytes, size_t len) NEVER_NULL;

/* A formatted, NUL-terminated string. */
char *arena_printf(struct arena *a, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* Bytes handed out since the last reset, for limits and figures. */
size_t arena_used(const struct arena *a);

/* Forget everything but keep the memory for the next use. */
void arena_reset(struct arena *a);

/* Free everything. The arena is empty again and may be reused. */
void arena_release(struct arena *a);

/* malloc() for libraries that must not be told that there is no memory; to be
 * given to free(). */
void *arena_unowned(size_t size) NEVER_NULL;

#endif /* CORE_BASE_ARENA_H */
