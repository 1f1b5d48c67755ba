/* SPDX-License-Identifier: MIT */
#include "core/engine/produce.h"

#include "core/base/base64.h"
#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/engine/finding.h"
#include "core/engine/record.h"

/* Where records go, and what they are made from. */
struct product {
	struct result_sink *sink;
	struct arena *arena;
	const struct engine *engine;
	struct error *err;
};

struct rap_str produce_path(struct arena *a, struct rap_str path)
{
	struct buf b = BUF_INIT;
	while (path.len) {
		size_t good = utf8_first_bad(path);
		buf_add(&b, path.at, good);
		if (good < path.len) {
			buf_puts(&b, "\xEF\xBF\xBD");
			good++;
		}
		path = str_from(path, good);
	}
	struct rap_str text = str_copy(a, buf_str(&b));
	buf_release(&b);
	return text;
}

/* Why bytes could not be made a document, in a word for programs. */
static const char *read_code(const struct error *why)
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
	return strncmp(why->message, "empty", 5) == 0 ? "empty"
						      : codes[why->status];
}

void produce_unread(struct result_problem *out, struct arena *a,
	struct rap_str path, const char *stage, const struct error *why)
{
	*out = (struct result_problem){
		.document = produce_path(a, path),
		.stage = str_of(stage),
		.code = str_of(read_code(why)),
		.message = str_copy(a, str_of(why->message)),
		.effect = str_of("not-read"),
	};
}

static enum status put_document(struct product *p,
	const struct analysis *analysis, struct rap_str path)
{
	struct result_document record;
	record_document(&record, p->arena, analysis);
	if (utf8_first_bad(path) < path.len) {
		record.path_base64 = base64(p->arena, path);
	}
	return p->sink->ops->document(p->sink, &record, p->err);
}

static enum status put_findings(struct product *p,
	const struct analysis *analysis)
{
	struct outcomes outcomes;
	struct finding_maker maker;
	enum status st = STATUS_OK;
	outcomes_make(&outcomes, p->arena, analysis, p->engine);
	finding_maker_init(&maker, p->arena, p->engine, analysis);
	for (uint32_t i = 0; i < outcomes.count && !st; i++) {
		struct result_finding record;
		finding_make(&record, &maker, &outcomes.at[i]);
		st = p->sink->ops->finding(p->sink, &record, p->err);
	}
	return st;
}

static enum status put_failure(struct product *p,
	const struct analysis *analysis, const struct failure *f)
{
	const char *name = p->engine->registry->analyzers[f->analyzer].name;
	struct result_problem record = {
		.document = analysis->source.path,
		.stage = str_of("analyze"),
		.analyzer = str_of(name),
		.code = str_of(f->code),
		.message = str_of(arena_printf(p->arena, "%s: %s", f->callback,
			f->message)),
		.effect = str_of("not-analysed"),
	};
	return p->sink->ops->problem(p->sink, &record, p->err);
}

static enum status put_match_limit(struct product *p,
	const struct analysis *analysis)
{
	struct result_problem record = {
		.document = analysis->source.path,
		.stage = str_of("scan"),
		.code = str_of("match-limit"),
		.message = str_of(arena_printf(p->arena,
			"a regex reached its match limit in %u blocks",
			analysis->hits.regex_limits)),
		.effect = str_of("not-analysed"),
	};
	return p->sink->ops->problem(p->sink, &record, p->err);
}

static enum status put_failures(struct product *p,
	const struct analysis *analysis)
{
	const struct session *s = &analysis->session;
	enum status st = STATUS_OK;
	for (uint32_t i = 0; i < s->failure_count && !st; i++) {
		st = put_failure(p, analysis, &s->failures[i]);
	}
	return st || !analysis->hits.regex_limits
		? st
		: put_match_limit(p, analysis);
}

enum status produce(struct result_sink *sink, struct arena *a,
	const struct engine *e, struct rap_str path, struct rap_str raw,
	struct error *err)
{
	struct product p = {sink, a, e, err};
	struct analysis analysis;
	struct error why;
	if (analysis_make(&analysis, a, e, produce_path(a, path), raw, &why)) {
		struct result_problem record;
		produce_unread(&record, a, path, "read", &why);
		return sink->ops->problem(sink, &record, err);
	}
	enum status st = put_document(&p, &analysis, path);
	st = st ? st : put_findings(&p, &analysis);
	return st ? st : put_failures(&p, &analysis);
}
