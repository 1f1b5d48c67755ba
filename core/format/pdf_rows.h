/* SPDX-License-Identifier: MIT */
/*
 * The rows of strips that share lanes.
 */
#ifndef CORE_FORMAT_PDF_ROWS_H
#define CORE_FORMAT_PDF_ROWS_H

#include "core/format/pdf_lanes.h"

struct pdf_rows {
	uint32_t count;
	bool gaps; /* set them off */
};

/* The end of a table of the strips from `first` to `end`: without those at its
 * foot that may be text, in the first lane, below no sentence that goes on. */
uint32_t pdf_rows_end(const struct pdf_lanes *s, uint32_t first, uint32_t end);

/* Say of each line of these strips which row it stands in, from 0. A band of
 * lines in one lane, but the first, is a paragraph of the cell above. */
struct pdf_rows pdf_rows_find(struct pdf_lanes *s, uint32_t first,
	uint32_t end);

#endif /* CORE_FORMAT_PDF_ROWS_H */
