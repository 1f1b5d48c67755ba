/* SPDX-License-Identifier: MIT */
/*
 * LD_PRELOAD: one call in a process fails as if the system had refused it.
 * RAPPORTEUR_FAULT=write:5 is the fifth write; a child goes on counting where
 * its parent was. The file RAPPORTEUR_FAULT_LOG holds an x once it
 * has failed.
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

static long count;
static char *reached; /* shared by all processes: a worker may open no file */

__attribute__((constructor)) static void map_log(void)
{
	const char *path = reached ? NULL : getenv("RAPPORTEUR_FAULT_LOG");
	long fd = path ? syscall(SYS_openat, AT_FDCWD, path,
				 O_RDWR | O_CREAT | O_CLOEXEC, 0600)
		       : -1;
	if (fd < 0 || syscall(SYS_ftruncate, fd, 1)) {
		return;
	}
	long at = syscall(SYS_mmap, NULL, 1, PROT_READ | PROT_WRITE, MAP_SHARED,
		fd, 0);
	reached = at == -1 ? NULL : (char *)at;
	(void)syscall(SYS_close, fd);
}

/* Whether this call is the one. */
static int fails(const char *name, int error)
{
	const char *fault = getenv("RAPPORTEUR_FAULT");
	size_t len = strlen(name);
	if (!fault || strncmp(fault, name, len) != 0 || fault[len] != ':' ||
		++count != strtol(fault + len + 1, NULL, 10)) {
		return 0;
	}
	map_log(); /* the first calls come before the constructor's */
	if (reached) {
		*reached = 'x';
	}
	errno = error;
	return 1;
}

void *malloc(size_t size)
{
	return fails("malloc", ENOMEM) ? NULL : __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
	return fails("malloc", ENOMEM) ? NULL : __libc_calloc(n, size);
}

void *realloc(void *old, size_t size)
{
	return fails("malloc", ENOMEM) ? NULL : __libc_realloc(old, size);
}

ssize_t read(int fd, void *bytes, size_t len)
{
	return fails("read", EIO) ? -1 : syscall(SYS_read, fd, bytes, len);
}

ssize_t pread(int fd, void *bytes, size_t len, off_t at)
{
	return fails("read", EIO) ? -1
				  : syscall(SYS_pread64, fd, bytes, len, at);
}

ssize_t write(int fd, const void *bytes, size_t len)
{
	return fails("write", ENOSPC) ? -1 : syscall(SYS_write, fd, bytes, len);
}

int rename(const char *from, const char *to)
{
	return fails("rename", EIO) ? -1 : (int)syscall(SYS_rename, from, to);
}

int fsync(int fd)
{
	return fails("fsync", EIO) ? -1 : (int)syscall(SYS_fsync, fd);
}

void *mmap(void *at, size_t len, int protection, int flags, int fd, off_t from)
{
	return fails("mmap", ENOMEM) ? MAP_FAILED
				     : (void *)syscall(SYS_mmap, at, len,
					       protection, flags, fd, from);
}

pid_t fork(void)
{
	pid_t (*next)(void) = (pid_t(*)(void))dlsym(RTLD_NEXT, "fork");
	if (fails("fork", EAGAIN) || !next) {
		return -1;
	}
	return next();
}
