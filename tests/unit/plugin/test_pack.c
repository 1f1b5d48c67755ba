/* SPDX-License-Identifier: MIT */
#include <dirent.h>

#include "core/base/buf.h"
#include "core/plugin/pack.h"
#include "core/source/file.h"
#include "tests/unit/plugin/fixtures.h"

/* A pack of one issue, whose third line is the test's. */
#define PACK(line)                                                             \
	"{\"schema\": \"rapporteur.pack/1\", \"issues\": [{\n"                 \
	"\"id\": \"a\", \"theme\": \"trust\", \"title\": {\"en\": \"A\"},"     \
	" \"definition\": {\"en\": \"A.\"},\n" line "}]}"

#define TERMS(list) PACK("\"terms\": {\"en\": [" list "]}")

static void parse(struct pack *p, struct arena *a, const char *json)
{
	struct error err = {0};

	cr_assert_eq(pack_parse(p, a, str_of(json), "a.json", NULL, &err),
		STATUS_OK, "%s", err.message);
}

/* The message begins with this place and has this part. */
static void refuses(const char *json, const char *place, const char *part)
{
	struct arena a = ARENA_INIT;
	struct pack p;
	struct error err = {0};

	cr_assert_eq(pack_parse(&p, &a, str_of(json), "a.json", NULL, &err),
		STATUS_SYNTAX);
	const char *start = arena_printf(&a, "a.json:%s: ", place);
	cr_assert(str_starts_with(str_of(err.message), start), "%s",
		err.message);
	cr_assert(contains(err.message, part), "%s", err.message);
	arena_release(&a);
}

Test(pack, what_is_not_json_is_located)
{
	refuses("", "1:1", "");
	refuses("{\"schema\":\n  oops}", "2:3", "here should be a value");
	refuses("{\"a\": 1,\n\"a\": 2}", "2:1",
		"'a' stands in this object already");
	refuses("[]", "1:1", "a pack must be an object");
}

Test(pack, the_schema_must_be_known)
{
	refuses("{\"issues\": []}", "1:1", "write \"schema\"");
	refuses("{\n\"schema\": \"rapporteur.pack/2\"}", "2:1",
		"'schema' must be 'rapporteur.pack/1'");
}

Test(pack, a_mistyped_key_names_the_nearest)
{
	refuses("{\n  \"isues\": []}", "2:3", "did you mean 'issues'?");
	refuses(PACK("\"treshold\": 0, \"terms\": {}"), "3:1",
		"did you mean 'threshold'?");
	refuses(TERMS("{\"term\": \"a\", \"wieght\": 1}"), "3:32",
		"did you mean 'weight'?");
	refuses(TERMS("{\"term\": \"a\", \"contxt\": true}"), "3:32",
		"did you mean 'context'?");
	refuses(PACK("\"terms\": {\"de\": []}"), "3:11", "no key 'de'");
	refuses(PACK("\"context\": true, \"terms\": {}"), "3:1",
		"no key 'context'");
}

Test(pack, a_value_of_a_wrong_kind_is_located)
{
	refuses(PACK("\"bias\": \"low\", \"terms\": {}"), "3:1",
		"'bias' must be a whole number");
	refuses(PACK("\"bias\": true, \"terms\": {}"), "3:1",
		"'bias' must be a whole number");
	refuses(PACK("\"bias\": 100001, \"terms\": {}"), "3:1",
		"from -100000 to 100000");
	refuses(PACK("\"counts_as\": \"topics\", \"terms\": {}"), "3:1",
		"did you mean 'topic'?");
	refuses(PACK("\"terms\": true"), "3:1", "'terms' must be an object");
	refuses(PACK("\"terms\": {\"en\": \"a\"}"), "3:11", "must be an array");
	refuses(PACK("\"aliases\": \"b\", \"terms\": {}"), "3:1",
		"'aliases' must be an array");
	refuses(PACK("\"aliases\": [\"b\", null], \"terms\": {}"), "3:18",
		"an alias must be a string");
	refuses(TERMS("{\"term\": \"a\", \"exact\": \"yes\"}"), "3:32",
		"'exact' must be true or false");
	refuses(TERMS("{\"term\": \"a\", \"exact\": true}, true"), "3:48",
		"a term must be a string or an object");
	refuses(TERMS("\"a\", 3"), "3:23", "a term must be a string");
}

