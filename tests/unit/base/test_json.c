/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include <criterion/criterion.h>

#include "core/base/json.h"

static struct buf b;

static void tear_down(void)
{
	buf_release(&b);
}

TestSuite(json, .fini = tear_down);

static void expect(const char *text)
{
	cr_assert(str_equal(buf_str(&b), str_of(text)), "'%.*s'", (int)b.len,
		b.at);
}

Test(json, text_is_escaped_where_it_must_be)
{
	json_string(&b, str_of("a\"b\\c\nd\te\rf\x01g/\u00e9\x7F"));
	expect("\"a\\\"b\\\\c\\nd\\te\\rf\\u0001g/\u00e9\x7F\"");
}

/* Text is passed over sixteen bytes at a time: nothing hides in the rest. */
Test(json, an_escape_is_made_wherever_it_must_be)
{
	static const char special[] = {'"', '\\', '\n', '\x1F'};
	static const char *const escaped[] = {"\\\"", "\\\\", "\\n", "\\u001f"};
	char text[40];
	char wanted[64];
	for (int len = 1; len <= (int)sizeof(text); len++) {
		for (int at = 0; at < len; at++) {
			int kind = at % 4;
			memset(text, '~', sizeof(text));
			(void)snprintf(wanted, sizeof(wanted), "\"%.*s%s%.*s\"",
				at, text, escaped[kind], len - at - 1, text);
			text[at] = special[kind];
			buf_clear(&b);
			json_string(&b, (struct rap_str){text, (size_t)len});
			expect(wanted);
		}
	}
}

Test(json, a_nul_is_escaped)
{
	json_string(&b, (struct rap_str){"a\0b", 3});
	expect("\"a\\u0000b\"");
}

Test(json, an_empty_string_is_a_string)
{
	json_string(&b, (struct rap_str){NULL, 0});
	expect("\"\"");
}

Test(json, members_come_in_the_order_given)
{
	buf_putc(&b, '{');
	json_member_string(&b, "z", str_of("one"));
	json_member_number(&b, "a", UINT64_MAX);
	json_member_bool(&b, "m", true);
	json_member_bool(&b, "n", false);
	json_key(&b, "list");
	buf_putc(&b, '[');
	json_element(&b);
	buf_number(&b, 1);
	json_element(&b);
	buf_number(&b, 2);
	buf_puts(&b, "]}");
	expect("{\"z\":\"one\",\"a\":18446744073709551615,\"m\":true,"
	       "\"n\":false,\"list\":[1,2]}");
}
