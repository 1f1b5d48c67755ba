/* SPDX-License-Identifier: MIT */
#include "core/process/worker.h"

#include <fcntl.h>
#include <fenv.h>
#include <malloc.h>
#include <signal.h>
#include <sys/mman.h>
#include <sysexits.h>
#include <unistd.h>

#include "core/engine/produce.h"
#include "core/process/crash.h"
#include "core/process/seal.h"
#include "core/results/wire.h"

enum { WAIT_MS = 1000 }; /* a lost ring costs no more than this */

struct worker {
	struct bell *news;
	struct desk *desk;
	char *bytes[JOBS]; /* the places of the desk */
	const struct engine *engine;
	struct arena arena;       /* of the document at hand */
	struct wire_sink records; /* of the document at hand */
	const bool *original;     /* false in a copy that a callback forked */
	uint64_t sent;            /* bytes of answers */
	size_t memory_limit;
	size_t allocated; /* when the callback began */
};

/* What is allocated now, for what an analyzer keeps after it came back. */
static size_t allocated(void)
{
	struct mallinfo2 info = mallinfo2();
	return info.uordblks + info.hblkhd;
}

static bool is_analyze(const struct worker *w)
{
	return strcmp(w->desk->cell.callback, "analyze") == 0;
}

static void enter(void *self, uint32_t analyzer, const char *callback)
{
	struct worker *w = self;
	cell_enter(&w->desk->cell, (int32_t)analyzer, callback);
	w->allocated = is_analyze(w) ? allocated() : 0;
}

/* Who keeps so much that the host would soon have none is to blame, not the
 * host's code that would be the next to ask. */
static void check_memory(const struct worker *w)
{
	size_t now = w->memory_limit && is_analyze(w) ? allocated() : 0;
	if (now > w->allocated && now - w->allocated > w->memory_limit / 2) {
		_exit(EX_OSERR);
	}
}

/* Memory that a fork does not copy, so that to ask is no system call. */
static const bool *mark_original(void)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	bool *mark = mmap(NULL, page, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (mark == MAP_FAILED || madvise(mark, page, MADV_WIPEONFORK)) {
		_exit(EX_OSERR);
	}
	*mark = true;
	return mark;
}

/* Who writes where answers are sent is to blame as long as its name stands in
 * the cell. */
static void check_answers(const struct worker *w)
{
	if (atomic_load(&w->desk->answers.written) != w->sent) {
		_exit(EX_PROTOCOL);
	}
}

/* A callback that forked returns twice: the copy must not go on. And what it
 * made of arithmetic, rounding and traps, is for nobody else. */
static void leave(void *self)
{
	struct worker *w = self;
	if (!*w->original) {
		_exit(0);
	}
	(void)fesetenv(FE_DFL_ENV);
	check_answers(w);
	seal_try();
	check_memory(w);
	cell_leave(&w->desk->cell);
}

static void send_records(struct worker *w)
{
	channel_send(&w->desk->answers, w->news, buf_str(&w->records.bytes));
	w->sent = atomic_load(&w->desk->answers.written);
	buf_clear(&w->records.bytes);
	arena_reset(&w->arena);
}

static void leave_out(struct worker *w, const struct job *p)
{
	uint32_t count = w->engine->registry->analyzer_count;
	for (uint32_t i = 0; i < count; i++) {
		host_exclude(w->engine->host, i, p->bytes[i]);
	}
}

static void analyse(struct worker *w, const struct job *p)
{
	uint32_t count = w->engine->registry->analyzer_count;
	struct rap_str path = {p->bytes + count, p->path_len};
	struct rap_str raw = {path.at + path.len, p->len};
	struct error err;
	leave_out(w, p);
	/* Who blocked or took signals in another document did it there. */
	crash_watch();
	/* Its sink is a buffer, which does not fail. */
	(void)!produce(&w->records.sink, &w->arena, w->engine, path, raw, &err);
	send_records(w);
}

