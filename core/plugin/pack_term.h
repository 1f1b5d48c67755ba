/* SPDX-License-Identifier: MIT */
/*
 * One term of a pack, with its guards -> a pattern.
 */
#ifndef CORE_PLUGIN_PACK_TERM_H
#define CORE_PLUGIN_PACK_TERM_H

#include <rapporteur/pattern.h>

#include "core/plugin/pack_read.h"
#include "core/scan/scanner.h"

/*
 * A term, which is an object or only its words, of a set of enum rap_language
 * (0: every). Leaves the issue to the caller. NULL after a complaint, else the
 * pattern, parsed.
 */
struct pattern *pack_term(const struct pack_reader *r, struct rap_pattern *out,
	const struct json_value *term, uint32_t languages);

#endif /* CORE_PLUGIN_PACK_TERM_H */
