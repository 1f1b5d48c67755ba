/* SPDX-License-Identifier: MIT */
/*
 * Documents whose records are kept: what their key is, and when they count.
 */
#include "core/base/array.h"
#include "core/process/cache.h"
#include "core/process/supervisor.h"
#include "core/text/metadata.h"

/* All that records depend on: the program, plugins, packs and options; the
 * path, what metadata says of it, and the bytes. */
static struct cache_key key_of(struct process *p, uint32_t document,
	struct rap_str raw)
{
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
	const struct rap_str pieces[] = {
		p->options->build, p->records, path, buf_str(&facts), raw};
	struct cache_key key = cache_key(pieces, COUNT_OF(pieces));
	buf_release(&facts);
	return key;
}

/* What is kept was accepted when a worker sent it, and is whole: its checksum
 * is right. */
bool recall(struct process *p, uint32_t document, struct rap_str raw)
{
	struct task *t = task_of(p, document);
	t->keep = p->cache && !t->losses.len && !p->benched_count;
	if (!t->keep) {
		return false;
	}
	t->key = key_of(p, document, raw);
	if (!cache_find(p->cache, &t->answer, t->key)) {
		return false;
	}
	t->head = 0;
	t->checked = false;
	t->keep = false; /* it is there */
	t->read = true;
	t->benched = p->benched_count;
	t->state = TASK_DONE;
	return true;
}

void keep_records(struct process *p, const struct task *t)
{
	if (t->keep && t->sound && !t->losses.len && !p->benched_count) {
		cache_add(p->cache, t->key, task_records(t));
	}
}
