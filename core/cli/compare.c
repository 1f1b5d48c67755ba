/* SPDX-License-Identifier: MIT */
#include "core/compare/collation.h"

#include <sys/stat.h>

#include "core/base/array.h"
#include "core/cli/collating.h"
#include "core/cli/command.h"
#include "core/cli/delivery.h"
#include "core/cli/environment.h"
#include "core/cli/limits.h"
#include "core/cli/saved.h"
#include "core/cli/say.h"
#include "core/source/standard_input.h"

static const struct flag flags_compare[] = {
	{"format", 'f', "FORMAT",
		"text, json, jsonl or csv (default: by the suffix of\n"
		"--output, else text)"},
	{"output", 'o', "FILE", "write here, all or nothing; - is stdout"},
	{"summary", 0, NULL, "a line for each article, not its words"},
	{"all", 'a', NULL, "every bracket and party, not only the first"},
	{"no-issues", 0, NULL,
		"only the words: no plugins are loaded, nothing is\n"
		"said of issues"},
	{"exit-code", 0, NULL, "exit with status 1 if anything differs"},
	{0},
};

struct comparing {
	struct arena arena; /* the run's */
	const struct flags *flags;
	struct collating sides;
	const struct collation_format *format;
	struct collation collation;
};

static bool is_folder(const char *path)
{
	struct stat st;
	return !stat(path, &st) && S_ISDIR(st.st_mode);
}

static enum status check_arguments(struct comparing *c, struct error *err)
{
	static const struct lineage_pair first = {0, 0};
	const char *const *paths = c->flags->arguments;
	if (c->flags->argument_count != 2) {
		return error_set(err, STATUS_USAGE,
			"compare needs two files or two folders, OLD and NEW; "
			"see rapporteur compare --help");
	}
	bool folders = is_folder(paths[0]);
	c->collation.folders = folders;
	c->sides.only = folders ? NULL : &first;
	if (folders != is_folder(paths[1])) {
		return error_set(err, STATUS_USAGE,
			"%s is a folder, %s is not: compare takes two files or "
			"two folders",
			paths[folders ? 0 : 1], paths[folders ? 1 : 0]);
	}
	if (strcmp(paths[0], "-") == 0 && strcmp(paths[1], "-") == 0) {
		return error_set(err, STATUS_USAGE,
			"standard input cannot be both OLD and NEW");
	}
	return saved_refuse("compare", paths, 2, err);
}

/* Analyzers see one side and then the other; words are read again. */
static enum status keep_input(const struct flags *flags, struct error *err)
{
	size_t max_size;
	enum status st = setup_max_size(&max_size, flags, err);
	for (size_t i = 0; i < 2 && !st; i++) {
		if (strcmp(flags->arguments[i], "-") == 0) {
			st = standard_input_keep(max_size, err);
			standard_input_rewind();
		}
	}
	return st;
}

static void add_text(void *self, const struct collated *text)
{
	struct comparing *c = self;
	balance_add(&c->collation.balance, text);
	c->format->add(&c->collation, text);
}

static void compare_all(struct comparing *c)
{
	const struct flags *flags = c->flags;
	struct collation *to = &c->collation;
	to->options = (struct collation_options){.width = environment_columns(),
		.colour = !flags_value(flags, "output") &&
			environment_is_terminal() && environment_wants_color(),
		.summary_only = flags_given(flags, "summary"),
		.all = flags_given(flags, "all")};
	to->old = (struct collation_side){
		str_of(flags->arguments[0]), &c->sides.old.dossier};
	to->new = (struct collation_side){
		str_of(flags->arguments[1]), &c->sides.new.dossier};
	balance_init(&to->balance, &c->arena);
	collating_each(&c->sides, add_text, c);
	to->pairing = c->sides.pairing;
}

/* Who takes NEW for OLD reads progress the wrong way round. */
static void say_reversed(struct comparing *c)
{
	const struct pairing *p = &c->collation.pairing;
	const struct dossier *before = &c->sides.old.dossier;
	const struct dossier *after = &c->sides.new.dossier;
	for (uint32_t i = 0; i < p->count; i++) {
		if (p->at[i].old == LINEAGE_NONE ||
			p->at[i].new == LINEAGE_NONE) {
			continue;
		}
		const struct dossier_document *old =
			&before->documents[p->at[i].old];
		const struct dossier_document *new =
			&after->documents[p->at[i].new];
		if (lineage_is_older(&c->arena, new, old)) {
			say("%.*s is newer than %.*s, which it is compared to "
			    "as OLD: the other way round?",
				(int)old->path.len, old->path.at,
				(int)new->path.len, new->path.at);
		}
	}
}

