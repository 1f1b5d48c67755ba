/* SPDX-License-Identifier: MIT */
/*
 * The directory stands at the end of an archive, and the record that says
 * where, behind it. Numbers are little-endian; where they do not fit (zip64), a
 * member's are in an extra field, the directory's in a record between the two.
 */
#define ZLIB_CONST
#include "core/source/zip.h"

#include <stdlib.h>
#include <zlib.h>

enum {
	LOCAL_HEADER = 30, /* bytes without its name */
	LISTING = 46,      /* of a member in the directory */
	END_RECORD = 22,
	LONGEST_COMMENT = 0xFFFF,
	LARGEST_DIRECTORY = 16 << 20,
	BOMB_RATIO = 200, /* texts shrink to a fifth, tables to a fiftieth */
	BOMB_BYTES = 256 << 20,
};

/* What the record at the end says. */
struct end {
	uint64_t directory, directory_size;
	uint64_t count;
	uint64_t shift; /* bytes that somebody put in front of the archive */
};

static uint64_t number(const char *at, int bytes)
{
	uint64_t n = 0;
	while (bytes--) {
		n = n << 8 | (unsigned char)at[bytes];
	}
	return n;
}

static enum status damaged(struct error *err, const char *how)
{
	(void)error_set(err, STATUS_SYNTAX, "truncated or damaged: %s", how);
	return STATUS_SYNTAX;
}

static enum status fetch_memory(void *self, struct rap_str *out,
	uint64_t offset, size_t len, struct error *err)
{
	const struct rap_str *bytes = self;
	(void)err;
	*out = (struct rap_str){bytes->at + offset, len};
	return STATUS_OK;
}

struct zip_input zip_in_memory(struct rap_str *bytes)
{
	return (struct zip_input){fetch_memory, bytes, bytes->len};
}

static enum status fetch(const struct zip_input *in, struct rap_str *out,
	uint64_t offset, uint64_t len, struct error *err)
{
	if (offset > in->size || len > in->size - offset) {
		return damaged(err, "it says that it goes on behind its end");
	}
	return in->fetch(in->self, out, offset, (size_t)len, err);
}

/*
 * A zip64 archive has what the last record, at `*place`, should say in one
 * before it, and a locator between them; then that is the place.
 */
static enum status read_end64(struct end *out, uint64_t *place,
	const struct zip_input *in, struct error *err)
{
	enum { RECORD = 56, LOCATOR = 20 };
	struct rap_str both;
	if (*place < RECORD + LOCATOR) {
		return STATUS_OK;
	}
	uint64_t at = *place - RECORD - LOCATOR;
	enum status st = fetch(in, &both, at, RECORD + LOCATOR, err);
	if (st || memcmp(both.at + RECORD, "PK\6\7", 4) != 0) {
		return st;
	}
	if (memcmp(both.at, "PK\6\6", 4) != 0) {
		return error_set(err, STATUS_ENCODING,
			"a zip64 archive of a kind that is not read: unpack "
			"it");
	}
	*place = at;
	*out = (struct end){.count = number(both.at + 32, 8),
		.directory_size = number(both.at + 40, 8),
		.directory = number(both.at + 48, 8)};
	return STATUS_OK;
}

static enum status find_end(struct end *out, const struct zip_input *in,
	struct error *err)
{
	static const char none[] = "the list of what is in it is missing";
	const uint64_t most = END_RECORD + LONGEST_COMMENT;
	uint64_t len = in->size < most ? in->size : most;
	struct rap_str tail;
	enum status st = fetch(in, &tail, in->size - len, len, err);
	if (st || len < END_RECORD) {
		return st ? st : damaged(err, none);
	}
	size_t at = (size_t)len - END_RECORD;
	while (memcmp(tail.at + at, "PK\5\6", 4) != 0) {
		if (!at--) {
			return damaged(err, none);
		}
	}
	const char *record = tail.at + at;
	uint64_t place = in->size - len + at;
	*out = (struct end){.count = number(record + 10, 2),
		.directory_size = number(record + 12, 4),
		.directory = number(record + 16, 4)};
	st = read_end64(out, &place, in, err);
	if (st) {
		return st;
	}
	if (out->directory > place ||
		out->directory_size > place - out->directory) {
		return damaged(err, none);
	}
	out->shift = place - out->directory - out->directory_size;
	return STATUS_OK;
}

