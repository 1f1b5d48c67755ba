/* SPDX-License-Identifier: MIT */
#include "core/source/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024 };

static enum status too_large(size_t max_bytes, struct error *err)
{
	return error_set(err, STATUS_LIMIT,
		"larger than the limit of %zu bytes (--max-size)", max_bytes);
}

/* Read from *len on until the file ends, or there is no more room. */
static enum status read_on(char *at, size_t *len, size_t room, int fd,
	struct error *err)
{
	ssize_t got = 1;
	while (got && *len < room) {
		got = read(fd, at + *len, room - *len);
		if (got > 0) {
			*len += (size_t)got;
		} else if (got < 0 && errno != EINTR) {
			return error_set(err, STATUS_IO, "%s", strerror(errno));
		}
	}
	return STATUS_OK;
}

/* Read until the end of the file, which may be a pipe of unknown length. */
static enum status read_all(struct rap_str *out, struct arena *a, int fd,
	size_t expected, size_t max_bytes, struct error *err)
{
	/* With room to see that the file ends where it is expected to. */
	size_t capacity = expected ? expected + 1 : CHUNK;
	size_t len = 0;
	char *bytes = arena_bytes(a, capacity);
	for (;;) {
		enum status st = read_on(bytes, &len, capacity, fd, err);
		if (st) {
			return st;
		}
		if (len > max_bytes) {
			return too_large(max_bytes, err);
		}
		if (len < capacity) {
			break;
		}
		bytes = arena_grow(a, bytes, capacity, capacity * 2, 1);
		capacity *= 2;
	}
	*out = (struct rap_str){bytes, len};
	return STATUS_OK;
}

static enum status read_open(struct rap_str *out, struct arena *a, int fd,
	size_t max_bytes, struct error *err)
{
	struct stat info;
	if (fstat(fd, &info) < 0) {
		return error_set(err, STATUS_IO, "%s", strerror(errno));
	}
	if (S_ISDIR(info.st_mode)) {
		return error_set(err, STATUS_IO, "%s", strerror(EISDIR));
	}
	bool regular = S_ISREG(info.st_mode);
	if (regular && (uintmax_t)info.st_size > max_bytes) {
		return too_large(max_bytes, err);
	}
	return read_all(out, a, fd, regular ? (size_t)info.st_size : 0,
		max_bytes, err);
}

/* A descriptor to read from; below 0: *err says why. */
static int open_file(const char *path, struct error *err)
{
	if (strcmp(path, "-") == 0) {
		return STDIN_FILENO;
	}
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd < 0) {
		(void)error_set(err, STATUS_IO, "%s", strerror(errno));
	} else {
		/* Opening must not wait for a pipe's writer; reading may. */
		(void)fcntl(fd, F_SETFL, 0);
	}
	return fd;
}

static void close_file(int fd)
{
	if (fd != STDIN_FILENO) {
		close(fd);
	}
}

enum status file_read(struct rap_str *out, struct arena *a, const char *path,
	size_t max_bytes, struct error *err)
{
	int fd = open_file(path, err);
	if (fd < 0) {
		return STATUS_IO;
	}
	enum status st = read_open(out, a, fd, max_bytes, err);
	close_file(fd);
	return st;
}

enum status file_read_to(char *at, size_t *len, size_t room, const char *path,
	size_t max_bytes, struct error *err)
{
	size_t most = max_bytes < room ? max_bytes + 1 : room;
	int fd = open_file(path, err);
	if (fd < 0) {
		return STATUS_IO;
	}
	*len = 0;
	enum status st = read_on(at, len, most, fd, err);
	close_file(fd);
	if (!st && *len > max_bytes) {
		return too_large(max_bytes, err);
	}
	if (!st && *len == room) {
		return error_set(err, STATUS_IO,
			"it grew while it was read: run again");
	}
	return st;
}

enum status file_each(const char *path, file_take_fn *take, void *self,
	struct error *err)
{
	char bytes[CHUNK];
	enum status st = STATUS_OK;
	int fd = open_file(path, err);
	if (fd < 0) {
		return error_context(err, "%s", path);
	}
	while (!st) {
		ssize_t got = read(fd, bytes, sizeof(bytes));
		if (got > 0) {
			st = take(self, (struct rap_str){bytes, (size_t)got},
				err);
		} else if (!got) {
			break;
		} else if (errno != EINTR) {
			st = error_set(err, STATUS_IO, "%s: %s", path,
				strerror(errno));
		}
	}
	close_file(fd);
	return st;
}

enum status file_read_part(struct rap_str *out, struct arena *a,
	const char *path, uint64_t offset, size_t len, struct error *err)
{
	char *bytes = arena_bytes(a, len + 1);
	size_t done = 0;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd < 0) {
		return error_set(err, STATUS_IO, "%s", strerror(errno));
	}
	ssize_t got = 1;
	while (done < len && got > 0) {
		got = pread(fd, bytes + done, len - done,
			(off_t)(offset + done));
		done += got > 0 ? (size_t)got : 0;
		got = got < 0 && errno == EINTR ? 1 : got;
	}
	int error = errno;
	close(fd);
	if (done < len) {
		return error_set(err, STATUS_IO, "%s",
			got < 0 ? strerror(error) : "it has become shorter");
	}
	*out = (struct rap_str){bytes, len};
	return STATUS_OK;
}
