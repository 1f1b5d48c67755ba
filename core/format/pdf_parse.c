/* SPDX-License-Identifier: MIT */
#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/format/pdf_text.h"
#include "core/source/xml_text.h"
#include "core/source/xml_token.h"

enum { LONGEST_MARK = 3 }; /* digits of a footnote's number */

/* In letter heights: what is between two words, at least. */
static const float word_gap = 0.12F;
/* Digits that stand closer are one number that a PDF has split: "2 6 July". */
static const float digit_gap = 0.15F;
/* No word begins with a dot and a digit: "11 .3". */
static const float dot_gap = 0.4F;
/* A footnote mark is smaller than the text that it stands in, and higher. */
static const float raised_size = 0.8F, raised_by = 0.1F;

struct word {
	float left, top, right, bottom;
	struct rap_span text; /* in parser.word_bytes */
};

struct parser {
	struct pdf_text *t;
	struct extract *x;
	struct word *words; /* of the line at hand */
	uint32_t word_count, word_capacity;
	struct buf word_bytes;
	bool in_word, in_title;
	bool whole; /* the end was reached */
};

static uint32_t doubled(uint32_t capacity)
{
	return capacity ? capacity * 2 : 64;
}

/* "123.45"; what is no such number is 0, what lies far off any page its edge.
 */
static float read_number(struct rap_str text)
{
	static const float farthest = 100000;
	size_t i = str_at(text, 0) == '-';
	float value = 0;
	float unit = 1;
	for (; ascii_is_digit(str_at(text, i)) && value < farthest; i++) {
		value = value * 10 + (float)(text.at[i] - '0');
	}
	for (i += str_at(text, i) == '.';
		ascii_is_digit(str_at(text, i)) && unit > 1e-4F; i++) {
		unit /= 10;
		value += unit * (float)(text.at[i] - '0');
	}
	value = value < farthest ? value : farthest;
	return str_at(text, 0) == '-' ? -value : value;
}

static float edge(const struct xml_token *open, const char *name)
{
	return read_number(xml_attribute(open, name));
}

void pdf_put(struct pdf_text *t, struct rap_str text)
{
	if (t->capacity - t->len < text.len) {
		size_t capacity = t->capacity * 2 + text.len + 4096;
		t->bytes = arena_grow(t->arena, t->bytes, t->len, capacity, 1);
		t->capacity = capacity;
	}
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];
		t->bytes[t->len++] = c < ' ' || c == 0x7F ? ' ' : (char)c;
	}
}

static void begin_page(struct pdf_text *t)
{
	if (t->page_count == t->page_capacity) {
		uint32_t capacity = doubled(t->page_capacity);
		t->pages = arena_grow(t->arena, t->pages, t->page_count,
			capacity, sizeof(*t->pages));
		t->page_capacity = capacity;
	}
	t->pages[t->page_count++] = (struct pdf_page){t->line_count, 0};
}

static void begin_block(struct pdf_text *t, const struct xml_token *open)
{
	if (t->block_count == t->block_capacity) {
		uint32_t capacity = doubled(t->block_capacity);
		t->block_rights = arena_grow(t->arena, t->block_rights,
			t->block_count, capacity, sizeof(*t->block_rights));
		t->block_capacity = capacity;
	}
	t->block_rights[t->block_count++] = edge(open, "xMax");
}

static void begin_word(struct parser *p, const struct xml_token *open)
{
	if (p->word_count == p->word_capacity) {
		uint32_t capacity = doubled(p->word_capacity);
		p->words = arena_grow(p->t->arena, p->words, p->word_count,
			capacity, sizeof(*p->words));
		p->word_capacity = capacity;
	}
	uint32_t at = (uint32_t)p->word_bytes.len;
	p->words[p->word_count++] =
		(struct word){edge(open, "xMin"), edge(open, "yMin"),
			edge(open, "xMax"), edge(open, "yMax"), {at, at}};
	p->in_word = true;
}

