/* SPDX-License-Identifier: MIT */
#ifndef CORE_FORMAT_PDF_ENCRYPTION_H
#define CORE_FORMAT_PDF_ENCRYPTION_H

#include <stdbool.h>

#include "core/base/str.h"

/*
 * Whether the bytes of a PDF say that it is encrypted: one of its trailers, or
 * of the streams that stand for them, has an entry /Encrypt. The word anywhere
 * else says nothing.
 */
bool pdf_is_encrypted(struct rap_str file);

#endif /* CORE_FORMAT_PDF_ENCRYPTION_H */
