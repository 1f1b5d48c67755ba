/* SPDX-License-Identifier: MIT */
#include "core/text/argument.h"

#include <stdlib.h>

#include "core/base/array.h"
#include "core/text/quotation.h"

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
	"by", "with", "technical", "financial", "la", "le", "une", "un", "l",
	"cette", "ces", "sa", "ses", "leur", "leurs", "toute", "chaque", "de",
	"d", "du", "des", "sur", "aux", "au", "el", "los", "las", "una", "esta",
	"su", "sus", "cada", "del", "en", "por"};

/* Before these, the word before is a noun, or says how much something takes. */
static const char *const behind_noun[] = {
	"is", "are", "was", "were", "of", "des", "du", "de", "beaucoup"};

static const char *const copulas[] = {"is", "are", "be", "it", "deem", "est",
	"sont", "soit", "il", "jugeons", "es", "son", "sea", "sean", "resulta",
	"parece", "semble"};

static const char *const having[] = {"a", "ont", "avons", "aura", "auront",
	"ait", "aient", "ayant", "tiene", "tienen", "tenemos", "hay"};

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
	"observamos", "hemos", "somos", "estamos", "tomamos", "recordamos",
	"constatamos", "describimos", "extremos", "ultimos", "tramos",
	"prestamos", "maximos", "minimos", "proximos", "anonimos", "mismos",
	"ramos", "supremos", "legitimos", "optimos"};

/* Nouns that end as a conditional does. */
static const char *const no_conditionals[] = {"extrait", "portrait", "retrait",
	"attrait", "abstrait", "secretaria", "ingenieria", "mercaderia",
	"mensajeria", "tesoreria", "bateria", "galeria", "libreria",
	"cancilleria", "refineria", "ganaderia", "mineria"};

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

static const char *const pointers[] = {"this", "that", "these", "those", "it",
	"they", "such", "otherwise", "cette", "ce", "cela", "ces", "cet",
	"elle", "elles", "il", "ils", "celle", "celui", "tel", "telle", "esta",
	"este", "estas", "estos", "esto", "ello", "dicha", "dicho", "tal"};

static struct rap_str folded(const struct document *d, uint32_t word)
{
	const struct rap_word *w = &d->view.words[word];
	return (struct rap_str){d->view.folded.at + w->folded, w->folded_len};
}

static bool is_one_of(struct rap_str word, const char *const *list,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (str_equal(word, str_of(list[i]))) {
			return true;
		}
	}
	return false;
}

#define IS_ONE_OF(word, list) is_one_of(word, list, COUNT_OF(list))

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

static bool ends_with_one_of(struct rap_str text, const char *const *list,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (str_ends_with(text, list[i])) {
			return true;
		}
	}
	return false;
}

/*
 * "nuirait", "devraient": an infinitive with an ending, where the imperfect of
 * "figurer", "declarer", "montrer", "ouvrir" or "considerer" has none.
 */
static bool is_french_conditional(struct rap_str text, struct rap_str f)
{
	static const char *const imperfects[] = {"urait", "arait", "ntrait",
		"ouvrait", "ffrait", "uraient", "araient", "ntraient",
		"ouvraient", "ffraient"};
	static const char *const accented[] = {
		"\xc3\xa9rait", "\xc3\xa9raient"};
	static const char *const would_have[] = {"aurait", "auraient"};

	if (f.len < 6 ||
		(!str_ends_with(f, "rait") && !str_ends_with(f, "raient"))) {
		return false;
	}
	return IS_ONE_OF(f, would_have) ||
		(!ends_with_one_of(f, imperfects, COUNT_OF(imperfects)) &&
			!ends_with_one_of(text, accented, COUNT_OF(accented)) &&
			!IS_ONE_OF(f, no_conditionals));
}

