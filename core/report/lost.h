/* SPDX-License-Identifier: MIT */
/*
 * What was not read because an analyzer failed: an issue that it owns is then
 * no zero in that document, but not known.
 */
#ifndef CORE_REPORT_LOST_H
#define CORE_REPORT_LOST_H

#include "core/report/tally.h"

/* Note a problem whose effect is that an analyzer's part is not done: of one
 * document, or, if it could not be loaded, of all. */
void lost_note(struct tally *t, const struct result_problem *r);

/* Whether the analyzer of an issue failed in a document. */
bool lost_issue(const struct tally *t, const struct tally_document *d,
	uint32_t issue);

/* Whether an analyzer failed in it that owns no issue, so that what findings
 * say of directions may be less than there is. */
bool lost_attributes(const struct tally *t, const struct tally_document *d);

#endif /* CORE_REPORT_LOST_H */
