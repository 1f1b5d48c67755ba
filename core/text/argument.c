/* SPDX-License-Identifier: MIT */
#include "core/text/argument.h"

#include <stdlib.h>

#include "core/text/conditional.h"
#include "core/text/folded.h"
#include "core/text/quotation.h"
#include "core/text/reported.h"

enum trade {
	NOTHING,
	ARGUES,  /* by itself */
	EITHER,  /* as a verb, not as the noun that is written the same */
	QUALITY, /* where something is said to be so */
	NEED,    /* behind "has" or "have" */
	SPEAKER, /* if what the speaker does is no courtesy */
	PLAN,    /* if it is the speaker's own */
	CAN,     /* if it is denied, to it or to all others */
	HAVE,    /* before "to" or "que" */
	SAYS,    /* before "que", or what something is judged to be */
	TAKES,   /* behind "can": "peut accepter", "can live with" */
	ABLE,    /* in "en mesure de", "in a position to" */
	INTENDS, /* before what is meant to be kept: "entend conserver" */
	KEEPS,   /* before "the right" */
	HOLDS,   /* before "a" */
	WILL,    /* before what it does to somebody */
	OPENS,   /* as the first word: "without", "forcing" */
};

static const struct argument_word {
	const char *word;
	enum trade trade;
} table[] = {
#include "core/text/argument_words.inc"
};

/* What makes a noun of the word behind it. */
static const char *const determiners[] = {"the", "a", "an", "this", "that",
	"these", "those", "its", "their", "our", "no", "any", "each", "every",
	"such", "first", "second", "third", "on", "upon", "of", "for", "in",
	"by", "with", "as", "se", "technical", "financial", "la", "le", "une",
	"un", "l", "cette", "ces", "sa", "ses", "leur", "leurs", "toute",
	"chaque", "de", "d", "du", "des", "sur", "aux", "au", "el", "los",
	"las", "una", "esta", "su", "sus", "cada", "del", "en", "por"};

/* Before these, the word before is a noun, or says how much something takes. */
static const char *const behind_noun[] = {
	"is", "are", "was", "were", "of", "des", "du", "de", "beaucoup"};

static const char *const copulas[] = {"is", "are", "be", "it", "deem", "est",
	"sont", "soit", "il", "jugeons", "es", "son", "sea", "sean", "resulta",
	"parece", "semble", "remains", "remain", "reste", "demeure", "pas",
	"esta", "estan", "sigue", "sommes", "somos", "estamos", "etre", "ser",
	"se", "declara"};

static const char *const having[] = {"a", "ont", "avons", "aura", "auront",
	"ait", "aient", "ayant", "tiene", "tienen", "tenemos", "hay"};

/* Before what somebody could do, and takes a side by. */
static const char *const can[] = {"can", "could", "peut", "peuvent", "puede",
	"pueden", "podria", "pourrait", "not", "cannot", "pas", "se", "s"};

/* What is meant to be kept or done about a rule. */
static const char *const intents[] = {"keep", "retain", "preserve", "maintain",
	"conserver", "garder", "preserver", "maintenir", "continuer",
	"defendre", "rester"};

static const char *const own[] = {"our", "my", "this", "present", "notre",
	"cette", "presente", "nuestra", "nuestro", "esta"};

static const char *const denials[] = {"ne", "n", "no"};

/* Opening a sentence, they deny that anything else can. */
static const char *const exclusives[] = {
	"seul", "seule", "seuls", "seules", "solo", "solamente", "unicamente"};

/* What speakers do without taking a side; past and courtesy. */
static const char *const neutral[] = {"are", "were", "have", "had", "thank",
	"note", "noted", "observe", "observed", "recall", "recalled", "see",
	"saw", "heard", "met", "describe", "report", "learn", "learned",
	"discussed", "remercions", "observons", "notons", "rappelons",
	"constatons", "avons", "sommes", "decrivons", "saluons", "agradecemos",
	"observamos", "hemos", "somos", "estamos", "etre", "ser", "tomamos",
	"recordamos", "constatamos", "describimos", "extremos", "ultimos",
	"tramos", "prestamos", "maximos", "minimos", "proximos", "anonimos",
	"mismos", "ramos", "supremos", "legitimos", "optimos"};

/* What denies a verb or a noun. */
static const char *const negations[] = {"not", "no", "nor", "never", "ne", "n",
	"aucun", "aucune", "jamais", "nunca", "ningun", "ninguna"};

