/* SPDX-License-Identifier: MIT */
/*
 * What names of files have in common that hold versions of one text.
 */
#ifndef CORE_ENGINE_STEM_H
#define CORE_ENGINE_STEM_H

#include "core/base/str.h"

/*
 * A path without extension; a stem that ends in -en, _FR, -es, _S and the like
 * is the stem without it. A slice of path.
 */
struct rap_str stem_of_versions(struct rap_str path);

#endif /* CORE_ENGINE_STEM_H */
