/* SPDX-License-Identifier: MIT */
#include "core/cli/reporting.h"

#include "core/base/array.h"
#include "core/base/nearest.h"
#include "core/cli/command.h"
#include "core/cli/environment.h"
#include "core/cli/roster.h"
#include "core/cli/say.h"
#include "core/report/deadline.h"

const struct flag flags_output[] = {
	{"format", 'f', "FORMAT",
		"text, jsonl, json or csv (default: by the suffix\n"
		"of --output, else text)"},
	{"output", 'o', "FILE", "write here, all or nothing; - is stdout"},
	{0},
};

const struct flag flags_report[] = {
	{"by", 0, "WHAT",
		"issue (default), theme, document, member, language\n"
		"or matrix (issue x member)"},
	{"all", 'a', NULL, "a row for every issue, also those nobody raises"},
	{"joint", 0, "HOW",
		"whole (default): a joint proposal counts for each\n"
		"member; fractional: as a share"},
	{"roster", 0, "FILE", "who could have spoken: CSV of member,from,to"},
	{"as-of", 0, "DATE", "roster of this day, YYYY-MM-DD"},
	{0},
};

/* Fails with what there is to choose from. */
static enum status choose(int *out, const char *word,
	const struct choice *choices, size_t count, struct error *err)
{
	const char *words[8] = {NULL};
	for (size_t i = 0; i < count; i++) {
		if (strcmp(word, choices[i].word) == 0) {
			*out = choices[i].value;
			return STATUS_OK;
		}
		words[i] = choices[i].word;
	}
	const char *near = nearest_word(str_of(word), words, count);
	struct buf list = BUF_INIT;
	for (size_t i = 0; i < count; i++) {
		buf_printf(&list, "%s%s", i ? ", " : "", words[i]);
	}
	enum status st =
		error_set(err, STATUS_USAGE, "choose one of %.*s%s%s%s",
			(int)list.len, list.at, near ? " (did you mean " : "",
			near ? near : "", near ? "?)" : "");
	buf_release(&list);
	return st;
}

enum status reporting_choose(int *out, const char *flag, const char *word,
	const struct choice *choices, size_t count, struct error *err)
{
	return choose(out, word, choices, count, err)
		? error_context(err, "--%s %s", flag, word)
		: STATUS_OK;
}

/* Whether files with such a suffix hold something else than text to read. */
static bool is_format(const char *suffix)
{
	static const char *const known[] = {"csv", "docx", "htm", "html",
		"json", "jsonl", "odt", "pdf", "sarif", "sqlite", "xlsx",
		"xml"};
	for (size_t i = 0; i < COUNT_OF(known); i++) {
		if (strcmp(suffix, known[i]) == 0) {
			return true;
		}
	}
	return false;
}

enum status reporting_format(int *out, const struct flags *flags,
	const struct choice *choices, size_t count, struct error *err)
{
	const char *word = flags_value(flags, "format");
	const char *file = flags_value(flags, "output");
	const char *dot = file ? strrchr(file, '.') : NULL;
	*out = choices[0].value;
	if (word) {
		return reporting_choose(out, "format", word, choices, count,
			err);
	}
	if (!dot || !is_format(dot + 1)) {
		return STATUS_OK;
	}
	return choose(out, dot + 1, choices, count, err)
		? error_context(err, "--output %s: %s is not written here",
			  file, dot)
		: STATUS_OK;
}

enum format { TEXT, JSONL, JSON, CSV };

static enum status read_format(int *out, const struct flags *flags,
	struct error *err)
{
	static const struct choice choices[] = {
		{"text", TEXT}, {"jsonl", JSONL}, {"json", JSON}, {"csv", CSV}};
	return reporting_format(out, flags, choices, COUNT_OF(choices), err);
}

