/* SPDX-License-Identifier: MIT */
/*
 * Whatever the bytes, reading results ends with records or with an error that
 * names the file; and records that were read are written, read again and
 * written as the same bytes.
 *
 * Rooms: results base
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/results/jsonl.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A sink that writes into memory: an output that is never committed. */
struct again {
	struct jsonl_sink sink;
	struct output output;
};

static void open_again(struct again *a)
{
	a->output = (struct output){.fd = -1};
	jsonl_sink_init(&a->sink, &a->output);
}

static void close_again(struct again *a)
{
	output_discard(&a->output);
}

static void require(int holds)
{
	if (!holds) {
		abort();
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct again first;
	struct again second;
	struct error err;
	if (size > 100000) {
		return 0; /* less than an output holds back */
	}
	open_again(&first);
	open_again(&second);
	struct rap_str bytes = {(const char *)data, size};
	if (jsonl_read(&first.sink.sink, bytes, "fuzz", NULL, &err)) {
		require(strncmp(err.message, "fuzz:", 5) == 0);
	} else {
		struct rap_str written = buf_str(&first.output.pending);
		require(!jsonl_read(&second.sink.sink, written, "fuzz", NULL,
			&err));
		require(str_equal(written, buf_str(&second.output.pending)));
	}
	close_again(&first);
	close_again(&second);
	return 0;
}
