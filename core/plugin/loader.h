/* SPDX-License-Identifier: MIT */
/*
 * Turns a file into a plugin whose every promise has been checked. The only
 * module that calls dlopen.
 */
#ifndef CORE_PLUGIN_LOADER_H
#define CORE_PLUGIN_LOADER_H

#include "core/base/arena.h"
#include "core/base/error.h"

#include <rapporteur/plugin.h>

struct loaded {
	struct rap_plugin *plugin; /* full size, in the arena; absent members 0;
	                              its tables are full-size copies too */
	struct pattern **parsed;   /* its patterns, for a scanner; likewise */
	void *handle;
	char hash[33];    /* XXH3-128 of the file, hex */
	const char *code; /* on failure: why, for machines: "wrong-magic",
	                     "wrong-abi", "newer-abi", "missing-member",
	                     "unsafe-file", "not-a-plugin", "bad-declaration" */
};

/*
 * Open a file that is to be plugin `name`. Refuses world-writable or
 * foreign-owned files, and files in folders where everybody may replace them,
 * before it opens them; each refusal says what to do. On
 * failure out->code is set and nothing stays open. On success *out must be given
 * to loader_close after the last use of any of its strings. Scratch is left
 * reset.
 */
MUST_CHECK enum status loader_open(struct loaded *out, struct arena *a,
	struct arena *scratch, const char *path, const char *name,
	struct error *err);
void loader_close(struct loaded *p);

#endif /* CORE_PLUGIN_LOADER_H */
