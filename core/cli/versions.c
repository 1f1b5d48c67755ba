/* SPDX-License-Identifier: MIT */
#include "core/cli/versions.h"

#include "core/base/base64.h"
#include "core/cli/command.h"
#include "core/cli/say.h"

int versions_open(struct versions *out, struct arena *a,
	const struct flags *flags, const struct versions_order *order)
{
	struct error err;
	dossier_init(&out->dossier, a, order->also);
	if (analysing_open(&out->analysing, flags, order->paths,
		    order->path_count, order->prepare, &err)) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	out->how = (struct each_reading){.depth = EACH_UNITS,
		.max_size = out->analysing.options.max_size,
		.metadata = &out->analysing.metadata,
		.format = &out->analysing.format,
		.converter = &out->analysing.options.converter};
	int status = analysing_run(&out->analysing, &out->dossier.sink);
	if (status != EXIT_DONE && status != EXIT_PARTLY) {
		analysing_close(&out->analysing);
	}
	return status;
}

void versions_close(struct versions *v)
{
	analysing_close(&v->analysing);
}

enum status versions_without_issues(struct setup *out,
	const struct flags *flags, struct buf *answer,
	const struct load_watch *watch, struct error *err)
{
	(void)flags;
	(void)answer;
	(void)watch;
	return setup_reading(out, err);
}

/* The file that a document record is about. */
static const struct walk_file *file_of(const struct versions *v,
	struct arena *a, const struct dossier_document *d)
{
	const struct walk *walk = &v->analysing.walk;
	for (uint32_t i = 0; i < walk->count; i++) {
		struct rap_str path = walk->files[i].path;
		if (d->path_base64.len
				? str_equal(base64(a, path), d->path_base64)
				: str_equal(path, d->path)) {
			return &walk->files[i];
		}
	}
	return NULL;
}

enum status versions_read(struct edition *out, struct arena *a,
	const struct versions *v, uint32_t document, struct error *err)
{
	const struct dossier_document *d = &v->dossier.documents[document];
	const struct walk_file *file = file_of(v, a, d);
	*out = (struct edition){.read = {.arena = a}};
	enum status st = file
		? each_read(&out->read, &v->how, file, err)
		: error_set(err, STATUS_IO, "it is not there any more");
	if (!st) {
		brackets_make(&out->brackets, &out->read.document);
	}
	return st;
}
