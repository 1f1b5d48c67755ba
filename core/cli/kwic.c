/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/cli/command.h"
#include "core/cli/each.h"
#include "core/cli/environment.h"
#include "core/cli/reporting.h"
#include "core/cli/saved.h"
#include "core/cli/say.h"
#include "core/cli/setup.h"
#include "core/engine/candidate.h"
#include "core/report/csv.h"
#include "core/source/file.h"
#include "core/text/outline.h"

static const struct flag flags_kwic[] = {
	{"regex", 'e', NULL, "TERM is a PCRE2 regex over one block of text"},
	{"terms", 0, "FILE", "look for every line of FILE as a term"},
	{0},
};

/* What the concordance needs while it goes through the documents. */
struct concordance {
	const struct scanner *scanner;
	const struct registry *registry; /* for @ISSUE; else NULL */
	uint32_t issue;
	struct output *output;
	unsigned width;
	bool csv;
	enum each_depth depth;
	uint64_t lines;
	uint32_t documents;
	struct error *err;
	enum status status;
};

static struct rap_str cite(const struct each_document *d, uint32_t place)
{
	uint32_t unit = document_unit_at(&d->document, place, RAP_UNIT_ITEM);
	if (unit == RAP_NO_UNIT) {
		unit = document_unit_at(&d->document, place,
			RAP_UNIT_PARAGRAPH);
	}
	return unit == RAP_NO_UNIT ? (struct rap_str){"", 0}
				   : outline_cite(&d->document, d->arena, unit);
}

/* The parts of one line of the concordance. */
struct keyword {
	struct rap_str before, hit, after;
	struct place place;
	struct rap_str cite;
};

static void put_csv(struct buf *line, const struct each_document *d,
	const struct keyword *k)
{
	enum { CONTEXT = 60 }; /* code points, as findings have it */
	csv_text(line, d->source.path);
	csv_number(line, k->place.line);
	if (k->place.column) {
		csv_number(line, k->place.column);
	} else {
		csv_text(line, (struct rap_str){"", 0});
	}
	csv_text(line, k->cite);
	csv_text(line, utf8_tail(k->before, CONTEXT));
	csv_text(line, k->hit);
	csv_text(line, utf8_head(k->after, CONTEXT));
	csv_end_row(line);
}

/* "   120:7   ": colons stand below each other, too, up to line 999,999. */
static void put_place(struct buf *line, struct place place)
{
	enum { LINE = 6, COLUMN = 4 };
	unsigned before = ascii_digits(place.line);
	unsigned after = place.column ? ascii_digits(place.column) : 0;
	buf_pad(line, ' ', before < LINE ? LINE - before : 0);
	buf_number(line, place.line);
	buf_putc(line, place.column ? ':' : ' ');
	if (place.column) {
		buf_number(line, place.column);
	}
	buf_pad(line, ' ', after < COLUMN ? COLUMN - after : 0);
}

/* Keywords stand below each other, whatever comes before them. */
static void put_text(struct buf *line, const struct keyword *k, unsigned width)
{
	size_t begin = line->len;
	put_place(line, k->place);
	size_t len = line->len - begin;
	size_t room = width > len ? width - len : 0;
	size_t side = room > 2 ? (room - 2) / 2 : 0;
	struct rap_str before = utf8_tail(k->before, side * 7 / 8);
	size_t used = utf8_width(before);
	buf_pad(line, ' ', side * 7 / 8 > used ? side * 7 / 8 - used : 0);
	buf_add_str(line, before);
	buf_add_str(line, k->hit);
	size_t taken = side * 7 / 8 + utf8_width(k->hit);
	buf_add_str(line, utf8_head(k->after, room > taken ? room - taken : 0));
	buf_putc(line, '\n');
}

static void put_hit(struct concordance *c, const struct each_document *d,
	const struct rap_hit *hit, struct buf *out)
{
	const struct document *doc = &d->document;
	const struct text_block *block =
		&doc->blocks[document_block_at(doc, hit->span.begin)];
	struct rap_span before = {block->span.begin, hit->span.begin};
	struct rap_span after = {hit->span.end, block->span.end};
	struct keyword k = {
		.before = str_slice(doc->view.text, before),
		.hit = str_slice(doc->view.text, hit->span),
		.after = str_slice(doc->view.text, after),
		.place = document_place(doc, hit->span.begin),
	};
	if (c->csv) {
		k.cite = cite(d, hit->span.begin);
		put_csv(out, d, &k);
	} else {
		put_text(out, &k, c->width);
	}
	c->lines++;
}

