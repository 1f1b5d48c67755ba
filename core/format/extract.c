/* SPDX-License-Identifier: MIT */
#include "core/format/extract.h"

#include "core/base/utf8.h"
#include "core/source/line_shape.h"
#include "core/source/note_order.h"

enum {
	MAX_TEXT_MB = 256, /* the longest treaty has 3 */
	LONGEST_TITLE = 110,
};

const char extract_says_underline[] =
	"some text is underlined, which may carry meaning (new or disputed "
	"wording): underlines are not read";
const char extract_says_colour[] =
	"some text is in colour, which may carry meaning (whose wording it "
	"is): colours are not read";
const char extract_says_struck[] =
	"some text is struck through: it is left out unless --struck is given";
const char extract_says_tracked[] =
	"there are tracked changes: the text is as if they were accepted, "
	"unless --tracked says otherwise";
const char extract_says_hidden[] = "some text is hidden: it is left out";
const char extract_says_comments[] =
	"there are comments beside the text: they are not read";
const char extract_says_properties[] =
	"its properties (title, language) are damaged: they are not read";
const char extract_says_pdf[] =
	"a PDF does not say what is struck through, underlined or in colour: "
	"where that carries meaning (deleted, new or disputed wording), it is "
	"lost";

const char extract_says_joined[] =
	"each line is a paragraph of its own, as in pasted text: those that "
	"sentences go on in are joined";

void extract_init(struct extract *x, struct arena *a)
{
	*x = (struct extract){.arena = a};
	blocks_init(&x->fields, a, (struct rap_str){"", 0});
}

/* Room for more bytes; false, and nothing is added from then on, if full. */
static bool reserve(struct extract *x, size_t more)
{
	if (x->len + more > (size_t)MAX_TEXT_MB << 20) {
		x->full = true;
	}
	if (!x->full && x->capacity - x->len < more) {
		size_t capacity = x->capacity * 2 + more + 4096;
		x->text = arena_grow(x->arena, x->text, x->len, capacity, 1);
		x->capacity = capacity;
	}
	return !x->full;
}

static void put(struct extract *x, struct rap_str text)
{
	if (!text.len || !reserve(x, text.len)) {
		return;
	}
	memcpy(x->text + x->len, text.at, text.len);
	x->len += text.len;
	for (size_t i = 0; i < text.len; i++) {
		x->lines += text.at[i] == '\n';
	}
}

bool extract_has_text(const struct extract *x)
{
	if (!x->open) {
		return false;
	}
	size_t begin = x->blocks[x->block_count - 1].begin;
	if (begin == x->len) {
		return false; /* there may be no text at all yet */
	}
	struct rap_str text = {x->text + begin, x->len - begin};
	return str_trim(text).len > 0;
}

void extract_end(struct extract *x)
{
	if (!x->open) {
		return;
	}
	if (extract_has_text(x)) {
		x->blocks[x->block_count - 1].end = (uint32_t)x->len;
	} else {
		x->block_count--;
	}
	x->open = false;
}

void extract_begin(struct extract *x, enum block_kind kind, uint32_t level)
{
	extract_end(x);
	if (x->len && x->text[x->len - 1] != '\n') {
		put(x, str_of(x->keeps_lines ? " " : "\n"));
	}
	if (x->block_count == x->block_capacity) {
		uint32_t capacity =
			x->block_capacity ? x->block_capacity * 2 : 64;
		x->blocks = arena_grow(x->arena, x->blocks, x->block_count,
			capacity, sizeof(*x->blocks));
		x->block_capacity = capacity;
	}
	x->blocks[x->block_count++] = (struct extract_block){.kind = kind,
		.level = level,
		.begin = (uint32_t)x->len,
		.strong = true};
	x->open = true;
}

void extract_add(struct extract *x, struct rap_str text, bool strong)
{
	if (!x->open && !str_trim(text).len) {
		return;
	}
	if (!x->open) {
		extract_begin(x, BLOCK_PARAGRAPH, 0);
	}
	if (!strong && str_trim(text).len) {
		x->blocks[x->block_count - 1].strong = false;
	}
	while (text.len) {
		size_t good = utf8_first_bad(text);
		put(x, (struct rap_str){text.at, good});
		if (good < text.len) {
			put(x, str_of("\xEF\xBF\xBD"));
			good++;
		}
		text = str_from(text, good);
	}
}

void extract_space(struct extract *x)
{
	if (extract_has_text(x) && !strchr(" \t\r\n", x->text[x->len - 1])) {
		put(x, str_of(" "));
	}
}

void extract_line(struct extract *x, uint32_t line)
{
	while (x->lines + 1 < line && !x->full) {
		put(x, str_of("\n"));
	}
	if (x->open && !extract_has_text(x)) {
		x->blocks[x->block_count - 1].begin = (uint32_t)x->len;
	}
}

void extract_anchor(struct extract *x, struct rap_str note)
{
	void **at = map_at(&x->anchors, x->arena, note);
	if (!*at) {
		uint32_t *block = arena_alloc(x->arena, sizeof(*block));
		*block = x->block_count - x->open;
		*at = block;
	}
}

void extract_footnote(struct extract *x, struct rap_str note)
{
	if (x->open) {
		x->blocks[x->block_count - 1].note = str_copy(x->arena, note);
	}
}

void extract_page(struct extract *x)
{
	if (x->page_count == x->page_capacity) {
		uint32_t capacity =
			x->page_capacity ? x->page_capacity * 2 : 16;
		x->pages = arena_grow(x->arena, x->pages, x->page_count,
			capacity, sizeof(*x->pages));
		x->page_capacity = capacity;
	}
	x->pages[x->page_count++] = (uint32_t)x->len;
}

