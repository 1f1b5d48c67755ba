/* SPDX-License-Identifier: MIT */
/*
 * Inside the supervisor: what it knows of the run, of each document that is
 * under way, and of each worker.
 */
#ifndef CORE_PROCESS_SUPERVISOR_H
#define CORE_PROCESS_SUPERVISOR_H

#include <sys/types.h>

#include "core/base/map.h"
#include "core/engine/fold.h"
#include "core/engine/produce.h"
#include "core/process/cache.h"
#include "core/process/hello.h"
#include "core/process/run.h"
#include "core/process/shared.h"

enum {
	WINDOW = 256,      /* documents under way or waiting for their turn */
	CONCLUSIONS = 16,  /* workers for conclude() */
	BENCH_AFTER = 3,   /* failures in a row */
	SUDDEN_DEATHS = 3, /* of a document, until somebody is to blame */
};

/* An analyzer that cost its worker's life in a document. */
struct loss {
	uint32_t analyzer;
	char code[16];
	char message[256];
};

enum task_state {
	TASK_TODO,
	TASK_WAITING,    /* until there is room for another converter */
	TASK_CONVERTING, /* then it is to do again, with its text */
	TASK_GIVEN,
	TASK_DONE,
};

/* A document under way. */
struct task {
	enum task_state state;
	struct buf answer; /* when it is done: its records */
	size_t head;       /* bytes of it that stand before them */
	struct buf losses; /* struct loss, in the order in which they came */
	struct buf failed; /* uint32_t: analyzers that said they failed */
	uint32_t benched;  /* how many analyzers were when it was given */
	uint32_t sudden;   /* workers that died of nothing we know */
	struct cache_key key;
	bool keep;  /* records go into the cache under this key */
	bool sound; /* a document, and no problem */
	bool read;  /* it is a document */
	bool fresh; /* only for a worker that has done nothing yet */
	struct conversion conversion; /* until the document is done */
	bool converted;               /* conversion has its text */
	bool alone;                   /* nothing else waits at its worker */
};

/* The supervisor's own view of a slot. */
struct hand {
	uint32_t queue[JOBS];  /* documents given, in turn */
	struct job jobs[JOBS]; /* the jobs given, as we gave them */
	uint32_t given, done;  /* jobs since the worker was born */
	struct buf arrived;    /* of its channel */
	uint64_t *spent;       /* ms of each analyzer; last one: the host */
	const char *killed;    /* why we had it killed: a code; or NULL */
	size_t bytes;          /* of files that wait in its jobs */
	bool failed;           /* a worker for conclude() that died */
	struct loss lost;      /* and of what; told when all have concluded */
};

struct process {
	const struct process_options *options;
	const struct walk *files;
	struct shared *shared;
	pid_t zygote;             /* 0: there is none */
	struct arena arena;       /* the run's */
	struct cache *cache;      /* NULL: none */
	struct rap_str loading;   /* what the greeting depends on; or "" */
	struct cache_key made_by; /* what all records depend on */
	struct cache_key *known;  /* of the first documents; or zero */
	uint32_t known_count;
	struct arena scratch; /* of the document at hand */
	struct buf greeting;  /* the zygote's, whole: what it said first */
	bool sound;           /* as hello says */
	struct rap_str answer, records;
	const char *concluding; /* a byte for each analyzer */
	struct lost_plugin *lost;
	size_t lost_count;
	const char **names; /* of analyzers */
	uint32_t analyzer_count;
	struct map numbers;        /* the same names */
	struct task tasks[WINDOW]; /* of document i: i % WINDOW */
	uint32_t next_out;         /* the document whose turn it is */
	uint32_t next_in;          /* the first that is not under way */
	uint64_t bytes_out;
	struct hand *hands;
	uint32_t *streaks; /* failures in a row, of each analyzer */
	bool *benched;
	uint32_t benched_count;
	uint32_t stillborn;  /* workers that could not be forked, in a row */
	uint32_t unborn;     /* zygotes that were killed before they spoke */
	bool load_too_long;  /* and that was us: a plugin did not come back */
	uint32_t restarts;   /* of the zygote, without progress */
	uint32_t converting; /* tasks that wait for a converter, or have one */
	struct fold fold;
	struct buf spare; /* of a task that is over, for the next answer */
	struct buf lines; /* records for conclude() */
	int64_t now;      /* ms; of the last tick */
	struct error *err;
	enum status status; /* of the first failure that ends the run */
};

static inline struct task *task_of(struct process *p, uint32_t document)
{
	return &p->tasks[document % WINDOW];
}

/* The records of a document that is done, for wire_read(). */
static inline struct rap_str task_records(const struct task *t)
{
	return str_from(buf_str(&t->answer), t->head);
}

