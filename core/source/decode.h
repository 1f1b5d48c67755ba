/* SPDX-License-Identifier: MIT */
/*
 * Bytes of unknown encoding -> UTF-8. No detector library: a BOM, else strict
 * UTF-8, else UTF-16 by the parity of its NULs, else Windows-1252.
 */
#ifndef CORE_SOURCE_DECODE_H
#define CORE_SOURCE_DECODE_H

#include "core/base/error.h"
#include "core/source/blocks.h"

/*
 * Fill decoded, decoding, bom_len and encoding of *s from s->raw. What cannot
 * be decoded becomes U+FFFD; decoded never holds a NUL or a BOM at its start.
 * Fails with STATUS_ENCODING for bytes that are not text, STATUS_LIMIT at
 * 1 GiB.
 */
MUST_CHECK enum status decode(struct source *s, struct arena *a,
	struct error *err);

/* Whether a file that begins so is text, for all that one can tell. */
bool decode_is_likely(struct rap_str head);

#endif /* CORE_SOURCE_DECODE_H */
