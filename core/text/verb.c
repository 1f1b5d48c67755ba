/* SPDX-License-Identifier: MIT */
#include "core/text/verb.h"

#include "core/text/folded.h"
#include "core/text/impersonal.h"

enum { RELATIVE_WORDS = 16 }; /* a clause behind "qui" may have so many */

/* Words folded, each list ending with NULL. */
static const char *const party[] = {"partie", "membre", NULL};
static const char *const parties[] = {"parties", "membres", NULL};
static const char *const miembros[] = {"miembros", "partes", NULL};

/*
 * Any French present binds who stands right before it as "chaque Partie" or
 * "les Membres" do: "limitent", "prennent", "protege".
 */
static bool is_french_verb(struct rap_str word, bool plural)
{
	/* What is no verb, or talks and does not bind. */
	static const char *const others[] = {"de", "et", "est", "sont", "ont",
		"contractantes", "signataire", "signataires", "representent",
		"present", "proposent", "propose", "demandent", "demande",
		"estiment", "estime", "souhaitent", "souhaite", "disent", "dit",
		"pensent", "discutent", "considerent", "considere",
		"soutiennent", "appuient", "appuie", "suggerent", "suggere",
		"declarent", "declare", "negocient", "participent", "requise",
		NULL};
	/* How words end that say which Party is meant: "importatrice". */
	static const char *const qualities[] = {"ee", "trice", "ante"};

	if (folded_is_one(word, others)) {
		return false;
	}
	if (plural) {
		return (word.len > 4 && str_ends_with(word, "ent")) ||
			str_equal(word, str_of("font"));
	}
	for (size_t i = 0; i < COUNT_OF(qualities); i++) {
		if (str_ends_with(word, qualities[i])) {
			return false;
		}
	}
	return word.len > 2 && strchr("etd", word.at[word.len - 1]);
}

/* "Los Miembros limitan", "se abstienen": the third person of the plural. */
static bool is_spanish_verb(struct rap_str word)
{
	/* What talks and does not bind. */
	static const char *const others[] = {"proponen", "consideran", "creen",
		"estiman", "desean", "opinan", "apoyan", "discuten", "piden",
		"solicitan", "participan", "presentan", "examinan", "declaran",
		"negocian", "sugieren", "informan", "debaten", "siguen",
		"tienen", "estan", "deberian", "podrian", "dicen", NULL};
	return word.len > 5 && !folded_is_one(word, others) &&
		(str_ends_with(word, "an") || str_ends_with(word, "en"));
}

/* "Les Membres qui ne sont pas participants eliminent": "-ment" ends nouns. */
static bool is_main_verb(struct rap_str word)
{
	return is_french_verb(word, true) && !str_ends_with(word, "ment");
}

/* Whether a word is what binds the Party or the Parties before it. */
static bool is_verb(const struct document *d, uint32_t word, bool plural)
{
	struct rap_str text = folded_word(d, word);
	return folded_before(d, word, 1, miembros) ||
			folded_before(d, word, 2, miembros)
		? is_spanish_verb(text)
		: is_french_verb(text, plural);
}

/* "Partie" has a capital where it is one of a treaty, not a part of it. */
static bool has_capital(const struct document *d, uint32_t word)
{
	char first = d->view.text.at[d->view.words[word].span.begin];
	return first == 'P' || first == 'M';
}

/* Whether the word is one that a verb of the singular would bind. */
static bool is_one_party(const struct document *d, uint32_t word)
{
	static const char *const sure[] = {"chaque", "toute", "tout", NULL};
	static const char *const named[] = {
		"une", "un", "la", "le", "autre", "avance", NULL};
	static const char *const of[] = {"des", "d", NULL};
	static const char *const one_of[] = {
		"chacune", "chacun", "aucune", "aucun", NULL};
	struct rap_str text = folded_word(d, word);

	if (folded_is_one(text, parties)) {
		return folded_before(d, word, 1, of) &&
			folded_before(d, word, 2, one_of);
	}
	return folded_is_one(text, party) &&
		(folded_before(d, word, 1, sure) ||
			(has_capital(d, word) &&
				(folded_before(d, word, 1, named) ||
					str_is(folded_word(d, word - 1),
						"developpement"))));
}

static bool is_many_parties(const struct document *d, uint32_t word)
{
	static const char *const many[] = {"les", "avances", NULL};
	static const char *const los[] = {"los", "las", NULL};
	if (folded_is_one(folded_word(d, word), miembros)) {
		return folded_before(d, word, 1, los);
	}
	return folded_is_one(folded_word(d, word), parties) &&
		(folded_before(d, word, 1, many) ||
			(has_capital(d, word) && word > 0 &&
				str_is(folded_word(d, word - 1),
					"developpement")));
}

bool verb_found(struct verb_watch *w, const struct document *d, uint32_t word)
{
	static const char *const between[] = {"n", "ne", "s", "se", "no", "y",
		"contractante", "contractantes", NULL};
	struct rap_str text = folded_word(d, word);

	if (w->due && folded_is_one(text, between)) {
		return false;
	}
	bool found = (w->due && is_verb(d, word, w->plural)) ||
		(w->relative && is_main_verb(text));
	w->relative = w->due && str_equal(text, str_of("qui")) ? RELATIVE_WORDS
		: w->relative && !found                        ? w->relative - 1
							       : 0;
	w->due = false;
	if (!found && word > 0) {
		w->plural = is_many_parties(d, word);
		w->due = w->plural || is_one_party(d, word);
	}
	return found || impersonal_found(d, word);
}
