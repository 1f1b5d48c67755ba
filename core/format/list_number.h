/* SPDX-License-Identifier: MIT */
/*
 * The numbers that programs show before list items and files do not hold.
 */
#ifndef CORE_FORMAT_LIST_NUMBER_H
#define CORE_FORMAT_LIST_NUMBER_H

#include <stdint.h>

#include "core/base/buf.h"

/*
 * Write n in a style: '1' decimal, 'a' and 'A' letters (aa follows z), 'i' and
 * 'I' Roman up to 3999, else decimal.
 */
void list_number(struct buf *out, uint32_t n, char style);

#endif /* CORE_FORMAT_LIST_NUMBER_H */
