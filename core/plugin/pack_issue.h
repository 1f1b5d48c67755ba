/* SPDX-License-Identifier: MIT */
/*
 * What a pack says of an issue, all but its terms.
 */
#ifndef CORE_PLUGIN_PACK_ISSUE_H
#define CORE_PLUGIN_PACK_ISSUE_H

#include "core/plugin/pack_read.h"

/* Read all members but "terms"; complain about those that are not known. */
void pack_issue(const struct pack_reader *r, struct pack_issue *out,
	const struct json_value *issue);

#endif /* CORE_PLUGIN_PACK_ISSUE_H */
