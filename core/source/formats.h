/* SPDX-License-Identifier: MIT */
/*
 * The readers: each makes blocks of b->decoded.
 */
#ifndef CORE_SOURCE_FORMATS_H
#define CORE_SOURCE_FORMATS_H

#include "core/base/error.h"
#include "core/source/blocks.h"

MUST_CHECK enum status read_text(struct blocks *b, struct error *err);
MUST_CHECK enum status read_markdown(struct blocks *b, struct error *err);

/* Fails with STATUS_SYNTAX: "line L, column C: what is wrong". */
MUST_CHECK enum status read_xml(struct blocks *b, struct error *err);

#endif /* CORE_SOURCE_FORMATS_H */
