/* SPDX-License-Identifier: MIT */
#include "core/text/cover_names.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/utf8.h"

/* What stands before the names in a circulation sentence. */
static const char *const requests[] = {"at the request of", "on behalf of",
	"la demande de", "la demande du", "la demande des", "au nom de",
	"au nom du", "au nom des", "a petici\xc3\xb3n de",
	"a petici\xc3\xb3n del", "a solicitud de", "a solicitud del",
	"en nombre de", "en nombre del"};

/* What stands before names of those who take no part. */
static const char *const exceptions[] = {" except ", " excluding ",
	" other than ", " with the exception ", " \xc3\xa0 l'exception ",
	" \u00e0 l\u2019exception ", " sauf ", " hormis ", " excepto ",
	" salvo ", " con excepci", " a excepci"};

/* What stands before names that a paper adds to those of an earlier one. */
static const char *const additions[] = {" to add ", " to include ",
	" afin d'ajouter ",
	(" afin d\xe2\x80\x99"
	 "ajouter "),
	" pour ajouter ",
	(" para a\xc3\xb1"
	 "adir "),
	(" a fin de a\xc3\xb1"
	 "adir "),
	" para agregar ", " para incluir "};

/* What stands behind names that are added. */
static const char *const roles[] = {" as ", " to the list", " en tant que ",
	" comme ", " \xc3\xa0 la liste", " como ", " a la lista",
	" en calidad de "};

/* What stands before the names in a line of the cover. */
static const char *const authors[] = {"communication from", "communication by",
	"submission from", "submission by", "proposal from", "proposal by",
	"statement from", "statement by",
	("sent\xc3\xa9"
	 "e par"),
	("SENT\xc3\x89"
	 "E PAR"),
	"presentada por", "communication de", "communication du",
	"communication des", "comunicaci\xc3\xb3n de", "COMUNICACI\xc3\x93N DE",
	"comunicacion de", "comunicaci\xc3\xb3n del", "COMUNICACI\xc3\x93N DEL",
	"comunicacion del",
	/* joint ones */
	"communication conjointe de", "communication conjointe du",
	"communication conjointe des", "comunicaci\xc3\xb3n conjunta de",
	"comunicaci\xc3\xb3n conjunta del", "COMUNICACI\xc3\x93N CONJUNTA DE",
	"COMUNICACI\xc3\x93N CONJUNTA DEL"};

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

struct rap_str cover_principal(struct rap_str names)
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

/* The first place of any of the cues, ignoring case; text.len if none. */
static size_t first_of(struct rap_str text, const char *const *cues,
	size_t count)
{
	size_t first = text.len;

	for (size_t i = 0; i < count; i++) {
		size_t at = find_ignoring_case((struct rap_str){text.at, first},
			cues[i]);

		first = at < first ? at : first;
	}
	return first;
}

struct rap_str cover_without_riders(struct rap_str names)
{
	names.len = first_of(names, exceptions, COUNT_OF(exceptions));
	names.len = first_of(names, additions, COUNT_OF(additions));
	return names;
}

struct rap_str cover_added_names(struct rap_str names)
{
	size_t at = first_of(names, additions, COUNT_OF(additions));
	struct rap_str rest = str_from(names, at);

	for (size_t i = 0; at < names.len && i < COUNT_OF(additions); i++) {
		if (str_starts_with_ignoring_case(str_from(names, at),
			    additions[i])) {
			rest = str_from(names, at + strlen(additions[i]));
		}
	}
	rest.len = at < names.len ? first_of(rest, roles, COUNT_OF(roles)) : 0;
	return rest;
}

/* Lines that stand close may become one block, which begins with a symbol. */
static bool may_hold(enum cover_line block, enum cover_line line)
{
	return block == line || (block == COVER_SYMBOL && line == COVER_FROM);
}

struct rap_str cover_author(struct rap_str text)
{
	text = behind(text, authors, COUNT_OF(authors));
	return (struct rap_str){text.at, names_end(text)};
}

struct rap_str cover_names(const struct document *d, uint32_t block,
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
		text.len = str_find(text, ". ");
		return text;
	case COVER_FROM:
		return cover_author(text);
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
