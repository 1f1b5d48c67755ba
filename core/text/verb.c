/* SPDX-License-Identifier: MIT */
#include "core/text/verb.h"

/* Whether a folded word is one of the list, which ends with NULL. */
static bool is_one_of(struct rap_str word, const char *const *list)
{
	while (*list && !str_equal(word, str_of(*list))) {
		list++;
	}
	return *list != NULL;
}

/*
 * Any French present binds who stands right before it as "chaque Partie" or
 * "les Membres" do: "limitent", "prennent", "protege".
 */
static bool is_french_verb(struct rap_str word, bool plural)
{
	/* What is no verb, or talks and does not bind. */
	static const char *const others[] = {"de", "et", "est", "sont", "ont",
		"contractante", "contractantes", "signataire", "signataires",
		"visee", "visees", "interessee", "interessees", "representent",
		"present", "proposent", "propose", "demandent", "demande",
		"estiment", "estime", "souhaitent", "souhaite", "disent", "dit",
		"pensent", "discutent", "considerent", "considere",
		"soutiennent", "appuient", "appuie", "suggerent", "suggere",
		"declarent", "declare", "negocient", "participent", NULL};

	if (is_one_of(word, others)) {
		return false;
	}
	if (plural) {
		return word.len > 4 && str_ends_with(word, "ent");
	}
	return word.len > 3 && strchr("etd", word.at[word.len - 1]);
}

bool verb_found(struct verb_watch *w, const struct document *d, uint32_t word)
{
	static const char *const between[] = {"n", "ne", "s", "se", "y", NULL};
	static const char *const one[] = {"chaque", NULL};
	static const char *const many[] = {"les", NULL};
	static const char *const party[] = {"partie", "membre", NULL};
	static const char *const parties[] = {"parties", "membres", NULL};
	const struct rap_word *v = &d->view.words[word];
	struct rap_str text = {d->view.folded.at + v->folded, v->folded_len};

	if (w->due && is_one_of(text, between)) {
		return false;
	}
	bool found = w->due && is_french_verb(text, w->plural);
	w->due = false;
	if (!found && word > 0) {
		const struct rap_word *b = &d->view.words[word - 1];
		struct rap_str before = {
			d->view.folded.at + b->folded, b->folded_len};
		bool single = is_one_of(text, party) && is_one_of(before, one);
		w->plural = is_one_of(text, parties) && is_one_of(before, many);
		w->due = single || w->plural;
	}
	return found;
}
