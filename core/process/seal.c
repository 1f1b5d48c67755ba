/* SPDX-License-Identifier: MIT */
#include "core/process/seal.h"

#include <string.h>
#include <sys/mman.h>

enum {
	LEAST = 1 << 18,
	MOST = 1 << 24, /* what is kept from one document for the next */
};

struct rap_str seal(struct rap_str text)
{
	static char *pages;
	static size_t size;
	if (pages && (text.len >= size || size > MOST)) {
		(void)munmap(pages, size);
		pages = NULL;
	}
	if (!pages) {
		size = text.len >= LEAST ? text.len + 1 : LEAST;
		void *fresh = mmap(NULL, size, PROT_READ | PROT_WRITE,
			MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		pages = fresh == MAP_FAILED ? NULL : fresh;
	}
	if (!pages || mprotect(pages, size, PROT_READ | PROT_WRITE)) {
		return text;
	}
	memcpy(pages, text.at, text.len);
	pages[text.len] = '\0';
	(void)mprotect(pages, size, PROT_READ);
	return (struct rap_str){pages, text.len};
}
