/* SPDX-License-Identifier: MIT */
#include "grammar.h"

#include <string.h>

#define EN RAP_LANGUAGE_EN
#define FR RAP_LANGUAGE_FR
#define ES RAP_LANGUAGE_ES

/* The list of a sentence's language. */
static bool in_list(const struct sentence *s, uint32_t word,
	const char *const *en, const char *const *fr, const char *const *es)
{
	switch (s->language) {
	case FR:
		return sentence_is(s, word, fr);
	case ES:
		return sentence_is(s, word, es);
	default:
		return sentence_is(s, word, en);
	}
}

static bool ends(struct rap_str w, const char *const *endings)
{
	for (; *endings; endings++) {
		size_t len = strlen(*endings);
		if (w.len > len && !memcmp(w.at + w.len - len, *endings, len)) {
			return true;
		}
	}
	return false;
}

bool grammar_is_determiner(const struct sentence *s, uint32_t word)
{
	static const char *const en[] = {"a", "an", "the", "each", "every",
		"any", "no", "neither", "either", "all", "both", "its", "their",
		"other", "another", "such", "this", "these", NULL};
	static const char *const fr[] = {"un", "une", "le", "la", "les", "l",
		"chaque", "tout", "toute", "tous", "toutes", "aucun", "aucune",
		"nul", "nulle", "autre", "autres", "ses", "leurs", "ces",
		"cette", NULL};
	static const char *const es[] = {"un", "una", "el", "la", "los", "las",
		"cada", "todo", "toda", "todos", "todas", "ningun", "ninguna",
		"otro", "otra", "otras", "otros", "sus", "dicha", "dicho",
		"cualquier", NULL};
	return in_list(s, word, en, fr, es);
}

bool grammar_is_negative(const struct sentence *s, uint32_t word)
{
	static const char *const en[] = {"no", "neither", "none", NULL};
	static const char *const fr[] = {
		"aucun", "aucune", "nul", "nulle", NULL};
	static const char *const es[] = {"ningun", "ninguno", "ninguna", NULL};
	return in_list(s, word, en, fr, es);
}

bool grammar_is_preposition(const struct sentence *s, uint32_t word)
{
	static const char *const en[] = {"of", "by", "to", "for", "from", "on",
		"in", "with", "between", "among", "against", "under", "upon",
		"into", "within", "through", "at", "as", "over", "towards",
		"including", "than", "via", "concerning", NULL};
	static const char *const fr[] = {"de", "d", "des", "du", "a", "au",
		"aux", "par", "pour", "entre", "sur", "dans", "avec", "chez",
		"contre", "envers", "en", "sous", "selon", "vers", "parmi",
		"compris", NULL};
	static const char *const es[] = {"de", "del", "a", "al", "por", "para",
		"entre", "con", "en", "sobre", "contra", "hacia", "segun",
		"como", "incluidos", "incluidas", NULL};
	return in_list(s, word, en, fr, es);
}

bool grammar_is_coordinator(const struct sentence *s, uint32_t word)
{
	static const char *const en[] = {
		"and", "or", "but", "nor", "yet", NULL};
	static const char *const fr[] = {"et", "ou", "mais", "ni", NULL};
	static const char *const es[] = {
		"y", "e", "o", "u", "pero", "ni", "sino", NULL};
	return in_list(s, word, en, fr, es);
}

bool grammar_follows_agree(const struct sentence *s, uint32_t word)
{
	static const char *const that[] = {"that", "que", "qu", NULL};
	static const char *const en[] = {
		"agree", "agrees", "agreed", "understood", NULL};
	static const char *const fr[] = {
		"conviennent", "convient", "entendu", NULL};
	static const char *const es[] = {"acuerdan", "entendido", NULL};
	return word > s->first && sentence_is(s, word, that) &&
		in_list(s, word - 1, en, fr, es);
}

bool grammar_is_subordinator(const struct sentence *s, uint32_t word)
{
	static const char *const en[] = {"that", "which", "who", "whom",
		"whose", "if", "where", "when", "whether", "because", "while",
		"whereas", "unless", "before", "after", "once", NULL};
	static const char *const fr[] = {"que", "qu", "qui", "dont", "lorsque",
		"lorsqu", "si", "quand", "puisque", NULL};
	static const char *const es[] = {"que", "quien", "quienes", "cuando",
		"si", "cuyo", "cuya", "cuyos", "cuyas", "donde", NULL};
	static const char *const until[] = {"ce", NULL};
	return in_list(s, word, en, fr, es) &&
		!(word > s->first && sentence_is(s, word - 1, until)) &&
		!grammar_is_agreed(s, word);
}

bool grammar_is_clitic(const struct sentence *s, uint32_t word)
{
	static const char *const en[] = {NULL};
	static const char *const fr[] = {
		"n", "ne", "s", "se", "y", "en", "lui", "leur", NULL};
	static const char *const es[] = {
		"no", "se", "lo", "le", "les", "la", NULL};
	return in_list(s, word, en, fr, es);
}

