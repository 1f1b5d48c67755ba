/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "core/cli/command.h"
#include "core/cli/pack_verbs.h"
#include "core/cli/say.h"
#include "core/learn/fit.h"
#include "core/learn/rewrite.h"
#include "core/results/output.h"
#include "core/source/file.h"
#include "core/text/profile.h"

enum { FOLDS = 5, MAX_FOLDS = 100, MAX_PACK_MB = 64 };

const struct flag flags_fit[] = {
	{"group", 0, "MEMBER",
		"pack fit: what of an article names its group, such as\n"
		"its treaty: no weight is judged by a group that it was\n"
		"learnt from (default group)"},
	{"folds", 0, "N",
		"pack fit: groups are dealt into N parts (default 5)"},
	{"write", 0, NULL,
		"pack fit: write what gains into the packs' JSON files"},
	{NULL, 0, NULL, NULL},
};

/* What fitting needs, all at hand. */
struct fitting_room {
	struct buf *out;
	struct setup *setup;
	const struct flags *flags;
	struct features *features; /* for each issue */
	struct fit_question question;
};

static void print_changes(const struct fitting_room *room,
	const struct fit *fit)
{
	const struct registry *r = &room->setup->registry;
	struct buf *out = room->out;
	if (fit->bias_to != fit->bias_from) {
		buf_printf(out, "    %+5d  %+5d       bias\n", fit->bias_from,
			fit->bias_to);
	}
	for (uint32_t i = 0; i < fit->change_count; i++) {
		const struct fit_change *c = &fit->changes[i];
		const struct rap_pattern *p = &r->patterns[c->pattern];
		buf_printf(out, "    %+5d  %+5d  %-3s  %s%s\n", c->from, c->to,
			p->languages ? language_name(p->languages) : "any",
			p->text,
			p->flags & RAP_PATTERN_CONTEXT ? " (context)" : "");
	}
}

static void print_fit(const struct fitting_room *room, const struct fit *fit)
{
	struct buf *out = room->out;
	buf_printf(out, "%s: %u articles in which terms decide, %u labelled\n",
		room->setup->registry.issues[fit->issue].id, fit->examples,
		fit->labelled);
	if (fit->why_not) {
		buf_printf(out, "  not fitted: %s\n", fit->why_not);
		return;
	}
	buf_printf(out,
		"  F1 %.3f as it is; %.3f cross-validated, %.3f on the "
		"articles "
		"learnt from\n",
		tally_f1(&fit->before), tally_f1(&fit->validated),
		tally_f1(&fit->after));
	if (fit->cost <= 0) {
		buf_puts(out, "  no other weights do better\n");
		return;
	}
	buf_printf(out,
		"  on articles not learnt from it mends %u decisions and "
		"breaks %u\n",
		fit->mended, fit->broken);
	print_changes(room, fit);
	if (!fit_gains(fit)) {
		buf_puts(out, "  not worth it: no gain beyond chance\n");
	}
}

/* The numbers of a fit, as the pack's file has them. */
static uint32_t as_rewrites(struct rewrite *list,
	const struct fitting_room *room, const struct fit *fit)
{
	const struct registry *r = &room->setup->registry;
	const struct issue *issue = &r->issues[fit->issue];
	const struct analyzer *a = &r->analyzers[issue->analyzer];
	uint32_t own = a->pattern_count - a->pack->pattern_count;
	uint32_t count = 0;
	if (fit->bias_to != fit->bias_from) {
		list[count++] = (struct rewrite){issue->id, 0, fit->bias_to};
	}
	for (uint32_t i = 0; i < fit->change_count; i++) {
		list[count++] = (struct rewrite){NULL,
			fit->changes[i].pattern - a->first_pattern - own,
			fit->changes[i].to};
	}
	return count;
}

static enum status write_fit(const struct fitting_room *room, struct arena *a,
	const struct fit *fit, struct error *err)
{
	const struct registry *r = &room->setup->registry;
	const char *path =
		r->analyzers[r->issues[fit->issue].analyzer].pack_path;
	struct rewrite *list =
		arena_array(a, fit->change_count + 1, sizeof(*list));
	struct output output = {.fd = -1};
	struct buf text = BUF_INIT;
	struct rap_str json;
	enum status st =
		file_read(&json, a, path, (size_t)MAX_PACK_MB << 20, err);
	st = st ? st
		: rewrite_pack(&text, json, path, list,
			  as_rewrites(list, room, fit), err);
	st = st ? st : output_open(&output, path, err);
	st = st ? st : output_add(&output, buf_str(&text), err);
	st = st ? st : output_commit(&output, err);
	if (st) {
		output_discard(&output);
	} else {
		buf_printf(room->out, "  written to %s\n", path);
	}
	buf_release(&text);
	return st;
}

/* Fit the issues that are named, or all that labels speak of. */
static enum status fit_all(const struct fitting_room *room,
	const struct gold *gold, struct error *err)
{
	const struct registry *r = &room->setup->registry;
	bool writes = flags_given(room->flags, "write");
	enum status st = STATUS_OK;
	for (uint32_t i = 0; !st && i < r->issue_count; i++) {
		struct arena arena = ARENA_INIT;
		struct fit fit;
		if (r->issues[i].pack && gold->known[i] &&
			pack_is_named(room->flags, r, &r->issues[i])) {
			fit_issue(&fit, &arena, &room->features[i], i,
				&room->question);
			print_fit(room, &fit);
			st = writes && fit_gains(&fit)
				? write_fit(room, &arena, &fit, err)
				: STATUS_OK;
		}
		arena_release(&arena);
	}
	return st;
}

static bool read_folds(uint32_t *out, const char *text)
{
	size_t digits = text ? strspn(text, "0123456789") : 0;
	*out = FOLDS;
	if (!text) {
		return true;
	}
	*out = digits && digits < 4 && !text[digits]
		? (uint32_t)strtoul(text, NULL, 10)
		: 0;
	if (*out < 2 || *out > MAX_FOLDS) {
		say("--folds %s: write a number from 2 to %d", text, MAX_FOLDS);
		return false;
	}
	return true;
}

int verb_fit(struct buf *out, struct setup *s, const struct flags *flags)
{
	const char *group = flags_value(flags, "group");
	const char *path = flags_value(flags, "gold");
	struct fitting_room room = {.out = out,
		.setup = s,
		.flags = flags,
		.question = {.registry = &s->registry}};
	struct gold gold;
	struct error err;

	if (!path) {
		say("pack fit: name a labelled folder with --gold FILE; see "
		    "docs/accuracy.md");
		return EXIT_TROUBLE;
	}
	if (!read_folds(&room.question.folds, flags_value(flags, "folds"))) {
		return EXIT_TROUBLE;
	}
	enum status st = gold_read(&gold, &s->arena, &s->registry, path,
		group ? group : "group", &err);
	st = st ? st
		: features_collect(&room.features, &room.question.groups,
			  &s->arena, &s->engine, &gold, &err);
	st = st ? st : fit_all(&room, &gold, &err);
	if (st) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	return EXIT_DONE;
}
