/* SPDX-License-Identifier: MIT */
#include "core/base/array.h"
#include "core/cli/command.h"
#include "core/cli/environment.h"
#include "core/cli/pack_verbs.h"
#include "core/cli/print.h"
#include "core/cli/say.h"
#include "core/cli/setup.h"
#include "core/report/table.h"
#include "core/text/profile.h"

static const char *or_empty(const char *text)
{
	return text ? text : "";
}

/* How many examples of a language must come out as each kind, as "1+1+1+2":
 * provisions and clauses, positions, mentions, nothing. */
static const char *count_examples(struct arena *a, const struct pack_issue *p,
	uint32_t language)
{
	uint32_t counts[RAP_KIND_MENTION + 1] = {0};
	for (uint32_t i = 0; i < p->example_count; i++) {
		const struct pack_example *e = &p->examples[i];
		counts[e->kind] += e->language == language;
	}
	return arena_printf(a, "%u+%u+%u+%u",
		counts[RAP_KIND_PROVISION] + counts[RAP_KIND_CLAUSE],
		counts[RAP_KIND_POSITION], counts[RAP_KIND_MENTION],
		counts[RAP_KIND_NONE]);
}

static void list_packs(struct buf *out, struct arena *a,
	const struct registry *r)
{
	const char *theme = "";
	buf_puts(out,
		"Terms, and examples for provision+position+mention+none\n");
	buf_printf(out, "%-35s %4s %4s %4s  %-8s %-8s %s\n", "issue", "en",
		"fr", "es", "en", "fr", "es");
	for (uint32_t i = 0; i < r->issue_count; i++) {
		const struct issue *issue = &r->issues[i];
		const struct pack_issue *p = issue->pack;
		if (!p) {
			continue;
		}
		if (strcmp(theme, issue->theme) != 0) {
			theme = issue->theme;
			buf_printf(out, "%s\n", theme);
		}
		buf_printf(out, "  %-33s %4u %4u %4u  %-8s %-8s %s\n",
			issue->id, p->term_counts[0], p->term_counts[1],
			p->term_counts[2],
			count_examples(a, p, RAP_LANGUAGE_EN),
			count_examples(a, p, RAP_LANGUAGE_FR),
			count_examples(a, p, RAP_LANGUAGE_ES));
	}
}

/* A condition of a term, under it. */
static void show_guard(struct buf *out, const struct rap_guard *g)
{
	enum { INDENT = 19 };
	static const char *const words[] = {"near", "before", "unless"};
	static const char *const units[] = {
		"sentence", "paragraph", "article", "document"};
	struct flow f;
	flow_begin(&f, out, environment_columns(), INDENT);
	flow_printf(&f, "              %s", words[g->relation]);
	flow_alternatives(&f, str_of(g->term));
	if (g->within) {
		flow_comma(&f);
		flow_printf(&f, "within %u words", g->within);
	}
	if (g->same != RAP_SAME_SENTENCE) {
		flow_comma(&f);
		flow_printf(&f, "in the same %s", units[g->same]);
	}
	flow_end(&f);
}

/* A term, its weight and how it is looked for: "+120 en mail* (context)". */
static void show_term(struct buf *out, const struct rap_pattern *p)
{
	enum { INDENT = 13 };
	struct rap_str text = str_of(p->text);
	struct flow f;
	flow_begin(&f, out, environment_columns(), INDENT);
	flow_printf(&f, "  %+5d", p->weight);
	flow_puts(&f, p->languages ? language_name(p->languages) : "any");
	if (p->flags & RAP_PATTERN_REGEX) {
		flow_puts(&f, "regex");
		flow_piece(&f, text, "");
	} else {
		flow_alternatives(&f, text);
	}
	flow_puts(&f, p->flags & RAP_PATTERN_CONTEXT ? "(context)" : "");
	flow_puts(&f, p->flags & RAP_PATTERN_EXACT ? "(exact)" : "");
	flow_puts(&f, p->flags & RAP_PATTERN_HEADING ? "(in headings)" : "");
	flow_end(&f);
}

