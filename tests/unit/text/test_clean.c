/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include <stdlib.h>

#include "core/text/compose.h"
#include "core/text/fold.h"
#include "written.h"

static void expect_clean(const char *text, const char *clean)
{
	struct written w = {0};
	written_source(&w, text);
	written_clean(&w);
	cr_expect_str_eq(w.document.view.text.at, clean);
	cr_expect_eq(w.document.view.text.len, strlen(clean));
	arena_release(&w.arena);
}

static void expect_folded(const char *text, const char *folded)
{
	struct written w = {0};
	written_source(&w, text);
	written_clean(&w);
	cr_expect_str_eq(w.document.view.folded.at, folded);
	cr_expect_eq(w.document.view.folded.len, strlen(folded));
	arena_release(&w.arena);
}

Test(clean, an_empty_source_is_empty_text)
{
	expect_clean("", "");
	expect_folded("", "");
}

Test(clean, white_space_is_one_space)
{
	expect_clean("  one  two\tthree\n four \r\n five ",
		"one two three four five");
	expect_clean("cross  border   data flows and more",
		"cross border data flows and more");
	expect_clean("one\xC2\xA0two\xE2\x80\x89three\xE3\x80\x80 four",
		"one two three four");
}

Test(clean, each_block_is_a_line)
{
	expect_clean("one\ntwo\n\nthree\n\nfour\n", "one two\nthree\nfour");
}

Test(clean, a_block_of_invisible_characters_vanishes)
{
	expect_clean("one\n\n\xE2\x80\x8B\x01\n\ntwo", "one\ntwo");
	expect_clean("\x1B", "");
}

Test(clean, a_block_without_words_keeps_its_line)
{
	expect_folded("one\n\n***\n\ntwo", "one\n\ntwo");
}

Test(clean, invisible_characters_vanish)
{
	expect_clean("da\xC2\xADta f\xE2\x80\x8Blow\xEF\xBB\xBFs \x01x\x7Fy",
		"data flows xy");
	expect_clean("a \xE2\x80\x8B b", "a b");
}

Test(clean, quotes_dashes_and_accents_stay)
{
	const char *text = "L’accès “libre” – à l'œuvre ʼn";
	expect_clean(text, text);
}

Test(clean, ligatures_are_spelt_out)
{
	expect_clean("e\xEF\xAC\x83"
		     "cient \xEF\xAC\x81nd",
		"efficient find");
}

Test(clean, a_word_broken_by_a_hyphen_is_joined)
{
	expect_clean("the infor-\nmation", "the information");
	expect_clean("the infor- \r\n  mation", "the information");
	expect_clean("l'infor\xE2\x80\x90\nmation", "l'information");
	expect_clean("r\xC3\xA9gle-\n\xC3\xA9tat", "r\xC3\xA9gle\xC3\xA9tat");
}

Test(clean, a_word_broken_by_a_soft_hyphen_is_joined)
{
	expect_clean("infor\xC2\xAD\nmation", "information");
	expect_clean("INFOR\xC2\xAD\n  MATION", "INFORMATION");
	expect_clean("one \xC2\xAD\n two", "one two");
}

Test(clean, other_hyphens_at_line_ends_stay)
{
	expect_clean("2020-\nand", "2020- and");
	expect_clean("this -\nor that", "this - or that");
	expect_clean("one- two", "one- two");
}

Test(clean, a_hyphen_of_its_own_stays_and_joins)
{
	expect_clean("Asia-\nPacific", "Asia-Pacific");
	expect_clean("TRADE-\nRELATED", "TRADE-RELATED");
	expect_clean("SHORT-\nAND LONG-TERM", "SHORT- AND LONG-TERM");
	expect_clean("on e-\ncommerce", "on e-commerce");
	expect_clean("e-\ncommerce", "e-commerce");
	expect_clean("(e-\ncommerce)", "(e-commerce)");
	expect_clean("\xE2\x80\x9C"
		     "cross-\nborder\xE2\x80\x9D",
		"\xE2\x80\x9C"
		"cross-border\xE2\x80\x9D");
	expect_clean("trade-\nrelated, then Trade-Related; infor-\nmation",
		"trade-related, then Trade-Related; information");
	expect_clean("l'\xC3\xA9-\ntat et l'\xC3\xA9-tat",
		"l'\xC3\xA9-tat et l'\xC3\xA9-tat");
}

Test(clean, a_space_for_a_line_end_joins_too)
{
	struct written w = {0};
	struct blocks b;
	written_blocks(&w, &b, "infor-\nmation");
	const char *at = w.source.decoded.at;
	blocks_begin(&b, BLOCK_PARAGRAPH, 0);
	blocks_verbatim(&b, (struct rap_str){at, 6});
	blocks_replacement(&b, str_of(" "), 6, 1);
	blocks_verbatim(&b, (struct rap_str){at + 7, 6});
	blocks_finish(&b, &w.source);
	written_clean(&w);
	cr_expect_str_eq(w.document.view.text.at, "information");
	arena_release(&w.arena);
}

