/* SPDX-License-Identifier: MIT */
#include "core/scan/scanner.h"

#include "core/scan/guard.h"
#include "core/scan/hits.h"
#include "core/scan/lane.h"
#include "core/scan/strand.h"

/* One scan. The piece is a block, or what a unit has of it. */
struct scan {
	const struct scanner *scanner;
	const struct lane *lane;
	const struct document *document;
	struct arena *arena;
	struct hits *hits;
	struct guard_desk desk;
	struct regex_matcher matcher;
	uint32_t first_pattern;
	uint32_t end_pattern;
	/* The piece. */
	struct rap_span span;
	uint32_t first_word;
	uint32_t end_word;
	bool heading;
	uint32_t
		language; /* enum rap_language of its block; 0: any pattern's */
	uint32_t piece;   /* its number, from 1 */
	uint32_t *asked; /* the last piece a pattern that waits was wanted in */
	uint32_t *waiting; /* those that are wanted in this piece */
	uint32_t waiting_count;
	struct word_marks marks; /* where a term may begin in the piece */
};

static void keep(struct scan *s, uint32_t pattern, struct rap_hit hit)
{
	const struct pattern *p = &s->scanner->patterns[pattern];

	hit.pattern = pattern;
	if (!p->guard_count || guards_hold(&s->desk, p, &hit)) {
		hits_add(s->hits, s->arena, &hit);
	}
}

static void keep_words(struct scan *s, uint32_t pattern, uint32_t word,
	uint32_t count)
{
	const struct rap_word *words = s->document->view.words;
	struct rap_hit hit = {.first_word = word, .word_count = count};

	hit.span.begin = words[word].span.begin;
	hit.span.end = words[word + count - 1].span.end;
	keep(s, pattern, hit);
}

static void try_term(struct scan *s, uint32_t pattern, uint32_t word)
{
	const struct term *t = &s->scanner->patterns[pattern].term;
	uint32_t count = 0;

	if (term_may_begin(t, s->document, word)) {
		count = t->gaps
			? term_match_within(t, s->document, word, s->end_word)
			: term_match(t, s->document, word, s->end_word);
	}
	if (count) {
		keep_words(s, pattern, word, count);
	}
}

/* Try each word where a match with this anchor may begin. */
static void try_posting(struct scan *s, const struct posting *p, uint32_t word)
{
	uint32_t room = word - s->first_word;
	uint32_t furthest = p->before_max < room ? p->before_max : room;

	for (uint32_t i = p->before_min; i <= furthest; i++) {
		try_term(s, p->pattern, word - i);
	}
}

static bool is_wanted(const struct scan *s, uint32_t pattern)
{
	const struct pattern *p = &s->scanner->patterns[pattern];

	return pattern >= s->first_pattern && pattern < s->end_pattern &&
		(s->heading || !(p->flags & RAP_PATTERN_HEADING));
}

/* The index asks this for the patterns that it knows. */
static bool has_language(const struct scan *s, uint32_t pattern)
{
	uint32_t languages = s->scanner->patterns[pattern].languages;

	return !languages || !s->language || (languages & s->language);
}

static void ask_for(struct scan *s, uint32_t pattern)
{
	uint32_t number = s->scanner->patterns[pattern].wait_number;

	if (s->asked[number] != s->piece) {
		s->asked[number] = s->piece;
		s->waiting[s->waiting_count++] = pattern;
	}
}

static bool is_in_piece(const struct scan *s, const struct posting *p,
	uint32_t word)
{
	uint32_t begin = word - p->before_min;

	return begin >= s->first_word && begin + p->phrase_words <= s->end_word;
}

static void visit(void *context, const struct posting *p, uint32_t word)
{
	struct scan *s = context;

	if (p->phrase_len && !is_in_piece(s, p, word)) {
		return;
	}
	if (!is_wanted(s, p->pattern)) {
		return;
	}
	const struct pattern *pattern = &s->scanner->patterns[p->pattern];
	if (pattern->by_guard || pattern->flags & RAP_PATTERN_REGEX) {
		ask_for(s, p->pattern);
	} else if (p->phrase_len) {
		keep_words(s, p->pattern, word - p->before_min,
			p->phrase_words);
	} else {
		try_posting(s, p, word);
	}
}

static struct rap_hit hit_at(const struct document *d, struct rap_span span)
{
	struct rap_hit hit = {.span = span};

	hit.first_word = document_word_at(d, span.begin);
	uint32_t end = hit.first_word;
	while (end < d->view.word_count &&
		d->view.words[end].span.begin < span.end) {
		end++;
	}
	hit.word_count = end - hit.first_word;
	return hit;
}

static void run_regex(struct scan *s, uint32_t pattern)
{
	const struct regex *regex = &s->scanner->patterns[pattern].regex;
	struct rap_str text = str_slice(s->document->view.text, s->span);
	uint32_t begin = s->span.begin;
	struct rap_span found = {0, 0};
	enum regex_result result = REGEX_FOUND;

	while (result == REGEX_FOUND && found.end < text.len) {
		uint32_t from = found.end;
		result = regex_next(regex, &s->matcher, text, from, &found);
		if (result == REGEX_FOUND) {
			keep(s, pattern,
				hit_at(s->document,
					(struct rap_span){begin + found.begin,
						begin + found.end}));
		}
	}
	s->hits->regex_limits += result == REGEX_LIMIT;
}

