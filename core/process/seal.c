/* SPDX-License-Identifier: MIT */
#include "core/process/seal.h"

#include <string.h>
#include <sys/mman.h>

#include "core/base/exhausted.h"

enum {
	PAGE = 4096,
	LEAST = 1 << 18,
	MOST = 1 << 24, /* what is kept from one document for the next */
};

/* The same memory twice: where we write it, and where others read it. */
struct window {
	char *inside;
	char *outside;
	size_t size;
};

static void close_window(struct window *w)
{
	if (w->inside) {
		(void)munmap(w->inside, w->size);
	}
	if (w->outside) {
		(void)munmap(w->outside, w->size);
	}
	*w = (struct window){0};
}

/* Opening it once is cheaper than forbidding and allowing to write each time:
 * that costs a fault for each page. */
static bool open_window(struct window *w, size_t size)
{
	void *inside = mmap(NULL, size, PROT_READ | PROT_WRITE,
		MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (inside == MAP_FAILED) {
		return false;
	}
	/* Of what is shared, moving nothing makes a second mapping. */
	void *outside = mremap(inside, 0, size, MREMAP_MAYMOVE);
	*w = (struct window){
		inside, outside == MAP_FAILED ? NULL : outside, size};
	if (!w->outside || mprotect(w->outside, size, PROT_READ)) {
		close_window(w);
		return false;
	}
	return true;
}

static struct window w;
static size_t sealed; /* bytes of the text in it */

bool seal_open(void)
{
	return open_window(&w, LEAST);
}

struct rap_str seal(struct rap_str text)
{
	sealed = 0;
	if (text.len >= w.size || w.size > MOST) {
		close_window(&w);
	}
	if (!w.inside &&
		!open_window(&w, text.len >= LEAST ? text.len + 1 : LEAST)) {
		exhausted();
	}
	memcpy(w.inside, text.at, text.len);
	w.inside[text.len] = '\0';
	sealed = text.len;
	return (struct rap_str){w.outside, text.len};
}

void seal_try(void)
{
	const volatile char *at = w.outside;
	for (size_t i = 0; i < sealed; i += PAGE) {
		(void)at[i];
	}
}
