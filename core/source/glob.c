/* SPDX-License-Identifier: MIT */
#include "core/source/glob.h"

#include <stdint.h>

#include "core/base/array.h"

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

/* A class such as "[:alpha:]" at the start of glob: its bytes, or 0. */
static size_t read_class(struct rap_str glob, uint32_t c, bool *inside)
{
	/* Pairs of a first and a last character; ASCII only, as git has it. */
	static const struct {
		const char *name, *ranges;
	} classes[] = {{"[:alpha:]", "azAZ"}, {"[:digit:]", "09"},
		{"[:alnum:]", "azAZ09"}, {"[:lower:]", "az"},
		{"[:upper:]", "AZ"}, {"[:space:]", "\t\r  "},
		{"[:blank:]", "\t\t  "}, {"[:punct:]", "!/:@[`{~"},
		{"[:xdigit:]", "09afAF"}, {"[:cntrl:]", "\1\37\177\177"},
		{"[:graph:]", "!~"}, {"[:print:]", " ~"}};
	for (size_t i = 0; i < COUNT_OF(classes); i++) {
		if (!str_starts_with(glob, classes[i].name)) {
			continue;
		}
		for (const char *r = classes[i].ranges; *r; r += 2) {
			*inside = *inside ||
				(c >= (unsigned char)r[0] &&
					c <= (unsigned char)r[1]);
		}
		return strlen(classes[i].name);
	}
	return 0;
}

/* One character of a set, which '\\' may stand before; 0 bytes if none is. */
static uint32_t set_character(struct rap_str glob, size_t *len)
{
	size_t escape = glob.len && glob.at[0] == '\\';
	if (glob.len <= escape) {
		*len = 0;
		return 0;
	}
	uint32_t c = character(skip(glob, escape), len);
	*len += escape;
	return c;
}

/* Read "a" or "a-z" in a set: its bytes, 0 if the glob ends in it. */
static size_t read_range(struct rap_str glob, uint32_t c, bool *inside)
{
	size_t len = read_class(glob, c, inside);
	if (len) {
		return len;
	}
	uint32_t low = set_character(glob, &len);
	uint32_t high = low;
	bool ranges = len && len + 1 < glob.len && glob.at[len] == '-' &&
		glob.at[len + 1] != ']';
	if (ranges) {
		size_t begin = len + 1;
		high = set_character(skip(glob, begin), &len);
		len = len ? begin + len : 0;
	}
	*inside = *inside || (len && c >= low && c <= high);
	return len;
}

/*
 * Read "[a-z]" or "[!x]" at the start of glob. Returns its bytes, 0 if no ']'
 * closes it; *matches says whether c is in it.
 */
static size_t read_set(struct rap_str glob, uint32_t c, bool *matches)
{
	size_t i = 1;
	size_t len = 1;
	bool inside = false;
	bool negated = i < glob.len && (glob.at[i] == '!' || glob.at[i] == '^');
	i += negated;
	for (size_t first = i; len && i < glob.len; i += len) {
		if (glob.at[i] == ']' && i > first) {
			*matches = inside != negated;
			return i + 1;
		}
		len = read_range(skip(glob, i), c, &inside);
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
	} else if (glob->at[0] == '[') {
		glob_len = read_set(*glob, c, &matches);
		matches = glob_len && matches && c != '/';
	} else {
		/* As git has it, a '\\' at the end stands for nothing. */
		matches = set_character(*glob, &glob_len) == c && glob_len;
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
