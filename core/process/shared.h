/* SPDX-License-Identifier: MIT */
/*
 * The memory that the processes of a run share: made by the supervisor before
 * it forks, so that everybody sees it at one address.
 *
 * A worker sees its desk and one bell, and nothing else: it may scribble over
 * what others believe no word of. The supervisor puts documents on the desk;
 * the worker answers in its channel, and says in its cell what it is doing, so
 * that its death can be told. Who lives, and what is to be done about it, stands
 * in slots, between supervisor and zygote.
 */
#ifndef CORE_PROCESS_SHARED_H
#define CORE_PROCESS_SHARED_H

#include <stdbool.h>

#include "core/process/channel.h"

enum {
	JOBS = 4,        /* documents that wait for a worker */
	FRAMES = 24,     /* of a dying worker's stack */
	NAME_BYTES = 64, /* of a callback, module or symbol */
	NO_ANALYZER = -1,
	SHARED_PAGE = 1 << 16, /* no page of memory is larger */
};

/* What a worker is doing. Written by it, by whatever runs in it. */
struct cell {
	_Atomic int32_t analyzer; /* NO_ANALYZER: the host's own code runs */
	char callback[NAME_BYTES];
	_Atomic uint32_t calls;      /* so that two calls are told apart */
	_Atomic int32_t signal;      /* that it is dying of; 0: of none */
	_Atomic int32_t system_call; /* that was not allowed; with SIGSYS */
	_Atomic uint32_t frame_count;
	uintptr_t frames[FRAMES]; /* addresses, the innermost first */
};

/* How a worker ended. Written by the zygote. */
struct death {
	int32_t code;   /* CLD_EXITED, CLD_KILLED, CLD_DUMPED, CLD_STOPPED */
	int32_t status; /* of exit, or the signal */
	char module[NAME_BYTES]; /* "spam.so", where the plugin died; or "" */
	char symbol[NAME_BYTES]; /* in it; or "" */
	uint64_t offset;         /* from the module's beginning */
};

enum slot_state {
	SLOT_FREE,   /* there is no worker */
	SLOT_WANTED, /* the zygote is to make one */
	SLOT_LIVE,
	SLOT_DEAD, /* and slot->death says how */
};

enum job_kind {
	JOB_DOCUMENT, /* analyse it */
	JOB_RECORDS,  /* lines for conclude() */
	JOB_CONCLUDE, /* there are no more */
};

/* Something to do. Its bytes: a byte for each analyzer, 1 if it is left out;
 * then the path; then the file. */
struct job {
	uint32_t kind;
	uint32_t document; /* index into the files of the run */
	uint32_t place;    /* where its bytes are, below JOBS */
	size_t path_len;
	size_t len;  /* of the file */
	char *bytes; /* a desk's job has none: each process knows where */
};

struct slot {
	_Atomic uint32_t state;
	_Atomic int32_t pid;
	_Atomic bool kill; /* the supervisor wants it ended */
	struct death death;
};

/* What a worker sees. Its jobs' bytes come behind it. */
struct desk {
	_Atomic uint32_t ready; /* not 0: it has begun to wait for jobs */
	struct bell work;       /* rung when a job was given */
	_Atomic uint32_t given;
	struct job jobs[JOBS]; /* the jobs given, in turn */
	struct cell cell;
	struct channel answers;
};

struct shared {
	struct bell news; /* for the supervisor; all may ring it */
	char pages[SHARED_PAGE -
		sizeof(struct bell)]; /* a worker has no more */
	size_t size;                  /* of the whole mapping */
	size_t job_bytes;             /* capacity of a place */
	uint32_t slot_count;          /* workers, then those for conclude() */
	uint32_t worker_count;
	struct bell orders; /* for the zygote */
	_Atomic bool quit;  /* the zygote is to end all workers and itself */

	struct cell loading; /* its callback is "load" or "open" */
	char loading_name[NAME_BYTES * 4]; /* of the plugin */
	struct channel hello;              /* what the zygote has loaded */
	struct slot slots[];
};

/*
 * Map it, with room for files of max_file bytes in each place. Pages take
 * memory when they are first used. Fails with STATUS_IO.
 */
MUST_CHECK enum status shared_make(struct shared **out, uint32_t workers,
	uint32_t conclusions, size_t max_file, struct error *err);
void shared_release(struct shared *s);

struct slot *shared_slot(struct shared *s, uint32_t i);
struct desk *shared_desk(const struct shared *s, uint32_t i);

/* Where a desk's place for a job's bytes is, for job_bytes of them. */
char *shared_job_bytes(const struct shared *s, uint32_t desk, uint32_t place);

/* Make a slot and its desk as if they had never been used; there must be no
 * worker. */
void shared_clear_slot(struct shared *s, uint32_t i);

/* Give the pages of a place back to the system, if `used` bytes are many. */
void shared_trim_job(struct job *job, size_t used);

/* Take all but the bell and one desk out of this process's memory: what it
 * wants to know of *s it has asked. */
void shared_keep_only(struct shared *s, uint32_t mine);

/* In a cell: what begins to run, and that it is over. */
void cell_enter(struct cell *c, int32_t analyzer, const char *callback);
void cell_leave(struct cell *c);

#endif /* CORE_PROCESS_SHARED_H */
