/* SPDX-License-Identifier: MIT */
#include "core/source/front_matter.h"

enum {
	MAX_LINES = 200, /* a rule at the top of a long text is no header */
	LONGEST_KEY =
		40, /* bytes; what stands before a ':' in prose is longer */
};

/* A header in the making: its last field may go on in the next lines. */
struct header {
	struct blocks *blocks;
	struct rap_str key;
	struct rap_str value; /* as it stands, or put together */
};

static bool take_line(struct rap_str *rest, struct rap_str *line)
{
	if (!rest->len) {
		return false;
	}
	size_t end = str_find_byte(*rest, '\n');
	*line = (struct rap_str){rest->at, end};
	size_t used = end < rest->len ? end + 1 : end;
	rest->at += used;
	rest->len -= used;
	return true;
}

static bool is_rule(struct rap_str line)
{
	return str_equal(str_trim(line), str_of("---"));
}

static bool goes_on(struct rap_str line)
{
	return line.len &&
		(line.at[0] == ' ' || line.at[0] == '\t' ||
			str_starts_with(line, "- "));
}

/* The key of a "key: value" line; empty if it is none. */
static struct rap_str key_of(struct rap_str line)
{
	size_t colon = str_find_byte(line, ':');
	struct rap_str key = {line.at, 0};
	bool spaced = colon + 1 >= line.len || line.at[colon + 1] == ' ' ||
		line.at[colon + 1] == '\t' || line.at[colon + 1] == '\r';
	if (colon == line.len || colon > LONGEST_KEY || !spaced) {
		return key;
	}
	return str_trim((struct rap_str){line.at, colon});
}

/*
 * Where the text goes on behind the closing rule; NULL if there is none, or if
 * what stands between is text and no header.
 */
static const char *find_end(struct rap_str rest)
{
	struct rap_str line;
	bool any = false;
	for (int i = 0; i < MAX_LINES && take_line(&rest, &line); i++) {
		if (is_rule(line)) {
			return rest.at;
		}
		bool key = key_of(line).len > 0;
		bool passes = key || (any && goes_on(line)) ||
			!str_trim(line).len || line.at[0] == '#';
		if (!passes) {
			return NULL;
		}
		any = any || key;
	}
	return NULL;
}

static struct rap_str unquoted(struct rap_str value)
{
	bool quoted = value.len >= 2 &&
		(value.at[0] == '"' || value.at[0] == '\'') &&
		value.at[value.len - 1] == value.at[0];
	return quoted ? (struct rap_str){value.at + 1, value.len - 2} : value;
}

static void put_field(struct header *h, const char *begin)
{
	if (h->key.len) {
		blocks_field(h->blocks, h->key, h->value,
			(uint32_t)(begin - h->blocks->decoded.at));
	}
	h->key.len = 0;
}

/* "- Brazil" under "proponents:" makes "Brazil; Korea"; other lines, one. */
static void add_line(struct header *h, struct rap_str line)
{
	line = str_trim(line);
	bool item = str_starts_with(line, "- ");
	if (item) {
		line = str_trim((struct rap_str){line.at + 2, line.len - 2});
	}
	line = unquoted(line);
	if (str_equal(h->value, str_of("|")) ||
		str_equal(h->value, str_of(">"))) {
		h->value.len = 0; /* says that the value is what follows */
	}
	const char *between = !h->value.len ? "" : item ? "; " : " ";
	char *text =
		arena_printf(h->blocks->arena, "%.*s%s%.*s", (int)h->value.len,
			h->value.at, between, (int)line.len, line.at);
	h->value = str_of(text);
}

struct rap_str front_matter_read(struct blocks *b, struct rap_str text)
{
	struct rap_str rest = text;
	struct rap_str line;
	struct header h = {.blocks = b};
	if (!take_line(&rest, &line) || !is_rule(line)) {
		return text;
	}
	const char *end = find_end(rest);
	if (!end) {
		return text;
	}
	const char *begin = rest.at;
	while (take_line(&rest, &line) && !is_rule(line)) {
		if (goes_on(line) && h.key.len) {
			add_line(&h, line);
			continue;
		}
		if (!str_trim(line).len || line.at[0] == '#') {
			continue;
		}
		put_field(&h, begin);
		h.key = key_of(line);
		size_t colon = str_find_byte(line, ':');
		h.value = unquoted(str_trim((struct rap_str){
			line.at + colon + 1, line.len - colon - 1}));
		begin = h.value.at;
	}
	put_field(&h, begin);
	return (struct rap_str){end, text.len - (size_t)(end - text.at)};
}