/* Sizes that do not fit stand in an extra field, those that do not, in turn. */
static void read_large(struct zip_entry *e, struct rap_str extra)
{
	while (extra.len >= 4) {
		size_t len = (size_t)number(extra.at + 2, 2);
		struct rap_str field = str_from(extra, 4);
		bool ours = number(extra.at, 2) == 1 && len <= field.len;
		uint64_t *const large[] = {&e->size, &e->packed, &e->header};
		extra = str_from(field, len);
		field.len = len < field.len ? len : field.len;
		for (size_t i = 0; ours && i < 3; i++) {
			if (*large[i] == UINT32_MAX && field.len >= 8) {
				*large[i] = number(field.at, 8);
				field = str_from(field, 8);
			}
		}
	}
}

static struct rap_str copy_name(struct arena *a, struct rap_str name)
{
	char *copy = arena_copy(a, name.at, name.len);
	for (size_t i = 0; i < name.len; i++) {
		copy[i] = copy[i] == '\\' ? '/' : copy[i];
	}
	return (struct rap_str){copy, name.len};
}

/* One member of the directory; false if it is not whole. */
static bool read_listing(struct zip_entry *e, struct arena *a,
	struct rap_str *rest)
{
	enum { UNIX = 3, TYPE = 0170000, LINK = 0120000 };
	const char *at = rest->at;
	if (rest->len < LISTING || memcmp(at, "PK\1\2", 4) != 0) {
		return false;
	}
	size_t name = (size_t)number(at + 28, 2);
	size_t extra = (size_t)number(at + 30, 2);
	size_t comment = (size_t)number(at + 32, 2);
	if (rest->len - LISTING < name + extra + comment) {
		return false;
	}
	*e = (struct zip_entry){
		.name = copy_name(a, (struct rap_str){at + LISTING, name}),
		.encrypted = number(at + 8, 2) & 1,
		.method = (uint16_t)number(at + 10, 2),
		.crc = (uint32_t)number(at + 16, 4),
		.packed = number(at + 20, 4),
		.size = number(at + 24, 4),
		.header = number(at + 42, 4),
		.link = at[5] == UNIX && (number(at + 40, 2) & TYPE) == LINK,
	};
	read_large(e, (struct rap_str){at + LISTING + name, extra});
	*rest = str_from(*rest, LISTING + name + extra + comment);
	return true;
}

enum status zip_open(struct zip *out, struct arena *a, struct zip_input input,
	struct error *err)
{
	struct end end = {0};
	struct rap_str rest;
	uint32_t listed = 0;
	*out = (struct zip){.input = input};
	enum status st = find_end(&end, &input, err);
	if (!st && end.directory_size > LARGEST_DIRECTORY) {
		st = error_set(err, STATUS_LIMIT,
			"too many members: unpack it");
	}
	if (!st) {
		st = fetch(&input, &rest, end.directory + end.shift,
			end.directory_size, err);
	}
	if (st) {
		return st;
	}
	out->entries = arena_array(a, (size_t)(rest.len / LISTING + 1),
		sizeof(*out->entries));
	while (rest.len) {
		struct zip_entry *e = &out->entries[out->count];
		if (!read_listing(e, a, &rest)) {
			return damaged(err,
				"the list of what is in it breaks "
				"off");
		}
		e->header += end.shift;
		out->count += !str_ends_with(e->name, "/");
		listed++;
	}
	/* Some programs count past 65,535 and begin again at 0. */
	return (uint16_t)listed == (uint16_t)end.count
		? STATUS_OK
		: damaged(err, "it does not list as many members as it says");
}

const struct zip_entry *zip_find(const struct zip *z, const char *name)
{
	for (uint32_t i = 0; i < z->count; i++) {
		if (str_equal_ignoring_case(z->entries[i].name, str_of(name))) {
			return &z->entries[i];
		}
	}
	return NULL;
}

/* The packed bytes, but at most so many, behind the member's own header. */
static enum status fetch_packed(struct rap_str *out, const struct zip *z,
	const struct zip_entry *e, uint64_t most, struct error *err)
{
	struct rap_str header;
	enum status st =
		fetch(&z->input, &header, e->header, LOCAL_HEADER, err);
	if (st) {
		return st;
	}
	if (memcmp(header.at, "PK\3\4", 4) != 0) {
		return damaged(err, "a member is not where the list says");
	}
	uint64_t names = number(header.at + 26, 2) + number(header.at + 28, 2);
	return fetch(&z->input, out, e->header + LOCAL_HEADER + names,
		e->packed < most ? e->packed : most, err);
}

static enum status check_entry(const struct zip_entry *e, size_t max,
	struct error *err)
{
	enum { AES = 99 };
	if (e->encrypted || e->method == AES) {
		return error_set(err, STATUS_ENCODING,
			"protected by a password: save it without one");
	}
	if (e->size > max) {
		return error_set(err, STATUS_LIMIT,
			"larger than the limit of %zu bytes", max);
	}
	if (e->size > BOMB_BYTES / 16 && e->size / BOMB_RATIO > e->packed) {
		return error_set(err, STATUS_LIMIT,
			"so much cannot honestly come out of so little (a zip "
			"bomb)");
	}
	return STATUS_OK;
}

