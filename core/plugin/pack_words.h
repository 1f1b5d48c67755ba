/* SPDX-License-Identifier: MIT */
/*
 * Words that an issue's terms share: "@duty" in a term or a guard stands for
 * what the pack has under that name, in the language of the term.
 */
#ifndef CORE_PLUGIN_PACK_WORDS_H
#define CORE_PLUGIN_PACK_WORDS_H

#include "core/plugin/pack_read.h"

/* Complain about what is wrong in an issue's member "words". */
void pack_words_check(const struct pack_reader *r,
	const struct json_value *issue);

/* The words that an issue's terms of one language can name, or NULL; lies in
 * the arena. */
const struct pack_words *pack_words_index(struct arena *a,
	const struct json_value *words);

/*
 * The text of `holder`, a term's string, with names replaced: one between
 * semicolons by its terms, one among other words by its words. Text without
 * a name comes back as it is; NULL after a complaint, also if what a pack's
 * names stand for comes to more than 4 MB.
 */
const char *pack_words_spell(const struct pack_reader *r,
	const struct json_value *holder, const char *text);

#endif /* CORE_PLUGIN_PACK_WORDS_H */
