/* SPDX-License-Identifier: MIT */
#include "core/report/compilation.h"

#include "tests/unit/report/story.h"

/* A finding with a text of its own. */
static void passage(struct story *s, const char *kind, const char *text,
	const char *more)
{
	s->summary.findings++;
	buf_printf(&s->lines,
		"{\"type\":\"finding\",\"document\":\"%s\",\"issue\":\"spam\","
		"\"score\":0.90,\"quote\":\"q\",\"before\":\"b \",\"after\":"
		"\" a\",\"locator\":{},\"cite\":\"%s, 1\"%s%s%s,"
		"\"attributes\":{\"kind\":\"%s\"%s%s}}\n",
		s->path, s->path, *text ? ",\"text\":\"" : "", text,
		*text ? "\"" : "", kind, *more ? "," : "", more);
}

/* NUL-terminated; valid until story_end. */
static const char *compiled(struct story *s, const char *issue,
	enum compilation_format format)
{
	struct compilation *c =
		compilation_new(&s->arena, &s->options, str_of(issue));
	story_read(s, &c->sink);
	buf_clear(&s->out);
	compilation_write(&s->out, c, format);
	buf_putc(&s->out, '\0');
	return s->out.at;
}

static void two_proposals(struct story *s)
{
	story_begin(s);
	story_document(s, "p.txt", "proposal", "en", "Peru");
	passage(s, "provision", "1. No <spam>.\\n2. None.",
		"\"archetype\":\"opt-in\",\"modality\":[\"shall\"]");
	story_document(s, "b.txt", "proposal", "fr", "Brazil");
	passage(s, "position", "Pas de pourriel.", "");
	passage(s, "mention", "spam", "");
}

Test(compilation, delegations_stand_side_by_side_by_name)
{
	struct story s;
	two_proposals(&s);
	const char *text = compiled(&s, "spam", COMPILATION_TEXT);
	assert_has(text, "spam: T\n2 passages in 2 documents\n");
	assert_has(text, "Brazil                                 | Peru\n");
	assert_has(text,
		"= position                             | = provision "
		"| shall | opt-in\n");
	assert_has(text,
		"Pas de pourriel.                       | 1. No "
		"<spam>.\n");
	assert_has(text, "| 2. None.\n");
	story_end(&s);
}

Test(compilation, options_name_who_is_behind_them)
{
	struct story s;
	two_proposals(&s);
	assert_has(compiled(&s, "spam", COMPILATION_TEXT),
		"  opt-in (1): Peru\n");
	story_end(&s);
}

Test(compilation, who_binds_itself_to_another_option_is_said_to)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "p.txt", "proposal", "en", "Peru");
	passage(&s, "provision", "1. Recognised.",
		"\"archetype\":\"soft\",\"modality_rank\":1");
	passage(&s, "provision", "2. Banned.",
		"\"archetype\":\"ban\",\"modality_rank\":6");
	const char *text = compiled(&s, "spam", COMPILATION_TEXT);
	assert_has(text, "  ban (1): Peru\n");
	assert_has(text, "  soft (1): Peru (beside ban)\n");
	story_end(&s);
}

Test(compilation, a_page_escapes_what_it_shows)
{
	struct story s;
	two_proposals(&s);
	const char *page = compiled(&s, "spam", COMPILATION_HTML);
	assert_has(page, "<p>1. No &lt;spam&gt;.</p>\n<p>2. None.</p>");
	assert_has(page, "lang=\"fr\"");
	cr_assert_null(strstr(page, "<spam>"));
	story_end(&s);
}

Test(compilation, a_row_for_each_passage)
{
	struct story s;
	two_proposals(&s);
	const char *csv = compiled(&s, "spam", COMPILATION_CSV);
	assert_has(csv, "delegations,symbol,document,");
	assert_has(csv,
		"\r\nPeru,,p.txt,,en,\"p.txt, "
		"1\",,provision,shall,,,opt-in,,,,,"
		"0.90,yes,\"1. No <spam>.\n2. None.\"\r\n");
	story_end(&s);
}

Test(compilation, without_its_text_a_passage_is_quoted_and_that_is_said)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "p.txt", "proposal", "en", "Peru");
	passage(&s, "clause", "", "");
	const char *text = compiled(&s, "spam", COMPILATION_TEXT);
	assert_has(text, "... b q a ...");
	assert_has(text, "1 of these passages are shown by their quote only");
	story_end(&s);
}

Test(compilation, an_issue_without_passages_says_so)
{
	struct story s;
	two_proposals(&s);
	assert_has(compiled(&s, "source-code", COMPILATION_TEXT),
		"0 passages in 0 documents");
	story_end(&s);
}
