/* SPDX-License-Identifier: MIT */
#include "core/format/wrapped.h"

#include <stdint.h>

/* No file begins so that anybody would call a document. Who writes one that
 * does has written its text, too: nothing is won. */
static const char magic[] = {'\0', 'w', 'r', 'a', 'p', 'p', 'e', 'd'};

void wrapped_head(char head[WRAPPED_HEAD], size_t file_len)
{
	uint64_t len = file_len;
	memcpy(head, magic, sizeof(magic));
	memcpy(head + sizeof(magic), &len, sizeof(len));
}

bool wrapped_open(struct wrapped *out, struct rap_str bytes)
{
	uint64_t len = 0;
	if (bytes.len < WRAPPED_HEAD ||
		memcmp(bytes.at, magic, sizeof(magic)) != 0) {
		return false;
	}
	memcpy(&len, bytes.at + sizeof(magic), sizeof(len));
	struct rap_str rest = str_from(bytes, WRAPPED_HEAD);
	if (len > rest.len) {
		return false;
	}
	out->file = (struct rap_str){rest.at, (size_t)len};
	out->text = str_from(rest, (size_t)len);
	return true;
}
