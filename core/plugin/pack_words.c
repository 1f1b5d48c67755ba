/* SPDX-License-Identifier: MIT */
#include "core/plugin/pack_words.h"

#include <rapporteur/pattern.h>

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/buf.h"
#include "core/base/nearest.h"
#include "core/scan/scanner.h"

/* Bytes of all terms of a pack that have names, spelt out: names of long lists
 * that are repeated would make any number of them. */
enum { SPELT_MAX = 4 << 20 };

struct pack_words {
	struct map numbers;            /* of the names */
	const struct json_value **all; /* by number, as are: */
	const char **names;
};

static const char *const languages[] = {"en", "fr", "es", "any"};

static bool is_name_byte(char c)
{
	return ascii_is_lower(c) || ascii_is_digit(c) || c == '-';
}

/* The name at the front of a text, behind its '@'. */
static struct rap_str name_at(struct rap_str text)
{
	struct rap_str name = {text.at + 1, 0};

	while (name.len + 1 < text.len && is_name_byte(name.at[name.len])) {
		name.len++;
	}
	return name;
}

static bool is_name(struct rap_str text)
{
	size_t len = 0;

	while (len < text.len && is_name_byte(text.at[len])) {
		len++;
	}
	return len && len == text.len && ascii_is_lower(*text.at);
}

static void check_words(const struct pack_reader *r,
	const struct json_value *words)
{
	struct error why;
	struct pattern *parsed;
	struct rap_guard guard = {.size = sizeof(guard)};
	struct rap_pattern pattern = {
		.size = sizeof(pattern), .guards = &guard, .guard_count = 1};

	if (!is_name(words->key)) {
		pack_complain_at(r, words->key_place,
			"a name of words has lower-case letters, digits and "
			"hyphens, and begins with a letter");
		return;
	}
	if (!words->string.len) {
		pack_complain_at(r, words->key_place,
			"'%.*s' must be a string with text",
			(int)words->key.len, words->key.at);
		return;
	}
	/* As what guards look for, so that it need not be parsed again. */
	pattern.text = arena_copy(r->arena, words->key.at, words->key.len);
	guard.term = arena_copy(r->arena, words->string.at, words->string.len);
	if (scanner_parse(&parsed, r->arena, r->scratch, &pattern, r->guards,
		    &why)) {
		pack_complain_at(r, words->key_place, "%s", why.message);
	}
}

void pack_words_check(const struct pack_reader *r,
	const struct json_value *issue)
{
	const struct json_value *all = pack_object(r, issue, "words");

	pack_check_keys(r, all, "'words'", languages, COUNT_OF(languages));
	for (size_t l = 0; l < COUNT_OF(languages); l++) {
		const struct json_value *list =
			pack_object(r, all, languages[l]);
		for (const struct json_value *w = list ? list->first : NULL; w;
			w = w->next) {
			check_words(r, w);
		}
	}
}

const struct pack_words *pack_words_index(struct arena *a,
	const struct json_value *words)
{
	if (!words) {
		return NULL;
	}
	struct pack_words *index = arena_alloc(a, sizeof(*index));
	struct map *numbers = &index->numbers;
	index->all = arena_array(a, words->count, sizeof(*index->all));
	index->names = arena_array(a, words->count, sizeof(*index->names));
	for (const struct json_value *w = words->first; w; w = w->next) {
		uint32_t number = numbers->count;
		(void)map_at(numbers, a, w->key);
		if (numbers->count > number) {
			index->all[number] = w;
			index->names[number] = numbers->entries[number].key.at;
		}
	}
	return index;
}

/* The known name that is nearest; NULL if none is near. */
static const char *nearest_name(const struct pack_reader *r,
	struct rap_str name)
{
	return r->words
		? nearest_word(name, r->words->names, r->words->numbers.count)
		: NULL;
}

/* NULL after a complaint. */
static const struct json_value *find_words(const struct pack_reader *r,
	const struct json_value *holder, struct rap_str name)
{
	uint32_t number =
		r->words ? map_index(&r->words->numbers, name) : MAP_NONE;
	if (number != MAP_NONE) {
		return r->words->all[number];
	}
	const char *near = nearest_name(r, name);
	PACK_COMPLAIN(r, holder, "'words' of this language has no '%.*s'%s%s%s",
		(int)name.len, name.at, near ? " (did you mean '" : "",
		near ? near : "", near ? "'?)" : "");
	return NULL;
}

/* "a; b" -> "a|b", each of which must be one word. */
static bool add_alternatives(const struct pack_reader *r,
	const struct json_value *holder, const struct json_value *words,
	struct buf *out)
{
	struct rap_str rest = words->string;
	struct rap_str piece;
	const char *glue = "";

	while (str_next_piece(&rest, ';', &piece)) {
		if (str_find_byte(piece, ' ') < piece.len) {
			PACK_COMPLAIN(r, holder,
				"'@%.*s' has '%.*s', which is more than one "
				"word: it cannot stand beside others",
				(int)words->key.len, words->key.at,
				(int)piece.len, piece.at);
			return false;
		}
		buf_puts(out, glue);
		buf_add_str(out, piece);
		glue = "|";
	}
	return true;
}

/* What a name stands for; alone, it may be terms of several words. */
static bool add_words(const struct pack_reader *r,
	const struct json_value *holder, struct rap_str name, bool alone,
	struct buf *out)
{
	const struct json_value *words = find_words(r, holder, name);

	if (words && alone) {
		buf_add_str(out, words->string);
		return true;
	}
	return words && add_alternatives(r, holder, words, out);
}

/* As add_words, unless it comes to too much. */
static bool add_name(const struct pack_reader *r,
	const struct json_value *holder, struct rap_str name, bool alone,
	struct buf *out)
{
	size_t before = out->len;
	bool good = add_words(r, holder, name, alone, out);

	*r->spelt += out->len - before;
	if (good && *r->spelt > SPELT_MAX) {
		PACK_COMPLAIN(r, holder,
			"what '@%.*s' and other names stand for comes to more "
			"than %d MB in this pack: name fewer words, or less "
			"often",
			(int)name.len, name.at, SPELT_MAX >> 20);
		return false;
	}
	return good;
}

/* One term of those between semicolons. */
static bool add_term(const struct pack_reader *r,
	const struct json_value *holder, struct rap_str term, struct buf *out)
{
	struct rap_str rest = term;
	bool good = true;

	while (good && rest.len) {
		size_t plain = str_find_byte(rest, '@');
		buf_add(out, rest.at, plain);
		rest = str_from(rest, plain);
		if (rest.len) {
			struct rap_str name = name_at(rest);
			good = add_name(r, holder, name,
				name.len + 1 == term.len, out);
			rest = str_from(rest, name.len + 1);
		}
	}
	return good;
}

const char *pack_words_spell(const struct pack_reader *r,
	const struct json_value *holder, const char *text)
{
	struct rap_str rest = str_of(text);
	struct rap_str term;
	struct buf out = BUF_INIT;
	bool good = true;

	if (str_find_byte(rest, '@') == rest.len) {
		return text;
	}
	while (good && str_next_piece(&rest, ';', &term)) {
		buf_puts(&out, out.len ? "; " : "");
		good = add_term(r, holder, term, &out);
	}
	struct rap_str spelt = buf_str(&out);
	text = good ? arena_copy(r->arena, spelt.at, spelt.len) : NULL;
	buf_release(&out);
	return text;
}