/* Whether a hit is one of what was asked for. */
static bool counts(const struct concordance *c, const struct document *d,
	const struct rap_hit *hit)
{
	return !c->registry ||
		(c->registry->pattern_issue[hit->pattern] == c->issue &&
			candidate_hit_counts(c->registry, d, hit));
}

/*
 * The next hit from *i on that counts, and *i behind all that overlap it: of
 * those that begin together the longest, so that no word is shown twice.
 */
static const struct rap_hit *next_hit(const struct concordance *c,
	const struct document *d, const struct hits *hits, uint32_t *i)
{
	const struct rap_hit *best = NULL;
	for (; *i < hits->count; (*i)++) {
		const struct rap_hit *hit = &hits->at[*i];
		if (best && hit->span.begin >= best->span.end) {
			break;
		}
		bool better = !best ||
			(hit->span.begin == best->span.begin &&
				hit->span.end > best->span.end);
		if (better && counts(c, d, hit)) {
			best = hit;
		}
	}
	return best;
}

static void concord(void *self, const struct each_document *d)
{
	struct concordance *c = self;
	struct buf out = BUF_INIT;
	struct hits hits;
	uint64_t before = c->lines;

	c->documents++;
	scanner_scan(c->scanner, &d->document, d->arena, &hits);
	const struct rap_hit *hit;
	uint32_t next = 0;
	while ((hit = next_hit(c, &d->document, &hits, &next))) {
		if (!c->csv && c->lines == before) {
			buf_add_shown(&out, d->source.path);
			buf_putc(&out, '\n');
		}
		put_hit(c, d, hit, &out);
	}
	if (!c->status) {
		c->status = output_add(c->output, buf_str(&out), c->err);
	}
	buf_release(&out);
}

/* The lines that are terms: a file's, or the one of the command line. */
static enum status lines_of_terms(struct rap_str *out, struct arena *a,
	const struct flags *flags, struct error *err)
{
	const char *file = flags_value(flags, "terms");
	if (!file) {
		*out = str_of(flags->argument_count ? flags->arguments[0]
						    : NULL);
		return STATUS_OK;
	}
	enum status st = file_read(out, a, file, (size_t)1 << 30, err);
	return st ? error_context(err, "%s", file) : STATUS_OK;
}

static enum status read_terms(struct rap_pattern **out, uint32_t *count,
	struct arena *a, const struct flags *flags, struct error *err)
{
	struct rap_str text;
	enum status st = lines_of_terms(&text, a, flags, err);
	if (st) {
		return st;
	}
	struct rap_pattern *list = NULL;
	uint32_t capacity = 0;
	struct rap_str line;
	*count = 0;
	while (str_next_piece(&text, '\n', &line)) {
		if (!line.len) {
			continue;
		}
		if (*count == capacity) {
			capacity = capacity ? capacity * 2 : 16;
			list = arena_grow(a, list, *count, capacity,
				sizeof(*list));
		}
		list[(*count)++] = (struct rap_pattern){
			.size = sizeof(*list),
			.flags = flags_given(flags, "regex") ? RAP_PATTERN_REGEX
							     : 0,
			.text = arena_copy(a, line.at, line.len),
		};
	}
	*out = list;
	const char *file = flags_value(flags, "terms");
	return *count  ? STATUS_OK
		: file ? error_set(err, STATUS_USAGE, "%s: no term in it", file)
		       : error_set(err, STATUS_USAGE,
				 "kwic what? Name a term, or @ISSUE");
}

