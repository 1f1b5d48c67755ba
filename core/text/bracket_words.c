/* SPDX-License-Identifier: MIT */
#include "core/text/bracket_words.h"

#include "core/base/array.h"
#include "core/base/ascii.h"

static const struct {
	enum bracket_class class;
	const char *list; /* with bars between; '*' goes on to anything */
} words[] = {
	{BRACKET_EMAIL, "email protected|email protected"},
	{BRACKET_SIC, "sic|sic!|sic.|sic erat scriptum"},
	{BRACKET_REDACTION,
		"redacted|confidential|business confidential|deleted text|"
		"information redacted|name withheld|withheld|blacked out|"
		"confidentiel|caviardé|confidencial|censurado"},
	{BRACKET_EDITORIAL,
		"emphasis added|emphasis in original|emphasis in the original|"
		"footnote omitted|footnotes omitted|citation omitted|"
		"citations omitted|internal citations omitted|"
		"citation needed|"
		"internal quotation marks omitted|unofficial translation|"
		"our translation|translation|in english|in french|in spanish|"
		"non souligné dans l'original|soulignement "
		"ajouté|"
		"italique ajouté|notes de bas de page omises|"
		"notes omises|traduction|traduction non officielle|"
		"en anglais|en français|en espagnol|sin cursivas en el "
		"original|"
		"cursivas añadidas|énfasis añadido|nota al pie omitida|notas "
		"al pie omitidas|"
		"notas omitidas|traducción|traducción no oficial|"
		"en inglés|en francés|en español"},
	{BRACKET_PLURAL,
		"s|es|ies|y|e|ies'|'s|n|en|x|aux|a|as|o|os|les|r|rs|nt|ent"},
	{BRACKET_PLACEHOLDER,
		"x|xx|xxx|y|yy|yyyy|z|n|nn|number|numbers|date|dates|year|"
		"month|"
		"day|name|names|title|place|venue|amount|figure|country|symbol|"
		"tbd|tbc|t.b.d.|insert*|to be *|date of *|name of *|number "
		"of *|title of *|fecha|fecha de *|nombre|nombre de "
		"*|número|año|lugar|por determinar|a determinar|por "
		"definir|"
		"insértese*|nom|nom de *|nom du *|date de *|date d'*|"
		"numéro|année|lieu|à déterminer|à "
		"compléter|à préciser|insérer*"},
};

/* What notes begin with. */
static const char *const notes[ASCII_LETTERS + 1][12] = {
	[ASCII_INDEX('a')] = {"ad ref", "ad referendum", "agreed", "acordado",
		"agréé", "aparcado"},
	[ASCII_INDEX('c')] = {"chair's", "chair’s", "clean", "cleaned",
		"closed", "comment:", "convenu"},
	[ASCII_INDEX('d')] = {"deleted", "drafter", "drafting note"},
	[ASCII_INDEX('e')] = {"editor", "en attente", "estabilizado",
		"explanatory"},
	[ASCII_INDEX('f')] = {"facilitator", "footnote:"},
	[ASCII_INDEX('l')] = {"legal note", "legal scrub", "limpio"},
	[ASCII_INDEX('m')] = {"mis de côté", "moved from", "moved to"},
	[ASCII_INDEX('n')] = {"negotiator", "nota:", "nota ", "nota.", "note:",
		"note :", "note -", "note by", "note to", "note de", "note du"},
	[ASCII_INDEX('p')] = {"parked", "pending", "pendiente", "placement",
		"provisionally agreed"},
	[ASCII_INDEX('r')] = {"removed"},
	[ASCII_INDEX('s')] = {"secretariat", "sous réserve", "stabilised",
		"stabilized", "stabilisé", "subject to the final",
		"subject to the outcome", "supeditado", "supprimé",
		"suprimido"},
	[ASCII_INDEX('t')] = {"to be revisited"},
	[ASCII_INDEX('u')] = {"under discussion"},
};

/* Of them, words that are notes only where they stand alone. */
static const char *const states[ASCII_LETTERS + 1][8] = {
	[ASCII_INDEX('a')] = {"agreed", "acordado", "aparcado"},
	[ASCII_INDEX('c')] = {"clean", "cleaned", "closed", "convenu"},
	[ASCII_INDEX('d')] = {"deleted", "drafter"},
	[ASCII_INDEX('e')] = {"editor", "estabilizado", "explanatory"},
	[ASCII_INDEX('f')] = {"facilitator"},
	[ASCII_INDEX('l')] = {"limpio"},
	[ASCII_INDEX('n')] = {"negotiator"},
	[ASCII_INDEX('p')] = {"parked", "pending", "pendiente", "placement"},
	[ASCII_INDEX('r')] = {"removed"},
	[ASCII_INDEX('s')] = {"secretariat", "stabilised", "stabilized",
		"stabilisé", "supprimé", "suprimido"},
};

static const char *const counted[] = {"day", "month", "year", "hour", "week",
	"minute", "per cent", "percent", "%", "per ", "part", "member",
	"working", "business", "calendar", "consecutive", "times", "instrument",
	"billion", "million", "thousand", "degree", "°", "º", "tonne", "ton ",
	"tons", "gigaton", "metric", "point", "euro", "usd", "dollar",
	"ratification", "countries", "state", "representative", "session",
	"meeting", "expert", "copies", "paragraph", "jour", "mois", "an ",
	"ans", "année", "heure", "semaine", "pour cent", "membre", "milliard",
	"degré", "pays", "état", "représentant", "réunion", "expert", "día",
	"mes", "año", "hora", "semana", "por ciento", "miembro", "millones",
	"mil ", "grado", "país", "estado", "representante", "reuni", "experto",
	"th ", "st ", "nd ", "rd "};

