/* SPDX-License-Identifier: MIT */
#include "core/base/str.h"

#include "core/base/utf8.h"

bool str_equal_ignoring_case(struct rap_str a, struct rap_str b)
{
	if (a.len != b.len) {
		return false;
	}
	for (size_t i = 0; i < a.len; i++) {
		if (ascii_lower(a.at[i]) != ascii_lower(b.at[i])) {
			return false;
		}
	}
	return true;
}

bool str_ends_with(struct rap_str text, const char *suffix)
{
	size_t len = strlen(suffix);
	return text.len >= len &&
		memcmp(text.at + text.len - len, suffix, len) == 0;
}

int str_compare(struct rap_str a, struct rap_str b)
{
	size_t len = a.len < b.len ? a.len : b.len;
	int order = len ? memcmp(a.at, b.at, len) : 0;
	return order ? order : (a.len > b.len) - (a.len < b.len);
}

struct rap_str str_trim(struct rap_str text)
{
	while (text.len && ascii_is_space(text.at[0])) {
		text.at++;
		text.len--;
	}
	while (text.len && ascii_is_space(text.at[text.len - 1])) {
		text.len--;
	}
	return text;
}

struct rap_str str_past(struct rap_str text, const char *marks)
{
	while (text.len && strchr(marks, text.at[0])) {
		text = str_from(text, 1);
	}
	return text;
}

size_t str_find_byte(struct rap_str text, char byte)
{
	const char *at = text.len ? memchr(text.at, byte, text.len) : NULL;
	return at ? (size_t)(at - text.at) : text.len;
}

size_t str_find(struct rap_str text, const char *needle)
{
	size_t len = strlen(needle);
	size_t i = 0;
	while (len && i + len <= text.len) {
		i += str_find_byte(str_from(text, i), needle[0]);
		if (i + len <= text.len &&
			memcmp(text.at + i, needle, len) == 0) {
			return i;
		}
		i++;
	}
	return len ? text.len : 0;
}

bool str_next_piece(struct rap_str *rest, char separator, struct rap_str *out)
{
	if (!rest->len) {
		return false;
	}
	size_t end = str_find_byte(*rest, separator);
	*out = str_trim((struct rap_str){rest->at, end});
	size_t used = end < rest->len ? end + 1 : end;
	rest->at += used;
	rest->len -= used;
	return true;
}

struct rap_str str_join(struct arena *a, struct rap_str first,
	const char *between, struct rap_str second)
{
	size_t gap = strlen(between);
	size_t len = first.len + gap + second.len;
	char *text = arena_bytes(a, len + 1);
	memcpy(text, first.len ? first.at : "", first.len);
	memcpy(text + first.len, between, gap);
	memcpy(text + first.len + gap, second.len ? second.at : "", second.len);
	text[len] = '\0';
	return (struct rap_str){text, len};
}

struct rap_str str_shortened(struct arena *a, struct rap_str text, size_t most)
{
	if (utf8_head(text, most).len == text.len) {
		return text;
	}
	struct rap_str head = utf8_head(text, most - strlen("..."));
	size_t end = head.len;
	while (end > 0 && text.at[end] != ' ') {
		end--;
	}
	/* A long word is cut inside rather than lost. */
	head.len = head.len - end <= most / 4 ? end : head.len;
	return str_of(arena_printf(a, "%.*s...", (int)head.len, head.at));
}

struct rap_str str_copy(struct arena *a, struct rap_str text)
{
	return (struct rap_str){arena_copy(a, text.at, text.len), text.len};
}
