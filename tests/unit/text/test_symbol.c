/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/text/symbol.h"

static void check(const char *text, const char *symbol, const char *base,
	uint32_t revision)
{
	struct symbol s;

	cr_assert(symbol_find(&s, str_of(text)), "%s", text);
	cr_assert(str_equal(s.text, str_of(symbol)), "%s", text);
	cr_assert(str_equal(s.base, str_of(base)), "%s", text);
	cr_assert_eq(s.revision, revision);
}

static void check_none(const char *text)
{
	struct symbol s;

	cr_assert_not(symbol_find(&s, str_of(text)), "%s", text);
}

Test(symbol, series_of_the_wto_are_known)
{
	check("INF/ECOM/38", "INF/ECOM/38", "INF/ECOM/38", 0);
	check("see JOB/GC/174.", "JOB/GC/174", "JOB/GC/174", 0);
	check("(WT/MIN(17)/60)", "WT/MIN(17)/60", "WT/MIN(17)/60", 0);
	check("WT/GC/W/5", "WT/GC/W/5", "WT/GC/W/5", 0);
	check("TN/TF/W/165", "TN/TF/W/165", "TN/TF/W/165", 0);
}

Test(symbol, suffixes_chain_and_the_last_revision_counts)
{
	check("INF/ECOM/62/Rev.1", "INF/ECOM/62/Rev.1", "INF/ECOM/62", 1);
	check("INF/ECOM/9/Rev.2/Corr.1", "INF/ECOM/9/Rev.2/Corr.1",
		"INF/ECOM/9", 2);
	check("INF/ECOM/9/Add.1/Rev.12", "INF/ECOM/9/Add.1/Rev.12",
		"INF/ECOM/9", 12);
}

Test(symbol, punctuation_behind_is_no_part)
{
	check("In INF/ECOM/9/Rev.1, we", "INF/ECOM/9/Rev.1", "INF/ECOM/9", 1);
	check("INF/ECOM/9/Rev.", "INF/ECOM/9", "INF/ECOM/9", 0);
}

Test(symbol, symbols_of_others_are_not_read)
{
	check_none("COM(2025) 22");
	check_none("TAD/TC/WP(2020)14/FINAL");
	check_none("and/or");
	check_none("XINF/ECOM/5");
	check_none("INF/ECOM/");
	check_none("INF/ECOM");
	check_none("");
}

static void check_line(const char *line, const char *symbol)
{
	struct arena a = ARENA_INIT;
	struct symbol s;
	bool found = symbol_of_line(&s, &a, str_of(line));

	cr_expect_eq(found, symbol != NULL, "%s", line);
	if (found && symbol) {
		cr_expect(str_equal(s.text, str_of(symbol)), "%s", line);
	}
	arena_release(&a);
}

Test(symbol, spaces_that_a_pdf_has_put_in_are_none)
{
	check_line("INF/ECOM/ 48", "INF/ECOM/48");
	check_line("INF/ECOM /49/Rev. 1", "INF/ECOM/49/Rev.1");
	check_line("WT/ MIN(17)/60", "WT/MIN(17)/60");
	check_line("INF/ECOM/48", "INF/ECOM/48");
	check_line("It refers to INF/ECOM/ 48 in passing", NULL);
	check_line("and/ or", NULL);
}

Test(symbol, carelessly_written_symbols_are_spelt_out)
{
	struct arena a = ARENA_INIT;
	struct symbol s;

	cr_assert(symbol_parse(&s, &a, str_of(" inf/ecom/5 rev 1 ")));
	cr_assert(str_equal(s.text, str_of("INF/ECOM/5/Rev.1")));
	cr_assert_eq(s.revision, 1);
	cr_assert_not(symbol_parse(&s, &a, str_of("INF/ECOM/5 on spam")));
	cr_assert_not(symbol_parse(&s, &a, str_of("")));
	arena_release(&a);
}
