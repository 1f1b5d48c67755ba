/* SPDX-License-Identifier: MIT */
#include "core/format/converter.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "core/format/confine.h"
#include "core/format/pdf_encryption.h"
#include "core/format/wrapped.h"

enum {
	HEAD = 1024,       /* a PDF's mark may stand behind other bytes */
	LOOK_NS = 1000000, /* how often is looked whether one is over */
	CANNOT_RUN = 127,  /* exit status: as the shell has it */
};

/* ms of a clock that nobody sets. */
static int64_t now(void)
{
	struct timespec t;
	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

bool converter_wants(struct rap_str file)
{
	struct rap_str head = {file.at, file.len < HEAD ? file.len : HEAD};
	/* Text that tells about PDF is no PDF. */
	return str_starts_with(str_trim(head), "%PDF-") ||
		(str_find_byte(head, '\0') < head.len &&
			str_find(head, "%PDF-") < head.len);
}

static bool write_all(int fd, struct rap_str bytes)
{
	while (bytes.len) {
		ssize_t done = write(fd, bytes.at, bytes.len);
		if (done < 0 && errno != EINTR) {
			return false;
		}
		bytes = str_from(bytes, done > 0 ? (size_t)done : 0);
	}
	return lseek(fd, 0, SEEK_SET) == 0;
}

/* The child: it never comes back. */
static void run(const struct conversion *c, const struct converter *how,
	pid_t parent)
{
	static const char *const environment[] = {"LC_ALL=C.UTF-8", NULL};
	const char *const arguments[] = {how->program, "-q", "-bbox-layout",
		"-enc", "UTF-8", "-", "-", NULL};
	struct confinement limits = {.program = how->program,
		.memory = how->memory_limit,
		.output = CONVERTER_OUTPUT,
		.cpu_seconds = how->time_limit / 1000 + 2,
		.sandbox = how->sandbox};
	(void)setpgid(0, 0);
	(void)prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent) {
		_exit(0);
	}
	int null = open("/dev/null", O_WRONLY | O_CLOEXEC);
	(void)dup2(null, STDERR_FILENO);
	(void)dup2(c->file, STDIN_FILENO);
	(void)dup2(c->text, STDOUT_FILENO);
	(void)close_range(STDERR_FILENO + 1, ~0U, 0);
	(void)signal(SIGXFSZ, SIG_DFL); /* else it might write on, unheard */
	(void)signal(SIGINT, SIG_IGN);  /* one decides, and ends all */
	confine(&limits);
	(void)execve(how->program, (char *const *)(uintptr_t)arguments,
		(char *const *)(uintptr_t)environment);
	_exit(CANNOT_RUN);
}

static enum status start(struct conversion *c, const struct converter *how,
	struct rap_str file, struct error *err)
{
	c->file = memfd_create("file", MFD_CLOEXEC);
	c->text = memfd_create("text", MFD_CLOEXEC);
	c->is_open = true;
	if (c->file < 0 || c->text < 0 || !write_all(c->file, file)) {
		return error_set_errno(err, errno, "memory to convert it");
	}
	pid_t me = getpid();
	c->pid = fork();
	if (!c->pid) {
		run(c, how, me);
	}
	if (c->pid < 0) {
		c->pid = 0;
		return error_set_errno(err, errno, "a process to convert it");
	}
	(void)setpgid(c->pid, c->pid); /* whoever comes first */
	return STATUS_OK;
}

enum status conversion_start(struct conversion *out, const struct converter *c,
	struct rap_str file, struct error *err)
{
	*out = (struct conversion){
		.file_len = file.len, .end = now() + c->time_limit};
	if (!c->program) {
		return error_set(err, STATUS_IO,
			"a PDF is read with pdftotext, which is not there: "
			"install the package poppler-utils (rapporteur doctor "
			"says more)");
	}
	enum status st = start(out, c, file, err);
	if (st) {
		conversion_release(out);
	}
	return st;
}

/* The whole group goes, whatever it has started, before its number may be
 * given to others. */
static void end(struct conversion *c)
{
	(void)kill(-c->pid, SIGKILL);
	(void)kill(c->pid, SIGKILL);
	while (waitpid(c->pid, NULL, 0) < 0 && errno == EINTR) {
	}
	while (waitpid(-c->pid, NULL, WNOHANG) > 0) {
	}
	c->pid = 0;
}

