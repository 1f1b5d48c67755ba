/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "../format/archive.h"
#include "core/source/zip.h"

static struct arena arena;
static struct archive made;
static struct rap_str bytes;

static void release(void)
{
	arena_release(&arena);
	archive_release(&made);
}

TestSuite(zip, .fini = release);

static struct zip opened(void)
{
	struct zip zip;
	struct error err;
	cr_assert_eq(zip_open(&zip, &arena, zip_in_memory(&bytes), &err),
		STATUS_OK, "%s", err.message);
	return zip;
}

static void expect_no_archive(const char *words)
{
	struct zip zip;
	struct error err;
	cr_assert_eq(zip_open(&zip, &arena, zip_in_memory(&bytes), &err),
		STATUS_SYNTAX);
	cr_expect(strstr(err.message, words), "%s", err.message);
}

static enum status read_member(struct rap_str *out, const char *name,
	size_t max, struct error *err)
{
	struct zip zip = opened();
	const struct zip_entry *entry = zip_find(&zip, name);
	cr_assert_not_null(entry);
	return zip_read(out, &arena, &zip, entry, max, err);
}

static void expect_unread(const char *name, size_t max, enum status status,
	const char *words)
{
	struct rap_str text;
	struct error err = {0};
	cr_expect_eq(read_member(&text, name, max, &err), status);
	cr_expect(strstr(err.message, words), "%s", err.message);
}

/* Write a number into what is made, `offset` behind the last `mark`. */
static void patch(const char *mark, size_t offset, unsigned number)
{
	size_t at = 0;
	for (size_t i = 0; i + 4 <= bytes.len; i++) {
		at = memcmp(bytes.at + i, mark, 4) == 0 ? i : at;
	}
	for (int i = 0; i < 4; i++, number >>= 8) {
		made.bytes.at[at + offset + (size_t)i] = (char)number;
	}
}

static void make_one(void)
{
	archive_add(&made, "folder\\a.txt", "Text of it.");
	bytes = archive_end(&made);
}

Test(zip, members_are_listed_and_read)
{
	struct rap_str text;
	struct error err;
	archive_add(&made, "folder/", "");
	make_one();
	struct zip zip = opened();
	cr_expect_eq(zip.count, 1, "folders are no members");
	cr_expect(str_equal(zip.entries[0].name, str_of("folder/a.txt")));
	cr_expect_null(zip_find(&zip, "none"));
	cr_assert_eq(read_member(&text, "FOLDER/A.TXT", 100, &err), STATUS_OK);
	cr_expect(str_equal(text, str_of("Text of it.")));
}

Test(zip, a_head_is_read_without_the_rest)
{
	struct rap_str text;
	struct error err;
	make_one();
	struct zip zip = opened();
	cr_assert_eq(zip_head(&text, &arena, &zip, zip.entries, 4, &err),
		STATUS_OK, "%s", err.message);
	cr_expect(str_equal(text, str_of("Text")));
	zip.entries[0].crc++;
	cr_expect_eq(zip_head(&text, &arena, &zip, zip.entries, 4, &err),
		STATUS_OK);
	cr_expect_eq(zip_head(&text, &arena, &zip, zip.entries, 100, &err),
		STATUS_SYNTAX, "a checksum is of all bytes");
}

Test(zip, bytes_in_front_of_an_archive_do_not_matter)
{
	struct rap_str text;
	struct error err;
	struct buf all = BUF_INIT;
	make_one();
	buf_puts(&all, "#!/bin/sh\n");
	buf_add_str(&all, bytes);
	bytes = buf_str(&all);
	cr_assert_eq(read_member(&text, "folder/a.txt", 100, &err), STATUS_OK);
	cr_expect(str_equal(text, str_of("Text of it.")));
	buf_release(&all);
}

Test(zip, a_zip64_archive_is_read)
{
	struct rap_str text;
	struct error err;
	struct buf all = BUF_INIT;
	archive_add(&made, "a.txt", "Text of it.");
	archive_add(&made, "b.txt", "Text.");
	bytes = archive_end64(&made);
	cr_expect_eq(opened().count, 2);
	buf_puts(&all, "#!/bin/sh\n");
	buf_add_str(&all, bytes);
	bytes = buf_str(&all);
	cr_assert_eq(read_member(&text, "a.txt", 100, &err), STATUS_OK);
	cr_expect(str_equal(text, str_of("Text of it.")));
	buf_release(&all);
}