Test(pack, what_is_mandatory_must_be_there)
{
	refuses("{\"schema\": \"rapporteur.pack/1\"}", "1:1",
		"'issues' is missing");
	refuses("{\"schema\": \"rapporteur.pack/1\",\n\"issues\": []}", "2:11",
		"'issues' has no issue");
	refuses("{\"schema\": \"rapporteur.pack/1\",\n\"issues\": [{}]}",
		"2:12", "'id' is missing");
	refuses(PACK("\"bias\": 0"), "1:44", "'terms' is missing");
	refuses(TERMS("{\"weight\": 100}"), "3:18",
		"needs 'term' or 'regex', and only one");
	refuses(TERMS("{\"term\": \"a\", \"regex\": \"a\"}"), "3:18",
		"and only one");
	refuses(TERMS("{\"term\": \"a\", \"near\": {\"within\": 3}}"), "3:40",
		"'term' is missing");
}

Test(pack, an_id_is_lower_case_and_stands_once)
{
	refuses("{\"schema\": \"rapporteur.pack/1\", \"issues\": [\n"
		"{\"id\": \"Big\"}]}",
		"2:2", "lower-case");
	refuses("{\"schema\": \"rapporteur.pack/1\", \"issues\": [\n"
		"{\"id\": \"a\", \"theme\": \"t\", \"title\": {\"en\": \"A\"},"
		" \"definition\": {\"en\": \"A\"}, \"terms\": {}},\n"
		"{\"id\": \"a\"}]}",
		"3:2", "'a' is an issue already, in line 2");
}

Test(pack, a_term_that_cannot_be_looked_for_is_located)
{
	refuses(TERMS("\"good\",\n\"~3 bad\""), "4:1", "'~3 bad'");
	refuses(TERMS("{\"regex\": \"(\"}"), "3:19", "'('");
	refuses(TERMS("{\"weight\": 1,\n\"term\": \"a ~3\"}"), "4:1", "'a ~3'");
	refuses(TERMS("{\"term\": \"a\", \"near\": [{\"term\": \"b\"},\n"
		      "{\"within\": 3,\n\"term\": \"c ~\"}]}"),
		"5:1", "");
	refuses(TERMS("{\"term\": \"a\", \"near\": {\"term\": \"b\"},\n"
		      "\"unless\": {\"term\": \"~1 c\"}}"),
		"4:12", "");
	refuses(TERMS("\"twice\",\n\"other\", \"twice\""), "4:10", "line 3");
	refuses(PACK("\"threshold\": 20,\n\"about\": 10, \"terms\": {\"en\": "
		     "[\"a\"]}"),
		"4:1", "below the threshold, 20");
	refuses(TERMS("{\"term\": \"a\", \"near\": {\"term\": \"b\","
		      " \"within\": -1}}"),
		"3:54", "cannot be negative");
}

Test(pack, weights_and_flags_become_patterns)
{
	struct arena a = ARENA_INIT;
	struct pack p;

	parse(&p, &a,
		PACK("\"bias\": -300, \"threshold\": 50, \"about\": 80,"
		     " \"frame\": true,"
		     " \"counts_as\": \"exception\", \"terms\": {\"en\":"
		     " [\"plain\", {\"term\": \"heavy\", \"weight\": 300,"
		     " \"name\": \"h\", \"context\": true, \"exact\": true,"
		     " \"heading\": true}],"
		     " \"fr\": [{\"regex\": \"lourd\"}],"
		     " \"any\": [{\"term\": \"partout\", \"exact\": false}]}"));
	cr_assert_eq(p.pattern_count, 4);
	cr_assert_eq(p.patterns[0].weight, 100);
	cr_assert_eq(p.patterns[0].flags, 0);
	cr_assert_eq(p.patterns[0].languages, RAP_LANGUAGE_EN);
	cr_assert_str_eq(p.patterns[0].issue, "a");
	cr_assert_eq(p.patterns[1].weight, 300);
	cr_assert_str_eq(p.patterns[1].name, "h");
	cr_assert_eq(p.patterns[1].flags,
		RAP_PATTERN_CONTEXT | RAP_PATTERN_EXACT | RAP_PATTERN_HEADING);
	cr_assert_eq(p.patterns[2].flags, RAP_PATTERN_REGEX);
	cr_assert_eq(p.patterns[2].languages, RAP_LANGUAGE_FR);
	cr_assert_eq(p.patterns[3].languages, 0);
	cr_assert_eq(p.patterns[3].flags, 0);
	cr_assert_eq(p.issues[0].bias, -300);
	cr_assert_eq(p.issues[0].threshold, 50);
	cr_assert_eq(p.issues[0].about, 80);
	cr_assert(p.issues[0].frame);
	cr_assert_eq(p.issues[0].counts_as, RAP_COUNTS_AS_EXCEPTION);
	cr_assert_eq(p.issues[0].term_counts[0], 3);
	cr_assert_eq(p.issues[0].term_counts[1], 2);
	cr_assert_eq(p.issues[0].term_counts[2], 1);
	arena_release(&a);
}