static void end_word(struct parser *p)
{
	struct word *w = p->word_count ? &p->words[p->word_count - 1] : NULL;
	if (p->in_word && w) {
		w->text.end = (uint32_t)p->word_bytes.len;
	}
	p->in_word = false;
}

static struct rap_str text_of(const struct parser *p, const struct word *w)
{
	return str_slice(buf_str(&p->word_bytes), w->text);
}

/* The longest word: its size is the line's. */
static const struct word *usual_word(const struct parser *p)
{
	const struct word *longest = p->words;
	for (uint32_t i = 1; i < p->word_count; i++) {
		const struct word *w = &p->words[i];
		if (w->text.end - w->text.begin >
			longest->text.end - longest->text.begin) {
			longest = w;
		}
	}
	return longest;
}

/* The number of a footnote mark, or 0. */
static uint32_t mark_number(struct rap_str text)
{
	uint32_t number = 0;
	for (size_t i = 0; i < text.len; i++) {
		if (!ascii_is_digit(text.at[i]) || i == LONGEST_MARK) {
			return 0;
		}
		number = number * 10 + (uint32_t)(text.at[i] - '0');
	}
	return number;
}

static bool is_raised(const struct word *w, const struct word *usual)
{
	float size = usual->bottom - usual->top;
	return w->bottom - w->top < raised_size * size &&
		w->bottom < usual->bottom - raised_by * size;
}

/* Whether a space stands before a word: pdftotext parts words where the font
 * changes, too. */
static bool is_apart(const struct parser *p, struct rap_str text, float gap,
	float size)
{
	const struct pdf_text *t = p->t;
	bool digit = t->len && ascii_is_digit(t->bytes[t->len - 1]);
	bool dot = str_at(text, 0) == '.' && ascii_is_digit(str_at(text, 1));
	float least = digit && dot                         ? dot_gap
		: digit && ascii_is_digit(str_at(text, 0)) ? digit_gap
							   : word_gap;
	return gap > least * size;
}

static void add_mark(struct pdf_text *t, struct pdf_line *line, uint32_t number)
{
	if (t->mark_count == t->mark_capacity) {
		uint32_t capacity = doubled(t->mark_capacity);
		t->marks = arena_grow(t->arena, t->marks, t->mark_count,
			capacity, sizeof(*t->marks));
		t->mark_capacity = capacity;
	}
	t->marks[t->mark_count++] = number;
	line->mark_count++;
}

/* The words of a line as its text; footnote marks are none of it. */
static void put_words(const struct parser *p, struct pdf_line *line)
{
	struct pdf_text *t = p->t;
	const struct word *usual = usual_word(p);
	float right = 0;
	line->size = usual->bottom - usual->top;
	for (uint32_t i = 0; i < p->word_count; i++) {
		const struct word *w = &p->words[i];
		struct rap_str text = text_of(p, w);
		bool mark = is_raised(w, usual) && mark_number(text);
		if (mark && i) {
			add_mark(t, line, mark_number(text));
			continue;
		}
		bool behind_mark = i == 1 && line->begins_raised;
		if (i &&
			(behind_mark ||
				is_apart(p, text, w->left - right,
					line->size))) {
			pdf_put(t, str_of(" "));
		}
		pdf_put(t, text);
		line->begins_raised = line->begins_raised || mark;
		right = w->right;
	}
}

static void add_line(struct pdf_text *t, struct pdf_line line)
{
	if (t->line_count == t->line_capacity) {
		uint32_t capacity = doubled(t->line_capacity);
		t->lines = arena_grow(t->arena, t->lines, t->line_count,
			capacity, sizeof(*t->lines));
		t->line_capacity = capacity;
	}
	t->lines[t->line_count++] = line;
	t->pages[t->page_count - 1].line_count++;
}

static void forget_words(struct parser *p)
{
	p->word_count = 0;
	buf_clear(&p->word_bytes);
}

