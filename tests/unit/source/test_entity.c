/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/source/entity.h"

static void expect_entity(const char *text, uint32_t code_point, size_t len)
{
	size_t found = 0;
	cr_expect_eq(entity_read(str_of(text), &found), code_point, "%s", text);
	cr_expect_eq(found, len, "%s", text);
}

Test(entity, names_are_characters)
{
	expect_entity("&amp;x", '&', 5);
	expect_entity("&nbsp;", 0xA0, 6);
	expect_entity("&eacute;", 0xE9, 8);
	expect_entity("&Eacute;", 0xC9, 8);
	expect_entity("&yuml;", 0xFF, 6);
	expect_entity("&rsquo;", 0x2019, 7);
}

Test(entity, numbers_are_characters)
{
	expect_entity("&#233;", 0xE9, 6);
	expect_entity("&#xe9;", 0xE9, 6);
	expect_entity("&#X10FFFF;", 0x10FFFF, 10);
}

Test(entity, anything_else_is_none)
{
	expect_entity("&amp", 0, 0);
	expect_entity("& ", 0, 0);
	expect_entity("&;", 0, 0);
	expect_entity("amp;", 0, 0);
	expect_entity("", 0, 0);
	cr_expect_eq(entity_read(str_of("&nosuch;"), &(size_t){0}), 0);
	cr_expect_eq(entity_read(str_of("&#xD800;"), &(size_t){0}), 0);
	cr_expect_eq(entity_read(str_of("&#x110000;"), &(size_t){0}), 0);
	cr_expect_eq(entity_read(str_of("&#12a;"), &(size_t){0}), 0);
	cr_expect_eq(entity_read(str_of("&#;"), &(size_t){0}), 0);
}
