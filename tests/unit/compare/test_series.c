/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/base/buf.h"
#include "core/compare/series.h"

/* A document of a board, and one article that is open in it. */
struct told {
	const char *path, *symbol, *date, *source, *language;
};

struct placed {
	struct arena arena;
	struct board board;
	struct series_set set;
};

static void add(struct board *b, const struct told *t)
{
	struct error err;
	static const struct result_article article = {
		.label = {"Article 1", 9},
		.words = 10,
		.brackets = 1,
		.bracketed_words = 2,
		.issues = 1,
		.state = {"bracketed", 9},
	};
	const struct result_document d = {
		.path = str_of(t->path),
		.symbol = {str_of(t->symbol), str_of("header")},
		.date = {str_of(t->date), str_of(t->source)},
		.language = {str_of(t->language), str_of("text")},
		.kind = {str_of("consolidated-text"), str_of("text")},
		.articles = &article,
		.article_count = 1,
	};
	cr_assert_eq(b->sink.ops->document(&b->sink, &d, &err), STATUS_OK);
}

/* "name: version version; ... | path: reason; ..." */
static void check(const struct told *list, size_t count, const char *expected)
{
	struct placed p = {.arena = ARENA_INIT};
	struct buf out = BUF_INIT;
	board_init(&p.board, &p.arena);
	for (size_t i = 0; i < count; i++) {
		add(&p.board, &list[i]);
	}
	series_place(&p.set, &p.board);
	for (uint32_t i = 0; i < p.set.count; i++) {
		const struct series *s = &p.set.at[i];
		buf_puts(&out, i ? "; " : "");
		buf_add_str(&out, s->name);
		buf_putc(&out, ':');
		for (uint32_t v = 0; v < s->version_count; v++) {
			buf_putc(&out, ' ');
			buf_add_str(&out,
				series_version_name(&p.set, &s->versions[v]));
		}
	}
	buf_puts(&out, p.set.left_count ? " |" : "");
	for (uint32_t i = 0; i < p.set.left_count; i++) {
		uint32_t document = p.set.left[i].document;
		buf_putc(&out, ' ');
		buf_add_str(&out, p.board.documents[document].path);
	}
	buf_putc(&out, '\0');
	cr_assert_str_eq(out.at, expected, "%s", out.at);
	buf_release(&out);
	arena_release(&p.arena);
}

#define CHECK(list, expected)                                                  \
	check(list, sizeof(list) / sizeof((list)[0]), expected)

Test(series, symbols_are_ordered_by_revision)
{
	const struct told list[] = {
		{"a.txt", "INF/ECOM/62/Rev.10", "2021-01-01", "header", "en"},
		{"b.txt", "INF/ECOM/62/Rev.2", "2021-05-01", "header", "en"},
		{"c.txt", "INF/ECOM/62", "", "", "en"},
		{"d.txt", "INF/ECOM/62/Rev.2/Corr.1", "", "", "en"},
		{"e.txt", "INF/ECOM/63/Rev.1", "", "", "en"},
	};
	CHECK(list, "INF/ECOM/62: first Rev.2 Rev.10 | d.txt e.txt");
}

Test(series, languages_are_series_of_their_own)
{
	const struct told list[] = {
		{"a.txt", "INF/ECOM/62/Rev.1", "", "", "en"},
		{"b.txt", "INF/ECOM/62/Rev.1", "", "", "fr"},
		{"c.txt", "INF/ECOM/62/Rev.2", "", "", "fr"},
		{"d.txt", "INF/ECOM/62/Rev.2", "", "", "en"},
	};
	CHECK(list, "INF/ECOM/62: Rev.1 Rev.2; INF/ECOM/62: Rev.1 Rev.2");
}

Test(series, a_name_wins_over_a_day_that_the_text_speaks_of)
{
	const struct told list[] = {
		{"draft-2015-10-23.md", "", "2015-11-06", "text", "en"},
		{"draft-2015-11-01.md", "", "2015-10-30", "text", "en"},
		{"draft-2015-12-01.md", "", "2015-10-25", "metadata", "en"},
	};
	CHECK(list, "draft: 2015-10-23 2015-10-25 2015-11-01");
}

Test(series, what_has_neither_day_nor_number_is_left)
{
	const struct told list[] = {
		{"text-2.md", "", "", "", "en"},
		{"text-10.md", "", "", "", "en"},
		{"notes.md", "", "", "", "en"},
	};
	CHECK(list, "text: 2 10 | notes.md");
	const struct told mixed[] = {
		{"text-2.md", "", "", "", "en"},
		{"text-2021-01-01.md", "", "", "", "en"},
		{"text-2021-02-01.md", "", "", "", "en"},
		{"text.md", "", "", "", "en"},
	};
	CHECK(mixed, "text: 2021-01-01 2021-02-01 | text-2.md text.md");
}

Test(series, the_same_place_twice_is_said)
{
	const struct told list[] = {
		{"a.txt", "INF/ECOM/62/Rev.1", "2021-01-01", "header", "en"},
		{"b.txt", "INF/ECOM/62/Rev.2", "2021-05-01", "header", "en"},
		{"c.txt", "INF/ECOM/62/Rev.2", "2021-05-01", "header", "en"},
	};
	CHECK(list, "INF/ECOM/62: Rev.1 Rev.2 | c.txt");
}

Test(series, an_unknown_language_joins_the_only_one_that_is_known)
{
	const struct told one[] = {
		{"text-1.md", "", "", "", "unknown"},
		{"text-2.md", "", "", "", "en"},
		{"text-3.md", "", "", "", ""},
	};
	CHECK(one, "text: 1 2 3");
	const struct told none[] = {
		{"text-1.md", "", "", "", "unknown"},
		{"text-2.md", "", "", "", ""},
	};
	CHECK(none, "text: 1 2");
}

Test(series, an_unknown_language_among_several_stands_alone_in_any_order)
{
	const struct told first[] = {
		{"text-1.md", "", "", "", "unknown"},
		{"text-2.md", "", "", "", "en"},
		{"text-3.md", "", "", "", "fr"},
	};
	CHECK(first, " | text-1.md text-2.md text-3.md");
	const struct told last[] = {
		{"text-2.md", "", "", "", "en"},
		{"text-3.md", "", "", "", "fr"},
		{"text-4.md", "", "", "", "fr"},
		{"text-5.md", "", "", "", "unknown"},
	};
	CHECK(last, "text: 3 4 | text-2.md text-5.md");
}
