/* SPDX-License-Identifier: MIT */
/*
 * The rows of doctor.h on formats and libraries.
 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "core/cli/doctor.h"

#include <jansson.h>
#include <libxml/parser.h>
#include <pcre2.h>
#include <utf8proc.h>
#include <xxhash.h>
#include <zlib.h>

#include "core/base/array.h"
#include "core/cli/environment.h"
#include "core/learn/regress.h"
#include "core/source/walk_judge.h"

/* Files of these kinds come from delegations; `tool` reads some of them. */
static const struct {
	const char *extension;
	const char *what;
	const char *tool;    /* a program that must be there; or NULL */
	const char *package; /* Debian's, that has it */
} formats[] = {
	{"txt", "plain text", NULL, NULL},
	{"md", "Markdown", NULL, NULL},
	{"xml", "XML", NULL, NULL},
	{"html", "HTML", NULL, NULL},
	{"docx", "Word", NULL, NULL},
	{"odt", "OpenDocument", NULL, NULL},
	{"pdf", "PDF", "pdftotext", "poppler-utils"},
	{"zip", "archives of these", NULL, NULL},
	{"doc", "old Word", NULL, NULL},
	{"rtf", "Rich Text", NULL, NULL},
};

/* Whether a program of this name is on the search path. */
static void add_tool(struct doctor *d, struct doctor_row row, const char *tool,
	const char *package)
{
	const char *path = environment_find_program(d->arena, tool);
	if (path) {
		row.detail =
			arena_printf(d->arena, "%s, by %s", row.detail, path);
	} else {
		row.state = DOCTOR_LESS;
		row.detail = arena_printf(d->arena,
			"%s: not read, for %s is not there", row.detail, tool);
		row.remedy =
			arena_printf(d->arena, "sudo apt install %s", package);
	}
	doctor_add(d, row);
}

void doctor_formats(struct doctor *d, const struct flags *flags)
{
	(void)flags;
	for (size_t i = 0; i < COUNT_OF(formats); i++) {
		struct doctor_row row = {.section = "formats",
			.name = formats[i].extension,
			.detail = formats[i].what};
		const char *name =
			arena_printf(d->arena, "x.%s", formats[i].extension);
		enum taking taking = walk_judge(name);
		bool reads = taking == TAKE || taking == LOOK_INTO;
		if (reads && formats[i].tool) {
			add_tool(d, row, formats[i].tool, formats[i].package);
			continue;
		}
		if (!reads) {
			row.state = DOCTOR_LESS;
			row.detail = arena_printf(d->arena,
				"%s: no reader in this version", row.detail);
			row.remedy = "save it as .docx, .odt or .pdf";
		}
		doctor_add(d, row);
	}
}

static void add_library(struct doctor *d, const char *name, const char *version,
	const char *use)
{
	doctor_add(d,
		(struct doctor_row){.section = "libraries",
			.name = name,
			.detail = arena_printf(d->arena, "%s; %s", version,
				use)});
}

static void add_pcre(struct doctor *d)
{
	char version[64] = "";
	uint32_t jit = 0;
	(void)pcre2_config(PCRE2_CONFIG_VERSION, version);
	(void)pcre2_config(PCRE2_CONFIG_JIT, &jit);
	add_library(d, "pcre2", version,
		jit ? "regexes, compiled to machine code"
		    : "regexes, interpreted: slower");
}

static void add_liblinear(struct doctor *d)
{
	struct doctor_row row = {.section = "libraries",
		.name = "liblinear",
		.detail = "weights learnt from labelled texts: pack fit"};
	if (!regress_is_there()) {
		row.state = DOCTOR_LESS;
		row.detail = "not built in: pack fit cannot learn weights";
		row.remedy = "sudo apt install liblinear-dev, and build anew";
	}
	doctor_add(d, row);
}

void doctor_libraries(struct doctor *d, const struct flags *flags)
{
	(void)flags;
	add_library(d, "jansson", jansson_version_str(),
		"results, labelled texts");
	add_library(d, "libxml2", LIBXML_DOTTED_VERSION, "HTML");
	add_pcre(d);
	add_library(d, "utf8proc", utf8proc_version(), "Unicode");
	unsigned xx = XXH_versionNumber();
	add_library(d, "xxhash",
		arena_printf(d->arena, "%u.%u.%u", xx / 10000, xx / 100 % 100,
			xx % 100),
		"hashes, fingerprints");
	add_library(d, "zlib", zlibVersion(), "Word, OpenDocument");
	add_liblinear(d);
}
