/* SPDX-License-Identifier: MIT */
#include "core/plugin/pack.h"

#include "core/base/array.h"
#include "core/base/hash.h"
#include "core/plugin/pack_issue.h"
#include "core/plugin/pack_read.h"
#include "core/plugin/pack_term.h"

/* Languages of terms; "any" is every language. */
static const char *const languages[] = {"en", "fr", "es", "any"};
static const uint32_t language_values[] = {
	RAP_LANGUAGE_EN, RAP_LANGUAGE_FR, RAP_LANGUAGE_ES, 0};

enum {
	LANGUAGE_COUNT = 3,
	TERM_LANGUAGE_COUNT = COUNT_OF(languages),
};

/* A pack in the making. */
struct making {
	struct pack_reader reader;
	struct pack *pack;
	uint32_t capacity; /* of patterns */
	struct map terms;  /* so far, to find those written twice: their line */
	struct map ids;    /* likewise */
};

/*
 * The same twice is a slip of the pen. Says the line it was in before, 0 if
 * never.
 */
static uint32_t remember(struct making *m, struct map *map, const char *what,
	uint32_t line)
{
	void **before = map_at(map, m->reader.arena, str_of(what));
	uint32_t *known = *before;
	if (known) {
		return *known;
	}
	known = arena_alloc(m->reader.arena, sizeof(*known));
	*known = line;
	*before = known;
	return 0;
}

static void check_twice(struct making *m, const struct rap_pattern *p,
	const json_t *list, size_t item)
{
	if (p->guard_count) {
		return;
	}
	struct arena *a = m->reader.arena;
	struct json_place place =
		json_place_of_item(m->reader.places, list, item);
	const char *key = arena_printf(a, "%s %u %u %s", p->issue, p->languages,
		p->flags, p->text);
	uint32_t before = remember(m, &m->terms, key, place.line);
	if (before) {
		pack_complain_at(&m->reader, place,
			"'%s' stands there already, in line %u", p->text,
			before);
	}
}

static struct rap_pattern *next_pattern(struct making *m)
{
	struct pack *p = m->pack;
	if (p->pattern_count == m->capacity) {
		uint32_t capacity = m->capacity ? m->capacity * 2 : 64;
		struct arena *a = m->reader.arena;
		p->patterns = arena_grow(a, p->patterns, p->pattern_count,
			capacity, sizeof(*p->patterns));
		p->parsed = arena_grow(a, p->parsed, p->pattern_count, capacity,
			sizeof(*p->parsed));
		p->pattern_lines = arena_grow(a, p->pattern_lines,
			p->pattern_count, capacity, sizeof(*p->pattern_lines));
		m->capacity = capacity;
	}
	return &p->patterns[p->pattern_count];
}

static void read_list(struct making *m, const struct pack_issue *issue,
	const json_t *list, uint32_t language)
{
	struct pack *p = m->pack;
	for (size_t i = 0; i < json_array_size(list); i++) {
		struct rap_pattern *pattern = next_pattern(m);
		struct pattern *parsed =
			pack_term(&m->reader, pattern, list, i);
		if (!parsed) {
			continue;
		}
		pattern->issue = issue->id;
		pattern->languages = language;
		p->parsed[p->pattern_count] = parsed;
		p->pattern_lines[p->pattern_count++] =
			json_place_of_item(m->reader.places, list, i).line;
		if (issue->id) {
			check_twice(m, pattern, list, i);
		}
	}
}

static void read_terms(struct making *m, struct pack_issue *out,
	const json_t *issue)
{
	const json_t *terms = pack_object(&m->reader, issue, "terms");
	if (!json_object_get(issue, "terms")) {
		pack_complain(&m->reader, issue, "'terms' is missing");
	}
	pack_check_keys(&m->reader, terms, "'terms'", languages,
		TERM_LANGUAGE_COUNT);
	for (size_t l = 0; l < TERM_LANGUAGE_COUNT; l++) {
		const json_t *list =
			pack_array(&m->reader, terms, languages[l]);
		size_t count = json_array_size(list);
		read_list(m, out, list, language_values[l]);
		for (size_t k = 0; count && k < LANGUAGE_COUNT; k++) {
			if (k == l || l == LANGUAGE_COUNT) {
				out->term_counts[k] += (uint32_t)count;
				out->languages |= language_values[k];
			}
		}
	}
}