/* Whether a document can be passed on at once. */
static inline bool can_settle(const struct process *p)
{
	return p->next_out < p->next_in &&
		p->tasks[p->next_out % WINDOW].state == TASK_DONE;
}

/* Remember the first failure. */
static inline void keep_status(struct process *p, enum status st)
{
	p->status = p->status ? p->status : st;
}

/* Whether it is time to stop. */
bool is_over(const struct process *p);

/*
 * start: the zygote, until it has loaded. What it says is known from the first
 * time on; p->greeting is what it said now.
 */
MUST_CHECK enum status start_zygote(struct process *p, struct error *err);

/* What start_zygote() begins with: memory to share, if there is none. */
MUST_CHECK enum status start_sharing(struct process *p, struct error *err);
void end_zygote(struct process *p);

/* Whether somebody ended it; its workers die with it. */
bool zygote_is_gone(struct process *p);

/*
 * greeting: what the zygote says. Wait for all of it; false if the zygote died
 * first, *death says how.
 */
bool greeting_hear(struct process *p, int *death);

/* Read it; fails as load() did. It is believed the first time. */
MUST_CHECK enum status greeting_take(struct process *p, struct error *err);

/* These are its two halves, for one from the cache. */
MUST_CHECK enum status greeting_read(struct hello *out, struct process *p,
	struct error *err);
void greeting_know(struct process *p, const struct hello *h);

/*
 * lazy: a run that finds all its documents in the cache needs no zygote. True:
 * it is such a run, and knows what the zygote would say. False: how far it got
 * is noted, and p->greeting is what the cache has.
 */
bool lazy_start(struct process *p);

/* The zygote has spoken, or could not: what it said is kept for other runs, which
 * `before`, what was known until now, misleads if it is not the same. */
void lazy_keep(struct process *p, struct rap_str before);

/* watchdog: the clock goes on; who runs too long or eats too much is killed. */
void watchdog_tick(struct process *p);
int64_t watchdog_now(void);

/* team: give work, take answers, bury the dead. */
void team_work(struct process *p);
void team_forget(struct process *p);
void hand_call_off(struct hand *h);

/* feed: to all workers that have room, until a document can be passed on. */
void feed_all(struct process *p);

/* Give a job that is in the next free place of a slot. */
struct job *feed_next_job(struct process *p, uint32_t slot);
void feed_give(struct process *p, uint32_t slot, uint32_t document);

/* task: a document whose turn to be done has come. */
void task_begin(struct task *t);
void task_release(struct task *t);

/* It is done: its records, which are part of what has arrived from a worker.
 * All that has arrived is taken, if there is nothing behind them. */
void task_finish(struct process *p, struct task *t, struct hand *h,
	struct rap_str records);

/* A document for which there are no records but one problem; a file's bytes in
 * the scratch arena, or false: it is a problem now. */
void not_read(struct process *p, uint32_t document, const char *stage,
	const struct error *why, const char *code);
bool read_file(struct process *p, uint32_t document, struct rap_str *raw);

/*
 * blame: what a dead worker died of. *code is for machines, the message for
 * people; false if it may have been an accident from outside.
 */
bool blame(struct loss *out, const struct process *p, uint32_t slot);

/* accept: check a worker's records of a document; fills task->failed. */
MUST_CHECK enum status accept(struct process *p, struct task *task,
	uint32_t document, struct rap_str records, struct error *err);

/* The same for what a worker concludes. */
MUST_CHECK enum status accept_facts(struct process *p, struct rap_str records,
	struct error *err);

/*
 * recall: whether a document's records are in the cache; it is done, then.
 * Else what is needed to keep them is noted.
 */
bool recall(struct process *p, uint32_t document, struct rap_str raw);

/* The same, of a document whose key is known: it need not be read. */
bool recall_known(struct process *p, uint32_t document);

/* All that records of a document depend on; before, what those of all do. */
struct cache_key recall_key(struct process *p, uint32_t document,
	struct rap_str raw);
void recall_made_by(struct process *p, struct rap_str records);

/* Keep the records of a document that a worker has done. */
void keep_records(struct process *p, const struct task *t);

/*
 * convert: files that workers cannot read as they are. convert_begin() is for
 * the file's bytes; the task waits or converts, then.
 */
void convert_begin(struct process *p, uint32_t document, struct rap_str raw);

/* Take what is over; begin others, as far as there is room. */
void convert_take(struct process *p);
void convert_more(struct process *p);

/* From now on, the end of a converter rings for the supervisor; or no more,
 * before the shared memory goes. */
void convert_listen(const struct process *p);
void convert_deafen(void);

/* settle: pass on the documents whose turn has come. */
void settle(struct process *p);

/* conclude. */
void conclude_offer(void *self, struct rap_str line);
void conclude_end(struct process *p);

/* The workers for it are gone. */
void conclude_forget(struct process *p);

#endif /* CORE_PROCESS_SUPERVISOR_H */
