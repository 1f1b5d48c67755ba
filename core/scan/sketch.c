/* SPDX-License-Identifier: MIT */
#include "core/scan/sketch.h"

#include "core/scan/glob.h"

void sketch_add_literal(struct sketch *s, uint32_t hash)
{
	s->hashes |= (uint64_t)1 << (hash >> 26);
}

void sketch_add_glob(struct sketch *s, struct rap_str glob)
{
	struct rap_str prefix = glob_prefix(glob);

	if (prefix.len >= 3) {
		char front[8] = {prefix.at[0], prefix.at[1], prefix.at[2]};
		uint32_t start = sketch_start(fold_load(front));
		s->starts |= (uint64_t)1 << (start >> 2);
	} else {
		s->starts = ~(uint64_t)0;
	}
}
