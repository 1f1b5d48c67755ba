/* SPDX-License-Identifier: MIT */
/*
 * As the source room's tests, with every format there is.
 */
#ifndef TESTS_UNIT_FORMAT_READING_H
#define TESTS_UNIT_FORMAT_READING_H

#include "core/format/format.h"

/* How the next file is read. */
static struct format_options reading_options;

#define READING_READ(out, a, path, raw, err)                                   \
	format_read(out, a, path, raw, &reading_options, err)

#include "../source/reading.h"

/* Whether a note on the document says this. */
static inline bool has_note(const struct source *s, const char *words)
{
	for (uint32_t i = 0; i < s->note_count; i++) {
		if (str_find(s->notes[i], words) < s->notes[i].len) {
			return true;
		}
	}
	return false;
}

#endif /* TESTS_UNIT_FORMAT_READING_H */