Test(clean, a_suspended_hyphen_does_not_join)
{
	expect_clean("short-\nand long-term", "short- and long-term");
	expect_clean("pre-\nou post", "pre- ou post");
	expect_clean("pre-\nand\xC2\xA0post", "pre- and post");
	expect_clean("thou-\nandy", "thouandy");
}

Test(clean, a_chain_of_hyphens_keeps_them)
{
	expect_clean("day-\nto-day", "day-to-day");
	expect_clean("state-\nof-the-art", "state-of-the-art");
}

Test(clean, a_hyphen_behind_a_word_of_its_own_stays)
{
	expect_clean("a cross-\nborder flow", "a cross-border flow");
	expect_clean("Non-\ndiscriminatory", "Non-discriminatory");
	expect_clean("e-\ncommerce", "e-commerce");
	expect_clean("the cross-\ning of", "the crossing of");
	expect_clean("\xC3\xA9low-\nered", "\xC3\xA9lowered");
}

Test(clean, marks_compose)
{
	expect_clean("e\xCC\x81tat A\xCC\x8A \xE2\x84\xAB",
		"état \xC3\x85 \xC3\x85");
	expect_clean("a\xE2\x80\x8D\xCC\x81", "á");
	expect_clean("q\xCC\x87\xCC\xA3", "q\xCC\xA3\xCC\x87");
	expect_clean("\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8",
		"\xEA\xB0\x81"); /* Hangul */
}

Test(clean, a_heap_of_marks_is_cut)
{
	char text[2 * 1000 + 2] = "e";
	for (size_t i = 0; i < 1000; i++) {
		memcpy(text + 1 + 2 * i, "\xCC\xA3", 2);
	}
	struct written w = {0};
	written_source(&w, text);
	written_clean(&w);
	cr_expect_leq(w.document.view.text.len,
		2 * (size_t)COMPOSE_MARKS_MAX + 4);
	cr_expect_eq(w.document.view.word_count, 1);
	arena_release(&w.arena);
}

Test(clean, words_have_spans_and_folded_forms)
{
	struct written w = {0};
	written_source(&w, "L’Accès, 5²\n\nto international-Étatisation");
	written_clean(&w);
	const struct document *d = &w.document;
	cr_expect_str_eq(d->view.folded.at,
		"l acces 5\nto international etatisation");
	cr_assert_eq(d->view.word_count, 6);
	const struct rap_word *word = &d->view.words[1];
	cr_expect(str_equal(str_slice(d->view.text, word->span),
		str_of("Accès")));
	cr_expect_eq(word->folded, 2);
	cr_expect_eq(word->folded_len, 5);
	cr_expect_eq(d->word_hashes[1], fold_hash("acces", 5));
	cr_expect_eq(d->word_hashes[4], fold_hash("international", 13));
	cr_expect_eq(d->blocks[1].first_word, 3);
	cr_expect_eq(d->blocks[1].word_count, 3);
	arena_release(&w.arena);
}

Test(clean, words_of_any_length_are_cut_right)
{
	char text[200];
	for (size_t len = 1; len < 64; len++) {
		memset(text, 'X', len);
		strcpy(text + len, "\xC3\xA9 y");
		struct written w = {0};
		written_source(&w, text);
		written_clean(&w);
		cr_assert_eq(w.document.view.word_count, 2);
		cr_expect_eq(w.document.view.words[0].folded_len, len + 1);
		cr_expect_eq(w.document.view.words[1].folded, len + 2);
		arena_release(&w.arena);
	}
}

Test(clean, marks_begin_no_word)
{
	expect_folded("( \xCC\x81 a\xCC\x81 x", "a x");
	struct written w = {0};
	written_source(&w,
		"(\xCC\x81"
		"ab");
	written_clean(&w);
	cr_assert_eq(w.document.view.word_count, 1);
	cr_expect_eq(w.document.view.words[0].span.begin, 3);
	arena_release(&w.arena);
}

Test(clean, behind_the_last_word_there_is_one_more)
{
	struct written w = {0};
	written_source(&w, "one two.");
	written_clean(&w);
	const struct document *d = &w.document;
	cr_expect_eq(d->view.words[2].span.begin, 8);
	cr_expect_eq(d->view.words[2].folded, d->view.folded.len + 1);
	cr_expect_eq(d->word_hashes[2], 0);
	for (size_t i = 0; i < 64; i++) {
		cr_expect_eq(d->view.text.at[d->view.text.len + i], '\0');
		cr_expect_eq(d->view.folded.at[d->view.folded.len + i], '\0');
	}
	arena_release(&w.arena);
}

