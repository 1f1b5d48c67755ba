/* SPDX-License-Identifier: MIT */
#include "core/engine/fold.h"

#include "core/results/jsonl.h"

static struct fold *self_of(struct result_sink *sink)
{
	return (struct fold *)sink;
}

/* Offer the line made last. */
static void offer(struct fold *f)
{
	f->watch.line(f->watch.self, buf_str(&f->line));
	buf_clear(&f->line);
}

static enum status take_run(struct result_sink *sink,
	const struct result_run *r, struct error *err)
{
	struct fold *f = self_of(sink);
	f->corpus = corpus_new(&f->arena, r);
	return f->behind->ops->run(f->behind, r, err);
}

static enum status take_document(struct result_sink *sink,
	const struct result_document *r, struct error *err)
{
	struct fold *f = self_of(sink);
	f->summary.documents++;
	corpus_document(f->corpus, r);
	if (f->watch.line) {
		jsonl_document(&f->line, r);
		offer(f);
	}
	return f->behind->ops->document(f->behind, r, err);
}

static enum status take_finding(struct result_sink *sink,
	const struct result_finding *r, struct error *err)
{
	struct fold *f = self_of(sink);
	f->summary.findings++;
	corpus_finding(f->corpus, r);
	if (f->watch.line) {
		jsonl_finding(&f->line, r);
		offer(f);
	}
	return f->behind->ops->finding(f->behind, r, err);
}

static enum status take_problem(struct result_sink *sink,
	const struct result_problem *r, struct error *err)
{
	struct fold *f = self_of(sink);
	f->summary.problems++;
	f->summary.not_read += str_equal(r->effect, str_of("not-read"));
	if (f->watch.problem) {
		f->watch.problem(f->watch.self, r);
	}
	return f->behind->ops->problem(f->behind, r, err);
}

static enum status take_corpus(struct result_sink *sink,
	const struct result_corpus *r, struct error *err)
{
	struct fold *f = self_of(sink);
	return f->behind->ops->corpus(f->behind, r, err);
}

static enum status take_summary(struct result_sink *sink,
	const struct result_summary *r, struct error *err)
{
	struct fold *f = self_of(sink);
	return f->behind->ops->summary(f->behind, r, err);
}

void fold_init(struct fold *f, struct result_sink *behind,
	const struct fold_watch *watch)
{
	static const struct result_sink_ops ops = {
		.run = take_run,
		.document = take_document,
		.finding = take_finding,
		.problem = take_problem,
		.corpus = take_corpus,
		.summary = take_summary,
	};
	*f = (struct fold){.sink = {&ops}, .behind = behind, .watch = *watch};
}

void fold_release(struct fold *f)
{
	buf_release(&f->line);
	arena_release(&f->arena);
}

enum status fold_corpus(struct fold *f, struct error *err)
{
	return corpus_write(f->corpus, &f->sink, err);
}

enum status fold_summary(struct fold *f, struct error *err)
{
	return take_summary(&f->sink, &f->summary, err);
}
