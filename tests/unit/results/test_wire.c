/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/results/wire.h"
#include "tests/unit/results/sample.h"

/* All samples through a sink, in order. */
static void put_all(struct result_sink *sink)
{
	struct error err;
	const struct result_sink_ops *o = sink->ops;
	cr_assert(!o->run(sink, &sample_run, &err));
	cr_assert(!o->document(sink, &sample_document, &err));
	cr_assert(!o->finding(sink, &sample_finding, &err));
	cr_assert(!o->problem(sink, &sample_problem, &err));
	cr_assert(!o->corpus(sink, &sample_version, &err));
	cr_assert(!o->corpus(sink, &sample_fact, &err));
	cr_assert(!o->summary(sink, &sample_summary, &err));
}

Test(wire, records_come_out_as_they_went_in)
{
	struct arena arena = ARENA_INIT;
	struct wire_sink wire;
	struct output output = {.fd = -1};
	struct jsonl_sink jsonl;
	struct buf expected = BUF_INIT;
	struct error err;
	wire_sink_init(&wire);
	jsonl_sink_init(&jsonl, &output);
	put_all(&wire.sink);
	sample_write(&expected);
	cr_assert(!wire_read(&jsonl.sink, &arena, buf_str(&wire.bytes), &err));
	cr_assert(str_equal(buf_str(&output.pending), buf_str(&expected)));
	output_discard(&output);
	wire_sink_release(&wire);
	buf_release(&expected);
	arena_release(&arena);
}

/* How reading these bytes ends; what comes out is thrown away. */
static enum status read_bytes(struct rap_str bytes)
{
	struct arena arena = ARENA_INIT;
	struct wire_sink again;
	struct error err;
	wire_sink_init(&again);
	enum status st = wire_read(&again.sink, &arena, bytes, &err);
	wire_sink_release(&again);
	arena_release(&arena);
	return st;
}

Test(wire, whatever_is_cut_off_is_told_or_ends_between_records)
{
	struct wire_sink wire;
	wire_sink_init(&wire);
	put_all(&wire.sink);
	unsigned whole = 0;
	for (size_t len = 0; len <= wire.bytes.len; len++) {
		struct rap_str bytes = {wire.bytes.at, len};
		whole += read_bytes(bytes) == STATUS_OK;
	}
	cr_assert_eq(whole, 8); /* none, and one more with each record */
	wire_sink_release(&wire);
}

Test(wire, no_changed_byte_does_harm)
{
	struct wire_sink wire;
	wire_sink_init(&wire);
	put_all(&wire.sink);
	for (size_t i = 0; i < wire.bytes.len; i++) {
		char kept = wire.bytes.at[i];
		wire.bytes.at[i] = (char)(kept ^ 0xFF);
		(void)!read_bytes(buf_str(&wire.bytes));
		wire.bytes.at[i] = kept;
	}
	wire_sink_release(&wire);
}

Test(wire, a_list_is_never_longer_than_its_bytes)
{
	char bytes[] = "R\0\0\0\0\xFF\xFF\xFF\x7F";
	struct rap_str text = {bytes, sizeof(bytes) - 1};
	cr_assert_eq(read_bytes(text), STATUS_SYNTAX);
}
