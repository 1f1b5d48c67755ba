/* SPDX-License-Identifier: MIT */
#include "core/learn/gold.h"

#include <jansson.h>
#include <unistd.h>

#include "core/learn/gold_verdicts.h"
#include "core/source/file.h"

enum { MAX_GOLD_MB = 1024, MAX_TEXT_MB = 64 };

/* What reading passes around. */
struct reading {
	struct arena *arena;
	const struct registry *registry;
	const char *path;
	struct rap_str folder; /* of the gold file, with its slash */
	const char *group;
	bool *known;
	struct map ids;
	bool beside; /* there is a folder "articles" */
	uint32_t line;
	struct error *err;
};

static enum status wrong(const struct reading *r, const char *key,
	const char *why)
{
	return error_set(r->err, STATUS_SYNTAX, "%s:%u: \"%s\" %s", r->path,
		r->line, key, why);
}

/* A member that is a string, copied; empty if it is missing. */
static enum status read_text(struct rap_str *out, const struct reading *r,
	const json_t *in, const char *key)
{
	const json_t *value = json_object_get(in, key);
	*out = (struct rap_str){"", 0};
	if (!value || json_is_null(value)) {
		return STATUS_OK;
	}
	if (!json_is_string(value)) {
		return wrong(r, key, "must be a string");
	}
	*out = str_copy(r->arena,
		(struct rap_str){
			json_string_value(value), json_string_length(value)});
	return STATUS_OK;
}

static enum status mark_issue(unsigned char *marks, const struct reading *r,
	struct rap_str id, unsigned char mark)
{
	const struct issue *issue = registry_issue(r->registry, id);
	if (issue) {
		uint32_t number = (uint32_t)(issue - r->registry->issues);
		r->known[number] = true;
		marks[number] |= mark;
		return STATUS_OK;
	}
	const char *near = registry_nearest_issue(r->registry, id);
	return error_set(r->err, STATUS_SYNTAX,
		"%s:%u: no issue is called '%.*s'%s%s%s", r->path, r->line,
		(int)id.len, id.at,
		near ? " (did you mean '" : "; see rapporteur pack list",
		near ? near : "", near ? "'?)" : "");
}

static enum status mark_all(unsigned char *marks, const struct reading *r,
	unsigned char mark)
{
	for (uint32_t i = 0; i < r->registry->issue_count; i++) {
		marks[i] |= mark;
	}
	return STATUS_OK;
}

/* An array of issues; "*" in it stands for all of them. */
static enum status read_marks(unsigned char *marks, const struct reading *r,
	const json_t *in, const char *key, unsigned char mark)
{
	const json_t *list = json_object_get(in, key);
	enum status st = STATUS_OK;
	if (list && !json_is_array(list)) {
		return wrong(r, key, "must be an array of issues");
	}
	for (size_t i = 0; !st && i < json_array_size(list); i++) {
		const json_t *item = json_array_get(list, i);
		if (!json_is_string(item)) {
			return wrong(r, key, "must hold strings");
		}
		struct rap_str id = {
			json_string_value(item), json_string_length(item)};
		st = mark == GOLD_ALSO && str_equal(id, str_of("*"))
			? mark_all(marks, r, mark)
			: mark_issue(marks, r, id, mark);
	}
	return st;
}

/* Where the text of an article is. */
static enum status find_text(struct gold_article *out, const struct reading *r,
	const json_t *in)
{
	struct rap_str path;
	enum status st = read_text(&path, r, in, "path");
	st = st ? st : read_text(&out->body, r, in, "body");
	if (st) {
		return st;
	}
	const char *slash = path.len ? "" : "articles/";
	const char *suffix = path.len ? "" : ".txt";
	struct rap_str name = path.len ? path : out->id;
	char *file = arena_printf(r->arena, "%.*s%s%.*s%s", (int)r->folder.len,
		r->folder.at, slash, (int)name.len, name.at, suffix);
	if (path.len || (r->beside && access(file, R_OK) == 0)) {
		out->file = str_of(file);
		return STATUS_OK;
	}
	return json_object_get(in, "body")
		? STATUS_OK
		: wrong(r, "body",
			  "is missing, and there is no articles/ID.txt");
}

static enum status read_article(struct gold_article *out, struct reading *r,
	const json_t *in)
{
	unsigned char *marks =
		arena_alloc(r->arena, r->registry->issue_count + 1);
	*out = (struct gold_article){.marks = marks, .line = r->line};
	enum status st = read_text(&out->id, r, in, "id");
	if (!st && !out->id.len) {
		return wrong(r, "id", "is missing");
	}
	if (!st && !json_object_get(in, "labels")) {
		return wrong(r, "labels", "is missing");
	}
	st = st ? st : read_text(&out->heading, r, in, "heading");
	st = st ? st : read_text(&out->language, r, in, "lang");
	st = st ? st : read_text(&out->group, r, in, r->group);
	st = st ? st : read_marks(marks, r, in, "labels", GOLD_LABEL);
	st = st ? st : read_marks(marks, r, in, "also", GOLD_ALSO);
	st = st ? st : find_text(out, r, in);
	if (st) {
		return st;
	}
	void **place = map_at(&r->ids, r->arena, out->id);
	if (*place) {
		return wrong(r, "id", "stands twice in the file");
	}
	*place = out;
	out->labelled = json_array_size(json_object_get(in, "labels")) > 0;
	return STATUS_OK;
}

