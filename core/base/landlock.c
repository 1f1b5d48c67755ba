/* SPDX-License-Identifier: MIT */
#include "core/base/landlock.h"

#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Of <linux/landlock.h>, whose version in Debian 12 ends before `net`. */
struct landlock_rights {
	uint64_t files, net, scope;
};

struct landlock_rule {
	uint64_t allowed;
	int32_t folder;
};

enum {
	CREATE = 444, /* system calls, on every machine */
	ADD_RULE = 445,
	RESTRICT = 446,
	ASK_VERSION = 1,
	BENEATH_PATH = 1, /* a kind of rule */
	WITH_NET = 4,     /* the first versions that know these */
	WITH_SCOPE = 6,
	RUN_FILE = 1,
	READ_FILE = 4,
	READ_FOLDER = 8,
};

int landlock_version(void)
{
	long version = syscall(CREATE, NULL, 0, ASK_VERSION);
	return version < 0 ? 0 : (int)version;
}

/* Rights of each version of the interface, from its documentation. */
static uint64_t file_rights(int version)
{
	static const uint64_t rights[] = {
		0, 0x1FFF, 0x3FFF, 0x7FFF, 0x7FFF, 0xFFFF};
	return rights[version > 5 ? 5 : version];
}

static void allow(int set, const char *path)
{
	struct stat info;
	int fd = open(path, O_PATH | O_CLOEXEC);
	if (fd < 0) {
		return;
	}
	if (fstat(fd, &info) == 0) {
		uint64_t folder = S_ISDIR(info.st_mode) ? READ_FOLDER : 0;
		struct landlock_rule rule = {RUN_FILE | READ_FILE | folder, fd};
		(void)syscall(ADD_RULE, set, BENEATH_PATH, &rule, 0);
	}
	(void)close(fd);
}

void landlock_enter(const char *const *readable)
{
	int version = landlock_version();
	struct landlock_rights r = {.files = file_rights(version),
		.net = version >= WITH_NET ? 3 : 0,
		.scope = version >= WITH_SCOPE ? 3 : 0};
	size_t size = version >= WITH_SCOPE ? sizeof(r)
		: version >= WITH_NET       ? 2 * sizeof(uint64_t)
					    : sizeof(uint64_t);
	int set = version ? (int)syscall(CREATE, &r, size, 0) : -1;
	if (set < 0) {
		return;
	}
	for (; *readable; readable++) {
		allow(set, *readable);
	}
	(void)syscall(RESTRICT, set, 0);
	(void)close(set);
}
