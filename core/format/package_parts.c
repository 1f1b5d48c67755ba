/* SPDX-License-Identifier: MIT */
/*
 * Small parts of packages: what calls what, and what the document says of
 * itself.
 */
#include "core/base/ascii.h"
#include "core/format/package.h"
#include "core/format/xml_tree.h"
#include "core/source/xml_text.h"

enum {
	LONGEST_VALUE = 1000, /* bytes of a property */
	LONGEST_NAME = 200,   /* of a part */
};

/* "word/" of "word/document.xml". */
static struct rap_str folder_of(struct rap_str part)
{
	size_t len = part.len;
	while (len && part.at[len - 1] != '/') {
		len--;
	}
	return (struct rap_str){part.at, len};
}

/* A target as the archive names it: from its root, without "..". */
static struct rap_str resolve(struct package *p, struct rap_str folder,
	struct rap_str target)
{
	while (str_starts_with(target, "../")) {
		target = str_from(target, 3);
		folder = folder_of((struct rap_str){
			folder.at, folder.len - (folder.len > 0)});
	}
	if (str_starts_with(target, "/")) {
		folder.len = 0;
		target = str_from(target, 1);
	}
	const char *name = arena_printf(p->arena, "%.*s%.*s", (int)folder.len,
		folder.at, (int)target.len, target.at);
	return str_of(name);
}

/* A name that may stand in a message: "word/document.xml". */
static bool is_plain(struct rap_str name)
{
	bool plain = name.len <= LONGEST_NAME;
	for (size_t i = 0; i < name.len; i++) {
		plain = plain && name.at[i] > ' ' && name.at[i] < 0x7F;
	}
	return plain;
}

static bool is_of_kind(const struct xml_tree *t, const char *kind)
{
	struct rap_str type = xml_tree_attribute(t, "Type");
	struct rap_str end = str_from(type, folder_of(type).len);
	return t->token.kind == XML_OPEN &&
		str_equal(t->name, str_of("Relationship")) &&
		str_equal(end, str_of(kind)) &&
		!str_equal(xml_tree_attribute(t, "TargetMode"),
			str_of("External"));
}

enum status package_related(struct rap_str *out, struct package *p,
	struct rap_str part, const char *kind, struct error *err)
{
	struct rap_str folder = folder_of(part);
	const char *name = arena_printf(p->arena, "%.*s_rels/%.*s.rels",
		(int)folder.len, folder.at, (int)(part.len - folder.len),
		part.at + folder.len);
	struct rap_str text;
	struct xml_tree t;
	*out = (struct rap_str){"", 0};
	enum status st = package_text(&text, p, name, err);
	if (st) {
		return st;
	}
	xml_tree_init(&t, text);
	while ((st = xml_tree_next(&t, err)) == STATUS_OK &&
		t.token.kind != XML_END) {
		if (is_of_kind(&t, kind)) {
			struct rap_str target = resolve(p, folder,
				xml_unescaped(p->arena,
					xml_tree_attribute(&t, "Target")));
			*out = is_plain(target) ? target : *out;
			return STATUS_OK;
		}
	}
	return st ? error_context(err, "%s", name) : STATUS_OK;
}

/* The name of a property that the element just opened holds, or may. */
static struct rap_str key_of(const struct xml_tree *t, struct rap_str above)
{
	struct rap_str name = xml_tree_attribute(t, "name");
	if (!name.len && xml_tree_is_in(t, "property")) {
		return above;
	}
	return name.len ? name : t->name;
}

static void put_field(struct extract *x, struct arena *a, struct rap_str key,
	struct rap_str value)
{
	if (value.len && value.len <= LONGEST_VALUE) {
		extract_field(x, arena_printf(a, "%.*s", (int)key.len, key.at),
			value);
	}
}

void fields_read(struct extract *x, struct arena *a, struct rap_str text)
{
	struct error why;
	struct rap_str key = {"", 0};
	struct xml_tree t;
	struct buf value = BUF_INIT;
	enum status st = STATUS_OK;
	xml_tree_init(&t, text);
	while ((st = xml_tree_next(&t, &why)) == STATUS_OK &&
		t.token.kind != XML_END) {
		if (t.token.kind == XML_OPEN) {
			key = key_of(&t, key);
			buf_clear(&value);
		} else if (t.token.kind == XML_CLOSE) {
			put_field(x, a, key, buf_str(&value));
			buf_clear(&value);
		} else if (value.len <= LONGEST_VALUE) {
			xml_tree_put(&t, &value);
		}
	}
	buf_release(&value);
	if (st) {
		extract_note(x, extract_says_properties);
	}
}

void package_fields(struct extract *x, struct package *p, const char *name)
{
	struct rap_str text;
	struct error why;
	if (package_text(&text, p, name, &why)) {
		extract_note(x, extract_says_properties);
	} else {
		fields_read(x, p->arena, text);
	}
}
