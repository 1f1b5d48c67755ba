/* SPDX-License-Identifier: MIT */
#include "core/compare/dossier.h"

#include "core/report/grow.h"
#include "core/results/copy.h"
#include "core/results/jsonl.h"

static struct dossier *self_of(struct result_sink *sink)
{
	return (struct dossier *)sink;
}

static enum status take_run(struct result_sink *sink,
	const struct result_run *r, struct error *err)
{
	struct result_sink *also = self_of(sink)->also;
	return also ? also->ops->run(also, r, err) : STATUS_OK;
}

static void copy_lists(struct dossier_document *to, struct arena *a,
	const struct result_document *from)
{
	struct rap_str *names = arena_array(a,
		(size_t)from->proponent_count + 1, sizeof(*names));
	struct result_article *articles = arena_array(a,
		(size_t)from->article_count + 1, sizeof(*articles));
	for (uint32_t i = 0; i < from->proponent_count; i++) {
		names[i] = str_copy(a, from->proponents[i].name);
	}
	for (uint32_t i = 0; i < from->article_count; i++) {
		articles[i] = copy_article(a, &from->articles[i]);
	}
	to->proponents = names;
	to->proponent_count = from->proponent_count;
	to->articles = articles;
	to->article_count = from->article_count;
}

static enum status take_document(struct result_sink *sink,
	const struct result_document *r, struct error *err)
{
	struct dossier *d = self_of(sink);
	struct arena *a = d->arena;
	GROW(a, d->documents, d->document_count, d->document_capacity);
	struct dossier_document *to = &d->documents[d->document_count++];
	*to = (struct dossier_document){
		.path = str_copy(a, r->path),
		.path_base64 = str_copy(a, r->path_base64),
		.title = str_copy(a, r->title.text),
		.symbol = str_copy(a, r->symbol.text),
		.kind = str_copy(a, r->kind.text),
		.language = str_copy(a, r->language.text),
		.date = str_copy(a, r->date.text),
		.date_source = str_copy(a, r->date.source),
		.hash = str_copy(a, r->hash),
		.revision = r->revision,
		.words = r->words,
		.first_finding = d->finding_count,
	};
	copy_lists(to, a, r);
	return d->also ? d->also->ops->document(d->also, r, err) : STATUS_OK;
}

static uint32_t number_of(struct rap_str digits)
{
	uint32_t n = 0;
	for (size_t i = 0; i < digits.len && n < 1000; i++) {
		n = n * 10 + (uint32_t)(digits.at[i] - '0');
	}
	return n;
}

static struct rap_str join_values(struct arena *a,
	const struct result_attribute *at)
{
	struct buf b = BUF_INIT;
	for (uint32_t i = 0; i < at->value_count; i++) {
		buf_puts(&b, i ? "/" : "");
		buf_add_str(&b, at->values[i]);
	}
	struct rap_str text = str_copy(a, buf_str(&b));
	buf_release(&b);
	return text;
}

/* How binding it is, if an analyzer says so. */
static void read_modality(struct dossier_finding *to, struct arena *a,
	const struct result_finding *r)
{
	for (uint32_t i = 0; i < r->attribute_count; i++) {
		const struct result_attribute *at = &r->attributes[i];
		if (str_equal(at->name, str_of("modality"))) {
			to->modality = join_values(a, at);
		} else if (str_equal(at->name, str_of("modality_rank")) &&
			at->value_count) {
			to->rank = number_of(at->values[0]);
		}
	}
}

static struct rap_str json_of(struct arena *a, const struct result_finding *r)
{
	struct buf line = BUF_INIT;
	jsonl_finding(&line, r);
	struct rap_str json = str_copy(a, str_trim(buf_str(&line)));
	buf_release(&line);
	return json;
}

static enum status take_finding(struct result_sink *sink,
	const struct result_finding *r, struct error *err)
{
	struct dossier *d = self_of(sink);
	struct arena *a = d->arena;
	GROW(a, d->findings, d->finding_count, d->finding_capacity);
	struct dossier_finding *to = &d->findings[d->finding_count++];
	*to = (struct dossier_finding){
		.issue = str_copy(a, r->issue),
		.kind = str_copy(a, r->kind),
		.quote = str_copy(a, r->quote),
		.cite = str_copy(a, r->cite),
		.fingerprint = str_copy(a, r->fingerprint),
		.unit = str_copy(a, r->unit),
		.line = r->line,
		.modality = str_of(""),
		.json = json_of(a, r),
	};
	read_modality(to, a, r);
	if (d->document_count) {
		d->documents[d->document_count - 1].finding_count++;
	}
	return d->also ? d->also->ops->finding(d->also, r, err) : STATUS_OK;
}

static enum status take_problem(struct result_sink *sink,
	const struct result_problem *r, struct error *err)
{
	struct dossier *d = self_of(sink);
	struct arena *a = d->arena;
	GROW(a, d->problems, d->problem_count, d->problem_capacity);
	d->problems[d->problem_count++] = (struct dossier_problem){
		.document = str_copy(a, r->document),
		.analyzer = str_copy(a, r->analyzer),
		.message = str_copy(a, r->message),
		.effect = str_copy(a, r->effect),
	};
	return d->also ? d->also->ops->problem(d->also, r, err) : STATUS_OK;
}

static enum status take_corpus(struct result_sink *sink,
	const struct result_corpus *r, struct error *err)
{
	struct result_sink *also = self_of(sink)->also;
	return also ? also->ops->corpus(also, r, err) : STATUS_OK;
}

static enum status take_summary(struct result_sink *sink,
	const struct result_summary *r, struct error *err)
{
	struct result_sink *also = self_of(sink)->also;
	return also ? also->ops->summary(also, r, err) : STATUS_OK;
}

void dossier_init(struct dossier *out, struct arena *a,
	struct result_sink *also)
{
	static const struct result_sink_ops ops = {
		.run = take_run,
		.document = take_document,
		.finding = take_finding,
		.problem = take_problem,
		.corpus = take_corpus,
		.summary = take_summary,
	};
	*out = (struct dossier){.sink = {&ops}, .also = also, .arena = a};
}
