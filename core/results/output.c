/* SPDX-License-Identifier: MIT */
#include "core/results/output.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/interrupt.h"
#include "core/base/str.h"

enum {
	PIECE = 256 << 10, /* bytes for one write: system calls cost little */
	ATTEMPTS = 100,    /* temporary names that others may have taken */
	PATIENCE_MS = 200, /* with a reader, for who is to stop */
};

static const char *name_of(const struct output *o)
{
	return o->path ? o->path : "standard output";
}

/* A NUL-terminated string to free(). A buf so that it cannot fail. */
static char *owned_copy(const char *text)
{
	struct buf copy = BUF_INIT;
	buf_add(&copy, text, strlen(text) + 1);
	return copy.at;
}

/* If memory runs out, or on Ctrl-C, the program ends where it is: what it would
 * leave behind. */
static const char *volatile unfinished;
static pid_t owner; /* others that were forked leave it alone */

static void remove_unfinished(void)
{
	if (unfinished && getpid() == owner) {
		(void)unlink(unfinished);
	}
}

static void note_unfinished(const struct output *o)
{
	static bool noted;
	unfinished = o->temporary;
	owner = getpid();
	noted = noted || atexit(remove_unfinished) == 0;
	interrupt_before_end(remove_unfinished);
}

static void drop_temporary(struct output *o)
{
	if (unfinished == o->temporary) {
		unfinished = NULL;
	}
	free(o->temporary);
	o->temporary = NULL;
}

/* A new file beside the final one, so that renaming stays in one file system;
 * nobody else reads it until it is complete. */
static int open_temporary(struct output *o)
{
	unsigned number = (unsigned)getpid();
	for (int i = 0; i < ATTEMPTS; i++, number++) {
		struct buf name = BUF_INIT;
		buf_printf(&name, "%s.%06u", o->path, number % 1000000);
		buf_putc(&name, '\0');
		free(o->temporary);
		o->temporary = name.at;
		int fd = open(o->temporary,
			O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
		if (fd >= 0) {
			note_unfinished(o);
		}
		if (fd >= 0 || errno != EEXIST) {
			return fd;
		}
	}
	return -1;
}

/* Replace a file, not the link that leads to it. */
static void follow_link(struct output *o)
{
	struct stat info;
	if (lstat(o->path, &info) == 0 && S_ISLNK(info.st_mode)) {
		char *target = realpath(o->path, NULL);
		if (target) {
			free(o->path);
			o->path = target;
		}
	}
}

/* What the user's umask leaves of it. */
static mode_t usual_mode(void)
{
	mode_t mask = umask(0);
	(void)umask(mask);
	return 0666 & ~mask;
}

static enum status open_file(struct output *o, struct error *err)
{
	struct stat info;
	follow_link(o);
	bool exists = stat(o->path, &info) == 0;
	if (exists && !S_ISREG(info.st_mode)) {
		/* A device or a pipe is written to, never replaced. */
		o->fd = open(o->path, O_WRONLY | O_CLOEXEC);
	} else {
		o->fd = open_temporary(o);
	}
	if (o->fd < 0) {
		const char *slash = strrchr(o->path, '/');
		enum status st = errno == ENOENT && slash
			? error_set(err, STATUS_IO,
				  "%s: there is no folder %.*s: make it first",
				  o->path, (int)(slash - o->path), o->path)
			: error_set_errno(err, errno, "%s", o->path);
		drop_temporary(o);
		output_discard(o);
		return st;
	}
	/* Who could read the old file can read the new one. */
	o->mode = exists ? info.st_mode & 0777 : usual_mode();
	return STATUS_OK;
}

enum status output_open(struct output *out, const char *path, struct error *err)
{
	*out = (struct output){.fd = -1};
	if (!path || strcmp(path, "-") == 0) {
		out->fd = STDOUT_FILENO;
		return STATUS_OK;
	}
	out->path = owned_copy(path);
	return open_file(out, err);
}

/* Nobody can go back in a stream: what it did not take is not sent again by
 * whoever ends it. A file must not be made complete without it. */
static enum status lose_pending(struct output *o, struct error *err)
{
	enum status st = error_set_errno(err, errno, "%s", name_of(o));
	if (!o->path) {
		buf_clear(&o->pending);
	}
	return st;
}

/* Who is to stop must not wait for a reader who has stopped: then only what
 * there is room for is written. 0: there is none. */
static size_t room_of(const struct output *o, size_t len)
{
	struct pollfd wanted = {.fd = o->fd, .events = POLLOUT};
	if (!interrupt_asked()) {
		return len;
	}
	if (poll(&wanted, 1, PATIENCE_MS) <= 0) {
		return 0;
	}
	return len < PIPE_BUF ? len : PIPE_BUF;
}

static enum status write_pending(struct output *o, struct error *err)
{
	struct rap_str rest = buf_str(&o->pending);
	while (rest.len) {
		size_t room = room_of(o, rest.len);
		if (!room) {
			errno = ETIMEDOUT;
			return lose_pending(o, err);
		}
		ssize_t written = write(o->fd, rest.at, room);
		if (written < 0 && errno == EINTR) {
			continue;
		}
		if (written < 0) {
			return lose_pending(o, err);
		}
		rest.at += written;
		rest.len -= (size_t)written;
	}
	buf_clear(&o->pending);
	return STATUS_OK;
}

enum status output_add(struct output *o, struct rap_str bytes,
	struct error *err)
{
	buf_add_str(&o->pending, bytes);
	return output_added(o, err);
}

enum status output_added(struct output *o, struct error *err)
{
	return o->pending.len < PIECE ? STATUS_OK : write_pending(o, err);
}

/* A full disk may show only when the file is synced or closed. */
static enum status finish_file(struct output *o, struct error *err)
{
	if (o->temporary) {
		(void)!fchmod(o->fd, o->mode); /* else it stays private */
	}
	if (o->temporary && fsync(o->fd) < 0) {
		return error_set_errno(err, errno, "%s", o->path);
	}
	int closed = close(o->fd);
	o->fd = -1;
	if (closed < 0) {
		return error_set_errno(err, errno, "%s", o->path);
	}
	if (o->temporary && rename(o->temporary, o->path) < 0) {
		return error_set_errno(err, errno, "%s", o->path);
	}
	drop_temporary(o);
	return STATUS_OK;
}

enum status output_commit(struct output *o, struct error *err)
{
	enum status st = write_pending(o, err);
	if (!st && o->path) {
		st = finish_file(o, err);
	}
	if (!st) {
		output_discard(o);
	}
	return st;
}

void output_discard(struct output *o)
{
	if (o->path && o->fd >= 0) {
		(void)close(o->fd);
	}
	if (o->temporary) {
		(void)unlink(o->temporary);
	}
	drop_temporary(o);
	free(o->path);
	buf_release(&o->pending);
	*o = (struct output){.fd = -1};
}
