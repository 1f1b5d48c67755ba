/* SPDX-License-Identifier: MIT */
#include "core/format/intake.h"

#include "core/source/file.h"

enum status intake_read(struct rap_str *out, struct arena *a,
	const struct walk_file *file, size_t max_size, struct error *err)
{
	if (file->member) {
		return archive_read(out, a, file->member, max_size, err);
	}
	return file_read(out, a, file->os_path, max_size, err);
}