static void show_terms(struct buf *out, const struct registry *r,
	uint32_t issue)
{
	for (uint32_t i = 0; i < r->pattern_count; i++) {
		const struct rap_pattern *p = &r->patterns[i];
		if (r->pattern_issue[i] != issue) {
			continue;
		}
		show_term(out, p);
		for (uint32_t g = 0; g < p->guard_count; g++) {
			show_guard(out, &p->guards[g]);
		}
	}
}

static int show(struct buf *out, const struct setup *s,
	const struct flags *flags)
{
	if (flags->argument_count < 2) {
		say("pack show: name an issue; see rapporteur pack list");
		return EXIT_TROUBLE;
	}
	for (size_t i = 1; i < flags->argument_count; i++) {
		struct rap_str id = str_of(flags->arguments[i]);
		const struct issue *issue;
		struct error err;
		if (registry_need_issue(&issue, &s->registry, id, &err)) {
			say("%s", err.message);
			return EXIT_TROUBLE;
		}
		struct flow f;
		buf_printf(out, "%s: %s\n", issue->id,
			or_empty(issue->title.en));
		flow_begin(&f, out, environment_columns(), 2);
		flow_puts(&f, "  ");
		flow_puts(&f, issue->definition.en);
		flow_end(&f);
		buf_printf(out, "  theme %s, bias %d, threshold %d, about %d\n",
			issue->theme, issue->bias, issue->threshold,
			issue->about);
		show_terms(out, &s->registry,
			(uint32_t)(issue - s->registry.issues));
	}
	return EXIT_DONE;
}

static int run_verb(struct buf *out, struct setup *s, const char *verb,
	const struct flags *flags)
{
	struct error err;
	bool tests = strcmp(verb, "test") == 0;
	bool fits = strcmp(verb, "fit") == 0;
	if (tests || fits ? setup_engine(s, flags, &err)
			  : setup_plugins(s, flags, &err)) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	if (fits) {
		return verb_fit(out, s, flags);
	}
	if (tests) {
		return flags_value(flags, "gold")
			? verb_test_gold(out, s, flags)
			: verb_test(out, s, flags);
	}
	if (strcmp(verb, "show") == 0) {
		return show(out, s, flags);
	}
	list_packs(out, s->registry.arena, &s->registry);
	return EXIT_DONE;
}

static bool is_verb(const char *verb)
{
	static const char *const verbs[] = {
		"list", "show", "check", "test", "fit"};
	for (size_t i = 0; i < COUNT_OF(verbs); i++) {
		if (strcmp(verb, verbs[i]) == 0) {
			return true;
		}
	}
	return false;
}

static int pack(const struct flags *flags)
{
	struct setup setup = {0};
	struct buf out = BUF_INIT;
	const char *verb = flags->argument_count ? flags->arguments[0] : "";
	if (!is_verb(verb)) {
		say("write rapporteur pack list, show, check, test or fit");
		return EXIT_TROUBLE;
	}
	int status = strcmp(verb, "check") == 0
		? verb_check(&out, flags)
		: run_verb(&out, &setup, verb, flags);
	setup_release(&setup);
	return print_text(&out, status);
}

static const struct flag *const tables[] = {
	flags_gold, flags_fit, flags_plugins, flags_general, NULL};

const struct command command_pack = {
	.name = "pack",
	.arguments = "list | show | check | test | fit",
	.summary = "term packs: what they look for, and whether it works",
	.text = "A term pack is a JSON file of issues and the terms that raise "
		"them;\ndocs/packs.md is its reference.\n\n"
		"  rapporteur pack list                  terms and examples "
		"per language and kind\n"
		"  rapporteur pack show spam             every term with its "
		"weight\n"
		"  rapporteur pack check my/my.json      mistakes, with line "
		"and column\n"
		"  rapporteur pack test [ISSUE|NAME...]  run the packs' own "
		"examples\n"
		"  rapporteur pack test --gold FILE      precision and recall "
		"on labelled\n"
		"                                        articles, with the "
		"mistakes\n"
		"  rapporteur pack fit --gold FILE       learn weights from "
		"them\n",
	.tables = tables,
	.run = pack,
};
