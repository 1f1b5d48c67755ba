/* SPDX-License-Identifier: MIT */
#include "core/results/wire.h"

#include "core/results/wire_record.h"

/* The first byte of a record. */
enum tag {
	TAG_RUN = 'R',
	TAG_DOCUMENT = 'D',
	TAG_FINDING = 'F',
	TAG_PROBLEM = 'P',
	TAG_CORPUS = 'C',
	TAG_SUMMARY = 'S',
};

/* For each record: append it, and read it and pass it on. */
#define WIRE_RECORD(name, TAG)                                                 \
	static enum status put_##name(struct result_sink *sink,                \
		const struct result_##name *r, struct error *err)              \
	{                                                                      \
		struct wire_sink *s = (struct wire_sink *)sink;                \
		struct wire w = {.out = &s->bytes};                            \
		struct result_##name copy = *r;                                \
		(void)err;                                                     \
		buf_putc(&s->bytes, (char)(TAG));                              \
		wire_##name(&w, &copy);                                        \
		return STATUS_OK;                                              \
	}                                                                      \
	static enum status pass_##name(struct result_sink *sink,               \
		struct wire *w, struct error *err)                             \
	{                                                                      \
		struct result_##name record = {0};                             \
		wire_##name(w, &record);                                       \
		return w->bad ? STATUS_OK                                      \
			      : sink->ops->name(sink, &record, err);           \
	}

WIRE_RECORD(run, TAG_RUN)
WIRE_RECORD(document, TAG_DOCUMENT)
WIRE_RECORD(finding, TAG_FINDING)
WIRE_RECORD(problem, TAG_PROBLEM)
WIRE_RECORD(corpus, TAG_CORPUS)
WIRE_RECORD(summary, TAG_SUMMARY)

void wire_sink_init(struct wire_sink *s)
{
	static const struct result_sink_ops ops = {
		.run = put_run,
		.document = put_document,
		.finding = put_finding,
		.problem = put_problem,
		.corpus = put_corpus,
		.summary = put_summary,
	};
	*s = (struct wire_sink){.sink = {&ops}};
}

void wire_sink_release(struct wire_sink *s)
{
	buf_release(&s->bytes);
}

static enum status pass_record(struct result_sink *sink, struct wire *w,
	struct error *err)
{
	char tag = w->rest.at[0];
	w->rest = str_from(w->rest, 1);
	switch (tag) {
	case TAG_RUN:
		return pass_run(sink, w, err);
	case TAG_DOCUMENT:
		return pass_document(sink, w, err);
	case TAG_FINDING:
		return pass_finding(sink, w, err);
	case TAG_PROBLEM:
		return pass_problem(sink, w, err);
	case TAG_CORPUS:
		return pass_corpus(sink, w, err);
	case TAG_SUMMARY:
		return pass_summary(sink, w, err);
	default:
		w->bad = true;
		return STATUS_OK;
	}
}

static enum status pass_all(struct result_sink *sink, struct wire *w,
	struct error *err)
{
	enum status st = STATUS_OK;
	while (w->rest.len && !w->bad && !st) {
		st = pass_record(sink, w, err);
	}
	return st || !w->bad
		? st
		: error_set(err, STATUS_SYNTAX, "records that cannot be");
}

enum status wire_read(struct result_sink *sink, struct arena *a,
	struct rap_str bytes, struct error *err)
{
	struct wire w = {.rest = bytes, .arena = a};
	return pass_all(sink, &w, err);
}

enum status wire_read_again(struct result_sink *sink, struct arena *a,
	struct rap_str bytes, struct error *err)
{
	struct wire w = {.rest = bytes, .arena = a, .known = true};
	return pass_all(sink, &w, err);
}
