/* SPDX-License-Identifier: MIT */
/*
 * Archives are walked as if they were folders.
 */
#include "core/source/path.h"
#include "core/source/walker.h"

/* Whether a rule is about a member, or about a folder around it. */
static bool is_ignored(const struct ignore *rules, struct arena *a,
	const char *os_path, size_t archive)
{
	for (size_t i = archive; os_path[i]; i++) {
		if (os_path[i] == '/' &&
			ignore_matches(rules, arena_copy(a, os_path, i),
				true)) {
			return true;
		}
	}
	return ignore_matches(rules, os_path, false);
}

/* Whether a name on the way to a member is one that folders are left for. */
static bool is_hidden(const struct walker *w, const char *path)
{
	struct rap_str rest = str_of(path);
	struct rap_str name;
	bool hidden = false;
	while (str_next_piece(&rest, '/', &name)) {
		const char *copy = arena_copy(w->arena, name.at, name.len);
		hidden = hidden || walk_is_private(copy) ||
			(copy[0] == '.' && !w->options->hidden) ||
			str_equal(name, str_of("__MACOSX"));
	}
	return hidden;
}

/* Whether the first bytes of a member are those of a document; its name says
 * nothing. What cannot be read is one, so that it is told why. */
static bool is_document(const struct archive_member *m)
{
	struct arena arena = ARENA_INIT;
	struct error err;
	struct rap_str head;
	bool looks = m->problem ||
		archive_head(&head, &arena, m, LOOK_BYTES, &err) ||
		look_like_document_bytes(head);
	arena_release(&arena);
	return looks;
}

static void visit_member(struct walker *w, const struct spot *archive,
	const struct archive_member *m, const struct ignore *rules)
{
	const char *slash = strrchr(m->path, '/');
	struct spot spot = {
		.os_path = path_join(w->arena, archive->os_path, m->path),
		.path = path_join(w->arena, archive->path, m->path),
		.name = slash ? slash + 1 : m->path};
	enum taking taking = walk_judge(spot.name);
	const char *problem = m->problem ? m->problem
		: taking == LOOK_INTO    ? "an archive in an archive: unpack it"
					 : walk_refusal(taking);
	if (is_hidden(w, m->path) ||
		is_ignored(rules, w->arena, spot.os_path,
			strlen(archive->os_path))) {
		w->out->ignored++;
		return;
	}
	if (taking == SKIP || taking == PASS_OVER ||
		(taking == TAKE_IF_TEXT && !is_document(m))) {
		walker_pass_over(w, taking, spot.name);
		return;
	}
	struct walk_file *file = walker_add(w, &spot, problem);
	file->size = m->entry.size;
	file->member = m;
}

void walker_archive(struct walker *w, const struct spot *spot, uint64_t size,
	const struct ignore *rules)
{
	struct archive archive;
	struct error err;
	enum status st =
		archive_list(&archive, w->arena, spot->os_path, size, &err);
	if (st) {
		if (st == STATUS_SYNTAX) {
			(void)error_remedy(&err,
				"make it again, or ask for another copy");
		}
		walker_add(w, spot, arena_printf(w->arena, "%s", err.message))
			->size = size;
	} else if (archive.is_document) {
		walker_add(w, spot, NULL)->size = size;
	} else if (!archive.count) {
		walker_add(w, spot, "an empty archive")->size = size;
	}
	for (uint32_t i = 0; !archive.is_document && i < archive.count; i++) {
		visit_member(w, spot, &archive.members[i], rules);
	}
}

/* The archive that a path goes into: up to its ".zip"; 0 if it does not. */
static size_t archive_in(const char *path)
{
	struct stat info;
	for (const char *at = path; (at = strchr(at, '/')); at++) {
		char name[4096];
		size_t len = (size_t)(at - path);
		if (len < sizeof(name)) {
			memcpy(name, path, len);
			name[len] = '\0';
			if (stat(name, &info) == 0 && S_ISREG(info.st_mode)) {
				return len;
			}
		}
	}
	return 0;
}

enum status walk_one(struct walk_file *out, struct arena *a, const char *path,
	struct error *err)
{
	static const struct walk_options options = {.hidden = true};
	size_t len = archive_in(path);
	const char *found = len ? arena_copy(a, path, len) : path;
	struct walk walk;
	*out = (struct walk_file){.os_path = path, .path = str_of(path)};
	if (!len) {
		return STATUS_OK;
	}
	enum status st = walk_paths(&walk, a, &found, 1, &options, err);
	for (uint32_t i = 0; !st && i < walk.count; i++) {
		const struct walk_file *f = &walk.files[i];
		if (f->member && strcmp(f->member->path, path + len + 1) == 0) {
			out->member = f->member;
			return STATUS_OK;
		}
	}
	return st ? st
		  : error_set(err, STATUS_USAGE,
			    "there is no such file in the archive");
}
