/* SPDX-License-Identifier: MIT */
#include "core/text/treaty.h"

#include "core/base/array.h"
#include "core/text/fold.h"
#include "core/text/folded.h"
#include "core/text/label.h"
#include "core/text/quotation.h"
#include "core/text/rule.h"
#include "core/text/verb.h"

enum sign {
	SIGN_NONE,
	SIGN_DUTY,
	SIGN_MEANS, /* a duty of nobody: "on entend par", "se entiende por" */
	SIGN_TERM,
	SIGN_PLACE,      /* a term, which reports on a text name, too */
	SIGN_INSTRUMENT, /* a term behind "this", nothing elsewhere */
	SIGN_CLAUSE,     /* the same, and no clause is a duty */
	SIGN_THIS,
	SIGN_EACH,   /* like "this", doubles the term behind it */
	SIGN_NOBODY, /* "aucune": makes a duty of a term or subject behind it */
	SIGN_SOME,   /* "many": no rule speaks of so many Members */
	SIGN_SUBJECT, /* who may be bound; nothing by itself */
	SIGN_ACT,     /* a French present that binds the subject before it */
	SIGN_VERB,    /* an act, if the subject stands right before it */
	SIGN_APPLY,   /* what parts of a treaty do, wherever they stand */
	SIGN_ARGUMENT,
	SIGN_HOPE,
};

/*
 * Words that stand in treaties, or in talk about them, folded; "member" and
 * "agreement" are in neither list, since they stand in both.
 */
static const struct {
	const char *word;
	enum sign sign;
} words[] = {
#include "core/text/treaty_words.inc"
};

enum {
	SLOTS = 512,
	NOBODY_REACH = 2,  /* "aucune des Parties" */
	SUBJECT_REACH = 4, /* "l'Accord sur l'OMC prévaut" */
	SOME_REACH = 3,    /* "la plupart des Membres" */
};

/* Open addressing over word hashes; made anew for each question, since that
 * takes less than reading a page. */
struct sign_table {
	uint32_t hashes[SLOTS];
	unsigned char signs[SLOTS];
};

