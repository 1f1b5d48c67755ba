/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/learn/rewrite.h"

#define HEAD                                                                   \
	"{\"schema\": \"rapporteur.pack/1\",\n \"issues\": [{\"id\": "         \
	"\"a\", \"theme\": \"trust\",\n  \"title\": {\"en\": "                 \
	"\"\xc3\x84\"}, \"definition\": {\"en\": \"A.\"},\n"

static void rewrites(const char *json, const struct rewrite *changes,
	uint32_t count, const char *expected)
{
	struct buf out = BUF_INIT;
	struct error err;
	cr_assert_eq(rewrite_pack(&out, str_of(json), "x.json", changes, count,
			     &err),
		STATUS_OK, "%s", err.message);
	cr_assert_eq(out.len, strlen(expected), "%.*s", (int)out.len, out.at);
	cr_assert_arr_eq(out.at, expected, out.len);
	buf_release(&out);
}

Test(rewrite, numbers_give_way_and_all_else_stays)
{
	const struct rewrite changes[] = {
		{NULL, 2, -50}, {NULL, 0, 310}, {"a", 0, -275}};
	rewrites(HEAD "  \"bias\" : -300,\n  \"terms\": {\"fr\": [{\"term\": "
		      "\"\xc3\xa9t\xc3\xa9\",  \"weight\":100}],\n"
		      "   \"en\": [{\"weight\": 300, \"term\": \"x\", "
		      "\"comment\": \"weight\"},\n    \"y\"]}}]}\n",
		changes, 3,
		HEAD "  \"bias\" : -275,\n  \"terms\": {\"fr\": [{\"term\": "
		     "\"\xc3\xa9t\xc3\xa9\",  \"weight\":-50}],\n"
		     "   \"en\": [{\"weight\": 310, \"term\": \"x\", "
		     "\"comment\": \"weight\"},\n    \"y\"]}}]}\n");
}

Test(rewrite, a_number_that_was_left_out_is_written_down)
{
	const struct rewrite changes[] = {
		{NULL, 0, 120}, {NULL, 1, 90}, {"b", 0, 1}, {"a", 0, -5}};
	rewrites(HEAD "  \"terms\": {\"en\": [\"x\", {\"term\": \"z\"}]}}]}",
		changes, 4,
		"{\"schema\": \"rapporteur.pack/1\",\n \"issues\": "
		"[{\"bias\": -5, \"id\": \"a\", \"theme\": \"trust\",\n  "
		"\"title\": {\"en\": \"\xc3\x84\"}, \"definition\": {\"en\": "
		"\"A.\"},\n  \"terms\": {\"en\": [{\"term\": \"x\", "
		"\"weight\": 120}, {\"weight\": 90, \"term\": \"z\"}]}}]}");
}

Test(rewrite, what_is_no_pack_is_not_touched)
{
	struct buf out = BUF_INIT;
	struct error err;
	cr_assert_eq(rewrite_pack(&out, str_of("{}"), "x.json", NULL, 0, &err),
		STATUS_SYNTAX);
	cr_assert_eq(out.len, 0);
	cr_assert_eq(strncmp(err.message, "x.json:1:1", 10), 0);
}
