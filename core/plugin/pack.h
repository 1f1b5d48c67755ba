/* SPDX-License-Identifier: MIT */
/*
 * A term pack: issues and the terms that raise them, read from NAME.json.
 * docs/packs.md is the format's reference.
 */
#ifndef CORE_PLUGIN_PACK_H
#define CORE_PLUGIN_PACK_H

#include "core/base/error.h"
#include "core/base/str.h"

#include <rapporteur/finding.h>
#include <rapporteur/plugin.h>

struct guard_library;

/* Text in each language that has it; NULL where it is missing. */
struct pack_text {
	const char *en, *fr, *es;
};

/* A text with what must come of it: a test of the pack. */
struct pack_example {
	uint32_t language; /* enum rap_language */
	uint32_t kind;     /* enum rap_finding_kind; NONE: not found at all */
	const char *text;
	uint32_t line; /* in the pack file, from 1 */
};

struct pack_issue {
	const char *id;
	const char *theme;
	struct pack_text title;
	struct pack_text definition;
	const char *const *aliases;
	uint32_t alias_count;
	uint32_t counts_as; /* enum rap_counts_as */
	int32_t bias;       /* hundredths */
	int32_t threshold;  /* hundredths */
	bool frame; /* about the frame of a text: its scope, its exceptions */
	int32_t about; /* hundredths, not below threshold */
	const struct pack_example *examples;
	uint32_t example_count;
	uint32_t term_counts[3]; /* en, fr, es: for coverage */
	uint32_t languages;      /* set of enum rap_language with any term */
};

struct pack {
	struct pack_issue *issues;
	uint32_t issue_count;
	struct rap_pattern
		*patterns;       /* in file order; issue, name, weight set */
	struct pattern **parsed; /* each of them, for a scanner */
	uint32_t *pattern_lines; /* line of each in the file, for messages */
	uint32_t pattern_count;
	struct rap_str hash; /* XXH3-128 of the file, hex */
};

/* Something that is wrong in a pack. */
struct pack_complaint {
	uint32_t line, column; /* from 1 */
	const char *text;
};

struct pack_complaints {
	struct pack_complaint *at;
	uint32_t count;
	uint32_t capacity;
};

/*
 * Parse a pack. `name` is how messages call the file. Everything is copied
 * into the arena. Fails with STATUS_SYNTAX: "NAME:LINE:COLUMN: what is wrong",
 * with the nearest known key or value where there is one. Terms and regexes
 * are parsed by scanner_parse, with the library that it is given; NULL: the
 * pack has its own.
 */
MUST_CHECK enum status pack_parse(struct pack *out, struct arena *a,
	struct rap_str json, const char *name, struct guard_library *library,
	struct error *err);

/*
 * The same, but goes on after a mistake, so that who writes a pack sees all of
 * them. The pack is good if there are no complaints, and not to be used
 * otherwise. What is no JSON has one complaint.
 */
void pack_check(struct pack *out, struct pack_complaints *wrong,
	struct arena *a, struct rap_str json);

#endif /* CORE_PLUGIN_PACK_H */
