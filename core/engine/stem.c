/* SPDX-License-Identifier: MIT */
#include "core/engine/stem.h"

#include "core/base/array.h"

/* File name without folder and extension. */
static struct rap_str stem(struct rap_str path)
{
	size_t begin = path.len;
	while (begin && path.at[begin - 1] != '/') {
		begin--;
	}
	size_t end = path.len;
	for (size_t i = begin; i < path.len; i++) {
		if (path.at[i] == '.') {
			end = i;
		}
	}
	return (struct rap_str){path.at, end > begin ? end : path.len};
}

struct rap_str stem_of_versions(struct rap_str path)
{
	static const char *const endings[] = {
		"-en", "_en", "-fr", "_fr", "-es", "_es", "_e", "_f", "_s"};
	struct rap_str text = stem(path);
	for (size_t i = 0; i < COUNT_OF(endings); i++) {
		size_t len = strlen(endings[i]);
		struct rap_str tail = {text.at + text.len - len, len};
		if (text.len > len &&
			str_equal_ignoring_case(tail, str_of(endings[i]))) {
			text.len -= len;
			return text;
		}
	}
	return text;
}
