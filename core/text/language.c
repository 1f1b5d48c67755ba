/* SPDX-License-Identifier: MIT */
#include "core/text/language.h"

#include "core/text/fold.h"

enum { EN, FR, ES, OTHER, LANGUAGE_COUNT };

/*
 * Function words, folded. A word of two lists speaks for both, but less. The
 * last list is of German, Portuguese, Italian and Dutch words: a text in one of
 * them must not be taken for one of its neighbour's language, nor be silent.
 */
static const char *const function_words[LANGUAGE_COUNT] = {
	[EN] = "the of and to in for is that with be by are this it from "
	       "or which shall not has have was were their its any other "
	       "such may at an as should will these would between they we "
	       "our can been more where under into when also each all "
	       "than there those must no but if who what does how only "
	       "some most being while after before through within because "
	       "his her could without",
	[FR] = "le la les de des du un une et est en dans par pour sur "
	       "avec qui que ou au aux ce cette ces son ses leur leurs "
	       "sont il elle ils elles nous notre nos ne pas se si plus "
	       "sans sous dont tout toute toutes tous entre ainsi etre "
	       "ete ont l qu chaque afin selon doit doivent devrait "
	       "peut peuvent mais comme celle ceux certains certaines "
	       "lorsque aussi autres avant apres depuis serait",
	[ES] = "el la los las de del un una y en por para con que o al su "
	       "sus lo se si no es son como mas sin sobre entre este esta "
	       "estos estas ser ha han cuando todo toda todos todas otros "
	       "otras cada segun tambien debe deberia debera deberan "
	       "podra podran puede pueden hasta desde donde porque muy "
	       "pero sera cualquier nuestro nuestra nos fue sido hay ya "
	       "durante mediante dicho dicha",
	[OTHER] = "der das und nicht von mit fur auf dem den ein eine "
		  "einer eines einem einen ist sind werden wird zu zur "
		  "zum oder sich auch nach bei durch als uber dass wir "
		  "jede jeder keine muss soll sollen kann konnen haben "
		  "wurde wie aus os do da dos em um uma nao ao aos "
		  "pela pelo pelas pelos com sao seu seus sua suas nas "
		  "na tambem deve devem quando pode podem foi isso ate "
		  "di che per della delle dei degli gli nel nella dal "
		  "dalla alla sono anche ogni questo questa non piu "
		  "essere het een van dat niet zijn voor met wordt "
		  "worden ook aan bij deze elke op te cada sobre ser para "
		  "por que como",
};

/* What a word says that two languages share, and one of its own. */
enum { SHARED = 1, OWN = 2 };

/*
 * Three function words of its own decide; below that, a language would be read
 * into a heading or a list of names.
 */
enum { SCORE_MIN = 6, LEAD_MIN = 4 };

/* How much some words speak for each language. */
struct tally {
	uint32_t score[LANGUAGE_COUNT];
};

/*
 * A function word and what it adds, eight bits for each language. A free slot is
 * all 0, so that a word that is not there adds nothing without a branch.
 */
struct slot {
	uint32_t hash;
	uint32_t score;
};
enum { SCORE_BITS = 8, SCORE_MASK = (1 << SCORE_BITS) - 1 };

/* So many words cannot overflow eight bits. */
enum { PORTION = SCORE_MASK / OWN };

/* So many more slots than words that nearly all look-ups are one step. */
enum { SLOT_COUNT = 2048 };

struct table {
	struct slot slots[SLOT_COUNT];
};

static inline uint32_t slot_of(const struct table *t, uint32_t hash)
{
	uint32_t at = hash % SLOT_COUNT;
	/* Another word's: a product makes it one branch, which is nearly never
	 * taken; whether a word is a function word nobody can predict. */
	while ((uint64_t)t->slots[at].hash * (t->slots[at].hash ^ hash) != 0) {
		at = (at + 1) % SLOT_COUNT;
	}
	return at;
}

static uint32_t score_of(uint32_t packed, int language)
{
	return packed >> (SCORE_BITS * language) & SCORE_MASK;
}

static void add(struct table *t, struct rap_str word, int language)
{
	uint32_t hash = fold_hash(word.at, word.len);
	struct slot *slot = &t->slots[slot_of(t, hash)];
	uint32_t score = slot->hash ? SHARED : OWN;
	uint32_t packed = score << (SCORE_BITS * language);
	for (int l = 0; l < language; l++) {
		if (score_of(slot->score, l)) {
			packed |= score << (SCORE_BITS * l);
		}
	}
	*slot = (struct slot){hash, packed};
}

static void fill(struct table *t)
{
	for (int l = 0; l < LANGUAGE_COUNT; l++) {
		struct rap_str rest = str_of(function_words[l]);
		struct rap_str word;
		while (str_next_piece(&rest, ' ', &word)) {
			add(t, word, l);
		}
	}
}

/* Filled once in a process, for the first document. */
static const struct table *function_table(void)
{
	static struct table table;
	static bool filled;
	if (!filled) {
		fill(&table);
		filled = true;
	}
	return &table;
}

