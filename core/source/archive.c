/* SPDX-License-Identifier: MIT */
#include "core/source/archive.h"

#include <stdlib.h>

#include "core/source/file.h"

enum { LONGEST_NAME = 1024 };

/* What zip.c reads an archive from. */
struct input {
	struct arena *arena;
	const char *os_path;
};

static enum status fetch(void *self, struct rap_str *out, uint64_t offset,
	size_t len, struct error *err)
{
	const struct input *in = self;
	return file_read_part(out, in->arena, in->os_path, offset, len, err);
}

/*
 * The names of folders and the file in the name, without "." and empty ones.
 * False if it is none that an honest program writes: it climbs out of the
 * archive, begins at the root of a disk, or has control characters.
 */
static bool tidy(const char **out, struct arena *a, struct rap_str name)
{
	bool good = name.len <= LONGEST_NAME && !str_starts_with(name, "/");
	char *path = arena_bytes(a, name.len + 2);
	size_t len = 0;
	struct rap_str rest = name;
	while (rest.len) {
		struct rap_str piece = {rest.at, str_find_byte(rest, '/')};
		rest = str_from(rest, piece.len + 1);
		bool climbs = str_equal(piece, str_of(".."));
		good = good && !climbs;
		if (!piece.len || climbs || str_equal(piece, str_of("."))) {
			continue;
		}
		path[len] = '/';
		len += len > 0;
		memcpy(path + len, piece.at, piece.len);
		len += piece.len;
	}
	for (size_t i = 0; i < len; i++) {
		bool control = (unsigned char)path[i] < ' ' || path[i] == 0x7F;
		good = good && !control;
		path[i] = control ? '?' : path[i];
	}
	len = len < LONGEST_NAME ? len : LONGEST_NAME;
	path[len] = '\0';
	*out = len ? path : "?";
	return good && len;
}

static int by_path(const void *a, const void *b)
{
	const struct archive_member *x = a;
	const struct archive_member *y = b;
	int order = strcmp(x->path, y->path);
	return order ? order
		     : (x->entry.header > y->entry.header) -
			(x->entry.header < y->entry.header);
}

/* Members of one name are one, and nobody knows which. */
static void join_namesakes(struct archive *out)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < out->count; i++) {
		struct archive_member *m = &out->members[i];
		if (kept &&
			strcmp(m[0].path, out->members[kept - 1].path) == 0) {
			out->members[kept - 1].problem =
				"the archive has several files of this name: "
				"unpack it";
		} else {
			out->members[kept++] = *m;
		}
	}
	out->count = kept;
}

static bool is_document(const struct zip *z)
{
	return zip_find(z, "[Content_Types].xml") ||
		(zip_find(z, "mimetype") && zip_find(z, "content.xml"));
}

enum status archive_list(struct archive *out, struct arena *a,
	const char *os_path, uint64_t size, struct error *err)
{
	struct input in = {a, os_path};
	struct zip zip;
	*out = (struct archive){0};
	enum status st =
		zip_open(&zip, a, (struct zip_input){fetch, &in, size}, err);
	if (st) {
		return st;
	}
	if (zip_is_bomb(&zip, a)) {
		return error_set(err, STATUS_LIMIT,
			"a zip bomb: what is in it overlaps, or would be "
			"hundreds of times as large");
	}
	out->is_document = is_document(&zip);
	out->members = arena_array(a, zip.count + 1, sizeof(*out->members));
	for (uint32_t i = 0; i < zip.count; i++) {
		struct archive_member *m = &out->members[out->count];
		*m = (struct archive_member){.archive = os_path,
			.archive_size = size,
			.entry = zip.entries[i]};
		if (!tidy(&m->path, a, m->entry.name)) {
			m->problem = "its name in the archive is none that a "
				     "file can have: unpack it";
		}
		if (m->entry.link) {
			m->problem = "a link in an archive is not followed: "
				     "unpack it";
		}
		out->count++;
	}
	qsort(out->members, out->count, sizeof(*out->members), by_path);
	join_namesakes(out);
	return STATUS_OK;
}

enum status archive_read(struct rap_str *out, struct arena *a,
	const struct archive_member *m, size_t max, struct error *err)
{
	struct input in = {a, m->archive};
	if (m->entry.size > max) {
		return error_set(err, STATUS_LIMIT,
			"larger than the limit of %zu bytes (--max-size)", max);
	}
	struct zip zip = {.input = {fetch, &in, m->archive_size}};
	return zip_read(out, a, &zip, &m->entry, max, err);
}

enum status archive_head(struct rap_str *out, struct arena *a,
	const struct archive_member *m, size_t most, struct error *err)
{
	struct input in = {a, m->archive};
	struct zip zip = {.input = {fetch, &in, m->archive_size}};
	return zip_head(out, a, &zip, &m->entry, most, err);
}
