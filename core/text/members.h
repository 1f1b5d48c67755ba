/* SPDX-License-Identifier: MIT */
/*
 * The WTO's members and groups: names in three languages, codes, variants.
 * The table is members_table.inc.
 */
#ifndef CORE_TEXT_MEMBERS_H
#define CORE_TEXT_MEMBERS_H

#include <stdbool.h>

#include "core/base/str.h"

struct member {
	const char *iso2; /* "" for groups */
	const char *iso3; /* "EUU" for the European Union */
	const char *name; /* the WTO's English name: "Korea, Republic of" */
	const char *name_fr;
	const char *name_es;
	const char *variants; /* separated by ';' */
	bool is_group;
	bool in_eu; /* a member State of the European Union: counted as the EU */
};

/* All of them, in the order of the table. */
const struct member *members_all(size_t *count);

/* The member a whole name, variant or (upper case) code stands for, compared
 * folded; NULL if none. */
const struct member *members_find(struct rap_str name);

/*
 * Split a list as people write it ("Brazil and the Republic of Korea";
 * "Hong Kong, China; Japan") into members, protecting names with commas and
 * "and". Returns how many; *unknown gets pieces that are no member, joined by
 * "; " (empty if none). EU member States beside the EU are folded into it.
 */
size_t members_split(struct arena *a, struct rap_str list,
	const struct member ***out, struct rap_str *unknown);

#endif /* CORE_TEXT_MEMBERS_H */