void extract_note(struct extract *x, const char *note)
{
	for (uint32_t i = 0; i < x->note_count; i++) {
		if (str_equal(x->notes[i], str_of(note))) {
			return;
		}
	}
	if (x->note_count == x->note_capacity) {
		uint32_t capacity = x->note_capacity + 8;
		x->notes = arena_grow(x->arena, x->notes, x->note_count,
			capacity, sizeof(*x->notes));
		x->note_capacity = capacity;
	}
	x->notes[x->note_count++] = str_copy(x->arena, str_of(note));
}

void extract_field(struct extract *x, const char *key, struct rap_str value)
{
	value = str_trim(value);
	if (value.len && utf8_first_bad(value) == value.len) {
		blocks_property(&x->fields, str_of(key),
			str_copy(x->arena, value));
	}
}

static struct rap_str text_of(const struct extract *x, uint32_t block)
{
	const struct extract_block *b = &x->blocks[block];
	return str_trim((struct rap_str){
		x->text + b->begin, b->end - b->begin});
}

/* Whether a paragraph is all that an article's heading lacks: its title. */
static bool is_title_below(const struct extract *x, uint32_t block,
	struct rap_str line)
{
	if (!block || x->blocks[block - 1].kind != BLOCK_HEADING ||
		line.len > LONGEST_TITLE || line_ends_like_text(line) ||
		!line_begins_with_capital(line)) {
		return false;
	}
	struct rap_str above = text_of(x, block - 1);
	struct marker label = marker_read(above);
	return label.kind == MARKER_ARTICLE && !marker_title(above, label).len;
}

/* Whether a paragraph stands where a title would: before a new sentence. */
static bool is_bare_title(const struct extract *x, uint32_t block,
	struct rap_str title)
{
	return line_is_title(title) && block + 1 < x->block_count &&
		!x->blocks[block + 1].in_table &&
		!line_begins_small(text_of(x, block + 1));
}

/* A paragraph that nothing says more of is what its text looks like. */
static void shape(struct extract *x, uint32_t block)
{
	struct extract_block *b = &x->blocks[block];
	struct rap_str line = text_of(x, block);
	struct marker m = marker_read(line);
	bool section = m.kind == MARKER_SECTION;
	bool title = line.len <= LONGEST_TITLE && !line_ends_like_text(line) &&
		b->strong && m.kind != MARKER_ITEM;
	if ((section || m.kind == MARKER_ARTICLE) && line_is_heading(line, m)) {
		b->kind = BLOCK_HEADING;
		b->level = section ? 1 : 2;
	} else if (m.kind == MARKER_ITEM || m.kind == MARKER_BULLET) {
		b->kind = BLOCK_ITEM;
		b->level = 1;
	} else if (m.kind == MARKER_FOOTNOTE) {
		b->kind = BLOCK_FOOTNOTE;
	} else if (title || is_title_below(x, block, line) ||
		(m.kind <= MARKER_NUMBER &&
			is_bare_title(x, block, marker_title(line, m)))) {
		b->kind = BLOCK_HEADING;
	}
}

static void hand_over(struct extract *x, struct blocks *out, uint32_t block)
{
	const struct extract_block *b = &x->blocks[block];
	struct rap_span span = {b->begin, b->end};
	if (b->joined) {
		return;
	}
	blocks_begin(out, b->kind, b->level);
	blocks_verbatim(out, str_slice(out->decoded, span));
}

/* The block that has the mark of a footnote; a footnote that nothing leads to
 * stays where it is. */
static uint32_t anchor_of(const struct extract *x, uint32_t block)
{
	const struct extract_block *b = &x->blocks[block];
	const uint32_t *anchor =
		b->note.len ? map_find(&x->anchors, b->note) : NULL;
	bool good = anchor && *anchor < x->block_count && *anchor != block &&
		!x->blocks[*anchor].note.len;
	return good ? *anchor : block;
}

static void hand_over_all(struct extract *x, struct blocks *out)
{
	uint32_t count = x->block_count;
	uint32_t *anchors = arena_array(x->arena, count + 1, sizeof(*anchors));
	for (uint32_t i = 0; i < count; i++) {
		anchors[i] = anchor_of(x, i);
		if (x->blocks[i].kind == BLOCK_PARAGRAPH &&
			!x->blocks[i].joined && !x->blocks[i].in_table) {
			shape(x, i);
		}
	}
	const uint32_t *order = note_order(x->arena, anchors, count);
	for (uint32_t i = 0; i < count; i++) {
		hand_over(x, out, order[i]);
	}
}

enum status extract_finish(struct extract *x, struct source *out,
	struct error *err)
{
	struct blocks blocks = x->fields;
	extract_end(x);
	if (x->full) {
		return error_set(err, STATUS_LIMIT,
			"more than %d MB of text in it", MAX_TEXT_MB);
	}
	if (x->joins_lines) {
		extract_join_lines(x);
	}
	(void)reserve(x, 1);
	blocks.decoded = (struct rap_str){x->text, x->len};
	hand_over_all(x, &blocks);
	out->decoded = blocks.decoded;
	out->decoding = (struct origin){0};
	out->bom_len = 0;
	out->is_extract = true;
	out->pages = x->pages;
	out->page_count = x->page_count;
	out->notes = x->notes;
	out->note_count = x->note_count;
	blocks_finish(&blocks, out);
	return STATUS_OK;
}
