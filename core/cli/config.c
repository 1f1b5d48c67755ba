/* SPDX-License-Identifier: MIT */
#include "core/cli/command.h"
#include "core/cli/configure.h"
#include "core/cli/judging.h"
#include "core/cli/limits.h"
#include "core/cli/print.h"
#include "core/cli/reporting.h"
#include "core/cli/say.h"
#include "core/cli/setup.h"

static const struct flag flags_origin[] = {
	{"origin", 0, NULL, "say where each value comes from"},
	{0},
};

static const struct flag *const tables[] = {flags_report, flags_verdicts,
	flags_issues, flags_input, flags_limits, flags_plugins, flags_origin,
	flags_general, NULL};

static void put_row(struct buf *out, const struct configurable *c,
	const struct flag_value *value, bool origin)
{
	enum { KEY = 14, VALUE = 30 };
	size_t used = strlen(c->key);
	const char *text = c->fallback;
	const char *where = "default";
	if (value) {
		text = value->value ? value->value : "true";
		where = value->where ? value->where : "command line";
	}
	buf_puts(out, c->key);
	buf_pad(out, ' ', used < KEY ? KEY - used : 1);
	buf_puts(out, text);
	if (origin) {
		used = strlen(text);
		buf_pad(out, ' ', used < VALUE ? VALUE - used : 1);
		buf_puts(out, where);
	}
	buf_putc(out, '\n');
}

static void put_setting(struct buf *out, const struct configurable *c,
	const struct flags *flags)
{
	bool origin = flags_given(flags, "origin");
	const struct flag *flag = configure_flag(tables, c->key);
	const struct flag_value *last = NULL;
	for (size_t i = 0; i < flags->value_count; i++) {
		const struct flag_value *value = &flags->values[i];
		if (value->flag != flag) {
			continue;
		}
		last = value;
		if (c->repeats) {
			put_row(out, c, value, origin);
		}
	}
	if (!last || !c->repeats) {
		put_row(out, c, last, origin);
	}
}

static int config(const struct flags *flags)
{
	struct buf out = BUF_INIT;
	if (!flags->argument_count ||
		strcmp(flags->arguments[0], "show") != 0) {
		say("write rapporteur config show");
		return EXIT_TROUBLE;
	}
	for (const struct configurable *c = configurables; c->key; c++) {
		put_setting(&out, c, flags);
	}
	return print_text(&out, EXIT_DONE);
}

const struct command command_config = {
	.name = "config",
	.arguments = "show [PATH]",
	.summary = "options in force, and where they come from",
	.text = "Options can be written down in a file rapporteur.json, which "
		"is looked for\nbeside the first PATH and in the folders above "
		"it. Keys are the long names of\noptions, with _ for -; the "
		"command line wins. What decides what is run (bare,\n"
		"pdftotext, plugin, plugin_path, sandbox) counts only in a "
		"file named by\n--config; cache only on the command line.\n\n"
		"  {\"exclude\": [\"taxation\"], \"max_size\": \"10M\", "
		"\"pack\": [\"terms/ours.json\"]}\n\n"
		"  rapporteur config show --origin ecom/\n",
	.tables = tables,
	.run = config,
};
