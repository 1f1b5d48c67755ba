/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "tests/unit/results/sample.h"

/* The line as text; valid until the test ends. */
static char *line_of(struct buf *b)
{
	buf_putc(b, '\0');
	return b->at;
}

static char *finding_with(const struct rap_str *value, uint32_t kind)
{
	static struct buf b;
	struct result_attribute attribute = {S("n"), kind, value, 1};
	struct result_finding f = {.kind = S("mention"),
		.attributes = &attribute,
		.attribute_count = 1};
	buf_clear(&b);
	jsonl_finding(&b, &f);
	return line_of(&b);
}

Test(jsonl_write, run_comes_with_the_schema_first)
{
	struct buf b = BUF_INIT;
	jsonl_run(&b, &sample_run);
	cr_assert_str_eq(line_of(&b),
		"{\"type\":\"run\",\"schema\":\"rapporteur.findings/1\","
		"\"tool\":\"rapporteur\",\"version\":\"0.1.0\","
		"\"analyzers\":[{\"name\":\"spam\",\"version\":\"0.1.0\","
		"\"plugin_hash\":\"aa11\",\"pack_hash\":\"bb22\"},"
		"{\"name\":\"trust-pack\",\"pack_hash\":\"cc33\"}],"
		"\"issues\":[{\"id\":\"spam\",\"theme\":\"trust\","
		"\"title\":\"Unsolicited messages\",\"counts_as\":\"topic\","
		"\"analyzer\":\"spam\",\"languages\":[\"en\",\"es\"]}],"
		"\"options\":[{\"key\":\"only\",\"value\":\"spam\"},"
		"{\"key\":\"only\",\"value\":\"source-code\"}]}\n");
	buf_release(&b);
}

Test(jsonl_write, document_says_values_flat_and_sources_apart)
{
	struct buf b = BUF_INIT;
	jsonl_document(&b, &sample_document);
	cr_assert_str_eq(line_of(&b),
		"{\"type\":\"document\",\"path\":\"a/civ.txt\","
		"\"path_base64\":\"YS9jaXYudHh0\","
		"\"title\":\"Capacity\\tbuilding\","
		"\"symbol\":\"INF/ECOM/38/Rev.1\","
		"\"base_symbol\":\"INF/ECOM/38\",\"revision\":1,"
		"\"kind\":\"proposal\",\"language\":\"en\","
		"\"original\":\"fr\",\"theme\":\"trust\",\"date\":\"2021-07-"
		"14\","
		"\"communicated\":\"2021-07-12\",\"encoding\":\"utf-8\","
		"\"format\":\"txt\",\"hash\":\"00ff\",\"words\":1234,"
		"\"proponents\":[{\"name\":\"C\xC3\xB4te d'Ivoire\","
		"\"code\":\"CIV\",\"source\":\"header\"},"
		"{\"name\":\"LDC Group\",\"source\":\"circulation\","
		"\"group\":true}],"
		"\"actors\":[{\"name\":\"Canada\",\"code\":\"CAN\","
		"\"role\":\"supports\",\"source\":\"text\",\"line\":12}],"
		"\"sources\":{\"title\":\"header\",\"symbol\":\"header\","
		"\"kind\":\"text\",\"language\":\"text\",\"original\":"
		"\"header\",\"theme\":\"front-matter\","
		"\"date\":\"header\",\"communicated\":\"circulation\"},"
		"\"articles\":[{\"label\":\"Article 1\","
		"\"title\":\"Scope \\\"A\\\"\",\"line\":3,\"words\":120,"
		"\"brackets\":2,\"bracketed_words\":3,\"stray\":4,"
		"\"alternative_groups\":5,\"issues\":6,\"options\":7,"
		"\"no_text\":1,\"placeholders\":8,\"depth\":9,"
		"\"for_whole\":true,\"text_hash\":\"0123456789abcdef\","
		"\"state\":\"parked\","
		"\"basis\":\"note\",\"condition\":\"the scope\","
		"\"note\":\"Parked, subject to the scope\","
		"\"holders\":[{\"name\":\"Canada\",\"code\":\"CAN\","
		"\"role\":\"opposes\",\"source\":\"footnote\"}],"
		"\"outstanding\":[{\"kind\":\"words\","
		"\"text\":\"[10][30] days\",\"unit\":\"Article 1.3\","
		"\"key\":\"0123456789abcdef\",\"line\":4,"
		"\"column\":12,\"times\":2,"
		"\"holders\":[{\"name\":\"Canada\",\"code\":\"CAN\","
		"\"role\":\"opposes\",\"source\":\"footnote\"}],"
		"\"inside\":[{\"name\":\"LDC Group\","
		"\"role\":\"proposes\",\"source\":\"inline\"}],"
		"\"alternatives\":[{\"label\":\"Option 1\","
		"\"text\":\"[10] days\","
		"\"holders\":[{\"name\":\"Canada\",\"code\":\"CAN\","
		"\"role\":\"opposes\",\"source\":\"footnote\"}]},"
		"{\"text\":\"30\",\"no_text\":true}]}]},"
		"{\"label\":\"Article 2\",\"line\":9,"
		"\"words\":0,\"brackets\":0}],"
		"\"bracket_classes\":{\"negotiating\":2,\"stray\":1},"
		"\"notes\":[\"some text is in colour\",\"a \\\"note\\\"\"]}\n");
	buf_release(&b);
}