static void put_fact(void *self, uint32_t analyzer, const char *name,
	const char *document, const char *value)
{
	struct worker *w = self;
	struct error err;
	struct result_corpus record = {
		.fact = str_of(name),
		.document = str_of(document),
		.analyzer =
			str_of(w->engine->registry->analyzers[analyzer].name),
		.value = str_of(value),
	};
	(void)w->records.sink.ops->corpus(&w->records.sink, &record, &err);
}

/* Lines of JSON, each of which is a record. */
static void offer_records(struct worker *w, const struct job *p)
{
	uint32_t count = w->engine->registry->analyzer_count;
	struct rap_str rest = {p->bytes + count + p->path_len, p->len};
	leave_out(w, p);
	while (rest.len) {
		size_t len = str_find_byte(rest, '\n');
		struct rap_str line = {rest.at, len};
		host_conclude(w->engine->host, &line, NULL, NULL);
		rest = str_from(rest, len + 1);
	}
	send_records(w);
}

/* Who said that it cannot conclude, with this record or an earlier one. */
static void put_failures(struct worker *w, const struct job *p)
{
	const struct registry *r = w->engine->registry;
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		const char *reason = NULL;
		struct error err;
		if (p->bytes[i] ||
			!host_is_benched(w->engine->host, i, &reason)) {
			continue;
		}
		struct result_problem record = {
			.stage = str_of("conclude"),
			.analyzer = str_of(r->analyzers[i].name),
			.code = str_of("analyzer-failed"),
			.message = str_of(arena_printf(&w->arena,
				"conclude: %s", reason)),
			.effect = str_of("not-analysed"),
		};
		(void)w->records.sink.ops->problem(&w->records.sink, &record,
			&err);
	}
}

static void conclude(struct worker *w, const struct job *p)
{
	leave_out(w, p);
	host_conclude(w->engine->host, NULL, put_fact, w);
	put_failures(w, p);
	send_records(w);
}

static void work(struct worker *w, const struct job *p)
{
	switch ((enum job_kind)p->kind) {
	case JOB_DOCUMENT:
		analyse(w, p);
		break;
	case JOB_RECORDS:
		offer_records(w, p);
		break;
	case JOB_CONCLUDE:
		conclude(w, p);
		break;
	}
}

/* Nothing that an analyzer prints gets anywhere; nothing else is open. */
static void close_all(void)
{
	int null = open("/dev/null", O_RDWR);
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
		(void)dup2(null, fd);
	}
	(void)close_range(STDERR_FILENO + 1, ~0U, 0);
}

void worker_run(struct shared *s, uint32_t slot, const struct engine *e,
	const struct worker_options *options)
{
	struct engine sealed = *e;
	struct worker w = {.news = &s->news,
		.desk = shared_desk(s, slot),
		.engine = &sealed,
		.original = mark_original(),
		.memory_limit = options->memory_limit};
	struct host_watch watch = {enter, leave, &w};
	uint32_t done = 0;
	for (uint32_t i = 0; i < JOBS; i++) {
		w.bytes[i] = shared_job_bytes(s, slot, i);
	}
	sealed.seal = seal_open() ? seal : NULL;
	host_limit_findings(e->host, options->max_findings);
	shared_keep_only(s, slot);
	close_all();
	(void)signal(SIGPIPE, SIG_IGN);
	crash_note(&w.desk->cell);
	wire_sink_init(&w.records);
	host_set_watch(e->host, &watch);
	if (!sandbox_enter(options->sandbox, options->memory_limit)) {
		_exit(EX_OSERR);
	}
	atomic_store(&w.desk->ready, 1U);
	for (;;) {
		uint32_t seen = bell_look(&w.desk->work);
		if (atomic_load(&w.desk->given) == done) {
			bell_wait(&w.desk->work, seen, WAIT_MS);
			continue;
		}
		struct job job = w.desk->jobs[done % JOBS];
		job.bytes = w.bytes[job.place % JOBS];
		work(&w, &job);
		/* What one document's analyzers left open is nothing to
		 * the next one's. */
		(void)close_range(STDERR_FILENO + 1, ~0U, 0);
		done++;
	}
}
