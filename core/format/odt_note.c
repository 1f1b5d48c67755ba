/* SPDX-License-Identifier: MIT */
#include "core/format/odt.h"

enum { LONGEST_MARK = 16 };

void odt_open_note(struct markup *m)
{
	struct odt *o = odt_of(m);
	o->note = str_of(arena_printf(m->arena, "n%u", ++o->notes));
	o->label = o->note;
}

static bool is_live(struct markup *m)
{
	struct odt *o = odt_of(m);
	struct story_look look = markup_frame_at(m, 0)->look;
	look.inserted = o->insertions > 0;
	look.deleted = o->deletions > 0;
	return story_is_live(&o->story, &look) &&
		!(markup_frame_at(m, 1)->marks & MARKUP_KEPT);
}

void odt_close_citation(struct markup *m)
{
	struct odt *o = odt_of(m);
	if (markup_frame_at(m, 0)->marks & MARKUP_SKIPPED) {
		return;
	}
	struct rap_str mark = str_trim(buf_str(&o->kept));
	mark.len = mark.len < LONGEST_MARK ? mark.len : LONGEST_MARK;
	o->label = str_copy(m->arena, mark);
	if (is_live(m)) {
		story_mark(&o->story, o->note, o->label);
	}
}

void odt_close_note_body(struct markup *m)
{
	struct odt *o = odt_of(m);
	if (is_live(m)) {
		markup_keep_aside(m, o->note, o->label);
	}
}

void odt_close_box(struct markup *m)
{
	struct rap_str none = {"", 0};
	if (is_live(m)) {
		markup_keep_aside(m, none, none);
	}
}

void odt_open_comment(struct markup *m)
{
	extract_note(m->story->x, extract_says_comments);
	markup_skip(m);
}