Test(pack, guards_become_guards)
{
	struct arena a = ARENA_INIT;
	struct pack p;

	parse(&p, &a,
		TERMS("{\"term\": \"a\","
		      " \"unless\": {\"term\": \"d\", \"same\": \"article\"},"
		      " \"near\": [{\"term\": \"b\", \"within\": 5},"
		      " {\"term\": \"c\"}]}"));
	const struct rap_guard *g = p.patterns[0].guards;
	cr_assert_eq(p.patterns[0].guard_count, 3);
	cr_assert_eq(g[0].relation, RAP_NEAR);
	cr_assert_eq(g[0].within, 5);
	cr_assert_eq(g[0].same, RAP_SAME_SENTENCE);
	cr_assert_str_eq(g[1].term, "c");
	cr_assert_eq(g[1].within, 0);
	cr_assert_eq(g[2].relation, RAP_UNLESS);
	cr_assert_eq(g[2].same, RAP_SAME_ARTICLE);
	cr_assert_eq(g[2].size, sizeof(struct rap_guard));
	arena_release(&a);
}

#define WORDS(list, term)                                                      \
	PACK("\"words\": {\"en\": {" list "}},\n\"terms\": {\"en\": [" term    \
	     "]}")

Test(pack, names_stand_for_words)
{
	struct arena a = ARENA_INIT;
	struct pack p;

	parse(&p, &a,
		WORDS("\"duty\": \"dut*; tariff*\","
		      " \"net\": \"online; by electronic means\"",
			"{\"term\": \"@duty ~2 x\","
			" \"near\": {\"term\": \"@net; web\"}}, \"@net\""));
	cr_assert_str_eq(p.patterns[0].text, "dut*|tariff* ~2 x");
	cr_assert_str_eq(p.patterns[0].guards[0].term,
		"online; by electronic means; web");
	cr_assert_str_eq(p.patterns[1].text, "online; by electronic means");
	arena_release(&a);
}

Test(pack, names_of_words_are_known_and_fit)
{
	refuses(WORDS("\"duty\": \"a\"", "\"@dutty b\""), "4:18",
		"did you mean 'duty'?");
	refuses(WORDS("\"duty\": \"a\"",
			"{\"term\": \"@duty\", \"unless\":"
			" {\"term\": \"b; @\"}}"),
		"4:55", "has no ''");
	refuses(WORDS("\"net\": \"a; b c\"", "\"the @net\""), "4:18",
		"'b c', which is more than one word");
	refuses(WORDS("\"net\": \"a; ~3\"", "\"@net\""), "3:18",
		"needs a word on both sides");
	refuses(WORDS("\"Net\": \"a\"", "\"a\""), "3:18", "lower-case");
	refuses(WORDS("\"net\": 1", "\"a\""), "3:18", "'net' must be a string");
	refuses(PACK("\"words\": {\"english\": {}}, \"terms\": {}"), "3:11",
		"no key 'english'");
}