static void end_line(struct parser *p)
{
	struct pdf_text *t = p->t;
	if (p->word_count && t->page_count && t->block_count) {
		struct pdf_line line = {
			.left = p->words[0].left,
			.top = usual_word(p)->top,
			.right = p->words[p->word_count - 1].right,
			.bottom = usual_word(p)->bottom,
			.page = t->page_count - 1,
			.block = t->block_count - 1,
			.first_mark = t->mark_count,
			.text = {(uint32_t)t->len, 0},
		};
		put_words(p, &line);
		line.text.end = (uint32_t)t->len;
		if (t->bytes && str_trim(pdf_line_text(t, &line)).len) {
			add_line(t, line);
		}
	}
	forget_words(p);
}

/* Names that programs give files are no titles. */
static bool is_file_name(struct rap_str title)
{
	return str_starts_with(title, "Microsoft Word") ||
		str_ends_with(title, ".doc") || str_ends_with(title, ".docx") ||
		str_ends_with(title, ".odt") || str_ends_with(title, ".pdf") ||
		str_ends_with(title, ".indd");
}

/* <meta name="Author" content="..."/> */
static void read_property(struct parser *p, const struct xml_token *meta)
{
	static const struct {
		const char *name, *key;
	} known[] = {{"Author", "creator"}, {"Subject", "subject"},
		{"Keywords", "keywords"}};
	struct rap_str name = xml_attribute(meta, "name");
	struct rap_str value = xml_attribute(meta, "content");
	for (size_t i = 0; i < COUNT_OF(known); i++) {
		if (str_equal(name, str_of(known[i].name))) {
			extract_field(p->x, known[i].key,
				xml_unescaped(p->t->arena, value));
		}
	}
}

static void open_element(struct parser *p, const struct xml_token *token)
{
	struct rap_str name = token->name;
	if (str_equal(name, str_of("word"))) {
		begin_word(p, token);
	} else if (str_equal(name, str_of("block"))) {
		begin_block(p->t, token);
	} else if (str_equal(name, str_of("page"))) {
		begin_page(p->t);
	} else if (str_equal(name, str_of("meta"))) {
		read_property(p, token);
	}
	p->in_title = str_equal(name, str_of("title"));
}

static void close_element(struct parser *p, struct rap_str name)
{
	if (str_equal(name, str_of("word"))) {
		end_word(p);
	} else if (str_equal(name, str_of("line"))) {
		end_line(p);
	} else if (str_equal(name, str_of("title"))) {
		struct rap_str title = str_trim(buf_str(&p->word_bytes));
		if (!is_file_name(title)) {
			extract_field(p->x, "title", title);
		}
		forget_words(p);
		p->in_title = false;
	} else if (str_equal(name, str_of("doc"))) {
		p->whole = true;
	}
}

static void read_token(struct parser *p, const struct xml_token *token)
{
	char utf8[4];
	bool wanted = p->in_word || p->in_title;
	switch (token->kind) {
	case XML_OPEN:
		open_element(p, token);
		break;
	case XML_CLOSE:
		close_element(p, token->name);
		break;
	case XML_TEXT:
		if (wanted) {
			buf_add_str(&p->word_bytes, token->text);
		}
		break;
	case XML_REFERENCE:
		if (wanted) {
			buf_add(&p->word_bytes, utf8,
				utf8_encode(token->code_point, utf8));
		}
		break;
	case XML_END:
		break;
	}
}

enum status pdf_parse(struct pdf_text *out, struct extract *x,
	struct rap_str xhtml, struct error *err)
{
	struct parser p = {.t = out, .x = x, .word_bytes = BUF_INIT};
	struct xml xml = {.document = xhtml};
	struct xml_token token = {0};
	*out = (struct pdf_text){.arena = x->arena};
	do {
		if (xml_next(&xml, &token, err)) {
			break;
		}
		read_token(&p, &token);
	} while (token.kind != XML_END);
	buf_release(&p.word_bytes);
	return p.whole ? STATUS_OK
		       : error_set(err, STATUS_SYNTAX,
				 "what pdftotext made of it is not whole");
}
