/* SPDX-License-Identifier: MIT */
#include "core/plugin/pack_issue.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/nearest.h"

static const char *const languages[] = {"en", "fr", "es"};
static const uint32_t language_values[] = {
	RAP_LANGUAGE_EN, RAP_LANGUAGE_FR, RAP_LANGUAGE_ES};

enum { LANGUAGE_COUNT = COUNT_OF(languages) };

static bool is_id(const char *text)
{
	for (const char *c = text; *c; c++) {
		bool good = ascii_is_lower(*c) ||
			(c > text && (ascii_is_digit(*c) || *c == '-'));
		if (!good) {
			return false;
		}
	}
	return true;
}

static void read_id(const struct pack_reader *r, struct pack_issue *out,
	const struct json_value *issue)
{
	pack_needed(r, &out->id, issue, "id");
	if (out->id && !is_id(out->id)) {
		PACK_COMPLAIN_KEY(r, issue, "id",
			"an id has lower-case letters, digits and hyphens, "
			"and begins with a letter");
	}
}

/*
 * A theme may be anybody's own, but one that is all but a known one is a slip
 * that would make a group of one in every report.
 */
static void read_theme(const struct pack_reader *r, struct pack_issue *out,
	const struct json_value *issue)
{
	static const char *const known[] = {"enabling", "openness", "trust",
		"cross-cutting", "telecommunications", "market-access",
		"legal-architecture"};
	pack_needed(r, &out->theme, issue, "theme");
	struct rap_str theme = str_of(out->theme ? out->theme : "");
	const char *near = nearest_word(theme, known, COUNT_OF(known));
	size_t len = near ? strlen(near) : 0;
	if (near && strcmp(near, theme.at) != 0 && theme.len <= len + 1 &&
		theme.len + 1 >= len) {
		PACK_COMPLAIN_KEY(r, issue, "theme",
			"no theme is called '%s' (did you mean '%s'?)",
			out->theme, near);
	}
}

static void read_aliases(const struct pack_reader *r, struct pack_issue *out,
	const struct json_value *issue)
{
	const struct json_value *list = pack_array(r, issue, "aliases");
	const char **aliases = arena_array(r->arena,
		list ? (size_t)list->count : 0, sizeof(*aliases));
	for (const struct json_value *i = json_first(list); i; i = i->next) {
		aliases[out->alias_count++] = pack_item(r, i, "an alias");
	}
	out->aliases = aliases;
}

static void read_text(const struct pack_reader *r, struct pack_text *out,
	const struct json_value *issue, const char *key)
{
	const struct json_value *text = pack_object(r, issue, key);
	if (!json_member(issue, key)) {
		PACK_COMPLAIN(r, issue, "'%s' is missing", key);
	}
	if (text) {
		pack_check_keys(r, text, key, languages, LANGUAGE_COUNT);
		pack_needed(r, &out->en, text, "en");
		pack_string(r, &out->fr, text, "fr");
		pack_string(r, &out->es, text, "es");
	}
}

/* Kinds of examples, in the order of enum rap_finding_kind. */
static const char *const kinds[] = {
	"none", "provision", "clause", "position", "mention"};

enum { KIND_COUNT = COUNT_OF(kinds) };

static size_t count_examples(const struct json_value *examples)
{
	size_t count = 0;
	for (size_t l = 0; l < LANGUAGE_COUNT; l++) {
		const struct json_value *by_kind =
			json_member(examples, languages[l]);
		for (size_t k = 0; k < KIND_COUNT; k++) {
			const struct json_value *list =
				json_member(by_kind, kinds[k]);
			count += list ? list->count : 0;
		}
	}
	return count;
}

static void read_kinds(const struct pack_reader *r, struct pack_issue *out,
	struct pack_example *examples, const struct json_value *by_kind,
	uint32_t language)
{
	pack_check_keys(r, by_kind, "examples of a language", kinds,
		KIND_COUNT);
	for (uint32_t k = 0; k < KIND_COUNT; k++) {
		const struct json_value *list =
			pack_array(r, by_kind, kinds[k]);
		for (const struct json_value *i = json_first(list); i;
			i = i->next) {
			examples[out->example_count++] =
				(struct pack_example){.language = language,
					.kind = k,
					.text = pack_item(r, i, "an example"),
					.line = i->place.line};
		}
	}
}

static void read_examples(const struct pack_reader *r, struct pack_issue *out,
	const struct json_value *issue)
{
	const struct json_value *all = pack_object(r, issue, "examples");
	struct pack_example *examples = arena_array(r->arena,
		count_examples(all) + 1, sizeof(*examples));
	out->examples = examples;
	pack_check_keys(r, all, "'examples'", languages, LANGUAGE_COUNT);
	for (size_t l = 0; l < LANGUAGE_COUNT; l++) {
		const struct json_value *by_kind =
			pack_object(r, all, languages[l]);
		read_kinds(r, out, examples, by_kind, language_values[l]);
	}
}

void pack_issue(const struct pack_reader *r, struct pack_issue *out,
	const struct json_value *issue)
{
	static const char *const keys[] = {"id", "aliases", "theme", "title",
		"definition", "counts_as", "bias", "threshold", "about",
		"frame", "words", "terms", "examples"};
	static const char *const counts[] = {"topic", "exception", "exclusion"};
	pack_check_keys(r, issue, "an issue", keys, COUNT_OF(keys));
	read_id(r, out, issue);
	read_aliases(r, out, issue);
	read_theme(r, out, issue);
	read_text(r, &out->title, issue, "title");
	read_text(r, &out->definition, issue, "definition");
	pack_choice(r, &out->counts_as, issue, "counts_as", counts, 3);
	pack_integer(r, &out->bias, issue, "bias");
	pack_integer(r, &out->threshold, issue, "threshold");
	out->about = out->threshold;
	pack_integer(r, &out->about, issue, "about");
	if (out->about < out->threshold) {
		PACK_COMPLAIN_KEY(r, issue, "about",
			"'about' cannot be below the threshold, %d",
			out->threshold);
	}
	pack_boolean(r, &out->frame, issue, "frame");
	read_examples(r, out, issue);
}
