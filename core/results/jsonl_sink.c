/* SPDX-License-Identifier: MIT */
#include "core/results/jsonl.h"

/* `sink` is the first member, so the pointers are the same. */
static struct jsonl_sink *self_of(struct result_sink *sink)
{
	return (struct jsonl_sink *)sink;
}

static enum status send_line(struct jsonl_sink *s, struct error *err)
{
	enum status st = output_add(s->output, buf_str(&s->line), err);
	buf_clear(&s->line);
	return st;
}

static enum status take_run(struct result_sink *sink,
	const struct result_run *r, struct error *err)
{
	struct jsonl_sink *s = self_of(sink);
	jsonl_run(&s->line, r);
	return send_line(s, err);
}

static enum status take_document(struct result_sink *sink,
	const struct result_document *r, struct error *err)
{
	struct jsonl_sink *s = self_of(sink);
	jsonl_document(&s->line, r);
	return send_line(s, err);
}

static enum status take_finding(struct result_sink *sink,
	const struct result_finding *r, struct error *err)
{
	struct jsonl_sink *s = self_of(sink);
	jsonl_finding(&s->line, r);
	return send_line(s, err);
}

static enum status take_problem(struct result_sink *sink,
	const struct result_problem *r, struct error *err)
{
	struct jsonl_sink *s = self_of(sink);
	jsonl_problem(&s->line, r);
	return send_line(s, err);
}

static enum status take_corpus(struct result_sink *sink,
	const struct result_corpus *r, struct error *err)
{
	struct jsonl_sink *s = self_of(sink);
	jsonl_corpus(&s->line, r);
	return send_line(s, err);
}

static enum status take_summary(struct result_sink *sink,
	const struct result_summary *r, struct error *err)
{
	struct jsonl_sink *s = self_of(sink);
	jsonl_summary(&s->line, r);
	return send_line(s, err);
}

void jsonl_sink_init(struct jsonl_sink *s, struct output *output)
{
	static const struct result_sink_ops ops = {
		.run = take_run,
		.document = take_document,
		.finding = take_finding,
		.problem = take_problem,
		.corpus = take_corpus,
		.summary = take_summary,
	};
	*s = (struct jsonl_sink){.sink = {&ops}, .output = output};
}

void jsonl_sink_release(struct jsonl_sink *s)
{
	buf_release(&s->line);
}
