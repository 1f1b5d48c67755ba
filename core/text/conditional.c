/* SPDX-License-Identifier: MIT */
#include "core/text/conditional.h"

#include "core/text/folded.h"

/* Nouns that end as a conditional does. */
static const char *const no_conditionals[] = {"extrait", "portrait", "retrait",
	"attrait", "abstrait", "secretaria", "ingenieria", "mercaderia",
	"mensajeria", "tesoreria", "bateria", "galeria", "libreria",
	"cancilleria", "refineria", "ganaderia", "mineria"};

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
	return FOLDED_IS_ONE_OF(f, would_have) ||
		(!ends_with_one_of(f, imperfects, COUNT_OF(imperfects)) &&
			!ends_with_one_of(text, accented, COUNT_OF(accented)) &&
			!FOLDED_IS_ONE_OF(f, no_conditionals));
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
		!FOLDED_IS_ONE_OF(f, no_conditionals);
}

bool conditional_found(const struct document *d, uint32_t word)
{
	struct rap_str text = str_slice(d->view.text, d->view.words[word].span);
	struct rap_str f = folded_word(d, word);
	return is_french_conditional(text, f) ||
		is_spanish_conditional(text, f);
}
