/* SPDX-License-Identifier: MIT */
#include "core/plugin/pack.h"
#include "tests/unit/plugin/fixtures.h"

/* All complaints, one a line: "LINE:COLUMN what is wrong". */
static const char *complaints(struct arena *a, const char *json)
{
	struct pack p;
	struct pack_complaints wrong;
	const char *text = "";

	pack_check(&p, &wrong, a, str_of(json));
	for (uint32_t i = 0; i < wrong.count; i++) {
		text = arena_printf(a, "%s%u:%u %s\n", text, wrong.at[i].line,
			wrong.at[i].column, wrong.at[i].text);
	}
	return text;
}

Test(pack_check, all_mistakes_are_told)
{
	struct arena a = ARENA_INIT;

	cr_assert_str_eq(
		complaints(&a,
			"{\"schema\": \"rapporteur.pack/1\", \"issues\": [\n"
			"{\"id\": \"Big\", \"tehme\": \"trust\",\n"
			" \"title\": {\"en\": \"\", \"pt\": \"B\"},\n"
			" \"definition\": true, \"aliases\": [null, true],\n"
			" \"terms\": {\"en\": [null, \"~\",\n"
			"  {\"term\": \"a\", \"weight\": true, \"exact\": 1},\n"
			"  {\"term\": \"a\", \"near\": [true]}]}},\n"
			"true,\n"
			"{\"id\": \"b\", \"bias\": 0.5, \"examples\":\n"
			" {\"en\": {\"none\": [\"\"], \"nil\": []}}}]}"),
		"2:15 an issue has no key 'tehme' (did you mean 'theme'?)\n"
		"2:2 an id has lower-case letters, digits and hyphens, and"
		" begins with a letter\n"
		"4:34 an alias must be a string with text\n"
		"4:40 an alias must be a string with text\n"
		"2:1 'theme' is missing\n"
		"3:22 title has no key 'pt' (write 'en', 'fr' or 'es')\n"
		"3:12 'en' must be a string with text\n"
		"4:2 'definition' must be an object\n"
		"5:19 a term must be a string or an object\n"
		"5:25 pattern '~': at 1: '~' is no gap; write ~1 to ~62\n"
		"6:17 'weight' must be a whole number from -100000 to 100000\n"
		"6:33 'exact' must be true or false\n"
		"7:26 a guard must be an object\n"
		"8:1 an issue must be an object\n"
		"9:1 'theme' is missing\n"
		"9:1 'title' is missing\n"
		"9:1 'definition' is missing\n"
		"9:13 'bias' must be a whole number from -100000 to 100000\n"
		"10:24 examples of a language has no key 'nil' (write 'none', "
		"'provision', 'clause', 'position' or 'mention')\n"
		"10:19 an example must be a string with text\n"
		"9:1 'terms' is missing\n");
	arena_release(&a);
}

Test(pack_check, a_good_pack_has_no_complaints)
{
	struct arena a = ARENA_INIT;

	cr_assert_str_eq(complaints(&a,
				 "{\"schema\": \"rapporteur.pack/1\", "
				 "\"issues\":"
				 " [{\"id\": \"a-1\", \"theme\": \"trust\","
				 " \"title\": {\"en\": \"A\"},"
				 " \"definition\": {\"en\": \"A.\"},"
				 " \"terms\": {\"any\": [\"a\"]}}]}"),
		"");
	arena_release(&a);
}

static const char *with_theme(struct arena *a, const char *theme)
{
	return complaints(a,
		arena_printf(a,
			"{\"schema\": \"rapporteur.pack/1\", \"issues\":"
			" [{\"id\": \"a\", \"title\": {\"en\": \"A\"},"
			" \"definition\": {\"en\": \"A.\"}, \"terms\": {},\n"
			"\"theme\": \"%s\"}]}",
			theme));
}

Test(pack_check, a_theme_may_be_ones_own_but_no_slip_of_a_known_one)
{
	struct arena a = ARENA_INIT;

	cr_assert_str_eq(with_theme(&a, "telecommunications"), "");
	cr_assert_str_eq(with_theme(&a, "drafting"), "");
	cr_assert_str_eq(with_theme(&a, "openness-2"), "");
	cr_assert_str_eq(with_theme(&a, "market-access-goods"), "");
	cr_assert_str_eq(with_theme(&a, "market_access"),
		"2:1 no theme is called 'market_access'"
		" (did you mean 'market-access'?)\n");
	cr_assert_str_eq(with_theme(&a, "Trust"),
		"2:1 no theme is called 'Trust' (did you mean 'trust'?)\n");
	arena_release(&a);
}

Test(pack_check, what_may_be_chosen_is_listed)
{
	struct arena a = ARENA_INIT;

	cr_assert(contains(complaints(&a,
				   "{\"schema\": \"rapporteur.pack/1\","
				   " \"issues\": [{\"counts_as\": 3}]}"),
		"'counts_as' must be 'topic', 'exception' or 'exclusion'\n"));
	arena_release(&a);
}

Test(pack_check, what_is_no_json_is_one_complaint)
{
	struct arena a = ARENA_INIT;

	cr_assert_str_eq(complaints(&a, "{\"schema\": tru, \"issues\": oh}"),
		"1:12 here should be a value; text has double quotes\n");
	arena_release(&a);
}