/* What a text does with what it is about: denied, it only names it. */
static const char *const covering[] = {"touch", "cover", "address", "regulate",
	"concern", "deal", "extend", "traite", "traitent", "regit", "porte",
	"portent", "aborde", "abordent", "concerne", "couvre", "regula",
	"regulan", "trata", "tratan", "aborda", "abarca", "cubre", "toca",
	"yet", "encore", "todavia", "aun"};
enum { COVERING_REACH = 4 };

/* Who speaks for himself; Spanish ones do in their verbs. */
static const char *const speakers[] = {"we", "our", "my", "us", "nous", "notre",
	"nos", "mon", "ma", "nuestra", "nuestro", "mi", "somos", "delegation",
	"delegacion"};

/* Verbs of proposing: who denies them disclaims, and takes no side. */
static const char *const proposing[] = {"propose", "proposes", "proposing",
	"suggest", "suggesting", "proposons", "proposent", "suggerons",
	"propone", "proponen", "proponemos", "proponiendo", "sugerimos"};
enum {
	SPEAKER_REACH = 5, /* from "we" to what is disclaimed */
	DENIAL_REACH = 2,  /* "not now propose" */
};

/* What is foretold of a rule, for or against it. */
static const char *const effects[] = {"harm", "hurt", "leave", "cost", "raise",
	"lose", "exclude", "help", "boost", "enable", "bring", "reduce",
	"increase", "fail", "make", "suffer", "stay", "protect", "strengthen",
	"weaken", "discourage", "encourage", "hamper", "hinder", "benefit",
	"undermine", "deprive", "create", "remain", "never", "need"};

/* "Without prejudice to" opens rules. */
static const char *const no_argument[] = {"prejudice", "prejudicing",
	"prejuger", "perjuicio", "prejuzgar", "delay", "delai", "tarder",
	"demora"};

/* What follows a verb of judging. */
static const char *const that[] = {"que", "qu"};

/* What is kept: "reserves the right". */
static const char *const kept[] = {"the", "le", "el", "its", "su"};

static const char *const pointers[] = {"this", "that", "these", "those", "it",
	"they", "such", "otherwise", "cette", "ce", "cela", "ces", "cet",
	"elle", "elles", "il", "ils", "celle", "celui", "tel", "telle", "esta",
	"este", "estas", "estos", "esto", "ello", "dicha", "dicho", "tal"};

static int by_word(const void *key, const void *entry)
{
	return str_compare(*(const struct rap_str *)key,
		str_of(((const struct argument_word *)entry)->word));
}

static enum trade trade_of(struct rap_str word)
{
	const struct argument_word *found =
		bsearch(&word, table, COUNT_OF(table), sizeof(*table), by_word);
	return found ? found->trade : NOTHING;
}

/* "creemos", "queremos": Spanish speakers stand in their verbs. */
static bool is_spanish_we(struct rap_str word)
{
	return word.len > 5 &&
		(str_ends_with(word, "amos") || str_ends_with(word, "emos") ||
			str_ends_with(word, "imos")) &&
		!FOLDED_IS_ONE_OF(word, neutral);
}

/* Whether what the speaker before `word` does takes a side. */
static bool takes_side(const struct document *d, uint32_t word, uint32_t end)
{
	bool french = str_equal(folded_word(d, word), str_of("nous"));
	uint32_t last = word + 3 < end ? word + 3 : end - 1;
	for (uint32_t i = word + 1; i <= last; i++) {
		struct rap_str next = folded_word(d, i);
		if (french ? str_ends_with(next, "ons") && next.len > 4
			   : !str_ends_with(next, "ly") &&
					!str_equal(next, str_of("also"))) {
			return !FOLDED_IS_ONE_OF(next, neutral);
		}
	}
	return false;
}

/* "do not propose", "ne proposons pas", "no proponemos": the verb is denied. */
static bool is_disclaimed(const struct document *d, uint32_t verb,
	uint32_t first)
{
	if (!FOLDED_IS_ONE_OF(folded_word(d, verb), proposing)) {
		return false;
	}
	for (uint32_t i = verb; i-- > first && i + DENIAL_REACH >= verb;) {
		if (FOLDED_IS_ONE_OF(folded_word(d, i), negations)) {
			return true;
		}
	}
	return false;
}

/* Whether a word is a verb that is disclaimed, or the one who does so. */
static bool disclaims(const struct document *d, uint32_t word, uint32_t first,
	uint32_t end)
{
	bool speaks = trade_of(folded_word(d, word)) == SPEAKER;
	uint32_t last = speaks ? word + SPEAKER_REACH : word;
	for (uint32_t i = word + 1; i <= last && i < end; i++) {
		if (is_disclaimed(d, i, word)) {
			return true;
		}
	}
	return is_disclaimed(d, word, first);
}

