/* SPDX-License-Identifier: MIT */
/*
 * Checks what a plugin declares, and makes tables of full-size elements of it.
 */
#ifndef CORE_PLUGIN_DECLARATION_H
#define CORE_PLUGIN_DECLARATION_H

#include "core/base/arena.h"
#include "core/base/error.h"
#include "core/scan/scanner.h"

#include <rapporteur/plugin.h>

/*
 * Check the members of *p, a full-size copy, and replace its tables by copies
 * in the arena whose elements are full-size: an element is as large as its
 * writer says, and tables are walked with that stride. *parsed are its
 * patterns, in the arena, too. Fails with STATUS_PLUGIN and sets *code.
 */
MUST_CHECK enum status declaration_adopt(struct rap_plugin *p,
	struct pattern ***parsed, struct arena *a, const char *name,
	const char **code, struct error *err);

#endif /* CORE_PLUGIN_DECLARATION_H */