Test(pack, names_cannot_stand_for_any_number_of_words)
{
	struct arena a = ARENA_INIT;
	struct buf list = BUF_INIT;
	struct buf term = BUF_INIT;

	for (int i = 0; i < 3000; i++) {
		buf_puts(&list, i ? ";a" : "a");
		buf_puts(&term, "@net ");
	}
	buf_putc(&list, '\0');
	buf_putc(&term, '\0');
	refuses(arena_printf(&a, WORDS("\"net\": \"%s\"", "\"a\", \"%s\""),
			list.at, term.at),
		"4:23", "more than 4 MB in this pack");
	buf_release(&list);
	buf_release(&term);
	arena_release(&a);
}

Test(pack, examples_know_their_line_and_what_must_come_of_them)
{
	struct arena a = ARENA_INIT;
	struct pack p;

	parse(&p, &a,
		PACK("\"terms\": {}, \"examples\": {\"fr\": {\n"
		     "\"clause\": [\"un\",\n\"deux\"], \"none\": "
		     "[\"trois\"]}}"));
	const struct pack_example *e = p.issues[0].examples;
	cr_assert_eq(p.issues[0].example_count, 3);
	cr_assert_eq(e[0].kind, RAP_KIND_NONE);
	cr_assert_str_eq(e[0].text, "trois");
	cr_assert_eq(e[2].kind, RAP_KIND_CLAUSE);
	cr_assert_eq(e[2].language, RAP_LANGUAGE_FR);
	cr_assert_str_eq(e[2].text, "deux");
	cr_assert_eq(e[2].line, 5);
	arena_release(&a);
}

Test(pack, a_comment_may_stand_anywhere)
{
	struct arena a = ARENA_INIT;
	struct pack p;

	parse(&p, &a,
		PACK("\"comment\": \"why\", \"terms\": {\"comment\": \"w\","
		     " \"en\": [{\"term\": \"a\", \"comment\": \"y\"}]}"));
	cr_assert_eq(p.pattern_count, 1);
	arena_release(&a);
}

/* Parse FOLDER/NAME/NAME.json if it is there; says whether it was. */
static bool parse_shipped(const char *folder, const char *name)
{
	struct arena a = ARENA_INIT;
	struct rap_str json;
	struct pack p;
	struct error err;
	const char *path =
		arena_printf(&a, "%s/%s/%s.json", folder, name, name);
	bool there = file_read(&json, &a, path, 1 << 24, &err) == STATUS_OK;

	if (there) {
		enum status st = pack_parse(&p, &a, json, path, NULL, &err);
		cr_assert_eq(st, STATUS_OK, "%s", err.message);
		cr_assert_eq(p.hash.len, 32);
	}
	arena_release(&a);
	return there;
}

Test(pack, every_pack_that_we_ship_can_be_read)
{
	struct arena a = ARENA_INIT;
	const char *source = getenv("RAPPORTEUR_TEST_SOURCE");
	cr_assert(source, "run the tests with ctest");
	const char *folder = arena_printf(&a, "%s/plugins", source);
	DIR *plugins = opendir(folder);
	int count = 0;

	cr_assert(plugins);
	for (struct dirent *e; (e = readdir(plugins));) {
		count +=
			e->d_name[0] != '.' && parse_shipped(folder, e->d_name);
	}
	cr_assert_gt(count, 0);
	cr_assert_eq(closedir(plugins), 0);
	arena_release(&a);
}

/* What stands between "```json" and "```". */
static struct rap_str json_block(struct rap_str page)
{
	size_t start = str_find(page, "```json\n") + strlen("```json\n");
	cr_assert_lt(start, page.len);
	struct rap_str rest = {page.at + start, page.len - start};
	return (struct rap_str){rest.at, str_find(rest, "```")};
}

Test(pack, the_example_of_the_reference_can_be_read)
{
	struct arena a = ARENA_INIT;
	const char *source = getenv("RAPPORTEUR_TEST_SOURCE");
	struct rap_str page;
	struct pack p;
	struct error err = {0};

	cr_assert(source, "run the tests with ctest");
	const char *path = arena_printf(&a, "%s/docs/packs.md", source);
	cr_assert_eq(file_read(&page, &a, path, 1 << 24, &err), STATUS_OK);
	cr_assert_eq(pack_parse(&p, &a, json_block(page), path, NULL, &err),
		STATUS_OK, "%s", err.message);
	cr_assert_str_eq(p.issues[0].id, "returns");
	cr_assert_eq(p.issues[0].example_count, 4);
	arena_release(&a);
}
