/* SPDX-License-Identifier: MIT */
#include "core/format/package.h"

#include "core/source/decode.h"

enum { MAX_PARTS_MB = 128 }; /* the longest treaty's have 12 */

enum status package_open(struct package *out, struct arena *a,
	struct rap_str raw, struct error *err)
{
	*out = (struct package){
		.arena = a, .raw = raw, .left = (size_t)MAX_PARTS_MB << 20};
	return zip_open(&out->zip, a, zip_in_memory(&out->raw), err);
}

bool package_has(const struct package *p, const char *name)
{
	return zip_find(&p->zip, name);
}

enum status package_text(struct rap_str *out, struct package *p,
	const char *name, struct error *err)
{
	const struct zip_entry *entry = zip_find(&p->zip, name);
	struct source part = {0};
	*out = (struct rap_str){"", 0};
	if (!entry || !entry->size) {
		return STATUS_OK;
	}
	enum status st =
		zip_read(&part.raw, p->arena, &p->zip, entry, p->left, err);
	if (!st) {
		p->left -= part.raw.len;
		st = decode(&part, p->arena, err);
	}
	if (st) {
		return error_context(err, "%s", name);
	}
	*out = part.decoded;
	return STATUS_OK;
}
