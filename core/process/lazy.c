/* SPDX-License-Identifier: MIT */
/*
 * What is in the cache need not be made, nor need the analyzers be loaded that
 * would make it. So what the zygote says when it has loaded them is in the
 * cache, too, under all that loading depends on; and before it is started, the
 * supervisor looks whether there is a document for it. Nothing has been passed
 * on then: if there is one, the run is as any other.
 */
#include "core/base/array.h"
#include "core/format/intake.h"
#include "core/process/supervisor.h"

/* Stands in for a greeting that is not true any more. */
static const char refuted[] = "refuted";

static struct cache_key greeting_key(const struct process *p)
{
	const struct rap_str pieces[] = {str_of("greeting"), p->options->build,
		str_of(p->options->version), p->loading};
	return cache_key(pieces, COUNT_OF(pieces));
}

/* Who concludes needs all records, and a worker. */
static bool can_be_done_without(const struct hello *h)
{
	return h->sound && !memchr(h->concluding.at, 1, h->concluding.len);
}

/* Its records are kept; or the supervisor will find out by itself that it
 * cannot be read. */
static bool needs_nobody(struct process *p, uint32_t document)
{
	const struct walk_file *file = &p->files->files[document];
	struct rap_str raw;
	struct error why;
	if (strcmp(file->os_path, "-") == 0) {
		return false; /* it can be read only once */
	}
	if (file->problem ||
		intake_bytes(&raw, &p->scratch, file, p->options->max_size,
			&why)) {
		return true;
	}
	p->known[document] = recall_key(p, document, raw);
	return cache_has(p->cache, p->known[document]);
}

static bool nobody_is_needed(struct process *p)
{
	uint32_t count = p->files->count;
	p->known = arena_array(&p->arena, (size_t)count + 1, sizeof(*p->known));
	while (p->known_count < count && needs_nobody(p, p->known_count)) {
		p->known_count++;
		arena_reset(&p->scratch);
	}
	arena_reset(&p->scratch);
	return p->known_count == count;
}

bool lazy_start(struct process *p)
{
	const struct process_options *o = p->options;
	struct hello hello;
	struct error why;
	if (!p->cache || !o->loading) {
		return false;
	}
	p->loading = o->loading(o->self, &p->arena);
	if (!p->loading.len ||
		!cache_find(p->cache, &p->greeting, greeting_key(p)) ||
		greeting_read(&hello, p, &why) ||
		!can_be_done_without(&hello)) {
		return false;
	}
	recall_made_by(p, hello.records);
	if (!nobody_is_needed(p) || start_sharing(p, &why)) {
		return false;
	}
	greeting_know(p, &hello);
	return true;
}

/* If plugins changed while they were loaded, nobody knows what is true of
 * which. */
static bool is_true(struct process *p)
{
	const struct process_options *o = p->options;
	struct rap_str now = o->loading(o->self, &p->scratch);
	bool same = str_equal(now, p->loading);
	arena_reset(&p->scratch);
	return p->sound && same;
}

void lazy_keep(struct process *p, struct rap_str before)
{
	struct rap_str greeting = buf_str(&p->greeting);
	if (!p->loading.len || str_equal(before, greeting)) {
		return;
	}
	p->known_count = 0;
	if (is_true(p)) {
		cache_add(p->cache, greeting_key(p), greeting);
	} else if (before.len && !str_equal(before, str_of(refuted))) {
		cache_add(p->cache, greeting_key(p), str_of(refuted));
	}
}
