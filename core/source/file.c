/* SPDX-License-Identifier: MIT */
#include "core/source/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/interrupt.h"

enum { CHUNK = 64 * 1024 };

static enum status too_large(size_t max_bytes, struct error *err)
{
	return error_set(err, STATUS_LIMIT,
		"larger than the limit of %zu bytes (--max-size)", max_bytes);
}

/* A file that is open. */
struct opened {
	int fd;
	size_t expected; /* bytes; 0: nobody knows, as with a pipe */
};

/* Read from *len on until the file ends, or there is no more room. Who is asked
 * for more than it should have, and gives just that, has ended. */
static enum status read_on(char *at, size_t *len, size_t room,
	const struct opened *file, struct error *err)
{
	ssize_t got = 1;
	while (got && *len < room && (!*len || *len != file->expected)) {
		got = read(file->fd, at + *len, room - *len);
		if (got > 0) {
			*len += (size_t)got;
		} else if (got < 0 && !interrupt_try_again()) {
			return error_set(err, STATUS_IO, "%s", strerror(errno));
		}
	}
	return STATUS_OK;
}

static enum status read_all(struct rap_str *out, struct arena *a,
	const struct opened *file, size_t max_bytes, struct error *err)
{
	/* With room to see that the file ends where it is expected to. */
	size_t capacity = file->expected ? file->expected + 1 : CHUNK;
	size_t len = 0;
	char *bytes = arena_bytes(a, capacity);
	for (;;) {
		enum status st = read_on(bytes, &len, capacity, file, err);
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

/* What a descriptor leads to. Opening must not wait for a pipe's writer; reading
 * may. */
static enum status look_at(struct opened *out, struct error *err)
{
	struct stat info;
	if (fstat(out->fd, &info) < 0) {
		return error_set(err, STATUS_IO, "%s", strerror(errno));
	}
	if (S_ISREG(info.st_mode)) {
		out->expected = (size_t)info.st_size;
	} else if (out->fd != STDIN_FILENO) {
		(void)fcntl(out->fd, F_SETFL, 0);
	}
	return STATUS_OK;
}

static void close_file(const struct opened *file)
{
	if (file->fd != STDIN_FILENO) {
		close(file->fd);
	}
}

static enum status open_file(struct opened *out, const char *path,
	struct error *err)
{
	bool standard = strcmp(path, "-") == 0;
	*out = (struct opened){.fd = standard
			? STDIN_FILENO
			: open(path,
				  O_RDONLY | O_CLOEXEC | O_NOCTTY |
					  O_NONBLOCK)};
	if (out->fd < 0) {
		return error_set(err, STATUS_IO, "%s", strerror(errno));
	}
	enum status st = look_at(out, err);
	if (st) {
		close_file(out);
	}
	return st;
}

enum status file_read(struct rap_str *out, struct arena *a, const char *path,
	size_t max_bytes, struct error *err)
{
	struct opened file;
	enum status st = open_file(&file, path, err);
	if (st) {
		return st;
	}
	st = file.expected > max_bytes
		? too_large(max_bytes, err)
		: read_all(out, a, &file, max_bytes, err);
	close_file(&file);
	return st;
}

enum status file_read_to(char *at, size_t *len, size_t room, const char *path,
	size_t max_bytes, struct error *err)
{
	size_t most = max_bytes < room ? max_bytes + 1 : room;
	struct opened file;
	enum status st = open_file(&file, path, err);
	if (st) {
		return st;
	}
	*len = 0;
	st = read_on(at, len, most, &file, err);
	close_file(&file);
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
	struct opened file;
	enum status st = open_file(&file, path, err);
	if (st) {
		return error_context(err, "%s", path);
	}
	while (!st) {
		ssize_t got = read(file.fd, bytes, sizeof(bytes));
		if (got > 0) {
			st = take(self, (struct rap_str){bytes, (size_t)got},
				err);
		} else if (!got) {
			break;
		} else if (!interrupt_try_again()) {
			st = error_set(err, STATUS_IO, "%s: %s", path,
				strerror(errno));
		}
	}
	close_file(&file);
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
