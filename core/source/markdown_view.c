/* SPDX-License-Identifier: MIT */
#include "core/source/markdown_view.h"

#include "core/base/ascii.h"
#include "core/source/marker.h"

/* Bytes; brackets further apart are text, however long a line may be. */
enum {
	LONGEST_TAG = 1024,
	LONGEST_LABEL = 1000,
	LONGEST_PARAGRAPH = 4096, /* lines */
};

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_among(struct rap_str name, const char *const *list)
{
	for (; *list; list++) {
		if (str_equal_ignoring_case(name, str_of(*list))) {
			return true;
		}
	}
	return false;
}

/* What an HTML tag is masked with; '\0' for a name that HTML has not. */
static char mask_of(struct rap_str name)
{
	static const char *const inside[] = {"a", "abbr", "b", "cite", "code",
		"del", "em", "font", "i", "ins", "kbd", "mark", "q", "s",
		"small", "span", "strike", "strong", "sub", "sup", "tt", "u",
		"wbr", NULL};
	static const char *const blocks[] = {"article", "aside", "blockquote",
		"body", "br", "caption", "center", "col", "colgroup", "dd",
		"details", "div", "dl", "dt", "figcaption", "figure", "footer",
		"h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
		"html", "img", "li", "link", "main", "meta", "nav", "ol", "p",
		"pre", "section", "summary", "table", "tbody", "td", "tfoot",
		"th", "thead", "tr", "ul", NULL};
	return is_among(name, inside)    ? MARKDOWN_MASK
		: is_among(name, blocks) ? ' '
					 : '\0';
}

/* Mask all but line ends, so that lines stay lines. */
static void mask(char *view, size_t len, char with)
{
	for (size_t i = 0; i < len; i++) {
		view[i] = view[i] == '\n' ? '\n' : with;
	}
}

/* Mask the comment at the start of text; returns its bytes, or 1. */
static size_t mask_comment(char *view, struct rap_str text)
{
	size_t end = 4 + str_find(str_from(text, 4), "-->");
	if (end >= text.len) {
		return 1;
	}
	mask(view, end + 3, MARKDOWN_MASK);
	return end + 3;
}

/* Mask the tag at the start of text; returns its bytes, or 1. */
static size_t mask_tag(char *view, struct rap_str text)
{
	size_t name = 1 + (str_at(text, 1) == '/');
	size_t i = name;
	while (ascii_is_letter(str_at(text, i)) ||
		(i > name && str_at(text, i) >= '1' &&
			str_at(text, i) <= '6')) {
		i++;
	}
	char with = mask_of((struct rap_str){text.at + name, i - name});
	bool ends = is_space(str_at(text, i)) || str_at(text, i) == '>' ||
		str_at(text, i) == '/';
	struct rap_str head = {
		text.at, text.len < LONGEST_TAG ? text.len : LONGEST_TAG};
	size_t end = with && ends ? str_find_byte(head, '>') : head.len;
	if (end == head.len) {
		return 1;
	}
	mask(view, end + 1, with);
	return end + 1;
}

/* Whether "(...)" behind "]" is where a link leads, and no item or remark. */
static bool is_destination(struct rap_str text)
{
	text.len = text.len < LONGEST_LABEL ? text.len : LONGEST_LABEL;
	size_t end = str_find_byte(text, ')');
	size_t line = str_find_byte(text, '\n');
	if (end >= line || end == text.len) {
		return false;
	}
	struct rap_str inside = {text.at + 1, end - 1};
	struct rap_str item = {text.at, end + 1};
	size_t space = str_find_byte(inside, ' ');
	bool titled =
		space < inside.len && strchr("\"'", str_at(inside, space + 1));
	return inside.len && (space == inside.len || titled) &&
		marker_read(item).kind != MARKER_ITEM;
}

/* Whether what follows "[label]:" is an address. */
static bool is_address(struct rap_str text)
{
	size_t begin = 0;
	while (is_space(str_at(text, begin))) {
		begin++;
	}
	size_t end = begin;
	bool address = str_at(text, begin) == '<' || str_at(text, begin) == '#';
	while (end < text.len && end < LONGEST_LABEL &&
		!is_space(text.at[end])) {
		address = address || text.at[end] == '/';
		end++;
	}
	return address;
}

