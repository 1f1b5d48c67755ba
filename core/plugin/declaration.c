/* SPDX-License-Identifier: MIT */
#include "core/plugin/declaration.h"

#include <stdbool.h>
#include <string.h>

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/config/option.h"

/* What adopting needs to pass around. */
struct adoption {
	struct arena *arena;
	const char **code;
	struct error *err;
};

static enum status refuse(struct adoption *ad, const char *code,
	const char *what, const char *which)
{
	*ad->code = code;
	return error_set(ad->err, STATUS_PLUGIN, "%s%s%s", what,
		which ? ": " : "", which ? which : "");
}

/*
 * Copy a table. Every element begins with its size, as its writer knew it; a
 * larger one is cut, a smaller one is filled with zeros.
 */
static enum status copy_table(struct adoption *ad, const void **table,
	uint32_t count, size_t size, size_t least)
{
	if (!count) {
		*table = NULL;
		return STATUS_OK;
	}
	if (!*table) {
		return refuse(ad, "missing-member",
			"a table with a count but no elements", NULL);
	}
	char *copy = arena_array(ad->arena, count, size);
	const char *from = *table;
	uint32_t stride = 0;
	for (uint32_t i = 0; i < count; i++) {
		uint32_t theirs = 0;
		memcpy(&theirs, from, sizeof(theirs));
		stride = i ? stride : theirs;
		if (theirs < least || theirs != stride) {
			return refuse(ad, "bad-declaration",
				"an element of a table has a wrong size: set "
				".size to the sizeof of its struct",
				NULL);
		}
		memcpy(copy + i * size, from, theirs < size ? theirs : size);
		from += stride;
	}
	*table = copy;
	return STATUS_OK;
}

/* Lower case, digits and one kind of separator, beginning with a letter. */
static bool is_identifier(const char *text, char separator)
{
	if (!text || text[0] < 'a' || text[0] > 'z') {
		return false;
	}
	for (const char *c = text; *c; c++) {
		bool good = ascii_is_lower(*c) || ascii_is_digit(*c) ||
			*c == separator;
		if (!good) {
			return false;
		}
	}
	return true;
}

/* What goes into results as it is must be text; NULL is none. */
static bool is_text(const char *text)
{
	struct rap_str all = str_of(text);
	return !text || utf8_first_bad(all) == all.len;
}

static enum status check_names(struct adoption *ad, const struct rap_plugin *p,
	const char *name)
{
	if (!p->name || !p->version || !p->summary) {
		return refuse(ad, "missing-member",
			"name, version and summary are mandatory", NULL);
	}
	if (!is_text(p->version) || !is_text(p->summary)) {
		return refuse(ad, "bad-declaration",
			"version and summary must be UTF-8 text", NULL);
	}
	if (!is_identifier(p->name, '-')) {
		return refuse(ad, "bad-declaration",
			"a name has lower-case letters, digits and hyphens",
			p->name);
	}
	if (strcmp(p->name, name) != 0) {
		return refuse(ad, "bad-declaration",
			"it calls itself otherwise than its file and folder",
			p->name);
	}
	return STATUS_OK;
}

static enum status check_issues(struct adoption *ad, const struct rap_plugin *p)
{
	for (uint32_t i = 0; i < p->issue_count; i++) {
		const struct rap_issue *issue = &p->issues[i];
		if (!is_identifier(issue->id, '-') || !issue->theme) {
			return refuse(ad, "bad-declaration",
				"an issue needs an id of lower-case letters "
				"and hyphens, and a theme",
				issue->id);
		}
		if (!issue->title || !issue->definition) {
			return refuse(ad, "bad-declaration",
				"an issue needs a title and a definition",
				issue->id);
		}
		if (!is_text(issue->theme) || !is_text(issue->title) ||
			!is_text(issue->definition)) {
			return refuse(ad, "bad-declaration",
				"an issue's theme, title and definition must "
				"be UTF-8 text",
				issue->id);
		}
		for (uint32_t j = 0; j < i; j++) {
			if (strcmp(p->issues[j].id, issue->id) == 0) {
				return refuse(ad, "bad-declaration",
					"an issue is declared twice",
					issue->id);
			}
		}
	}
	return STATUS_OK;
}

