/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <unistd.h>

#include "tests/unit/results/sample.h"

#define RUN "{\"type\":\"run\",\"schema\":\"rapporteur.findings/1\"}\n"
#define DOCUMENT "{\"type\":\"document\",\"path\":\"a\"}\n"
#define SUMMARY "{\"type\":\"summary\"}\n"
#define SUMMARY_OF(counts) "{\"type\":\"summary\"," counts "}\n"

/* A sink that writes the records again, to a file in the working folder. */
struct again {
	struct jsonl_sink sink;
	struct output output;
};

static void again_open(struct again *a)
{
	a->output = (struct output){.fd = -1};
	jsonl_sink_init(&a->sink, &a->output);
}

static void again_close(struct again *a)
{
	output_discard(&a->output);
}

/* The message that reading gives, or "" on success. */
static const char *message_of(const char *text)
{
	static struct error err;
	struct again a;
	again_open(&a);
	err.message[0] = '\0';
	enum status st =
		jsonl_read(&a.sink.sink, str_of(text), "r.jsonl", NULL, &err);
	cr_assert(st == STATUS_OK || st == STATUS_SYNTAX);
	cr_assert_eq(st == STATUS_OK, err.message[0] == '\0');
	again_close(&a);
	return err.message;
}

Test(jsonl_read, writing_what_was_read_gives_the_same_bytes)
{
	struct buf first = BUF_INIT;
	struct again a;
	struct error err;
	sample_write(&first);
	again_open(&a);
	cr_assert_eq(jsonl_read(&a.sink.sink, buf_str(&first), "r", NULL, &err),
		STATUS_OK, "%s", err.message);
	cr_assert(str_equal(buf_str(&a.output.pending), buf_str(&first)));
	again_close(&a);
	buf_release(&first);
}

Test(jsonl_read, pieces_may_be_cut_anywhere)
{
	struct buf whole = BUF_INIT;
	sample_write(&whole);
	for (size_t size = 1; size < 200; size += 7) {
		struct arena arena = ARENA_INIT;
		struct again a;
		struct error err;
		again_open(&a);
		struct jsonl_reader *r =
			jsonl_reader_new(&arena, &a.sink.sink, "r");
		struct rap_str rest = buf_str(&whole);
		while (rest.len) {
			struct rap_str piece = {
				rest.at, rest.len < size ? rest.len : size};
			cr_assert(!jsonl_reader_take(r, piece, &err), "%s",
				err.message);
			rest = str_from(rest, size);
		}
		cr_assert(!jsonl_reader_end(r, NULL, &err), "%s", err.message);
		cr_assert(str_equal(buf_str(&a.output.pending),
			buf_str(&whole)));
		jsonl_reader_release(r);
		again_close(&a);
		arena_release(&arena);
	}
	buf_release(&whole);
}

Test(jsonl_read, every_score_survives)
{
	struct buf first = BUF_INIT;
	struct again a;
	struct error err;
	jsonl_run(&first, &sample_run);
	jsonl_document(&first, &sample_document);
	for (uint32_t score = 0; score <= 100; score++) {
		struct result_finding f = sample_finding;
		f.score = score;
		jsonl_finding(&first, &f);
	}
	jsonl_summary(&first,
		&(struct result_summary){.documents = 1, .findings = 101});
	again_open(&a);
	cr_assert_eq(jsonl_read(&a.sink.sink, buf_str(&first), "r", NULL, &err),
		STATUS_OK, "%s", err.message);
	cr_assert(str_equal(buf_str(&a.output.pending), buf_str(&first)));
	again_close(&a);
	buf_release(&first);
}

Test(jsonl_read, what_is_unknown_is_passed_over)
{
	cr_assert_str_eq(message_of(RUN "{\"type\":\"weather\",\"rain\":1}\n"
					"{\"type\":\"problem\",\"mood\":{}}"
					"\n" SUMMARY_OF("\"problems\":1")),
		"");
}

Test(jsonl_read, byte_order_mark_crlf_and_empty_lines_do_no_harm)
{
	cr_assert_str_eq(message_of("\xEF\xBB\xBF"
				    "{\"type\":\"run\",\"schema\":"
				    "\"rapporteur.findings/1\"}\r\n\r\n"
				    "{\"type\":\"summary\"}"),
		"");
}

Test(jsonl_read, what_is_not_json_is_named_by_line_and_column)
{
	cr_assert_str_eq(message_of(RUN "{\"type\":}\n"),
		"r.jsonl:2: column 9: unexpected token near '}'");
}

Test(jsonl_read, an_unfinished_last_line_is_called_truncated)
{
	const char *message = message_of(RUN "{\"type\":\"docu");
	cr_assert(strstr(message, "r.jsonl:2: "), "%s", message);
	cr_assert(strstr(message, ": the results are truncated"), "%s",
		message);
}

