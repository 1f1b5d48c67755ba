/* SPDX-License-Identifier: MIT */
#include "core/text/proponents.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/text/actors.h"
#include "core/text/cover.h"
#include "core/text/members.h"

/* Keys of front matter that name proponents. */
static const char *const keys[] = {"proponents", "proponent", "delegations",
	"delegation", "submitted_by", "submitted-by", "from", "auteurs",
	"proponentes", "proponente", "proposants", "proposant", "delegaciones",
	"d\xc3\xa9l\xc3\xa9gations", "sponsors", "co_sponsors", "co-sponsors",
	"cosponsors"};

/* What stands before the names in a circulation sentence. */
static const char *const requests[] = {"at the request of", "on behalf of",
	"la demande de", "la demande du", "la demande des", "au nom de",
	"a petici\xc3\xb3n de", "a solicitud de", "en nombre de"};

/* What stands before the names in a line of the cover. */
static const char *const authors[] = {"communication from", "communication by",
	"submission from", "submission by", "proposal from", "proposal by",
	"statement from", "statement by",
	"sent\xc3\xa9"
	"e par",
	"SENT\xc3\x89"
	"E PAR",
	"presentada por", "communication de", "communication du",
	"communication des", "comunicaci\xc3\xb3n de", "COMUNICACI\xc3\x93N DE",
	"comunicacion de"};

static const char *const sponsors[] = {
	"co-sponsors", "co-sponsor", "cosponsors", "co-sponsored by"};

/* Code points. All members together take half of it. */
enum { LIST_MAX = 4096 };

static size_t find_ignoring_case(struct rap_str text, const char *needle)
{
	for (size_t i = 0; i < text.len; i++) {
		struct rap_str rest = {text.at + i, text.len - i};

		if (str_starts_with_ignoring_case(rest, needle)) {
			return i;
		}
	}
	return text.len;
}

/* What stands behind the first of the cues that text holds; else empty. */
static struct rap_str behind(struct rap_str text, const char *const *cues,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t at = find_ignoring_case(text, cues[i]);
		struct rap_str rest;

		if (at == text.len) {
			continue;
		}
		at += strlen(cues[i]);
		rest = (struct rap_str){text.at + at, text.len - at};
		/* "communication des" is not "communication de". */
		if (rest.len == 0 || !ascii_is_letter(rest.at[0])) {
			return rest;
		}
	}
	return (struct rap_str){text.at, 0};
}

/* Insert a proponent in the order of names, unless it is there. */
static void add(struct profile *out, struct arena *a, struct proponent new)
{
	uint32_t at = 0;

	while (at < out->proponent_count &&
		str_compare(out->proponents[at].name, new.name) < 0) {
		at++;
	}
	if (at < out->proponent_count &&
		str_equal(out->proponents[at].name, new.name)) {
		return;
	}
	out->proponents = arena_grow(a, out->proponents, out->proponent_count,
		out->proponent_count + 1, sizeof(*out->proponents));
	memmove(out->proponents + at + 1, out->proponents + at,
		(out->proponent_count - at) * sizeof(*out->proponents));
	out->proponents[at] = new;
	out->proponent_count++;
}

/* Add the members that a list names. Returns what it names beside them. */
static struct rap_str add_list(struct profile *out, struct arena *a,
	struct rap_str list, enum profile_source source)
{
	const struct member **members;
	struct rap_str unknown;
	size_t count =
		members_split(a, utf8_head(list, LIST_MAX), &members, &unknown);

	for (size_t i = 0; i < count; i++) {
		add(out, a,
			(struct proponent){.name = str_of(members[i]->name),
				.code = str_of(members[i]->iso3),
				.source = source,
				.is_group = members[i]->is_group});
	}
	return unknown;
}

static bool is_key(struct rap_str key)
{
	for (size_t i = 0; i < COUNT_OF(keys); i++) {
		if (str_equal(key, str_of(keys[i]))) {
			return true;
		}
	}
	return false;
}

/* Who a person names is a proponent even if we do not know it: a group. */
static void add_named(struct profile *out, struct arena *a, struct rap_str list,
	enum profile_source source)
{
	struct rap_str rest = add_list(out, a, list, source);
	struct rap_str name;

