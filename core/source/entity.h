/* SPDX-License-Identifier: MIT */
/*
 * Character references of XML and HTML: "&amp;", "&eacute;", "&#233;".
 */
#ifndef CORE_SOURCE_ENTITY_H
#define CORE_SOURCE_ENTITY_H

#include <stdint.h>

#include "core/base/str.h"

/*
 * The character that the reference at the start of text stands for, and *len,
 * its bytes; 0 if it is none that we know: five of XML, Latin-1, and marks.
 */
uint32_t entity_read(struct rap_str text, size_t *len);

#endif /* CORE_SOURCE_ENTITY_H */