static enum status read_line(struct gold_article *out, struct reading *r,
	struct rap_str line)
{
	json_error_t why;
	json_t *in =
		json_loadb(line.at, line.len, JSON_REJECT_DUPLICATES, &why);
	if (!in) {
		return error_set(r->err, STATUS_SYNTAX, "%s:%u: not JSON: %s",
			r->path, r->line, why.text);
	}
	enum status st = json_is_object(in)
		? read_article(out, r, in)
		: error_set(r->err, STATUS_SYNTAX,
			  "%s:%u: each line must be a JSON object", r->path,
			  r->line);
	json_decref(in);
	return st;
}

static enum status read_lines(struct gold *out, struct reading *r,
	struct rap_str bytes)
{
	enum status st = STATUS_OK;
	size_t lines = 1;
	for (size_t i = 0; i < bytes.len; i++) {
		lines += bytes.at[i] == '\n';
	}
	out->articles = arena_array(r->arena, lines, sizeof(*out->articles));
	while (!st && bytes.len) {
		size_t end = str_find_byte(bytes, '\n');
		struct rap_str line = str_trim((struct rap_str){bytes.at, end});
		size_t used = end < bytes.len ? end + 1 : end;
		bytes.at += used;
		bytes.len -= used;
		r->line++;
		if (line.len) {
			st = read_line(&out->articles[out->count], r, line);
			out->count++;
		}
	}
	return st;
}

/* What labels could have been given: keys of labels.json, if there is one. */
static enum status read_known(struct reading *r)
{
	char *path = arena_printf(r->arena, "%.*slabels.json",
		(int)r->folder.len, r->folder.at);
	struct reading self = *r;
	struct rap_str bytes;
	json_error_t why;
	const char *key = NULL;
	json_t *value = NULL;
	enum status st = STATUS_OK;

	if (access(path, R_OK) != 0) {
		return STATUS_OK;
	}
	st = file_read(&bytes, r->arena, path, (size_t)MAX_TEXT_MB << 20,
		r->err);
	if (st) {
		return error_context(r->err, "%s", path);
	}
	json_t *labels = json_loadb(bytes.at, bytes.len, 0, &why);
	if (!json_is_object(labels)) {
		json_decref(labels);
		return error_set(r->err, STATUS_SYNTAX,
			"%s: must be a JSON object with issues as keys", path);
	}
	unsigned char *unused =
		arena_alloc(r->arena, r->registry->issue_count + 1);
	self.path = path;
	self.line = 1;
	json_object_foreach(labels, key, value)
	{
		st = st ? st
			: mark_issue(unused, &self, str_of(key), GOLD_LABEL);
	}
	json_decref(labels);
	return st;
}

static struct rap_str folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? (struct rap_str){path, (size_t)(slash + 1 - path)}
		     : (struct rap_str){"", 0};
}

enum status gold_parse(struct gold *out, struct arena *a,
	const struct registry *r, const struct gold_file *file,
	struct error *err)
{
	struct reading reading = {.arena = a,
		.registry = r,
		.path = file->path,
		.folder = folder_of(file->path),
		.group = file->group,
		.err = err};
	*out = (struct gold){0};
	reading.known =
		arena_array(a, r->issue_count + 1, sizeof(*reading.known));
	char *beside = arena_printf(a, "%.*sarticles", (int)reading.folder.len,
		reading.folder.at);
	reading.beside = access(beside, X_OK) == 0;
	out->known = reading.known;
	enum status st = read_lines(out, &reading, file->bytes);
	st = st ? st : read_known(&reading);
	return !st && !out->count ? error_set(err, STATUS_SYNTAX,
					    "%s: no articles in it", file->path)
				  : st;
}

enum status gold_read(struct gold *out, struct arena *a,
	const struct registry *r, const char *path, const char *group,
	struct error *err)
{
	struct gold_file file = {.path = path, .group = group};
	*out = (struct gold){0};
	if (file_read(&file.bytes, a, path, (size_t)MAX_GOLD_MB << 20, err)) {
		return error_context(err, "%s", path);
	}
	return str_ends_with(str_of(path), ".csv")
		? gold_of_verdicts(out, a, r, path, file.bytes, err)
		: gold_parse(out, a, r, &file, err);
}

enum status gold_text(struct rap_str *out, struct arena *a,
	const struct gold_article *article, struct error *err)
{
	*out = article->body;
	if (!article->file.len) {
		return STATUS_OK;
	}
	return file_read(out, a, article->file.at, (size_t)MAX_TEXT_MB << 20,
		       err)
		? error_context(err, "%s", article->file.at)
		: STATUS_OK;
}

/* The suffix says how to read a text; the folder says nothing. */
struct rap_str gold_name(struct arena *a, const struct gold_article *article)
{
	if (!article->file.len) {
		return str_of(arena_printf(a, "%.*s.txt", (int)article->id.len,
			article->id.at));
	}
	const char *slash = strrchr(article->file.at, '/');
	return slash ? str_of(slash + 1) : article->file;
}