static bool is_done(int status)
{
	return status == EXIT_DONE || status == EXIT_PARTLY;
}

/* Analyse OLD, then NEW; there must be a document on both sides. */
static int open_sides(struct comparing *c)
{
	struct collating *s = &c->sides;
	const char *const *paths = c->flags->arguments;
	struct versions_order order = {.paths = &paths[0],
		.path_count = 1,
		.prepare = flags_given(c->flags, "no-issues")
			? versions_without_issues
			: collating_prepare};
	int old = versions_open(&s->old, &c->arena, c->flags, &order);
	if (!is_done(old)) {
		return old;
	}
	standard_input_rewind();
	order.paths = &paths[1];
	int new = versions_open(&s->new, &c->arena, c->flags, &order);
	if (!is_done(new)) {
		versions_close(&s->old);
		return new;
	}
	s->ladder = analysing_answer(&s->new.analysing);
	return old == EXIT_PARTLY ? old : new;
}

static int run(struct comparing *c, struct buf *text)
{
	int status = open_sides(c);
	if (!is_done(status)) {
		return status;
	}
	bool old = c->sides.old.dossier.document_count > 0;
	bool new = c->sides.new.dossier.document_count > 0;
	if (old && new) {
		compare_all(c);
		say_reversed(c);
		c->format->finish(text, &c->collation);
		status = c->sides.unread ? EXIT_PARTLY : status;
	} else {
		say("nothing to compare: no document of %s could be read",
			c->flags->arguments[old ? 1 : 0]);
		status = EXIT_TROUBLE;
	}
	versions_close(&c->sides.old);
	versions_close(&c->sides.new);
	return status;
}

static int compare(const struct flags *flags)
{
	static const struct collation_format *const formats[] = {
		&collation_text, &collation_json, &collation_lines,
		&collation_csv};
	static const struct choice choices[] = {
		{"text", 0}, {"json", 1}, {"jsonl", 2}, {"csv", 3}};
	struct comparing c = {.flags = flags};
	struct delivery delivery;
	struct buf text = BUF_INIT;
	struct error err;
	c.sides.arena = &c.arena;
	enum status st = check_arguments(&c, &err);
	st = st ? st : keep_input(flags, &err);
	st = st ? st
		: delivery_open(&delivery, flags, choices, COUNT_OF(choices),
			  &err);
	if (st) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	c.format = formats[delivery.format];
	int status = delivery_close(&delivery, &text, run(&c, &text));
	bool found =
		c.collation.balance.differs && flags_given(flags, "exit-code");
	status = status == EXIT_DONE && found ? EXIT_FOUND : status;
	collation_release(&c.collation);
	arena_release(&c.arena);
	return status;
}

static const struct flag *const tables[] = {flags_compare, flags_issues,
	flags_input, flags_limits, flags_plugins, flags_general, NULL};

const struct command command_compare = {
	.name = "compare",
	.arguments = "OLD NEW",
	.summary = "what changed between two versions of a text",
	.text = "Pairs the articles of two files, renumbered and renamed ones "
		"too, and says what\nbecame of each: its words, its brackets "
		"and options, who held them and whose\nwording stands, what it "
		"raises, and whether it binds more or less. Of two\nfolders it "
		"pairs the texts first, by symbol or name. What is gone is "
		"never\ncounted as progress. Deleted words stand in [-...-], "
		"inserted ones in {+...+},\nor in colour on a terminal.\n\n"
		"  rapporteur compare rev1.docx rev2.docx\n"
		"  rapporteur compare --summary may/ july/     a line for each "
		"article\n"
		"  rapporteur compare may/ july/ -o diff.csv   a row for each "
		"article\n"
		"  rapporteur compare --exit-code a.md b.md    status 1 if "
		"they differ\n\n"
		"open: points at issue, before > after. accepted: all words "
		"of a bracket stand\nwithout it. deleted: hardly one stands. "
		"moved: they stand elsewhere. More:\ndocs/compare.md.\n",
	.tables = tables,
	.run = compare,
};
