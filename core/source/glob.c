/* SPDX-License-Identifier: MIT */
#include "core/source/glob.h"

#include <stdint.h>

/* Where a '*' stands, so as to let it take one character more. */
struct resume {
	struct rap_str glob;
	struct rap_str path;
	bool set;
};

static struct rap_str skip(struct rap_str text, size_t len)
{
	return (struct rap_str){text.at + len, text.len - len};
}

/* The character at the start of text, and its bytes; tolerant of bad UTF-8. */
static uint32_t character(struct rap_str text, size_t *len)
{
	unsigned char first = (unsigned char)text.at[0];
	uint32_t value = first;
	*len = 1;
	while (first >= 0xC0 && *len < 4 && *len < text.len &&
		((unsigned char)text.at[*len] & 0xC0) == 0x80) {
		value = value << 8 | (unsigned char)text.at[*len];
		++*len;
	}
	return value;
}

/*
 * Read "[a-z]" or "[!x]" at the start of glob. Returns its bytes, 0 if no ']'
 * closes it; *matches says whether c is in it.
 */
static size_t read_set(struct rap_str glob, uint32_t c, bool *matches)
{
	size_t i = 1;
	size_t len = 0;
	bool inside = false;
	bool negated = i < glob.len && (glob.at[i] == '!' || glob.at[i] == '^');
	i += negated;
	for (size_t first = i; i < glob.len; i += len) {
		if (glob.at[i] == ']' && i > first) {
			*matches = inside != negated;
			return i + 1;
		}
		uint32_t low = character(skip(glob, i), &len);
		uint32_t high = low;
		if (i + len + 1 < glob.len && glob.at[i + len] == '-' &&
			glob.at[i + len + 1] != ']') {
			size_t dash = len + 1;
			high = character(skip(glob, i + dash), &len);
			len += dash;
		}
		inside = inside || (c >= low && c <= high);
	}
	return 0;
}

/* Match one character; false if it differs or there is none. */
static bool step(struct rap_str *glob, struct rap_str *path)
{
	size_t glob_len = 1;
	size_t path_len = 1;
	if (!glob->len || !path->len) {
		return false;
	}
	uint32_t c = character(*path, &path_len);
	bool matches = false;
	if (glob->at[0] == '?') {
		matches = c != '/';
	} else if (glob->at[0] == '[' &&
		(glob_len = read_set(*glob, c, &matches)) > 0) {
		matches = matches && c != '/';
	} else {
		size_t escape = glob->at[0] == '\\' && glob->len > 1;
		matches = character(skip(*glob, escape), &glob_len) == c;
		glob_len += escape;
	}
	*glob = skip(*glob, glob_len);
	*path = skip(*path, path_len);
	return matches;
}

/* A name, without '/': the last '*' gives way, earlier ones need not. */
static bool name_matches(struct rap_str glob, struct rap_str name)
{
	struct resume last = {.set = false};
	while (glob.len || name.len) {
		if (glob.len && glob.at[0] == '*') {
			glob = skip(glob, 1);
			last = (struct resume){glob, name, true};
			continue;
		}
		if (step(&glob, &name)) {
			continue;
		}
		if (!last.set || !last.path.len) {
			return false;
		}
		last.path = skip(last.path, 1);
		glob = last.glob;
		name = last.path;
	}
	return true;
}

/* Take the first folder or name off a path. */
static struct rap_str take_name(struct rap_str *path)
{
	size_t end = str_find_byte(*path, '/');
	struct rap_str name = {path->at, end};
	*path = skip(*path, end < path->len ? end + 1 : end);
	return name;
}

/* As name_matches, with folders for characters and "**" for '*'. */
bool glob_matches(struct rap_str glob, struct rap_str path)
{
	struct resume last = {.set = false};
	while (glob.len || path.len) {
		struct rap_str glob_rest = glob;
		struct rap_str path_rest = path;
		struct rap_str pattern = take_name(&glob_rest);
		if (str_equal(pattern, str_of("**")) && path.len) {
			glob = glob_rest;
			last = (struct resume){glob, path, true};
			if (!glob.len) {
				return true; /* "folder" and all in it */
			}
			continue;
		}
		struct rap_str name = take_name(&path_rest);
		if (glob.len && path.len && name_matches(pattern, name)) {
			glob = glob_rest;
			path = path_rest;
			continue;
		}
		if (!last.set || !last.path.len) {
			return false;
		}
		(void)take_name(&last.path);
		glob = last.glob;
		path = last.path;
	}
	return true;
}
