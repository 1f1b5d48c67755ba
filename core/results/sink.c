/* SPDX-License-Identifier: MIT */
#include "core/results/sink.h"

enum status result_ignore_run(struct result_sink *sink,
	const struct result_run *r, struct error *err)
{
	(void)sink;
	(void)r;
	(void)err;
	return STATUS_OK;
}

enum status result_ignore_finding(struct result_sink *sink,
	const struct result_finding *r, struct error *err)
{
	(void)sink;
	(void)r;
	(void)err;
	return STATUS_OK;
}

enum status result_ignore_problem(struct result_sink *sink,
	const struct result_problem *r, struct error *err)
{
	(void)sink;
	(void)r;
	(void)err;
	return STATUS_OK;
}

enum status result_ignore_corpus(struct result_sink *sink,
	const struct result_corpus *r, struct error *err)
{
	(void)sink;
	(void)r;
	(void)err;
	return STATUS_OK;
}

enum status result_ignore_summary(struct result_sink *sink,
	const struct result_summary *r, struct error *err)
{
	(void)sink;
	(void)r;
	(void)err;
	return STATUS_OK;
}

static struct result_sink *behind(struct result_sink *sink)
{
	return ((struct result_relay *)sink)->behind;
}

enum status result_pass_run(struct result_sink *sink,
	const struct result_run *r, struct error *err)
{
	return behind(sink)->ops->run(behind(sink), r, err);
}

enum status result_pass_document(struct result_sink *sink,
	const struct result_document *r, struct error *err)
{
	return behind(sink)->ops->document(behind(sink), r, err);
}

enum status result_pass_finding(struct result_sink *sink,
	const struct result_finding *r, struct error *err)
{
	return behind(sink)->ops->finding(behind(sink), r, err);
}

enum status result_pass_problem(struct result_sink *sink,
	const struct result_problem *r, struct error *err)
{
	return behind(sink)->ops->problem(behind(sink), r, err);
}

enum status result_pass_corpus(struct result_sink *sink,
	const struct result_corpus *r, struct error *err)
{
	return behind(sink)->ops->corpus(behind(sink), r, err);
}

enum status result_pass_summary(struct result_sink *sink,
	const struct result_summary *r, struct error *err)
{
	return behind(sink)->ops->summary(behind(sink), r, err);
}
