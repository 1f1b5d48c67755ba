/* SPDX-License-Identifier: MIT */
#include "core/source/formats.h"
#include "core/source/front_matter.h"
#include "core/source/lines.h"

enum status read_text(struct blocks *b, struct error *err)
{
	(void)err;
	lines_read(b, front_matter_read(b, b->decoded));
	return STATUS_OK;
}