/* "sería", "podrían", which the accent tells from "secretaria". */
static bool is_spanish_conditional(struct rap_str text, struct rap_str f)
{
	static const char *const endings[] = {"r\xc3\xad"
					      "a",
		"r\xc3\xad"
		"an"};
	static const char *const nouns[] = {"goria", "yoria", "toria", "eoria"};

	return ends_with_one_of(text, endings, COUNT_OF(endings)) &&
		!ends_with_one_of(f, nouns, COUNT_OF(nouns)) &&
		!IS_ONE_OF(f, no_conditionals);
}

static bool is_conditional(const struct document *d, uint32_t word)
{
	struct rap_str text = str_slice(d->view.text, d->view.words[word].span);
	struct rap_str f = folded(d, word);
	return is_french_conditional(text, f) ||
		is_spanish_conditional(text, f);
}

/* "creemos", "queremos": Spanish speakers stand in their verbs. */
static bool is_spanish_we(struct rap_str word)
{
	return word.len > 5 &&
		(str_ends_with(word, "amos") || str_ends_with(word, "emos") ||
			str_ends_with(word, "imos")) &&
		!IS_ONE_OF(word, neutral);
}

/* Whether what the speaker before `word` does takes a side. */
static bool takes_side(const struct document *d, uint32_t word, uint32_t end)
{
	bool french = str_equal(folded(d, word), str_of("nous"));
	uint32_t last = word + 3 < end ? word + 3 : end - 1;
	for (uint32_t i = word + 1; i <= last; i++) {
		struct rap_str next = folded(d, i);
		if (french ? str_ends_with(next, "ons") && next.len > 4
			   : !str_ends_with(next, "ly") &&
					!str_equal(next, str_of("also"))) {
			return !IS_ONE_OF(next, neutral);
		}
	}
	return false;
}

static bool argues(const struct document *d, uint32_t word, uint32_t first,
	uint32_t end)
{
	struct rap_str none = {"", 0};
	struct rap_str before = word > first ? folded(d, word - 1) : none;
	struct rap_str earlier = word > first + 1 ? folded(d, word - 2) : none;
	struct rap_str after = word + 1 < end ? folded(d, word + 1) : none;
	switch (trade_of(folded(d, word))) {
	case ARGUES:
		return true;
	case EITHER:
		return !IS_ONE_OF(before, determiners) &&
			!IS_ONE_OF(after, behind_noun);
	case QUALITY:
		return IS_ONE_OF(before, copulas) ||
			IS_ONE_OF(earlier, copulas);
	case NEED:
		return IS_ONE_OF(before, having);
	case SPEAKER:
		return takes_side(d, word, end);
	case PLAN:
		return IS_ONE_OF(before, own);
	case CAN:
		return IS_ONE_OF(before, denials) ||
			IS_ONE_OF(folded(d, first), exclusives);
	case HAVE:
		return !str_equal(before, str_of("will")) &&
			(str_equal(after, str_of("to")) ||
				str_equal(after, str_of("que")));
	case NOTHING:
		break;
	}
	return is_conditional(d, word) || is_spanish_we(folded(d, word));
}

bool argument_found(const struct document *d, uint32_t first, uint32_t end)
{
	uint32_t i = quotation_skip(d, first, end);
	while (i < end && !argues(d, i, first, end)) {
		i = quotation_skip(d, i + 1, end);
	}
	return i < end;
}

bool argument_goes_on(const struct document *d, uint32_t first, uint32_t end)
{
	return first < end && IS_ONE_OF(folded(d, first), pointers);
}

/* "does not touch", "ne traite pas de", "no regula". */
static bool says_what_it_covers(const struct document *d, uint32_t negation,
	uint32_t end)
{
	uint32_t last = negation + COVERING_REACH;
	for (uint32_t i = negation + 1; i < end && i <= last; i++) {
		if (IS_ONE_OF(folded(d, i), covering)) {
			return true;
		}
	}
	return false;
}

bool argument_denied(const struct document *d, uint32_t first, uint32_t end)
{
	uint32_t i = quotation_skip(d, first, end);
	while (i < end &&
		(!IS_ONE_OF(folded(d, i), negations) ||
			says_what_it_covers(d, i, end))) {
		i = quotation_skip(d, i + 1, end);
	}
	return i < end;
}
