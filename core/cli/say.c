/* SPDX-License-Identifier: MIT */
#include "core/cli/say.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "core/base/buf.h"

enum {
	BAR = 24,
	SILENT_MS = 500, /* shorter work needs no bar */
	REFRESH_MS = 100,
};

/* The terminal is one for the whole program, and so is what stands on it. */
static struct {
	bool quiet;
	bool line_open; /* a progress line stands on the terminal */
	int64_t begun_ms, shown_ms;
} terminal;

static int64_t now_ms(void)
{
	struct timespec t;
	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void clear_line(void)
{
	if (terminal.line_open) {
		fputs("\r\033[K", stderr);
		terminal.line_open = false;
	}
}

static void PRINTF_LIKE_V(1) put(const char *fmt, va_list args)
{
	struct buf message = BUF_INIT;
	struct buf line = BUF_INIT;
	buf_vprintf(&message, fmt, args);
	buf_puts(&line, "rapporteur: ");
	buf_add_shown(&line, buf_str(&message));
	buf_putc(&line, '\n');
	clear_line();
	(void)fwrite(line.at, 1, line.len, stderr);
	buf_release(&line);
	buf_release(&message);
}

void say(const char *fmt, ...)
{
	va_list args;
	va_start(args, fmt);
	put(fmt, args);
	va_end(args);
}

void say_note(const char *fmt, ...)
{
	va_list args;
	if (terminal.quiet) {
		return;
	}
	va_start(args, fmt);
	put(fmt, args);
	va_end(args);
}

void say_quietly(bool quiet)
{
	terminal.quiet = quiet;
}

static void draw(uint32_t done, uint32_t total, uint64_t bytes, int64_t ms)
{
	char bar[BAR + 1];
	uint64_t full = (uint64_t)done * BAR / total;
	for (uint64_t i = 0; i < BAR; i++) {
		bar[i] = i < full ? '#' : '.';
	}
	bar[BAR] = '\0';
	int64_t left = done ? ms * (int64_t)(total - done) / done / 1000 : 0;
	fprintf(stderr,
		"\r\033[K[%s] %u of %u documents, %.1f MB/s, %lld s left", bar,
		done, total, (double)bytes / 1000.0 / (double)(ms ? ms : 1),
		(long long)left);
	fflush(stderr);
	terminal.line_open = true;
}

void say_progress(uint32_t done, uint32_t total, uint64_t bytes)
{
	if (terminal.quiet || !isatty(STDERR_FILENO)) {
		return;
	}
	int64_t now = now_ms();
	if (!terminal.begun_ms) {
		terminal.begun_ms = now;
	}
	if (done == total) {
		clear_line();
		return;
	}
	if (now - terminal.begun_ms > SILENT_MS &&
		now - terminal.shown_ms > REFRESH_MS) {
		terminal.shown_ms = now;
		draw(done, total, bytes, now - terminal.begun_ms);
	}
}
