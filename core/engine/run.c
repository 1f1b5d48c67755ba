/* SPDX-License-Identifier: MIT */
#include "core/engine/run.h"

#include "core/base/base64.h"
#include "core/base/utf8.h"
#include "core/engine/corpus.h"
#include "core/engine/finding.h"
#include "core/engine/record.h"
#include "core/results/jsonl.h"
#include "core/source/file.h"

/* Everything that one run carries from file to file. */
struct work {
	const struct engine *engine;
	const struct run_options *options;
	struct result_sink *sink;
	struct arena arena;    /* the run's */
	struct arena document; /* of the document at hand */
	struct corpus *corpus;
	struct buf line; /* a record for conclude() */
	struct result_summary summary;
	struct error *err;
	enum status status; /* of the first failure of the sink */
};

static void keep(struct work *r, enum status st)
{
	if (!r->status) {
		r->status = st;
	}
}

static void problem(struct work *r, const struct result_problem *p)
{
	r->summary.problems++;
	if (r->options->problem) {
		r->options->problem(r->options->self, p);
	}
	keep(r, r->sink->ops->problem(r->sink, p, r->err));
}

static void not_read(struct work *r, struct rap_str path, const char *stage,
	const char *code, const char *message)
{
	struct result_problem p = {
		.document = path,
		.stage = str_of(stage),
		.code = str_of(code),
		.message = str_of(message),
		.effect = str_of("not-read"),
	};
	r->summary.not_read++;
	problem(r, &p);
}

/* Paths are printed as UTF-8: what is not becomes U+FFFD. */
static struct rap_str printable(struct arena *a, struct rap_str path)
{
	struct buf b = BUF_INIT;
	while (path.len) {
		size_t good = utf8_first_bad(path);
		buf_add(&b, path.at, good);
		if (good < path.len) {
			buf_puts(&b, "\xEF\xBF\xBD");
			good++;
		}
		path.at += good;
		path.len -= good;
	}
	struct rap_str text = str_copy(a, buf_str(&b));
	buf_release(&b);
	return text;
}

/* Offer the last record made to conclude(), as the line it is in JSONL. */
static void offer(struct work *r)
{
	struct rap_str line = buf_str(&r->line);
	host_conclude(r->engine->host, &line, NULL, NULL);
	buf_clear(&r->line);
}

static void put_document(struct work *r, const struct analysis *analysis,
	struct rap_str raw_path)
{
	struct result_document record;
	record_document(&record, &r->document, analysis);
	if (utf8_first_bad(raw_path) < raw_path.len) {
		record.path_base64 = base64(&r->document, raw_path);
	}
	corpus_document(r->corpus, &record);
	r->summary.documents++;
	keep(r, r->sink->ops->document(r->sink, &record, r->err));
	if (host_wants_conclude(r->engine->host)) {
		jsonl_document(&r->line, &record);
		offer(r);
	}
}

static void put_findings(struct work *r, const struct analysis *analysis)
{
	struct outcomes outcomes;
	struct finding_maker maker;
	bool offered = host_wants_conclude(r->engine->host);
	outcomes_make(&outcomes, &r->document, analysis, r->engine);
	finding_maker_init(&maker, &r->document, r->engine, analysis,
		outcomes.count);
	for (uint32_t i = 0; i < outcomes.count && !r->status; i++) {
		struct result_finding record;
		finding_make(&record, &maker, &outcomes.at[i]);
		corpus_finding(r->corpus, &record);
		r->summary.findings++;
		keep(r, r->sink->ops->finding(r->sink, &record, r->err));
		if (offered) {
			jsonl_finding(&r->line, &record);
			offer(r);
		}
	}
}

static void put_failures(struct work *r, const struct analysis *analysis)
{
	for (uint32_t i = 0; i < analysis->session.failure_count; i++) {
		const struct failure *f = &analysis->session.failures[i];
		const char *name =
			r->engine->registry->analyzers[f->analyzer].name;
		struct result_problem p = {
			.document = analysis->source.path,
			.stage = str_of("analyze"),
			.analyzer = str_of(name),
			.code = str_of("analyzer-failed"),
			.message = str_of(arena_printf(&r->document, "%s: %s",
				f->callback, f->message)),
			.effect = str_of("not-analysed"),
		};
		problem(r, &p);
	}
	if (analysis->hits.regex_limits) {
		struct result_problem p = {
			.document = analysis->source.path,
			.stage = str_of("scan"),
			.code = str_of("match-limit"),
			.message = str_of(arena_printf(&r->document,
				"a regex reached its match limit in %u blocks",
				analysis->hits.regex_limits)),
			.effect = str_of("not-analysed"),
		};
		problem(r, &p);
	}
}

