/* SPDX-License-Identifier: MIT */
/*
 * One record of each type with every member set, for the tests of this room.
 */
#ifndef TESTS_UNIT_RESULTS_SAMPLE_H
#define TESTS_UNIT_RESULTS_SAMPLE_H

#include <rapporteur/document.h>
#include <rapporteur/plugin.h>

#include "core/results/jsonl.h"

#define S(text)                                                                \
	{                                                                      \
		text, sizeof(text) - 1                                         \
	}

static const struct result_analyzer sample_analyzers[] = {
	{S("spam"), S("0.1.0"), S("aa11"), S("bb22")},
	{S("trust-pack"), S(""), S(""), S("cc33")}};
static const struct result_issue sample_issues[] = {
	{S("spam"), S("trust"), S("Unsolicited messages"), S("topic"),
		S("spam"), RAP_LANGUAGE_EN | RAP_LANGUAGE_ES}};
static const struct result_pair sample_options[] = {
	{S("only"), S("spam")}, {S("only"), S("source-code")}};
static const struct result_run sample_run = {
	S("0.1.0"), sample_analyzers, 2, sample_issues, 1, sample_options, 2};

static const struct result_actor sample_proponents[] = {
	{S("C\xC3\xB4te d'Ivoire"), S("CIV"), S(""), S("header"), 0, false},
	{S("LDC Group"), S(""), S(""), S("circulation"), 0, true}};
static const struct result_actor sample_actors[] = {
	{S("Canada"), S("CAN"), S("supports"), S("text"), 12, false}};
static const struct result_holder sample_holders[] = {
	{S("Canada"), S("CAN"), S("opposes"), S("footnote")}};
static const struct result_holder sample_inside[] = {
	{S("LDC Group"), S(""), S("proposes"), S("inline")}};
static const struct result_alternative sample_alternatives[] = {
	{.label = S("Option 1"),
		.text = S("[10] days"),
		.holders = sample_holders,
		.holder_count = 1},
	{.text = S("30"), .no_text = true}};
static const struct result_outstanding sample_outstanding[] = {
	{.kind = S("words"),
		.text = S("[10][30] days"),
		.unit = S("Article 1.3"),
		.key = S("0123456789abcdef"),
		.line = 4,
		.column = 12,
		.times = 2,
		.holders = sample_holders,
		.holder_count = 1,
		.inside = sample_inside,
		.inside_count = 1,
		.alternatives = sample_alternatives,
		.alternative_count = 2}};
static const struct result_article sample_articles[] = {
	{.label = S("Article 1"),
		.title = S("Scope \"A\""),
		.line = 3,
		.words = 120,
		.brackets = 2,
		.bracketed_words = 3,
		.stray = 4,
		.alternative_groups = 5,
		.issues = 6,
		.options = 7,
		.placeholders = 8,
		.depth = 9,
		.text_hash = S("0123456789abcdef"),
		.state = S("parked"),
		.basis = S("note"),
		.condition = S("the scope"),
		.note = S("Parked, subject to the scope"),
		.for_whole = true,
		.no_text = 1,
		.outstanding = sample_outstanding,
		.outstanding_count = 1,
		.holders = sample_holders,
		.holder_count = 1},
	{.label = S("Article 2"), .line = 9}};
static const struct result_count sample_classes[] = {
	{S("negotiating"), 2}, {S("stray"), 1}};
static const struct rap_str sample_notes[] = {
	S("some text is in colour"), S("a \"note\"")};

static const struct result_document sample_document = {
	.path = S("a/civ.txt"),
	.path_base64 = S("YS9jaXYudHh0"),
	.title = {S("Capacity\tbuilding"), S("header")},
	.symbol = {S("INF/ECOM/38/Rev.1"), S("header")},
	.base_symbol = S("INF/ECOM/38"),
	.revision = 1,
	.kind = {S("proposal"), S("text")},
	.language = {S("en"), S("text")},
	.original = {S("fr"), S("header")},
	.theme = {S("trust"), S("front-matter")},
	.date = {S("2021-07-14"), S("header")},
	.communicated = {S("2021-07-12"), S("circulation")},
	.encoding = S("utf-8"),
	.format = S("txt"),
	.hash = S("00ff"),
	.words = 1234,
	.proponents = sample_proponents,
	.proponent_count = 2,
	.actors = sample_actors,
	.actor_count = 1,
	.articles = sample_articles,
	.article_count = 2,
	.bracket_classes = sample_classes,
	.bracket_class_count = 2,
	.notes = sample_notes,
	.note_count = 2,
};

static const struct rap_str sample_kind[] = {S("provision")};
static const struct rap_str sample_modality[] = {S("shall"), S("should")};
static const struct rap_str sample_rank[] = {S("-4")};
static const struct rap_str sample_truth[] = {S("true")};
static const struct result_attribute sample_attributes[] = {
	{S("kind"), RAP_ATTRIBUTE_STRING, sample_kind, 1},
	{S("exceptions"), RAP_ATTRIBUTE_LIST, NULL, 0},
	{S("in_bracket"), RAP_ATTRIBUTE_BOOLEAN, sample_truth, 1},
	{S("modality"), RAP_ATTRIBUTE_LIST, sample_modality, 2},
	{S("modality_rank"), RAP_ATTRIBUTE_INTEGER, sample_rank, 1}};
static const struct result_evidence sample_evidence[] = {
	{S("spam"), 12, 3, 400, 404}, {S("junk mail"), 13, 1, 0, 0}};
static const struct result_finding sample_finding = {
	.document = S("a/civ.txt"),
	.issue = S("spam"),
	.theme = S("trust"),
	.analyzer = S("spam"),
	.kind = S("provision"),
	.score = 87,
	.quote = S("spam"),
	.before = S("Each Party shall curb \\ "),
	.after = S(" \x01 by law"),
	.unit = S("Article 1.2"),
	.unit_title = S("Scope"),
	.zone = S("legal-text"),
	.paragraph = S("2"),
	.page = 2,
	.line = 12,
	.column = 3,
	.cite = S("INF/ECOM/38, Article 1.2"),
	.begin = 400,
	.end = 404,
	.evidence = sample_evidence,
	.evidence_count = 2,
	.evidence_capped = true,
	.words = 41,
	.fingerprint = S("1:0123456789abcdef"),
	.attributes = sample_attributes,
	.attribute_count = 5,
};
static const struct result_problem sample_problem = {S("scan.pdf"), S("read"),
	S("spam"), S("not-text"), S("scan.pdf: no text: run OCR"),
	S("not-read")};
static const struct result_corpus sample_version = {.fact = S("version"),
	.document = S("a/civ.txt"),
	.proposal = S("INF/ECOM/38"),
	.counted = false,
	.reason = S("superseded"),
	.counted_with = S("b.txt")};
static const struct result_corpus sample_fact = {.fact = S("only-in-version"),
	.document = S("a/civ.txt"),
	.analyzer = S("spam"),
	.issue = S("spam"),
	.value = S("fr has 2, en has none")};
static const struct result_summary sample_summary = {1, 1, 1, 1, true};

/* All of them, in order. */
static inline void sample_write(struct buf *b)
{
	jsonl_run(b, &sample_run);
	jsonl_document(b, &sample_document);
	jsonl_finding(b, &sample_finding);
	jsonl_problem(b, &sample_problem);
	jsonl_corpus(b, &sample_version);
	jsonl_corpus(b, &sample_fact);
	jsonl_summary(b, &sample_summary);
}

#endif /* TESTS_UNIT_RESULTS_SAMPLE_H */
