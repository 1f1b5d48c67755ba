/* SPDX-License-Identifier: MIT */
#include "core/process/cache.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "core/base/buf.h"
#include "core/base/map.h"
#include "core/source/path.h"

enum { LOOK = 1 << 16 }; /* bytes that are searched at a time */

static const char file_name[] = "rapporteur-1.cache";
static const char magic[8] = {'R', 'A', 'P', 'C', '\n', '\xFF', '\0', '2'};

/* Before each entry. The machine's byte order: a cache is not carried away. */
struct head {
	char magic[sizeof(magic)];
	struct cache_key key;
	uint64_t len;
	uint64_t check;   /* XXH3-64 of the records, seeded by len */
	uint64_t sealing; /* XXH3-64 of the members above */
};

struct cache {
	struct arena *arena;
	int fd;
	bool full;
	struct map entries; /* key -> struct entry */
};

struct entry {
	uint64_t at;
	uint64_t len, check;
};

struct cache_key cache_key(const struct rap_str *pieces, size_t count)
{
	struct cache_key key;
	XXH3_state_t state;
	(void)XXH3_128bits_reset(&state);
	for (size_t i = 0; i < count; i++) {
		uint64_t len = pieces[i].len;
		(void)XXH3_128bits_update(&state, &len, sizeof(len));
		(void)XXH3_128bits_update(&state, pieces[i].at, pieces[i].len);
	}
	XXH128_hash_t hash = XXH3_128bits_digest(&state);
	memcpy(key.bytes, &hash.low64, 8);
	memcpy(key.bytes + 8, &hash.high64, 8);
	return key;
}

static bool read_at(int fd, void *bytes, size_t len, uint64_t at)
{
	char *to = bytes;
	while (len) {
		ssize_t got = pread(fd, to, len, (off_t)at);
		if (got < 0 && errno == EINTR) {
			continue;
		}
		if (got <= 0) {
			return false;
		}
		to += got;
		at += (uint64_t)got;
		len -= (size_t)got;
	}
	return true;
}

static void remember(struct cache *c, const struct cache_key *key,
	const struct entry *entry)
{
	struct rap_str name = {key->bytes, sizeof(key->bytes)};
	struct entry *e = arena_alloc(c->arena, sizeof(*e));
	*e = *entry;
	*map_at(&c->entries, c->arena, name) = e;
}

/* Where the next entry begins, from `at` on: behind damage, say. */
static uint64_t next_magic(const struct cache *c, uint64_t at, uint64_t size)
{
	char bytes[LOOK];
	while (at + sizeof(struct head) <= size) {
		size_t len = size - at < LOOK ? (size_t)(size - at) : LOOK;
		if (!read_at(c->fd, bytes, len, at)) {
			return size;
		}
		for (size_t i = 0; i + sizeof(magic) <= len; i++) {
			if (memcmp(bytes + i, magic, sizeof(magic)) == 0) {
				return at + i;
			}
		}
		at += len - sizeof(magic) + 1;
	}
	return size;
}

static uint64_t sealing_of(const struct head *h)
{
	return XXH3_64bits(h, offsetof(struct head, sealing));
}

/* What stands at a place, if there is room for it; else nothing. */
static struct head head_at(const struct cache *c, uint64_t at, uint64_t size)
{
	struct head h = {0};
	if (size - at < sizeof(h) || !read_at(c->fd, &h, sizeof(h), at)) {
		return (struct head){0};
	}
	return h;
}

static bool is_head(const struct head *h)
{
	return memcmp(h->magic, magic, sizeof(magic)) == 0;
}

static bool read_entry(const struct cache *c, struct buf *out,
	const struct entry *e)
{
	size_t len = (size_t)e->len;
	buf_clear(out);
	char *to = buf_extend(out, len);
	return read_at(c->fd, to, len, e->at) &&
		XXH3_64bits_withSeed(to, len, len) == e->check;
}

/* Whether all that a head says is there. Of an entry that was cut the rest is
 * missing, so that the next one begins in it: only then is all of it read. */
static bool is_whole(const struct cache *c, const struct entry *e,
	const struct head *behind, uint64_t size)
{
	struct buf records = BUF_INIT;
	bool whole = e->at + e->len == size || is_head(behind) ||
		read_entry(c, &records, e);
	buf_release(&records);
	return whole;
}

