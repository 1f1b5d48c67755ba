/* SPDX-License-Identifier: MIT */
#include "core/text/cover.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/text/date.h"
#include "core/text/label.h"
#include "core/text/letter.h"
#include "core/text/symbol.h"
#include "core/text/title.h"

/* How lines of a cover begin, folded. */
static const struct {
	const char *begin;
	enum cover_line line;
} beginnings[] = {
	{"the following communication", COVER_CIRCULATION},
	{"the following submission", COVER_CIRCULATION},
	{"the following proposal", COVER_CIRCULATION},
	{"the following revised", COVER_CIRCULATION},
	{"the following joint", COVER_CIRCULATION},
	{"the following document", COVER_CIRCULATION},
	{"this communication is being circulated", COVER_CIRCULATION},
	{"la proposition ci apres", COVER_CIRCULATION},
	{"la proposition suivante", COVER_CIRCULATION},
	{"le document ci apres", COVER_CIRCULATION},
	{"la siguiente propuesta", COVER_CIRCULATION},
	{"la propuesta siguiente", COVER_CIRCULATION},
	{"el siguiente documento", COVER_CIRCULATION},
	{"la communication ci apres", COVER_CIRCULATION},
	{"la communication suivante", COVER_CIRCULATION},
	{"la siguiente comunicacion", COVER_CIRCULATION},
	{"la comunicacion siguiente", COVER_CIRCULATION},
	{"se distribuye la siguiente", COVER_CIRCULATION},
	{"communication from", COVER_FROM},
	{"communication by", COVER_FROM},
	{"joint communication from", COVER_FROM},
	{"joint communication by", COVER_FROM},
	{"joint submission from", COVER_FROM},
	{"joint submission by", COVER_FROM},
	{"joint proposal from", COVER_FROM},
	{"joint proposal by", COVER_FROM},
	{"submission from", COVER_FROM},
	{"submission by", COVER_FROM},
	{"proposal from", COVER_FROM},
	{"proposal by", COVER_FROM},
	{"text proposal from", COVER_FROM},
	{"text proposal by", COVER_FROM},
	{"statement from", COVER_FROM},
	{"statement by", COVER_FROM},
	{"communication presentee par", COVER_FROM},
	{"communication de", COVER_FROM},
	{"communication du", COVER_FROM},
	{"communication des", COVER_FROM},
	{"comunicacion de", COVER_FROM},
	{"comunicacion del", COVER_FROM},
	{"comunicacion presentada por", COVER_FROM},
	{"communication conjointe de", COVER_FROM},
	{"communication conjointe du", COVER_FROM},
	{"communication conjointe des", COVER_FROM},
	{"communication conjointe presentee par", COVER_FROM},
	{"comunicacion conjunta de", COVER_FROM},
	{"comunicacion conjunta del", COVER_FROM},
	{"comunicacion conjunta presentada por", COVER_FROM},
	{"proposition presentee par", COVER_FROM},
	{"propuesta presentada por", COVER_FROM},
	{"joint statement on electronic commerce", COVER_SERIES},
	{"joint statement initiative", COVER_SERIES},
	{"declaration conjointe sur le commerce", COVER_SERIES},
	{"declaracion conjunta sobre el comercio", COVER_SERIES},
	{"world trade organization", COVER_SERIES},
	{"organisation mondiale du commerce", COVER_SERIES},
	{"organizacion mundial del comercio", COVER_SERIES},
	{"original", COVER_ORIGINAL},
	{"theme", COVER_THEME},
	{"tema", COVER_THEME},
	{"page", COVER_OTHER},
	{"pagina", COVER_OTHER},
	{"restricted", COVER_OTHER},
	{"co sponsor", COVER_OTHER},
	{"co sponsors", COVER_OTHER},
	{"co sponsored by", COVER_OTHER},
	{"cosponsors", COVER_OTHER},
};

