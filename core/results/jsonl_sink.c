/* SPDX-License-Identifier: MIT */
#include "core/results/jsonl.h"

/* `sink` is the first member, so the pointers are the same. */
static struct jsonl_sink *self_of(struct result_sink *sink)
{
	return (struct jsonl_sink *)sink;
}

static enum status take_run(struct result_sink *sink,
	const struct result_run *r, struct error *err)
{
	struct output *out = self_of(sink)->output;
	jsonl_run(&out->pending, r);
	return output_added(out, err);
}

static enum status take_document(struct result_sink *sink,
	const struct result_document *r, struct error *err)
{
	struct output *out = self_of(sink)->output;
	jsonl_document(&out->pending, r);
	return output_added(out, err);
}

static enum status take_finding(struct result_sink *sink,
	const struct result_finding *r, struct error *err)
{
	struct output *out = self_of(sink)->output;
	jsonl_finding(&out->pending, r);
	return output_added(out, err);
}

static enum status take_problem(struct result_sink *sink,
	const struct result_problem *r, struct error *err)
{
	struct output *out = self_of(sink)->output;
	jsonl_problem(&out->pending, r);
	return output_added(out, err);
}

static enum status take_corpus(struct result_sink *sink,
	const struct result_corpus *r, struct error *err)
{
	struct output *out = self_of(sink)->output;
	jsonl_corpus(&out->pending, r);
	return output_added(out, err);
}

static enum status take_summary(struct result_sink *sink,
	const struct result_summary *r, struct error *err)
{
	struct output *out = self_of(sink)->output;
	jsonl_summary(&out->pending, r);
	return output_added(out, err);
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
