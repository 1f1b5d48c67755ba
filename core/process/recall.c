/* SPDX-License-Identifier: MIT */
/*
 * Documents whose records are kept: what their key is, and when they count.
 */
#include "core/base/array.h"
#include "core/process/cache.h"
#include "core/process/supervisor.h"
#include "core/text/metadata.h"

/* The program, plugins, packs and options. */
void recall_made_by(struct process *p, struct rap_str records)
{
	const struct rap_str pieces[] = {p->options->build, records};
	p->made_by = cache_key(pieces, COUNT_OF(pieces));
}

/* That; the path, what metadata says of it, and the bytes. */
struct cache_key recall_key(struct process *p, uint32_t document,
	struct rap_str raw)
{
	struct rap_str made_by = {p->made_by.bytes, sizeof(p->made_by.bytes)};
	struct rap_str path = p->files->files[document].path;
	struct source known = {.path = produce_path(&p->scratch, path)};
	struct buf facts = BUF_INIT;
	metadata_apply(p->options->metadata, &p->scratch, &known);
	for (uint32_t i = 0; i < known.field_count; i++) {
		buf_add_str(&facts, known.fields[i].key);
		buf_putc(&facts, '\0');
		buf_add_str(&facts, known.fields[i].value);
		buf_putc(&facts, '\0');
	}
	if (converter_wants(raw)) {
		buf_puts(&facts, p->options->converter.identity);
	}
	const struct rap_str pieces[] = {made_by, path, buf_str(&facts), raw};
	struct cache_key key = cache_key(pieces, COUNT_OF(pieces));
	buf_release(&facts);
	return key;
}

static bool may_be_kept(const struct process *p, const struct task *t)
{
	return p->cache && !t->losses.len && !p->benched_count;
}

/* What is kept was accepted when a worker sent it, and is whole: its checksum
 * is right. */
static bool find(struct process *p, struct task *t)
{
	if (!cache_find(p->cache, &t->answer, t->key)) {
		return false;
	}
	t->head = 0;
	t->keep = false; /* it is there */
	t->read = true;
	t->benched = p->benched_count;
	t->state = TASK_DONE;
	return true;
}

bool recall(struct process *p, uint32_t document, struct rap_str raw)
{
	struct task *t = task_of(p, document);
	t->keep = may_be_kept(p, t);
	if (!t->keep) {
		return false;
	}
	t->key = recall_key(p, document, raw);
	return find(p, t);
}

bool recall_known(struct process *p, uint32_t document)
{
	struct task *t = task_of(p, document);
	if (document >= p->known_count || !may_be_kept(p, t)) {
		return false;
	}
	t->key = p->known[document];
	return find(p, t);
}

void keep_records(struct process *p, const struct task *t)
{
	if (t->keep && t->sound && may_be_kept(p, t)) {
		cache_add(p->cache, t->key, task_records(t));
	}
}
