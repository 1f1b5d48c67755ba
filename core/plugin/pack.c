/* SPDX-License-Identifier: MIT */
#include "core/plugin/pack.h"

#include "core/base/hash.h"
#include "core/plugin/pack_read.h"
#include "core/plugin/pack_term.h"

/* Languages as packs write them; "any" is every language. */
static const struct {
	const char *key;
	uint32_t language;
} languages[] = {{"en", RAP_LANGUAGE_EN}, {"fr", RAP_LANGUAGE_FR},
	{"es", RAP_LANGUAGE_ES}, {"any", 0}};

enum {
	LANGUAGE_COUNT = 3,
	TERM_LANGUAGE_COUNT = sizeof(languages) / sizeof(languages[0]),
};

/* A pack in the making. */
struct making {
	struct pack_reader reader;
	struct pack *pack;
	uint32_t capacity; /* of patterns */
	struct map seen;   /* terms so far, to find those written twice */
};

static enum status add_pattern(struct making *m, const struct pack_issue *issue,
	const json_t *term, uint32_t language)
{
	struct pack *p = m->pack;
	if (p->pattern_count == m->capacity) {
		uint32_t capacity = m->capacity ? m->capacity * 2 : 64;
		struct arena *a = m->reader.arena;
		p->patterns = arena_grow(a, p->patterns, p->pattern_count,
			capacity, sizeof(*p->patterns));
		p->pattern_lines = arena_grow(a, p->pattern_lines,
			p->pattern_count, capacity, sizeof(*p->pattern_lines));
		m->capacity = capacity;
	}
	struct rap_pattern *pattern = &p->patterns[p->pattern_count];
	enum status st = pack_term(&m->reader, pattern, term);
	if (!st) {
		pattern->issue = issue->id;
		pattern->languages = language;
		p->pattern_lines[p->pattern_count++] =
			pack_line(&m->reader, term);
	}
	return st;
}

/* The same words twice for one issue: a slip of the pen. */
static enum status check_twice(struct making *m, const json_t *term)
{
	const struct pack *p = m->pack;
	const struct rap_pattern *last = &p->patterns[p->pattern_count - 1];
	if (last->guard_count) {
		return STATUS_OK;
	}
	struct arena *a = m->reader.arena;
	const char *key = arena_printf(a, "%s %u %u %s", last->issue,
		last->languages, last->flags, last->text);
	void **before = map_at(&m->seen, a, str_of(key));
	if (*before) {
		return pack_complain(&m->reader, term,
			"'%s' stands there already, in %s", last->text,
			(char *)*before);
	}
	*before = arena_printf(a, "line %u", pack_line(&m->reader, term));
	return STATUS_OK;
}

static enum status read_terms(struct making *m, struct pack_issue *issue,
	const json_t *terms)
{
	static const char *const keys[] = {"en", "fr", "es", "any"};
	enum status st = pack_check_keys(&m->reader, terms, "'terms'", keys,
		TERM_LANGUAGE_COUNT);
	for (size_t l = 0; !st && l < TERM_LANGUAGE_COUNT; l++) {
		const json_t *list = json_object_get(terms, languages[l].key);
		if (list && !json_is_array(list)) {
			return pack_complain(&m->reader, list,
				"the terms of a language must be an array");
		}
		size_t count = json_array_size(list);
		for (size_t i = 0; !st && i < count; i++) {
			const json_t *term = json_array_get(list, i);
			st = add_pattern(m, issue, term, languages[l].language);
			st = st ? st : check_twice(m, term);
		}
		bool any = languages[l].language == 0;
		for (size_t k = 0; count && k < LANGUAGE_COUNT; k++) {
			if (any || k == l) {
				issue->term_counts[k] += (uint32_t)count;
				issue->languages |= languages[k].language;
			}
		}
	}
	return st;
}

static enum status read_text(const struct pack_reader *r, struct pack_text *out,
	const json_t *issue, const char *key)
{
	static const char *const keys[] = {"en", "fr", "es"};
	const json_t *text = json_object_get(issue, key);
	if (!text) {
		return pack_complain(r, issue, "'%s' is missing", key);
	}
	enum status st = pack_check_keys(r, text, key, keys, LANGUAGE_COUNT);
	st = st ? st : pack_string(r, &out->en, text, "en", true);
	st = st ? st : pack_string(r, &out->fr, text, "fr", false);
	return st ? st : pack_string(r, &out->es, text, "es", false);
}

static enum status read_aliases(const struct pack_reader *r,
	struct pack_issue *out, const json_t *issue)
{
	const json_t *list = json_object_get(issue, "aliases");
	size_t count = json_array_size(list);
	const char **aliases =
		arena_array(r->arena, count + 1, sizeof(*aliases));
	if (list && !json_is_array(list)) {
		return pack_complain(r, list, "'aliases' must be an array");
	}
	for (size_t i = 0; i < count; i++) {
		const json_t *one = json_array_get(list, i);
		if (!json_is_string(one)) {
			return pack_complain(r, one, "an alias is a string");
		}
		aliases[i] = arena_copy(r->arena, json_string_value(one),
			json_string_length(one));
	}
	out->aliases = aliases;
	out->alias_count = (uint32_t)count;
	return STATUS_OK;
}

/* Kinds of examples, in the order of enum rap_finding_kind. */
static const char *const example_kinds[] = {
	"none", "provision", "clause", "position", "mention"};

enum { KIND_COUNT = sizeof(example_kinds) / sizeof(example_kinds[0]) };