static void ask_for_all(struct scan *s)
{
	for (uint32_t i = 0; i < s->lane->anchored_count; i++) {
		if (is_wanted(s, s->lane->anchored[i]) &&
			has_language(s, s->lane->anchored[i])) {
			ask_for(s, s->lane->anchored[i]);
		}
	}
}

/* A guard's anchor was met: try each word where the term may begin. */
static void run_term(struct scan *s, uint32_t pattern)
{
	const struct openers *openers = &s->scanner->patterns[pattern].openers;

	passage_mark(guard_desk_piece(&s->desk), s->arena, s->document, openers,
		&s->marks);
	for (uint32_t i = s->first_word;
		(i = word_marks_next(&s->marks, i)) < s->end_word; i++) {
		try_term(s, pattern, i);
	}
}

static void run_waiting(struct scan *s)
{
	for (uint32_t i = 0; i < s->waiting_count; i++) {
		uint32_t pattern = s->waiting[i];
		if (s->scanner->patterns[pattern].by_guard) {
			run_term(s, pattern);
		} else {
			run_regex(s, pattern);
		}
	}
	s->waiting_count = 0;
}

static void run_slow(struct scan *s)
{
	const struct lane *lane = s->lane;

	for (uint32_t i = 0; i < lane->slow_count; i++) {
		if (is_wanted(s, lane->slow[i]) &&
			has_language(s, lane->slow[i])) {
			run_regex(s, lane->slow[i]);
		}
	}
}

static void scan_piece(struct scan *s)
{
	struct index_visitor visitor = {
		.visit = visit, .context = s, .languages = s->language};
	uint32_t first_hit = s->hits->count;

	s->piece++;
	s->desk.piece_first = s->first_word;
	s->desk.piece_end = s->end_word;
	index_walk(&s->lane->index, s->document, s->first_word, s->end_word,
		&visitor);
	if (s->lane->anchored_count &&
		!strands_hold(str_slice(s->document->view.text, s->span))) {
		ask_for_all(s);
	}
	run_waiting(s);
	run_slow(s);
	hits_settle(s->hits, first_hit);
}

/* A concordance knows no units, and so no languages. */
static uint32_t language_of(const struct document *d,
	const struct text_block *b)
{
	return d->unit_count ? d->units[b->unit].language
			     : (uint32_t)RAP_LANGUAGE_UNKNOWN;
}

static void begin(struct scan *s, const struct lane *lane)
{
	s->lane = lane;
	s->desk = (struct guard_desk){.document = s->document,
		.arena = s->arena,
		.guard_count = s->scanner->guard_count};
	*s->hits = (struct hits){0};
	s->asked = arena_array(s->arena, lane->wait_count, sizeof(*s->asked));
	s->waiting =
		arena_array(s->arena, lane->wait_count, sizeof(*s->waiting));
}

void scanner_scan(const struct scanner *scanner, const struct document *d,
	struct arena *a, struct hits *out)
{
	struct scan s = {.scanner = scanner,
		.document = d,
		.arena = a,
		.hits = out,
		.end_pattern = scanner->pattern_count};

	begin(&s, &scanner->always);
	for (uint32_t i = 0; i < d->block_count; i++) {
		const struct text_block *b = &d->blocks[i];
		s.span = b->span;
		s.first_word = b->first_word;
		s.end_word = b->first_word + b->word_count;
		s.heading = b->kind == BLOCK_HEADING;
		s.language = language_of(d, b);
		scan_piece(&s);
	}
	regex_matcher_release(&s.matcher);
}

static uint32_t larger(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

static uint32_t smaller(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

/* What a unit has of a block. */
static void cut_piece(struct scan *s, const struct text_block *b,
	const struct rap_unit *unit)
{
	uint32_t unit_end = unit->first_word + unit->word_count;
	uint32_t block_end = b->first_word + b->word_count;

	s->span.begin = larger(b->span.begin, unit->span.begin);
	s->span.end = smaller(b->span.end, unit->span.end);
	s->first_word = larger(b->first_word, unit->first_word);
	s->end_word = larger(smaller(block_end, unit_end), s->first_word);
	s->heading = b->kind == BLOCK_HEADING;
}

void scanner_find(const struct scanner *scanner, const struct document *d,
	struct pattern_range range, const struct rap_unit *unit,
	struct arena *a, struct hits *out)
{
	struct scan s = {.scanner = scanner,
		.document = d,
		.arena = a,
		.hits = out,
		.first_pattern = range.first,
		.end_pattern = range.first + range.count};

	begin(&s, &scanner->on_demand);
	uint32_t i = document_block_at(d, unit->span.begin);
	for (; i < d->block_count; i++) {
		if (d->blocks[i].span.begin >= unit->span.end) {
			break;
		}
		cut_piece(&s, &d->blocks[i], unit);
		scan_piece(&s);
	}
	regex_matcher_release(&s.matcher);
}
