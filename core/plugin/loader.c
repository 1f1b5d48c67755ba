/* SPDX-License-Identifier: MIT */
#include "core/plugin/loader.h"

#include <dlfcn.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/plugin/declaration.h"
#include "core/plugin/search.h"
#include "core/source/file_hash.h"

static enum status refuse(struct loaded *out, const char *code,
	struct error *err, const char *message)
{
	out->code = code;
	return error_set(err, STATUS_PLUGIN, "%s", message);
}

/* Nobody but root and the user may be able to change the file. */
static enum status check_file(struct loaded *out, const char *path,
	struct error *err)
{
	struct stat info;
	if (stat(path, &info) < 0) {
		out->code = "not-a-plugin";
		return error_set(err, STATUS_PLUGIN, "%s", strerror(errno));
	}
	if (!S_ISREG(info.st_mode)) {
		return refuse(out, "not-a-plugin", err, "not a regular file");
	}
	if (info.st_mode & S_IWOTH) {
		return refuse(out, "unsafe-file", err,
			"everybody may write to the file: chmod o-w it if you "
			"trust it");
	}
	if (info.st_uid != 0 && info.st_uid != geteuid()) {
		return refuse(out, "unsafe-file", err,
			"the file belongs to somebody else: copy it if you "
			"trust it");
	}
	return STATUS_OK;
}

/* Who may write to a folder may put another file in its place, unless the
 * folder is sticky. */
static enum status check_folder(struct loaded *out, struct arena *a,
	const char *path, struct error *err)
{
	struct stat info;
	if (stat(search_folder(a, path), &info) < 0) {
		out->code = "not-a-plugin";
		return error_set(err, STATUS_PLUGIN, "%s", strerror(errno));
	}
	if ((info.st_mode & S_IWOTH) && !(info.st_mode & S_ISVTX)) {
		return refuse(out, "unsafe-file", err,
			"everybody may write to its folder: chmod o-w the "
			"folder if you trust what is in it");
	}
	return STATUS_OK;
}

/* The bytes that any host can read of any plugin. */
static enum status check_prefix(struct loaded *out, const struct rap_plugin *p,
	struct error *err)
{
	if (p->magic != RAP_MAGIC) {
		return refuse(out, "wrong-magic", err,
			"rap_plugin does not begin with RAP_MAGIC: write "
			"RAP_PLUGIN_HEADER first in it");
	}
	if (p->abi_major != RAP_ABI_MAJOR) {
		out->code = "wrong-abi";
		return error_set(err, STATUS_PLUGIN,
			"built for plugin contract %u, this program has %d: "
			"build it again with this version's headers",
			p->abi_major, RAP_ABI_MAJOR);
	}
	if (p->abi_minor > RAP_ABI_MINOR) {
		out->code = "newer-abi";
		return error_set(err, STATUS_PLUGIN,
			"built for plugin contract %u.%u, this program has "
			"%d.%d: use a newer rapporteur, or build it again",
			p->abi_major, p->abi_minor, RAP_ABI_MAJOR,
			RAP_ABI_MINOR);
	}
	if (p->size < offsetof(struct rap_plugin, issues)) {
		return refuse(out, "missing-member", err,
			"its size leaves out mandatory members: build it "
			"again with this version's headers");
	}
	return STATUS_OK;
}

static enum status adopt(struct loaded *out, struct arena *a, const char *name,
	const struct rap_plugin *theirs, struct error *err)
{
	enum status st = check_prefix(out, theirs, err);
	if (st) {
		return st;
	}
	size_t size = theirs->size < sizeof(*out->plugin)
		? theirs->size
		: sizeof(*out->plugin);
	out->plugin = arena_alloc(a, sizeof(*out->plugin));
	memcpy(out->plugin, theirs, size);
	return declaration_adopt(out->plugin, &out->parsed, a, name, &out->code,
		err);
}

static enum status hash_file(struct loaded *out, struct arena *scratch,
	const char *path, struct error *err)
{
	struct rap_str hex;
	enum status st = file_hash(&hex, scratch, path, err);
	if (st) {
		out->code = "unreadable";
	} else {
		memcpy(out->hash, hex.at, hex.len + 1);
	}
	arena_reset(scratch);
	return st;
}

enum status loader_open(struct loaded *out, struct arena *a,
	struct arena *scratch, const char *path, const char *name,
	struct error *err)
{
	*out = (struct loaded){0};
	enum status st = check_file(out, path, err);
	st = st ? st : check_folder(out, a, path, err);
	st = st ? st : hash_file(out, scratch, path, err);
	if (st) {
		return st;
	}
	/* A bare file name would be looked up in the system's library path. */
	if (!strchr(path, '/')) {
		path = arena_printf(a, "./%s", path);
	}
	out->handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
	if (!out->handle) {
		return refuse(out, "not-loadable", err, dlerror());
	}
	const struct rap_plugin *theirs = dlsym(out->handle, "rap_plugin");
	st = theirs ? adopt(out, a, name, theirs, err)
		    : refuse(out, "not-a-plugin", err,
			      "it exports no rap_plugin: declare it RAP_EXPORT "
			      "const struct rap_plugin rap_plugin");
	if (st) {
		loader_close(out);
	}
	return st;
}

void loader_close(struct loaded *p)
{
	if (p->handle) {
		(void)dlclose(p->handle);
		p->handle = NULL;
	}
}
