/* SPDX-License-Identifier: MIT */
#include "core/plugin/pack.h"

#include "core/base/array.h"
#include "core/base/hash.h"
#include "core/base/map.h"
#include "core/plugin/pack_issue.h"
#include "core/plugin/pack_read.h"
#include "core/plugin/pack_term.h"
#include "core/plugin/pack_words.h"
#include "core/scan/guard_terms.h"

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
	struct arena *passing; /* for what the pack does not need: the JSON */
	uint32_t capacity;     /* of patterns */
	struct map terms; /* of the issue, to find those written twice: lines */
	struct map ids;   /* of the pack, likewise */
};

/*
 * The same twice is a slip of the pen. Says the line it was in before, 0 if
 * never.
 */
static uint32_t remember(struct making *m, struct map *map, struct rap_str what,
	uint32_t line)
{
	void **place = map_at(map, m->passing, what);
	uint32_t *known = *place;
	if (known) {
		return *known;
	}
	known = arena_bytes(m->passing, sizeof(*known));
	*known = line;
	*place = known;
	return 0;
}

/* Terms that differ in language or flags are others. */
static struct rap_str key_of(const struct making *m,
	const struct rap_pattern *p)
{
	struct rap_str text = str_of(p->text);
	char *key = arena_bytes(m->passing, text.len + 2);
	key[0] = (char)p->languages;
	key[1] = (char)p->flags;
	memcpy(key + 2, text.at, text.len);
	return (struct rap_str){key, text.len + 2};
}

static void check_twice(struct making *m, const struct rap_pattern *p,
	const struct json_value *term)
{
	if (p->guard_count) {
		return;
	}
	uint32_t before =
		remember(m, &m->terms, key_of(m, p), term->place.line);
	if (before) {
		PACK_COMPLAIN(&m->reader, term,
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
			sizeof(struct pattern *));
		p->pattern_lines = arena_grow(a, p->pattern_lines,
			p->pattern_count, capacity, sizeof(*p->pattern_lines));
		m->capacity = capacity;
	}
	return &p->patterns[p->pattern_count];
}

static void read_list(struct making *m, const struct pack_issue *issue,
	const struct json_value *list, uint32_t language)
{
	struct pack *p = m->pack;
	for (const struct json_value *i = json_first(list); i; i = i->next) {
		struct rap_pattern *pattern = next_pattern(m);
		struct pattern *parsed =
			pack_term(&m->reader, pattern, i, language);
		if (!parsed) {
			continue;
		}
		pattern->issue = issue->id;
		p->parsed[p->pattern_count] = parsed;
		p->pattern_lines[p->pattern_count++] = i->place.line;
		if (issue->id) {
			check_twice(m, pattern, i);
		}
	}
}

static void read_terms(struct making *m, struct pack_issue *out,
	const struct json_value *issue)
{
	const struct json_value *terms =
		pack_object(&m->reader, issue, "terms");
	const struct json_value *words = json_member(issue, "words");
	if (!json_member(issue, "terms")) {
		PACK_COMPLAIN(&m->reader, issue, "'terms' is missing");
	}
	pack_check_keys(&m->reader, terms, "'terms'", languages,
		TERM_LANGUAGE_COUNT);
	for (size_t l = 0; l < TERM_LANGUAGE_COUNT; l++) {
		const struct json_value *list =
			pack_array(&m->reader, terms, languages[l]);
		uint32_t count = list ? list->count : 0;
		m->reader.words = pack_words_index(m->passing,
			json_member(words, languages[l]));
		read_list(m, out, list, language_values[l]);
		for (size_t k = 0; count && k < LANGUAGE_COUNT; k++) {
			if (k == l || l == LANGUAGE_COUNT) {
				out->term_counts[k] += count;
				out->languages |= language_values[k];
			}
		}
	}
}

static void check_id(struct making *m, const struct json_value *issue)
{
	const struct json_value *id = json_member(issue, "id");
	uint32_t before = json_is(id, JSON_KIND_STRING)
		? remember(m, &m->ids, id->string, issue->place.line)
		: 0;
	if (before) {
		pack_complain_at(&m->reader, id->key_place,
			"'%.*s' is an issue already, in line %u",
			(int)id->string.len, id->string.at, before);
	}
}

static void read_issue(struct making *m, const struct json_value *issue)
{
	struct pack_issue *out = &m->pack->issues[m->pack->issue_count];
	if (issue->kind != JSON_KIND_OBJECT) {
		PACK_COMPLAIN(&m->reader, issue, "an issue must be an object");
		return;
	}
	m->pack->issue_count++;
	m->terms = (struct map){0};
	check_id(m, issue);
	pack_issue(&m->reader, out, issue);
	pack_words_check(&m->reader, issue);
	read_terms(m, out, issue);
}

static void read_pack(struct making *m, const struct json_value *root)
{
	static const char *const keys[] = {"schema", "issues"};
	static const char *const schemas[] = {"rapporteur.pack/1"};
	const struct pack_reader *r = &m->reader;
	uint32_t schema = 0;
	if (root->kind != JSON_KIND_OBJECT) {
		PACK_COMPLAIN(r, root, "a pack must be an object");
		return;
	}
	pack_check_keys(r, root, "a pack", keys, 2);
	if (!json_member(root, "schema")) {
		PACK_COMPLAIN(r, root,
			"'schema' is missing: write \"schema\": "
			"\"rapporteur.pack/1\"");
	}
	pack_choice(r, &schema, root, "schema", schemas, 1);
	const struct json_value *issues = pack_array(r, root, "issues");
	size_t count = issues ? issues->count : 0;
	m->pack->issues =
		arena_array(r->arena, count + 1, sizeof(*m->pack->issues));
	if (!json_member(root, "issues")) {
		PACK_COMPLAIN(r, root, "'issues' is missing");
	} else if (issues && !count) {
		PACK_COMPLAIN(r, issues, "'issues' has no issue");
	}
	for (const struct json_value *i = json_first(issues); i; i = i->next) {
		read_issue(m, i);
	}
}

static void parse(struct pack *out, struct pack_complaints *wrong,
	struct arena *a, struct rap_str json, struct guard_library *library)
{
	struct guard_library own = {0};
	const struct json_value *root = NULL;
	struct json_place where;
	struct error why;
	struct arena passing = ARENA_INIT;
	*out = (struct pack){.hash = hash_hex(a, json)};
	*wrong = (struct pack_complaints){0};
	struct arena scratch = ARENA_INIT;
	size_t spelt = 0;
	struct making m = {.reader = {.arena = a,
				   .scratch = &scratch,
				   .wrong = wrong,
				   .spelt = &spelt,
				   .guards = library ? library : &own},
		.pack = out,
		.passing = &passing};
	if (json_parse(&root, &passing, json, &where, &why)) {
		pack_complain_at(&m.reader, where, "%s", why.message);
	} else {
		read_pack(&m, root);
	}
	arena_release(&passing);
	arena_release(&scratch);
}

void pack_check(struct pack *out, struct pack_complaints *wrong,
	struct arena *a, struct rap_str json)
{
	parse(out, wrong, a, json, NULL);
}

enum status pack_parse(struct pack *out, struct arena *a, struct rap_str json,
	const char *name, struct guard_library *library, struct error *err)
{
	struct pack_complaints wrong;
	parse(out, &wrong, a, json, library);
	if (!wrong.count) {
		return STATUS_OK;
	}
	const struct pack_complaint *first = &wrong.at[0];
	return error_set(err, STATUS_SYNTAX, "%s:%u:%u: %s", name, first->line,
		first->column, first->text);
}
