/* SPDX-License-Identifier: MIT */
#include "core/cli/loading.h"

#include "core/base/array.h"
#include "core/base/hash.h"
#include "core/cli/plugin_flags.h"
#include "core/plugin/fingerprint.h"

/* Only flags of which it is known that they change nothing are left out. */
static bool matters(const struct flag *flag)
{
	static const char *const others[] = {"cache", "format", "jobs",
		"memory-limit", "output", "quiet", "sandbox", "time-limit"};
	for (size_t i = 0; i < COUNT_OF(others); i++) {
		if (strcmp(flag->name, others[i]) == 0) {
			return false;
		}
	}
	return true;
}

static void add(struct buf *b, const char *text)
{
	buf_puts(b, text ? text : "");
	buf_putc(b, '\0');
}

/* What a flag names may be what is read now, as with --since: a command loads
 * something else for it than for its arguments. */
static void add_flags(struct buf *b, const struct flags *flags,
	const char *const *paths, size_t path_count)
{
	for (size_t i = 0; i < flags->value_count; i++) {
		const struct flag_value *v = &flags->values[i];
		if (matters(v->flag)) {
			bool is_read = path_count && v->value == paths[0];
			add(b, v->flag->name);
			add(b, v->value);
			add(b, is_read ? "is read" : "");
		}
	}
}

/* Paths stand among them in their order. The same word may be both: it is the
 * place that counts. */
static void add_arguments(struct buf *b, const struct flags *flags,
	const char *const *paths, size_t path_count)
{
	size_t seen = 0;
	for (size_t i = 0; i < flags->argument_count; i++) {
		const char *argument = flags->arguments[i];
		if (seen < path_count && argument == paths[seen]) {
			seen++;
		} else {
			add(b, argument);
		}
	}
}

static struct rap_str fingerprint_of(struct arena *a, const struct flags *flags)
{
	struct registry_options options;
	const struct search_found *found = NULL;
	struct error err;
	if (plugin_flags_read(&options, a, flags, &err)) {
		return (struct rap_str){"", 0};
	}
	const struct search_for where = {options.named, options.named_count,
		options.paths, options.path_count};
	size_t count = search_all(&found, a, &where);
	return fingerprint(a, found, count);
}

struct rap_str loading_key(struct arena *a, const struct flags *flags,
	const char *const *paths, size_t path_count)
{
	struct buf all = BUF_INIT;
	struct rap_str plugins = {"", 0};
	/* Who wants to be told more is told again each time. */
	if (flags->command && !flags_given(flags, "verbose")) {
		plugins = fingerprint_of(a, flags);
	}
	if (!plugins.len) {
		return plugins;
	}
	add(&all, flags->command);
	add(&all, plugins.at);
	add_flags(&all, flags, paths, path_count);
	add_arguments(&all, flags, paths, path_count);
	struct rap_str key = hash_hex(a, buf_str(&all));
	buf_release(&all);
	return key;
}
