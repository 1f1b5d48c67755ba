/* SPDX-License-Identifier: MIT */
#include "core/text/impersonal.h"

#include <stdlib.h>

#include "core/text/folded.h"

enum {
	NOBODY_WORDS = 8, /* "no duties ... are levied" */
	PERSON_WORDS = 10 /* "a supplier of ... may" */
};

enum trade {
	NOTHING,
	BOUND,   /* behind "is" */
	DENIED,  /* behind "is not" in French */
	LEVIED,  /* behind "no ... is" */
	BE,      /* behind "may not" */
	ETRE,    /* behind "ne peut" */
	LAW,     /* behind "same" */
	PREVENT, /* "does not prevent a Party" */
	MAY,     /* behind any supplier or authority */
	FREE,    /* between "is" and "to" */
	RIGHT,   /* between "has the" and "to" */
	DERECHO, /* between "tiene" and "a" */
	ACT,     /* behind "Paragraph 1" */
};

static const struct word {
	const char *word; /* folded; sorted by byte */
	enum trade trade;
} table[] = {
	{"admisible", BOUND},
	{"admisibles", BOUND},
	{"admissible", BOUND},
	{"admissibles", BOUND},
	{"applies", ACT},
	{"applique", DENIED},
	{"appliquee", DENIED},
	{"appliques", DENIED},
	{"assujetti", DENIED},
	{"assujettie", DENIED},
	{"assujetties", DENIED},
	{"assujettis", DENIED},
	{"be", BE},
	{"charged", LEVIED},
	{"collected", LEVIED},
	{"derecho", DERECHO},
	{"does", ACT},
	{"droit", RIGHT},
	{"effect", LAW},
	{"effects", LAW},
	{"empeche", PREVENT},
	{"etre", ETRE},
	{"exempt", BOUND},
	{"exempte", BOUND},
	{"exemptes", BOUND},
	{"exempts", BOUND},
	{"exenta", BOUND},
	{"exentas", BOUND},
	{"exento", BOUND},
	{"exentos", BOUND},
	{"exige", DENIED},
	{"exigee", DENIED},
	{"exigees", DENIED},
	{"exiges", DENIED},
	{"exoneree", BOUND},
	{"exonerees", BOUND},
	{"exoneres", BOUND},
	{"force", LAW},
	{"free", FREE},
	{"fuera", BOUND},
	{"hors", BOUND},
	{"impide", PREVENT},
	{"impose", DENIED},
	{"imposed", LEVIED},
	{"imposee", DENIED},
	{"imposees", DENIED},
	{"imposes", DENIED},
	{"interdit", BOUND},
	{"interdite", BOUND},
	{"interdites", BOUND},
	{"interdits", BOUND},
	{"juridica", LAW},
	{"juridico", LAW},
	{"juridicos", LAW},
	{"juridique", LAW},
	{"juridiques", LAW},
	{"legal", LAW},
	{"legales", LAW},
	{"levied", LEVIED},
	{"may", MAY},
	{"n", ACT},
	{"ne", ACT},
	{"no", ACT},
	{"obligada", BOUND},
	{"obligadas", BOUND},
	{"obligado", BOUND},
	{"obligados", BOUND},
	{"outside", BOUND},
	{"payable", LEVIED},
	{"percu", DENIED},
	{"percue", DENIED},
	{"percues", DENIED},
	{"percus", DENIED},
	{"peut", MAY},
	{"preclude", PREVENT},
	{"preleve", DENIED},
	{"preleves", DENIED},
	{"prevent", PREVENT},
	{"prive", DENIED},
	{"privee", DENIED},
	{"probante", LAW},
	{"probatorio", LAW},
	{"prohibida", BOUND},
	{"prohibidas", BOUND},
	{"prohibido", BOUND},
	{"prohibidos", BOUND},
	{"prohibited", BOUND},
	{"puede", MAY},
	{"recevable", BOUND},
	{"recevables", BOUND},
	{"refuse", DENIED},
	{"refusee", DENIED},
	{"requis", DENIED},
	{"requise", DENIED},
	{"responsable", DENIED},
	{"responsables", DENIED},
	{"right", RIGHT},
	{"s", ACT},
	{"se", ACT},
	{"shall", ACT},
	{"soumis", DENIED},
	{"soumise", DENIED},
	{"soumises", DENIED},
	{"standing", LAW},
	{"stop", PREVENT},
	{"subordonne", DENIED},
	{"subordonnee", DENIED},
	{"tenu", BOUND},
	{"tenue", BOUND},
	{"tenues", BOUND},
	{"tenus", BOUND},
	{"validity", LAW},
	{"value", LAW},
};

/* Each list ends with NULL. */
static const char *const is[] = {"est", "sont", "sera", "seront", "soit",
	"soient", "queda", "quedan", "esta", "estan", "is", "are", "fall",
	"falls", "lie", "reste", "restent", "demeure", "demeurent", NULL};
static const char *const remains[] = {"is", "are", "remain", "remains", NULL};
static const char *const ne[] = {"n", "ne", NULL};
static const char *const no[] = {"no", NULL};
static const char *const negation[] = {"not", NULL};
static const char *const may[] = {"may", NULL};
static const char *const can[] = {"peut", "peuvent", NULL};
static const char *const same[] = {
	"same", "meme", "memes", "mismo", "mismos", "misma", NULL};
