/* SPDX-License-Identifier: MIT */
#include "core/format/intake.h"

#include "core/source/file.h"

static enum status convert(struct rap_str *bytes, struct arena *a,
	const struct converter *converter, struct error *err)
{
	struct conversion c;
	enum status st = conversion_start(&c, converter, *bytes, err);
	if (st) {
		return st;
	}
	st = conversion_wait(&c, err);
	if (!st) {
		size_t len = conversion_len(&c);
		char *wrapped = arena_bytes(a, len);
		st = conversion_copy(&c, wrapped, err);
		*bytes = (struct rap_str){wrapped, len};
	}
	conversion_release(&c);
	return st;
}

enum status intake_bytes(struct rap_str *out, struct arena *a,
	const struct walk_file *file, size_t max_size, struct error *err)
{
	if (file->member) {
		return archive_read(out, a, file->member, max_size, err);
	}
	return file_read(out, a, file->os_path, max_size, err);
}

enum status intake_read(struct rap_str *out, struct arena *a,
	const struct walk_file *file, size_t max_size,
	const struct converter *converter, struct error *err)
{
	enum status st = intake_bytes(out, a, file, max_size, err);
	return st || !converter_wants(*out) ? st
					    : convert(out, a, converter, err);
}
