/* SPDX-License-Identifier: MIT */
#include "core/base/utf8.h"
#include "support.h"

static struct desk desk;
static struct findings found;

static void set_up(void)
{
	desk_open(&desk);
}

static void tear_down(void)
{
	desk_close(&desk);
}

TestSuite(finding, .init = set_up, .fini = tear_down);

static const struct result_finding *only(const char *text)
{
	desk_findings(&desk, &found, "folder/desk.txt", str_of(text));
	cr_assert_eq(found.count, 1);
	return &found.at[0];
}

static void expect(struct rap_str found_text, const char *text)
{
	cr_assert(str_equal(found_text, str_of(text)), "'%.*s'",
		(int)found_text.len, found_text.at);
}

/* The bytes of the file that a finding points at. */
static void expect_raw(const char *text, size_t len, const char *bytes,
	size_t bytes_len)
{
	struct rap_str raw = {text, len};
	desk_findings(&desk, &found, "desk.txt", raw);
	cr_assert_eq(found.count, 1);
	const struct result_finding *f = &found.at[0];
	struct rap_str quoted = {raw.at + f->begin, f->end - f->begin};
	cr_assert(str_equal(quoted, (struct rap_str){bytes, bytes_len}),
		"'%.*s'", (int)quoted.len, quoted.at);
	expect(f->quote, "local storage");
	cr_assert_eq(f->evidence[0].begin, f->begin);
	cr_assert_eq(f->evidence[0].end, f->end);
}

#define WORDS "wonders of cafés and of crème brûlée that nobody has forgotten, "

Test(finding, context_is_at_most_60_code_points_each_way)
{
	const struct result_finding *f = only(WORDS WORDS
		"local storage is said to be one of the " WORDS WORDS "\n");
	cr_assert_eq(utf8_count(f->before), 60);
	cr_assert_eq(utf8_count(f->after), 60);
	cr_assert(str_ends_with(f->before, "forgotten, "));
	cr_assert(str_starts_with(f->after, " is said to be"));
}

Test(finding, context_ends_with_its_paragraph)
{
	const struct result_finding *f = only("Something before it.\n\n"
					      "We like local storage.\n\n"
					      "Something after it.\n");
	expect(f->before, "We like ");
	expect(f->after, ".");
}

Test(finding, its_place_is_where_it_stands)
{
	const struct result_finding *f =
		only("Something before it.\n\n"
		     "Caf\u00e9s like local storage.\n");
	cr_assert_eq(f->line, 3);
	cr_assert_eq(f->column, 12);
	expect(f->document, "folder/desk.txt");
	cr_assert(str_starts_with(f->cite, "desk.txt"));
}

Test(finding, a_clause_cites_its_paragraph)
{
	const struct result_finding *f = only(
		"Article 4: Transparency\n\n"
		"1. Each Party shall publish its measures of general "
		"application promptly, and shall make them available to all "
		"interested persons wherever they may be.\n\n"
		"2. Each Party shall answer questions of another Party about "
		"such a measure within thirty days of the day on which they "
		"are received by its enquiry point.\n\n"
		"3. No Party shall require local storage.\n");
	expect(f->kind, "clause");
	expect(f->cite, "desk.txt, Article 4.3");
	expect(f->unit_title, "Transparency");
	expect(f->zone, "legal-text");
}

Test(finding, raw_bytes_are_those_of_the_quote)
{
	static const char text[] = "We like local storage.\n";
	expect_raw(text, sizeof(text) - 1, "local storage", 13);
}

Test(finding, raw_bytes_hold_soft_hyphens)
{
	static const char text[] = "We like lo\u00adcal stor\u00adage.\n";
	static const char raw[] = "lo\u00adcal stor\u00adage";
	expect_raw(text, sizeof(text) - 1, raw, sizeof(raw) - 1);
}

Test(finding, raw_bytes_hold_a_line_end)
{
	static const char text[] = "We like local\r\n   storage.\r\n";
	static const char raw[] = "local\r\n   storage";
	expect_raw(text, sizeof(text) - 1, raw, sizeof(raw) - 1);
}

Test(finding, raw_bytes_hold_a_hyphen_at_a_line_end)
{
	static const char text[] = "We like local stor-\nage.\n";
	static const char raw[] = "local stor-\nage";
	expect_raw(text, sizeof(text) - 1, raw, sizeof(raw) - 1);
}