/* Why bytes could not be made a document, in a word for programs. */
static const char *read_code(const struct error *err)
{
	static const char *const codes[] = {
		[STATUS_OK] = "failed",
		[STATUS_IO] = "unreadable",
		[STATUS_SYNTAX] = "malformed",
		[STATUS_ENCODING] = "not-text",
		[STATUS_LIMIT] = "too-large",
		[STATUS_PLUGIN] = "failed",
		[STATUS_USAGE] = "failed",
	};
	return strncmp(err->message, "empty", 5) == 0 ? "empty"
						      : codes[err->status];
}

static void run_file(struct work *r, const struct walk_file *file)
{
	struct rap_str path = printable(&r->document, file->path);
	struct rap_str raw;
	struct analysis analysis;
	struct error err;

	if (file->problem) {
		not_read(r, path, "open", "unreadable", file->problem);
		return;
	}
	if (file_read(&raw, &r->document, file->os_path, r->options->max_size,
		    &err)) {
		not_read(r, path, "open", read_code(&err), err.message);
		return;
	}
	if (analysis_make(&analysis, &r->document, r->engine, path, raw,
		    &err)) {
		not_read(r, path, "read", read_code(&err), err.message);
		return;
	}
	put_document(r, &analysis, file->path);
	put_findings(r, &analysis);
	put_failures(r, &analysis);
}

static void put_fact(void *self, uint32_t analyzer, const char *name,
	const char *document, const char *value)
{
	struct work *r = self;
	struct result_corpus record = {
		.fact = str_of(name),
		.document = str_of(document),
		.analyzer =
			str_of(r->engine->registry->analyzers[analyzer].name),
		.value = str_of(value),
	};
	keep(r, r->sink->ops->corpus(r->sink, &record, r->err));
}

/* Analyzers that refused to open take no part, and that is said. */
static void put_benched(struct work *r)
{
	const struct registry *registry = r->engine->registry;
	for (uint32_t i = 0; i < registry->analyzer_count; i++) {
		const char *reason = NULL;
		if (!host_is_benched(r->engine->host, i, &reason)) {
			continue;
		}
		struct result_problem p = {
			.stage = str_of("load"),
			.analyzer = str_of(registry->analyzers[i].name),
			.code = str_of("open-failed"),
			.message = str_of(reason),
			.effect = str_of("not-analysed"),
		};
		problem(r, &p);
	}
}

static bool is_interrupted(const struct work *r)
{
	return r->options->interrupted && *r->options->interrupted;
}

static void run_all(struct work *r, const struct walk *files)
{
	uint64_t bytes = 0;
	for (uint32_t i = 0; i < files->count; i++) {
		if (r->status || is_interrupted(r)) {
			return;
		}
		run_file(r, &files->files[i]);
		arena_reset(&r->document);
		bytes += files->files[i].size;
		if (r->options->progress) {
			r->options->progress(r->options->self, i + 1,
				files->count, bytes);
		}
	}
	r->summary.complete = true;
}

enum status run_files(struct result_summary *out, const struct engine *e,
	const struct walk *files, const struct run_options *options,
	struct result_sink *sink, struct error *err)
{
	struct work r = {
		.engine = e, .options = options, .sink = sink, .err = err};
	struct result_run record;

	r.corpus = corpus_new(&r.arena, e->registry);
	record_run(&record, &r.arena, e, options->version, options->options,
		options->option_count);
	keep(&r, sink->ops->run(sink, &record, err));
	put_benched(&r);
	run_all(&r, files);
	if (!r.status) {
		keep(&r, corpus_write(r.corpus, sink, err));
	}
	if (!r.status && host_wants_conclude(e->host)) {
		host_conclude(e->host, NULL, put_fact, &r);
	}
	if (!r.status) {
		keep(&r, sink->ops->summary(sink, &r.summary, err));
	}
	*out = r.summary;
	buf_release(&r.line);
	arena_release(&r.document);
	arena_release(&r.arena);
	return r.status;
}