Test(jsonl_read, missing_summary_means_truncated)
{
	cr_assert_str_eq(message_of(RUN DOCUMENT),
		"r.jsonl: no summary record: the results are truncated");
}

Test(jsonl_read, lost_and_added_records_are_told_by_the_summary)
{
	cr_assert_str_eq(message_of(RUN SUMMARY_OF("\"documents\":2,"
						   "\"findings\":3")),
		"r.jsonl:2: the summary counts 2 documents, 0 are here: the "
		"results are truncated or edited");
	cr_assert(strstr(message_of(RUN DOCUMENT SUMMARY_OF("\"documents\":1,"
							    "\"findings\":3")),
		"counts 3 findings, 0 are here"));
	cr_assert(strstr(message_of(RUN SUMMARY_OF("\"problems\":1")),
		"counts 1 problems, 0 are here"));
	cr_assert(strstr(message_of(RUN DOCUMENT SUMMARY),
		"counts 0 documents, 1 are here"));
}

Test(jsonl_read, no_records_at_all_is_an_error)
{
	cr_assert(strstr(message_of(""), "r.jsonl: no records"));
}

Test(jsonl_read, another_schema_is_refused)
{
	cr_assert_str_eq(message_of("{\"type\":\"run\",\"schema\":\"x/2\"}\n"),
		"r.jsonl:1: schema \"x/2\": this program reads "
		"rapporteur.findings/1");
}

Test(jsonl_read, first_record_must_be_a_run)
{
	cr_assert(strstr(message_of(DOCUMENT),
		"r.jsonl:1: the first record must be a run"));
}

Test(jsonl_read, records_out_of_order_are_refused)
{
	cr_assert(strstr(message_of(RUN RUN), ":2: a second run record"));
	cr_assert(strstr(message_of(RUN SUMMARY DOCUMENT),
		":3: a record after the summary"));
	cr_assert(strstr(message_of(RUN "{\"type\":\"corpus\",\"fact\":\"x\"}"
					"\n" DOCUMENT),
		":3: a document after corpus records"));
	cr_assert(strstr(message_of(RUN DOCUMENT
				 "{\"type\":\"finding\",\"document\":\"b\","
				 "\"issue\":\"i\"}\n"),
		":3: a finding that does not follow its document"));
}

Test(jsonl_read, members_of_the_wrong_type_are_named)
{
	cr_assert_str_eq(message_of(RUN "{\"type\":\"document\"}\n"),
		"r.jsonl:2: \"path\" is missing");
	cr_assert_str_eq(message_of(RUN "{\"type\":\"document\",\"path\":\"a\","
					"\"words\":-1}\n"),
		"r.jsonl:2: \"words\" is not a whole number from 0");
	cr_assert_str_eq(message_of(RUN "{\"type\":\"document\",\"path\":\"a\","
					"\"words\":4294967296}\n"),
		"r.jsonl:2: \"words\" is too large");
	cr_assert_str_eq(message_of(RUN "{\"type\":\"document\",\"path\":\"a\","
					"\"proponents\":[1]}\n"),
		"r.jsonl:2: \"proponents\" has an element that is not an "
		"object");
}

Test(jsonl_read, findings_of_the_wrong_shape_are_refused)
{
#define FINDING                                                                \
	RUN DOCUMENT "{\"type\":\"finding\",\"document\":\"a\",\"issue\":"     \
		     "\"i\","
	cr_assert(strstr(message_of(FINDING "\"score\":1.5}\n"),
		":3: \"score\" is not a number from 0 to 1"));
	cr_assert(strstr(message_of(FINDING "\"bytes\":[5,4]}\n"),
		":3: \"bytes\" is not [begin, end]"));
	cr_assert(strstr(message_of(FINDING "\"attributes\":{\"m\":[1]}}\n"),
		":3: \"m\" has an element that is not a string"));
	cr_assert(strstr(message_of(FINDING "\"attributes\":{\"m\":1.5}}\n"),
		":3: \"m\" is not a string, a list"));
}

Test(jsonl_read, a_line_that_is_no_object_is_refused)
{
	cr_assert_str_eq(message_of("[1]\n"), "r.jsonl:1: not a JSON object");
}

Test(jsonl_read, kind_may_stand_anywhere_and_is_written_once)
{
	struct again a;
	struct error err;
	again_open(&a);
	cr_assert_eq(jsonl_read(&a.sink.sink,
			     str_of(FINDING
				     "\"attributes\":{\"m\":\"x\","
				     "\"kind\":\"clause\"}}\n" SUMMARY_OF(
					     "\"documents\":1,\"findings\":1")),
			     "r", NULL, &err),
		STATUS_OK, "%s", err.message);
	buf_putc(&a.output.pending, '\0');
	cr_assert(strstr(a.output.pending.at,
		"\"attributes\":{\"m\":\"x\",\"kind\":\"clause\"}"));
	again_close(&a);
}
