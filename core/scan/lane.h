/* SPDX-License-Identifier: MIT */
/*
 * What a scanner is made of, for building and for scanning.
 */
#ifndef CORE_SCAN_LANE_H
#define CORE_SCAN_LANE_H

#include "core/scan/index.h"
#include "core/scan/pattern.h"
#include "core/scan/scanner.h"

/* Patterns that are looked for together. */
struct lane {
	struct index index;
	uint32_t *anchored; /* regexes with anchors */
	uint32_t anchored_count;
	uint32_t *slow; /* regexes without */
	uint32_t slow_count;
	/* Patterns that wait for the end of a block where an anchor of theirs
	 * was met: these regexes, and terms that have a guard's anchors. */
	uint32_t wait_count;
};

struct scanner {
	struct pattern *patterns;
	uint32_t pattern_count;
	uint32_t guard_count;
	struct lane always;
	struct lane on_demand;
};

#endif /* CORE_SCAN_LANE_H */
