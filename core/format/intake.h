/* SPDX-License-Identifier: MIT */
/*
 * From a file that was found to the bytes that format_read() takes. What needs
 * the system is done here: opening files, running converters. The rest is
 * pure, so that it can be done in a process that may do nothing.
 */
#ifndef CORE_FORMAT_INTAKE_H
#define CORE_FORMAT_INTAKE_H

#include "core/base/error.h"
#include "core/format/converter.h"
#include "core/source/walk.h"

/*
 * The bytes of a file, as file_read() gives them and with its errors; or, of a
 * member of an archive, as archive_read().
 */
MUST_CHECK enum status intake_bytes(struct rap_str *out, struct arena *a,
	const struct walk_file *file, size_t max_size, struct error *err);

/*
 * The same; and if it must be converted, that is done, which may take a while.
 */
MUST_CHECK enum status intake_read(struct rap_str *out, struct arena *a,
	const struct walk_file *file, size_t max_size,
	const struct converter *converter, struct error *err);

#endif /* CORE_FORMAT_INTAKE_H */