	while (str_next_piece(&rest, ';', &name)) {
		add(out, a,
			(struct proponent){.name = name,
				.code = str_of(""),
				.source = source,
				.is_group = true});
	}
}

/* metadata.csv says who they are, or with "-" that there are none. */
static void read_metadata(struct profile *out, const struct document *d)
{
	const struct source *s = d->source;

	for (uint32_t i = 0; s && i < s->field_count; i++) {
		const struct field *f = &s->fields[i];

		if (f->origin != FIELD_METADATA ||
			!str_equal(f->key, str_of("proponents"))) {
			continue;
		}
		out->proponents_known = true;
		if (!str_equal(f->value, str_of("-"))) {
			add_named(out, d->arena, f->value, PROFILE_METADATA);
		}
	}
}

static void read_front_matter(struct profile *out, const struct document *d)
{
	const struct source *s = d->source;

	for (uint32_t i = 0; s && i < s->field_count; i++) {
		const struct field *f = &s->fields[i];

		if (f->origin == FIELD_FRONT_MATTER && is_key(f->key)) {
			add_named(out, d->arena, f->value,
				PROFILE_FRONT_MATTER);
		}
	}
}

/* A title may follow the names on the same line. */
static size_t names_end(struct rap_str text)
{
	static const char *const ends[] = {
		":", " - ", " \xe2\x80\x93 ", " \xe2\x80\x94 "};
	size_t end = text.len;

	for (size_t i = 0; i < COUNT_OF(ends); i++) {
		size_t at = str_find(text, ends[i]);

		end = at < end ? at : end;
	}
	return end;
}

/* "Lao PDR on behalf of the LDC Group": the group proposes. */
static struct rap_str principal(struct rap_str names)
{
	static const char *const cues[] = {" on behalf of ", " au nom du ",
		" au nom des ", " au nom de ", " en nombre del ",
		" en nombre de "};
	for (size_t i = 0; i < COUNT_OF(cues); i++) {
		size_t at = find_ignoring_case(names, cues[i]);
		if (at < names.len) {
			return str_from(names, at + strlen(cues[i]));
		}
	}
	return (struct rap_str){names.at, 0};
}

/* Lines that stand close may become one block, which begins with a symbol. */
static bool may_hold(enum cover_line block, enum cover_line line)
{
	return block == line || (block == COVER_SYMBOL && line == COVER_FROM);
}

/* The names that a block of the cover gives, if it is of the given kind. */
static struct rap_str names_in(const struct document *d, uint32_t block,
	enum cover_line line)
{
	struct rap_str text = str_slice(d->view.text, d->blocks[block].span);
	struct rap_str none = {text.at, 0};

	if (!may_hold(cover_line_of(d, block), line)) {
		return none;
	}
	text = utf8_head(text, LIST_MAX);
	switch (line) {
	case COVER_CIRCULATION:
		text = behind(text, requests, COUNT_OF(requests));
		return (struct rap_str){text.at, str_find(text, ". ")};
	case COVER_FROM:
		text = behind(text, authors, COUNT_OF(authors));
		return (struct rap_str){text.at, names_end(text)};
	case COVER_OTHER:
		return behind(text, sponsors, COUNT_OF(sponsors));
	case COVER_NONE:
	case COVER_SYMBOL:
	case COVER_DATE:
	case COVER_ORIGINAL:
	case COVER_THEME:
	case COVER_SERIES:
		break;
	}
	return none;
}

/* The delegation that hands in what a group proposes. */
static void add_circulating(struct profile *out, const struct document *d,
	struct rap_str names, enum profile_source source)
{
	const struct member **members;
	struct rap_str unknown;
	size_t count = members_split(d->arena, names, &members, &unknown);
	for (size_t i = 0; i < count; i++) {
		actors_add(out, d->arena, members[i], ACTOR_CIRCULATES, source,
			(uint32_t)(names.at - d->view.text.at));
	}
}

static void read_cover(struct profile *out, const struct document *d,
	uint32_t cover, enum cover_line line)
{
	enum profile_source source = line == COVER_CIRCULATION
		? PROFILE_CIRCULATION
		: PROFILE_HEADER;

	for (uint32_t i = 0; i < cover; i++) {
		struct rap_str names = names_in(d, i, line);
		struct rap_str group = principal(names);
		uint32_t before = out->proponent_count;
		add_list(out, d->arena, group, source);
		if (out->proponent_count == before) {
			add_list(out, d->arena, names, source);
			continue;
		}
		names.len = (size_t)(group.at - names.at);
		add_circulating(out, d, names, source);
	}
}