/* Lines that are a cover's if nothing else is in them, folded. */
static const char *const whole_lines[] = {"revision", "confidential",
	"unrestricted", "addendum", "corrigendum", "supplement", "rev",
	"suplemento", "adicion", "correccion",
	/* bodies and programmes */
	"general council", "conseil general", "consejo general",
	"ministerial conference", "conference ministerielle",
	"conferencia ministerial", "council for trade in services",
	"council for trade in goods", "conseil du commerce des services",
	"conseil du commerce des marchandises",
	"consejo del comercio de servicios",
	"consejo del comercio de mercancias",
	"committee on trade and development",
	"comite du commerce et du developpement",
	"comite de comercio y desarrollo",
	"work programme on electronic commerce",
	"programme de travail sur le commerce electronique",
	"programa de trabajo sobre el comercio electronico"};

enum { LONGEST_CORNER = 400, LONGEST_SERIES = 60 }; /* bytes */

static struct rap_str folded(const struct document *d, uint32_t block)
{
	const struct text_block *b = &d->blocks[block];
	const struct rap_word *first = &d->view.words[b->first_word];
	const struct rap_word *last = first + b->word_count - 1;

	if (b->word_count == 0) {
		return (struct rap_str){"", 0};
	}
	return (struct rap_str){d->view.folded.at + first->folded,
		last->folded + last->folded_len - first->folded};
}

static bool begins_with_words(struct rap_str text, const char *begin)
{
	size_t len = strlen(begin);

	return str_starts_with(text, begin) &&
		(text.len == len || text.at[len] == ' ');
}

/* "(24-5377)": the serial number in a symbol's corner. */
static bool is_serial(struct rap_str line)
{
	size_t digits = 0;

	for (size_t i = 0; i < line.len; i++) {
		if (ascii_is_digit(line.at[i])) {
			digits++;
		} else if (!strchr("()-", line.at[i])) {
			return false;
		}
	}
	return line.len && line.len <= 12 && digits >= 5 && line.at[0] == '(';
}

/* What stands beside a date in the corner of a cover. */
static bool names_corner(struct rap_str line)
{
	return str_find(line, "riginal") < line.len ||
		str_find(line, "Page") < line.len ||
		str_find(line, "gina:") < line.len;
}

/* "(24-5377) Page: 1/3 Original: English", all of a corner in one line. */
static enum cover_line serial_line(struct rap_str line)
{
	size_t end = str_find_byte(line, ' ');
	struct rap_str rest = str_from(line, end);

	if (!is_serial((struct rap_str){line.at, end}) ||
		(rest.len && !names_corner(rest))) {
		return COVER_NONE;
	}
	return str_find(rest, "riginal:") < rest.len ? COVER_ORIGINAL
						     : COVER_OTHER;
}

/* A symbol or a date with hardly a word beside it. */
static enum cover_line corner_line(struct arena *a, struct rap_str line)
{
	struct symbol symbol;
	struct date date;
	struct rap_span where;

	/* Lines that stand close become one block, symbol first. */
	if (line.len <= LONGEST_CORNER && symbol_of_line(&symbol, a, line) &&
		(symbol.text.at == line.at ||
			line.len < symbol.text.len + 24)) {
		return COVER_SYMBOL;
	}
	if (line.len > 120) {
		return COVER_NONE;
	}
	if (date_find(&date, line, &where) &&
		(line.len < where.end - where.begin + 24 ||
			(where.begin == 0 && names_corner(line)))) {
		return COVER_DATE;
	}
	return serial_line(line);
}

/* "Theme: Trust", but not "Theme by theme, Members ...". */
static bool is_label(struct rap_str line)
{
	enum { LABEL = 10 }; /* bytes: a French one with its space has 9 */

	return str_find_byte(line, ':') < LABEL && line.len < 100;
}

/* "RESTRICTED INF/ECOM/38 14 March 2020": lines of a corner that stand close
 * become one block. */
static bool is_corner(struct rap_str line)
{
	struct symbol symbol;
	if (line.len > LONGEST_CORNER || !symbol_find(&symbol, line)) {
		return false;
	}
	struct rap_str before = {line.at, (size_t)(symbol.text.at - line.at)};
	struct rap_str last = utf8_tail(str_trim(before), 1);
	size_t len;
	return str_ends_with(before, " ") && before.len <= LONGEST_SERIES &&
		letter_is_letter(utf8_decode(last.at, &len));
}

