/* SPDX-License-Identifier: MIT */
#include "core/base/array.h"
#include "core/cli/command.h"
#include "core/cli/delivery.h"
#include "core/cli/environment.h"
#include "core/cli/limits.h"
#include "core/cli/saved.h"
#include "core/cli/say.h"
#include "core/cli/versions.h"
#include "core/compare/series.h"

enum { AS_TEXT, AS_CSV, AS_JSON, AS_HTML };

/* Documents are read again, one at a time, for the words of their articles. */
struct reading {
	struct versions versions;
	struct arena *arena;
	struct arena document;
};

/* The articles and the preamble, as the document record lists them. */
static const struct align_side *side_of(void *self, uint32_t document)
{
	struct reading *r = self;
	struct edition edition;
	struct error err;
	struct align_side *side = NULL;
	arena_reset(&r->document);
	if (versions_read(&edition, &r->document, &r->versions, document,
		    &err)) {
		say("%s", err.message);
	} else {
		struct version version = {
			&edition.read.document, &edition.brackets};
		side = arena_alloc(r->arena, sizeof(*side));
		align_side(side, r->arena, &version);
		uint32_t kept = 0;
		for (uint32_t i = 0; i < side->count; i++) {
			if (side->at[i].kind != SCOPE_REST) {
				side->at[kept++] = side->at[i];
			}
		}
		side->count = kept;
	}
	return side;
}

static enum status prepare(struct setup *out, const struct flags *flags,
	struct buf *answer, const struct load_watch *watch, struct error *err)
{
	(void)answer;
	return setup_engine_watched(out, flags, watch, err);
}

static void write_series(struct buf *out, const struct series_set *set,
	const struct flags *flags, int format)
{
	struct series_text_options o = {
		.width = environment_columns(),
		.ascii = flags_given(flags, "ascii"),
		.all = flags_given(flags, "all"),
	};
	if (format == AS_CSV) {
		series_csv(out, set);
	} else if (format == AS_JSON) {
		series_json(out, set);
	} else if (format == AS_HTML) {
		series_html(out, set);
	} else {
		series_text(out, set, &o);
	}
}

static int follow(struct buf *out, struct arena *a, const struct flags *flags,
	int format)
{
	struct board board;
	struct series_set set;
	struct reading r = {.arena = a, .document = ARENA_INIT};
	board_init(&board, a);
	board.force = flags_given(flags, "force");
	struct versions_order order = {
		flags->arguments, flags->argument_count, prepare, &board.sink};
	int status = versions_open(&r.versions, a, flags, &order);
	if (status == EXIT_DONE || status == EXIT_PARTLY) {
		series_make(&set, &board, side_of, &r);
		write_series(out, &set, flags, format);
		versions_close(&r.versions);
	}
	arena_release(&r.document);
	return status;
}

static int track(const struct flags *flags)
{
	static const struct choice choices[] = {{"text", AS_TEXT},
		{"csv", AS_CSV}, {"json", AS_JSON}, {"html", AS_HTML}};
	struct arena arena = ARENA_INIT;
	struct delivery delivery;
	struct buf text = BUF_INIT;
	struct error err;
	if (saved_refuse("track", flags->arguments, flags->argument_count,
		    &err) ||
		delivery_open(&delivery, flags, choices, COUNT_OF(choices),
			&err)) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	int status = follow(&text, &arena, flags, delivery.format);
	status = delivery_close(&delivery, &text, status);
	arena_release(&arena);
	return status;
}

static const struct flag flags_track[] = {
	{"format", 'f', "FORMAT",
		"text, csv, json or html (default: by the suffix of\n"
		"--output, else text)"},
	{"output", 'o', "FILE", "write here, all or nothing; - is stdout"},
	{"all", 'a', NULL, "also articles that no version has open"},
	{"ascii", 0, NULL, "the trend in plain characters"},
	{"force", 0, NULL,
		"also texts that nobody has negotiated yet, as\n"
		"proposals"},
	{0},
};

static const struct flag *const tables[] = {flags_track, flags_input,
	flags_limits, flags_plugins, flags_general, NULL};

const struct command command_track = {
	.name = "track",
	.arguments = "[PATH...]",
	.summary = "how open each article was, version by version",
	.text = "Follows texts along their versions: for each article "
		"brackets, words in them,\nwhat is open, options and state, "
		"first and last and as a trend; the same for all\n"
		"articles and for those on each issue. Versions share a symbol "
		"(/Rev.n), or the\nname of their files but for a date or a "
		"number. What is not placed is listed;\nan article that is "
		"removed is never counted as progress.\n\n"
		"  rapporteur track drafts/                 a table\n"
		"  rapporteur track drafts/ -o track.csv    a row for each "
		"article and version\n"
		"  rapporteur track drafts/ -o track.html   a page with "
		"charts\n\n"
		"What the figures mean: docs/track.md.\n",
	.tables = tables,
	.run = track,
};