/* "Of the view", "d'avis", "de la opinion". */
static bool is_held(struct rap_str before, struct rap_str earlier)
{
	return str_is(before, "d") ||
		(str_is(before, "the") && str_is(earlier, "of")) ||
		(str_is(before, "la") && str_is(earlier, "de"));
}

static bool argues(const struct document *d, uint32_t word, uint32_t first,
	uint32_t end)
{
	if (disclaims(d, word, first, end)) {
		return false;
	}
	struct rap_str none = {"", 0};
	struct rap_str before = word > first ? folded_word(d, word - 1) : none;
	struct rap_str earlier =
		word > first + 1 ? folded_word(d, word - 2) : none;
	struct rap_str after = word + 1 < end ? folded_word(d, word + 1) : none;
	switch (trade_of(folded_word(d, word))) {
	case ARGUES:
		return true;
	case EITHER:
		return !FOLDED_IS_ONE_OF(before, determiners) &&
			!FOLDED_IS_ONE_OF(after, behind_noun);
	case QUALITY:
		return FOLDED_IS_ONE_OF(before, copulas) ||
			FOLDED_IS_ONE_OF(earlier, copulas);
	case NEED:
		return FOLDED_IS_ONE_OF(before, having);
	case SPEAKER:
		return takes_side(d, word, end);
	case PLAN:
		return FOLDED_IS_ONE_OF(before, own) ||
			is_held(before, earlier);
	case CAN:
		return FOLDED_IS_ONE_OF(before, denials) ||
			FOLDED_IS_ONE_OF(folded_word(d, first), exclusives);
	case HAVE:
		return !str_equal(before, str_of("will")) &&
			(str_equal(after, str_of("to")) ||
				str_equal(after, str_of("que")));
	case SAYS:
		return FOLDED_IS_ONE_OF(after, that) ||
			trade_of(after) == QUALITY;
	case TAKES:
		return FOLDED_IS_ONE_OF(before, can);
	case ABLE:
		return str_is(before, "en") ||
			(str_is(before, "a") && str_is(earlier, "in"));
	case INTENDS:
		return FOLDED_IS_ONE_OF(after, intents) ||
			(str_is(after, "to") && word + 2 < end &&
				FOLDED_IS_ONE_OF(folded_word(d, word + 2),
					intents));
	case KEEPS:
		return FOLDED_IS_ONE_OF(after, kept);
	case HOLDS:
		return str_equal(after, str_of("a"));
	case WILL:
		return FOLDED_IS_ONE_OF(after, effects);
	case OPENS:
		return word == first && !FOLDED_IS_ONE_OF(after, no_argument);
	case NOTHING:
		break;
	}
	return conditional_found(d, word) ||
		is_spanish_we(folded_word(d, word));
}

bool argument_found(const struct document *d, uint32_t first, uint32_t end)
{
	end = reported_begin(d, first, end);
	uint32_t i = quotation_skip(d, first, end);
	while (i < end && !argues(d, i, first, end)) {
		i = quotation_skip(d, i + 1, end);
	}
	return i < end;
}

bool argument_is_own(const struct document *d, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++) {
		struct rap_str word = folded_word(d, i);
		if (FOLDED_IS_ONE_OF(word, speakers) || is_spanish_we(word)) {
			return argument_found(d, first, end);
		}
	}
	return false;
}

bool argument_goes_on(const struct document *d, uint32_t first, uint32_t end)
{
	return first < end && FOLDED_IS_ONE_OF(folded_word(d, first), pointers);
}

/* "does not touch", "ne traite pas de", "no regula". */
static bool says_what_it_covers(const struct document *d, uint32_t negation,
	uint32_t end)
{
	uint32_t last = negation + COVERING_REACH;
	for (uint32_t i = negation + 1; i < end && i <= last; i++) {
		if (FOLDED_IS_ONE_OF(folded_word(d, i), covering) ||
			FOLDED_IS_ONE_OF(folded_word(d, i), proposing)) {
			return true;
		}
	}
	return false;
}

bool argument_denied(const struct document *d, uint32_t first, uint32_t end)
{
	uint32_t i = quotation_skip(d, first, end);
	while (i < end &&
		(!FOLDED_IS_ONE_OF(folded_word(d, i), negations) ||
			says_what_it_covers(d, i, end))) {
		i = quotation_skip(d, i + 1, end);
	}
	return i < end;
}