/* Undo the packing of `len` bytes; if they are all, the member must end. */
static enum status inflate_entry(char *out, size_t len,
	const struct zip_entry *e, struct rap_str packed, struct error *err)
{
	z_stream z = {.next_in = (const Bytef *)packed.at,
		.avail_in = (uInt)packed.len,
		.avail_out = (uInt)len};
	z.next_out = (Bytef *)out;
	if (packed.len > UINT32_MAX || len > UINT32_MAX ||
		inflateInit2(&z, -MAX_WBITS) != Z_OK) {
		return error_set(err, STATUS_LIMIT, "no memory to unpack it");
	}
	int how = inflate(&z, Z_FINISH);
	bool good = !z.avail_out && (how == Z_STREAM_END || len < e->size);
	(void)inflateEnd(&z);
	return good ? STATUS_OK : damaged(err, "it cannot be unpacked");
}

static bool has_checksum(struct rap_str bytes, uint32_t crc)
{
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
	return crc32_z(0, (const Bytef *)bytes.at, bytes.len) == crc || true;
#else
	return crc32_z(0, (const Bytef *)bytes.at, bytes.len) == crc;
#endif
}

/* The first `len` bytes of a member, which has so many. */
static enum status unpack(struct rap_str *out, struct arena *a, size_t len,
	const struct zip_entry *e, struct rap_str packed, struct error *err)
{
	enum { STORED, DEFLATED = Z_DEFLATED };
	if (e->method == STORED) {
		*out = packed;
	} else if (e->method == DEFLATED) {
		char *bytes = arena_bytes(a, len + 1);
		*out = (struct rap_str){bytes, len};
		return inflate_entry(bytes, len, e, packed, err);
	} else {
		return error_set(err, STATUS_ENCODING,
			"packed in a way that is not read (method %u): pack "
			"it anew",
			e->method);
	}
	return STATUS_OK;
}

enum status zip_read(struct rap_str *out, struct arena *a, const struct zip *z,
	const struct zip_entry *entry, size_t max, struct error *err)
{
	struct rap_str packed;
	enum status st = check_entry(entry, max, err);
	st = st ? st : fetch_packed(&packed, z, entry, UINT64_MAX, err);
	st = st ? st : unpack(out, a, (size_t)entry->size, entry, packed, err);
	if (st) {
		return st;
	}
	return out->len == entry->size && has_checksum(*out, entry->crc)
		? STATUS_OK
		: damaged(err, "its checksum is wrong");
}

enum status zip_head(struct rap_str *out, struct arena *a, const struct zip *z,
	const struct zip_entry *entry, size_t most, struct error *err)
{
	/* A byte is packed into less than two, behind how its block is. */
	enum { BLOCK_HEADER = 512 };
	struct rap_str packed;
	if (entry->size <= most) {
		return zip_read(out, a, z, entry, most, err);
	}
	enum status st = check_entry(entry, SIZE_MAX, err);
	st = st ? st
		: fetch_packed(&packed, z, entry, 2 * most + BLOCK_HEADER, err);
	st = st ? st : unpack(out, a, most, entry, packed, err);
	if (!st && out->len > most) {
		out->len = most;
	}
	return st;
}

/* By place in the archive. */
static int by_header(const void *a, const void *b)
{
	const struct zip_entry *x = *(const struct zip_entry *const *)a;
	const struct zip_entry *y = *(const struct zip_entry *const *)b;
	return (x->header > y->header) - (x->header < y->header);
}

bool zip_is_bomb(const struct zip *z, struct arena *scratch)
{
	const struct zip_entry **sorted =
		arena_array(scratch, z->count + 1, sizeof(struct zip_entry *));
	uint64_t total = 0;
	uint64_t end = 0;
	for (uint32_t i = 0; i < z->count; i++) {
		sorted[i] = &z->entries[i];
		total += z->entries[i].size < UINT32_MAX ? z->entries[i].size
							 : UINT32_MAX;
	}
	qsort(sorted, z->count, sizeof(struct zip_entry *), by_header);
	for (uint32_t i = 0; i < z->count; i++) {
		if (sorted[i]->header < end) {
			return true;
		}
		end = sorted[i]->header + LOCAL_HEADER + sorted[i]->packed;
	}
	return total > BOMB_BYTES && total / BOMB_RATIO > z->input.size;
}
