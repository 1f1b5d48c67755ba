/* SPDX-License-Identifier: MIT */
/*
 * The layout of every public struct on 64-bit systems, written down: a change
 * that breaks plugins that are already built does not compile. Within a major
 * of the contract, lines are only added, and a size only grows with them.
 */
#include <rapporteur/plugin.h>

#define SIZE(type, size)                                                       \
	_Static_assert(sizeof(struct type) == (size),                          \
		"the size of struct " #type " changed")
#define MEMBER(type, member, offset)                                           \
	_Static_assert(offsetof(struct type, member) == (offset),              \
		"struct " #type " has moved its " #member)

_Static_assert(RAP_ABI_MAJOR == 0, "a new major has a file of its own");
_Static_assert(RAP_MAGIC == 0x52545052u, "the magic is for ever");

#if defined(__LP64__)

SIZE(rap_str, 16);
MEMBER(rap_str, at, 0);
MEMBER(rap_str, len, 8);

SIZE(rap_span, 8);
MEMBER(rap_span, begin, 0);
MEMBER(rap_span, end, 4);

SIZE(rap_word, 16);
MEMBER(rap_word, span, 0);
MEMBER(rap_word, folded, 8);
MEMBER(rap_word, folded_len, 12);

SIZE(rap_unit, 72);
MEMBER(rap_unit, size, 0);
MEMBER(rap_unit, kind, 4);
MEMBER(rap_unit, zone, 8);
MEMBER(rap_unit, language, 12);
MEMBER(rap_unit, span, 16);
MEMBER(rap_unit, parent, 24);
MEMBER(rap_unit, descendants, 28);
MEMBER(rap_unit, first_word, 32);
MEMBER(rap_unit, word_count, 36);
MEMBER(rap_unit, label, 40);
MEMBER(rap_unit, title, 56);

SIZE(rap_bracket, 24);
MEMBER(rap_bracket, size, 0);
MEMBER(rap_bracket, pairing, 4);
MEMBER(rap_bracket, span, 8);
MEMBER(rap_bracket, depth, 16);
MEMBER(rap_bracket, reserved, 20);

SIZE(rap_document, 112);
MEMBER(rap_document, size, 0);
MEMBER(rap_document, kind, 4);
MEMBER(rap_document, language, 8);
MEMBER(rap_document, unit_count, 12);
MEMBER(rap_document, path, 16);
MEMBER(rap_document, title, 32);
MEMBER(rap_document, symbol, 48);
MEMBER(rap_document, text, 64);
MEMBER(rap_document, folded, 80);
MEMBER(rap_document, words, 96);
MEMBER(rap_document, word_count, 104);
MEMBER(rap_document, reserved, 108);

SIZE(rap_guard, 24);
MEMBER(rap_guard, size, 0);
MEMBER(rap_guard, relation, 4);
MEMBER(rap_guard, same, 8);
MEMBER(rap_guard, within, 12);
MEMBER(rap_guard, term, 16);

SIZE(rap_pattern, 56);
MEMBER(rap_pattern, size, 0);
MEMBER(rap_pattern, flags, 4);
MEMBER(rap_pattern, text, 8);
MEMBER(rap_pattern, issue, 16);
MEMBER(rap_pattern, name, 24);
MEMBER(rap_pattern, languages, 32);
MEMBER(rap_pattern, weight, 36);
MEMBER(rap_pattern, guards, 40);
MEMBER(rap_pattern, guard_count, 48);
MEMBER(rap_pattern, reserved, 52);

SIZE(rap_hit, 20);
MEMBER(rap_hit, span, 0);
MEMBER(rap_hit, first_word, 8);
MEMBER(rap_hit, word_count, 12);
MEMBER(rap_hit, pattern, 16);

SIZE(rap_candidate, 40);
MEMBER(rap_candidate, size, 0);
MEMBER(rap_candidate, unit, 4);
MEMBER(rap_candidate, issue, 8);
MEMBER(rap_candidate, score, 16);
MEMBER(rap_candidate, threshold, 20);
MEMBER(rap_candidate, kind, 24);
MEMBER(rap_candidate, hit_count, 28);
MEMBER(rap_candidate, hits, 32);

SIZE(rap_verdict, 24);
MEMBER(rap_verdict, size, 0);
MEMBER(rap_verdict, decision, 4);
MEMBER(rap_verdict, kind, 8);
MEMBER(rap_verdict, score, 12);
MEMBER(rap_verdict, reason, 16);

SIZE(rap_finding, 48);
MEMBER(rap_finding, size, 0);
MEMBER(rap_finding, unit, 4);
MEMBER(rap_finding, issue, 8);
MEMBER(rap_finding, kind, 16);
MEMBER(rap_finding, score, 20);
MEMBER(rap_finding, quote, 24);
MEMBER(rap_finding, evidence, 32);
MEMBER(rap_finding, evidence_count, 40);
MEMBER(rap_finding, reserved, 44);

SIZE(rap_issue, 40);
MEMBER(rap_issue, size, 0);
MEMBER(rap_issue, counts_as, 4);
MEMBER(rap_issue, id, 8);
MEMBER(rap_issue, theme, 16);
MEMBER(rap_issue, title, 24);
MEMBER(rap_issue, definition, 32);

SIZE(rap_option, 56);
MEMBER(rap_option, size, 0);
MEMBER(rap_option, kind, 4);
MEMBER(rap_option, name, 8);
MEMBER(rap_option, fallback, 16);
MEMBER(rap_option, summary, 24);
MEMBER(rap_option, choices, 32);
MEMBER(rap_option, min, 40);
MEMBER(rap_option, max, 48);

SIZE(rap_attribute, 40);
MEMBER(rap_attribute, size, 0);
MEMBER(rap_attribute, kind, 4);
MEMBER(rap_attribute, scope, 8);
MEMBER(rap_attribute, reserved, 12);
MEMBER(rap_attribute, name, 16);
MEMBER(rap_attribute, values, 24);
MEMBER(rap_attribute, summary, 32);

SIZE(rap_call, 40);
MEMBER(rap_call, size, 0);
MEMBER(rap_call, reserved, 4);
MEMBER(rap_call, host, 8);
MEMBER(rap_call, document, 16);
MEMBER(rap_call, state, 24);
MEMBER(rap_call, document_state, 32);

SIZE(rap_model, 32);
MEMBER(rap_model, size, 0);
MEMBER(rap_model, reserved, 4);
MEMBER(rap_model, value, 8);
MEMBER(rap_model, all, 16);
MEMBER(rap_model, none, 24);

SIZE(rap_host, 152);
MEMBER(rap_host, size, 0);
MEMBER(rap_host, abi_minor, 4);
MEMBER(rap_host, version, 8);
MEMBER(rap_host, option_integer, 16);
MEMBER(rap_host, option_boolean, 24);
MEMBER(rap_host, option_string, 32);
MEMBER(rap_host, alloc, 40);
MEMBER(rap_host, fail, 48);
MEMBER(rap_host, unit, 56);
MEMBER(rap_host, unit_at, 64);
MEMBER(rap_host, pattern, 72);
MEMBER(rap_host, find, 80);
MEMBER(rap_host, count, 88);
MEMBER(rap_host, unit_attribute, 96);
MEMBER(rap_host, set_attribute, 104);
MEMBER(rap_host, emit, 112);
MEMBER(rap_host, record_field, 120);
MEMBER(rap_host, conclude_fact, 128);
MEMBER(rap_host, set_model, 136);
MEMBER(rap_host, bracket, 144);

SIZE(rap_plugin, 152);
MEMBER(rap_plugin, magic, 0);
MEMBER(rap_plugin, size, 4);
MEMBER(rap_plugin, abi_major, 8);
MEMBER(rap_plugin, abi_minor, 12);
MEMBER(rap_plugin, name, 16);
MEMBER(rap_plugin, version, 24);
MEMBER(rap_plugin, summary, 32);
MEMBER(rap_plugin, issues, 40);
MEMBER(rap_plugin, options, 48);
MEMBER(rap_plugin, attributes, 56);
MEMBER(rap_plugin, patterns, 64);
MEMBER(rap_plugin, issue_count, 72);
MEMBER(rap_plugin, option_count, 76);
MEMBER(rap_plugin, attribute_count, 80);
MEMBER(rap_plugin, pattern_count, 84);
MEMBER(rap_plugin, open, 88);
MEMBER(rap_plugin, close, 96);
MEMBER(rap_plugin, begin, 104);
MEMBER(rap_plugin, end, 112);
MEMBER(rap_plugin, annotate, 120);
MEMBER(rap_plugin, judge, 128);
MEMBER(rap_plugin, analyze, 136);
MEMBER(rap_plugin, conclude, 144);

#endif