Test(clean, dense_texts_have_room_for_their_words)
{
	char *text = malloc(20001);
	for (size_t i = 0; i < 10000; i++) {
		memcpy(text + 2 * i, "a ", 3);
	}
	struct written w = {0};
	written_source(&w, text);
	written_clean(&w);
	cr_expect_eq(w.document.view.word_count, 10000);
	arena_release(&w.arena);
	free(text);
}

Test(clean, replacements_stand_for_their_source)
{
	struct written w = {0};
	struct blocks b;
	written_blocks(&w, &b, "AT&amp;T e&#x301;x&mdash;y");
	const char *at = w.source.decoded.at;
	blocks_begin(&b, BLOCK_PARAGRAPH, 0);
	blocks_verbatim(&b, (struct rap_str){at, 2});
	blocks_replacement(&b, str_of("&"), 2, 5);
	blocks_verbatim(&b, (struct rap_str){at + 7, 3});
	blocks_replacement(&b, str_of("\xCC\x81"), 10, 7);
	blocks_verbatim(&b, (struct rap_str){at + 17, 1});
	blocks_finish(&b, &w.source);
	written_clean(&w);
	const struct document *d = &w.document;
	cr_assert_str_eq(d->view.text.at, "AT&T éx");
	struct rap_span span = document_raw_span(d, (struct rap_span){2, 3});
	cr_expect_eq(span.begin, 2);
	cr_expect_eq(span.end, 7);
	span = document_raw_span(d, (struct rap_span){5, 7});
	cr_expect_eq(span.begin, 9);
	cr_expect_eq(span.end, 17);
	arena_release(&w.arena);
}

Test(clean, inserted_text_maps_into_the_source)
{
	struct written w = {0};
	struct blocks b;
	written_blocks(&w, &b, "ab");
	blocks_begin(&b, BLOCK_PARAGRAPH, 0);
	blocks_verbatim(&b, w.source.decoded);
	blocks_replacement(&b, str_of(" | end"), 2, 0);
	blocks_finish(&b, &w.source);
	written_clean(&w);
	cr_assert_str_eq(w.document.view.text.at, "ab | end");
	struct rap_span span =
		document_raw_span(&w.document, (struct rap_span){3, 8});
	cr_expect_eq(span.begin, 1);
	cr_expect_eq(span.end, 2);
	arena_release(&w.arena);
}

/* The raw bytes behind each word, cleaned again, are that word. */
static void expect_way_back(const char *text)
{
	struct written w = {0};
	written_source(&w, text);
	written_clean(&w);
	const struct document *d = &w.document;
	for (uint32_t i = 0; i < d->view.word_count; i++) {
		struct rap_span span = d->view.words[i].span;
		struct rap_str raw =
			str_slice(w.source.raw, document_raw_span(d, span));
		struct rap_str word = str_slice(d->view.text, span);
		expect_clean(arena_copy(&w.arena, raw.at, raw.len),
			arena_copy(&w.arena, word.at, word.len));
	}
	arena_release(&w.arena);
}

Test(clean, every_word_leads_back_to_its_bytes)
{
	expect_way_back("plain words,  with\n\nspaces \xC2\xA0 in\tbetween");
	expect_way_back("infor-\n mation and in\xC2\xAD\xC2\xAD"
			"for\xC2\xAD\nma");
	expect_way_back("e\xCC\x81tat \xEF\xAC\x81le A\xCC\x8A\xE2\x84\xAB x");
	expect_way_back("q\xCC\x87\xCC\xA3x y \xE2\x80\x8B "
			"z\xE2\x80\x8D\xCC\x81");
}

Test(clean, the_way_back_only_goes_forward)
{
	struct written w = {0};
	written_source(&w,
		"a\xE2\x80\x8D\xCC\x81 b-\n c\xC2\xAD\xCC\x81 "
		"q\xE2\x80\x8B\xCC\x87\xE2\x80\x8B\xCC\xA3  x");
	written_clean(&w);
	const struct origin *o = &w.document.origin;
	for (uint32_t i = 1; i < o->count; i++) {
		cr_expect_lt(o->segments[i - 1].at, o->segments[i].at);
		cr_expect_leq(o->segments[i - 1].source, o->segments[i].source);
	}
	arena_release(&w.arena);
}

Test(clean, a_mark_from_elsewhere_keeps_its_own_source)
{
	struct written w = {0};
	struct blocks b;
	written_blocks(&w, &b, "&#x301; e");
	blocks_begin(&b, BLOCK_PARAGRAPH, 0);
	blocks_verbatim(&b, (struct rap_str){w.source.decoded.at + 8, 1});
	blocks_replacement(&b, str_of("\xCC\x81"), 0, 7);
	blocks_finish(&b, &w.source);
	written_clean(&w);
	cr_assert_str_eq(w.document.view.text.at, "\xC3\xA9");
	struct rap_span raw =
		document_raw_span(&w.document, (struct rap_span){0, 2});
	cr_expect_eq(raw.begin, 0);
	cr_expect_eq(raw.end, 7);
	arena_release(&w.arena);
}
