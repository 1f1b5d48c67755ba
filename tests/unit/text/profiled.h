/* SPDX-License-Identifier: MIT */
/*
 * What documents written down in a test say about themselves. Each suite ends
 * with release().
 */
#ifndef TESTS_UNIT_TEXT_PROFILED_H
#define TESTS_UNIT_TEXT_PROFILED_H

#include <criterion/criterion.h>

#include "core/text/profile.h"
#include "tests/unit/text/lines.h"

static struct arena arena;

static inline void release(void)
{
	arena_release(&arena);
}

static inline struct profile read_lines(const char *path, const char *lines)
{
	struct document *d = document_of_lines(&arena, lines);
	struct profile p;

	d->view.path = str_of(path);
	profile_read(&p, d);
	return p;
}

/* A document with "key: value" pairs in front, a line each. */
static inline struct profile read_fields(const char *fields, const char *lines)
{
	struct document *d = document_of_lines(&arena, lines);
	struct source *s = arena_alloc(&arena, sizeof(*s));
	struct rap_str rest = str_of(fields);
	struct rap_str line;
	struct profile p;

	s->format = FORMAT_MARKDOWN;
	s->fields = arena_array(&arena, 16, sizeof(*s->fields));
	while (str_next_piece(&rest, '\n', &line)) {
		struct field *f = &s->fields[s->field_count++];

		/* "@title: ..." is a property, "%title: ..." metadata.csv. */
		str_next_piece(&line, ':', &f->key);
		f->value = str_trim(line);
		f->origin = FIELD_FRONT_MATTER;
		if (f->key.at[0] == '@' || f->key.at[0] == '%') {
			f->origin = f->key.at[0] == '@' ? FIELD_PROPERTY
							: FIELD_METADATA;
			f->key = str_from(f->key, 1);
		}
	}
	d->source = s;
	d->view.path = str_of("paper.md");
	profile_read(&p, d);
	return p;
}

static inline void check(struct profile_value v, const char *text,
	enum profile_source source)
{
	cr_assert(str_equal(v.text, str_of(text)), "\"%.*s\" is not \"%s\"",
		(int)v.text.len, v.text.at, text);
	cr_assert_eq(v.source, source);
}

/* Names of proponents with a bar between two. */
static inline void check_proponents(const struct profile *p,
	const char *expected)
{
	char *text = arena_copy(&arena, "", 0);

	for (uint32_t i = 0; i < p->proponent_count; i++) {
		text = arena_printf(&arena, "%s%s%.*s", text, i ? "|" : "",
			(int)p->proponents[i].name.len,
			p->proponents[i].name.at);
	}
	cr_assert_str_eq(text, expected);
}

static const char *const cover =
	"P INF/ECOM/99/Rev.2\n"
	"P 14 July 2021\n"
	"P Original: English\n"
	"H JOINT STATEMENT ON ELECTRONIC COMMERCE\n"
	"H COMMUNICATION FROM BRAZIL AND THE REPUBLIC OF KOREA\n"
	"P The following communication, dated 12 July 2021, is being "
	"circulated at the request of the delegations of Brazil and the "
	"Republic of Korea.\n"
	"H PLATFORMS AND COMPETITION\n"
	"P 1.1 We think so.\n";

#endif /* TESTS_UNIT_TEXT_PROFILED_H */