static enum status prepare(struct concordance *c, struct setup *s,
	const struct flags *flags, struct error *err)
{
	const char *term = flags->argument_count ? flags->arguments[0] : "";
	if (term[0] == '@' && !flags_given(flags, "terms")) {
		const struct issue *issue = NULL;
		enum status st = setup_engine(s, flags, err);
		st = st ? st
			: registry_need_issue(&issue, &s->registry,
				  str_of(term + 1), err);
		c->scanner = s->scanner;
		c->registry = &s->registry;
		c->issue = issue ? (uint32_t)(issue - s->registry.issues) : 0;
		c->depth = EACH_UNITS;
		return st;
	}
	struct rap_pattern *patterns = NULL;
	uint32_t count = 0;
	enum status st = read_terms(&patterns, &count, &s->arena, flags, err);
	st = st ? st
		: scanner_build(&s->scanner, &s->arena, patterns, count, err);
	c->scanner = s->scanner;
	for (uint32_t i = 0; i < count; i++) {
		/* A gap ends where the sentence does, so units are needed. */
		if (strchr(patterns[i].text, '~')) {
			c->depth = EACH_UNITS;
		}
	}
	return st;
}

static int finish(struct concordance *c, int status)
{
	if (!c->status) {
		c->status = output_commit(c->output, c->err);
	}
	if (c->status) {
		say("%s", c->err->message);
		output_discard(c->output);
		return EXIT_TROUBLE;
	}
	if (!c->lines && status != EXIT_TROUBLE) {
		say_note("no match in %" PRIu32 " document%s", c->documents,
			c->documents == 1 ? "" : "s");
	}
	return status == EXIT_DONE && !c->lines ? EXIT_FOUND : status;
}

/* A row of CSV cites, so units are needed. */
static enum status choose_format(struct concordance *c,
	const struct flags *flags, struct error *err)
{
	enum { TEXT, CSV };
	static const struct choice choices[] = {{"text", TEXT}, {"csv", CSV}};
	int format = TEXT;
	enum status st = reporting_format(&format, flags, choices,
		COUNT_OF(choices), err);
	c->csv = format == CSV;
	c->depth = c->csv ? EACH_UNITS : EACH_TEXT;
	return st;
}

/* Where terms come from the command line, the first argument is one. */
static int kwic(const struct flags *flags)
{
	struct setup setup = {0};
	struct output output = {.fd = -1};
	struct error err;
	struct concordance c = {
		.output = &output, .width = environment_columns(), .err = &err};
	size_t skip = !flags_given(flags, "terms") && flags->argument_count;
	int status = EXIT_TROUBLE;

	if (choose_format(&c, flags, &err) ||
		saved_refuse("kwic", flags->arguments + skip,
			flags->argument_count - skip, &err) ||
		prepare(&c, &setup, flags, &err) ||
		output_open(&output, flags_value(flags, "output"), &err)) {
		say("%s", err.message);
	} else {
		if (c.csv) {
			c.status = output_add(&output,
				str_of("document,line,column,cite,before,"
				       "keyword,after\r\n"),
				&err);
		}
		status = each_document(flags, c.depth, flags->arguments + skip,
			flags->argument_count - skip, concord, &c);
		status = finish(&c, status);
	}
	setup_release(&setup);
	return status;
}

static const struct flag flags_written[] = {
	{"format", 'f', "FORMAT",
		"text or csv (default: by the suffix of --output, else\n"
		"text)"},
	{"output", 'o', "FILE", "write here, all or nothing; - is stdout"},
	{0},
};

static const struct flag *const tables[] = {flags_kwic, flags_written,
	flags_input, flags_plugins, flags_general, NULL};

const struct command command_kwic = {
	.name = "kwic",
	.arguments = "TERM|@ISSUE [PATH...]",
	.summary = "keyword in context",
	.text = "Shows every place where a term stands, with the words around "
		"it. A term is\nwritten as in packs: * any letters, ? one "
		"letter, a|b alternatives, ~3 up to\nthree words between; case "
		"and accents do not matter. @ISSUE shows the hits of\nan "
		"issue's own terms. Of matches that overlap, the first and "
		"longest is shown.\nExit status 1: no match.\n\n"
		"  rapporteur kwic 'data locali?ation' ecom/\n"
		"  rapporteur kwic @spam ecom/ -f csv -o spam.csv\n",
	.tables = tables,
	.run = kwic,
};
