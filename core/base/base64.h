/* SPDX-License-Identifier: MIT */
/*
 * Base64 with padding (RFC 4648), for bytes that are not text.
 */
#ifndef CORE_BASE_BASE64_H
#define CORE_BASE_BASE64_H

#include "core/base/str.h"

struct rap_str base64(struct arena *a, struct rap_str bytes);

#endif /* CORE_BASE_BASE64_H */
