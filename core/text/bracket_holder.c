/* SPDX-License-Identifier: MIT */
/*
 * Who holds a bracket, and where that is said: in it ("[EU propose; NO
 * considering: ...]"), behind it ("[...] (EU)"), before it ("EU: [...]"), in a
 * footnote or in the cell beside. A bracket inside another has its own.
 */
#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/text/bracket_make.h"
#include "core/text/bracket_party.h"

enum { LEAD_MAX = 200, NOTES_MAX = 2048, NOTE_MAX = 400 };

/* A footnote's text, and the number that it is called by. */
struct footnote {
	uint32_t number;
	struct rap_str text;
};

struct reading {
	struct brackets *out;
	const struct document *d;
	struct party_list list;
	struct footnote *notes;
	uint32_t note_count;
};

static void take(struct reading *r, struct bracket *b,
	enum holder_source source)
{
	if (!b->holder_count) {
		b->first_holder = r->list.count - r->list.added;
	}
	for (uint32_t i = r->list.count - r->list.added; i < r->list.count;
		i++) {
		r->list.at[i].source = (uint8_t)source;
	}
	b->holder_count = (uint16_t)(b->holder_count + r->list.added);
}

/* "EU propose; NO considering: Communications" */
static bool read_lead(struct reading *r, struct bracket *b)
{
	struct rap_str body = bracket_body(r->d, b);
	struct rap_str head = body;
	head.len = head.len < LEAD_MAX ? head.len : LEAD_MAX;
	size_t colon = str_find_byte(head, ':');
	if (colon == head.len && party_read_roles(&r->list, body)) {
		take(r, b, HOLDER_INLINE);
		return true;
	}
	if (colon == head.len ||
		str_find_byte((struct rap_str){head.at, colon}, '[') < colon ||
		!party_read(&r->list, (struct rap_str){head.at, colon})) {
		return false;
	}
	take(r, b, HOLDER_INLINE);
	body = str_trim(str_from(body, colon + 1));
	b->body.begin = (uint32_t)(body.at - r->d->view.text.at);
	return true;
}

/* "EU propose: ...; US oppose": a role behind the words. */
static bool read_end(struct reading *r, struct bracket *b)
{
	struct rap_str body = bracket_body(r->d, b);
	size_t begin = body.len;
	while (begin && body.len - begin < LEAD_MAX &&
		body.at[begin - 1] != ';' && body.at[begin - 1] != ']') {
		begin--;
	}
	if (!begin || body.at[begin - 1] != ';' ||
		!party_read_roles(&r->list, str_trim(str_from(body, begin)))) {
		return false;
	}
	take(r, b, HOLDER_INLINE);
	b->body.end = b->body.begin + (uint32_t)begin - 1;
	return true;
}

/* The bracket that begins at a place of the text, or NULL. */
static const struct bracket *bracket_at(const struct brackets *all,
	uint32_t place)
{
	uint32_t i = brackets_from(all, place);
	return i < all->count && all->at[i].span.begin == place ? &all->at[i]
								: NULL;
}

/* The brackets right behind one that only say who does what with it. */
static bool read_behind(struct reading *r, struct bracket *b)
{
	struct rap_str text = r->d->view.text;
	uint32_t end = b->span.end;
	bool found = false;
	for (;;) {
		end += str_at(text, end) == ' ';
		const struct bracket *next = str_at(text, end) == '['
			? bracket_at(r->out, end)
			: NULL;
		if (!next || next->class != BRACKET_NOTE ||
			!party_read_roles(&r->list, bracket_body(r->d, next))) {
			return found;
		}
		take(r, b, HOLDER_INLINE);
		end = next->span.end;
		found = true;
	}
}

