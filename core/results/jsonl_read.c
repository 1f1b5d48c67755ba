/* SPDX-License-Identifier: MIT */
#include "core/results/jsonl.h"

#include "core/base/array.h"
#include "core/results/decode.h"
#include "core/results/member.h"
#include "core/results/schema.h"

/* What has been seen, so that records out of order are told. */
enum stage { BEFORE_RUN, DOCUMENTS, CORPUS, AFTER_SUMMARY };

enum { MAX_LINE = 1 << 30 };

struct jsonl_reader {
	struct result_sink *sink;
	const char *name; /* of the file, for messages */
	struct decode decode;
	struct arena arena;  /* of the record at hand */
	struct buf document; /* path of the last document */
	struct buf line;     /* the beginning of one whose end has not come */
	size_t number;       /* of the last line */
	enum stage stage;
	struct result_summary met;     /* records so far */
	struct result_summary summary; /* the last record */
};

/* Reads a record of one type and passes it on. */
typedef enum status take_fn(struct jsonl_reader *r, const json_t *in);

static enum status out_of_order(struct jsonl_reader *r, const char *why)
{
	return error_set(r->decode.err, STATUS_SYNTAX, "%s", why);
}

static enum status take_run(struct jsonl_reader *r, const json_t *in)
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
			"a second run record: keep the results of a run "
			"in a file of their own");
	}
	r->stage = DOCUMENTS;
	decode_run(&record, &r->decode, in);
	return r->decode.status
		? r->decode.status
		: r->sink->ops->run(r->sink, &record, r->decode.err);
}

static enum status take_document(struct jsonl_reader *r, const json_t *in)
{
	struct result_document record;
	if (r->stage != DOCUMENTS) {
		return out_of_order(r, "a document after corpus records");
	}
	decode_document(&record, &r->decode, in);
	if (r->decode.status) {
		return r->decode.status;
	}
	r->met.documents++;
	buf_clear(&r->document);
	buf_add_str(&r->document, record.path);
	return r->sink->ops->document(r->sink, &record, r->decode.err);
}

static enum status take_finding(struct jsonl_reader *r, const json_t *in)
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
	r->met.findings++;
	return r->sink->ops->finding(r->sink, &record, r->decode.err);
}

static enum status take_problem(struct jsonl_reader *r, const json_t *in)
{
	struct result_problem record;
	decode_problem(&record, &r->decode, in);
	r->met.problems++;
	return r->decode.status
		? r->decode.status
		: r->sink->ops->problem(r->sink, &record, r->decode.err);
}

static enum status take_corpus(struct jsonl_reader *r, const json_t *in)
{
	struct result_corpus record;
	r->stage = CORPUS;
	decode_corpus(&record, &r->decode, in);
	return r->decode.status
		? r->decode.status
		: r->sink->ops->corpus(r->sink, &record, r->decode.err);
}

/* Lines can be lost where no JSON is cut: the summary says how many were. */
static enum status check_count(struct jsonl_reader *r, const char *what,
	uint32_t counted, uint32_t met)
{
	return counted == met
		? STATUS_OK
		: error_set(r->decode.err, STATUS_SYNTAX,
			  "the summary counts %u %s, %u are here: the results "
			  "are truncated or edited",
			  counted, what, met);
}

