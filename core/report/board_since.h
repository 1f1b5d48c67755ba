/* SPDX-License-Identifier: MIT */
/*
 * What became of articles since an older version: the column "since" of the
 * board. The figures are a comparison's (docs/compare.md); nothing is counted
 * here.
 */
#ifndef CORE_REPORT_BOARD_SINCE_H
#define CORE_REPORT_BOARD_SINCE_H

#include "core/base/buf.h"
#include "core/base/str.h"

/* An article as the older version had it, and what became of it. */
struct board_since {
	struct rap_str change; /* "unchanged", "changed", "new", "gone"; ""
	                          if there is no older version of the text */
	struct rap_str label, title, state; /* then; "" if it is new */
	uint32_t issues;                    /* that were open then */
	uint32_t brackets;                  /* then; of these: */
	uint32_t kept, accepted, deleted, merged, moved, reworded;
	uint32_t opened;                       /* that are new */
	uint32_t options_dropped;              /* of the older version */
	uint32_t holders_joined, holders_left; /* of brackets still open */
	bool new_note; /* one tells the state now, and none did */
};

/* An article that is not there any more. */
struct board_removed {
	struct rap_str document; /* of the older version */
	uint32_t in;             /* the board's document it was in; or
	                            BOARD_NOWHERE: the whole text is gone */
	struct board_since since;
};

#define BOARD_NOWHERE UINT32_MAX

/* "2 accepted", "no change": for a column of `width`; in the arena. */
struct rap_str board_since_words(struct arena *a, const struct board_since *s,
	size_t width);

/* The member "since" of an article. */
void board_since_json(struct buf *out, const struct board_since *s);

/* Its columns, and their heads. */
void board_since_heads(struct buf *out);
void board_since_row(struct buf *out, const struct board_since *s);

#endif /* CORE_REPORT_BOARD_SINCE_H */