static void check_id(struct making *m, const json_t *list, size_t item)
{
	const struct pack_reader *r = &m->reader;
	const json_t *issue = json_array_get(list, item);
	const char *id = json_string_value(json_object_get(issue, "id"));
	uint32_t line = json_place_of_item(r->places, list, item).line;
	uint32_t before = id ? remember(m, &m->ids, id, line) : 0;
	if (before) {
		pack_complain_key(r, issue, "id",
			"'%s' is an issue already, in line %u", id, before);
	}
}

static void read_issue(struct making *m, const json_t *list, size_t item)
{
	struct pack_issue *out = &m->pack->issues[m->pack->issue_count];
	const json_t *issue = json_array_get(list, item);
	if (!json_is_object(issue)) {
		pack_complain_item(&m->reader, list, item,
			"an issue must be an object");
		return;
	}
	m->pack->issue_count++;
	check_id(m, list, item);
	pack_issue(&m->reader, out, issue);
	read_terms(m, out, issue);
}

static void read_pack(struct making *m, const json_t *root)
{
	static const char *const keys[] = {"schema", "issues"};
	static const char *const schemas[] = {"rapporteur.pack/1"};
	const struct pack_reader *r = &m->reader;
	uint32_t schema = 0;
	if (!json_is_object(root)) {
		pack_complain(r, root, "a pack must be an object");
		return;
	}
	pack_check_keys(r, root, "a pack", keys, 2);
	if (!json_object_get(root, "schema")) {
		pack_complain(r, root,
			"'schema' is missing: write \"schema\": "
			"\"rapporteur.pack/1\"");
	}
	pack_choice(r, &schema, root, "schema", schemas, 1);
	const json_t *issues = pack_array(r, root, "issues");
	size_t count = json_array_size(issues);
	m->pack->issues =
		arena_array(r->arena, count + 1, sizeof(*m->pack->issues));
	if (!json_object_get(root, "issues")) {
		pack_complain(r, root, "'issues' is missing");
	} else if (issues && !count) {
		pack_complain(r, issues, "'issues' has no issue");
	}
	for (size_t i = 0; i < count; i++) {
		read_issue(m, issues, i);
	}
}

void pack_check(struct pack *out, struct pack_complaints *wrong,
	struct arena *a, struct rap_str json)
{
	json_error_t why;
	*out = (struct pack){.hash = hash_hex(a, json)};
	*wrong = (struct pack_complaints){0};
	struct json_places places;
	struct arena scratch = ARENA_INIT;
	struct making m = {.reader = {.arena = a,
				   .scratch = &scratch,
				   .places = &places,
				   .wrong = wrong},
		.pack = out};
	json_t *root = json_loadb(json.at ? json.at : "", json.len,
		JSON_REJECT_DUPLICATES, &why);
	if (!root) {
		struct json_place place = {
			(uint32_t)(why.line > 0 ? why.line : 1),
			(uint32_t)(why.column > 0 ? why.column : 1)};
		pack_complain_at(&m.reader, place, "%s", why.text);
		return;
	}
	json_places_find(m.reader.places, a, json, root);
	read_pack(&m, root);
	json_decref(root);
	arena_release(&scratch);
}

enum status pack_parse(struct pack *out, struct arena *a, struct rap_str json,
	const char *name, struct error *err)
{
	struct pack_complaints wrong;
	pack_check(out, &wrong, a, json);
	if (!wrong.count) {
		return STATUS_OK;
	}
	const struct pack_complaint *first = &wrong.at[0];
	return error_set(err, STATUS_SYNTAX, "%s:%u:%u: %s", name, first->line,
		first->column, first->text);
}
