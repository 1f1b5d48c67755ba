/* SPDX-License-Identifier: MIT */
/*
 * Whatever bytes a worker sends or a cache holds, reading them ends with
 * records or with an error; and records that were read are written, read again
 * and written as the same bytes.
 *
 * Rooms: results base
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/results/jsonl.h"
#include "core/results/wire.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(int holds)
{
	if (!holds) {
		abort();
	}
}

/* Records that can be read can be printed, too. */
static void print(struct arena *a, struct rap_str bytes)
{
	struct output output = {.fd = -1};
	struct jsonl_sink jsonl;
	struct error err;
	jsonl_sink_init(&jsonl, &output);
	require(!wire_read(&jsonl.sink, a, bytes, &err));
	output_discard(&output);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = ARENA_INIT;
	struct wire_sink first;
	struct wire_sink second;
	struct error err;
	struct rap_str bytes = {(const char *)data, size};
	if (size > 10000) {
		return 0; /* less than an output holds back */
	}
	wire_sink_init(&first);
	wire_sink_init(&second);
	enum status st = wire_read(&first.sink, &arena, bytes, &err);
	struct rap_str written = buf_str(&first.bytes);
	require(!wire_read(&second.sink, &arena, written, &err));
	require(str_equal(written, buf_str(&second.bytes)));
	require(st || str_equal(written, bytes));
	print(&arena, written);
	wire_sink_release(&first);
	wire_sink_release(&second);
	arena_release(&arena);
	return 0;
}