Test(finding, raw_bytes_of_utf16_are_twice_as_many)
{
	static const char words[] = "We like local storage.\n";
	char text[2 + 2 * (sizeof(words) - 1)];
	text[0] = '\xFF';
	text[1] = '\xFE';
	for (size_t i = 0; i < sizeof(words) - 1; i++) {
		text[2 + 2 * i] = words[i];
		text[3 + 2 * i] = '\0';
	}
	expect_raw(text, sizeof(text), text + 2 + 2 * 8, 2 * 13);
}

Test(finding, raw_bytes_count_a_byte_for_an_accent_in_windows_1252)
{
	static const char text[] = "Caf\xe9s and cr\xeapes \x96 \x93they\x94 "
				   "like local storage.\n";
	expect_raw(text, sizeof(text) - 1, "local storage", 13);
}

Test(finding, raw_bytes_begin_behind_a_byte_order_mark)
{
	static const char text[] = "\xEF\xBB\xBFlocal storage is dear.\n";
	expect_raw(text, sizeof(text) - 1, "local storage", 13);
}

static const char *fingerprint(const char *text)
{
	return only(text)->fingerprint.at;
}

Test(finding, a_fingerprint_survives_what_happens_elsewhere)
{
	const char *print = fingerprint("We like local storage. It is dear.\n");
	cr_assert(str_starts_with(str_of(print), "1:"));
	cr_assert_eq(strlen(print), 18);
	cr_assert_str_eq(fingerprint("We like local storage. It is cheap.\n"),
		print);
	cr_assert_str_eq(fingerprint("Something new.\n\n"
				     "We LIKE local\nstorage. It is dear.\n"),
		print);
	cr_assert_str_neq(fingerprint("We love local storage.\n"), print);
}

Test(finding, a_fingerprint_survives_renumbering)
{
	const char *print = fingerprint("Article 4: Location\n\n"
					"2. No Party shall require local "
					"storage by a person.\n");
	cr_assert_str_eq(fingerprint("Article 9: Location\n\n"
				     "11. No Party shall require local storage "
				     "by a "
				     "person.\n"),
		print);
	cr_assert_str_eq(
		fingerprint("Article 9: Location\n\n"
			    "1. Something else shall apply to each Party.\n\n"
			    "1.2. No Party shall require local storage by a "
			    "person.\n"),
		print);
}

Test(finding, a_fingerprint_survives_a_new_letter)
{
	const char *print =
		fingerprint("Article 4: Location\n\n"
			    "1. No Party shall:\n\n"
			    "(a) require local storage by a person; or\n\n"
			    "(b) tax it.\n");
	cr_assert_str_eq(fingerprint("Article 4: Location\n\n"
				     "1. No Party shall:\n\n"
				     "(a) forbid it;\n\n"
				     "(b) require local storage by a person; "
				     "or\n\n"
				     "(c) tax it.\n"),
		print);
}

Test(finding, equals_have_fingerprints_of_their_own)
{
	static const char text[] = "We like local storage.\n\n"
				   "We like local storage.\n\n"
				   "We like local storage.\n";
	desk_findings(&desk, &found, "desk.txt", str_of(text));
	cr_assert_eq(found.count, 3);
	cr_assert_not(str_equal(found.at[0].fingerprint,
		found.at[1].fingerprint));
	cr_assert_not(str_equal(found.at[1].fingerprint,
		found.at[2].fingerprint));
	cr_assert_not(str_equal(found.at[0].fingerprint,
		found.at[2].fingerprint));
}

Test(finding, evidence_is_listed_up_to_a_limit_and_that_is_said)
{
	static const char text[] =
		"storage storage storage storage storage storage storage "
		"storage storage storage storage storage storage storage "
		"storage storage storage storage storage storage storage "
		"should be in a data centre.\n";
	const struct result_finding *f = only(text);
	cr_assert_eq(f->evidence_count, 20);
	cr_assert(f->evidence_capped);
	cr_assert_not(only("We like local storage.\n")->evidence_capped);
}

Test(finding, kind_comes_first_among_attributes)
{
	const struct result_finding *f = only("Some have local storage.\n");
	cr_assert_geq(f->attribute_count, 1);
	expect(f->attributes[0].name, "kind");
	expect(f->attributes[0].values[0], "mention");
	cr_assert_eq(f->score, 88);
	expect(f->theme, "openness");
	expect(f->analyzer, "small");
}
