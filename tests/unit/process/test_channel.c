/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/str.h"
#include "core/process/shared.h"

static const size_t LONG = (size_t)CHANNEL_BYTES * 3 + 7;

static struct shared *make(void)
{
	struct shared *s = NULL;
	struct error err;
	cr_assert(!shared_make(&s, 1, 0, 1000, &err), "%s", err.message);
	return s;
}

/* Byte i of a message that no other message equals. */
static char byte_of(size_t i)
{
	return (char)(i * 7 + i / 251);
}

static void send_long(struct shared *s)
{
	char *bytes = malloc(LONG);
	for (size_t i = 0; bytes && i < LONG; i++) {
		bytes[i] = byte_of(i);
	}
	struct rap_str message = {bytes, LONG};
	channel_send(&s->hello, &s->news, message);
	_exit(0); /* LeakSanitizer does not look */
}

Test(channel, a_message_longer_than_it_comes_whole_from_one_who_died)
{
	struct shared *s = make();
	struct buf arrived = BUF_INIT;
	struct rap_str message;
	struct error err;
	size_t used = 0;
	pid_t child = fork();
	if (!child) {
		send_long(s);
	}
	while (!used) {
		uint32_t seen = bell_look(&s->news);
		cr_assert(!channel_read(&s->hello, &arrived, &err));
		cr_assert(!channel_take(&message, &used, buf_str(&arrived),
			LONG, &err));
		if (!used) {
			bell_wait(&s->news, seen, 100);
		}
	}
	cr_assert_eq(waitpid(child, NULL, 0), child);
	cr_assert_eq(message.len, LONG);
	for (size_t i = 0; i < LONG; i++) {
		cr_assert_eq(message.at[i], byte_of(i), "byte %zu", i);
	}
	buf_release(&arrived);
	shared_release(s);
}

Test(channel, a_claim_to_hold_more_than_it_can_is_refused)
{
	struct shared *s = make();
	struct buf arrived = BUF_INIT;
	struct error err;
	atomic_store(&s->hello.written, (uint64_t)CHANNEL_BYTES + 1);
	cr_assert_eq(channel_read(&s->hello, &arrived, &err), STATUS_SYNTAX);
	atomic_store(&s->hello.written, 0);
	atomic_store(&s->hello.read, 1);
	cr_assert_eq(channel_read(&s->hello, &arrived, &err), STATUS_SYNTAX);
	cr_assert_eq(arrived.len, 0);
	buf_release(&arrived);
	shared_release(s);
}

Test(channel, a_message_that_claims_too_much_is_refused)
{
	struct rap_str message;
	struct error err;
	size_t used = 0;
	uint64_t len = 1001;
	struct rap_str arrived = {(const char *)&len, sizeof(len)};
	cr_assert_eq(channel_take(&message, &used, arrived, 1000, &err),
		STATUS_LIMIT);
	len = 1000;
	cr_assert_eq(channel_take(&message, &used, arrived, 1000, &err),
		STATUS_OK);
	cr_assert_eq(used, 0);
}
