/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#include "tests/unit/results/sample.h"

/* The example of docs/results.md, a record on each line again. */
static struct rap_str read_example(struct buf *lines)
{
	struct buf text = BUF_INIT;
	char path[4096];
	char piece[4096];
	size_t len;
	(void)snprintf(path, sizeof(path), "%s/docs/results.md",
		getenv("RAPPORTEUR_TEST_SOURCE"));
	FILE *file = fopen(path, "rb");
	cr_assert(file, "%s", path);
	while ((len = fread(piece, 1, sizeof(piece), file)) > 0) {
		buf_add(&text, piece, len);
	}
	(void)fclose(file);
	struct rap_str all = buf_str(&text);
	size_t begin = str_find(all, "<!-- example -->\n```json\n") + 25;
	cr_assert_lt(begin, all.len);
	struct rap_str rest = {all.at + begin, all.len - begin};
	rest.len = str_find(rest, "\n```");
	for (size_t i = 0; i < rest.len; i++) {
		bool broken = rest.at[i] == '\n' && rest.at[i + 1] == ' ';
		if (broken) {
			i++;
		} else {
			buf_putc(lines, rest.at[i]);
		}
	}
	buf_putc(lines, '\n');
	buf_release(&text);
	return buf_str(lines);
}

Test(docs, the_worked_example_is_what_the_program_writes)
{
	struct output output = {.fd = -1};
	struct jsonl_sink sink;
	struct buf lines = BUF_INIT;
	struct error err;
	if (!getenv("RAPPORTEUR_TEST_SOURCE")) {
		cr_skip_test("RAPPORTEUR_TEST_SOURCE is not set");
	}
	struct rap_str example = read_example(&lines);
	jsonl_sink_init(&sink, &output);
	cr_assert_eq(jsonl_read(&sink.sink, example, "docs", NULL, &err),
		STATUS_OK, "%s", err.message);
	cr_assert(str_equal(buf_str(&output.pending), example), "%.*s",
		(int)output.pending.len, output.pending.at);
	output_discard(&output);
	buf_release(&lines);
}