static bool matches(struct rap_str body, struct rap_str word)
{
	if (word.len && word.at[word.len - 1] == '*') {
		struct rap_str head = {word.at, word.len - 1};
		return body.len > head.len &&
			str_equal_ignoring_case((struct rap_str){body.at,
							head.len},
				head);
	}
	return str_equal_ignoring_case(body, word);
}

bool bracket_is_word(struct rap_str body, enum bracket_class class)
{
	/* Words to fill in are few; a clause that begins so is disputed. */
	enum { LONGEST = 60 };
	for (size_t i = 0; i < COUNT_OF(words); i++) {
		struct rap_str rest = str_of(words[i].list);
		size_t end = str_find_byte(rest, '|');
		while (words[i].class == class && body.len <= LONGEST &&
			rest.len) {
			if (matches(body, (struct rap_str){rest.at, end})) {
				return true;
			}
			rest = str_from(rest, end + 1);
			end = str_find_byte(rest, '|');
		}
	}
	return false;
}

static bool begins_with_one(struct rap_str text, const char *const *list,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (str_starts_with_ignoring_case(text, list[i])) {
			return true;
		}
	}
	return false;
}

/* Whether a word is one of a row, which NULL ends. */
static bool is_one(struct rap_str word, const char *const *row)
{
	while (*row && !str_equal_ignoring_case(word, str_of(*row))) {
		row++;
	}
	return *row;
}

/* The first word of a body, up to a mark that may set it off. */
static struct rap_str first_word(struct rap_str body)
{
	enum { WORD_MAX = 40 }; /* keeps time in step with the text */
	size_t len = 0;
	while (len < body.len && len < WORD_MAX &&
		(ascii_is_letter(body.at[len]) ||
			!strchr(" :,;.-(", body.at[len]))) {
		len++;
	}
	return (struct rap_str){body.at, len};
}

/* Whether the first word, of so many bytes, is all that a body says. */
static bool stands_alone(struct rap_str body, size_t word)
{
	static const char *const more[] = {"ad ref", "subject", "note",
		"pending", "outcome", "en attente", "proposal:"};
	struct rap_str rest = str_trim(str_from(body, word));
	return !rest.len || strchr(":,;.-(", body.at[word]) ||
		begins_with_one(rest, more, COUNT_OF(more));
}

/*
 * "[agreed]" and "[Parked: ...]" are notes, "[agreed procedures]" is not: what
 * tells a state stands alone or goes on behind a mark.
 */
bool bracket_is_note(struct rap_str body)
{
	unsigned initial = ascii_letter_index(str_at(body, 0));
	const char *const *row = notes[initial];
	if (!*row) {
		return false;
	}
	struct rap_str word = first_word(body);
	if (is_one(word, states[initial])) {
		return stands_alone(body, word.len);
	}
	while (*row && !str_starts_with_ignoring_case(body, *row)) {
		row++;
	}
	return *row;
}

bool bracket_is_headed_note(struct rap_str text)
{
	enum { HEAD_MAX = 60 }; /* bytes; a colon further on ends no head */
	struct rap_str head = {
		text.at, text.len < HEAD_MAX ? text.len : HEAD_MAX};
	head.len = str_find_byte(head, ':');
	return head.len < text.len && head.len < HEAD_MAX &&
		str_find_byte(head, '.') == head.len &&
		str_find_byte(head, ',') == head.len && bracket_is_note(text);
}

bool bracket_is_ambiguous(struct rap_str body)
{
	static const char *const list[] = {"agreed", "clean", "cleaned",
		"closed", "pending", "deleted", "removed", "confidential",
		"translation", "in english", "in french", "in spanish",
		"convenu", "supprimé", "confidentiel", "traduction",
		"en anglais", "en espagnol", "acordado", "suprimido",
		"pendiente", "limpio", "confidencial", "traducción"};
	for (size_t i = 0; i < COUNT_OF(list); i++) {
		if (str_equal_ignoring_case(body, str_of(list[i]))) {
			return true;
		}
	}
	return false;
}

bool bracket_counts_something(struct rap_str text)
{
	return begins_with_one(text, counted, COUNT_OF(counted));
}

bool bracket_refers(struct rap_str text)
{
	static const char *const list[] = {"article", "articles", "paragraph",
		"paragraphs", "subparagraph", "annex", "annexes", "section",
		"chapter", "decision", "appendix", "and", "or", "paragraphe",
		"paragraphes", "annexe", "chapitre", "et", "ou", "artículo",
		"artículos", "párrafo", "párrafos", "anexo", "capítulo", "y",
		"o", "least", "most", "than", "within", "every",
		"approximately", "about", "usd", "us$", "$", "eur", "€", "chf",
		"moins", "environ", "menos", "cada"};
	size_t begin = text.len;
	while (begin && text.at[begin - 1] != ' ') {
		begin--;
	}
	struct rap_str last = str_from(text, begin);
	for (size_t i = 0; i < COUNT_OF(list); i++) {
		if (str_equal_ignoring_case(last, str_of(list[i]))) {
			return true;
		}
	}
	return false;
}

bool bracket_is_no_text(struct rap_str text)
{
	static const char *const list[] = {"no text", "no provision",
		"no article", "no reference", "no paragraph", "no such",
		"delete", "pas de texte", "aucun texte", "pas de disposition",
		"aucune disposition", "pas d'article", "sin texto",
		"ningún texto", "no hay texto", "sin disposici", "suprimir",
		"supprimer"};
	return begins_with_one(text, list, COUNT_OF(list));
}
