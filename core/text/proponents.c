/* SPDX-License-Identifier: MIT */
#include "core/text/proponents.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/text/actors.h"
#include "core/text/cover_names.h"
#include "core/text/members.h"

/* Keys of front matter that name proponents. */
static const char *const keys[] = {"proponents", "proponent", "delegations",
	"delegation", "submitted_by", "submitted-by", "from", "auteurs",
	"proponentes", "proponente", "proposants", "proposant", "delegaciones",
	"d\xc3\xa9l\xc3\xa9gations", "sponsors", "co_sponsors", "co-sponsors",
	"cosponsors"};

/* Code points. All members together take half of it. */
enum { LIST_MAX = 4096 };

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
		struct rap_str all = cover_names(d, i, line);
		struct rap_str names = cover_without_riders(all);
		struct rap_str group = cover_principal(names);
		add_list(out, d->arena, cover_added_names(all), source);
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

	title = cover_author(title);
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
		struct rap_str names = cover_names(d, i, COVER_FROM);
		const struct member **members;
		struct rap_str unknown;

		if (members_split(d->arena, names, &members, &unknown) > 0) {
			return false;
		}
		outsiders = outsiders || unknown.len > 0;
	}
	return outsiders;
}