/* Whether the ']' at i closes a label that begins its line. */
static bool closes_label(struct rap_str text, size_t i)
{
	size_t open = i;
	while (open && open + LONGEST_LABEL > i && text.at[open] != '[' &&
		text.at[open - 1] != '\n') {
		open--;
	}
	bool label = text.at[open] == '[';
	while (open && text.at[open - 1] == ' ') {
		open--;
	}
	return label && (!open || text.at[open - 1] == '\n');
}

/* Take away what the parser would make of what stands behind the ']' at i. */
static void mask_bracket(char *view, struct rap_str text, size_t i)
{
	struct rap_str behind = str_from(text, i + 1);
	bool no_link = str_at(behind, 0) == '(' && !is_destination(behind);
	bool no_definition = str_at(behind, 0) == ':' &&
		closes_label(text, i) && !is_address(str_from(behind, 1));
	if (no_link || no_definition) {
		view[i + 1] = ',';
	}
}

static void mask_tags(char *view, struct rap_str text)
{
	bool closed = true; /* comments, as far as we know */
	size_t i = str_find_byte(text, '<');
	while (i < text.len) {
		struct rap_str rest = str_from(text, i);
		size_t len = 1;
		if (!str_starts_with(rest, "<!--")) {
			len = mask_tag(view + i, rest);
		} else if (closed) {
			len = mask_comment(view + i, rest);
			closed = len > 1;
		}
		i += len;
		i += str_find_byte(str_from(text, i), '<');
	}
}

/* Whether a line is what stands below the head of a table: "|---|:-:|". */
static bool is_rule_of_table(struct rap_str line)
{
	bool dash = false;
	for (size_t i = 0; i < line.len; i++) {
		if (!strchr("|-: \t\r", line.at[i]) || !line.at[i]) {
			return false;
		}
		dash = dash || line.at[i] == '-';
	}
	return dash && str_find_byte(line, '|') < line.len;
}

/* Add to places where each part of a long paragraph but the first begins. Tables
 * stay whole: their rows would be text. */
static uint32_t find_parts(uint32_t *places, struct rap_str text)
{
	uint32_t count = 0;
	uint32_t lines = 0;
	bool table = false;
	for (size_t at = 0; at < text.len;) {
		struct rap_str rest = str_from(text, at);
		struct rap_str line = {rest.at, str_find_byte(rest, '\n')};
		bool blank = !str_trim(line).len;
		lines = blank ? 0 : lines + 1;
		table = !blank && (table || is_rule_of_table(line));
		if (lines > LONGEST_PARAGRAPH && !table) {
			places[count++] = (uint32_t)at;
			lines = 1;
		}
		at += line.len + 1;
	}
	return count;
}

/* An empty line before each part. */
static void part_paragraphs(struct markdown_view *view, struct arena *a)
{
	struct rap_str whole = view->bytes;
	uint32_t *places = arena_array(a, whole.len / LONGEST_PARAGRAPH + 1,
		sizeof(*places));
	uint32_t count = find_parts(places, whole);
	char *parted = count ? arena_bytes(a, whole.len + count) : NULL;
	size_t from = 0;
	for (uint32_t i = 0; i < count; i++) {
		size_t len = places[i] - from;
		memcpy(parted + from + i, whole.at + from, len);
		from = places[i];
		places[i] += i;
		parted[places[i]] = '\n';
	}
	if (count) {
		memcpy(parted + from + count, whole.at + from,
			whole.len - from);
		*view = (struct markdown_view){
			{parted, whole.len + count}, places, count};
	}
}

void markdown_view_make(struct markdown_view *out, struct arena *a,
	struct rap_str text)
{
	char *bytes = arena_copy(a, text.at, text.len);
	mask_tags(bytes, text);
	size_t i = str_find_byte(text, ']');
	while (i < text.len) {
		mask_bracket(bytes, text, i);
		i += 1 + str_find_byte(str_from(text, i + 1), ']');
	}
	*out = (struct markdown_view){.bytes = {bytes, text.len}};
	part_paragraphs(out, a);
}

size_t markdown_view_place(const struct markdown_view *view, size_t at)
{
	uint32_t low = 0; /* added before `at` */
	uint32_t high = view->added_count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (view->added[middle] < at) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return at - low;
}