static const char *const persons[] = {"supplier", "provider", "operator",
	"institution", "regulator", "authority", "body", "court", "tribunal",
	"fournisseur", "prestataire", "operateur", "autorite", "organisme",
	"hebergeur", "proveedor", "prestador", "operador", "institucion",
	"autoridad", "organismo", NULL};
static const char *const any[] = {"a", "an", "any", "un", "une", "tout",
	"toute", "una", "todo", "toda", NULL};
static const char *const has[] = {
	"has", "have", "a", "ont", "tiene", "tienen", NULL};
static const char *const the[] = {"the", "le", NULL};
static const char *const before[] = {"preceding", "foregoing", "previous",
	"anterior", "precedente", "precedent", "precede", NULL};
static const char *const members[] = {"member", "members", "party", "parties",
	"partie", "membre", "parte", "miembro", NULL};
static const char *const denial[] = {"not", "n", "no", NULL};
static const char *const powers[] = {"adopt", "maintain", "require", "exclude",
	"impose", "apply", "limit", "restrict", "prohibit", "designate", "deny",
	"refuse", "exempt", "condition", NULL};
static const char *const to[] = {"to", "d", "de", "a", NULL};
static const char *const paragraph[] = {
	"paragraph", "paragraphe", "parrafo", "lo", "qui", NULL};

static int by_word(const void *key, const void *entry)
{
	return str_compare(*(const struct rap_str *)key,
		str_of(((const struct word *)entry)->word));
}

static enum trade trade_of(struct rap_str text)
{
	const struct word *found =
		bsearch(&text, table, COUNT_OF(table), sizeof(*table), by_word);
	return found ? found->trade : NOTHING;
}

/* Whether one of a list stands among so many words before this one. */
static bool within(const struct document *d, uint32_t word, uint32_t reach,
	const char *const *list)
{
	for (uint32_t back = 1; back <= reach && back <= word; back++) {
		if (folded_before(d, word, back, list)) {
			return true;
		}
	}
	return false;
}

/* "N'est pas percu", "ne sont soumis a aucun". */
static bool is_denied(const struct document *d, uint32_t word)
{
	return (folded_before(d, word, 1, is) &&
		       folded_before(d, word, 2, ne)) ||
		(folded_before(d, word, 2, is) &&
			folded_before(d, word, 3, ne));
}

/* "A supplier of such services may": not one that was named before. */
static bool is_anyones(const struct document *d, uint32_t word)
{
	for (uint32_t back = 1; back <= PERSON_WORDS && back < word; back++) {
		if (folded_before(d, word, back, persons)) {
			return within(d, word - back, 2, any);
		}
	}
	return false;
}

/* "No Member may". */
static bool is_denied_to_members(const struct document *d, uint32_t word)
{
	return folded_before(d, word, 1, members) &&
		folded_before(d, word, 2, no);
}

/* "Members may adopt", which no report says of a proposal. */
static bool is_power(const struct document *d, uint32_t word)
{
	return folded_before(d, word, 1, members) &&
		word + 1 < d->view.word_count &&
		folded_is_one(folded_word(d, word + 1), powers);
}

/* "This does not prevent a Member", "no impide que una Parte". */
static bool is_left_free(const struct document *d, uint32_t word)
{
	uint32_t last = word + 3;
	for (uint32_t i = word + 2; i <= last && i < d->view.word_count; i++) {
		if (folded_is_one(folded_word(d, i), members)) {
			return within(d, word, 1, denial);
		}
	}
	return false;
}

static bool goes_on_to(const struct document *d, uint32_t word)
{
	return word + 1 < d->view.word_count &&
		folded_is_one(folded_word(d, word + 1), to);
}

/* "Paragraph 1 does not", "el parrafo anterior no": only the text itself begins
 * so. */
static bool is_own_part(const struct document *d, uint32_t word)
{
	if (word <= 3 &&
		((folded_before(d, word, 1, before) &&
			 folded_before(d, word, 2, paragraph)) ||
			(folded_before(d, word, 1, paragraph) &&
				folded_before(d, word, 2, before)))) {
		return true;
	}
	return word <= 3 && folded_before(d, word, 2, paragraph) &&
		d->view.folded.at[d->view.words[word - 1].folded] <= '9';
}

bool impersonal_found(const struct document *d, uint32_t word)
{
	switch (trade_of(folded_word(d, word))) {
	case BOUND:
		return folded_before(d, word, 1, is);
	case DENIED:
		return is_denied(d, word);
	case LEVIED:
		return folded_before(d, word, 1, is) &&
			within(d, word, NOBODY_WORDS, no);
	case BE:
		return folded_before(d, word, 1, negation) &&
			folded_before(d, word, 2, may);
	case ETRE:
		return folded_before(d, word, 1, can) &&
			folded_before(d, word, 2, ne);
	case LAW:
		return folded_before(d, word, 2, same);
	case MAY:
		return is_anyones(d, word) || is_denied_to_members(d, word) ||
			is_power(d, word);
	case PREVENT:
		return is_left_free(d, word);
	case FREE:
		return folded_before(d, word, 1, remains) &&
			goes_on_to(d, word);
	case RIGHT:
		return folded_before(d, word, 1, the) &&
			folded_before(d, word, 2, has) && goes_on_to(d, word);
	case DERECHO:
		return folded_before(d, word, 1, has) && goes_on_to(d, word);
	case ACT:
		return is_own_part(d, word);
	case NOTHING:
		break;
	}
	return false;
}