/* Number of the beginning that a line has; COUNT_OF(beginnings) if none. */
static size_t beginning_of(struct rap_str words, struct rap_str line)
{
	for (size_t i = 0; i < COUNT_OF(beginnings); i++) {
		bool theme = beginnings[i].line == COVER_THEME;

		if (begins_with_words(words, beginnings[i].begin) &&
			(!theme || is_label(line))) {
			return i;
		}
	}
	return COUNT_OF(beginnings);
}

static bool is_whole_line(struct rap_str words)
{
	for (size_t i = 0; i < COUNT_OF(whole_lines); i++) {
		if (str_equal(words, str_of(whole_lines[i]))) {
			return true;
		}
	}
	return false;
}

enum cover_line cover_line_of(const struct document *d, uint32_t block)
{
	struct rap_str line = str_slice(d->view.text, d->blocks[block].span);
	struct rap_str words = folded(d, block);
	size_t begun = beginning_of(words, line);

	if (begun < COUNT_OF(beginnings)) {
		enum cover_line as = beginnings[begun].line;

		if ((as == COVER_OTHER || as == COVER_SERIES) &&
			is_corner(line)) {
			return COVER_SYMBOL;
		}
		/* "Original works shall ..." is not about languages. */
		return as == COVER_CIRCULATION || line.len <= 200 ? as
								  : COVER_NONE;
	}
	return is_whole_line(words) ? COVER_OTHER : corner_line(d->arena, line);
}

/* The language that the words of a line begin in. */
static enum rap_language language_of_line(struct rap_str words)
{
	static const struct {
		const char *begin;
		enum rap_language language;
	} marks[] = {
		{"the following", RAP_LANGUAGE_EN},
		{"communication from", RAP_LANGUAGE_EN},
		{"joint statement on", RAP_LANGUAGE_EN},
		{"submission from", RAP_LANGUAGE_EN},
		{"proposal from", RAP_LANGUAGE_EN},
		{"communication presentee", RAP_LANGUAGE_FR},
		{"communication d", RAP_LANGUAGE_FR},
		{"la communication", RAP_LANGUAGE_FR},
		{"declaration conjointe", RAP_LANGUAGE_FR},
		{"comunicacion", RAP_LANGUAGE_ES},
		{"la siguiente", RAP_LANGUAGE_ES},
		{"declaracion conjunta", RAP_LANGUAGE_ES},
	};

	for (size_t k = 0; k < COUNT_OF(marks); k++) {
		if (str_starts_with(words, marks[k].begin)) {
			return marks[k].language;
		}
	}
	return RAP_LANGUAGE_UNKNOWN;
}

uint32_t cover_language(const struct document *d, uint32_t cover)
{
	enum rap_language language = RAP_LANGUAGE_UNKNOWN;

	for (uint32_t i = 0; i < cover && !language; i++) {
		language = language_of_line(folded(d, i));
	}
	return (uint32_t)language;
}

/* Words: covers have longer paragraphs in one place only, where they say who
 * circulates what. */
enum { LONG_PARAGRAPH = 60 };

/* Whether the text proper begins with this block at the latest. The first
 * heading may be the title, which may be anything. */
static bool begins_text(const struct document *d, uint32_t block,
	bool first_heading)
{
	const struct text_block *b = &d->blocks[block];
	struct rap_str line = str_slice(d->view.text, b->span);

	if (b->kind == BLOCK_HEADING) {
		return label_of_heading(line).kind != LABEL_NONE ||
			(!first_heading &&
				title_zone(d, block) != RAP_ZONE_PROSE);
	}
	return b->word_count > LONG_PARAGRAPH ||
		label_of_text(line).kind == LABEL_PARAGRAPH;
}

uint32_t cover_length(const struct document *d)
{
	uint32_t length = 0;
	uint32_t headings = 0;

	for (uint32_t i = 0; i < d->block_count && i < COVER_MAX; i++) {
		enum cover_line line = cover_line_of(d, i);

		if (line != COVER_NONE) {
			length = i + 1;
		} else if (begins_text(d, i, headings == 0)) {
			break;
		}
		headings += d->blocks[i].kind == BLOCK_HEADING;
	}
	return length;
}
