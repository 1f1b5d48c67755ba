/* SPDX-License-Identifier: MIT */
#include "core/report/language.h"
#include "core/report/text.h"

enum { COLUMNS = 9 };

void text_languages(struct buf *out, const struct view *v)
{
	static const struct column columns[COLUMNS] = {
		{{NULL, "LANGUAGE"}, 10, COLUMN_LEFT},
		{{"docu-", "ments"}, 6, COLUMN_RIGHT},
		{{"counted", "as one"}, 7, COLUMN_RIGHT},
		{{NULL, "words"}, 9, COLUMN_RIGHT},
		{{"provi-", "sions"}, 6, COLUMN_RIGHT},
		{{NULL, "clauses"}, 7, COLUMN_RIGHT},
		{{"posi-", "tions"}, 6, COLUMN_RIGHT},
		{{"men-", "tions"}, 6, COLUMN_RIGHT},
		{{"issues with", "no terms"}, 11, COLUMN_RIGHT},
	};
	struct language_row *rows;
	uint32_t count = language_rows(&rows, v);
	buf_putc(out, '\n');
	table_heads(out, columns, COLUMNS, 0, str_of(""));
	size_t from = out->len;
	table_heads(out, columns, COLUMNS, 1, str_of(""));
	text_strong(out, v, from);
	for (uint32_t i = 0; i < count; i++) {
		struct rap_str cells[COLUMNS] = {rows[i].language,
			text_number(v, rows[i].documents),
			text_number(v, rows[i].proposals),
			text_number(v, rows[i].words)};
		for (uint32_t k = 0; k < TALLY_KINDS; k++) {
			cells[4 + k] = text_number(v, rows[i].kinds[k]);
		}
		cells[8] = text_number(v, rows[i].without_terms);
		table_row(out, columns, COLUMNS, cells);
	}
	buf_puts(out,
		"  Words and findings are those of all documents read, "
		"also of versions\n  and of documents that stand "
		"apart.\n\n");
}
