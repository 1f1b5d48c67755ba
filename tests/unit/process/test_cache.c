/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/process/cache.h"

enum { ENTRIES = 3 };

static const char *const kept[ENTRIES] = {
	"records of the first", "of the second, somewhat longer", "third"};

static char folder[] = "cache-XXXXXX";
static char file[64];
static struct arena arena;
static struct buf found;

static struct cache_key key_of(uint32_t number)
{
	struct rap_str piece = {(const char *)&number, sizeof(number)};
	return cache_key(&piece, 1);
}

static struct cache *reopen(void)
{
	struct cache *c = NULL;
	struct error err;
	arena_release(&arena);
	cr_assert(!cache_open(&c, &arena, folder, &err), "%s", err.message);
	return c;
}

static void set_up(void)
{
	cr_assert(mkdtemp(folder));
	(void)snprintf(file, sizeof(file), "%s/rapporteur-1.cache", folder);
	struct cache *c = reopen();
	for (uint32_t i = 0; i < ENTRIES; i++) {
		cache_add(c, key_of(i), str_of(kept[i]));
	}
	cache_close(c);
}

static void tear_down(void)
{
	struct error err;
	bool was;
	cr_assert(!cache_clear(&was, folder, &err), "%s", err.message);
	cr_assert(access(folder, F_OK) < 0);
	buf_release(&found);
	arena_release(&arena);
}

TestSuite(cache, .init = set_up, .fini = tear_down);

/* What is there is right; how much is there? */
static uint32_t count_found(void)
{
	struct cache *c = reopen();
	uint32_t count = 0;
	for (uint32_t i = 0; i < ENTRIES; i++) {
		if (cache_find(c, &found, key_of(i))) {
			cr_assert(str_equal(buf_str(&found), str_of(kept[i])));
			count++;
		}
	}
	cache_close(c);
	return count;
}

static size_t read_file(char *bytes, size_t size)
{
	int fd = open(file, O_RDONLY);
	ssize_t len = read(fd, bytes, size);
	(void)close(fd);
	cr_assert(len > 0 && (size_t)len < size);
	return (size_t)len;
}

static void write_file(const char *bytes, size_t len)
{
	int fd = open(file, O_WRONLY | O_TRUNC);
	cr_assert(write(fd, bytes, len) == (ssize_t)len);
	(void)close(fd);
}

Test(cache, what_was_kept_is_found_by_another_run)
{
	cr_assert_eq(count_found(), ENTRIES);
	struct cache *c = reopen();
	cr_assert(!cache_find(c, &found, key_of(ENTRIES)));
	cache_close(c);
}

Test(cache, it_is_for_its_owner_alone)
{
	struct stat info;
	cr_assert(!stat(folder, &info) && (info.st_mode & 0777) == 0700);
	cr_assert(!stat(file, &info) && (info.st_mode & 0777) == 0600);
}

Test(cache, one_that_others_can_read_is_refused)
{
	struct cache *c = NULL;
	struct error err;
	cr_assert(!chmod(file, 0640));
	cr_assert_eq(cache_open(&c, &arena, folder, &err), STATUS_IO);
	cr_assert(strstr(err.message, "others may read it"), "%s", err.message);
	cr_assert(!unlink(file) && !mkfifo(file, 0600));
	cr_assert_eq(cache_open(&c, &arena, folder, &err), STATUS_IO);
	cr_assert(strstr(err.message, "it is no file"), "%s", err.message);
}

/* Whichever byte is damaged: that entry is not there, the others are. */
Test(cache, a_damaged_entry_is_a_miss)
{
	char bytes[1024];
	size_t len = read_file(bytes, sizeof(bytes));
	for (size_t i = 0; i < len; i++) {
		bytes[i] = (char)(bytes[i] ^ 0x20);
		write_file(bytes, len);
		cr_assert_eq(count_found(), ENTRIES - 1, "byte %zu", i);
		bytes[i] = (char)(bytes[i] ^ 0x20);
	}
}

Test(cache, what_is_half_written_is_a_miss_and_can_be_added_again)
{
	char bytes[1024];
	size_t len = read_file(bytes, sizeof(bytes));
	for (size_t cut = len - 1; cut > len - strlen(kept[2]) - 30; cut--) {
		write_file(bytes, cut);
		cr_assert_eq(count_found(), ENTRIES - 1, "cut at %zu", cut);
		struct cache *c = reopen();
		cache_add(c, key_of(2), str_of(kept[2]));
		cache_close(c);
		cr_assert_eq(count_found(), ENTRIES, "cut at %zu", cut);
	}
}

Test(cache, keys_know_where_a_piece_ends)
{
	const struct rap_str one[] = {str_of("ab"), str_of("c")};
	const struct rap_str other[] = {str_of("a"), str_of("bc")};
	struct cache_key x = cache_key(one, 2);
	struct cache_key y = cache_key(other, 2);
	cr_assert(memcmp(&x, &y, sizeof(x)) != 0);
}