static enum status read_list(const struct pack_reader *r,
	struct pack_issue *out, const json_t *list, uint32_t language,
	uint32_t kind)
{
	if (list && !json_is_array(list)) {
		return pack_complain(r, list, "examples must be an array");
	}
	for (size_t i = 0; i < json_array_size(list); i++) {
		const json_t *one = json_array_get(list, i);
		if (!json_is_string(one)) {
			return pack_complain(r, one, "an example is a string");
		}
		struct pack_example *examples =
			(struct pack_example *)(uintptr_t)out->examples;
		examples = arena_grow(r->arena, examples, out->example_count,
			out->example_count + 1, sizeof(*examples));
		examples[out->example_count++] =
			(struct pack_example){language, kind,
				arena_copy(r->arena, json_string_value(one),
					json_string_length(one)),
				pack_line(r, one)};
		out->examples = examples;
	}
	return STATUS_OK;
}

static enum status read_examples(const struct pack_reader *r,
	struct pack_issue *out, const json_t *issue)
{
	static const char *const keys[] = {"en", "fr", "es"};
	const json_t *examples = json_object_get(issue, "examples");
	if (!examples) {
		return STATUS_OK;
	}
	enum status st = pack_check_keys(r, examples, "'examples'", keys,
		LANGUAGE_COUNT);
	for (size_t l = 0; !st && l < LANGUAGE_COUNT; l++) {
		const json_t *kinds = json_object_get(examples, keys[l]);
		if (!kinds) {
			continue;
		}
		st = pack_check_keys(r, kinds, "examples of a language",
			example_kinds, KIND_COUNT);
		for (uint32_t k = 0; !st && k < KIND_COUNT; k++) {
			st = read_list(r, out,
				json_object_get(kinds, example_kinds[k]),
				languages[l].language, k);
		}
	}
	return st;
}

static bool is_id(const char *text)
{
	for (const char *c = text; *c; c++) {
		bool good = (*c >= 'a' && *c <= 'z') ||
			(c > text && ((*c >= '0' && *c <= '9') || *c == '-'));
		if (!good) {
			return false;
		}
	}
	return true;
}

static enum status read_id(struct making *m, struct pack_issue *out,
	const json_t *issue)
{
	const struct pack_reader *r = &m->reader;
	enum status st = pack_string(r, &out->id, issue, "id", true);
	if (st) {
		return st;
	}
	if (!is_id(out->id)) {
		return pack_complain(r, json_object_get(issue, "id"),
			"an id has lower-case letters, digits and hyphens");
	}
	for (const struct pack_issue *p = m->pack->issues; p < out; p++) {
		if (strcmp(p->id, out->id) == 0) {
			return pack_complain(r, json_object_get(issue, "id"),
				"the pack has two issues '%s'", out->id);
		}
	}
	return STATUS_OK;
}

static enum status read_issue(struct making *m, struct pack_issue *out,
	const json_t *issue)
{
	static const char *const keys[] = {"id", "aliases", "theme", "title",
		"definition", "counts_as", "bias", "threshold", "terms",
		"examples"};
	static const char *const counts[] = {"topic", "exception", "exclusion"};
	const struct pack_reader *r = &m->reader;
	enum status st = pack_check_keys(r, issue, "an issue", keys,
		sizeof(keys) / sizeof(keys[0]));
	st = st ? st : read_id(m, out, issue);
	st = st ? st : read_aliases(r, out, issue);
	st = st ? st : pack_string(r, &out->theme, issue, "theme", true);
	st = st ? st : read_text(r, &out->title, issue, "title");
	st = st ? st : read_text(r, &out->definition, issue, "definition");
	st = st ? st
		: pack_choice(r, &out->counts_as, issue, "counts_as", counts,
			  3);
	st = st ? st : pack_integer(r, &out->bias, issue, "bias");
	st = st ? st : pack_integer(r, &out->threshold, issue, "threshold");
	const json_t *terms = json_object_get(issue, "terms");
	if (!st && !terms) {
		st = pack_complain(r, issue, "'terms' is missing");
	}
	st = st ? st : read_terms(m, out, terms);
	return st ? st : read_examples(r, out, issue);
}

static enum status read_pack(struct making *m, const json_t *root)
{
	static const char *const keys[] = {"schema", "issues"};
	static const char *const schemas[] = {"rapporteur.pack/1"};
	const struct pack_reader *r = &m->reader;
	uint32_t schema = 1;
	enum status st = pack_check_keys(r, root, "a pack", keys, 2);
	st = st ? st : pack_choice(r, &schema, root, "schema", schemas, 1);
	if (!st && schema) {
		st = pack_complain(r, root,
			"'schema' is missing: write \"schema\": "
			"\"rapporteur.pack/1\"");
	}
	const json_t *issues = json_object_get(root, "issues");
	size_t count = json_array_size(issues);
	if (!st && !count) {
		st = pack_complain(r, issues ? issues : root,
			"'issues' must be an array with at least one issue");
	}
	m->pack->issues =
		arena_array(r->arena, count + 1, sizeof(*m->pack->issues));
	for (size_t i = 0; !st && i < count; i++) {
		struct pack_issue *issue =
			&m->pack->issues[m->pack->issue_count];
		st = read_issue(m, issue, json_array_get(issues, i));
		m->pack->issue_count++;
	}
	return st;
}

enum status pack_parse(struct pack *out, struct arena *a, struct rap_str json,
	const char *name, struct error *err)
{
	json_error_t where;
	*out = (struct pack){.hash = hash_hex(a, json)};
	json_t *root = json_loadb(json.at ? json.at : "", json.len,
		JSON_REJECT_DUPLICATES, &where);
	if (!root) {
		return error_set(err, STATUS_SYNTAX, "%s:%d:%d: %s", name,
			where.line, where.column, where.text);
	}
	struct making m = {
		.reader = {.name = name, .arena = a, .err = err}, .pack = out};
	json_places_find(&m.reader.places, a, json, root);
	enum status st = read_pack(&m, root);
	json_decref(root);
	return st;
}
