/* SPDX-License-Identifier: MIT */
#include "core/cli/judging.h"

#include "core/source/file.h"
#include "core/source/sidecar.h"

enum { MAX_VERDICTS = 1 << 24 }; /* bytes: some hundred thousand rows */

const struct flag flags_verdicts[] = {
	{"verdicts", 0, "FILE",
		"what you say of findings: CSV of document, unit,\n"
		"issue, right, wrong or other, note (also: verdicts.csv\n"
		"beside the documents)"},
	{0},
};

static enum status read_file(struct verdicts *v, struct arena *a,
	const char *os_path, const char *name, struct rap_str folder,
	struct error *err)
{
	struct rap_str raw;
	enum status st = file_read(&raw, a, os_path, MAX_VERDICTS, err);
	return st ? error_context(err, "%s", name)
		  : verdicts_add(v, a, raw, name, folder, err);
}

static void read_folders(struct verdicts *out, struct arena *a,
	struct walk *walk)
{
	struct sidecar *sidecars;
	uint32_t count = sidecars_find(&sidecars, a, walk, "verdicts.csv");
	for (uint32_t i = 0; i < count; i++) {
		const struct sidecar *s = &sidecars[i];
		struct error problem;
		if (read_file(out, a, s->os_path, s->path.at, s->folder,
			    &problem)) {
			/* Whoever says it names the document, too. */
			size_t skip = s->path.len + 1;
			skip += problem.message[skip] == ' ';
			walk_add_table(walk, a, s->path,
				arena_printf(a, "%s", problem.message + skip));
		}
	}
}

enum status judging_read(struct verdicts *out, struct arena *a,
	const struct flags *flags, struct walk *walk, struct error *err)
{
	const char *named = flags_value(flags, "verdicts");
	*out = (struct verdicts){0};
	if (walk) {
		read_folders(out, a, walk);
	}
	return named ? read_file(out, a, named, named, str_of(""), err)
		     : STATUS_OK;
}

struct result_sink *judging_sink(struct arena *a, struct verdicts *v,
	struct result_sink *behind)
{
	return v->count ? verdict_sink(a, v, behind) : behind;
}