static void count(struct tally *sum, const struct table *t,
	const uint32_t *hashes, uint32_t hash_count)
{
	const uint32_t *end = hashes + hash_count;
	while (hashes < end) {
		const uint32_t *stop =
			end - hashes > PORTION ? hashes + PORTION : end;
		uint32_t packed = 0;
		while (hashes < stop) {
			packed += t->slots[slot_of(t, *hashes++)].score;
		}
		for (int l = 0; l < LANGUAGE_COUNT; l++) {
			sum->score[l] += score_of(packed, l);
		}
	}
}

static uint32_t verdict(const struct tally *t)
{
	int best = 0;
	uint32_t second = 0;
	for (int l = 1; l < LANGUAGE_COUNT; l++) {
		uint32_t loser = t->score[l];
		if (t->score[l] > t->score[best]) {
			loser = t->score[best];
			best = l;
		}
		second = loser > second ? loser : second;
	}
	uint32_t score = t->score[best];
	uint32_t lead = score - second;
	if (score < SCORE_MIN || lead < LEAD_MIN || lead < score / 4) {
		return RAP_LANGUAGE_UNKNOWN;
	}
	return 1U << best;
}

/*
 * Whether words are mostly written in letters that none of the three languages
 * has: Greek, Cyrillic, Arabic, Chinese. Letters of Latin with marks are not.
 */
static bool is_foreign_script(const struct document *d, uint32_t first,
	uint32_t word_count)
{
	enum { WORDS_MAX = 64, BYTES_MIN = 12 };
	uint32_t looked = word_count < WORDS_MAX ? word_count : WORDS_MAX;
	uint32_t foreign = 0;
	uint32_t bytes = 0;
	for (uint32_t i = first; i < first + looked; i++) {
		struct rap_span span = d->view.words[i].span;
		const unsigned char *at =
			(const unsigned char *)d->view.text.at + span.begin;
		bool own = at[0] < 0xCE || at[0] == 0xE2 || at[0] == 0xEF ||
			(at[0] == 0xE1 && (at[1] == 0xBA || at[1] == 0xBB));
		foreign += !own;
		bytes += own ? 0 : span.end - span.begin;
	}
	return bytes >= BYTES_MIN && 2 * foreign > looked;
}

uint32_t language_of_words(const struct document *d, uint32_t first,
	uint32_t word_count)
{
	struct tally sum = {{0}};
	count(&sum, function_table(), d->word_hashes + first, word_count);
	uint32_t language = verdict(&sum);
	return language || !is_foreign_script(d, first, word_count)
		? language
		: RAP_LANGUAGE_OTHER;
}

/*
 * The first block at or behind `low` with words from `word` on. Most units are
 * one block, so it is looked for nearby first, in steps that double.
 */
static uint32_t block_from(const struct document *d, uint32_t word,
	uint32_t low)
{
	uint32_t step = 1;
	uint32_t high = low;
	while (high < d->block_count && d->blocks[high].first_word < word) {
		low = high + 1;
		high += step;
		step *= 2;
	}
	high = high < d->block_count ? high : d->block_count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (d->blocks[middle].first_word < word) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

static uint32_t block_word(const struct document *d, uint32_t block)
{
	return block < d->block_count ? d->blocks[block].first_word
				      : d->view.word_count;
}

/* Take what blocks [first, end) have from sums over [0, block). */
static struct tally between(const struct tally *sums, uint32_t first,
	uint32_t end)
{
	struct tally t;
	for (int l = 0; l < LANGUAGE_COUNT; l++) {
		t.score[l] = sums[end].score[l] - sums[first].score[l];
	}
	return t;
}

/* *block is where the search may begin: units come in reading order. */
static struct tally tally_of(const struct document *d,
	const struct table *table, const struct tally *sums,
	const struct rap_unit *u, uint32_t *block)
{
	uint32_t end_word = u->first_word + u->word_count;
	*block = block_from(d, u->first_word, *block);
	uint32_t end = block_from(d, end_word, *block);
	if (block_word(d, *block) == u->first_word &&
		block_word(d, end) == end_word) {
		return between(sums, *block, end);
	}
	/* A unit that is not made of whole blocks is counted again. */
	struct tally t = {{0}};
	count(&t, table, d->word_hashes + u->first_word, u->word_count);
	return t;
}

/* sums[b] is what the words before block b speak for. */
static struct tally *sum_up(const struct document *d, const struct table *table)
{
	struct tally *sums = arena_array(d->arena, (size_t)d->block_count + 1,
		sizeof(*sums));
	for (uint32_t b = 0; b < d->block_count; b++) {
		const struct text_block *block = &d->blocks[b];
		sums[b + 1] = sums[b];
		count(&sums[b + 1], table, d->word_hashes + block->first_word,
			block->word_count);
	}
	return sums;
}

void language_mark(struct document *d)
{
	const struct table *table = function_table();
	const struct tally *sums = sum_up(d, table);
	uint32_t block = 0;
	for (uint32_t i = 0; i < d->unit_count; i++) {
		struct rap_unit *u = &d->units[i];
		u->language = RAP_LANGUAGE_UNKNOWN;
		if (u->kind != RAP_UNIT_SENTENCE) {
			struct tally t = tally_of(d, table, sums, u, &block);
			u->language = verdict(&t);
			if (!u->language &&
				is_foreign_script(d, u->first_word,
					u->word_count)) {
				u->language = RAP_LANGUAGE_OTHER;
			}
		}
		if (!u->language && u->parent != RAP_NO_UNIT) {
			u->language = d->units[u->parent].language;
		}
	}
}