static void read_index(struct cache *c, uint64_t size)
{
	uint64_t at = 0;
	struct head h = head_at(c, at, size);
	while (size - at >= sizeof(h)) {
		struct entry e = {at + sizeof(h), h.len, h.check};
		struct head behind = {0};
		bool good = is_head(&h) && h.sealing == sealing_of(&h) &&
			h.len && h.len <= size - e.at;
		if (good) {
			behind = head_at(c, e.at + e.len, size);
		}
		if (good && is_whole(c, &e, &behind, size)) {
			remember(c, &h.key, &e);
			at = e.at + e.len;
		} else {
			at = next_magic(c, at + 1, size);
			behind = head_at(c, at, size);
		}
		h = behind;
	}
}

/* What others can read must not be told what is in documents, and what they
 * can write is not to be believed. */
static enum status check_private(const struct stat *info, const char *path,
	struct error *err)
{
	const char *why = NULL;
	if (!S_ISREG(info->st_mode)) {
		why = "it is no file";
	} else if (info->st_uid != geteuid()) {
		why = "it belongs to somebody else";
	} else if (info->st_mode & (S_IRWXG | S_IRWXO)) {
		why = "others may read it, or write to it";
	}
	return why ? error_set(err, STATUS_IO,
			     "--cache %s: %s: remove it, or name another "
			     "folder",
			     path, why)
		   : STATUS_OK;
}

enum status cache_open(struct cache **out, struct arena *a, const char *folder,
	struct error *err)
{
	struct cache *c = arena_alloc(a, sizeof(*c));
	const char *path = path_join(a, folder, file_name);
	if (mkdir(folder, 0700) < 0 && errno != EEXIST) {
		return error_set_errno(err, errno, "--cache %s", folder);
	}
	c->arena = a;
	c->fd = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW,
		0600);
	if (c->fd < 0) {
		return error_set_errno(err, errno, "--cache %s", path);
	}
	struct stat info;
	enum status st = fstat(c->fd, &info) < 0
		? error_set_errno(err, errno, "--cache %s", path)
		: check_private(&info, path, err);
	if (st) {
		cache_close(c);
		return st;
	}
	read_index(c, (uint64_t)info.st_size);
	*out = c;
	return STATUS_OK;
}

static const struct entry *entry_of(const struct cache *c,
	const struct cache_key *key)
{
	struct rap_str name = {key->bytes, sizeof(key->bytes)};
	return map_find(&c->entries, name);
}

bool cache_has(const struct cache *c, struct cache_key key)
{
	return entry_of(c, &key) != NULL;
}

bool cache_find(const struct cache *c, struct buf *out, struct cache_key key)
{
	const struct entry *e = entry_of(c, &key);
	if (!e || !read_entry(c, out, e)) {
		buf_clear(out);
		return false;
	}
	return true;
}

/* In one call, so that two runs may share a cache: O_APPEND keeps entries
 * apart. */
void cache_add(struct cache *c, struct cache_key key, struct rap_str records)
{
	struct head h = {.key = key,
		.len = records.len,
		.check = XXH3_64bits_withSeed(records.at, records.len,
			records.len)};
	struct buf entry = BUF_INIT;
	if (c->full) {
		return;
	}
	memcpy(h.magic, magic, sizeof(magic));
	h.sealing = sealing_of(&h);
	buf_add(&entry, (const char *)&h, sizeof(h));
	buf_add_str(&entry, records);
	c->full = write(c->fd, entry.at, entry.len) != (ssize_t)entry.len;
	buf_release(&entry);
}

void cache_close(struct cache *c)
{
	if (c && c->fd >= 0) {
		(void)close(c->fd);
		c->fd = -1;
	}
}

enum status cache_clear(bool *found, const char *folder, struct error *err)
{
	struct arena arena = ARENA_INIT;
	const char *path = path_join(&arena, folder, file_name);
	*found = unlink(path) == 0;
	enum status st = *found || errno == ENOENT
		? STATUS_OK
		: error_set_errno(err, errno, "%s", path);
	if (!st) {
		(void)rmdir(folder); /* if there is nothing else in it */
	}
	arena_release(&arena);
	return st;
}