static enum status take_summary(struct jsonl_reader *r, const json_t *in)
{
	const struct result_summary *s = &r->summary;
	r->stage = AFTER_SUMMARY;
	decode_summary(&r->summary, &r->decode, in);
	enum status st = r->decode.status;
	st = st ? st
		: check_count(r, "documents", s->documents, r->met.documents);
	st = st ? st : check_count(r, "findings", s->findings, r->met.findings);
	st = st ? st : check_count(r, "problems", s->problems, r->met.problems);
	return st ? st : r->sink->ops->summary(r->sink, s, r->decode.err);
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

static enum status take_record(struct jsonl_reader *r, const json_t *in)
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

static enum status read_line(struct jsonl_reader *r, struct rap_str line,
	bool last)
{
	json_error_t why;
	json_t *in = json_loadb(line.at, line.len, JSON_ALLOW_NUL, &why);
	if (!in) {
		bool begun = r->stage != BEFORE_RUN;
		return error_set(r->decode.err, STATUS_SYNTAX,
			"column %d: %s%s", why.column, why.text,
			!begun         ? ": saved results are what `rapporteur "
					 "analyze -o FILE.jsonl` writes"
				: last ? ": the results are truncated"
				       : "");
	}
	enum status st = json_is_object(in)
		? take_record(r, in)
		: error_set(r->decode.err, STATUS_SYNTAX, "not a JSON object");
	json_decref(in);
	arena_reset(&r->arena);
	return st;
}

/* A line that is all there; the last one may have no end. */
static enum status take_line(struct jsonl_reader *r, struct rap_str line,
	bool last)
{
	static const char mark[] = "\xEF\xBB\xBF"; /* some editors leave it */
	if (!r->number++ && str_starts_with(line, mark)) {
		line = str_from(line, strlen(mark));
	}
	if (str_trim(line).len && read_line(r, line, last)) {
		return error_context(r->decode.err, "%s:%zu", r->name,
			r->number);
	}
	return STATUS_OK;
}

struct jsonl_reader *jsonl_reader_new(struct arena *a, struct result_sink *sink,
	const char *name)
{
	struct jsonl_reader *r = arena_alloc(a, sizeof(*r));
	r->sink = sink;
	r->name = name;
	r->decode.arena = &r->arena;
	return r;
}

void jsonl_reader_release(struct jsonl_reader *r)
{
	buf_release(&r->document);
	buf_release(&r->line);
	arena_release(&r->arena);
}

enum status jsonl_reader_take(struct jsonl_reader *r, struct rap_str bytes,
	struct error *err)
{
	enum status st = STATUS_OK;
	r->decode.err = err;
	for (;;) {
		size_t len = str_find_byte(bytes, '\n');
		struct rap_str line = {bytes.at, len};
		if (len == bytes.len || r->line.len) {
			buf_add_str(&r->line, line);
			line = buf_str(&r->line);
		}
		if (line.len > MAX_LINE) {
			return error_set(err, STATUS_LIMIT,
				"%s:%zu: a line of more than %d MB", r->name,
				r->number + 1, MAX_LINE >> 20);
		}
		if (len == bytes.len) {
			return STATUS_OK;
		}
		st = take_line(r, line, false);
		if (st) {
			return st;
		}
		buf_clear(&r->line);
		bytes = str_from(bytes, len + 1);
	}
}

enum status jsonl_reader_end(struct jsonl_reader *r,
	struct result_summary *summary, struct error *err)
{
	r->decode.err = err;
	if (r->line.len && take_line(r, buf_str(&r->line), true)) {
		return err->status;
	}
	if (r->stage == BEFORE_RUN) {
		return error_set(err, STATUS_SYNTAX,
			"%s: no records: not results of `rapporteur analyze "
			"-f jsonl`",
			r->name);
	}
	if (r->stage != AFTER_SUMMARY) {
		return error_set(err, STATUS_SYNTAX,
			"%s: no summary record: the results are truncated",
			r->name);
	}
	if (summary) {
		*summary = r->summary;
	}
	return STATUS_OK;
}

enum status jsonl_read(struct result_sink *sink, struct rap_str bytes,
	const char *name, struct result_summary *summary, struct error *err)
{
	struct arena arena = ARENA_INIT;
	struct jsonl_reader *r = jsonl_reader_new(&arena, sink, name);
	enum status st = jsonl_reader_take(r, bytes, err);
	st = st ? st : jsonl_reader_end(r, summary, err);
	jsonl_reader_release(r);
	arena_release(&arena);
	return st;
}
