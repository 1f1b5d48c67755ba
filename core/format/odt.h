/* SPDX-License-Identifier: MIT */
/*
 * What the halves of the OpenDocument reader share: odt.c walks over the body,
 * odt_note.c over what stands beside it, odt_change.c over tracked changes.
 */
#ifndef CORE_FORMAT_ODT_H
#define CORE_FORMAT_ODT_H

#include "core/base/buf.h"
#include "core/format/markup.h"
#include "core/format/odt_list.h"
#include "core/format/odt_style.h"

/* What a tracked change did; deleted text stands only here. */
struct odt_change {
	bool is_deletion, is_insertion; /* neither: of looks */
	bool is_said, is_shown;         /* once is enough for either */
	struct rap_str text;
};

/* Where the reader stands. */
struct odt {
	struct markup markup;
	struct story story;
	struct odt_styles styles;
	struct odt_lists lists;
	struct odt_open outside; /* an aside: the lists around it */
	uint32_t level;          /* of the heading at hand; 0: no heading */
	const struct odt_style *paragraph; /* style of the one at hand */
	struct map changes;                /* by id */
	struct odt_change *change;         /* being read; or NULL */
	uint32_t insertions, deletions;    /* open where we stand */
	struct buf kept; /* text that is none of the document's, or not yet */
	uint32_t notes;  /* so far */
	struct rap_str note, label; /* of the note at hand */
};

static inline struct odt *odt_of(struct markup *m)
{
	return (struct odt *)m;
}

/* Text of the element at hand is kept for something else, which
 * odt_keep_text() begins, unless it is part of such text already. */
void odt_keep_text(struct markup *m);

/* odt_note: a note, its mark and its text; a text box; a comment. */
void odt_open_note(struct markup *m);
void odt_close_citation(struct markup *m);
void odt_close_note_body(struct markup *m);
void odt_close_box(struct markup *m);
void odt_open_comment(struct markup *m);

/* odt_change: what the list of changes says of each ... */
void odt_open_region(struct markup *m);
void odt_close_region(struct markup *m);
void odt_open_insertion(struct markup *m);
void odt_open_deletion(struct markup *m);
void odt_close_deletion(struct markup *m);
/* ... and where in the text it was made. */
void odt_take_change(struct markup *m);
void odt_begin_change(struct markup *m);
void odt_end_change(struct markup *m);

#endif /* CORE_FORMAT_ODT_H */
