/* SPDX-License-Identifier: MIT */
/*
 * Whatever a plugin scribbles into the channel of its process, the supervisor
 * reads messages or refuses them, and reads each as records or refuses it.
 *
 * The input is where writer and reader say they are, then the channel's bytes.
 *
 * Rooms: process engine plugin report results scan text format source base
 */
#include <stdlib.h>

#include "core/process/channel.h"
#include "core/process/hello.h"
#include "core/results/wire.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MAX_MESSAGE = 1 << 20 };

static void read_message(struct rap_str message)
{
	struct arena arena = ARENA_INIT;
	struct wire_sink records;
	struct hello hello;
	struct error err;
	wire_sink_init(&records);
	(void)!wire_read(&records.sink, &arena, message, &err);
	if (!hello_read(&hello, &arena, message, &err)) {
		/* All of it lies in the message. */
		size_t len = hello.message.len + hello.answer.len;
		for (uint32_t i = 0; i < hello.name_count; i++) {
			len += hello.names[i].len;
		}
		if (len + hello.records.len > message.len) {
			abort();
		}
	}
	wire_sink_release(&records);
	arena_release(&arena);
}

static void read_messages(struct rap_str arrived)
{
	struct rap_str message;
	struct error err;
	size_t used = 0;
	while (!channel_take(&message, &used, arrived, MAX_MESSAGE, &err) &&
		used) {
		if (used > arrived.len || message.len > used) {
			abort();
		}
		read_message(message);
		arrived = str_from(arrived, used);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct channel channel;
	struct buf arrived = BUF_INIT;
	struct error err;
	uint64_t place[2];
	if (size < sizeof(place) || size - sizeof(place) > CHANNEL_BYTES) {
		return 0;
	}
	memcpy(place, data, sizeof(place));
	memset(channel.bytes, 0, sizeof(channel.bytes));
	memcpy(channel.bytes, data + sizeof(place), size - sizeof(place));
	atomic_store(&channel.written, place[0]);
	atomic_store(&channel.read, place[1]);
	if (!channel_read(&channel, &arrived, &err)) {
		if (arrived.len > CHANNEL_BYTES) {
			abort();
		}
		read_messages(buf_str(&arrived));
	}
	buf_release(&arrived);
	return 0;
}