bool grammar_is_adjective(const struct sentence *s, uint32_t word)
{
	static const char *const endings[] = {"ante", "antes", "ants", "ant",
		"trice", "trices", "ee", "ees", "aires", "aire", "dora",
		"doras", "toria", "torias", "ada", "adas", "aria", "arias",
		NULL};
	return s->language != EN && ends(sentence_word(s, word), endings);
}

/* The word with its accents. */
static struct rap_str written(const struct sentence *s, uint32_t word)
{
	struct rap_span span = s->document->words[word].span;
	return (struct rap_str){
		s->document->text.at + span.begin, span.end - span.begin};
}

bool grammar_is_future(const struct sentence *s, uint32_t word)
{
	/* Only the accent tells "será" from "para". */
	static const char *const endings[] = {"r\u00E1", "r\u00E1n", NULL};
	static const char *const others[] = {"entendera", "entenderan",
		"aplicara", "aplicaran", "considerara", "regira", "entrara",
		"prevalecera", "prevaleceran", "constituira", "constituiran",
		"formara", "formaran", "incluira", "incluiran", "terminara",
		"comprendera", "significara", "entraran", NULL};
	if (s->language != ES || word < s->first || word >= s->end) {
		return false;
	}
	return ends(written(s, word), endings) && !sentence_is(s, word, others);
}

bool grammar_is_participle(const struct sentence *s, uint32_t word)
{
	static const char *const endings[] = {"\u00E9", "\u00E9e", "\u00E9s",
		"\u00E9es", "\u00E7u", "\u00E7ue", "\u00E7us", "\u00E7ues",
		NULL};
	return word >= s->first && word < s->end &&
		ends(written(s, word), endings);
}

static bool is_french(const struct sentence *s, uint32_t word)
{
	static const char *const endings[] = {"e", "t", "d", "a", NULL};
	static const char *const others[] = {"de", "et", "est", "sont", "ont",
		"soit", "avant", "contre", "entre", "outre", "comme", "dont",
		"meme", "autre", "etre", "que", "chaque", "toute", "tout",
		"represente", "propose", "proposent", "demande", "demandent",
		"estime", "estiment", "souhaite", "souhaitent", "suggere",
		"suggerent", "appuie", "appuient", "ce", "cette", NULL};
	struct rap_str w = sentence_word(s, word);
	return w.len > 2 && ends(w, endings) && !sentence_is(s, word, others);
}

static bool is_spanish(const struct sentence *s, uint32_t word)
{
	static const char *const endings[] = {"a", "e", "an", "en", NULL};
	static const char *const others[] = {"que", "una", "para", "sobre",
		"entre", "ante", "propone", "proponen", "considera",
		"consideran", "desean", "desea", "sugiere", "sugieren", "esta",
		"este", "donde", NULL};
	struct rap_str w = sentence_word(s, word);
	/* Old texts have lost their accents. */
	return grammar_is_future(s, word) ||
		(w.len > 3 && ends(w, endings) &&
			!sentence_is(s, word, others) &&
			!grammar_is_adjective(s, word));
}

bool grammar_binds_by_ending(const struct sentence *s)
{
	return s->language == FR || s->language == ES;
}

bool grammar_is_verb(const struct sentence *s, uint32_t word)
{
	return s->language == FR ? is_french(s, word)
				 : s->language == ES && is_spanish(s, word);
}

bool grammar_is_declarative(const struct sentence *s, uint32_t word)
{
	static const char *const before[] = {
		"not", "also", "only", "be", "etre", "then", NULL};
	static const char *const en[] = {"apply", "enter", "prevail",
		"constitute", "mean", "form", "cease", "expire", "include",
		"terminate", "consist", "cover", "supersede", "govern",
		"governed", "incorporated", "deemed", "subject", "applicable",
		"defined", "binding", "construed", "remain", "without", NULL};
	static const char *const fr[] = {"appliquer", "entrer", "prevaloir",
		"constituer", "comprendre", "regi", "regie", "repute",
		"reputee", "soumis", "soumise", NULL};
	static const char *const es[] = {"aplicarse", "entrar", "prevalecer",
		"constituir", "incluir", NULL};
	static const char *const takes[] = {"take", "prend", "prendra",
		"prendre", "surtira", "surte", "surtir", NULL};
	static const char *const effect[] = {"effect", "effet", "efecto", NULL};
	while (sentence_is(s, word, before)) {
		word++;
	}
	return in_list(s, word, en, fr, es) ||
		(sentence_is(s, word, takes) &&
			sentence_is(s, word + 1, effect)) ||
		(word > s->first && sentence_is(s, word - 1, takes) &&
			sentence_is(s, word, effect));
}
