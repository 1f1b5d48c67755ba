/* SPDX-License-Identifier: MIT */
#include "lead.h"

#include "subject.h"

uint32_t lead_label_end(const struct sentence *s)
{
	return sentence_breaks(s, s->first + 1, ").") ? s->first + 1 : s->first;
}

void lead_subject(struct mark *out, bool *negative, const struct sentence *s)
{
	const struct mark *last =
		s->mark_count ? &s->marks[s->mark_count - 1] : NULL;
	struct subject subject;
	*out = (struct mark){0};
	*negative = false;
	if (last && last->cue <= CUE_AUTHORITY && last->end == s->end &&
		subject_at(&subject, s, last)) {
		out->cue = last->cue;
		*negative = subject.negative;
	}
}

bool lead_denies(const struct sentence *s)
{
	static const char *const words[] = {
		"not", "refrain", "avoid", "ne", "no", "abstenerse", NULL};
	return sentence_is(s, lead_label_end(s), words);
}
