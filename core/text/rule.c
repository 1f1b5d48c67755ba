/* SPDX-License-Identifier: MIT */
#include "core/text/rule.h"

#include <stdlib.h>

#include "core/base/ascii.h"
#include "core/text/argument.h"
#include "core/text/folded.h"
#include "core/text/language.h"
#include "core/text/opening.h"

enum { WORDS_MIN = 8, WORDS_MAX = 90 };

/* What reports are about, and the auxiliary of their tense, folded and sorted
 * by byte. */
static const char *const talk[] = {
	"aborde",
	"abordee",
	"abordees",
	"abordes",
	"annee",
	"annees",
	"atelier",
	"aujourd",
	"avaient",
	"avait",
	"beaucoup",
	"calendrier",
	"certaines",
	"certains",
	"colloque",
	"communique",
	"coorganisateurs",
	"decrit",
	"decrivent",
	"delegation",
	"delegations",
	"discussion",
	"discussions",
	"enceinte",
	"enceintes",
	"enumere",
	"epure",
	"epuree",
	"epurees",
	"epures",
	"etaient",
	"etait",
	"etude",
	"etudes",
	"evoque",
	"evoquent",
	"facilitateur",
	"facilitateurs",
	"facilitatrice",
	"figurait",
	"figure",
	"figurent",
	"furent",
	"fut",
	"groupe",
	"groupes",
	"hier",
	"jeudi",
	"lundi",
	"majorite",
	"mardi",
	"mentionne",
	"mentionnent",
	"mercredi",
	"ministeriels",
	"mois",
	"negociateurs",
	"negociation",
	"negociations",
	"nombreuses",
	"nombreux",
	"note",
	"ont",
	"participants",
	"pleniere",
	"plupart",
	"plusieurs",
	"portait",
	"presse",
	"proposition",
	"propositions",
	"quelques",
	"recense",
	"recensent",
	"restant",
	"restante",
	"restantes",
	"restants",
	"reste",
	"restent",
	"reuni",
	"reunie",
	"reunion",
	"reunions",
	"reunis",
	"seance",
	"seances",
	"secretariat",
	"semaine",
	"seminaire",
	"stabilise",
	"stabilises",
	"sujet",
	"sujets",
	"texte",
	"textes",
	"traitait",
	"travaux",
	"vendredi",
	"visait",
};

/* Participles without an accent at their end, behind "a" as an auxiliary. */
static const char *const participles[] = {"dit", "fait", "eu", "pris", "mis",
	"mise", "vu", "recu", "ouvert", "tenu", "lu", "convenu", "permis",
	"abouti", "fini", "reussi", "choisi", "paru"};

static int by_word(const void *key, const void *entry)
{
	return str_compare(*(const struct rap_str *)key,
		str_of(*(const char *const *)entry));
}

static bool is_participle(const struct document *d, uint32_t word)
{
	struct rap_str text = str_slice(d->view.text, d->view.words[word].span);
	return str_ends_with(text, "\xc3\xa9") ||
		FOLDED_IS_ONE_OF(folded_word(d, word), participles);
}

/* "A indique", "n'a pas abouti", "figuraient". */
static bool is_past(const struct document *d, uint32_t word)
{
	if (str_ends_with(folded_word(d, word), "aient")) {
		return true;
	}
	uint32_t next = word + 1;
	if (next < d->view.word_count && str_is(folded_word(d, next), "pas")) {
		next++;
	}
	return str_is(folded_word(d, word), "a") && next < d->view.word_count &&
		is_participle(d, next);
}

/* "Par rapport a" compares; any other report is one. */
static bool is_report(const struct document *d, uint32_t word)
{
	return str_is(folded_word(d, word), "rapport") &&
		(word == 0 || !str_is(folded_word(d, word - 1), "par"));
}

/* "Chaque pays notifie au Secretariat": what all do, nobody reports. */
static bool opens_with_all(const struct document *d)
{
	static const char *const all[] = {"chaque", "tout", "toute", "tous",
		"toutes", "aucun", "aucune", "nul"};
	return FOLDED_IS_ONE_OF(folded_word(d, 0), all);
}

static bool tells(const struct document *d, uint32_t word)
{
	if (opens_with_all(d)) {
		return is_past(d, word);
	}
	struct rap_str text = folded_word(d, word);
	return bsearch(&text, talk, COUNT_OF(talk), sizeof(*talk), by_word) ||
		is_past(d, word) || is_report(d, word);
}

/* "Le Canada", "ces entreprises": who has a name, or was named before, is
 * nobody to whom a rule speaks. */
static bool opens_with_somebody(const struct document *d)
{
	static const char *const pointers[] = {"ce", "cet", "cette", "ces"};
	static const char *const articles[] = {"le", "la", "les", "l"};
	struct rap_str first = folded_word(d, 0);
	static const char *const bound[] = {
		"partie", "parties", "membre", "membres"};
	bool named =
		ascii_is_upper(d->view.text.at[d->view.words[1].span.begin]) &&
		!FOLDED_IS_ONE_OF(folded_word(d, 1), bound);
	return FOLDED_IS_ONE_OF(first, pointers) ||
		(named && FOLDED_IS_ONE_OF(first, articles));
}

bool rule_is_french(const struct document *d)
{
	uint32_t count = d->view.word_count;
	if (count < WORDS_MIN || count > WORDS_MAX || d->block_count != 1 ||
		language_of_words(d, 0, count) != RAP_LANGUAGE_FR ||
		opens_with_somebody(d) ||
		opening_of(d, 0, count) == OPENING_RECITAL ||
		argument_found(d, 0, count)) {
		return false;
	}
	uint32_t word = 0;
	while (word < count && !tells(d, word)) {
		word++;
	}
	return word == count;
}
