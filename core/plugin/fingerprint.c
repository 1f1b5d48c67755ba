/* SPDX-License-Identifier: MIT */
#include "core/plugin/fingerprint.h"

#include <sys/stat.h>

#include "core/base/buf.h"
#include "core/base/hash.h"
#include "core/source/file_hash.h"

/* Whose a file or folder is, and who may write to it. */
static void add_owner(struct buf *out, const struct stat *info)
{
	buf_printf(out, " %o %u", (unsigned)info->st_mode,
		(unsigned)info->st_uid);
}

/* NULL: there is none. */
static bool add_file(struct buf *out, struct arena *a, const char *path)
{
	struct stat file;
	struct stat folder;
	struct rap_str hash;
	struct error err;
	if (!path) {
		buf_puts(out, "\n-");
		return true;
	}
	/* What is no file, a device say, may have no end. */
	if (stat(path, &file) < 0 || !S_ISREG(file.st_mode) ||
		stat(search_folder(a, path), &folder) < 0 ||
		file_hash(&hash, a, path, &err)) {
		return false;
	}
	buf_putc(out, '\n');
	buf_add_str(out, hash);
	add_owner(out, &file);
	add_owner(out, &folder);
	return true;
}

struct rap_str fingerprint(struct arena *a, const struct search_found *found,
	size_t count)
{
	struct buf all = BUF_INIT;
	bool good = true;
	for (size_t i = 0; i < count && good; i++) {
		buf_puts(&all, found[i].name);
		good = add_file(&all, a, found[i].plugin_path) &&
			add_file(&all, a, found[i].pack_path);
		buf_putc(&all, '\n');
	}
	struct rap_str hash =
		good ? hash_hex(a, buf_str(&all)) : (struct rap_str){"", 0};
	buf_release(&all);
	return hash;
}