static enum status check_options(struct adoption *ad,
	const struct rap_plugin *p)
{
	for (uint32_t i = 0; i < p->option_count; i++) {
		const struct rap_option *o = &p->options[i];
		if (!is_identifier(o->name, '-') || !o->fallback ||
			o->kind > RAP_OPTION_STRING ||
			(o->kind == RAP_OPTION_CHOICE && !o->choices)) {
			return refuse(ad, "bad-declaration",
				"an option needs a name, a kind, a default, "
				"and choices if it is one",
				o->name);
		}
		struct error why;
		if (option_check(o, o->fallback, &why)) {
			return refuse(ad, "bad-declaration",
				"an option's default is not a good value",
				why.message);
		}
		for (uint32_t j = 0; j < i; j++) {
			if (strcmp(p->options[j].name, o->name) == 0) {
				return refuse(ad, "bad-declaration",
					"an option is declared twice", o->name);
			}
		}
	}
	return STATUS_OK;
}

static enum status check_attributes(struct adoption *ad,
	const struct rap_plugin *p)
{
	for (uint32_t i = 0; i < p->attribute_count; i++) {
		const struct rap_attribute *at = &p->attributes[i];
		if (!is_identifier(at->name, '_') ||
			at->kind > RAP_ATTRIBUTE_BOOLEAN ||
			at->scope > RAP_SCOPE_FINDING) {
			return refuse(ad, "bad-declaration",
				"an attribute needs a name of lower-case "
				"letters and underscores, and a kind",
				at->name);
		}
		for (uint32_t j = 0; j < i; j++) {
			if (strcmp(p->attributes[j].name, at->name) == 0) {
				return refuse(ad, "bad-declaration",
					"an attribute is declared twice",
					at->name);
			}
		}
	}
	return STATUS_OK;
}

static enum status copy_guards(struct adoption *ad, struct rap_pattern *p)
{
	const void *guards = p->guards;
	enum status st = copy_table(ad, &guards, p->guard_count,
		sizeof(struct rap_guard), sizeof(struct rap_guard));
	p->guards = guards;
	return st;
}

static enum status parse_pattern(struct adoption *ad, struct pattern **parsed,
	struct arena *scratch, struct rap_pattern *p)
{
	struct error why;
	if (!p->text) {
		return refuse(ad, "bad-declaration", "a pattern without text",
			NULL);
	}
	enum status st = copy_guards(ad, p);
	if (!st && scanner_parse(parsed, ad->arena, scratch, p, NULL, &why)) {
		st = refuse(ad, "bad-declaration",
			"a pattern that cannot be looked for", why.message);
	}
	return st;
}

static enum status parse_patterns(struct adoption *ad, struct rap_plugin *p,
	struct pattern ***parsed)
{
	/* The table is our own copy by now. */
	uint32_t count = p->pattern_count;
	struct rap_pattern *patterns =
		arena_array(ad->arena, count + 1, sizeof(*patterns));
	struct pattern **list =
		arena_array(ad->arena, count + 1, sizeof(struct pattern *));
	struct arena scratch = ARENA_INIT;
	enum status st = STATUS_OK;
	for (uint32_t i = 0; !st && i < count; i++) {
		patterns[i] = p->patterns[i];
		st = parse_pattern(ad, &list[i], &scratch, &patterns[i]);
	}
	arena_release(&scratch);
	p->patterns = patterns;
	*parsed = list;
	return st;
}

static enum status copy_tables(struct adoption *ad, struct rap_plugin *p)
{
	const void *issues = p->issues;
	const void *options = p->options;
	const void *attributes = p->attributes;
	const void *patterns = p->patterns;
	enum status st = copy_table(ad, &issues, p->issue_count,
		sizeof(struct rap_issue), sizeof(struct rap_issue));
	st = st ? st
		: copy_table(ad, &options, p->option_count,
			  sizeof(struct rap_option), sizeof(struct rap_option));
	st = st ? st
		: copy_table(ad, &attributes, p->attribute_count,
			  sizeof(struct rap_attribute),
			  sizeof(struct rap_attribute));
	st = st ? st
		: copy_table(ad, &patterns, p->pattern_count,
			  sizeof(struct rap_pattern),
			  sizeof(struct rap_pattern));
	p->issues = issues;
	p->options = options;
	p->attributes = attributes;
	p->patterns = patterns;
	return st;
}

enum status declaration_adopt(struct rap_plugin *p, struct pattern ***parsed,
	struct arena *a, const char *name, const char **code, struct error *err)
{
	struct adoption ad = {a, code, err};
	enum status st = check_names(&ad, p, name);
	st = st ? st : copy_tables(&ad, p);
	st = st ? st : check_issues(&ad, p);
	st = st ? st : check_options(&ad, p);
	st = st ? st : check_attributes(&ad, p);
	return st ? st : parse_patterns(&ad, p, parsed);
}