Test(jsonl_write, finding_has_the_members_of_the_contract_in_order)
{
	struct buf b = BUF_INIT;
	jsonl_finding(&b, &sample_finding);
	cr_assert_str_eq(line_of(&b),
		"{\"type\":\"finding\",\"document\":\"a/civ.txt\","
		"\"issue\":\"spam\",\"theme\":\"trust\","
		"\"analyzer\":\"spam\",\"score\":0.87,\"quote\":\"spam\","
		"\"before\":\"Each Party shall curb \\\\ \","
		"\"after\":\" \\u0001 by law\",\"unit\":\"Article 1.2\","
		"\"unit_title\":\"Scope\",\"zone\":\"legal-text\","
		"\"locator\":{\"page\":2,\"paragraph\":\"2\",\"line\":12,"
		"\"column\":3},\"cite\":\"INF/ECOM/38, Article 1.2\","
		"\"bytes\":[400,404],\"evidence\":[{\"quote\":\"spam\","
		"\"line\":12,\"column\":3,\"bytes\":[400,404]},"
		"{\"quote\":\"junk mail\",\"line\":13,\"column\":1}],"
		"\"evidence_capped\":true,\"words\":41,"
		"\"fingerprint\":\"1:0123456789abcdef\","
		"\"attributes\":{\"kind\":\"provision\",\"exceptions\":[],"
		"\"in_bracket\":true,\"modality\":[\"shall\",\"should\"],"
		"\"modality_rank\":-4}}\n");
	buf_release(&b);
}

Test(jsonl_write, score_always_has_two_decimals)
{
	struct buf b = BUF_INIT;
	struct result_finding f = {.score = 5};
	jsonl_finding(&b, &f);
	f.score = 100;
	jsonl_finding(&b, &f);
	char *text = line_of(&b);
	cr_assert(strstr(text, "\"score\":0.05,"));
	cr_assert(strstr(text, "\"score\":1.00,"));
	buf_release(&b);
}

Test(jsonl_write, kind_comes_first_even_if_no_attribute_says_it)
{
	struct rap_str value = S("x");
	cr_assert(strstr(finding_with(&value, RAP_ATTRIBUTE_STRING),
		"\"attributes\":{\"kind\":\"mention\",\"n\":\"x\"}"));
}

Test(jsonl_write, integers_are_written_as_json_has_them)
{
	struct rap_str plus = S("+007");
	struct rap_str zero = S("-0");
	struct rap_str minus = S("-12");
	cr_assert(strstr(finding_with(&plus, RAP_ATTRIBUTE_INTEGER),
		"\"n\":7}"));
	cr_assert(strstr(finding_with(&zero, RAP_ATTRIBUTE_INTEGER),
		"\"n\":0}"));
	cr_assert(strstr(finding_with(&minus, RAP_ATTRIBUTE_INTEGER),
		"\"n\":-12}"));
}

Test(jsonl_write, what_is_no_integer_stays_text)
{
	struct rap_str word = S("many");
	struct rap_str huge = S("1234567890123456789");
	cr_assert(strstr(finding_with(&word, RAP_ATTRIBUTE_INTEGER),
		"\"n\":\"many\"}"));
	cr_assert(strstr(finding_with(&huge, RAP_ATTRIBUTE_INTEGER),
		"\"n\":\"1234567890123456789\"}"));
}

Test(jsonl_write, only_version_facts_say_whether_they_count)
{
	struct buf b = BUF_INIT;
	jsonl_corpus(&b, &sample_fact);
	cr_assert(!strstr(line_of(&b), "counted"));
	buf_clear(&b);
	jsonl_corpus(&b, &sample_version);
	cr_assert(strstr(line_of(&b), "\"counted\":false"));
	buf_release(&b);
}
