/* SPDX-License-Identifier: MIT */
#include "core/source/walk_look.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/source/decode.h"

struct identity look_identity(const struct stat *info)
{
	return (struct identity){info->st_dev, info->st_ino};
}

struct rap_str look_key(const struct identity *id)
{
	return (struct rap_str){(const char *)id, sizeof(*id)};
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool look_into(const char ***out, uint32_t *count, struct arena *a,
	const char *path)
{
	DIR *folder = opendir(path);
	uint32_t capacity = 0;
	*out = NULL;
	*count = 0;
	if (!folder) {
		return false;
	}
	for (struct dirent *e; (errno = 0, e = readdir(folder));) {
		if (strcmp(e->d_name, ".") == 0 ||
			strcmp(e->d_name, "..") == 0) {
			continue;
		}
		if (*count == capacity) {
			capacity = capacity ? capacity * 2 : 64;
			*out = arena_grow(a, *out, *count, capacity,
				sizeof(char *));
		}
		(*out)[(*count)++] =
			arena_copy(a, e->d_name, strlen(e->d_name));
	}
	int error = errno;
	(void)closedir(folder);
	errno = error;
	if (*count) {
		qsort(*out, *count, sizeof(char *), by_name);
	}
	return !error;
}

/* What has bytes that no text has, but that formats begin with. */
static bool begins_document(struct rap_str head)
{
	return str_starts_with(head, "%PDF-") ||
		str_starts_with(head, "PK\3\4") ||
		str_starts_with(head, "\xD0\xCF\x11\xE0");
}

bool look_like_document_bytes(struct rap_str head)
{
	return begins_document(head) || decode_is_likely(head);
}

bool look_like_document(const char *path)
{
	char head[LOOK_BYTES];
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	ssize_t got = fd < 0 ? -1 : read(fd, head, sizeof(head));
	if (fd >= 0) {
		close(fd);
	}
	return got >= 0 &&
		look_like_document_bytes((struct rap_str){head, (size_t)got});
}