Test(zip, a_zip64_archive_that_lies_is_damaged)
{
	struct zip zip;
	struct error err;
	archive_add(&made, "a.txt", "Text of it.");
	bytes = archive_end64(&made);
	patch("PK\6\6", 32, 2);
	expect_no_archive("as many members as it says");
	patch("PK\6\6", 32, 1);
	patch("PK\6\6", 44, UINT32_MAX);
	expect_no_archive("is missing");
	patch("PK\6\6", 44, 0);
	patch("PK\6\6", 52, UINT32_MAX);
	expect_no_archive("is missing");
	patch("PK\6\6", 0, 0);
	cr_expect_eq(zip_open(&zip, &arena, zip_in_memory(&bytes), &err),
		STATUS_ENCODING);
	cr_expect(strstr(err.message, "zip64"), "%s", err.message);
	bytes = str_from(bytes, bytes.len - 22 - 20 - 55);
	expect_no_archive("is missing");
}

Test(zip, what_breaks_off_is_damaged)
{
	make_one();
	size_t len = bytes.len;
	bytes.len = len - 10;
	expect_no_archive("the list of what is in it is missing");
	bytes.len = 3;
	expect_no_archive("is missing");
	bytes.len = len;
	patch("PK\1\2", 28, 5000);
	expect_no_archive("breaks off");
}

Test(zip, members_are_as_many_as_it_says_or_it_is_damaged)
{
	archive_add(&made, "a", "Text.");
	archive_add(&made, "b", "Text.");
	make_one();
	size_t count = bytes.len - 12;
	for (char says = 0; says < 6; says++) {
		made.bytes.at[count] = says;
		if (says != 3) {
			expect_no_archive("as many members as it says");
		}
	}
	made.bytes.at[count] = 3;
	cr_expect_eq(opened().count, 3);
}

Test(zip, a_member_is_as_large_as_it_says_or_damaged)
{
	make_one();
	expect_unread("folder/a.txt", 5, STATUS_LIMIT, "limit of 5 bytes");
	patch("PK\1\2", 24, 5);
	expect_unread("folder/a.txt", 100, STATUS_SYNTAX, "damaged");
	patch("PK\1\2", 24, 11);
	patch("PK\1\2", 20, 5000);
	expect_unread("folder/a.txt", 100, STATUS_SYNTAX, "behind its end");
}

Test(zip, a_member_must_be_where_the_list_says)
{
	make_one();
	patch("PK\1\2", 42, 4);
	expect_unread("folder/a.txt", 100, STATUS_SYNTAX, "not where");
	patch("PK\1\2", 42, 0x7FFFFFFF);
	expect_unread("folder/a.txt", 100, STATUS_SYNTAX, "behind its end");
}

Test(zip, methods_and_passwords_are_said)
{
	make_one();
	patch("PK\1\2", 10, 12);
	expect_unread("folder/a.txt", 100, STATUS_ENCODING, "method 12");
	patch("PK\1\2", 8, 1);
	expect_unread("folder/a.txt", 100, STATUS_ENCODING, "password");
}

Test(zip, so_much_does_not_come_out_of_so_little)
{
	make_one();
	patch("PK\1\2", 24, 1U << 30);
	expect_unread("folder/a.txt", SIZE_MAX, STATUS_LIMIT, "zip bomb");
	struct zip zip = opened();
	cr_expect(zip_is_bomb(&zip, &arena));
}

Test(zip, members_that_share_bytes_are_a_bomb)
{
	archive_add(&made, "a", "Text.");
	archive_add(&made, "b", "Text.");
	bytes = archive_end(&made);
	struct zip zip = opened();
	cr_expect_not(zip_is_bomb(&zip, &arena));
	patch("PK\1\2", 42, 0);
	zip = opened();
	cr_expect(zip_is_bomb(&zip, &arena));
}
