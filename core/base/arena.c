/* SPDX-License-Identifier: MIT */
#include "core/base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "core/base/exhausted.h"

enum { BLOCK_SIZE = 64 * 1024 };

/* The size of a large page, and where one begins: x86-64 and arm64 with pages
 * of 4 kB. Elsewhere nothing is gained, and nothing lost. */
enum { LARGE_PAGE = 2 * 1024 * 1024 };

struct arena_block {
	struct arena_block *next;
	size_t capacity;
	size_t left; /* of it, when the next block was opened */
	max_align_t bytes[];
};

/* Take the first spare block that is large enough out of the list. */
static struct arena_block *spare_take(struct arena *a, size_t at_least)
{
	for (struct arena_block **at = &a->spare; *at; at = &(*at)->next) {
		struct arena_block *b = *at;
		if (b->capacity >= at_least) {
			*at = b->next;
			return b;
		}
	}
	return NULL;
}

static void use(struct arena *a, struct arena_block *b)
{
	if (a->blocks) {
		a->blocks->left = a->room;
	}
	b->next = a->blocks;
	a->blocks = b;
	a->next = (char *)b->bytes;
	a->room = b->capacity;
}

static void block_open(struct arena *a, size_t at_least)
{
	struct arena_block *b = spare_take(a, at_least);
	if (!b) {
		size_t capacity = at_least > BLOCK_SIZE ? at_least : BLOCK_SIZE;
		b = malloc(sizeof(*b) + capacity);
		if (!b) {
			exhausted();
		}
		b->capacity = capacity;
	}
	use(a, b);
}

static size_t multiple_of(size_t unit, size_t size)
{
	if (size > SIZE_MAX / 2) {
		exhausted();
	}
	return (size + unit - 1) / unit * unit;
}

static size_t rounded(size_t size)
{
	return multiple_of(ARENA_ALIGN, size);
}

void arena_reserve(struct arena *a, size_t size)
{
	size = multiple_of(LARGE_PAGE,
		rounded(size) + sizeof(struct arena_block));
	struct arena_block *b = aligned_alloc(LARGE_PAGE, size);
	if (!b) {
		exhausted();
	}
	/* A wish: what it does not get is slower, not wrong. */
	(void)madvise(b, size, MADV_HUGEPAGE);
	b->capacity = size - sizeof(*b);
	use(a, b);
}

static void *take(struct arena *a, size_t size)
{
	char *p = a->next;
	a->next += size;
	a->room -= size;
	return p;
}

void *arena_bytes_of_block(struct arena *a, size_t size)
{
	size = rounded(size);
	if (!a->blocks || a->room < size) {
		block_open(a, size);
	}
	return take(a, size);
}

void *arena_alloc(struct arena *a, size_t size)
{
	void *p = arena_bytes(a, size);
	memset(p, 0, size);
	return p;
}

static size_t product(size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size) {
		exhausted();
	}
	return count * size;
}

void *arena_array(struct arena *a, size_t count, size_t size)
{
	return arena_alloc(a, product(count, size));
}

/* Whether old, of old_size rounded bytes, is the newest allocation: between
 * the bytes of two blocks is the head of one of them. */
static bool is_last(const struct arena *a, const void *old, size_t old_size)
{
	return (const char *)old + old_size == a->next;
}

void *arena_grow(struct arena *a, void *old, size_t old_count, size_t new_count,
	size_t size)
{
	size_t old_size = rounded(product(old_count, size));
	size_t new_size = rounded(product(new_count, size));

	if (old && is_last(a, old, old_size) &&
		a->room >= new_size - old_size) {
		(void)take(a, new_size - old_size);
		return old;
	}
	void *p = arena_bytes(a, new_size);
	if (old && old_count) {
		memcpy(p, old, old_count * size);
	}
	return p;
}

char *arena_copy(struct arena *a, const char *bytes, size_t len)
{
	char *copy = arena_bytes(a, len + 1);
	if (len) {
		memcpy(copy, bytes, len);
	}
	copy[len] = '\0';
	return copy;
}

/* Write to where the next bytes will come from, if there is room. */
char *arena_printf(struct arena *a, const char *fmt, ...)
{
	size_t room = a->room;
	char *text = a->next;
	va_list args;
	va_start(args, fmt);
	va_list again;
	va_copy(again, args);
	int len = vsnprintf(text, room, fmt, args);
	va_end(args);

	size_t size = len < 0 ? 1 : (size_t)len + 1;
	text = arena_bytes(a, size);
	if (size > room || len < 0) {
		text[0] = '\0';
		(void)vsnprintf(text, size, fmt, again);
	}
	va_end(again);
	return text;
}

size_t arena_used(const struct arena *a)
{
	size_t used = 0;
	size_t left = a->room;
	for (const struct arena_block *b = a->blocks; b; b = b->next) {
		used += b->capacity - left;
		left = b->next ? b->next->left : 0;
	}
	return used;
}

void arena_reset(struct arena *a)
{
	while (a->blocks) {
		struct arena_block *b = a->blocks;
		a->blocks = b->next;
		b->next = a->spare;
		a->spare = b;
	}
	a->next = NULL;
	a->room = 0;
}

static void free_list(struct arena_block *b)
{
	while (b) {
		struct arena_block *next = b->next;
		free(b);
		b = next;
	}
}

void arena_release(struct arena *a)
{
	free_list(a->blocks);
	free_list(a->spare);
	*a = (struct arena)ARENA_INIT;
}

void *arena_unowned(size_t size)
{
	void *memory = malloc(size ? size : 1);
	if (!memory) {
		exhausted();
	}
	return memory;
}
