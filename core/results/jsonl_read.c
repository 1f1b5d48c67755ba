/* SPDX-License-Identifier: MIT */
#include "core/results/jsonl.h"

#include "core/base/array.h"
#include "core/results/decode.h"
#include "core/results/member.h"
#include "core/results/schema.h"

/* What has been seen, so that records out of order are told. */
enum stage { BEFORE_RUN, DOCUMENTS, CORPUS, AFTER_SUMMARY };

struct reading {
	struct result_sink *sink;
	struct decode decode;
	struct arena arena;  /* of the record at hand */
	struct buf document; /* path of the last document */
	enum stage stage;
};

/* Reads a record of one type and passes it on. */
typedef enum status take_fn(struct reading *r, const json_t *in);

static enum status out_of_order(struct reading *r, const char *why)
{
	return error_set(r->decode.err, STATUS_SYNTAX, "%s", why);
}

static enum status take_run(struct reading *r, const json_t *in)
{
	struct result_run record;
	struct rap_str schema = member_needed(&r->decode, in, "schema");
	if (!r->decode.status && !str_equal(schema, str_of(SCHEMA_NAME))) {
		return error_set(r->decode.err, STATUS_SYNTAX,
			"schema \"%.*s\": this program reads %s",
			(int)schema.len, schema.at, SCHEMA_NAME);
	}
	if (r->stage != BEFORE_RUN) {
		return out_of_order(r,
			"a second run record: merge results "
			"with `rapporteur merge`");
	}
	r->stage = DOCUMENTS;
	decode_run(&record, &r->decode, in);
	return r->decode.status
		? r->decode.status
		: r->sink->ops->run(r->sink, &record, r->decode.err);
}

static enum status take_document(struct reading *r, const json_t *in)
{
	struct result_document record;
	if (r->stage != DOCUMENTS) {
		return out_of_order(r, "a document after corpus records");
	}
	decode_document(&record, &r->decode, in);
	if (r->decode.status) {
		return r->decode.status;
	}
	buf_clear(&r->document);
	buf_add_str(&r->document, record.path);
	return r->sink->ops->document(r->sink, &record, r->decode.err);
}

static enum status take_finding(struct reading *r, const json_t *in)
{
	struct result_finding record;
	if (r->stage != DOCUMENTS) {
		return out_of_order(r, "a finding after corpus records");
	}
	decode_finding(&record, &r->decode, in);
	if (r->decode.status) {
		return r->decode.status;
	}
	if (!str_equal(record.document, buf_str(&r->document))) {
		return out_of_order(r,
			"a finding that does not follow its document");
	}
	return r->sink->ops->finding(r->sink, &record, r->decode.err);
}

static enum status take_problem(struct reading *r, const json_t *in)
{
	struct result_problem record;
	decode_problem(&record, &r->decode, in);
	return r->decode.status
		? r->decode.status
		: r->sink->ops->problem(r->sink, &record, r->decode.err);
}

static enum status take_corpus(struct reading *r, const json_t *in)
{
	struct result_corpus record;
	r->stage = CORPUS;
	decode_corpus(&record, &r->decode, in);
	return r->decode.status
		? r->decode.status
		: r->sink->ops->corpus(r->sink, &record, r->decode.err);
}

static enum status take_summary(struct reading *r, const json_t *in)
{
	struct result_summary record;
	r->stage = AFTER_SUMMARY;
	decode_summary(&record, &r->decode, in);
	return r->decode.status
		? r->decode.status
		: r->sink->ops->summary(r->sink, &record, r->decode.err);
}

static take_fn *find_type(struct rap_str type)
{
	static const struct {
		const char *name;
		take_fn *take;
	} types[] = {{"run", take_run}, {"document", take_document},
		{"finding", take_finding}, {"problem", take_problem},
		{"corpus", take_corpus}, {"summary", take_summary}};
	for (size_t i = 0; i < COUNT_OF(types); i++) {
		if (str_equal(type, str_of(types[i].name))) {
			return types[i].take;
		}
	}
	return NULL;
}

static enum status take_record(struct reading *r, const json_t *in)
{
	struct rap_str type = member_needed(&r->decode, in, "type");
	if (r->decode.status) {
		return r->decode.status;
	}
	take_fn *take = find_type(type);
	if (r->stage == BEFORE_RUN && take != take_run) {
		return out_of_order(r,
			"the first record must be a run with its schema; are "
			"these results of `rapporteur analyze -f jsonl`?");
	}
	if (r->stage == AFTER_SUMMARY) {
		return out_of_order(r, "a record after the summary");
	}
	return take ? take(r, in) : STATUS_OK;
}

static enum status read_line(struct reading *r, struct rap_str line, bool last)
{
	json_error_t why;
	json_t *in = json_loadb(line.at, line.len, JSON_ALLOW_NUL, &why);
	if (!in) {
		return error_set(r->decode.err, STATUS_SYNTAX,
			"column %d: %s%s", why.column, why.text,
			last ? ": the results are truncated" : "");
	}
	enum status st = json_is_object(in)
		? take_record(r, in)
		: error_set(r->decode.err, STATUS_SYNTAX, "not a JSON object");
	json_decref(in);
	arena_reset(&r->arena);
	return st;
}

static enum status read_lines(struct reading *r, struct rap_str bytes,
	const char *name)
{
	size_t number = 0;
	while (bytes.len) {
		size_t end = str_find_byte(bytes, '\n');
		bool last = end == bytes.len;
		struct rap_str line = {bytes.at, end};
		number++;
		bytes.at += end + !last;
		bytes.len -= end + !last;
		if (!str_trim(line).len) {
			continue;
		}
		if (read_line(r, line, last)) {
			return error_context(r->decode.err, "%s:%zu", name,
				number);
		}
	}
	return STATUS_OK;
}

enum status jsonl_read(struct result_sink *sink, struct rap_str bytes,
	const char *name, struct error *err)
{
	struct reading r = {.sink = sink};
	r.decode = (struct decode){.arena = &r.arena, .err = err};
	if (str_starts_with(bytes, "\xEF\xBB\xBF")) {
		bytes.at += 3;
		bytes.len -= 3;
	}
	enum status st = read_lines(&r, bytes, name);
	if (!st && r.stage == BEFORE_RUN) {
		st = error_set(err, STATUS_SYNTAX,
			"%s: no records: not results of `rapporteur analyze "
			"-f jsonl`",
			name);
	} else if (!st && r.stage != AFTER_SUMMARY) {
		st = error_set(err, STATUS_SYNTAX,
			"%s: no summary record: the results are truncated",
			name);
	}
	buf_release(&r.document);
	arena_release(&r.arena);
	return st;
}
