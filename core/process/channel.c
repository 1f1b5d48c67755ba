/* SPDX-License-Identifier: MIT */
#include "core/process/channel.h"

#include "core/base/str.h"

enum { WAIT_MS = 1000 }; /* a lost ring costs no more than this */

void channel_reset(struct channel *c)
{
	atomic_store(&c->written, 0U);
	atomic_store(&c->read, 0U);
}

static size_t piece_of(uint64_t at, size_t len)
{
	size_t offset = at % CHANNEL_BYTES;
	size_t straight = CHANNEL_BYTES - offset;
	return len < straight ? len : straight;
}

/* Copy bytes to `at`, and wait for room where there is none; returns what comes
 * behind them. The reader does not know of the last ones yet. */
static uint64_t put(struct channel *c, struct bell *news, uint64_t at,
	struct rap_str bytes)
{
	while (bytes.len) {
		uint32_t seen = bell_look(&c->room);
		uint64_t taken = atomic_load(&c->read);
		size_t space = CHANNEL_BYTES - (size_t)(at - taken);
		size_t len =
			piece_of(at, bytes.len < space ? bytes.len : space);
		if (!len) {
			atomic_store(&c->written, at);
			bell_ring(news);
			bell_wait(&c->room, seen, WAIT_MS);
			continue;
		}
		memcpy(c->bytes + at % CHANNEL_BYTES, bytes.at, len);
		at += len;
		bytes = str_from(bytes, len);
	}
	return at;
}

enum status channel_read(struct channel *c, struct buf *out, struct error *err)
{
	uint64_t at = atomic_load(&c->read);
	uint64_t end = atomic_load(&c->written);
	if (end - at > CHANNEL_BYTES) {
		return error_set(err, STATUS_SYNTAX,
			"a channel holds more than it can");
	}
	while (at < end) {
		size_t len = piece_of(at, (size_t)(end - at));
		buf_add(out, c->bytes + at % CHANNEL_BYTES, len);
		at += len;
	}
	if (at != atomic_load(&c->read)) {
		atomic_store(&c->read, at);
		bell_ring(&c->room);
	}
	return STATUS_OK;
}

void channel_send(struct channel *c, struct bell *news, struct rap_str message)
{
	uint64_t len = message.len;
	struct rap_str head = {(const char *)&len, sizeof(len)};
	uint64_t at = atomic_load(&c->written);
	at = put(c, news, at, head);
	at = put(c, news, at, message);
	atomic_store(&c->written, at);
	bell_ring(news);
}

enum status channel_take(struct rap_str *message, size_t *used,
	struct rap_str arrived, size_t max, struct error *err)
{
	uint64_t len = 0;
	*used = 0;
	if (arrived.len < sizeof(len)) {
		return STATUS_OK;
	}
	memcpy(&len, arrived.at, sizeof(len));
	if (len > max) {
		return error_set(err, STATUS_LIMIT,
			"a message claims to be larger than %zu bytes", max);
	}
	if (arrived.len - sizeof(len) < len) {
		return STATUS_OK;
	}
	*message = (struct rap_str){arrived.at + sizeof(len), (size_t)len};
	*used = sizeof(len) + (size_t)len;
	return STATUS_OK;
}
