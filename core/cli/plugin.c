/* SPDX-License-Identifier: MIT */
#include "core/cli/command.h"
#include "core/cli/environment.h"
#include "core/cli/print.h"
#include "core/cli/say.h"
#include "core/cli/setup.h"
#include "core/report/table.h"

static void list_analyzers(struct buf *out, const struct registry *r)
{
	int width = (int)strlen("analyzer");
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		int len = (int)strlen(r->analyzers[i].name);
		width = len > width ? len : width;
	}
	buf_printf(out, "%-*s made of       issues  patterns\n", width,
		"analyzer");
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		const struct analyzer *a = &r->analyzers[i];
		uint32_t issues = 0;
		for (uint32_t k = 0; k < r->issue_count; k++) {
			issues += r->issues[k].analyzer == i;
		}
		buf_printf(out, "%-*s %-12s %7u %9u\n", width, a->name,
			!a->plugin        ? "pack"
				: a->pack ? "code + pack"
					  : "code",
			issues, a->pattern_count);
	}
}

static void list_refusals(struct buf *out, const struct registry *r)
{
	for (uint32_t i = 0; i < r->refusal_count; i++) {
		const struct refusal *refusal = &r->refusals[i];
		buf_printf(out, "%s%s: %s\n  %s\n", i ? "" : "\nNOT USED\n",
			refusal->name, refusal->reason, refusal->path);
	}
}

static void describe_issues(struct buf *out, const struct registry *r,
	const struct analyzer *a)
{
	for (uint32_t i = 0; i < r->issue_count; i++) {
		const struct issue *issue = &r->issues[i];
		if (&r->analyzers[issue->analyzer] == a) {
			struct flow f;
			buf_printf(out, "  issue %s (%s)\n", issue->id,
				issue->theme);
			flow_begin(&f, out, environment_columns(), 4);
			flow_puts(&f, "    ");
			flow_puts(&f, issue->definition.en);
			flow_end(&f);
		}
	}
}

/* "attribute modality = may | should | shall: how binding". */
static void describe_attribute(struct buf *out, const struct rap_attribute *at)
{
	struct rap_str rest = str_of(at->values);
	struct rap_str value;
	struct flow f;
	flow_begin(&f, out, environment_columns(), 6);
	flow_printf(&f, "  attribute %s", at->name);
	flow_puts(&f, rest.len ? "=" : "");
	while (str_next_piece(&rest, '|', &value)) {
		flow_piece(&f, value, rest.len ? " |" : "");
	}
	flow_colon(&f);
	flow_puts(&f, at->summary);
	flow_end(&f);
}

static void describe_code(struct buf *out, const struct analyzer *a)
{
	const struct rap_plugin *p = a->plugin;
	buf_printf(out, "  %s\n  code: version %s, contract %u.%u, %s\n",
		p->summary, p->version, p->abi_major, p->abi_minor,
		a->plugin_path);
	for (uint32_t i = 0; i < p->attribute_count; i++) {
		describe_attribute(out, &p->attributes[i]);
	}
	for (uint32_t i = 0; i < p->option_count; i++) {
		const struct rap_option *o = &p->options[i];
		buf_printf(out, "  option %s = %s (default %s): %s\n", o->name,
			a->option_values[i], o->fallback,
			o->summary ? o->summary : "");
	}
}

static void describe(struct buf *out, const struct registry *r,
	const struct analyzer *a)
{
	buf_printf(out, "%s\n", a->name);
	if (a->plugin) {
		describe_code(out, a);
	}
	if (a->pack) {
		buf_printf(out, "  pack: %u patterns, %s\n",
			a->pack->pattern_count, a->pack_path);
	}
	describe_issues(out, r, a);
}

static int info(struct buf *out, const struct registry *r,
	const struct flags *flags)
{
	if (flags->argument_count < 2) {
		say("plugin info: name an analyzer; see rapporteur plugin "
		    "list");
		return EXIT_TROUBLE;
	}
	for (size_t i = 1; i < flags->argument_count; i++) {
		const struct analyzer *a;
		struct error err;
		if (registry_need_analyzer(&a, r, flags->arguments[i], &err)) {
			say("%s", err.message);
			return EXIT_TROUBLE;
		}
		describe(out, r, a);
	}
	return EXIT_DONE;
}

static int plugin(const struct flags *flags)
{
	struct setup setup = {0};
	struct buf out = BUF_INIT;
	struct error err;
	int status = EXIT_DONE;
	const char *verb = flags->argument_count ? flags->arguments[0] : "";

	if (strcmp(verb, "list") != 0 && strcmp(verb, "info") != 0) {
		say("write rapporteur plugin list, or plugin info NAME");
		return EXIT_TROUBLE;
	}
	say_quietly(true); /* the list itself says what is not used */
	if (setup_plugins(&setup, flags, &err)) {
		say("%s", err.message);
		status = EXIT_TROUBLE;
	} else if (strcmp(verb, "list") == 0) {
		list_analyzers(&out, &setup.registry);
		list_refusals(&out, &setup.registry);
	} else {
		status = info(&out, &setup.registry, flags);
	}
	setup_release(&setup);
	return print_text(&out, status);
}

static const struct flag *const tables[] = {flags_plugins, flags_general, NULL};

const struct command command_plugin = {
	.name = "plugin",
	.arguments = "list | info NAME...",
	.summary = "analyzers: which there are, what they declare",
	.text = "An analyzer is a shared object (NAME.so), a term pack "
		"(NAME.json), or both, in a\nfolder NAME. docs/plugin-guide.md "
		"shows how to write one.\n\n"
		"  rapporteur plugin list         all, and which are not used "
		"and why\n"
		"  rapporteur plugin info stance  issues, options, "
		"attributes\n",
	.tables = tables,
	.run = plugin,
};
