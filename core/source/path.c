/* SPDX-License-Identifier: MIT */
#include "core/source/path.h"

#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

static bool take_name(struct rap_str *rest, struct rap_str *name)
{
	if (!rest->len) {
		return false;
	}
	size_t end = str_find_byte(*rest, '/');
	*name = (struct rap_str){rest->at, end};
	size_t used = end < rest->len ? end + 1 : end;
	rest->at += used;
	rest->len -= used;
	return true;
}

static bool climbs(struct rap_str path)
{
	struct rap_str name;
	while (take_name(&path, &name)) {
		if (str_equal(name, str_of(".."))) {
			return true;
		}
	}
	return false;
}

/* Without "." and doubled slashes; ".." takes back the name before it. */
static struct rap_str tidy(struct arena *a, struct rap_str path)
{
	struct rap_str name;
	char *out = arena_bytes(a, path.len + 2);
	size_t len = 0;
	while (take_name(&path, &name)) {
		if (str_equal(name, str_of(".."))) {
			while (len && out[--len] != '/') {
			}
		} else if (name.len && !str_equal(name, str_of("."))) {
			out[len++] = '/';
			memcpy(out + len, name.at, name.len);
			len += name.len;
		}
	}
	if (!len) {
		out[len++] = '/';
	}
	out[len] = '\0';
	return (struct rap_str){out, len};
}

struct rap_str path_absolute(struct arena *a, const char *path)
{
	char here[PATH_MAX];
	if (climbs(str_of(path))) {
		char *real = realpath(path, NULL);
		struct rap_str copy =
			real ? str_copy(a, str_of(real)) : (struct rap_str){0};
		free(real);
		if (copy.len) {
			return copy;
		}
	}
	if (path[0] != '/' && getcwd(here, sizeof(here))) {
		path = arena_printf(a, "%s/%s", here, path);
	}
	return tidy(a, str_of(path));
}

const char *path_join(struct arena *a, const char *folder, const char *name)
{
	bool slash = str_ends_with(str_of(folder), "/");
	return arena_printf(a, "%s%s%s", folder, slash ? "" : "/", name);
}
