/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "core/base/buf.h"
#include "core/base/hash.h"
#include "core/source/file.h"
#include "core/source/file_hash.h"

static char path[] = "/tmp/rapporteur-file-XXXXXX";

static void write_file(const char *text, size_t len)
{
	int fd = mkstemp(path);
	cr_assert_geq(fd, 0);
	cr_assert_eq(write(fd, text, len), (ssize_t)len);
	close(fd);
}

Test(file, what_does_not_fit_is_told)
{
	char at[8];
	size_t len = 0;
	struct error err;
	write_file("one two", 7);
	cr_assert_eq(file_read_to(at, &len, 8, path, 7, &err), STATUS_OK);
	cr_expect_eq(len, 7);
	cr_expect_eq(memcmp(at, "one two", 7), 0);
	cr_expect_eq(file_read_to(at, &len, 7, path, 7, &err), STATUS_IO);
	cr_expect_str_eq(err.message, "it grew while it was read: run again");
	cr_expect_eq(file_read_to(at, &len, 8, path, 6, &err), STATUS_LIMIT);
	cr_expect_eq(file_read_to(at, &len, 8, "/tmp", 6, &err), STATUS_IO);
	unlink(path);
}

static enum status join(void *self, struct rap_str bytes, struct error *err)
{
	(void)err;
	buf_add_str(self, bytes);
	return STATUS_OK;
}

Test(file, a_large_file_comes_in_pieces)
{
	struct buf text = BUF_INIT;
	struct buf seen = BUF_INIT;
	struct error err;
	for (int i = 0; i < 50000; i++) {
		buf_printf(&text, "%d ", i);
	}
	write_file(text.at, text.len);
	cr_assert_eq(file_each(path, join, &seen, &err), STATUS_OK);
	cr_expect(str_equal(buf_str(&seen), buf_str(&text)));
	cr_expect_eq(file_each("/no/such", join, &seen, &err), STATUS_IO);
	cr_expect_str_eq(err.message, "/no/such: No such file or directory");
	unlink(path);
	buf_release(&text);
	buf_release(&seen);
}

Test(file, its_hash_is_that_of_its_bytes)
{
	struct arena a = ARENA_INIT;
	struct buf text = BUF_INIT;
	struct rap_str hash;
	struct error err;
	buf_pad(&text, 'x', 200000);
	write_file(text.at, text.len);
	cr_assert_eq(file_hash(&hash, &a, path, &err), STATUS_OK);
	cr_expect(str_equal(hash, hash_hex(&a, buf_str(&text))));
	cr_expect_eq(file_hash(&hash, &a, "/no/such", &err), STATUS_IO);
	unlink(path);
	buf_release(&text);
	arena_release(&a);
}

Test(file, bytes_are_read_as_they_are)
{
	struct arena a = ARENA_INIT;
	struct error err;
	struct rap_str text;
	write_file("one\0two", 7);
	cr_assert_eq(file_read(&text, &a, path, 7, &err), STATUS_OK);
	cr_expect_eq(text.len, 7);
	cr_expect_eq(memcmp(text.at, "one\0two", 7), 0);
	unlink(path);
	arena_release(&a);
}

Test(file, an_empty_file_is_empty)
{
	struct arena a = ARENA_INIT;
	struct error err;
	struct rap_str text = {"x", 1};
	write_file("", 0);
	cr_assert_eq(file_read(&text, &a, path, 0, &err), STATUS_OK);
	cr_expect_eq(text.len, 0);
	unlink(path);
	arena_release(&a);
}

Test(file, a_file_above_the_limit_is_refused)
{
	struct arena a = ARENA_INIT;
	struct error err;
	struct rap_str text;
	write_file("12345", 5);
	cr_expect_eq(file_read(&text, &a, path, 4, &err), STATUS_LIMIT);
	cr_expect_str_eq(err.message,
		"larger than the limit of 4 bytes (--max-size)");
	unlink(path);
	arena_release(&a);
}

Test(file, what_has_no_size_is_read_up_to_the_limit)
{
	struct arena a = ARENA_INIT;
	struct error err;
	struct rap_str text;
	cr_expect_eq(file_read(&text, &a, "/dev/zero", 100000, &err),
		STATUS_LIMIT);
	arena_release(&a);
}

Test(file, a_missing_file_is_the_systems_word)
{
	struct arena a = ARENA_INIT;
	struct error err;
	struct rap_str text;
	cr_expect_eq(file_read(&text, &a, "/no/such", 1, &err), STATUS_IO);
	cr_expect_str_eq(err.message, "No such file or directory");
	arena_release(&a);
}

Test(file, a_folder_is_no_file)
{
	struct arena a = ARENA_INIT;
	struct error err;
	struct rap_str text;
	cr_expect_eq(file_read(&text, &a, "/tmp", 1, &err), STATUS_IO);
	cr_expect_str_eq(err.message, "Is a directory");
	arena_release(&a);
}

Test(file, a_dash_is_standard_input)
{
	struct arena a = ARENA_INIT;
	struct error err;
	struct rap_str text;
	int ends[2];
	cr_assert_eq(pipe(ends), 0);
	cr_assert_eq(write(ends[1], "piped", 5), 5);
	close(ends[1]);
	cr_assert_eq(dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
	cr_assert_eq(file_read(&text, &a, "-", 100, &err), STATUS_OK);
	cr_expect(str_equal(text, str_of("piped")));
	arena_release(&a);
}

Test(file, a_pipe_by_name_is_waited_for, .timeout = 10)
{
	struct arena a = ARENA_INIT;
	struct error err;
	struct rap_str text;
	int ends[2];
	cr_assert_eq(pipe(ends), 0);
	if (fork() == 0) {
		nanosleep(&(struct timespec){.tv_nsec = 50000000}, NULL);
		_exit(write(ends[1], "late", 4) != 4);
	}
	close(ends[1]);
	const char *name = arena_printf(&a, "/dev/fd/%d", ends[0]);
	cr_assert_eq(file_read(&text, &a, name, 100, &err), STATUS_OK, "%s",
		err.message);
	cr_expect(str_equal(text, str_of("late")));
	arena_release(&a);
}
