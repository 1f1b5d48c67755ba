/* SPDX-License-Identifier: MIT */
#include "core/base/base64.h"

struct rap_str base64(struct arena *a, struct rap_str bytes)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/=";
	enum { PADDING = 64 };
	const unsigned char *in = (const unsigned char *)bytes.at;
	size_t len = (bytes.len + 2) / 3 * 4;
	char *out = arena_bytes(a, len + 1);
	size_t at = 0;
	for (size_t i = 0; i < bytes.len; i += 3) {
		size_t left = bytes.len - i;
		uint32_t three = (uint32_t)in[i] << 16;
		three |= left > 1 ? (uint32_t)in[i + 1] << 8 : 0;
		three |= left > 2 ? in[i + 2] : 0;
		out[at++] = digits[three >> 18];
		out[at++] = digits[three >> 12 & 63];
		out[at++] = digits[left > 1 ? three >> 6 & 63 : PADDING];
		out[at++] = digits[left > 2 ? three & 63 : PADDING];
	}
	out[at] = '\0';
	return (struct rap_str){out, len};
}
