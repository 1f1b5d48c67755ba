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
