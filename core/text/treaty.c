/* SPDX-License-Identifier: MIT */
#include "core/text/treaty.h"

#include "core/text/fold.h"
#include "core/text/label.h"

enum sign { SIGN_NONE, SIGN_DUTY, SIGN_TERM, SIGN_ARGUMENT, SIGN_HOPE };

/*
 * Words that stand in treaties, or in talk about them, folded; "member" and
 * "agreement" are in neither list, since they stand in both.
 */
static const struct {
	const char *word;
	enum sign sign;
} words[] = {
	{"shall", SIGN_DUTY},
	{"means", SIGN_DUTY},
	{"doit", SIGN_DUTY},
	{"doivent", SIGN_DUTY},
	{"veille", SIGN_DUTY},
	{"veillent", SIGN_DUTY},
	{"accorde", SIGN_DUTY},
	{"accordent", SIGN_DUTY},
	{"engagent", SIGN_DUTY},
	{"conviennent", SIGN_DUTY},
	{"entend", SIGN_DUTY},
	{"designe", SIGN_DUTY},
	{"significa", SIGN_DUTY},
	{"entiende", SIGN_DUTY},
	{"acuerdan", SIGN_DUTY},
	{"comprometen", SIGN_DUTY},
	{"party", SIGN_TERM},
	{"parties", SIGN_TERM},
	{"partie", SIGN_TERM},
	{"parte", SIGN_TERM},
	{"partes", SIGN_TERM},
	{"article", SIGN_TERM},
	{"articles", SIGN_TERM},
	{"articulo", SIGN_TERM},
	{"articulos", SIGN_TERM},
	{"paragraph", SIGN_TERM},
	{"paragraphs", SIGN_TERM},
	{"paragraphe", SIGN_TERM},
	{"parrafo", SIGN_TERM},
	{"chapter", SIGN_TERM},
	{"chapitre", SIGN_TERM},
	{"capitulo", SIGN_TERM},
	{"protocol", SIGN_TERM},
	{"annex", SIGN_TERM},
	{"annexe", SIGN_TERM},
	{"anexo", SIGN_TERM},
	{"treaty", SIGN_TERM},
	{"tratado", SIGN_TERM},
	{"contracting", SIGN_TERM},
	{"contractantes", SIGN_TERM},
	{"herein", SIGN_TERM},
	{"thereof", SIGN_TERM},
	{"notwithstanding", SIGN_TERM},
	{"we", SIGN_ARGUMENT},
	{"our", SIGN_ARGUMENT},
	{"us", SIGN_ARGUMENT},
	{"proposes", SIGN_ARGUMENT},
	{"proponent", SIGN_ARGUMENT},
	{"proponents", SIGN_ARGUMENT},
	{"delegation", SIGN_ARGUMENT},
	{"delegations", SIGN_ARGUMENT},
	{"believe", SIGN_ARGUMENT},
	{"believes", SIGN_ARGUMENT},
	{"said", SIGN_ARGUMENT},
	{"circulated", SIGN_ARGUMENT},
	{"plenary", SIGN_ARGUMENT},
	{"facilitator", SIGN_ARGUMENT},
	{"facilitators", SIGN_ARGUMENT},
	{"negotiations", SIGN_HOPE},
	{"nous", SIGN_ARGUMENT},
	{"notre", SIGN_ARGUMENT},
	{"proposons", SIGN_ARGUMENT},
	{"negociations", SIGN_HOPE},
	{"nuestro", SIGN_ARGUMENT},
	{"nuestra", SIGN_ARGUMENT},
	{"proponemos", SIGN_ARGUMENT},
	{"delegacion", SIGN_ARGUMENT},
	{"delegaciones", SIGN_ARGUMENT},
	{"negociaciones", SIGN_HOPE},
	{"should", SIGN_HOPE},
	{"would", SIGN_HOPE},
	{"devrait", SIGN_HOPE},
	{"devraient", SIGN_HOPE},
	{"deberia", SIGN_HOPE},
	{"deberian", SIGN_HOPE},
};

enum { SLOTS = 256 };

/* Open addressing over word hashes; made anew for each question, since that
 * takes less than reading a page. */
struct sign_table {
	uint32_t hashes[SLOTS];
	unsigned char signs[SLOTS];
};

static void fill(struct sign_table *t)
{
	memset(t, 0, sizeof(*t));
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		uint32_t hash = fold_hash(words[i].word, strlen(words[i].word));
		uint32_t slot = hash % SLOTS;

		while (t->hashes[slot]) {
			slot = (slot + 1) % SLOTS;
		}
		t->hashes[slot] = hash;
		t->signs[slot] = (unsigned char)words[i].sign;
	}
}

static enum sign find(const struct sign_table *t, uint32_t hash)
{
	uint32_t slot = hash % SLOTS;

	while (t->hashes[slot] && t->hashes[slot] != hash) {
		slot = (slot + 1) % SLOTS;
	}
	return t->hashes[slot] ? (enum sign)t->signs[slot] : SIGN_NONE;
}

/*
 * Spanish treaties command in the future tense: "adoptará", "podrán". The
 * accent tells it from the past subjunctive.
 */
static bool is_spanish_future(struct rap_str word)
{
	const char *end = word.at + word.len;

	if (word.len > 4 && end[-1] == 'n') {
		end--;
	}
	return word.len > 5 && end[-1] == '\xa1' && end[-2] == '\xc3' &&
		end[-3] == 'r';
}

void treaty_count(struct treaty_signs *signs, const struct document *d,
	uint32_t first, uint32_t end)
{
	struct sign_table table;

	fill(&table);
	for (uint32_t i = first; i < end; i++) {
		struct rap_str word =
			str_slice(d->view.text, d->view.words[i].span);
		enum sign sign = find(&table, d->word_hashes[i]);

		if (sign == SIGN_NONE && is_spanish_future(word)) {
			sign = SIGN_DUTY;
		}
		/* "US" is no pronoun. */
		if (sign == SIGN_ARGUMENT && word.len == 2 &&
			word.at[1] == 'S') {
			sign = SIGN_NONE;
		}
		signs->duties += sign == SIGN_DUTY;
		signs->terms += sign == SIGN_TERM;
		signs->arguments += sign == SIGN_ARGUMENT;
		signs->hopes += sign == SIGN_HOPE;
	}
	signs->words += end - first;
}

bool treaty_is_likely(const struct treaty_signs *s)
{
	uint32_t for_it = 2 * s->duties + s->terms;
	uint32_t against = 4 * s->arguments + s->hopes;

	/* Half a page of text without any sign is no treaty. */
	return for_it > against && for_it * 100 >= s->words;
}

static bool has_article_or_sections(const struct document *d)
{
	uint32_t headings = 0;

	for (uint32_t i = 0; i < d->block_count; i++) {
		const struct text_block *b = &d->blocks[i];
		struct label l;

		if (b->kind != BLOCK_HEADING) {
			continue;
		}
		l = label_of_heading(str_slice(d->view.text, b->span));
		/* Three headings make a paper of chapters. */
		if (l.kind == LABEL_ARTICLE || ++headings > 2) {
			return true;
		}
	}
	return false;
}

bool treaty_is_one_article(const struct document *d)
{
	struct treaty_signs signs = {0};

	if (has_article_or_sections(d)) {
		return false;
	}
	treaty_count(&signs, d, 0, d->view.word_count);
	return treaty_is_likely(&signs);
}
