/* SPDX-License-Identifier: MIT */
#include "core/format/odt.h"

void odt_open_region(struct markup *m)
{
	struct odt *o = odt_of(m);
	o->change = arena_alloc(m->arena, sizeof(*o->change));
	*map_at(&o->changes, m->arena, xml_tree_attribute(m->tree, "id")) =
		o->change;
}

void odt_close_region(struct markup *m)
{
	odt_of(m)->change = NULL;
}

void odt_open_insertion(struct markup *m)
{
	struct odt *o = odt_of(m);
	if (o->change) {
		o->change->is_insertion = true;
	}
}

void odt_open_deletion(struct markup *m)
{
	struct odt *o = odt_of(m);
	if (o->change) {
		o->change->is_deletion = true;
	}
	odt_keep_text(m);
}

void odt_close_deletion(struct markup *m)
{
	struct odt *o = odt_of(m);
	bool is_inner = markup_frame_at(m, 0)->marks & MARKUP_SKIPPED;
	if (o->change && !is_inner) {
		o->change->text = str_copy(m->arena, buf_str(&o->kept));
	}
}

static struct odt_change *change_at(struct markup *m)
{
	return map_find(&odt_of(m)->changes,
		xml_tree_attribute(m->tree, "change-id"));
}

/* Here text was deleted. It was in one place only, whatever a file says. */
void odt_take_change(struct markup *m)
{
	struct odt_change *change = change_at(m);
	struct story_look look = markup_frame_at(m, 0)->look;
	look.deleted = true;
	bool live = story_is_live(m->story, &look);
	if (change && change->is_deletion && !change->is_shown &&
		(live || !change->is_said)) {
		change->is_said = true;
		change->is_shown = live;
		story_text(m->story, change->text, &look);
	}
}

/* Text that was inserted stands between two marks; some programs leave what
 * was deleted where it was, and mark it in the same way. */
void odt_begin_change(struct markup *m)
{
	struct odt *o = odt_of(m);
	const struct odt_change *change = change_at(m);
	o->insertions += change && change->is_insertion;
	o->deletions += change && change->is_deletion;
}

void odt_end_change(struct markup *m)
{
	struct odt *o = odt_of(m);
	const struct odt_change *change = change_at(m);
	o->insertions -= change && change->is_insertion && o->insertions;
	o->deletions -= change && change->is_deletion && o->deletions;
}
