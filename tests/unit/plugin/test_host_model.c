/* SPDX-License-Identifier: MIT */
#include "core/base/buf.h"
#include "tests/unit/plugin/stage.h"

/* What the fixture says of a text: "sort: words, words". */
static const char *described(struct stage *s, const char *text)
{
	const char *const names[] = {"models", NULL};
	struct buf b = BUF_INIT;

	stage_open(s, names);
	stage_begin(s, text);
	session_annotate(&s->session, 0);
	for (uint32_t i = s->session.unit_attributes[0]; i != UINT32_MAX;
		i = s->session.values[i].next) {
		buf_puts(&b, b.len ? "; " : "");
		buf_puts(&b, s->session.values[i].value);
	}
	const char *said = arena_copy(&s->arena, b.at ? b.at : "", b.len);
	buf_release(&b);
	session_end(&s->session);
	return said;
}

Test(host_model, the_first_that_holds_decides_and_shows_its_words)
{
	struct stage s;
	cr_assert_str_eq(described(&s, "It frees some and bans others."),
		"both; bans; frees");
	stage_close(&s);
}

Test(host_model, one_of_two_cues_is_enough_where_the_model_says_so)
{
	struct stage s;
	cr_assert_str_eq(described(&s, "It frees some."), "either; frees");
	stage_close(&s);
}

Test(host_model, a_cue_that_must_not_stand_there_excludes)
{
	struct stage s;
	cr_assert_str_eq(described(&s, "It says nothing."), "neither");
	stage_close(&s);
	cr_assert_str_eq(described(&s, "It keeps silence."), "");
	stage_close(&s);
}
