/* SPDX-License-Identifier: MIT */
/*
 * The rows of doctor.h on plugins and packs.
 */
#include <sys/stat.h>

#include <rapporteur/document.h>

#include "core/cli/doctor.h"
#include "core/cli/setup.h"
#include "core/plugin/search.h"

static void add_folder(struct doctor *d, const char *path)
{
	struct doctor_row row = {.section = "plugin folders", .name = path};
	const struct search_found *found;
	struct stat info;
	if (stat(path, &info) || !S_ISDIR(info.st_mode)) {
		row.detail = "not there";
		doctor_add(d, row);
		return;
	}
	size_t count = search_entry(&found, d->arena, path);
	row.detail = arena_printf(d->arena, "%zu analyzers", count);
	doctor_add(d, row);
}

static void add_refusals(struct doctor *d, const struct registry *r)
{
	for (uint32_t i = 0; i < r->refusal_count; i++) {
		const struct refusal *refusal = &r->refusals[i];
		doctor_add(d,
			(struct doctor_row){.section = "analyzers",
				.name = arena_printf(d->arena, "%s",
					refusal->name),
				.state = refusal->shadowed ? DOCTOR_LESS
							   : DOCTOR_BAD,
				.detail = arena_printf(d->arena, "%s (%s)",
					refusal->reason, refusal->path)});
	}
}

/* "en fr es", of an analyzer's issues. */
static const char *languages(struct doctor *d, const struct registry *r,
	uint32_t analyzer)
{
	uint32_t all = 0;
	for (uint32_t i = 0; i < r->issue_count; i++) {
		if (r->issues[i].analyzer == analyzer) {
			all |= r->issues[i].languages;
		}
	}
	return arena_printf(d->arena, "%s%s%s",
		all & RAP_LANGUAGE_EN ? " en" : "",
		all & RAP_LANGUAGE_FR ? " fr" : "",
		all & RAP_LANGUAGE_ES ? " es" : "");
}

static void add_analyzer(struct doctor *d, const struct registry *r, uint32_t i)
{
	const struct analyzer *a = &r->analyzers[i];
	const char *spoken = languages(d, r, i);
	bool lacks = a->pack && strlen(spoken) < sizeof(" en fr es") - 1;
	doctor_add(d,
		(struct doctor_row){.section = "analyzers",
			.name = arena_printf(d->arena, "%s", a->name),
			.state = lacks ? DOCTOR_LESS : DOCTOR_OK,
			.detail = arena_printf(d->arena, "%s%s%s",
				!a->plugin        ? "pack"
					: a->pack ? "code + pack"
						  : "code",
				a->pack ? ", terms in" : "",
				a->pack ? spoken : ""),
			.remedy = lacks ? "rapporteur pack show says which "
					  "issues lack terms"
					: NULL});
}

void doctor_plugins(struct doctor *d, const struct flags *flags)
{
	struct setup setup = {0};
	const char *const *paths;
	struct error err;
	size_t count = plugin_flags_paths(&paths, d->arena, flags);
	for (size_t i = 0; i < count; i++) {
		add_folder(d, paths[i]);
	}
	enum status st = setup_plugins(&setup, flags, &err);
	const struct registry *r = &setup.registry;
	add_refusals(d, r);
	if (st) {
		doctor_add(d,
			(struct doctor_row){.section = "analyzers",
				.name = "loading",
				.state = DOCTOR_BAD,
				.detail = arena_printf(d->arena, "%s",
					err.message)});
	} else if (!r->analyzer_count) {
		doctor_add(d,
			(struct doctor_row){.section = "analyzers",
				.name = "none",
				.state = DOCTOR_BAD,
				.detail = "nothing to analyse with",
				.remedy = "install rapporteur's plugins, or "
					  "name a folder: --plugin-path"});
	}
	for (uint32_t i = 0; i < r->analyzer_count && !st; i++) {
		add_analyzer(d, r, i);
	}
	setup_release(&setup);
}
