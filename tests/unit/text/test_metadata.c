/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/base/buf.h"
#include "core/text/metadata.h"

static struct arena arena;

static void release(void)
{
	arena_release(&arena);
}

TestSuite(metadata, .fini = release);

static void add(struct metadata *m, const char *csv, const char *folder)
{
	struct error err;
	cr_assert_eq(metadata_add(m, &arena, str_of(csv), "m.csv",
			     str_of(folder), &err),
		STATUS_OK, "%s", err.message);
}

/* Fields of a document as "key=value;". */
static void expect_fields(const struct metadata *m, const char *path,
	const char *expected)
{
	struct source s = {.path = str_of(path)};
	struct buf b = BUF_INIT;
	metadata_apply(m, &arena, &s);
	for (uint32_t i = 0; i < s.field_count; i++) {
		const struct field *f = &s.fields[i];
		cr_expect_eq(f->origin, FIELD_METADATA);
		buf_printf(&b, "%.*s=%.*s;", (int)f->key.len, f->key.at,
			(int)f->value.len, f->value.at);
	}
	buf_putc(&b, '\0');
	cr_expect_str_eq(b.at, expected, "%s: %s", path, b.at);
	buf_release(&b);
}

static void expect_error(const char *csv, const char *message)
{
	struct metadata m = {0};
	struct error err;
	cr_assert_neq(metadata_add(&m, &arena, str_of(csv), "m.csv", str_of(""),
			      &err),
		STATUS_OK);
	cr_expect_str_eq(err.message, message);
	cr_expect_eq(m.count, 0);
}

Test(metadata, a_name_matches_in_any_folder_and_a_path_where_it_is)
{
	struct metadata m = {0};
	add(&m, "path,symbol\na.txt,A\nx/b.txt,B\n/c.txt,C\n*.md,M\nd/**,D\n",
		"");
	expect_fields(&m, "a.txt", "symbol=A;");
	expect_fields(&m, "x/y/a.txt", "symbol=A;");
	expect_fields(&m, "x/b.txt", "symbol=B;");
	expect_fields(&m, "y/x/b.txt", "");
	expect_fields(&m, "c.txt", "symbol=C;");
	expect_fields(&m, "x/c.txt", "");
	expect_fields(&m, "x/y.md", "symbol=M;");
	expect_fields(&m, "d/e/f.txt", "symbol=D;");
}

Test(metadata, paths_begin_in_the_folder_of_the_file)
{
	struct metadata m = {0};
	add(&m, "path,symbol\na.txt,A\nx/b.txt,B\n", "sub/");
	expect_fields(&m, "a.txt", "");
	expect_fields(&m, "sub/a.txt", "symbol=A;");
	expect_fields(&m, "sub/x/b.txt", "symbol=B;");
	expect_fields(&m, "x/b.txt", "");
}

Test(metadata, of_several_rows_the_last_that_has_a_value_counts)
{
	struct metadata m = {0};
	add(&m, "path,symbol,theme\n*,S,T\na.txt,,U\nb.txt,V,\n", "");
	add(&m, "path,kind\nb*,report\n", "");
	expect_fields(&m, "a.txt", "symbol=S;theme=U;");
	expect_fields(&m, "b.txt", "symbol=V;kind=report;theme=T;");
	expect_fields(NULL, "b.txt", "");
}

Test(metadata, a_path_may_look_like_a_glob)
{
	struct metadata m = {0};
	add(&m, "path,symbol\n[a].txt,A\nd/[b].txt,B\n", "");
	expect_fields(&m, "[a].txt", "symbol=A;");
	expect_fields(&m, "x/[a].txt", "symbol=A;");
	expect_fields(&m, "d/[b].txt", "symbol=B;");
	expect_fields(&m, "a.txt", "symbol=A;");
}

Test(metadata, what_corpus_writes_can_be_read)
{
	struct metadata m = {0};
	add(&m,
		"path,symbol,kind,language,in_totals,symbol_source,problem\n"
		"'-a.txt,'=S,unknown,unknown,counted,header,\n",
		"");
	expect_fields(&m, "-a.txt", "symbol==S;");
}

Test(metadata, mistakes_have_a_place_and_a_remedy)
{
	expect_error("path,symbl\n",
		"m.csv:1:6: 'symbl' is no column (did you mean 'symbol'?)");
	expect_error("path,x\n",
		"m.csv:1:6: 'x' is no column; there are path, symbol, kind, "
		"date, communicated, language, original, theme, title, "
		"proponents");
	expect_error("symbol\n",
		"m.csv:1:1: 'symbol' begins a table without the column path");
	expect_error("path,date,date\n", "m.csv:1:11: 'date' is there twice");
	expect_error("path,date\na,14.7.2021\n",
		"m.csv:2:3: '14.7.2021' is no date: write 2021-07-14");
	expect_error("path,kind\na,b\n",
		"m.csv:2:3: 'b' is no kind: write proposal, communication, "
		"consolidated-text, report, statement or stakeholder");
	expect_error("path,original\na,de\n",
		"m.csv:2:3: 'de' is no language: write en, fr, es or other");
	expect_error("path,title\na,b,c\n",
		"m.csv:2:5: 'c' has no column: quote texts with commas");
	expect_error("path,title\n,c\n",
		"m.csv:2:1: '' begins a row without a path");
}

Test(metadata, dates_are_taken_in_three_languages)
{
	struct metadata m = {0};
	add(&m, "path,date\na,1er mai 2020\nb,2020-05-01\n", "");
	expect_fields(&m, "a", "date=1er mai 2020;");
	expect_fields(&m, "b", "date=2020-05-01;");
}