static enum status read_by(struct report_options *out,
	const struct flags *flags, struct error *err)
{
	static const struct choice choices[] = {{"issue", REPORT_BY_ISSUE},
		{"theme", REPORT_BY_THEME}, {"document", REPORT_BY_DOCUMENT},
		{"member", REPORT_BY_MEMBER}, {"language", REPORT_BY_LANGUAGE},
		{"matrix", REPORT_BY_MATRIX}};
	const char *word = flags_value(flags, "by");
	int by = REPORT_BY_ISSUE;
	enum status st = word ? reporting_choose(&by, "by", word, choices,
					COUNT_OF(choices), err)
			      : STATUS_OK;
	out->by = (enum report_by)by;
	return st;
}

static enum status read_joint(struct report_options *out,
	const struct flags *flags, struct error *err)
{
	static const struct choice choices[] = {
		{"whole", false}, {"fractional", true}};
	const char *word = flags_value(flags, "joint");
	int fractional = false;
	enum status st = word
		? reporting_choose(&fractional, "joint", word, choices, 2, err)
		: STATUS_OK;
	out->fractional = fractional;
	return st;
}

static enum status read_roster(struct report_options *out, struct arena *a,
	const struct flags *flags, struct error *err)
{
	const char *file = flags_value(flags, "roster");
	const char *day = flags_value(flags, "as-of");
	if (day && !deadline_is_day(str_of(day))) {
		return error_set(err, STATUS_USAGE,
			"--as-of %s: write a day as YYYY-MM-DD", day);
	}
	if (day && !file) {
		say_note("--as-of chooses of a --roster; without one, it "
			 "changes nothing");
	}
	out->as_of = str_of(day);
	return file ? roster_read(out, a, file, err) : STATUS_OK;
}

/* Records, or a row for each finding, are written as they come; else a tally
 * is made a report of at the end. */
static void choose_sink(struct reporting *r, struct arena *a, int format,
	bool findings_csv)
{
	r->options.format = format == JSON ? REPORT_JSON
		: format == CSV            ? REPORT_CSV
					   : REPORT_TEXT;
	if (format == JSONL) {
		jsonl_sink_init(&r->jsonl, &r->output);
		r->sink = &r->jsonl.sink;
	} else if (format == CSV && findings_csv) {
		findings_csv_init(&r->rows, &r->output);
		r->sink = &r->rows.sink;
	} else {
		r->tally = tally_new(a, &r->options);
		r->sink = tally_sink(r->tally);
	}
}

enum status reporting_open(struct reporting *out, struct arena *a,
	const struct flags *flags, bool findings_csv, struct error *err)
{
	int format = TEXT;
	const char *file = flags_value(flags, "output");
	*out = (struct reporting){.output = {.fd = -1}};
	enum status st = read_format(&format, flags, err);
	st = st ? st : read_by(&out->options, flags, err);
	st = st ? st : read_joint(&out->options, flags, err);
	st = st ? st : read_roster(&out->options, a, flags, err);
	if (st) {
		return st;
	}
	out->options.all = flags_given(flags, "all");
	out->options.width = environment_columns();
	out->options.color = !file && environment_wants_color();
	out->options.unicode = !file && environment_is_terminal();
	choose_sink(out, a, format, findings_csv);
	return output_open(&out->output, file, err);
}

struct result_sink *reporting_sink(struct reporting *r)
{
	return r->sink;
}

/* A stream that was begun is always ended; a file only if it is whole. */
static enum status finish(struct reporting *r, int status, struct error *err)
{
	bool whole = status != EXIT_TROUBLE && status != EXIT_INTERRUPT;
	if (!whole && r->output.path) {
		output_discard(&r->output);
		return STATUS_OK;
	}
	if (whole && r->tally) {
		struct buf text = BUF_INIT;
		report_write(&text, r->tally);
		enum status st = output_add(&r->output, buf_str(&text), err);
		buf_release(&text);
		if (st) {
			return st;
		}
	}
	return output_commit(&r->output, err);
}

int reporting_close(struct reporting *r, int status)
{
	struct error err;
	findings_csv_release(&r->rows);
	if (finish(r, status, &err)) {
		say("%s", err.message);
		output_discard(&r->output);
		return EXIT_TROUBLE;
	}
	return status;
}