/* Without its password, nothing in it can be read. */
static bool is_encrypted(const struct conversion *c)
{
	void *at = mmap(NULL, c->file_len, PROT_READ, MAP_SHARED, c->file, 0);
	if (at == MAP_FAILED) {
		return false;
	}
	struct rap_str file = {at, c->file_len};
	bool found = pdf_is_encrypted(file);
	(void)munmap(at, c->file_len);
	return found;
}

static enum status judge(const struct conversion *c, const siginfo_t *how,
	struct error *err)
{
	bool exited = how->si_code == CLD_EXITED;
	bool flood = (!exited && how->si_status == SIGXFSZ) ||
		c->text_len >= CONVERTER_OUTPUT;
	bool killed = !exited && how->si_status == SIGKILL;
	if ((c->too_long && killed) || (!exited && how->si_status == SIGXCPU)) {
		return error_set(err, STATUS_LIMIT,
			"its PDF takes pdftotext too long (--time-limit)");
	}
	if (flood) {
		return error_set(err, STATUS_LIMIT,
			"its PDF has too much text: more than %d MB with the "
			"place of each word",
			CONVERTER_OUTPUT >> 20);
	}
	if (exited && how->si_status == 0) {
		return STATUS_OK;
	}
	if (exited && how->si_status == CANNOT_RUN) {
		return error_set(err, STATUS_IO, "pdftotext cannot be run");
	}
	if (!exited) {
		return error_set(err, STATUS_SYNTAX,
			"pdftotext died of signal %d of it: its PDF is broken, "
			"or needs more memory than there is (--memory-limit)",
			how->si_status);
	}
	return is_encrypted(c)
		? error_set(err, STATUS_ENCODING,
			  "an encrypted PDF that needs a password: save it "
			  "without one")
		: error_set(err, STATUS_SYNTAX,
			  "a PDF that is broken or cut off: pdftotext cannot "
			  "read it: make it again, or ask for another copy");
}

static void end_if_late(struct conversion *c)
{
	if (now() > c->end && !c->too_long) {
		c->too_long = true;
		(void)kill(-c->pid, SIGKILL);
	}
}

bool conversion_over(struct conversion *c, enum status *st, struct error *err)
{
	siginfo_t how = {0};
	if (waitid(P_PID, (id_t)c->pid, &how, WEXITED | WNOHANG | WNOWAIT) &&
		errno != EINTR) {
		c->pid = 0; /* its number may be another's by now */
		*st = error_set_errno(err, errno, "waiting for pdftotext");
		return true;
	}
	if (!how.si_pid) {
		end_if_late(c);
		return false;
	}
	end(c);
	off_t len = lseek(c->text, 0, SEEK_END);
	c->text_len = len > 0 ? (size_t)len : 0;
	*st = judge(c, &how, err);
	return true;
}

enum status conversion_wait(struct conversion *c, struct error *err)
{
	static const struct timespec moment = {0, LOOK_NS};
	enum status st = STATUS_OK;
	while (!conversion_over(c, &st, err)) {
		(void)nanosleep(&moment, NULL);
	}
	return st;
}

size_t conversion_len(const struct conversion *c)
{
	return WRAPPED_HEAD + c->file_len + c->text_len;
}

static bool read_all(int fd, char *out, size_t len)
{
	size_t done = 0;
	while (done < len) {
		ssize_t got = pread(fd, out + done, len - done, (off_t)done);
		if (got == 0 || (got < 0 && errno != EINTR)) {
			return false;
		}
		done += got > 0 ? (size_t)got : 0;
	}
	return true;
}

enum status conversion_copy(const struct conversion *c, char *out,
	struct error *err)
{
	char *file = out + WRAPPED_HEAD;
	wrapped_head(out, c->file_len);
	return read_all(c->file, file, c->file_len) &&
			read_all(c->text, file + c->file_len, c->text_len)
		? STATUS_OK
		: error_set(err, STATUS_IO, "its text was lost");
}

void conversion_release(struct conversion *c)
{
	if (c->pid > 0) {
		end(c);
	}
	if (c->is_open && c->file >= 0) {
		(void)close(c->file);
	}
	if (c->is_open && c->text >= 0) {
		(void)close(c->text);
	}
	*c = (struct conversion){0};
}