/* "(EU, JPN)" at the end of the words, or right behind the bracket. */
static bool read_tail(struct reading *r, struct bracket *b)
{
	struct rap_str body = bracket_body(r->d, b);
	struct rap_str after = str_from(r->d->view.text, b->span.end);
	after.len = after.len < LEAD_MAX ? after.len : LEAD_MAX;
	size_t begin = body.len;
	while (begin && body.len - begin < LEAD_MAX &&
		body.at[begin - 1] != '(') {
		begin--;
	}
	bool inside = begin && str_ends_with(body, ")");
	if (inside &&
		party_read(&r->list,
			(struct rap_str){
				body.at + begin, body.len - begin - 1})) {
		take(r, b, HOLDER_INLINE);
		return true;
	}
	size_t open = str_at(after, 0) == ' ';
	size_t end = str_find_byte(after, ')');
	if (str_at(after, open) == '(' && end < after.len &&
		party_read(&r->list,
			(struct rap_str){
				after.at + open + 1, end - open - 1})) {
		take(r, b, HOLDER_INLINE);
		return true;
	}
	return false;
}

/* "EU, Japan: [...]" at the head of a paragraph. */
static bool read_margin(struct reading *r, struct bracket *b)
{
	const struct text_block *block =
		&r->d->blocks[document_block_at(r->d, b->span.begin)];
	struct rap_str lead = str_trim(str_slice(r->d->view.text,
		(struct rap_span){block->span.begin, b->span.begin}));
	bool mark = str_ends_with(lead, ":") ||
		(str_ends_with(lead, ")") && str_at(lead, 0) == '(');
	if (lead.len > LEAD_MAX || lead.len < 3 || !mark) {
		return false;
	}
	lead.len--;
	lead = str_at(lead, 0) == '(' ? str_from(lead, 1) : lead;
	if (!party_read(&r->list, lead)) {
		return false;
	}
	take(r, b, HOLDER_MARGIN);
	return true;
}

static uint32_t superscript_at(struct rap_str text, size_t *len)
{
	static const char *const digits[] = {"\xe2\x81\xb0", "\xc2\xb9",
		"\xc2\xb2", "\xc2\xb3", "\xe2\x81\xb4", "\xe2\x81\xb5",
		"\xe2\x81\xb6", "\xe2\x81\xb7", "\xe2\x81\xb8", "\xe2\x81\xb9"};
	for (uint32_t i = 0; i < COUNT_OF(digits); i++) {
		if (str_starts_with(text, digits[i])) {
			*len = strlen(digits[i]);
			return i;
		}
	}
	*len = 0;
	return 0;
}

/* The number of a footnote mark: "[^3]", "^3", superscript 3, or plain 3. */
static uint32_t read_mark(struct rap_str text, size_t *end)
{
	uint32_t number = 0;
	size_t at = 0;
	while (at < text.len && strchr("[^", text.at[at])) {
		at++;
	}
	for (size_t k = 0; k < 4; k++) {
		size_t len;
		uint32_t digit = superscript_at(str_from(text, at), &len);
		if (!len && ascii_is_digit(str_at(text, at))) {
			digit = (uint32_t)(text.at[at] - '0');
			len = 1;
		}
		if (!len) {
			break;
		}
		number = number * 10 + digit;
		at += len;
	}
	*end = at + (str_at(text, at) == ']');
	return number;
}

static bool is_footnote(const struct text_block *b, struct rap_str text)
{
	return b->kind == BLOCK_FOOTNOTE || str_starts_with(text, "[^");
}

static void add_note(struct reading *r, uint32_t number, struct rap_str text)
{
	if (!r->notes) {
		r->notes =
			arena_array(r->d->arena, NOTES_MAX, sizeof(*r->notes));
	}
	r->notes[r->note_count++] = (struct footnote){number, text};
}

static void find_notes(struct reading *r)
{
	const struct document *d = r->d;
	for (uint32_t i = 0; i < d->block_count && r->note_count < NOTES_MAX;
		i++) {
		const struct text_block *b = &d->blocks[i];
		struct rap_str text = str_slice(d->view.text, b->span);
		if (!is_footnote(b, text)) {
			continue;
		}
		size_t end;
		uint32_t number = read_mark(text, &end);
		if (number && (b->kind == BLOCK_FOOTNOTE || end < text.len)) {
			text = str_trim(str_from(text, end));
			text = str_at(text, 0) == ':' ? str_from(text, 1)
						      : text;
			text.len = text.len < NOTE_MAX ? text.len : NOTE_MAX;
			add_note(r, number, text);
		}
	}
}

