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
 * Fill decoded, decoding, bom_len and encoding of *s from s->raw. Fails with
 * STATUS_ENCODING for bytes that are not text, STATUS_LIMIT at 4 GiB.
 */
MUST_CHECK enum status decode(struct source *s, struct arena *a,
	struct error *err);

#endif /* CORE_SOURCE_DECODE_H */
