/* SPDX-License-Identifier: MIT */
#include "core/cli/limits.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/cli/defaults.h"
#include "core/cli/setup.h"

enum {
	MAX_JOBS = 256,
	MAX_FINDINGS = 10000000,
	MAX_SECONDS = 86400,
};

const struct flag flags_limits[] = {
	{"jobs", 'j', "N",
		"analyse N documents at a time (default: as many as\n"
		"there are processors); results are the same"},
	{"time-limit", 0, "SECONDS",
		"end an analyzer that takes longer in a document, or\n"
		"pdftotext (default " DEFAULT_TIME_LIMIT ")"},
	{"memory-limit", 0, "SIZE",
		"end a process that takes more (default " DEFAULT_MEMORY_LIMIT
		")"},
	{"max-findings", 0, "N",
		"an analyzer that emits more in a document has\n"
		"failed in it (default " DEFAULT_MAX_FINDINGS ")"},
	{"cache", 0, "FOLDER",
		"keep records of documents here, and do only what has\n"
		"changed; begins where a run was ended (default: none)"},
	{"sandbox", 0, "on|off",
		"analyzers open no files, sockets or programs as far\n"
		"as the kernel can forbid it (default on)"},
	{0},
};

static uint32_t processors(void)
{
	long count = sysconf(_SC_NPROCESSORS_ONLN);
	return count < 1 ? 1 : count > MAX_JOBS ? MAX_JOBS : (uint32_t)count;
}

static enum status read_number(uint32_t *out, const struct flags *flags,
	const char *name, long most, struct error *err)
{
	const char *text = flags_value(flags, name);
	char *end = NULL;
	if (!text) {
		return STATUS_OK;
	}
	errno = 0;
	long number = strtol(text, &end, 10);
	if (errno || end == text || *end || number < 1 || number > most) {
		return error_set(err, STATUS_USAGE,
			"--%s %s: write a number from 1 to %ld", name, text,
			most);
	}
	*out = (uint32_t)number;
	return STATUS_OK;
}

static enum status read_seconds(uint32_t *ms, const char *text,
	struct error *err)
{
	char *end = NULL;
	*ms = DEFAULT_SECONDS * 1000;
	if (!text) {
		return STATUS_OK;
	}
	double seconds = strtod(text, &end);
	if (end == text || *end || !(seconds >= 0.05) ||
		seconds > MAX_SECONDS) {
		return error_set(err, STATUS_USAGE,
			"--time-limit %s: write seconds, from 0.05 to %d", text,
			MAX_SECONDS);
	}
	*ms = (uint32_t)lround(seconds * 1000);
	return STATUS_OK;
}

static enum status read_sandbox(bool *out, const char *text, struct error *err)
{
	*out = !text || strcmp(text, "on") == 0;
	return *out || strcmp(text, "off") == 0
		? STATUS_OK
		: error_set(err, STATUS_USAGE, "--sandbox %s: write on or off",
			  text);
}

enum status limits_read(struct process_options *out, const struct flags *flags,
	struct error *err)
{
	out->workers = processors();
	out->max_findings = DEFAULT_FINDINGS;
	enum status st =
		read_number(&out->workers, flags, "jobs", MAX_JOBS, err);
	st = st ? st
		: read_number(&out->max_findings, flags, "max-findings",
			  MAX_FINDINGS, err);
	st = st ? st
		: read_seconds(&out->time_limit,
			  flags_value(flags, "time-limit"), err);
	st = st ? st
		: setup_size(&out->memory_limit, flags, "memory-limit",
			  (size_t)DEFAULT_MEMORY_GB << 30, err);
	st = st ? st
		: read_sandbox(&out->sandbox, flags_value(flags, "sandbox"),
			  err);
	out->converter.time_limit = out->time_limit;
	out->converter.memory_limit = out->memory_limit;
	out->converter.sandbox = out->sandbox;
	return st;
}