/* "Data flows: a proposal by Japan". */
static void read_title(struct profile *out, const struct document *d)
{
	struct rap_str title = utf8_head(out->title.text, LIST_MAX);

	title = behind(title, authors, COUNT_OF(authors));
	title.len = names_end(title);
	if (title.len > 0) {
		add_list(out, d->arena, title, PROFILE_HEADER);
	}
}

static struct rap_str file_stem(struct rap_str path)
{
	size_t begin = path.len;
	size_t end;

	while (begin > 0 && path.at[begin - 1] != '/') {
		begin--;
	}
	path.at += begin;
	path.len -= begin;
	end = path.len;
	while (end > 0 && path.at[end - 1] != '.') {
		end--;
	}
	path.len = end > 1 ? end - 1 : path.len;
	return path;
}

static bool is_separator(char c)
{
	return strchr("-_ .,+&()", c) != NULL;
}

/* Two capitals in a file name are mostly a language or a word: not so these. */
static bool may_be_name(struct rap_str text)
{
	return text.len > 2 || str_equal(text, str_of("EU")) ||
		str_equal(text, str_of("US")) || str_equal(text, str_of("UK"));
}

/* The longest name of a member at the beginning of text; its length or 0. */
static size_t leading_name(struct rap_str text, const struct member **out)
{
	size_t best = 0;

	for (size_t end = 1, pieces = 0; end <= text.len && pieces < 5; end++) {
		struct rap_str name = {text.at, end};
		const struct member *m;

		if (end < text.len && !is_separator(text.at[end])) {
			continue;
		}
		pieces++;
		m = may_be_name(name) ? members_find(name) : NULL;
		if (m) {
			*out = m;
			best = end;
		}
	}
	return best;
}

static void read_file_name(struct profile *out, const struct document *d)
{
	struct rap_str stem = file_stem(d->view.path);

	for (size_t at = 0; at < stem.len;) {
		struct rap_str rest = {stem.at + at, stem.len - at};
		const struct member *m = NULL;
		size_t len = leading_name(rest, &m);

		if (len > 0) {
			add(out, d->arena,
				(struct proponent){.name = str_of(m->name),
					.code = str_of(m->iso3),
					.source = PROFILE_FILE_NAME,
					.is_group = m->is_group});
		}
		at += len;
		while (at < stem.len && !is_separator(stem.at[at])) {
			at++;
		}
		at++;
	}
}

void proponents_read(struct profile *out, const struct document *d,
	uint32_t cover)
{
	read_metadata(out, d);
	if (out->proponents_known) {
		return;
	}
	read_front_matter(out, d);
	if (out->proponent_count == 0) {
		read_cover(out, d, cover, COVER_CIRCULATION);
	}
	if (out->proponent_count == 0) {
		read_cover(out, d, cover, COVER_FROM);
	}
	if (out->proponent_count == 0) {
		read_title(out, d);
	}
	read_cover(out, d, cover, COVER_OTHER);
	/* The names of treaties are their parties'. */
	if (out->proponent_count == 0 &&
		(!d->source || d->source->format != FORMAT_XML)) {
		read_file_name(out, d);
	}
}

void proponents_drop_concluded(struct profile *out)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < out->proponent_count; i++) {
		enum profile_source from = out->proponents[i].source;

		if (from == PROFILE_METADATA || from == PROFILE_FRONT_MATTER) {
			out->proponents[kept++] = out->proponents[i];
		}
	}
	out->proponent_count = kept;
}

bool proponents_are_outsiders(const struct document *d, uint32_t cover)
{
	bool outsiders = false;

	for (uint32_t i = 0; i < cover; i++) {
		struct rap_str names = names_in(d, i, COVER_FROM);
		const struct member **members;
		struct rap_str unknown;

		if (members_split(d->arena, names, &members, &unknown) > 0) {
			return false;
		}
		outsiders = outsiders || unknown.len > 0;
	}
	return outsiders;
}