static bool read_footnote(struct reading *r, struct bracket *b)
{
	size_t end;
	uint32_t number =
		read_mark(str_from(r->d->view.text, b->span.end), &end);
	for (uint32_t i = 0; number && i < r->note_count; i++) {
		if (r->notes[i].number == number &&
			party_read_prose(&r->list, r->notes[i].text)) {
			take(r, b, HOLDER_FOOTNOTE);
			return true;
		}
	}
	return false;
}

static bool is_party_cell(struct reading *r, uint32_t block)
{
	const struct text_block *b = &r->d->blocks[block];
	struct rap_str text = str_slice(r->d->view.text, b->span);
	return b->kind == BLOCK_CELL && text.len < LEAD_MAX &&
		party_read(&r->list, text);
}

/* Whether two cells, one behind the other, may stand in one row. */
static bool is_one_row(const struct document *d, uint32_t cell)
{
	uint32_t column = d->blocks[cell].level;
	uint32_t behind = d->blocks[cell + 1].level;
	return !column || !behind || column < behind;
}

/*
 * The cell beside names members. Which side is told by the first row that
 * names any: cells come row by row.
 */
static bool read_column(struct reading *r, struct bracket *b)
{
	enum { FAR = 64 };
	uint32_t block = document_block_at(r->d, b->span.begin);
	if (r->d->blocks[block].kind != BLOCK_CELL) {
		return false;
	}
	uint32_t first = block;
	while (first && block - first < FAR &&
		r->d->blocks[first - 1].kind == BLOCK_CELL) {
		first--;
	}
	bool left = false;
	for (uint32_t i = first; i < block && !left; i++) {
		struct rap_str text =
			str_slice(r->d->view.text, r->d->blocks[i].span);
		if (str_find_byte(text, '[') < text.len) {
			break;
		}
		left = is_party_cell(r, i);
		party_forget(&r->list);
	}
	uint32_t beside = left ? block - 1 : block + 1;
	if (beside >= r->d->block_count ||
		!is_one_row(r->d, left ? beside : block) ||
		!is_party_cell(r, beside)) {
		return false;
	}
	take(r, b, HOLDER_COLUMN);
	return true;
}

/* The cell that heads the column names members: "| Brazil | Korea |". */
static bool read_head(struct reading *r, struct bracket *b)
{
	enum { FAR = 4096 };
	const struct text_block *blocks = r->d->blocks;
	uint32_t block = document_block_at(r->d, b->span.begin);
	uint32_t head = block;
	if (blocks[block].kind != BLOCK_CELL || !blocks[block].level) {
		return false;
	}
	for (uint32_t i = block; i > 0 && block - i < FAR; i--) {
		const struct text_block *above = &blocks[i - 1];
		if (above->kind != BLOCK_CELL &&
			above->kind != BLOCK_FOOTNOTE) {
			break;
		}
		if (above->kind == BLOCK_CELL &&
			above->level == blocks[block].level) {
			head = i - 1;
		}
	}
	if (head == block || !is_party_cell(r, head)) {
		return false;
	}
	take(r, b, HOLDER_COLUMN);
	return true;
}

void bracket_find_holders(struct brackets *out, const struct document *d)
{
	struct reading r = {.out = out, .d = d, .list = {.arena = d->arena}};
	find_notes(&r);
	for (uint32_t i = 0; i < out->count; i++) {
		struct bracket *b = &out->at[i];
		if (!b->live) {
			continue;
		}
		bool found = read_lead(&r, b) || read_tail(&r, b);
		found = read_end(&r, b) || found;
		found = read_behind(&r, b) || found;
		found = read_footnote(&r, b) || found;
		if (!found && b->depth == 1) {
			(void)(read_margin(&r, b) || read_column(&r, b) ||
				read_head(&r, b));
		}
	}
	out->holders = r.list.at;
	out->holder_count = r.list.count;
}
