/* SPDX-License-Identifier: MIT */
#include "core/source/standard_input.h"

#include <errno.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/base/interrupt.h"

enum { CHUNK = 64 * 1024 };

static bool is_kept;

static bool write_all(int fd, const char *bytes, size_t count)
{
	size_t done = 0;
	while (done < count) {
		ssize_t put = write(fd, bytes + done, count - done);
		if (put < 0 && errno != EINTR) {
			return false;
		}
		done += put > 0 ? (size_t)put : 0;
	}
	return true;
}

static bool copy(int to, size_t max_bytes)
{
	char bytes[CHUNK];
	size_t all = 0;
	while (all <= max_bytes) {
		ssize_t got = read(STDIN_FILENO, bytes, sizeof(bytes));
		if (got < 0 && interrupt_try_again()) {
			continue;
		}
		if (got <= 0) {
			return got == 0;
		}
		if (!write_all(to, bytes, (size_t)got)) {
			return false;
		}
		all += (size_t)got;
	}
	return true;
}

enum status standard_input_keep(size_t max_bytes, struct error *err)
{
	int fd = memfd_create("standard input", MFD_CLOEXEC);
	is_kept = fd >= 0 && copy(fd, max_bytes) &&
		dup2(fd, STDIN_FILENO) == STDIN_FILENO;
	enum status st = is_kept
		? STATUS_OK
		: error_set_errno(err, errno, "standard input");
	if (fd >= 0) {
		close(fd);
	}
	return st;
}

void standard_input_rewind(void)
{
	if (is_kept) {
		(void)lseek(STDIN_FILENO, 0, SEEK_SET);
	}
}