static void fill(struct sign_table *t)
{
	memset(t, 0, sizeof(*t));
	for (size_t i = 0; i < COUNT_OF(words); i++) {
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
	return (word.len > 5 || str_is(word, "ser\xc3\xa1") ||
		       str_is(word, "har\xc3\xa1")) &&
		end[-1] == '\xa1' && end[-2] == '\xc3' && end[-3] == 'r';
}

/* What one word shows, beside the one before it. */
static enum sign sign_of(const struct sign_table *t, const struct document *d,
	uint32_t word)
{
	struct rap_str text = str_slice(d->view.text, d->view.words[word].span);
	enum sign sign = find(t, d->word_hashes[word]);
	static const char *const nobody[] = {"on", "s", "se", NULL};

	if (sign == SIGN_NONE && is_spanish_future(text)) {
		return SIGN_DUTY;
	}
	if (sign == SIGN_MEANS) {
		return word > 0 && folded_before(d, word, 1, nobody)
			? SIGN_DUTY
			: SIGN_NONE;
	}
	/* "A publie" tells what was done. */
	if (sign == SIGN_ACT && str_ends_with(text, "\xc3\xa9")) {
		return SIGN_NONE;
	}
	/* "US" is no pronoun. */
	if (sign == SIGN_ARGUMENT && text.len == 2 && text.at[1] == 'S') {
		return SIGN_NONE;
	}
	return sign;
}

/*
 * French treaties command in the present tense, as any text tells: it is the
 * subject before the verb, or nobody being it, that makes a duty.
 */
struct binding {
	uint32_t nobody;  /* words until "aucune" is forgotten */
	uint32_t subject; /* words until the subject is forgotten */
	uint32_t some;    /* words until "many" is forgotten */
	bool part;        /* an article or a chapter was named */
};

static bool is_subject(enum sign sign)
{
	return sign == SIGN_SUBJECT || sign == SIGN_TERM ||
		sign == SIGN_PLACE || sign == SIGN_INSTRUMENT ||
		sign == SIGN_CLAUSE;
}

static bool binds(struct binding *b, enum sign sign)
{
	bool duty = (is_subject(sign) && b->nobody > 0) ||
		(sign == SIGN_ACT && b->subject > 0) ||
		(sign == SIGN_VERB && b->subject == SUBJECT_REACH) ||
		(sign == SIGN_APPLY && b->part);

	b->nobody -= b->nobody > 0;
	b->subject -= b->subject > 0;
	b->some -= b->some > 0;
	b->part = b->part || sign == SIGN_PLACE;
	if (sign == SIGN_NOBODY) {
		b->nobody = NOBODY_REACH;
	} else if (sign == SIGN_SOME) {
		b->some = SOME_REACH;
	} else if (is_subject(sign) && !b->some) {
		b->subject = SUBJECT_REACH;
	} else if (sign == SIGN_HOPE) {
		b->subject = 0; /* "Members should recognise" */
	}
	return duty;
}

void treaty_count(struct treaty_signs *signs, const struct document *d,
	uint32_t first, uint32_t end)
{
	struct sign_table table;
	struct binding binding = {0};
	struct verb_watch watch = {false, false, 0};
	enum sign last = SIGN_NONE;

	fill(&table);
	for (uint32_t i = quotation_skip(d, first, end); i < end;
		i = quotation_skip(d, i + 1, end)) {
		enum sign sign = sign_of(&table, d, i);
		bool own = last == SIGN_THIS;
		bool pointed = own || last == SIGN_EACH;

		bool verb = verb_found(&watch, d, i);
		signs->duties +=
			binds(&binding, sign) || sign == SIGN_DUTY || verb;
		signs->terms += sign == SIGN_TERM ? 1 + pointed : 0;
		signs->terms += sign == SIGN_PLACE ? 1 + own : 0;
		signs->terms +=
			own && (sign == SIGN_INSTRUMENT || sign == SIGN_CLAUSE)
			? 2
			: 0;
		signs->arguments += sign == SIGN_ARGUMENT;
		signs->hopes += sign == SIGN_HOPE;
		last = sign;
	}
	signs->words += end - first;
}

bool treaty_is_likely(const struct treaty_signs *s)
{
	uint32_t for_it = 2 * s->duties + s->terms;
	uint32_t against = 6 * s->arguments + s->hopes;

	/* A text that mentions one article once may be about anything. */
	if (s->duties == 0 && (for_it < 2 || s->arguments > 0)) {
		return false;
	}
	/* Half a page of text without any sign is no treaty. */
	return for_it > against && for_it * 100 >= s->words;
}

/* What the blocks of a document say against its being one article. */
struct shape {
	uint32_t headings;
	uint32_t first_paragraphs; /* numbered 1 */
	bool divided;              /* by articles, sections, levels */
};

static void look_at(struct shape *s, const struct document *d,
	const struct text_block *b)
{
	struct rap_str line = str_slice(d->view.text, b->span);
	struct label l;

	if (b->kind == BLOCK_HEADING) {
		l = label_of_heading(line);
		s->headings++;
		s->divided = s->divided || l.kind == LABEL_ARTICLE ||
			(s->headings > 1 &&
				(b->level > 0 || l.kind != LABEL_NONE));
	} else if (line.len > 0 && line.at[0] == '1') {
		l = label_of_text(line);
		s->first_paragraphs += l.kind == LABEL_PARAGRAPH &&
			str_equal(l.text, str_of("1"));
	}
}

/*
 * One heading may be a title. A long article has more of them inside, but
 * goes on counting its paragraphs; two articles would begin again.
 */
static bool has_shape_of_one_article(const struct document *d)
{
	struct shape shape = {.headings = 0};

	for (uint32_t i = 0; i < d->block_count && !shape.divided; i++) {
		look_at(&shape, d, &d->blocks[i]);
	}
	return !shape.divided &&
		(shape.headings < 2 || shape.first_paragraphs < 2);
}

bool treaty_is_one_article(const struct document *d)
{
	struct treaty_signs signs = {0};

	if (!has_shape_of_one_article(d)) {
		return false;
	}
	treaty_count(&signs, d, 0, d->view.word_count);
	return treaty_is_likely(&signs) ||
		(signs.arguments + signs.hopes == 0 && rule_is_french(d));
}
